"""Figures of citizen service: index 766 and the on-time ratio in both definitions, per unit and period."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.refusal import Invalid
from cchc_desktop.domain.service import ServiceFigures
from cchc_desktop.workspace.packs import BrokenPack
from cchc_desktop.workspace.service import NoFigures, number_of, read_indices
from tests.unit.workspace.conftest import Bench

COUNT = st.one_of(st.none(), st.integers(0, 10_000))


def test_the_two_ratios_differ_as_their_definitions_do() -> None:
    line = ServiceFigures("a", "xã A", "2026-03", {}, before=60, on_time=20, late=10, within=8, over=2)
    assert line.portal_ratio == Decimal("88.00"), "(60 + 20 + 8) of 100"
    assert line.report_ratio == Decimal("88.89"), "(60 + 20) of 90"
    assert ServiceFigures("a", "xã A", "2026-03").portal_ratio is None
    assert ServiceFigures("a", "xã A", "2026-03", {}, before=0, on_time=0, late=0).report_ratio is None, (
        "nothing resolved"
    )


@given(st.tuples(COUNT, COUNT, COUNT, COUNT, COUNT))
def test_ratios_lie_between_nothing_and_everything(counts: tuple[int | None, ...]) -> None:
    line = ServiceFigures("a", "a", "2026", {}, *counts)
    for ratio in (line.portal_ratio, line.report_ratio):
        assert ratio is None or 0 <= ratio <= 100


def test_the_index_has_six_groups_of_100_points(bench: Bench) -> None:
    index = bench.workspace.service.index("2026-03")
    assert [(group.title, int(group.maximum)) for group in index.groups] == [
        ("Công khai, minh bạch", 18),
        ("Tiến độ giải quyết", 20),
        ("Dịch vụ công trực tuyến", 12),
        ("Thanh toán trực tuyến", 10),
        ("Mức độ hài lòng", 18),
        ("Số hóa hồ sơ", 22),
    ]
    assert index.maximum == 100


def test_figures_are_kept_per_unit_and_period_with_source_and_day(bench: Bench) -> None:
    service = bench.workspace.service
    day = date(2026, 4, 1)
    service.change("xã Hòa Thạnh", "2026-03", before=5, points__online=Decimal("9.5"), source="Cổng", as_of=day)
    service.change("xã Hòa Thạnh", "2026-02", before=4)
    again = bench.reopen().service
    assert again.periods() == ("2026-03", "2026-02")
    newest, older = again.of_unit("Xã Hoà Thạnh".replace("Hoà", "Hòa"))
    assert (newest.before, newest.total, newest.source, newest.as_of) == (5, Decimal("9.5"), "Cổng", day)
    assert (older.before, older.total) == (4, None)
    again.change("xã Hòa Thạnh", "2026-03", before=None)
    assert again.of_unit("xã Hòa Thạnh")[0].before is None


@pytest.mark.parametrize(
    ("period", "fields"),
    [
        ("03/2026", {"before": 1}),
        ("2026-13", {"before": 1}),
        ("2026-03", {"before": -1}),
        ("2026-03", {"late": Decimal("1.5")}),
        ("2026-03", {"points__online": Decimal("12.1")}),
    ],
)
def test_what_cannot_be_is_refused(bench: Bench, period: str, fields: dict[str, object]) -> None:
    with pytest.raises(Invalid):
        bench.workspace.service.change("xã A", period, **fields)
    assert bench.workspace.service.all() == ()


def test_a_table_is_taken_in_and_says_what_it_passed_over(bench: Bench) -> None:
    rows = (
        ("BIỂU TỔNG HỢP",),
        ("Đơn vị", "Kỳ", "Trước hạn", "Đúng hạn", "Số hóa hồ sơ (tối đa 22)", "Nguồn", "Số liệu đến ngày"),
        ("UBND xã Hòa Thạnh", "3/2026", "1.234", "12", "21,5", "Cổng DVCQG", "1/4/2026"),
        ("Phường Tân Lộc", "Quý I/2026", "7", "nhiều", "23", "", ""),
        ("Cộng", "", "1", "", "", "", ""),
    )
    brought = bench.workspace.service.bring_in(rows, "biểu.xlsx")
    assert (brought.taken, brought.passed_over) == (
        2,
        ((4, "on_time", "nhiều"), (4, "points__digitised", "23")),
    )
    first = bench.workspace.service.of_unit("xã Hòa Thạnh")[0]
    assert (first.period, first.before, first.points["digitised"]) == ("2026-03", 1234, Decimal("21.5"))
    assert (first.source, first.as_of) == ("Cổng DVCQG", date(2026, 4, 1))
    second = bench.workspace.service.of_unit("phường Tân Lộc")[0]
    assert (second.period, second.source, second.as_of) == ("2026-Q1", "biểu.xlsx", date(2026, 4, 14))
    for nothing in (((("a", "b"),)), (("Đơn vị", "Trước hạn"), ("xã A", "1")), rows[:2]):
        with pytest.raises(NoFigures):
            bench.workspace.service.bring_in(nothing, "khác.xlsx")


@pytest.mark.parametrize(
    ("text", "value"), [("7,5", "7.5"), ("1.234", "1234"), ("1.234,5", "1234.5"), ("12 %", "12"), ("9.25", "9.25")]
)
def test_numbers_are_read_as_people_write_them(text: str, value: str) -> None:
    assert number_of(text) == Decimal(value)
    assert number_of(" ") is None
    for none in ("abc", "1,2,3", "NaN", "Infinity", "--1"):
        with pytest.raises(Invalid):
            number_of(none)


def test_a_broken_index_file_is_refused_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "chỉ số.json"
    for text in ("[]", "{", '{"format": "cchc-service-index/1", "indices": [{"key": "a"}]}'):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(BrokenPack) as refused:
            read_indices(path)
        assert "chỉ số.json" in str(refused.value)
