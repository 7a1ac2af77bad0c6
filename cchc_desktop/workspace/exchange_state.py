"""What the exchange remembers between journeys: kept in this laptop's file alone, rebuilt from the bundles if lost.

What grows with the years (bundles the office has not accepted, attachments) is kept in chunks, and of those only what
changed is written: a bundle more costs the same after ten thousand as after ten.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import groupby
from typing import Any

from cchc_desktop.storage.store import Store
from cchc_desktop.sync.chain import Known, Link
from cchc_desktop.sync.courier import Visited
from cchc_desktop.sync.membership import Root

_NAME = "exchange"
_LINES = 500
"""How many lines of the log are kept."""
_CHUNK = 500
"""Bundles, or attachments, that are written together."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A bundle of this laptop that the office has not accepted yet.

    `entries` is how many entries it carries; `places` where it was handed over; `state` what the office last said.
    """

    number: int
    hash: str
    entries: int
    made_at: str
    places: tuple[str, ...] = ()
    state: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A bundle that was not taken in, and why; it lies in the depot and is tried again."""

    device: str
    number: int
    reason: str
    detail: str
    at: str
    person: str = ""


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of the sync log: when, what (a code the faces have words for), where, and the numbers in it."""

    at: str
    what: str
    place: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class State:
    """Everything remembered; `keep` writes it."""

    links: dict[str, Link] = field(default_factory=dict)
    revoked: dict[str, int] = field(default_factory=dict)
    invitations: dict[str, str] = field(default_factory=dict)
    admitted: set[str] = field(default_factory=set)
    cards: dict[str, Any] = field(default_factory=dict)
    last_seen: dict[str, str] = field(default_factory=dict)
    published: dict[str, int] = field(default_factory=dict)
    sent: list[Sent] = field(default_factory=list)
    owed: list[list[str]] = field(default_factory=list)
    orders: list[dict[str, Any]] = field(default_factory=list)
    parcels: list[tuple[str, int, int]] = field(default_factory=list)
    aside: dict[str, SetAside] = field(default_factory=dict)
    log: list[LogLine] = field(default_factory=list)
    visited: dict[str, Visited] = field(default_factory=dict)
    paired: dict[str, str] = field(default_factory=dict)
    written: dict[str, Sequence[object]] = field(default_factory=dict, repr=False, compare=False)
    """The chunks as they were last written."""

    def known(self, root: Root) -> Known:
        """Return what the checks need."""
        return Known(root, self.links, self.revoked, self.invitations, self.admitted)

    def note(self, line: LogLine) -> None:
        """Add a line to the log."""
        self.log.append(line)
        del self.log[:-_LINES]


def load(store: Store) -> State:
    """Return what was remembered, nothing if there is nothing."""
    kept = store.local(_NAME)
    if kept is None:
        return State()
    data: dict[str, Any] = json.loads(kept)
    chunks = {name: json.loads(store.local(f"{_NAME}/{name}") or "[]") for name in data["chunks"]}
    sent = [
        Sent(number, digest, entries, at, tuple(places), told, why)
        for number, digest, entries, at, places, told, why in _in(chunks, "sent")
    ]
    parcels = [(key, size, epoch) for key, size, epoch in _in(chunks, "parcels")]
    return State(
        links={device: Link(*link) for device, link in data["links"].items()},
        revoked=data["revoked"],
        invitations=data["invitations"],
        admitted=set(data["admitted"]),
        cards=data["cards"],
        last_seen=data["last_seen"],
        published=data["published"],
        sent=sent,
        owed=data["owed"],
        orders=data["orders"],
        parcels=parcels,
        aside={path: SetAside(**line) for path, line in data["aside"].items()},
        log=[LogLine(**line) for line in data["log"]],
        visited={place: _visited(seen) for place, seen in data["visited"].items()},
        paired=data["paired"],
        written=_chunks(sent, parcels),
    )


def keep(store: Store, state: State) -> None:
    """Remember, all of it or nothing."""
    chunks = _chunks(state.sent, state.parcels)
    data = {
        "chunks": list(chunks),
        "links": {device: [link.number, link.hash] for device, link in state.links.items()},
        "revoked": state.revoked,
        "invitations": state.invitations,
        "admitted": sorted(state.admitted),
        "cards": state.cards,
        "last_seen": state.last_seen,
        "published": state.published,
        "owed": state.owed,
        "orders": state.orders,
        "aside": {path: asdict(line) for path, line in state.aside.items()},
        "log": [{"at": line.at, "what": line.what, "place": line.place, "facts": line.facts} for line in state.log],
        "visited": {place: asdict(seen) | {"open": sorted(seen.open)} for place, seen in state.visited.items()},
        "paired": state.paired,
    }
    changed = [(f"{_NAME}/{name}", _text(chunk)) for name, chunk in chunks.items() if state.written.get(name) != chunk]
    gone = [(f"{_NAME}/{name}", "") for name in state.written if name not in chunks]
    store.keep_local(_NAME, json.dumps(data, ensure_ascii=False), [*changed, *gone])
    state.written = chunks


def _chunks(sent: Sequence[Sent], parcels: Sequence[tuple[str, int, int]]) -> dict[str, Sequence[object]]:
    """Return what grows, cut so that what is added changes the last chunk alone."""
    found: dict[str, Sequence[object]] = {
        f"sent/{number}": list(chunk) for number, chunk in groupby(sent, lambda one: one.number // _CHUNK)
    }
    for start in range(0, len(parcels), _CHUNK):
        found[f"parcels/{start // _CHUNK}"] = parcels[start : start + _CHUNK]
    return found


def _text(chunk: Sequence[object]) -> str:
    lines = [
        (one.number, one.hash, one.entries, one.made_at, one.places, one.state, one.reason)
        if isinstance(one, Sent)
        else one
        for one in chunk
    ]
    return json.dumps(lines, ensure_ascii=False)


def _in(chunks: Mapping[str, list[Any]], name: str) -> list[Any]:
    return [line for chunk, lines in chunks.items() if chunk.startswith(name) for line in lines]


def _visited(seen: dict[str, Any]) -> Visited:
    return Visited(seen["mark"], dict(seen["bundles"]), seen["parcels"], set(seen["open"]))
