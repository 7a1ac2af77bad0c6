"""Working days: the vectors of the trade's reference (section 5) and what must hold for every calendar."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.calendar import DayKind, SpecialDay, WorkingCalendar
from cchc_desktop.domain.clock import VIETNAM


def _off(*days: str) -> list[SpecialDay]:
    return [SpecialDay(date.fromisoformat(day), DayKind.HOLIDAY, "nghỉ") for day in days]


CALENDAR_2026 = WorkingCalendar(
    [
        *_off("2026-01-01", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-04-27"),
        *_off("2026-04-30", "2026-05-01", "2026-09-01", "2026-09-02", "2026-11-24", "2027-01-01"),
        SpecialDay(date(2026, 1, 2), DayKind.SWAP_OFF, "hoán đổi"),
        SpecialDay(date(2026, 8, 31), DayKind.SWAP_OFF, "hoán đổi"),
        SpecialDay(date(2026, 1, 10), DayKind.MAKEUP_WORK, "làm bù"),
        SpecialDay(date(2026, 8, 22), DayKind.MAKEUP_WORK, "làm bù"),
    ]
)

days = st.dates(date(2025, 1, 1), date(2028, 12, 31))


@pytest.mark.parametrize(
    ("start", "term", "end"),
    [
        ("2026-02-12", 5, "2026-02-26"),
        ("2026-08-20", 5, "2026-08-26"),
        ("2026-04-24", 3, "2026-05-04"),
        ("2026-11-20", 3, "2026-11-26"),
        ("2026-12-30", 3, "2027-01-05"),
    ],
)
def test_a_term_of_working_days_ends_where_the_reference_says(start: str, term: int, end: str) -> None:
    assert CALENDAR_2026.add(date.fromisoformat(start), term) == date.fromisoformat(end)


@pytest.mark.parametrize(
    ("due", "done", "late"),
    [
        ("2026-02-13", "2026-02-24", 2),
        ("2026-08-28", "2026-09-03", 1),
        ("2026-04-24", "2026-04-28", 1),
        ("2026-11-23", "2026-11-25", 1),
    ],
)
def test_lateness_counts_the_working_days_after_the_promised_day(due: str, done: str, late: int) -> None:
    assert CALENDAR_2026.working_days_between(date.fromisoformat(due), date.fromisoformat(done)) == late


def test_a_make_up_saturday_counts_and_a_swapped_monday_does_not() -> None:
    assert CALENDAR_2026.is_working(date(2026, 8, 22))
    assert not CALENDAR_2026.is_working(date(2026, 8, 31))


def test_what_comes_after_fifteen_oclock_counts_from_the_next_working_day() -> None:
    friday = datetime(2026, 4, 24, 15, 0, tzinfo=VIETNAM)
    assert CALENDAR_2026.counting_starts_on(friday) == date(2026, 4, 24)
    assert CALENDAR_2026.counting_starts_on(friday + timedelta(minutes=1)) == date(2026, 4, 28)


def test_the_day_strip_numbers_only_the_days_that_count() -> None:
    strip = CALENDAR_2026.count(date(2026, 4, 24), date(2026, 4, 29))
    assert [(counted.day.day, counted.number) for counted in strip] == [
        (25, None),
        (26, None),
        (27, None),
        (28, 1),
        (29, 2),
    ]


@given(days, st.integers(0, 60))
def test_a_term_and_its_count_agree(start: date, term: int) -> None:
    assert CALENDAR_2026.working_days_between(start, CALENDAR_2026.add(start, term)) == term


@given(days, days, days)
def test_counting_in_two_parts_gives_the_same_sum(first: date, second: date, third: date) -> None:
    first, second, third = sorted((first, second, third))
    count = CALENDAR_2026.working_days_between
    assert count(first, third) == count(first, second) + count(second, third)


@given(days)
def test_the_next_working_day_is_a_working_day_and_none_lies_between(day: date) -> None:
    found = CALENDAR_2026.next_working(day)
    assert CALENDAR_2026.is_working(found)
    assert found == day or CALENDAR_2026.working_days_between(day, found) == 1


def test_a_calendar_without_any_working_day_is_refused_instead_of_searched_for_ever() -> None:
    start = date(2026, 1, 1)
    never = WorkingCalendar(_off(*((start + timedelta(days=n)).isoformat() for n in range(4000))))
    with pytest.raises(ValueError, match="ten years"):
        never.next_working(start)
