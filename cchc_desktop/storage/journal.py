"""The journal: every change is one entry, nothing is ever rewritten.

Entries of one device are chained by SHA-256 over canonical bytes, so a change made outside the app shows. An entry
names the entries whose values its writer saw and replaced; what nobody replaced are the heads of a register, and
more than one value among the heads is a dispute. Clocks never decide whether anything is kept.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from json.encoder import encode_basestring as quoted
from typing import Any, NamedTuple

from cchc_desktop.storage.refusals import Malformed

GENESIS = "0" * 64
"""The hash before a device's first entry."""
LONGEST_VALUE = 4 * 1024 * 1024
"""Characters of one value: far above any note, far below what would stall a laptop."""
_LONGEST_NAMES = 4096
_MOST_REPLACED = 1000
_HEX = re.compile("[0-9a-f]*")
_ID, _CLOCK = 32, 16
_LARGEST_SEQUENCE = 1 << 53
_ENCODE = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode


class Register(NamedTuple):
    """The smallest thing that is written: one field of one entity of a kind in a scope (visit, campaign, workspace)."""

    scope: str
    kind: str
    entity: str
    field: str


class Change(NamedTuple):
    """A value for a register; JSON data.

    `seen` names the entries whose values the writer had before their eyes; None stands for those that are current
    when the change is written. Whoever saw less than that makes a dispute, and nobody's words are lost.
    """

    register: Register
    value: object
    seen: tuple[str, ...] | None = None


class Entry(NamedTuple):
    """One written change.

    `replaces` holds the ids of the entries whose value the writer saw and replaced; `previous` is the hash of the
    device's entry with the sequence number before. All entries of one act carry the same `hlc`.
    """

    id: str
    device: str
    sequence: int
    person: str
    hlc: str
    register: Register
    value: object
    replaces: tuple[str, ...]
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Proven:
    """Entries whose form was checked and whose hashes were computed here, with the canonical texts of their values.

    Made by `proven` (one chain, out of a bundle) and `checked` (entries of any kind); nobody else makes one.
    """

    entries: Sequence[Entry]
    texts: Sequence[str]

    @classmethod
    def joined(cls, parts: "Iterable[Proven]") -> "Proven":
        """Return the entries of several stretches, each once.

        Raises:
            Malformed: two entries share an id and say different things.
        """
        parts = list(parts)
        entries = [entry for part in parts for entry in part.entries]
        texts = [text for part in parts for text in part.texts]
        if len({entry.id for entry in entries}) == len(entries):
            return cls(entries, texts)
        found: dict[str, tuple[Entry, str]] = {}
        for entry, text in zip(entries, texts, strict=True):
            if found.setdefault(entry.id, (entry, text))[0].hash != entry.hash:
                raise Malformed(reason=f"two entries are called {entry.id}")
        return cls([entry for entry, _ in found.values()], [text for _, text in found.values()])


@dataclass(frozen=True, slots=True)
class Past:
    """One line of a register's history: who set it when to what, and on which device."""

    at: datetime
    register: Register
    person: str
    device: str
    value: object
    current: bool


def canonical(value: object) -> str:
    """Return JSON data as the one text that stands for it.

    Raises:
        Malformed: NaN, an endless number, too deep, or nothing that JSON knows.
    """
    if type(value) is str:
        return quoted(value)  # nine of ten values, and what the encoder below does after a long look round
    if value is None:
        return "null"
    try:
        return _ENCODE(value)
    except (TypeError, ValueError, RecursionError) as error:
        raise Malformed(reason=f"value: {error}") from error


def sealed(
    identity: str,
    device: str,
    sequence: int,
    person: str,
    hlc: str,
    register: Register,
    value: object,
    replaces: tuple[str, ...],
    previous: str,
) -> Entry:
    """Return the entry with its hash over everything in it and the hash before."""
    text = body(identity, device, sequence, person, hlc, register, canonical(value), replaces, previous)
    return Entry(identity, device, sequence, person, hlc, register, value, replaces, previous, digest(text))


def is_sealed(entry: Entry) -> bool:
    """Tell whether an entry's hash is the hash of what it says."""
    return entry.hash == digest(body_of(entry))


def body(
    identity: str,
    device: str,
    sequence: int,
    person: str,
    hlc: str,
    register: Register,
    text: str,
    replaces: Sequence[str],
    previous: str,
) -> str:
    """Return the text that an entry's hash is taken over: `canonical(packed(entry))`, put together by hand.

    It is what the second copy holds as well, and it is made for each answer and for each entry that comes from
    elsewhere: a general writer of JSON would take half of their time.

    Args:
        text: the canonical text of the value; the other arguments are the parts of the entry.
    """
    scope, kind, entity, field = register
    old = ",".join(map(quoted, replaces)) if replaces else ""
    return (
        f"[{quoted(identity)},{quoted(device)},{sequence:d},{quoted(person)},{quoted(hlc)},"
        f"[{quoted(scope)},{quoted(kind)},{quoted(entity)},{quoted(field)}],{text},[{old}],{quoted(previous)}]"
    )


def body_of(entry: Entry) -> str:
    """Return an entry's body; see `body`."""
    identity, device, sequence, person, hlc, register, value, replaces, previous, _ = entry
    return body(identity, device, sequence, person, hlc, register, canonical(value), replaces, previous)


