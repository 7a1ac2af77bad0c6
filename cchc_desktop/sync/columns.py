"""Entries by column: what repeats stands once, so that zstd has little left to do.

An entry is a list: id, device, sequence, person, hlc, [scope, kind, entity, field], value, replaces, previous. Device
and sequence follow from the run, `previous` from the entry before it (only the first one's is kept): a hash cannot be
compressed, and whoever checks the chain computes it anyway. Ids of entries earlier in the run are named by their
distance.
"""

from collections.abc import Sequence
from typing import Any

Packed = Sequence[Any]
_STAMP = 12


def fold(entries: Sequence[Packed]) -> dict[str, object]:
    """Return the columns of a run of entries."""
    people: dict[str, int] = {}
    places: dict[str, dict[Any, int]] = {"scope": {}, "kind": {}, "entity": {}, "field": {}}
    here: dict[str, int] = {}
    stamps, tails, clocks, who, replaced = [], [], [], [], []
    where: tuple[list[int], ...] = ([], [], [], [])
    stamp = clock = 0
    for number, entry in enumerate(entries):
        identity, hlc = entry[0], entry[4]
        now, reading = int(identity[:_STAMP], 16), int(hlc, 16)
        stamps.append(now - stamp)
        clocks.append(reading - clock)
        stamp, clock = now, reading
        tails.append(identity[_STAMP:])
        who.append(people.setdefault(entry[3], len(people)))
        for column, known, part in zip(where, places.values(), entry[5], strict=True):
            column.append(known.setdefault(part, len(known)))
        replaced.append([number - here[old] if old in here else old for old in entry[7]] or 0)
        here[identity] = number
    return {
        "previous": entries[0][8] if entries else "",
        "stamps": stamps,
        "tails": "".join(tails),
        "clocks": clocks,
        "people": list(people),
        "who": who,
        "places": [list(known) for known in places.values()],
        "where": where,
        "values": [entry[6] for entry in entries],
        "replaced": replaced,
    }


def unfold(columns: Any, device: str, first: int) -> list[Packed]:
    """Return the entries of a run; `previous` stands in the first only.

    Raises:
        ValueError, TypeError, KeyError, IndexError: these are no columns.
    """
    stamps, clocks, who, values = columns["stamps"], columns["clocks"], columns["who"], columns["values"]
    tails, people, replaced = columns["tails"], columns["people"], columns["replaced"]
    scopes, kinds, entities, fields = columns["places"]
    places = zip(*columns["where"], strict=True)
    width = 32 - _STAMP
    entries: list[Packed] = []
    ids: list[str] = []
    previous = columns["previous"]
    stamp = clock = start = 0
    rows = zip(stamps, clocks, who, values, replaced, places, strict=True)
    for number, (later, ticks, person, value, old, (scope, kind, entity, field)) in enumerate(rows, first):
        stamp += later
        clock += ticks
        identity = f"{stamp:012x}{tails[start : start + width]}"
        start += width
        replaces = [ids[number - first - back] if type(back) is int else back for back in old] if old else ()
        place = scopes[scope], kinds[kind], entities[entity], fields[field]
        ids.append(identity)
        entries.append((identity, device, number, people[person], f"{clock:016x}", place, value, replaces, previous))
        previous = ""
    return entries
