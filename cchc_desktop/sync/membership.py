"""Who belongs to a workspace: cards that every laptop shows, and how the office's word makes them good.

A *card* names a device, its person, role and units, and its two public keys. It is good when the office stands behind
it: it is the office's own; or it carries an *invitation* that the office signed, and the one-time key of that
invitation signed the card; or a device whose card is good signed it as its successor (a laptop restored from a backup
goes on under a new device id). All of it can be checked without a network, from the card alone.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from cchc_desktop.sync.keys import Signer, fits

OFFICE = "office"
_LONGEST_CHAIN = 50


class BadCard(Exception):
    """A card nobody of the office stands behind."""


@dataclass(frozen=True, slots=True)
class Root:
    """What a workspace is known by: its id and the key of the device that founded it."""

    workspace: str
    device: str
    key: str


@dataclass(frozen=True, slots=True)
class Card:
    """What a laptop shows of itself.

    `role` is "office" or a team role; `units` are the ids of the units it inspects, none for all. `also` maps earlier
    device ids of the same laptop to their public keys: it carries their entries as well.
    """

    workspace: str
    device: str
    person: str
    role: str
    units: tuple[str, ...]
    sign_key: str
    recipient: str
    made_at: str
    also: Mapping[str, str] = field(default_factory=dict)

    def body(self) -> bytes:
        """Return the bytes that are signed."""
        return b"cchc/card/1\n" + canonical(asdict(self))

    @property
    def is_office(self) -> bool:
        """True when the laptop speaks for the office."""
        return self.role == OFFICE


@dataclass(frozen=True, slots=True)
class Invitation:
    """The office's word for one laptop: whoever holds the one-time key may join as this person until a day."""

    workspace: str
    person: str
    role: str
    units: tuple[str, ...]
    key: str
    until: str

    def body(self) -> bytes:
        """Return the bytes that are signed."""
        return b"cchc/invitation/1\n" + canonical(asdict(self))


@dataclass(frozen=True, slots=True)
class Shown:
    """A card with what makes it good, as JSON data.

    `invitation` is the public one-time key it rests on ("" for the office's own), `origin` the device that joined with
    it: a laptop that goes on under new ids keeps both.
    """

    card: Card
    invitation: str
    origin: str
    data: Mapping[str, Any]


def office_card(card: Card, signer: Signer) -> dict[str, object]:
    """Return the founder's card: signed by the workspace's own key."""
    return {"card": asdict(card), "by": "root", "signature": signer.sign(card.body()).hex()}


def invited_card(card: Card, invitation: Mapping[str, object], one_time: Signer) -> dict[str, object]:
    """Return the card of a laptop that joins: signed by the invitation's one-time key.

    Args:
        card: what the laptop shows.
        invitation: the signed invitation, as `signed_invitation` made it.
        one_time: the key that the spoken code gave free.
    """
    return {
        "card": asdict(card),
        "by": "invitation",
        "invitation": dict(invitation),
        "signature": one_time.sign(card.body()).hex(),
    }


def succeeding_card(card: Card, before: Mapping[str, object], signer: Signer) -> dict[str, object]:
    """Return the card of a device that goes on for an earlier one, signed by the earlier one's key."""
    return {"card": asdict(card), "by": "before", "before": dict(before), "signature": signer.sign(card.body()).hex()}


def signed_invitation(invitation: Invitation, office: Signer, office_card: Mapping[str, object]) -> dict[str, object]:
    """Return an invitation with the office's signature and the card of the office device that signed."""
    return {
        "invitation": asdict(invitation),
        "office": dict(office_card),
        "signature": office.sign(invitation.body()).hex(),
    }


def check_card(data: object, root: Root) -> Shown:
    """Return the card that is good under a workspace's root.

    Raises:
        BadCard: it is no card, of another workspace, or nobody stands behind it.
    """
    return _check_card(data, root, 0)


def check_invitation(data: object, root: Root) -> Invitation:
    """Return an invitation that the office signed.

    Raises:
        BadCard: it did not.
    """
    return _check_invitation(data, root, 0)


def root_of(data: object) -> Root:
    """Return the root a signed invitation speaks of; whether to believe it is another matter.

    Raises:
        BadCard: it is no invitation.
    """
    try:
        shown: Any = data
        step = shown["office"]
        while step["by"] == "before":
            step = step["before"]
        card = _card(step["card"])
    except (KeyError, TypeError, IndexError) as error:
        raise BadCard("invitation") from error
    return Root(card.workspace, card.device, card.sign_key)


def canonical(value: object) -> bytes:
    """Return JSON data as the one text that stands for it."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _check_card(data: object, root: Root, depth: int) -> Shown:
    if depth > _LONGEST_CHAIN:
        raise BadCard("too long a chain")
    try:
        shown: Any = data
        card = _card(shown["card"])
        signature = bytes.fromhex(shown["signature"])
        if card.workspace != root.workspace:
            raise BadCard("another workspace")
        match shown["by"]:
            case "root":
                good = card.is_office and (card.device, card.sign_key) == (root.device, root.key)
                key, invitation, origin = root.key, "", card.device
            case "invitation":
                word = _check_invitation(shown["invitation"], root, depth + 1)
                good = (card.person, card.role, card.units) == (word.person, word.role, word.units)
                key, invitation, origin = word.key, word.key, card.device
            case "before":
                before = _check_card(shown["before"], root, depth + 1)
                same = (before.card.person, before.card.role, before.card.units)
                good = (card.person, card.role, card.units) == same and before.card.device in card.also
                key, invitation, origin = before.card.sign_key, before.invitation, before.origin
            case _:
                raise BadCard("kind")
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise BadCard(f"shape: {error}") from error
    if not good or not fits(key, signature, card.body()):
        raise BadCard("signature")
    return Shown(card, invitation, origin, shown)


def _check_invitation(data: Any, root: Root, depth: int) -> Invitation:
    try:
        fields = data["invitation"]
        word = Invitation(**(fields | {"units": tuple(fields["units"])}))
        office = _check_card(data["office"], root, depth + 1).card
        signature = bytes.fromhex(data["signature"])
        body = word.body()
    except (KeyError, TypeError, ValueError) as error:
        raise BadCard(f"shape: {error}") from error
    if not office.is_office or word.workspace != root.workspace or not fits(office.sign_key, signature, body):
        raise BadCard("the office did not sign this invitation")
    return word


def _card(fields: Any) -> Card:
    card = Card(**(fields | {"units": tuple(fields["units"]), "also": dict(fields["also"])}))
    if not all(isinstance(text, str) for text in (card.device, card.person, card.role, card.sign_key, card.recipient)):
        raise BadCard("shape")
    return card
