"""Reviewing a visit (thẩm tra, duyệt): handed in, returned for rework with a reason, handed in again, approved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cchc_desktop.domain.unit import Unit


class ReviewState(StrEnum):
    """Where a visit stands in its review: chưa trình, đã trình, trả lại, đã duyệt."""

    OPEN = "open"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"


class ReviewAct(StrEnum):
    """What somebody did: trình duyệt, trả lại, duyệt, góp ý, rút lại."""

    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"
    REMARKED = "remarked"
    TAKEN_BACK = "taken_back"


AFTER = {
    ReviewAct.SUBMITTED: ReviewState.SUBMITTED,
    ReviewAct.RETURNED: ReviewState.RETURNED,
    ReviewAct.APPROVED: ReviewState.APPROVED,
    ReviewAct.TAKEN_BACK: ReviewState.OPEN,
}
"""Where each act leaves the visit; a remark leaves it where it is."""


@dataclass(frozen=True, slots=True)
class ReviewStep:
    """One act in a visit's review; steps are only ever added, so two laptops never disagree about one.

    `content` is the SHA-256 of what the visit said then.
    """

    id: str
    visit: str = ""
    act: ReviewAct = ReviewAct.REMARKED
    text: str = ""
    author: str = ""
    written_at: datetime | None = None
    content: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """A visit's review: its steps, the oldest first. `content` is the SHA-256 of what the visit says now."""

    visit: str
    unit: Unit
    signed: bool
    steps: tuple[ReviewStep, ...] = ()
    content: str = ""

    @property
    def ruling(self) -> ReviewStep | None:
        """The step that says where the visit stands."""
        return ruling_of(self.steps)

    @property
    def state(self) -> ReviewState:
        """Where the visit stands."""
        return state_after(self.steps)

    @property
    def changed(self) -> bool:
        """True when the visit says something else than what was handed in or approved."""
        told = self.ruling
        waits = self.state in (ReviewState.SUBMITTED, ReviewState.APPROVED)
        return waits and told is not None and bool(self.content) and told.content != self.content


def ruling_of(steps: Sequence[ReviewStep]) -> ReviewStep | None:
    """Return the step that says where a visit stands."""
    return next((step for step in reversed(steps) if step.act in AFTER), None)


def state_after(steps: Sequence[ReviewStep]) -> ReviewState:
    """Return where a visit stands after these steps."""
    last = ruling_of(steps)
    return ReviewState.OPEN if last is None else AFTER[last.act]


def in_order(steps: Sequence[ReviewStep]) -> tuple[ReviewStep, ...]:
    """Return steps by the moment they were written; of one moment by id, so that every laptop says the same."""
    return tuple(sorted(steps, key=lambda one: (one.written_at.isoformat() if one.written_at else "", one.id)))