def digest(text: str) -> str:
    """Return the hash of an entry's body.

    Raises:
        Malformed: the text holds half a character (a lone surrogate).
    """
    try:
        return hashlib.sha256(text.encode()).hexdigest()
    except UnicodeEncodeError as error:
        raise Malformed(reason="text") from error


def packed(entry: Entry) -> list[object]:
    """Return an entry as JSON data, without its hash: that follows from the rest."""
    place = entry.register
    return [
        entry.id,
        entry.device,
        entry.sequence,
        entry.person,
        entry.hlc,
        [place.scope, place.kind, place.entity, place.field],
        entry.value,
        list(entry.replaces),
        entry.previous,
    ]


def unpacked(data: object) -> Entry:
    """Return the entry that `packed` put away, its hash computed anew.

    Raises:
        Malformed: the data is no entry.
    """
    try:
        parts: list[Any] = list(data)  # type: ignore[call-overload]  # anything that is no sequence raises here
        identity, device, sequence, person, hlc, place, value, replaces, previous = parts
        register = Register(*place)
        entry = sealed(identity, device, sequence, person, hlc, register, value, tuple(replaces), previous)
    except (TypeError, ValueError, AttributeError) as error:
        raise Malformed(reason=str(error)) from error
    check_shape(entry)
    return entry


def proven(rows: Iterable[Sequence[Any]]) -> Proven:
    """Return a stretch of one device's chain as `packed` put it away, in order; thousands at a time.

    Each hash is computed from what the row says and from the hash before it, which makes a row's own `previous` of
    no interest but for the first. What `check_shape` asks of each entry is asked here of all at once.

    Raises:
        Malformed: a row is no entry.
    """
    entries: list[Entry] = []
    texts: list[str] = []
    marks: list[str] = []
    before = ""
    try:
        for identity, device, sequence, person, hlc, (scope, kind, entity, field), value, replaces, previous in rows:
            register = Register(scope, kind, entity, field)
            text = canonical(value)
            old = tuple(replaces)
            before = before or previous
            written = body(identity, device, sequence, person, hlc, register, text, old, before)
            entry = Entry(identity, device, sequence, person, hlc, register, value, old, before, digest(written))
            if (
                not entries
                or old
                or len(identity) != _ID
                or len(hlc) != _CLOCK
                or type(sequence) is not int
                or not 0 < sequence < _LARGEST_SEQUENCE
                or len(written) - len(text) > _LONGEST_NAMES
            ):
                check_shape(entry)
            marks.append(identity)
            marks.append(hlc)
            entries.append(entry)
            texts.append(text)
            before = entry.hash
    except (TypeError, ValueError, AttributeError) as error:
        raise Malformed(reason=str(error)) from error
    if not _HEX.fullmatch("".join(marks)):
        raise Malformed(reason="marks")
    return Proven(entries, texts)


def checked(entries: Iterable[Entry]) -> Proven:
    """Return entries from elsewhere, each once.

    Raises:
        Malformed: one is no entry, does not say what its hash says, or two share an id.
    """
    found: list[Entry] = []
    texts: list[str] = []
    for entry in entries:
        check_shape(entry)
        if not is_sealed(entry):
            raise Malformed(reason=f"entry {entry.id} was altered")
        found.append(entry)
        texts.append(canonical(entry.value))
    return Proven.joined([Proven(found, texts)])


def check_shape(entry: Entry) -> None:
    """Check that an entry from elsewhere is one at all; its hash is another matter.

    Raises:
        Malformed: a part has the wrong type, form or size.
    """
    place = entry.register
    try:
        marks = "".join((entry.id, entry.hlc, entry.previous, entry.hash, *entry.replaces))
        names = "".join((entry.device, entry.person, place.scope, place.kind, place.entity, place.field))
        lengths = (len(entry.id), len(entry.hlc), len(entry.previous), len(entry.hash))
    except TypeError as error:
        raise Malformed(reason=str(error)) from error
    if lengths != (_ID, _CLOCK, 64, 64) or any(len(identity) != _ID for identity in entry.replaces):
        raise Malformed(reason="marks")
    if not _HEX.fullmatch(marks) or len(entry.replaces) > _MOST_REPLACED:
        raise Malformed(reason="marks")
    if len(names) > _LONGEST_NAMES:
        raise Malformed(reason="names")
    if type(entry.sequence) is not int or not 0 < entry.sequence < _LARGEST_SEQUENCE:
        raise Malformed(reason="sequence")


def in_causal_order(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return a register's entries so that each stands after those it replaces; strangers by clock, then device."""
    here = {entry.id for entry in entries}
    waiting = {entry.id: len(here.intersection(entry.replaces)) for entry in entries}
    followers: dict[str, list[Entry]] = {}
    for entry in entries:
        for identity in here.intersection(entry.replaces):
            followers.setdefault(identity, []).append(entry)
    ready = sorted((entry for entry in entries if not waiting[entry.id]), key=age, reverse=True)
    ordered: list[Entry] = []
    while ready:
        entry = ready.pop()
        ordered.append(entry)
        freed = []
        for follower in followers.get(entry.id, ()):
            waiting[follower.id] -= 1
            if not waiting[follower.id]:
                freed.append(follower)
        if freed:
            ready = sorted([*ready, *freed], key=age, reverse=True)
    return tuple(ordered)


def age(entry: Entry) -> tuple[str, str, str]:
    """Return what entries that know nothing of each other are ordered by: the same on every laptop."""
    return entry.hlc, entry.device, entry.id
