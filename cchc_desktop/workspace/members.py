"""Who exchanges with whom: invitations, members and when they were last heard of, laptops that were lost."""

import base64
from dataclasses import dataclass
from datetime import datetime, timedelta

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.ids import Entropy
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.sync import invitation as invitations
from cchc_desktop.sync.chain import Link
from cchc_desktop.sync.channel import Missing
from cchc_desktop.sync.depot import Depot, Parcel
from cchc_desktop.sync.invitation import OpenPart, SealedPart
from cchc_desktop.sync.keys import SECRET_BYTES, Epoch, Signer, encrypt
from cchc_desktop.sync.membership import (
    BadCard,
    Invitation,
    check_card,
    check_invitation,
    invited_card,
    root_of,
    signed_invitation,
)
from cchc_desktop.sync.refusals import InvitationOver, WrongInvitation
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.exchange_state import LogLine, State
from cchc_desktop.workspace.keyring import SCOPE, Keyring, Ring

__all__ = [
    "DAYS",
    "Invited",
    "MemberLaptop",
    "Members",
    "NotTheOffice",
    "OpenPart",
    "Opened",
    "become_member",
    "look_at",
    "open_invitation",
]
DAYS = 14
"""How long an invitation lasts unless the office says otherwise."""
_MOST_BYTES = 128 * 1024 * 1024
"""Bundles that an invitation takes along; what is over comes by the first exchange."""


class NotTheOffice(Refusal):
    """Only the office invites and revokes."""

    what = "Only the laptop of the office can do this."
    mend = "Ask the office; every laptop can send and receive."


@dataclass(frozen=True, slots=True)
class MemberLaptop:
    """One laptop of the workspace.

    `last_at` is when something of it was last taken in here, None if never; `bundles` how many were.
    """

    device: str
    person: str
    role: str
    units: tuple[str, ...]
    own: bool
    revoked: bool
    last_at: datetime | None
    bundles: int


@dataclass(frozen=True, slots=True, repr=False)
class Invited:
    """An invitation file and the code that is to be spoken, never sent along."""

    data: bytes
    code: str
    file_name: str


