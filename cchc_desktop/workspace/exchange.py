"""Exchange (đồng bộ): the door to sending and receiving, joining, and settling what two laptops wrote differently.

A journey to a place is a list of steps: what touches the workspace is done in its own thread ("home"), what waits for
a network or a stick may be done in any other ("away"). A face runs them in order; stopping between or within any two
loses nothing, and the next journey goes on from there.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.ids import Entropy
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.system_error import why
from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.storage.store import Store
from cchc_desktop.sync.bundle import name_of
from cchc_desktop.sync.channel import Channel
from cchc_desktop.sync.courier import PLACE_MARK, Courier, Progress, Visited
from cchc_desktop.sync.depot import Depot, Parcel
from cchc_desktop.sync.keys import SECRET_BYTES, Signer
from cchc_desktop.sync.refusals import CannotReach, Unfit
from cchc_desktop.workspace import exchange_state
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.audit import Audit, Event
from cchc_desktop.workspace.conflicts import waiting
from cchc_desktop.workspace.exchange_state import LogLine, SetAside, State
from cchc_desktop.workspace.incoming import Incoming, Taken
from cchc_desktop.workspace.keyring import Keyring, Ring
from cchc_desktop.workspace.members import DAYS, Invited, MemberLaptop, Members, become_member
from cchc_desktop.workspace.members import Opened as OpenedInvitation
from cchc_desktop.workspace.outgoing import Outgoing
from cchc_desktop.workspace.permissions import Permissions
from cchc_desktop.workspace.places import Place, Places, open_channel
from cchc_desktop.workspace.second_place import CopyAhead, SecondPlace
from cchc_desktop.workspace.unfit import not_this

FOLDER = "exchange"
AT_ONCE = 20_000
"""Entries that are taken in before the window may breathe."""


class NoExchange(Refusal):
    """This workspace exchanges with nobody yet."""

    what = "This workspace is not connected with other laptops yet."
    mend = "Make this laptop the office, or join with an invitation."


class Stopped(Exception):
    """A person broke a journey off; what went over stays."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a journey. `away` steps touch no workspace and may run in another thread."""

    away: bool
    act: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Standing:
    """How the exchange stands: entries that wait to be handed over, handed over, received by the office (set aside).

    What the office has accepted is no longer counted. `set_aside` counts bundles, `disputes` registers.
    """

    connected: bool
    office: bool = False
    title: str = ""
    waiting: int = 0
    handed_over: int = 0
    received: int = 0
    set_aside: int = 0
    disputes: int = 0


@dataclass(slots=True)
class Outcome:
    """What a journey did."""

    fetched: int = 0
    sent: int = 0
    pieces: int = 0
    taken: Taken = field(default_factory=Taken)


