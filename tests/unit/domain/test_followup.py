"""Deadlines of recommendations: what is overdue follows from day and state, and is counted in working days."""

from datetime import date

import pytest

from cchc_desktop.domain.calendar import DayKind, SpecialDay, WorkingCalendar
from cchc_desktop.domain.finding import Recommendation
from cchc_desktop.domain.followup import ANSWERED, NEXT, Age, Followed, FollowUp, Progress
from cchc_desktop.domain.unit import Unit, UnitKind

CALENDAR = WorkingCalendar([SpecialDay(date(2026, 4, 30), DayKind.HOLIDAY, "Ngày Chiến thắng")])
UNIT = Unit("u", "Hòa Thạnh", UnitKind.COMMUNE)


def one(progress: Progress = Progress.NEW, due: date | None = date(2026, 4, 17), **noted: object) -> Followed:
    told = Recommendation("r", "", "Niêm yết đủ", "Chủ tịch UBND xã", due)
    return Followed("v", UNIT, date(2026, 4, 1), told, FollowUp("r", progress, **noted))  # type: ignore[arg-type]


@pytest.mark.parametrize("progress", Progress)
def test_only_who_has_not_answered_can_be_overdue(progress: Progress) -> None:
    assert one(progress).overdue(date(2026, 4, 18)) == (progress not in ANSWERED)
    assert not one(progress).overdue(date(2026, 4, 17)), "the last day still counts"


def test_a_day_put_off_by_the_office_is_the_one_that_counts() -> None:
    assert not one(due_on=None).overdue(date(2026, 4, 10))
    put_off = Followed(
        "v", UNIT, date(2026, 4, 1), one().recommendation, FollowUp("r", Progress.HANDED, due_on=date(2026, 5, 8))
    )
    assert not put_off.overdue(date(2026, 5, 8))
    assert put_off.overdue(date(2026, 5, 9))


@pytest.mark.parametrize(
    ("on", "left", "age"),
    [
        (date(2026, 4, 1), 12, Age.LATER),
        (date(2026, 4, 10), 5, Age.SOON),
        (date(2026, 4, 17), 0, Age.SOON),
        (date(2026, 4, 18), -1, Age.OVER_5),
        (date(2026, 4, 24), -5, Age.OVER_5),
        (date(2026, 5, 4), -10, Age.OVER_20),
        (date(2026, 6, 1), -30, Age.OVER_MORE),
    ],
)
def test_days_are_working_days_and_a_holiday_is_none(on: date, left: int, age: Age) -> None:
    assert one().days_left(on, CALENDAR) == left
    assert one().age(on, CALENDAR) is age


def test_without_a_deadline_nothing_is_counted() -> None:
    assert one(due=None).days_left(date(2026, 4, 1), CALENDAR) is None
    assert one(due=None).age(date(2026, 4, 1), CALENDAR) is Age.NO_DAY
    assert one(Progress.CLOSED).age(date(2026, 4, 1), CALENDAR) is None


def test_a_later_visit_that_found_it_remedied_has_verified_it() -> None:
    told = one()
    seen = Followed(told.visit, told.unit, told.told_on, told.recommendation, told.noted, seen_in="later")
    assert seen.progress is Progress.VERIFIED
    assert not seen.overdue(date(2027, 1, 1))


def test_every_step_leads_on_and_every_step_can_be_reached() -> None:
    reached = {Progress.NEW} | {to for targets in NEXT.values() for to in targets}
    assert reached == set(Progress) == set(NEXT)
