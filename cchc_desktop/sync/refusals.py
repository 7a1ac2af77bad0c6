"""What the exchange may decline: places that cannot be reached, files that cannot be taken in."""

from enum import StrEnum

from cchc_desktop.domain.refusal import Refusal


class Reason(StrEnum):
    """Why a bundle was set aside. It stays where it is and is tried again whenever something new is known."""

    UNREADABLE = "unreadable"
    """No bundle at all, or cut off."""
    ALTERED = "altered"
    """A signature or a hash does not fit."""
    NEWER = "newer"
    """Written by a newer version of the app."""
    OTHER_WORKSPACE = "other_workspace"
    """Of another workspace."""
    UNKNOWN_DEVICE = "unknown_device"
    """Of a laptop that nobody invited."""
    INVITATION_USED = "invitation_used"
    """Of a second laptop on an invitation that is for one."""
    REVOKED = "revoked"
    """Of a laptop that was revoked."""
    NO_KEY = "no_key"
    """Encrypted under a key this laptop has not received."""
    GAP = "gap"
    """An earlier bundle of the same laptop is missing."""
    FORK = "fork"
    """The laptop's chain has two branches: a copied laptop or an old backup wrote on."""
    REPLAY = "replay"
    """A number that was taken in already, with another content."""
    REFUSED = "refused"
    """Its entries contradict what is known."""


class Unfit(Exception):
    """A bundle that is set aside, with the reason; nothing of it was taken in."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else str(reason))
        self.reason = reason
        self.detail = detail


class CannotReach(Refusal):
    """A place does not answer, or the way to it was cut."""

    what = "“{place}” cannot be reached: {reason}"
    kept = "Everything is saved on this laptop; what was sent already need not be sent again."
    mend = "Check the cable, the network or the stick, then try again: it goes on where it stopped."


class PlaceFull(Refusal):
    """No room at the place: the disk is full or the quota is used up."""

    what = "“{place}” has no room left."
    kept = "Everything is saved on this laptop; what was sent already is whole and stays there."
    mend = "Make room there or use another place, then send again: it goes on where it stopped."


class NotAllowed(Refusal):
    """The place refuses the name, the password or the act."""

    what = "“{place}” does not let this laptop in: {reason}"
    kept = "Everything is saved on this laptop."
    mend = "Check the account and the password with whoever looks after the place."


class OtherHost(Refusal):
    """A server shows another key than the first time."""

    what = "“{place}” shows another key than before: it may be another computer that pretends to be it."
    kept = "Nothing was sent."
    mend = "Ask whoever looks after the server; if its key was really changed, set the place up anew."


class WrongInvitation(Refusal):
    """An invitation file that is none, or was altered."""

    what = "“{name}” is no invitation of this app, or it was damaged on the way."
    kept = "Nothing was changed on this laptop."
    mend = "Ask the office for the file again."


class WrongCode(Refusal):
    """The spoken code does not open the invitation."""

    what = "The code does not open this invitation."
    kept = "The invitation is not used up by wrong codes."
    mend = "Have the code read out again, letter by letter; every invitation has a code of its own."


class InvitationOver(Refusal):
    """The invitation's time has run out."""

    what = "This invitation ended on {until}."
    kept = "Nothing was changed on this laptop."
    mend = "Ask the office for a new invitation."


class NoNetwork(Refusal):
    """This computer is in no network in which laptops could meet."""

    what = "There is no network here in which laptops could find each other: {reason}"
    kept = "Nothing was opened; sticks and other places work as before."
    mend = "Connect both laptops to one Wi-Fi or one phone's hotspot, or put a cable between them, and try again."


class NotPaired(Refusal):
    """The other laptop turned the pairing down, or the codes differed."""

    what = "The two laptops were not connected: {reason}"
    kept = "Nothing was sent or received."
    mend = "Start again on both laptops and compare the code on both screens."


class TooManyTries(Refusal):
    """Codes did not match too often in a row."""

    what = "Pairing is closed for {minutes} minutes after {tries} attempts that failed."
    kept = "Nothing was sent or received."
    mend = "Wait, then try again; if you did not try yourself, somebody else on this network did."


class BrokenStick(Refusal):
    """An update file that is none, was altered, or comes from somebody else."""

    what = "The update “{name}” was not taken in: {reason}"
    kept = "The app goes on with what it had before."
    mend = "Ask the office for the file again."
