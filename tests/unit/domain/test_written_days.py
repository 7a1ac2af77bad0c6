"""Days as tables from many offices write them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.written_days import DayTrouble, WrittenDay, read_written_day

DAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    "text",
    [
        "12/03/2026",
        "12/3",
        "12.3.26",
        "12-03-2026",
        " 12 / 3 / 2026 ",
        "2026-03-12",
        "2026/3/12",
        "12032026",
        "12 tháng 3",
        "ngày 12 tháng 3 năm 2026",
        "12-Mar-26",
        "12 March 2026",
        "46093",
        "12/03/2026.",
        "'12/03/2026",
    ],
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert read_written_day(text, 2026) == WrittenDay(DAY)


@pytest.mark.parametrize(
    "text",
    [
        "12/03/2026 15:20",
        "15:20 12/03/2026",
        "15h20 12/3",
        "2026-03-12 15:20:00",
        "12/3 15 giờ 20 phút",
        "46093.63888889",
    ],
)
def test_the_hour_is_kept_where_one_is_written(text: str) -> None:
    assert read_written_day(text, 2026) == WrittenDay(DAY, time(15, 20))


@pytest.mark.parametrize("text", ["", "  ", "–", "-", "Chưa trả", "chưa có"])
def test_no_day_yet_is_no_mistake(text: str) -> None:
    assert read_written_day(text, 2026) == WrittenDay()


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("31/02/2026", DayTrouble.NO_SUCH_DAY),
        ("12/13/2026", DayTrouble.NO_SUCH_DAY),
        ("12-Abc-2026", DayTrouble.NO_SUCH_DAY),
        ("hôm qua", DayTrouble.UNREADABLE),
        ("123", DayTrouble.UNREADABLE),
        ("12/03/20266", DayTrouble.UNREADABLE),
        ("99999", DayTrouble.UNREADABLE),
    ],
)
def test_what_is_no_day_says_why(text: str, trouble: DayTrouble) -> None:
    assert read_written_day(text, 2026).trouble is trouble


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    read = read_written_day(text, 2026)
    assert read.trouble is None or (read.day is None and read.hour is None)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_comes_back_from_how_the_app_writes_it(day: date) -> None:
    assert read_written_day(f"{day:%d/%m/%Y}", 1999).day == day
