"""How late a dossier is, for every way it can stand against its promised day."""

from datetime import date, datetime

import pytest

from cchc_desktop.domain.calendar import DayKind, SpecialDay, WorkingCalendar
from cchc_desktop.domain.clock import VIETNAM
from cchc_desktop.domain.dossier import (
    Dossier,
    Lateness,
    Punctuality,
    Trouble,
    all_troubles,
    lateness,
    term,
    troubles,
)

VISIT_DAY = date(2026, 4, 14)


def _dossier(received: str | None, due: str | None, returned: str | None) -> Dossier:
    as_day = [date.fromisoformat(f"2026-{text}") if text else None for text in (received, due, returned)]
    return Dossier("d1", received_on=as_day[0], due_on=as_day[1], returned_on=as_day[2])


@pytest.mark.parametrize(
    ("received", "due", "returned", "expected"),
    [
        ("03-12", "03-26", "04-03", Lateness(Punctuality.LATE, 6)),
        ("03-10", "03-31", "03-27", Lateness(Punctuality.EARLY, -2)),
        ("03-19", "03-19", "03-19", Lateness(Punctuality.ON_TIME)),
        ("03-24", "04-09", None, Lateness(Punctuality.PENDING_LATE, 3)),
        ("03-30", "04-20", None, Lateness(Punctuality.PENDING, -4)),
        ("04-02", "04-03", "03-31", Lateness(Punctuality.IMPOSSIBLE)),
        ("04-02", "04-01", None, Lateness(Punctuality.IMPOSSIBLE)),
        (None, "04-01", None, Lateness(Punctuality.UNKNOWN)),
    ],
)
def test_the_mock_ups_dossiers_stand_as_drawn(
    received: str | None, due: str | None, returned: str | None, expected: Lateness
) -> None:
    assert lateness(_dossier(received, due, returned), WorkingCalendar(), VISIT_DAY) == expected


def test_after_the_promised_hour_of_the_same_day_is_late_by_no_full_day() -> None:
    due = datetime(2026, 4, 10, 11, 0, tzinfo=VIETNAM)
    dossier = Dossier(
        "d1",
        received_on=date(2026, 4, 1),
        due_on=due.date(),
        returned_on=due.date(),
        due_at=due,
        returned_at=due.replace(hour=16),
    )
    assert lateness(dossier, WorkingCalendar(), VISIT_DAY) == Lateness(Punctuality.LATE, 0)


def test_a_promise_that_ends_on_a_sunday_is_kept_on_the_weekend() -> None:
    # Due Saturday 11/04, returned Sunday 12/04: no working day has passed.
    assert (
        lateness(_dossier("04-01", "04-11", "04-12"), WorkingCalendar(), VISIT_DAY).punctuality is Punctuality.ON_TIME
    )


def _at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("hour", "minute", "first", "last"),
    [(15, 0, date(2026, 3, 12), date(2026, 3, 26)), (15, 1, date(2026, 3, 13), date(2026, 3, 27))],
)
def test_what_comes_after_three_counts_from_the_next_working_day(
    hour: int, minute: int, first: date, last: date
) -> None:
    day = date(2026, 3, 12)
    entry = Dossier("d1", received_on=day, received_at=_at(day, hour, minute), term_days=10)
    found = term(entry, WorkingCalendar())
    assert found is not None
    assert (found.first, found.last, found.after_cut_off) == (first, last, first != day)


def test_a_term_runs_over_a_holiday_and_a_made_up_saturday() -> None:
    calendar = WorkingCalendar(
        [
            SpecialDay(date(2026, 4, 30), DayKind.HOLIDAY, "Ngày Chiến thắng"),
            SpecialDay(date(2026, 5, 1), DayKind.HOLIDAY, "Quốc tế Lao động"),
            SpecialDay(date(2026, 5, 9), DayKind.MAKEUP_WORK, "Làm bù"),
        ]
    )
    entry = Dossier("d1", received_on=date(2026, 4, 29), term_days=6)
    found = term(entry, calendar)
    assert found is not None
    assert found.last == date(2026, 5, 9)


def test_a_dossier_without_a_term_promises_nothing() -> None:
    assert term(Dossier("d1", received_on=date(2026, 3, 12)), WorkingCalendar()) is None


def test_each_cell_says_what_is_wrong_with_it() -> None:
    entry = Dossier(
        "d1",
        received_on=date(2026, 4, 2),
        due_typed="31/02/2026",
        returned_on=date(2026, 3, 31),
    )
    assert troubles(entry, VISIT_DAY) == {"due_on": Trouble.NO_SUCH_DAY, "returned_on": Trouble.BEFORE_RECEIVED}
    assert troubles(Dossier("d2", received_typed="hôm qua"), VISIT_DAY) == {
        "received_on": Trouble.UNREADABLE,
        "due_on": Trouble.MISSING,
    }
    early = Dossier("d3", received_on=date(2026, 4, 1), due_on=date(2026, 4, 20), returned_on=date(2026, 4, 15))
    assert troubles(early, VISIT_DAY) == {"returned_on": Trouble.IN_FUTURE}


def test_a_code_that_stands_twice_is_wrong_from_the_second_on() -> None:
    day = date(2026, 4, 1)
    twice = [Dossier(key, code="H99-1", received_on=day, due_on=day) for key in ("a", "b")]
    assert all_troubles(twice, VISIT_DAY) == ({}, {"code": Trouble.REPEATED_CODE})