class Exchange:
    """Send, receive, invite, join; everything a person can do about other laptops."""

    def __init__(
        self,
        folder: Path,
        store: Store,
        acts: Acts,
        attachments: Attachments,
        vault: bytes,
        names: bytes,
        clock: Clock,
        entropy: Entropy,
        memory_kib: int,
        second_place: SecondPlace,
    ) -> None:
        self._store = store
        self.second_place = second_place
        self._clock = clock
        self._entropy = entropy
        self._keyring = Keyring(store, acts, vault, entropy, self._now)
        self.depot = Depot(folder / FOLDER, attachments)
        self.places = Places(store, entropy)
        self._outgoing = Outgoing(store, attachments, self.depot, self._keyring, self._now)
        self._incoming = Incoming(store, acts, self.depot, self._keyring, folder / FOLDER / "aside", self._now)
        self._members = Members(acts, attachments, self.depot, self._keyring, names, clock, entropy, memory_kib)
        self._state: State | None = None
        self._audit: Audit | None = None
        self.at_close: list[Callable[[], None]] = []
        """What has to end with the workspace: a meeting with its door open."""

    # --- being connected ---------------------------------------------------------------------------------------

    @property
    def connected(self) -> bool:
        """True once this laptop is the office or has joined."""
        return self._keyring.get() is not None

    def found(self, title: str, person: str) -> None:
        """Make this laptop the office of its workspace."""
        if self._keyring.get() is None:
            self._keyring.found(title, person)
            self._mark_depot()

    def join(self, opened: OpenedInvitation) -> Taken:
        """Become a member with an invitation that its code opened; take in everything it brought along."""
        ring = become_member(self._keyring, opened)
        self._mark_depot()
        for path, data in opened.sealed.bundles:
            self.depot.put(path, data)
        taken = self._incoming.take_in(ring, self._remembered())
        self._settle_files()
        self._keep()
        return taken

    def standing(self) -> Standing:
        """Return how things stand."""
        ring = self._keyring.get()
        disputes = len(waiting(self._store))
        if ring is None:
            return Standing(connected=False, disputes=disputes)
        state = self._remembered()
        return Standing(
            True,
            ring.card.is_office,
            ring.title,
            self._outgoing.waiting(state),
            sum(sent.entries for sent in state.sent if sent.places and not sent.state),
            sum(sent.entries for sent in state.sent if sent.state == "received"),
            len(state.aside),
            disputes,
        )

    def card_of(self, device: str) -> tuple[str, str] | None:
        """Return the person and the role on the card of a device; None where there is no exchange or no card."""
        ring = self._keyring.get()
        if ring is None:
            return None
        if device == ring.card.device or device in ring.card.also:
            return ring.card.person, ring.card.role
        cards = self._remembered().cards
        shown = cards.get(device) or next((data for data in cards.values() if device in data["card"]["also"]), None)
        return (str(shown["card"]["person"]), str(shown["card"]["role"])) if shown else None

    def judge_by(self, permissions: Permissions, audit: Audit) -> None:
        """Keep aside what arrives from people who were not allowed to write it; note who invites and revokes."""
        self._incoming.permissions = permissions
        self._audit = audit

    def close(self) -> None:
        """Let nobody in any more."""
        while self.at_close:
            self.at_close.pop()()

    # --- members -----------------------------------------------------------------------------------------------

    def members(self) -> tuple[MemberLaptop, ...]:
        """Return the laptops of this workspace and when each was last heard of."""
        return self._members.all(self._ring(), self._remembered())

    def invite(self, person: str, role: str, units: tuple[str, ...] = (), days: int = DAYS) -> Invited:
        """Make an invitation for one laptop; it brings along everything known so far.

        Raises:
            NotTheOffice: this laptop does not speak for the office.
        """
        self.pack()
        invited = self._members.invite(self._ring(), person, role, units, days)
        self._note(Event.INVITED, f"{person}: {role}")
        return invited

    def revoke(self, device: str) -> None:
        """Revoke a lost laptop; the others learn it with the next exchange.

        Raises:
            NotTheOffice: this laptop does not speak for the office.
        """
        ring, state = self._ring(), self._remembered()
        self.pack()
        epoch = self._members.revoke(ring, state, device)
        self._note(Event.REVOKED, device)
        # The order goes out under the readers' own keys; only then the new epoch is written under.
        self._outgoing.pack(ring, state)
        self._keyring.add_epoch(epoch.number, epoch.secret)
        self._keep()

    def admit(self, path: str) -> Taken:
        """Let a bundle of a revoked laptop in all the same; the office's word goes to the others as well."""
        state = self._remembered()
        self._members.admit(self._ring(), state, name_of(self.depot.get(path)))
        return self.take_in()

    # --- sending and receiving ---------------------------------------------------------------------------------

    def pack(self) -> int:
        """Put everything new up in bundles; return how many that made."""
        ring, state = self._ring(), self._remembered()
        if self._incoming.adopt_own(ring, state):
            ring = self._ring()
            self._keep()
        made = self._outgoing.pack(ring, state)
        if made:
            self._keep()
        return made

    def take_in(self, most: int | None = None) -> Taken:
        """Take in what lies in the depot. What was written here until now is packed first: it knew nothing of it."""
        self.pack()
        ring, state = self._ring(), self._remembered()
        taken = self._incoming.take_in(ring, state, most=most)
        self._settle_files()
        self._keep()
        return taken

    def bring_in(self, path: Path) -> Taken:
        """Take in a bundle that came by hand, such as by mail.

        Raises:
            NotThisBundle: it is none of this workspace, or contradicts one that is here.
            CannotReach: the file cannot be read.
        """
        try:
            data = path.read_bytes()
        except OSError as error:
            raise CannotReach(place=path.name, reason=why(error)) from error
        try:
            self._incoming.bring_in(data, self._ring(), path.name)
        except Unfit as unfit:
            raise not_this(path.name, unfit) from unfit
        return self.take_in()

    def journey(
        self,
        place: Place,
        *,
        watch: Callable[[Progress], None] = lambda _progress: None,
        channel: Channel | None = None,
        outcome: Outcome | None = None,
        changed: Callable[[Taken], None] = lambda _taken: None,
    ) -> tuple[Step, ...]:
        """Return the steps of a journey to a place and back.

        Args:
            place: where to.
            watch: told after each file, in the thread of the step; may raise `Stopped`.
            channel: the way there, if it is open already (a laptop that was called); closed at the end.
            outcome: filled in on the way.
            changed: told what was taken in, in the workspace's thread.
        """
        return _Journey(self, place, watch, channel, outcome or Outcome(), changed).steps()

    def travel(self, place: Place, *, channel: Channel | None = None) -> Outcome:
        """Make a whole journey in this thread; see `journey`."""
        outcome = Outcome()
        try:
            for step in self.journey(place, channel=channel, outcome=outcome):
                step.act()
        except Refusal as refusal:
            self.broken_off(place, refusal)
            raise
        return outcome

    def _note(self, event: Event, about: str) -> None:
        if self._audit is not None:
            self._audit.note(event, about)

    def broken_off(self, place: Place, refusal: Refusal | None) -> None:
        """Note that a journey ended early; None stands for a person's wish."""
        reason = type(refusal).__name__ if refusal is not None else "stopped"
        self.places.note(place.id, trouble=reason)
        self._remembered().note(LogLine(self._now(), "broken_off", place.name, {"reason": reason}))
        self._keep()

    def log(self) -> tuple[LogLine, ...]:
        """Return the sync log, newest first."""
        return tuple(reversed(self._remembered().log))

    def set_aside(self) -> tuple[tuple[str, SetAside], ...]:
        """Return the bundles that were not taken in, with their paths in the depot."""
        return tuple(self._remembered().aside.items())

    # --- for the journey and the reception ---------------------------------------------------------------------

    def ring(self) -> Ring:
        """Return this laptop's keys.

        Raises:
            NoExchange: it has none yet.
        """
        return self._ring()

    def signer(self) -> Signer:
        """Return this device's signing key, for a meeting."""
        return self._keyring.keys().signer

    def state(self) -> State:
        """Return what is remembered; whoever changes it calls `remember`."""
        return self._remembered()

    def remember(self) -> None:
        """Keep what was changed in `state`."""
        self._keep()

    def parcels(self) -> list[Parcel]:
        """Return every attachment that bundles spoke of, as they came."""
        ring = self._ring()
        return [Parcel(key, size, ring.epochs[epoch]) for key, size, epoch in self._remembered().parcels]

    def courier(self, place: Place, channel: Channel, watch: Callable[[Progress], None]) -> Courier:
        """Return a courier to a place."""
        visited = self._remembered().visited.setdefault(place.id, Visited())
        return Courier(
            self.depot, channel, visited, own=self._store.device, new_mark=self._entropy(16).hex(), watch=watch
        )

    def handed_over(self, place: Place, courier: Courier, outcome: Outcome) -> None:
        """Note what lies at a place now."""
        state = self._remembered()
        reached = courier.visited.bundles.get(self._store.device, 0)
        state.sent = [
            replace(sent, places=(*sent.places, place.name))
            if sent.number <= reached and place.name not in sent.places
            else sent
            for sent in state.sent
        ]
        if courier.diverged:
            self._go_on_as_another(state, min(courier.diverged))
        facts = {"fetched": str(outcome.fetched), "sent": str(outcome.sent), "pieces": str(outcome.pieces)}
        state.note(LogLine(self._now(), "journey", place.name, facts))
        self.places.note(place.id, at=self._now())
        self._keep()

    def _go_on_as_another(self, state: State, number: int) -> None:
        """A copy of this laptop has written on as the same device: from here on this one has an id of its own."""
        device = self._store.device
        self._store.renew()
        state.published.pop(device, None)
        state.sent = [sent for sent in state.sent if sent.number < number]
        state.note(LogLine(self._now(), "renewed", facts={"device": device}))

    def _settle_files(self) -> None:
        self.depot.adopt()

    def _mark_depot(self) -> None:
        self.depot.put(PLACE_MARK, self._entropy(SECRET_BYTES).hex()[:32].encode())

    def _ring(self) -> Ring:
        ring = self._keyring.get()
        if ring is None:
            raise NoExchange
        return ring

    def _remembered(self) -> State:
        if self._state is None:
            self._state = exchange_state.load(self._store)
            if self._keyring.get() is not None:
                self.depot.know(self.parcels())
        return self._state

    def _keep(self) -> None:
        exchange_state.keep(self._store, self._remembered())

    def _now(self) -> str:
        return self._clock.now().isoformat(timespec="seconds")


