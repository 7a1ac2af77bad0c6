"""Why a way to another place ended, as a part of a sentence in the person's language."""

from cchc_desktop.domain.refusal import Reason
from cchc_desktop.domain.system_error import why

ENDED = Reason("the line was cut")
SILENT = Reason("no answer came in time")
NO_SENSE = Reason("what answered is no laptop with this app, or one with another version of it")
_LONGEST = 200


def reason_of(error: BaseException) -> Reason:
    """Return what an error of a library means: what the system said if that is at the bottom, or the server's words."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, TimeoutError):
            return SILENT
        if isinstance(cause, OSError) and cause.errno:
            return why(cause)
        if isinstance(cause, EOFError):
            return ENDED
        cause = cause.__cause__ or cause.__context__
    words = str(error).strip().partition("\n")[0][:_LONGEST]
    return Reason("the server says “{words}”", {"words": words}) if words else ENDED
