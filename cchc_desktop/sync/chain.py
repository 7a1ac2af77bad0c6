"""The chain of a laptop's bundles, and what is known about who may add to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cchc_desktop.sync.bundle import FIRST, Content, Header, Opener, name_of, read_content, read_header
from cchc_desktop.sync.keys import fits
from cchc_desktop.sync.membership import BadCard, Root, Shown, check_card
from cchc_desktop.sync.refusals import Reason, Unfit


@dataclass(slots=True)
class Link:
    """How far a laptop's chain was taken in: the last bundle's number and hash."""

    number: int = 0
    hash: str = FIRST


@dataclass(slots=True)
class Known:
    """What this laptop knows about the others: how far each chain goes, who was revoked, who holds an invitation.

    `revoked` maps a device to the last number of its chain that still counts; `invitations` maps an invitation's key to
    the device that used it first; `admitted` holds the hashes of bundles the office let in all the same.
    """

    root: Root
    links: dict[str, Link] = field(default_factory=dict)
    revoked: dict[str, int] = field(default_factory=dict)
    invitations: dict[str, str] = field(default_factory=dict)
    admitted: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Opened:
    """A bundle that may be taken in."""

    hash: str
    header: Header
    content: Content
    shown: Shown


def examine(data: bytes, known: Known, opener: Opener) -> Opened | None:
    """Return a bundle that is next in its laptop's chain and may be taken in; None if it was taken in already.

    Everything is checked here but the entries themselves: whole, signed, of this workspace, of a laptop the office
    stands behind, not revoked, next in its chain, every run signed by the device that wrote it.

    Raises:
        Unfit: it has to be set aside, with the reason.
    """
    header = read_header(data)
    digest = name_of(data)
    if header.workspace != known.root.workspace:
        raise Unfit(Reason.OTHER_WORKSPACE)
    if _placed(header, digest, known.links.get(header.device, Link())):
        return None
    last = known.revoked.get(header.device)
    if last is not None and header.number > last and digest not in known.admitted:
        raise Unfit(Reason.REVOKED)
    content = read_content(data, header, opener)
    shown = _member(content.card, header, known)
    for run in content.runs:
        key = shown.card.sign_key if run.device == header.device else shown.card.also.get(run.device, "")
        if not fits(key, _bytes(run.signature), run.body(header.workspace)):
            raise Unfit(Reason.ALTERED, f"entries of {run.device}")
    if [(run.device, run.first, run.last) for run in content.runs] != list(header.ranges):
        raise Unfit(Reason.ALTERED, "ranges")
    return Opened(digest, header, content, shown)


def _placed(header: Header, digest: str, link: Link) -> bool:
    """Tell whether a bundle was taken in already; raise unless it is next."""
    if header.number < link.number:
        return True
    if header.number == link.number:
        if digest != link.hash:
            raise Unfit(Reason.REPLAY, str(header.number))
        return True
    if header.number > link.number + 1:
        raise Unfit(Reason.GAP, f"{link.number + 1}–{header.number - 1}")
    if header.previous != link.hash:
        raise Unfit(Reason.FORK, str(header.number))
    return False


def _member(data: Mapping[str, object], header: Header, known: Known) -> Shown:
    try:
        shown = check_card(data, known.root)
    except BadCard as error:
        raise Unfit(Reason.UNKNOWN_DEVICE, str(error)) from error
    if (shown.card.device, shown.card.sign_key) != (header.device, header.key):
        raise Unfit(Reason.UNKNOWN_DEVICE, "another laptop's card")
    if known.invitations.get(shown.invitation, shown.origin) != shown.origin:
        raise Unfit(Reason.INVITATION_USED)
    if header.device not in known.revoked and any(device in known.revoked for device in shown.card.also):
        raise Unfit(Reason.REVOKED, "it goes on for a revoked one")
    return shown


def _bytes(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""
