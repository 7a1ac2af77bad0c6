"""The campaign's schedule (lịch kiểm tra): weeks x half days, clashes, load of each person, and an even proposal."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations

from cchc_desktop.domain.calendar import WorkingCalendar
from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.team import Member
from cchc_desktop.domain.unit import Unit
from cchc_desktop.domain.visit import Session, Stage, VisitSummary
from cchc_desktop.workspace.campaigns import Campaigns
from cchc_desktop.workspace.changes import Changes
from cchc_desktop.workspace.visits import Visits

HALVES = (Session.MORNING, Session.AFTERNOON)
_FRIDAY = 4
_MOST_WEEKS = 16
"""Weeks a schedule shows: a campaign of longer span is shown by its first months, its list shows all."""


class ClashKind(StrEnum):
    """What is wrong with a place: two visits of a group, of a person; a day of rest; outside the campaign's days."""

    GROUP = "group"
    PERSON = "person"
    REST_DAY = "rest_day"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Clash:
    """Two visits (or one, and a day) that do not go together; `who` is the group's number, the person or the day."""

    kind: ClashKind
    visits: tuple[str, ...]
    day: date
    session: Session
    who: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """A unit without a day; `visit` is "" while no visit of it was planned."""

    unit: Unit
    visit: str
    followed: int


@dataclass(frozen=True, slots=True)
class Board:
    """The whole schedule: weeks of working days, visits by day and half, who waits, clashes, load in half days."""

    weeks: tuple[tuple[date, ...], ...]
    placed: tuple[VisitSummary, ...]
    waiting: tuple[Waiting, ...]
    clashes: tuple[Clash, ...]
    loads: tuple[tuple[Member, int], ...]

    def at(self, day: date, half: Session) -> tuple[VisitSummary, ...]:
        """Return the visits of a half day; a visit of a whole day stands in both halves."""
        return tuple(v for v in self.placed if v.planned_on == day and v.session in (half, Session.DAY))

    def clash_of(self, visit: str) -> Clash | None:
        """Return the first clash a visit is part of."""
        return next((clash for clash in self.clashes if visit in clash.visits), None)


