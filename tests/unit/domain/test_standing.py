"""Ranking, movement and bands of the overview."""

from decimal import Decimal

import pytest

from cchc_desktop.domain.standing import Standing, band, mean, ranked
from cchc_desktop.domain.unit import Unit, UnitKind


def _line(name: str, percent: str | None, kind: UnitKind = UnitKind.COMMUNE) -> Standing:
    value = None if percent is None else Decimal(percent)
    return Standing(f"visit {name}", Unit(f"unit {name}", name, kind), value, (value,), 1, 1, signed=True)


def test_equal_scores_share_a_place_and_the_next_is_skipped() -> None:
    rows = ranked([_line("A", "70"), _line("B", "90"), _line("C", "80"), _line("D", "80"), _line("E", None)], [])
    assert [(row.standing.unit.name, row.place) for row in rows] == [
        ("B", 1),
        ("C", 2),
        ("D", 2),
        ("A", 4),
        ("E", None),
    ]
    assert all(row.moved is None for row in rows)


def test_movement_counts_places_against_the_campaign_before() -> None:
    before = [_line("Hòa Thạnh", "90"), _line("Tân Lộc", "80"), _line("Phú Khê", "70")]
    now = [_line("HÒA THẠNH", "70"), _line("Tân Lộc", "90"), _line("Mới", "80")]
    moved = {row.standing.unit.name: row.moved for row in ranked(now, before)}
    assert moved == {"Tân Lộc": 1, "HÒA THẠNH": -2, "Mới": None}


def test_a_ward_and_a_commune_of_one_name_are_two_units() -> None:
    before = [_line("Tân Lộc", "80", UnitKind.WARD)]
    (row,) = ranked([_line("Tân Lộc", "80")], before)
    assert row.moved is None


@pytest.mark.parametrize(
    ("percent", "number"),
    [("100", 0), ("90", 0), ("89.9", 1), ("80", 1), ("79.9", 2), ("65", 2), ("50", 3), ("49.9", 4)],
)
def test_bands_begin_where_the_legend_says(percent: str, number: int) -> None:
    assert band(Decimal(percent)) == number


def test_the_mean_leaves_out_what_is_not_scored() -> None:
    assert mean([_line("A", "80.05"), _line("B", "90"), _line("C", None)]) == Decimal("85.0")
    assert mean([]) is None
