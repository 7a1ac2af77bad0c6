"""Random acts of a person on any form, the same for every engine."""

import random
from collections.abc import Iterator
from decimal import Decimal

from cchc_desktop.checklist.filling.entry import Entry
from cchc_desktop.checklist.filling.options import options
from cchc_desktop.checklist.filling.session import Session
from cchc_desktop.checklist.xform.model import Range
from cchc_desktop.checklist.xform.refusals import TooManyRepeats

Act = tuple[str, ...]


def placed(entry: Entry) -> str:
    """Return the path of an entry with the places of repeat instances: `/data/r[2]/q`."""
    parts: list[str] = []
    node: Entry | None = entry
    while isinstance(node, Entry):
        place = ""
        if node.field.repeat is not None and isinstance(node.parent, Entry):
            place = f"[{node.parent.like(node.name).index(node) + 1}]"
        parts.append(node.name + place)
        node = node.parent if isinstance(node.parent, Entry) else None
    return "/" + "/".join(reversed(parts))


def state(session: Session) -> dict[str, tuple[bool, str]]:
    """Return path with places -> (relevant, text) of every leaf."""
    return {
        placed(entry): (entry.relevant, entry.value)
        for entry in session.root.below()
        if not entry.field.children and entry.field.repeat is None
    }


def acts(session: Session, count: int, chance: random.Random, *, deep_removals: bool = True) -> Iterator[Act]:
    """Yield acts that are possible now; each is done on the session before the next is drawn.

    `deep_removals` lets instances of nested repeats be removed, after which JavaRosa 1.20 leaves sums as they were.
    """
    for _ in range(count):
        entries = list(session.root.below())
        if chance.random() < 0.25:
            act = _on_repeats(session, entries, chance, deep_removals)
            if act is not None:
                yield act
                continue
        asked = [entry for entry in entries if _can_be_answered(entry)]
        if asked:
            entry = chance.choice(asked)
            value = _value(session, entry, chance)
            place = placed(entry)
            try:
                session.answer(entry, value)
            except TooManyRepeats:
                continue  # more than the app carries: no act, here or there
            yield ("set", place, value)


def _can_be_answered(entry: Entry) -> bool:
    controls = [control for control in entry.field.controls if control.kind != "group"]
    return (
        bool(controls)
        and entry.relevant
        and not entry.field.children
        and entry.field.calculate is None
        and not entry.readonly
        and all(control.kind != "upload" for control in controls)
    )


def _on_repeats(session: Session, entries: list[Entry], chance: random.Random, deep_removals: bool) -> Act | None:
    open_repeats = [
        (entry, field)
        for entry in entries
        for field in entry.field.children.values()
        if entry.relevant and field.repeat is not None and not field.repeat.fixed
    ]
    if not open_repeats:
        return None
    parent, repeat = chance.choice(open_repeats)
    instances = parent.like(repeat.name)
    if any(not instance.relevant for instance in instances):
        return None
    if len(instances) > 1 and chance.random() < 0.4 and (deep_removals or not parent.key):
        instance = chance.choice(instances)
        place = placed(instance)
        session.remove(instance)
        return ("remove", place)
    if len(instances) > 5:
        return None
    place = f"{placed(parent)}/{repeat.name}"
    session.add(parent, repeat)
    return ("add", place)


def _value(session: Session, entry: Entry, chance: random.Random) -> str:
    if chance.random() < 0.12:
        return ""
    control = next(control for control in entry.field.controls if control.kind != "group")
    if control.kind in ("select", "select1", "rank"):
        values = [option.value for option in options(session.world, entry, control)]
        if not values:
            return ""
        if control.kind == "select1":
            return chance.choice(values)
        if control.kind == "rank":
            return " ".join(chance.sample(values, len(values)))
        return " ".join(value for value in values if chance.random() < 0.5)
    if control.kind == "trigger":
        return "OK"
    if control.range is not None:
        return _on_the_way(control.range, chance)
    number = chance.randint(0, 6)
    texts = {
        "int": str(number),
        "decimal": f"{number}.5",
        "date": f"2024-0{number + 1}-15",
        "time": f"0{number}:30:00.000+07:00",
        "dateTime": f"2024-0{number + 1}-15T10:00:00.000+07:00",
        "geopoint": f"{number}.5 {number}.25 0.0 0.0",
        "geotrace": f"{number}.5 {number}.25 0.0 0.0; {number}.75 1.25 0.0 0.0",
        "geoshape": f"{number}.5 3.25 0.0 0.0; {number}.75 1.25 0.0 0.0; 1.5 1.5 0.0 0.0; {number}.5 3.25 0.0 0.0",
    }
    return texts.get(entry.field.type, chance.choice(("yes", "no", "a b", f"t{number}")))


def _on_the_way(limits: Range, chance: random.Random) -> str:
    """Return one of the values a range question offers."""
    start, end, step = (Decimal(text or "1") for text in (limits.start, limits.end, limits.step))
    steps = int(abs(end - start) / abs(step)) if step else 0
    value = start + abs(step) * chance.randint(0, steps) * (1 if end >= start else -1)
    return f"{value:f}"
