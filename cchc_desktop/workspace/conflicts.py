"""What two laptops wrote differently (cần bạn chọn): listed by thing, decided field by field, by a person.

Fields of one item, finding or other row that are disputed at the same time stand together, so that one look decides
them. "Newer" is information only; every value that is not chosen stays in the history.
"""

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from cchc_desktop.checklist.form import Item
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.storage.hlc import moment_of
from cchc_desktop.storage.journal import Entry, Register
from cchc_desktop.storage.keeping import Keeper
from cchc_desktop.storage.queries import Dispute
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Changes
from cchc_desktop.workspace.reading import ANSWER
from cchc_desktop.workspace.visits import KIND as VISIT
from cchc_desktop.workspace.visits import Visits

_WORDS = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True, slots=True)
class Side:
    """Who wrote one of the values, when by that laptop's clock, and whether it was this laptop."""

    device: str
    person: str
    at: datetime
    own: bool
    newer: bool


@dataclass(frozen=True, slots=True)
class Field:
    """One disputed field: its plain name ("verdict", "note", "text"…) and what each side holds, None for nothing."""

    register: Register
    name: str
    values: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing two or more laptops wrote differently.

    `item` is the checklist item it is about, None for a row; `number` a row's place among its like ("TT5" is 5).
    """

    scope: str
    kind: str
    entity: str
    item: Item | None
    number: int
    sides: tuple[Side, ...]
    fields: tuple[Field, ...]
    same: tuple[str, ...]


def waiting(store: Keeper, scope: str | None = None) -> list[Dispute]:
    """Return what is disputed (in one visit), but for what lies in "Đã xoá": its choices wait with it."""
    found = store.disputes(scope)
    gone = {one.scope for one in store.deleted() if one.scope == one.entity} if found else set()

    def removed(visit: str) -> bool:
        return visit in gone or str(store.value(Register(visit, VISIT, visit, "campaign"))) in gone

    return [dispute for dispute in found if not (gone and removed(dispute.register.scope))]


class Conflicts:
    """List and decide."""

    def __init__(self, store: Keeper, acts: Acts, visits: Visits) -> None:
        self._store = store
        self._acts = acts
        self._visits = visits

    def all(self, scope: str | None = None) -> tuple[Conflict, ...]:
        """Return what waits for a choice (in one visit), in the order of the checklist, then of the rows."""
        groups: dict[tuple[str, str, str], list[tuple[str, Register, tuple[Entry, ...]]]] = {}
        items: dict[str, Item] = {}
        for dispute in waiting(self._store, scope):
            place = dispute.register
            item, name = self._item_of(place)
            entity = item.code if item is not None else place.entity
            if item is not None:
                items[place.scope + item.code] = item
            groups.setdefault((place.scope, place.kind, entity), []).append((name, place, dispute.entries))
        found = [self._conflict(key, lines, items.get(key[0] + key[2])) for key, lines in groups.items()]
        return tuple(sorted(found, key=lambda c: (c.scope, c.item is None, c.item.number if c.item else "", c.number)))

    def evidence(self, conflict: Conflict) -> tuple[int, ...]:
        """Return how many pieces of evidence each side took in for the item; all are kept, none is disputed."""
        if conflict.item is None:
            return ()
        code = conflict.item.code
        mine = [piece.added_by for piece in self._visits.get(conflict.scope).evidence if piece.item == code]
        return tuple(mine.count(side.person) for side in conflict.sides)

    def decide(self, choices: Mapping[Register, object]) -> tuple[Changes, ...]:
        """Keep the chosen (or newly written) value of each register; the others stay in the history."""
        for register, value in choices.items():
            self._store.decide(register, value)
        return self._acts.took_in(choices)

    def _conflict(
        self, key: tuple[str, str, str], lines: list[tuple[str, Register, tuple[Entry, ...]]], item: Item | None
    ) -> Conflict:
        scope, kind, entity = key
        last: dict[str, Entry] = {}
        for entry in (entry for _, _, entries in lines for entry in entries):
            if entry.device not in last or entry.hlc > last[entry.device].hlc:
                last[entry.device] = entry
        times = sorted(entry.hlc for entry in last.values())
        newest = times[-1] if times[-1] != times[0] else ""
        own = self._store.device
        order = sorted(last, key=lambda device: (device != own, last[device].hlc))
        sides = tuple(
            Side(device, last[device].person, moment_of(last[device].hlc), device == own, last[device].hlc == newest)
            for device in order
        )
        fields = tuple(
            Field(register, name, tuple(_value_of(device, entries) for device in order))
            for name, register, entries in sorted(lines, key=lambda line: (_rank(line[0]), line[0]))
        )
        disputed = {field.name for field in fields}
        same = tuple(name for name in ("verdict", "score", "note") if item is not None and name not in disputed)
        return Conflict(scope, kind, entity, item, self._number(scope, kind, entity), sides, fields, same)

    def _item_of(self, place: Register) -> tuple[Item | None, str]:
        if place.kind == ANSWER:
            try:
                checklist = self._visits.checklist(place.scope)
            except Refusal:
                return None, place.field
            for item in checklist.items:
                for path, name in ((item.path, "verdict"), (item.score_path, "score"), (item.note_path, "note")):
                    if path == place.field:
                        return item, name
        return None, place.field

    def _number(self, scope: str, kind: str, entity: str) -> int:
        values = self._acts.values(scope)
        if kind == VISIT or not entity:
            return 0
        rows = sorted(
            (str(fields.get("rank") or ""), name) for (known, name), fields in values.items() if known == kind
        )
        return next((number for number, (_, name) in enumerate(rows, 1) if name == entity), 0)


def differences(mine: str, other: str) -> list[tuple[str, bool]]:
    """Return `mine` in pieces, each with whether it differs from `other`; compared word by word."""
    words, against = _WORDS.findall(mine), _WORDS.findall(other)
    found: list[tuple[str, bool]] = []
    for tag, start, end, _, _ in difflib.SequenceMatcher(None, words, against, autojunk=False).get_opcodes():
        text = "".join(words[start:end])
        if text:
            found.append((text, tag != "equal"))
    return found


def _value_of(device: str, entries: tuple[Entry, ...]) -> object:
    own = [entry for entry in entries if entry.device == device]
    # A laptop that wrote none of the values shows the provisional one.
    return (own or list(entries))[0].value


def _rank(name: str) -> int:
    order = ("verdict", "score", "note", "text")
    return order.index(name) if name in order else len(order)
