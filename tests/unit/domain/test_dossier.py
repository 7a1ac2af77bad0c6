"""How late a dossier is, for every way it can stand against its promised day."""

from datetime import date, datetime

import pytest

from cchc_desktop.domain.calendar import WorkingCalendar
from cchc_desktop.domain.clock import VIETNAM
from cchc_desktop.domain.dossier import Dossier, Lateness, Punctuality, lateness

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
