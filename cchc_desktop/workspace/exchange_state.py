"""What the exchange remembers between journeys: kept in this laptop's file alone, rebuilt from the bundles if lost."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from cchc_desktop.storage.store import Store
from cchc_desktop.sync.chain import Known, Link
from cchc_desktop.sync.courier import Visited
from cchc_desktop.sync.membership import Root

_NAME = "exchange"
_LINES = 500
"""How many lines of the log are kept."""


@dataclass(slots=True)
class Sent:
    """A bundle of this laptop that the office has not accepted yet.

    `entries` is how many entries it carries; `places` where it was handed over; `state` what the office last said.
    """

    number: int
    hash: str
    entries: int
    made_at: str
    places: list[str] = field(default_factory=list)
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
    return State(
        links={device: Link(*link) for device, link in data["links"].items()},
        revoked=data["revoked"],
        invitations=data["invitations"],
        admitted=set(data["admitted"]),
        cards=data["cards"],
        last_seen=data["last_seen"],
        published=data["published"],
        sent=[Sent(**sent) for sent in data["sent"]],
        owed=data["owed"],
        orders=data["orders"],
        parcels=[(key, size, epoch) for key, size, epoch in data["parcels"]],
        aside={path: SetAside(**line) for path, line in data["aside"].items()},
        log=[LogLine(**line) for line in data["log"]],
        visited={place: _visited(seen) for place, seen in data["visited"].items()},
        paired=data["paired"],
    )


def keep(store: Store, state: State) -> None:
    """Remember."""
    data = {
        "links": {device: [link.number, link.hash] for device, link in state.links.items()},
        "revoked": state.revoked,
        "invitations": state.invitations,
        "admitted": sorted(state.admitted),
        "cards": state.cards,
        "last_seen": state.last_seen,
        "published": state.published,
        "sent": [asdict(sent) for sent in state.sent],
        "owed": state.owed,
        "orders": state.orders,
        "parcels": state.parcels,
        "aside": {path: asdict(line) for path, line in state.aside.items()},
        "log": [asdict(line) for line in state.log],
        "visited": {place: asdict(seen) | {"open": sorted(seen.open)} for place, seen in state.visited.items()},
        "paired": state.paired,
    }
    store.keep_local(_NAME, json.dumps(data, ensure_ascii=False))


def _visited(seen: dict[str, Any]) -> Visited:
    return Visited(seen["mark"], dict(seen["bundles"]), seen["parcels"], set(seen["open"]))