class _Journey:
    """The steps of one journey, and what they hand to one another."""

    def __init__(
        self,
        exchange: Exchange,
        place: Place,
        watch: Callable[[Progress], None],
        channel: Channel | None,
        outcome: Outcome,
        changed: Callable[[Taken], None],
    ) -> None:
        self._exchange = exchange
        self._place = place
        self._watch = watch
        self._channel = channel
        self._outcome = outcome
        self._changed = changed
        self._workspace = exchange.ring().root.workspace
        self._tag = exchange.ring().card.device[:8]
        self._courier: Courier | None = None
        self._parcels: list[Parcel] = []
        exchange.state()

    def steps(self) -> tuple[Step, ...]:
        """Return the steps: second copy, fetch, pack, send, take in, files, the office's receipts, the end."""
        away, home = True, False
        ahead = CopyAhead(self._exchange.second_place)
        acts = (
            (home, ahead.plan),
            (away, ahead.copy),
            (home, ahead.note),
            (away, self._arrive),
            (home, self._pack),
            (away, self._send),
            (home, self._take_in),
            (away, self._files),
            (home, self._end),
        )
        return tuple(Step(where, partial(self._guarded, act)) for where, act in acts)

    def _guarded(self, act: Callable[[], None]) -> None:
        try:
            act()
        except BaseException:
            if self._channel is not None:
                self._channel.close()
            raise

    def _arrive(self) -> None:
        if self._channel is None:
            self._channel = open_channel(self._place, self._workspace, self._tag)
        self._courier = self._exchange.courier(self._place, self._channel, self._watch)
        self._courier.arrive()
        self._outcome.fetched = self._courier.fetch_bundles()

    def _pack(self) -> None:
        self._exchange.pack()

    def _send(self) -> None:
        assert self._courier is not None
        self._outcome.sent += self._courier.send_bundles()

    def _take_in(self) -> None:
        taken = self._exchange.take_in()
        self._outcome.taken = taken
        self._changed(taken)
        # The office's receipts go out at once: the stick takes them home on the same journey.
        self._exchange.pack()
        self._parcels = self._exchange.parcels()

    def _files(self) -> None:
        assert self._courier is not None
        self._outcome.sent += self._courier.send_bundles()
        self._outcome.pieces = self._courier.carry_files(self._parcels)
        self._courier.finish()
        assert self._channel is not None
        self._channel.close()

    def _end(self) -> None:
        assert self._courier is not None
        self._exchange.handed_over(self._place, self._courier, self._outcome)
