"""The journal: every change is one entry, nothing is ever rewritten.

Entries of one device are chained by SHA-256 over canonical bytes, so a change made outside the app shows.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

GENESIS = "0" * 64
"""The hash before a device's first entry."""


@dataclass(frozen=True, slots=True, order=True)
class Register:
    """The smallest thing that is written: one field of one entity of a kind in a scope (visit, campaign, workspace)."""

    scope: str
    kind: str
    entity: str
    field: str


@dataclass(frozen=True, slots=True)
class Change:
    """A value for a register; JSON data."""

    register: Register
    value: object


@dataclass(frozen=True, slots=True)
class Entry:
    """One written change.

    `replaces` holds the ids of the entries whose value the writer saw and replaced; `previous` is the hash of the
    device's entry with the sequence number before.
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
class Past:
    """One line of a register's history: who set it when to what, and on which device."""

    at: datetime
    register: Register
    person: str
    device: str
    value: object
    current: bool


def canonical(value: object) -> str:
    """Return JSON data as the one text that stands for it."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


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
    body = canonical(
        [
            identity,
            device,
            sequence,
            person,
            hlc,
            [register.scope, register.kind, register.entity, register.field],
            value,
            list(replaces),
            previous,
        ]
    )
    digest = hashlib.sha256(body.encode()).hexdigest()
    return Entry(identity, device, sequence, person, hlc, register, value, replaces, previous, digest)


def is_sealed(entry: Entry) -> bool:
    """Tell whether an entry's hash is the hash of what it says."""
    again = sealed(
        entry.id,
        entry.device,
        entry.sequence,
        entry.person,
        entry.hlc,
        entry.register,
        entry.value,
        entry.replaces,
        entry.previous,
    )
    return again.hash == entry.hash