class Schedule:
    """Reads and changes the schedule of a campaign; every change is an act of the visit's."""

    def __init__(self, campaigns: Campaigns, visits: Visits, calendar: WorkingCalendar, clock: Clock) -> None:
        self._campaigns = campaigns
        self._visits = visits
        self._calendar = calendar
        self._clock = clock

    def board(self, campaign: str) -> Board:
        """Return the schedule as it stands."""
        whole, visits = self._campaigns.get(campaign), self._visits.all(campaign)
        placed = tuple(visit for visit in visits if visit.planned_on is not None)
        return Board(
            self._weeks(whole, placed),
            placed,
            self._waiting(whole, visits),
            tuple(self._clashes(whole, placed)),
            _loads(whole, placed),
        )

    def place(self, campaign: str, unit: str, day: date | None, session: Session, group: int = 0) -> Changes:
        """Give a unit its half day (None takes it off the schedule); the visit is planned with the first day.

        Raises:
            Frozen: the visit is signed.
        """
        known = next((line for line in self._visits.all(campaign) if line.unit.id == unit), None)
        if known is None:
            return self._visits.plan(campaign, unit, day, session, group=group)
        changes = self._visits.change(known.id, planned_on=day, session=session, group=group)
        if known.stage is Stage.PLANNED and known.group != group:
            self._visits.hand_out(known.id)
        return changes

    def proposal(self, campaign: str) -> tuple[tuple[str, date, Session, int], ...]:
        """Return free half days for the units that wait: (unit, day, half, group), groups in turn, no clash made."""
        whole, board = self._campaigns.get(campaign), self.board(campaign)
        groups = whole.team.groups or (0,)
        taken = {(visit.planned_on, half, visit.group) for visit in board.placed for half in _halves(visit.session)}
        busy_all = {(day, half) for day, half, group in taken if group == 0}
        free = [
            (day, half, group)
            for day in self._days(whole)
            for half in HALVES
            for group in groups
            if (day, half, group) not in taken and (day, half) not in busy_all
        ]
        if groups == (0,):
            busy = {(day, half) for day, half, _ in taken}
            free = [(day, half, group) for day, half, group in free if (day, half) not in busy]
        return tuple((entry.unit.id, *slot) for entry, slot in zip(board.waiting, free, strict=False))

    # --- pieces -----------------------------------------------------------------------------------------------

    def _days(self, campaign: Campaign) -> Iterator[date]:
        today = self._clock.now().date()
        day = max(campaign.starts_on or today, today)
        last = campaign.ends_on or day + timedelta(weeks=4)
        while day <= last:
            if self._calendar.is_working(day):
                yield day
            day += timedelta(days=1)

    def _weeks(self, campaign: Campaign, placed: Sequence[VisitSummary]) -> tuple[tuple[date, ...], ...]:
        days = [visit.planned_on for visit in placed if visit.planned_on]
        first = campaign.starts_on or min(days, default=self._clock.now().date())
        last = campaign.ends_on or max(days, default=first + timedelta(weeks=3))
        monday = first - timedelta(days=first.weekday())
        weeks: list[tuple[date, ...]] = []
        while monday <= last and len(weeks) < _MOST_WEEKS:
            week = [monday + timedelta(days=offset) for offset in range(7)]
            # A Saturday stands there only where it is a working day by swap, or somebody goes on it.
            weeks.append(tuple(d for d in week if d.weekday() <= _FRIDAY or self._calendar.is_working(d) or d in days))
            monday += timedelta(days=7)
        return tuple(weeks)

    def _waiting(self, campaign: Campaign, visits: Sequence[VisitSummary]) -> tuple[Waiting, ...]:
        by_unit = {visit.unit.id: visit for visit in visits}
        waiting = []
        for unit in campaign.units:
            visit = by_unit.get(unit.id)
            if visit is None:
                waiting.append(Waiting(unit, "", 0))
            elif visit.planned_on is None:
                waiting.append(Waiting(unit, visit.id, len(self._visits.get(visit.id).remediations)))
        return tuple(waiting)

    def _clashes(self, campaign: Campaign, placed: Sequence[VisitSummary]) -> Iterator[Clash]:
        for visit in placed:
            day = visit.planned_on
            assert day is not None
            if not self._calendar.is_working(day):
                special = self._calendar.special(day)
                yield Clash(ClashKind.REST_DAY, (visit.id,), day, visit.session, special.name if special else "")
            if (campaign.starts_on and day < campaign.starts_on) or (campaign.ends_on and day > campaign.ends_on):
                yield Clash(ClashKind.OUTSIDE, (visit.id,), day, visit.session, "")
        for one, other in combinations(placed, 2):
            day = one.planned_on
            common = set(_halves(one.session)) & set(_halves(other.session))
            if day is None or day != other.planned_on or not common:
                continue
            half = min(common, key=HALVES.index)
            if one.group == other.group or 0 in (one.group, other.group):
                yield Clash(ClashKind.GROUP, (one.id, other.id), day, half, str(max(one.group, other.group)))
                continue
            both = {m.name for m in self._goes(one)} & {m.name for m in self._goes(other)}
            for name in sorted(both):
                yield Clash(ClashKind.PERSON, (one.id, other.id), day, half, name)

    def _goes(self, visit: VisitSummary) -> tuple[Member, ...]:
        return self._visits.get(visit.id).team.members


def _halves(session: Session) -> tuple[Session, ...]:
    return HALVES if session is Session.DAY else (session,)


def _loads(campaign: Campaign, placed: Sequence[VisitSummary]) -> tuple[tuple[Member, int], ...]:
    counted: Counter[str] = Counter()
    for visit in placed:
        for member in campaign.team.in_group(visit.group).members:
            counted[member.id] += len(_halves(visit.session))
    return tuple((member, counted[member.id]) for member in campaign.team.members)
