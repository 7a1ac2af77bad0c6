"""Words, icons and colours of reviewing."""

from PySide6.QtCore import QCoreApplication

from cchc_desktop.domain.reviewing import Review, ReviewAct
from cchc_desktop.ui import words

translate = QCoreApplication.translate


def of(review: Review) -> tuple[str, str, str]:
    """Return the same of one visit; what was changed since it was handed in or approved is said first."""
    if review.changed:
        word, _, _ = words.review_state(review.state)
        return translate("Reviews", "{0}, changed since").format(word), "warning_16_filled", "part"
    return words.review_state(review.state)


def act(value: ReviewAct) -> str:
    """Return what somebody did, for the history."""
    match value:
        case ReviewAct.SUBMITTED:
            return translate("Reviews", "handed in")
        case ReviewAct.RETURNED:
            return translate("Reviews", "returned for rework")
        case ReviewAct.APPROVED:
            return translate("Reviews", "approved")
        case ReviewAct.TAKEN_BACK:
            return translate("Reviews", "took back")
        case _:
            return translate("Reviews", "remarked")


def button(value: ReviewAct) -> tuple[str, str]:
    """Return what a button says that does it, and its icon."""
    match value:
        case ReviewAct.SUBMITTED:
            return translate("Reviews", "Hand in for review"), "arrow_upload_20_regular"
        case ReviewAct.RETURNED:
            return translate("Reviews", "Return for rework"), "arrow_reply_20_regular"
        case ReviewAct.APPROVED:
            return translate("Reviews", "Approve"), "checkmark_20_regular"
        case ReviewAct.TAKEN_BACK:
            return translate("Reviews", "Take back"), "arrow_undo_20_regular"
        case _:
            return translate("Reviews", "Remark"), "comment_20_regular"


def history(review: Review) -> str:
    """Return a visit's steps as lines, the newest first."""
    lines = []
    for step in reversed(review.steps):
        at = "" if step.written_at is None else f"{step.written_at:%H:%M} {words.day(step.written_at.date())}"
        head = f"{at} · {step.author} {act(step.act)}"
        lines.append(f"{head}: {step.text}" if step.text else head)
    return "\n".join(lines) or translate("Reviews", "Nothing yet.")
