"""Why a bundle that came by hand was not taken in, said to the person who brought it."""

from cchc_desktop.domain.refusal import Reason, Refusal
from cchc_desktop.sync import refusals
from cchc_desktop.sync.refusals import Unfit

_SAID = {
    refusals.Reason.UNREADABLE: Reason("it is no bundle, or was cut off"),
    refusals.Reason.ALTERED: Reason("it was altered"),
    refusals.Reason.NEWER: Reason("a newer version of the app wrote it"),
    refusals.Reason.OTHER_WORKSPACE: Reason("it belongs to another workspace"),
    refusals.Reason.REPLAY: Reason("it contradicts one that is here"),
}


class NotThisBundle(Refusal):
    """A file that is no bundle of this workspace."""

    what = "“{name}” was not taken in: {reason}"
    kept = "Nothing was changed."
    mend = "Ask whoever gave it to you to send it again."


def not_this(name: str, unfit: Unfit) -> NotThisBundle:
    """Return the refusal for a bundle that does not fit."""
    return NotThisBundle(name=name, reason=_SAID.get(unfit.reason, Reason("it does not fit what is known here")))
