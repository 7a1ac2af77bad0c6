"""Ids, order and Vietnamese wording."""

import random
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.clock import VIETNAM, SetClock
from cchc_desktop.domain.ids import TimeOrderedIds
from cchc_desktop.domain.ordering import between
from cchc_desktop.domain.refusal import Frozen
from cchc_desktop.domain.vietnamese import day, folded, long_day, moment, nfc, number

START = datetime(2026, 4, 14, 7, 30, tzinfo=VIETNAM)


def test_ids_rise_even_when_the_clock_is_set_back_ten_years() -> None:
    clock = SetClock(START)
    ids = TimeOrderedIds(clock, random.Random(1).randbytes)
    made = [ids.new() for _ in range(5000)]
    clock.advance(timedelta(days=-3650))
    made += [ids.new() for _ in range(5000)]
    assert made == sorted(set(made))


def test_an_id_is_a_uuid_of_version_7() -> None:
    value = TimeOrderedIds(SetClock(START), random.Random(1).randbytes).new()
    assert (len(value), value[12], value[16] in "89ab") == (32, "7", True)
    assert datetime.fromtimestamp(int(value[:12], 16) / 1000, UTC) == START


@given(st.lists(st.integers(0, 1_000_000), min_size=1, max_size=60))
def test_a_row_can_always_be_put_anywhere(places: list[int]) -> None:
    order: list[str] = []
    for place in places:
        at = place % (len(order) + 1)
        order.insert(at, between(order[at - 1] if at else "", order[at] if at < len(order) else ""))
    assert order == sorted(set(order))


def test_appending_three_hundred_rows_keeps_the_keys_short() -> None:
    last = ""
    for _ in range(300):
        last = between(last, "")
    assert len(last) <= 8


def test_no_key_lies_between_a_key_and_itself() -> None:
    with pytest.raises(ValueError, match="no key"):
        between("V", "V")


def test_papers_write_a_leading_zero_for_small_days_and_for_the_first_two_months_only() -> None:
    assert long_day(date(2026, 1, 5)) == "ngày 05 tháng 01 năm 2026"
    assert long_day(date(2026, 3, 5)) == "ngày 05 tháng 3 năm 2026"
    assert moment(START) == "07 giờ 30 phút, ngày 14 tháng 4 năm 2026"
    assert day(date(2026, 4, 4)) == "04/04/2026"


@pytest.mark.parametrize(
    ("value", "shown"), [("7.5", "7,5"), ("2", "2,0"), ("0", "0,0"), ("12480", "12.480,0"), ("0.25", "0,25")]
)
def test_numbers_have_a_decimal_comma(value: str, shown: str) -> None:
    assert number(Decimal(value)) == shown


def test_folding_makes_plain_typing_find_vietnamese() -> None:
    assert folded("Niêm yết ĐẤT ĐAI") == "niem yet dat dai"
    assert folded(nfc("Đã hủy")) == folded("da huy")


def test_a_refusal_says_what_happened_what_is_kept_and_what_to_do() -> None:
    error = Frozen(at="11:31 14/04/2026")
    assert "11:31 14/04/2026" in error.sentence()
    assert all(part for part in error.parts())
