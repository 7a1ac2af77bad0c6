"""Following up what was recommended (theo dõi khắc phục): who remedies it, until when, how far it is, shown by what."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cchc_desktop.domain.calendar import WorkingCalendar
from cchc_desktop.domain.finding import Recommendation
from cchc_desktop.domain.unit import Unit


class Progress(StrEnum):
    """How far a recommendation is: mới, đã giao, đang khắc phục, đã báo cáo, đã xác minh, đóng.

    "Quá hạn" is no step of its own: it follows from the deadline and the day (`Followed.overdue`), so that nobody has
    to set it and it is never stale.
    """

    NEW = "new"
    HANDED = "handed"
    UNDER_WAY = "under_way"
    REPORTED = "reported"
    VERIFIED = "verified"
    CLOSED = "closed"


NEXT: Mapping[Progress, tuple[Progress, ...]] = {
    Progress.NEW: (Progress.HANDED,),
    Progress.HANDED: (Progress.UNDER_WAY, Progress.REPORTED),
    Progress.UNDER_WAY: (Progress.REPORTED,),
    Progress.REPORTED: (Progress.VERIFIED, Progress.UNDER_WAY),
    Progress.VERIFIED: (Progress.CLOSED, Progress.UNDER_WAY),
    Progress.CLOSED: (Progress.UNDER_WAY,),
}
"""Where each step may lead; what was reported, verified or closed can be given back to the unit."""
ANSWERED = frozenset({Progress.REPORTED, Progress.VERIFIED, Progress.CLOSED})
"""The unit has done its part: its deadline no longer runs."""
SOON = 5
"""Working days before a deadline from which it is reminded of: one week of work."""


class Age(StrEnum):
    """Where an open deadline stands: none set, later, within `SOON` working days, over by 1–5, 6–20, more days."""

    NO_DAY = "no_day"
    LATER = "later"
    SOON = "soon"
    OVER_5 = "over_5"
    OVER_20 = "over_20"
    OVER_MORE = "over_more"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What the office notes about a recommendation; `id` is the recommendation's. Empty fields leave its own valid."""

    id: str
    progress: Progress = Progress.NEW
    owner: str = ""
    due_on: date | None = None
    proof: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Followed:
    """A recommendation of a signed visit with what became of it.

    `seen_in` is a later visit that found it remedied, "" without one: that is a verification by itself.
    """

    visit: str
    unit: Unit
    told_on: date
    recommendation: Recommendation
    noted: FollowUp
    seen_in: str = ""

    @property
    def id(self) -> str:
        """The recommendation's id."""
        return self.recommendation.id

    @property
    def progress(self) -> Progress:
        """How far it is; a later visit that found it remedied counts as verified."""
        if self.seen_in and self.noted.progress is not Progress.CLOSED:
            return Progress.VERIFIED
        return self.noted.progress

    @property
    def owner(self) -> str:
        """Who remedies it: as handed over, else as the minutes say."""
        return self.noted.owner or self.recommendation.responsible

    @property
    def due_on(self) -> date | None:
        """Until when: as handed over or put off, else as the minutes say."""
        return self.noted.due_on or self.recommendation.due_on

    @property
    def open(self) -> bool:
        """True while the unit still has to act."""
        return self.progress not in ANSWERED

    def overdue(self, on: date) -> bool:
        """Tell whether the unit should have reported before the day `on`."""
        return self.open and self.due_on is not None and self.due_on < on

    def days_left(self, on: date, calendar: WorkingCalendar) -> int | None:
        """Return working days until the deadline, negative when it is over; None without one or when answered."""
        if not self.open or self.due_on is None:
            return None
        if self.due_on < on:
            # A deadline on a Friday is over on Saturday, though no working day has gone by yet.
            return -max(1, calendar.working_days_between(self.due_on, on))
        return calendar.working_days_between(on, self.due_on)

    def age(self, on: date, calendar: WorkingCalendar) -> Age | None:
        """Return where the deadline stands; None when the unit has done its part."""
        if not self.open:
            return None
        left = self.days_left(on, calendar)
        if left is None:
            return Age.NO_DAY
        if left >= 0:
            return Age.SOON if left <= SOON else Age.LATER
        return Age.OVER_5 if left >= -5 else Age.OVER_20 if left >= -20 else Age.OVER_MORE
