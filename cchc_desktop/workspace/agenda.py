"""What the home screen tells: the visit that comes now and next, readiness for going offline, what waits to be done."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.finding import RemediationState
from cchc_desktop.domain.reviewing import ReviewState
from cchc_desktop.domain.team import Role
from cchc_desktop.domain.visit import Session, Stage, VisitSummary
from cchc_desktop.storage.keeping import Keeper
from cchc_desktop.workspace.comments import Comments
from cchc_desktop.workspace.forms import Forms
from cchc_desktop.workspace.reviews import Reviews
from cchc_desktop.workspace.second_place import CopyState, SecondPlace
from cchc_desktop.workspace.visits import Visits

PHOTO_BYTES = 5 * 1024 * 1024
"""What one photo takes on the disk with its copies, for telling how many still fit."""
ENOUGH_BYTES = 2 * 1024**3
_OVER = (Stage.SIGNED, Stage.DELIVERED)


class TaskKind(StrEnum):
    """What waits: việc cần theo dõi, kiến nghị quá hạn, câu bị trả lại, cuộc bị trả lại, cuộc chờ duyệt, chỗ sửa khác
    nhau, biên bản chờ ký, cuộc chờ kết luận."""

    FOLLOW_UP = "follow_up"

    OVERDUE = "overdue"
    REWORK = "rework"
    RETURNED = "returned"
    RULING = "ruling"
    CHOICE = "choice"
    SIGN = "sign"
    CONCLUDE = "conclude"


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do: how many of it, and at which visits (their ids, the first is opened)."""

    kind: TaskKind
    count: int
    visits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Readiness:
    """What a day without a network needs: bytes free on the disk, checklist at hand, second copy, what is followed up.

    `form` is the title and version of the checklist, "" when there is none; `followed` the number of earlier
    recommendations that came along, in `of_units` units; `second_copy` how the second copy stands,
    `copied` whether it is as it should be.
    """

    form: str
    items: int
    followed: int
    of_units: int
    free: int
    second_copy: CopyState
    copied: bool

    @property
    def open_points(self) -> int:
        """How many things should be done before going."""
        return (not self.form) + (self.free < ENOUGH_BYTES) + (not self.copied)


class Agenda:
    """Looks over one campaign."""

    def __init__(
        self,
        folder: Path,
        store: Keeper,
        visits: Visits,
        comments: Comments,
        reviews: Reviews,
        forms: Forms,
        second_place: SecondPlace,
        clock: Clock,
        person: str,
    ) -> None:
        self._folder = folder
        self._store = store
        self._visits = visits
        self._comments = comments
        self._reviews = reviews
        self._forms = forms
        self._second_place = second_place
        self._clock = clock
        self._person = person

    def now_and_next(self, visits: Sequence[VisitSummary]) -> tuple[VisitSummary | None, VisitSummary | None]:
        """Return the visit to go on with and the one after it; a visit under way comes first, then by day."""
        today = self._clock.now().date()
        waiting = [visit for visit in visits if visit.stage not in _OVER]
        waiting.sort(key=lambda visit: (visit.stage is not Stage.UNDER_WAY, *_nearness(visit, today)))
        if not waiting:
            return (visits[-1] if visits else None), None
        planned = [v for v in waiting[1:] if v.stage is Stage.PLANNED and v.planned_on and v.planned_on >= today]
        return waiting[0], next(iter(planned), None)

    def tasks(self, visits: Sequence[VisitSummary]) -> tuple[Task, ...]:
        """Return what waits to be done in these visits, the most pressing first."""
        found: dict[TaskKind, list[tuple[str, int]]] = {kind: [] for kind in TaskKind}
        today = self._clock.now().date()
        states = self._reviews.states()
        returned = ReviewState.RETURNED if self._reviews.may_submit() else None
        handed_in = ReviewState.SUBMITTED if self._reviews.may_rule() else None
        for line in visits:
            state = states.get(line.id, ReviewState.OPEN)
            ruled = ((TaskKind.RETURNED, int(state is returned)), (TaskKind.RULING, int(state is handed_in)))
            for kind, count in (*self._of_visit(line, today), *ruled):
                if count:
                    found[kind].append((line.id, count))
        return tuple(
            Task(kind, sum(count for _, count in entries), tuple(visit for visit, _ in entries))
            for kind, entries in found.items()
            if entries
        )

    def readiness(self, visits: Sequence[VisitSummary], form: str) -> Readiness:
        """Return whether a day without a network can come; `form` is the campaign's checklist."""
        followed = [len(self._visits.get(line.id).remediations) for line in visits]
        checklist = self._forms.checklist(form) if form else None
        return Readiness(
            f"{checklist.title}, {checklist.version}" if checklist else "",
            len(checklist.items) if checklist else 0,
            sum(followed),
            sum(count > 0 for count in followed),
            shutil.disk_usage(self._folder).free,
            self._second_place.state(),
            self._second_place.good(),
        )

    def _of_visit(self, line: VisitSummary, today: date) -> list[tuple[TaskKind, int]]:
        whole = self._visits.get(line.id)
        over = line.stage in _OVER
        overdue = [
            entry
            for entry in whole.remediations
            if entry.due_on and entry.due_on < today and entry.state is not RemediationState.DONE
        ]
        mine = any(m.name == self._person for m in whole.team.members if m.role is not Role.LEADER)
        return [
            (TaskKind.OVERDUE, 0 if over else len(overdue)),
            (TaskKind.REWORK, len(self._comments.open_rework(line.id)) if mine and not over else 0),
            (TaskKind.CHOICE, len(self._store.disputes(line.id))),
            (TaskKind.SIGN, int(line.stage is Stage.CLOSED)),
            (TaskKind.CONCLUDE, int(line.stage is Stage.UNDER_WAY and line.answered == line.items)),
        ]


def _nearness(visit: VisitSummary, today: date) -> tuple[bool, int, int]:
    day = visit.planned_on
    if day is None:
        return True, 99999, 0
    # A day to come is nearer than one gone by the same distance.
    return day < today, abs((day - today).days), list(Session).index(visit.session)
