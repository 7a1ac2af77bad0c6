"""Values a client fills in by itself (ODK XForms: metadata, preload attributes)."""

import uuid
from collections.abc import Callable

from cchc_desktop.checklist.filling.entry import Entry
from cchc_desktop.checklist.filling.world import SessionWorld, Surroundings
from cchc_desktop.checklist.xpath import moments

_PROPERTIES = {"phone number": "phonenumber", "phonenumber": "phonenumber"}


def preload_start(root: Entry, world: SessionWorld, around: Surroundings) -> None:
    """Fill in what is known when a filling begins: ids, start, day, device and person."""
    for entry in root.below():
        kind, params = entry.field.preload
        if kind:
            value = _begun(kind, params, world, around)
            if value is not None:
                entry.value = value
        elif _is_instance_id(entry) and not entry.value and entry.field.calculate is None:
            entry.value = _new_id(around)


def preload_end(root: Entry, world: SessionWorld, enter: Callable[[Entry, str], None]) -> None:
    """Fill in the end of the filling."""
    for entry in root.below():
        if entry.field.preload == ("timestamp", "end"):
            enter(entry, moments.moment_text(world.now().astimezone(world.zone)))


def _begun(kind: str, params: str, world: SessionWorld, around: Surroundings) -> str | None:
    now = world.now().astimezone(world.zone)
    if kind == "uid":
        return _new_id(around)
    if kind == "timestamp":
        return moments.moment_text(now) if params == "start" else None
    if kind == "date":
        return moments.date_text(now)
    if kind == "property":
        return world.property(_PROPERTIES.get(params, params))
    return None


def _is_instance_id(entry: Entry) -> bool:
    above = entry.parent
    return entry.name == "instanceID" and above is not None and above.name == "meta"


def _new_id(around: Surroundings) -> str:
    return f"uuid:{uuid.UUID(int=around.chance.getrandbits(128), version=4)}"
