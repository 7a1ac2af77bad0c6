"""What travels through the office's inbox: batches of entries, and lists of entries that do not count."""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cchc_desktop.storage.journal import Entry, canonical, packed, unpacked
from cchc_desktop.storage.refusals import Malformed

BATCH = 5_000
"""Entries of a batch: large enough that COPY pays, small enough that two workers share the work of a province."""
_LANES = 16
"""Batches of different lanes never hold the same visit, so workers seldom wait for each other's locks."""
_MOST_BYTES = 1 << 30
_FLIP = 1 << 63


@dataclass(frozen=True, slots=True)
class Aside:
    """All entries (id -> reason) that `source` keeps aside now, in place of those it named before."""

    source: str
    reasons: Mapping[str, str]


def in_batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Yield entries in batches, those of one visit in the same lane."""
    lanes: list[list[Entry]] = [[] for _ in range(_LANES)]
    for entry in entries:
        number = zlib.crc32(entry.register.scope.encode()) % _LANES
        lanes[number].append(entry)
        if len(lanes[number]) == BATCH:
            yield lanes[number]
            lanes[number] = []
    yield from filter(None, lanes)


def wrapped(batch: Sequence[Entry] | Aside) -> bytes:
    """Return a batch as bytes."""
    if isinstance(batch, Aside):
        data: object = {"source": batch.source, "reasons": dict(batch.reasons)}
    else:
        data = [packed(entry) for entry in batch]
    return zlib.compress(canonical(data).encode(), 1)


def unwrapped(data: bytes) -> list[Entry] | Aside:
    """Return what `wrapped` put away, each entry once, its hash worked out anew.

    Raises:
        Malformed: it is no batch, or two entries share an id.
    """
    try:
        opener = zlib.decompressobj()
        text = opener.decompress(data, _MOST_BYTES)
        if opener.unconsumed_tail:
            raise Malformed(reason="a batch is too large")
        found = json.loads(text)
        if isinstance(found, dict):
            reasons = {str(bytes.fromhex(key).hex()): str(reason) for key, reason in dict(found["reasons"]).items()}
            return Aside(str(found["source"]), reasons)
        entries = [unpacked(one) for one in found]
    except (zlib.error, ValueError, RecursionError, TypeError, KeyError) as error:
        raise Malformed(reason=str(error)) from error
    once: dict[str, Entry] = {}
    for entry in entries:
        if once.setdefault(entry.id, entry).hash != entry.hash:
            raise Malformed(reason=f"two entries are called {entry.id}")
    return list(once.values())


def clock_number(hlc: str) -> int:
    """Return 16 hex digits as a signed number of 64 bits that keeps their order."""
    return int(hlc, 16) - _FLIP


def clock_text(number: int) -> str:
    """Return the hex digits behind a `clock_number`."""
    return f"{number + _FLIP:016x}"