class Members:
    """Invite, list, revoke."""

    def __init__(
        self,
        acts: Acts,
        attachments: Attachments,
        depot: Depot,
        keyring: Keyring,
        names: bytes,
        clock: Clock,
        entropy: Entropy,
        memory_kib: int,
    ) -> None:
        self._acts = acts
        self._attachments = attachments
        self._depot = depot
        self._keyring = keyring
        self._names = names
        self._clock = clock
        self._entropy = entropy
        self._memory_kib = memory_kib

    def all(self, ring: Ring, state: State) -> tuple[MemberLaptop, ...]:
        """Return the laptops, this one first, then by person; one that goes on under a new id stands once."""
        newer = {old for data in state.cards.values() for old in data["card"]["also"]} | set(ring.card.also)
        found = [
            MemberLaptop(
                device,
                str(data["card"]["person"]),
                str(data["card"]["role"]),
                tuple(data["card"]["units"]),
                device == ring.card.device,
                device in state.revoked,
                datetime.fromisoformat(state.last_seen[device]) if device in state.last_seen else None,
                state.links.get(device, Link()).number,
            )
            for device, data in (state.cards | {ring.card.device: ring.shown.data}).items()
            if device not in newer
        ]
        return tuple(sorted(found, key=lambda member: (not member.own, member.person, member.device)))

    def invite(self, ring: Ring, person: str, role: str, units: tuple[str, ...], days: int = DAYS) -> Invited:
        """Make an invitation for one laptop.

        Raises:
            NotTheOffice: this laptop does not speak for the office.
        """
        if not ring.card.is_office:
            raise NotTheOffice
        until = (self._clock.now() + timedelta(days=days)).date()
        seed, code = self._entropy(SECRET_BYTES), invitations.new_code(self._entropy)
        word = Invitation(ring.root.workspace, person, role, units, Signer(seed).public, until.isoformat())
        signed = signed_invitation(word, self._keyring.keys().signer, ring.shown.data)
        epochs = {number: epoch.secret for number, epoch in ring.epochs.items()}
        sealed = SealedPart(signed, seed, epochs, self._names, tuple(self._luggage(ring)))
        told = OpenPart(person, role, ring.title, until.isoformat())
        data = invitations.write(told, sealed, code, entropy=self._entropy, memory_kib=self._memory_kib)
        name = "".join(letter for letter in person if letter.isalnum() or letter in " -")
        return Invited(data, code, f"{name}{invitations.ENDING}")

    def revoke(self, ring: Ring, state: State, device: str) -> Epoch:
        """Revoke a lost laptop: what it wrote up to now stays, what it sends later is set aside.

        Returns the next epoch, whose secret the order carries for everybody else.

        Raises:
            NotTheOffice: this laptop does not speak for the office.
        """
        if not ring.card.is_office:
            raise NotTheOffice
        card = state.cards[device]["card"]
        devices = {old: state.links.get(old, Link()).number for old in (device, *card["also"])}
        state.revoked.update(devices)
        secret, number = self._entropy(SECRET_BYTES), ring.newest.number + 1
        others = {name: data["card"] for name, data in state.cards.items() if name not in state.revoked}
        secrets = {
            name: base64.b64encode(encrypt(secret, [str(other["recipient"])])).decode()
            for name, other in (others | {ring.card.device: ring.shown.data["card"]}).items()
        }
        state.orders += [
            {"kind": "revoke", "devices": devices, "person": card["person"]},
            {"kind": "epoch", "number": number, "secrets": secrets},
        ]
        state.note(LogLine(self._clock.now().isoformat(), "revoked", facts={"person": str(card["person"])}))
        return Epoch(number, secret)

    def admit(self, ring: Ring, state: State, digest: str) -> None:
        """Let one bundle of a revoked laptop in all the same.

        Raises:
            NotTheOffice: this laptop does not speak for the office.
        """
        if not ring.card.is_office:
            raise NotTheOffice
        state.admitted.add(digest)
        state.orders.append({"kind": "admit", "bundle": digest})

    def _luggage(self, ring: Ring) -> list[tuple[str, bytes]]:
        """Return what a newcomer takes along: every bundle, and the checklists' files, without which none opens."""
        found: list[tuple[str, bytes]] = []
        room = _MOST_BYTES
        for fields in (fields for (kind, _), fields in self._acts.values(SCOPE).items() if kind == "form"):
            media = fields.get("media")
            keys = [fields.get("xform"), fields.get("source"), *(media.values() if isinstance(media, dict) else ())]
            for key in (str(key) for key in keys if key):
                parcel = Parcel(key, self._attachments.size(key), ring.newest)
                self._depot.know([parcel])
                found += [(path, self._depot.get(path)) for path in parcel.paths()]
        for device in self._depot.devices():
            for number in sorted(self._depot.numbers(device)):
                path = self._depot.bundle_path(device, number)
                try:
                    data = self._depot.get(path)
                except Missing:
                    continue
                room -= len(data)
                if room > 0:
                    found.append((path, data))
        return found


def look_at(data: bytes, name: str) -> OpenPart:
    """Return what an invitation says openly: for whom it is, into what.

    Raises:
        WrongInvitation: the file is none.
    """
    return invitations.look(data, name)


@dataclass(frozen=True, slots=True, repr=False)
class Opened:
    """An invitation that its code opened and that the office signed."""

    told: OpenPart
    sealed: SealedPart
    word: Invitation


def open_invitation(data: bytes, name: str, code: str, clock: Clock) -> Opened:
    """Open an invitation.

    Raises:
        WrongInvitation: the file is none, or the office did not sign what is inside.
        WrongCode: the code does not open it.
        InvitationOver: its time has run out.
    """
    told = invitations.look(data, name)
    sealed = invitations.open_with(data, name, code)
    try:
        word = check_invitation(sealed.invitation, root_of(sealed.invitation))
    except BadCard as error:
        raise WrongInvitation(name=name) from error
    if word.until < clock.now().date().isoformat():
        raise InvitationOver(until=word.until)
    return Opened(told, sealed, word)


def become_member(keyring: Keyring, opened: Opened) -> Ring:
    """Join: make this laptop's card good by the invitation and keep the keys."""
    word, root = opened.word, root_of(opened.sealed.invitation)
    card = keyring.card(root.workspace, word.person, word.role, word.units, {})
    shown = check_card(invited_card(card, opened.sealed.invitation, Signer(opened.sealed.one_time)), root)
    return keyring.join(root, opened.told.title, shown, dict(opened.sealed.epochs))
