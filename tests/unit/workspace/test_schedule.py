"""The schedule: clashes of groups, people and days, load, an even proposal, and handing out to visits to come."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.unit import UnitKind
from cchc_desktop.domain.visit import Session, Stage
from cchc_desktop.workspace.schedule import ClashKind
from cchc_desktop.workspace.unit_list import NoUnits, read_unit_file, read_units
from cchc_desktop.workspace.visits import UnderWay
from tests.unit.workspace.conftest import Bench

TUESDAY = date(2026, 4, 14)


@pytest.fixture
def grouped(bench: Bench) -> Bench:
    """A team of two groups, the campaign's days, and three units that wait."""
    campaigns = bench.workspace.campaigns
    campaigns.change(bench.campaign, starts_on=date(2026, 4, 13), ends_on=date(2026, 4, 17))
    for name, group in (("Lê Minh Khôi", 1), ("Phạm Thu Hương", 2)):
        campaigns.members.add(bench.campaign, name=name, group=group)
    for name in ("Phú Khê", "Bình Nghĩa", "Tân Lộc"):
        campaigns.units.add(bench.campaign, name=name)
    return bench


def place(bench: Bench, name: str, day: date | None, half: Session, group: int) -> str:
    unit = next(unit for unit in bench.workspace.campaigns.get(bench.campaign).units if unit.name == name)
    return bench.workspace.schedule.place(bench.campaign, unit.id, day, half, group).scope


def clashes(bench: Bench) -> list[tuple[ClashKind, str]]:
    return [(clash.kind, clash.who) for clash in bench.workspace.schedule.board(bench.campaign).clashes]


def test_a_unit_waits_until_it_has_a_day_and_again_when_it_loses_it(grouped: Bench) -> None:
    schedule = grouped.workspace.schedule
    assert [entry.unit.name for entry in schedule.board(grouped.campaign).waiting] == [
        "Phú Khê",
        "Bình Nghĩa",
        "Tân Lộc",
    ]
    visit = place(grouped, "Phú Khê", TUESDAY, Session.AFTERNOON, 1)
    assert len(schedule.board(grouped.campaign).waiting) == 2
    assert place(grouped, "Phú Khê", None, Session.AFTERNOON, 1) == visit
    assert len(schedule.board(grouped.campaign).waiting) == 3


def test_two_groups_share_a_half_day_only_when_nobody_goes_with_both(grouped: Bench) -> None:
    place(grouped, "Phú Khê", date(2026, 4, 15), Session.MORNING, 1)
    place(grouped, "Tân Lộc", date(2026, 4, 15), Session.MORNING, 2)
    # Head and secretary go with every group.
    assert (ClashKind.PERSON, "Nguyễn Thị Thanh Hà") in clashes(grouped)
    assert not any(kind is ClashKind.GROUP for kind, _ in clashes(grouped))


def test_one_group_is_not_in_two_places_and_a_whole_day_takes_both_halves(grouped: Bench) -> None:
    place(grouped, "Phú Khê", date(2026, 4, 15), Session.DAY, 1)
    place(grouped, "Tân Lộc", date(2026, 4, 15), Session.AFTERNOON, 1)
    assert (ClashKind.GROUP, "1") in clashes(grouped)
    place(grouped, "Tân Lộc", date(2026, 4, 16), Session.AFTERNOON, 1)
    assert clashes(grouped) == []


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2026, 4, 18), ClashKind.REST_DAY),
        (date(2026, 4, 27), ClashKind.REST_DAY),
        (date(2026, 5, 5), ClashKind.OUTSIDE),
    ],
)
def test_days_of_rest_and_days_outside_the_campaign_are_told(grouped: Bench, day: date, kind: ClashKind) -> None:
    place(grouped, "Phú Khê", day, Session.MORNING, 1)
    assert kind in [found for found, _ in clashes(grouped)]


def test_load_counts_half_days_of_each_person(grouped: Bench) -> None:
    place(grouped, "Phú Khê", date(2026, 4, 15), Session.DAY, 1)
    loads = {member.name: count for member, count in grouped.workspace.schedule.board(grouped.campaign).loads}
    assert loads == {"Nguyễn Thị Thanh Hà": 3, "Trần Quốc Bảo": 3, "Lê Minh Khôi": 3, "Phạm Thu Hương": 1}


def test_a_proposal_fills_free_half_days_without_a_clash_of_groups(grouped: Bench) -> None:
    schedule = grouped.workspace.schedule
    for unit, day, half, group in schedule.proposal(grouped.campaign):
        schedule.place(grouped.campaign, unit, day, half, group)
    board = schedule.board(grouped.campaign)
    assert board.waiting == ()
    assert not any(clash.kind is ClashKind.GROUP for clash in board.clashes)
    assert all(grouped.workspace.calendar.is_working(v.planned_on) for v in board.placed if v.planned_on)


def test_a_group_gets_its_own_team_and_the_visit_follows_when_the_group_changes(grouped: Bench) -> None:
    visits = grouped.workspace.visits
    visit = place(grouped, "Phú Khê", date(2026, 4, 15), Session.MORNING, 1)
    assert "Lê Minh Khôi" in [m.name for m in visits.get(visit).team.members]
    place(grouped, "Phú Khê", date(2026, 4, 15), Session.MORNING, 2)
    assert [m.name for m in visits.get(visit).team.members][-1] == "Phạm Thu Hương"


def test_handing_out_brings_team_unit_and_owners_to_visits_to_come_only(grouped: Bench) -> None:
    workspace = grouped.workspace
    visit = place(grouped, "Phú Khê", date(2026, 4, 15), Session.MORNING, 0)
    workspace.visits.start(grouped.visit)
    begun_team = workspace.visits.get(grouped.visit).team
    leader = workspace.campaigns.get(grouped.campaign).team.members[0]
    workspace.campaigns.members.change(grouped.campaign, leader.id, name="Trần Thị Hạnh")
    workspace.sections.give(grouped.campaign, workspace.visits.checklist(visit).sections[0].code, leader.id)
    assert workspace.visits.outdated(visit)
    workspace.visits.hand_out(visit)
    assert not workspace.visits.outdated(visit)
    assert workspace.visits.get(visit).team.members[0].name == "Trần Thị Hạnh"
    assert [m.name for m in workspace.sections.owners(visit).values()] == ["Trần Thị Hạnh"]
    workspace.visits.hand_out(grouped.visit)
    assert workspace.visits.get(grouped.visit).team == begun_team


def test_a_visit_to_come_can_be_removed_and_one_under_way_cannot(grouped: Bench) -> None:
    visits = grouped.workspace.visits
    visit = place(grouped, "Phú Khê", date(2026, 4, 15), Session.MORNING, 0)
    visits.remove(visit)
    assert visit not in [line.id for line in visits.all()]
    visits.start(grouped.visit)
    with pytest.raises(UnderWay):
        visits.remove(grouped.visit)
    assert visits.get(grouped.visit).stage is Stage.UNDER_WAY


def test_lists_of_units_are_read_as_offices_write_them() -> None:
    rows = [
        ["STT", "Tên đơn vị", "Ngày"],
        ["1", "UBND xã Hòa Thạnh", "14/4/2026"],
        ["2", "Phường Tân Lộc", ""],
        ["3", "Cù Lao Thượng", "2026-04-28 00:00:00"],
        ["4", "Đặc khu", "Phú Quý"],
        ["5", "xã  Hòa   Thạnh", ""],
        ["", "", ""],
    ]
    units = read_units(rows, 2026)
    assert [(unit.kind, unit.name) for unit in units] == [
        (UnitKind.COMMUNE, "Hòa Thạnh"),
        (UnitKind.WARD, "Tân Lộc"),
        (UnitKind.COMMUNE, "Cù Lao Thượng"),
        (UnitKind.SPECIAL_ZONE, "Phú Quý"),
    ]
    assert [unit.day for unit in units] == [date(2026, 4, 14), None, date(2026, 4, 28), None]


def test_a_workbook_of_units_is_read_and_others_are_declined(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["TT", "Loại", "Tên"], [1, "Xã", "Hòa Thạnh"], [2, "Phường", "Tân Lộc"]):
        sheet.append(row)
    book.save(tmp_path / "đơn vị.xlsx")
    assert [unit.name for unit in read_unit_file(tmp_path / "đơn vị.xlsx", 2026)] == ["Hòa Thạnh", "Tân Lộc"]
    (tmp_path / "số.csv").write_text("1\n2\n", encoding="utf-8")
    with pytest.raises(NoUnits):
        read_unit_file(tmp_path / "số.csv", 2026)
    (tmp_path / "hỏng.xlsx").write_bytes(b"khong phai tep")
    with pytest.raises(Refusal):
        read_unit_file(tmp_path / "hỏng.xlsx", 2026)


def test_a_list_as_excel_saves_it_with_semicolons_is_read(tmp_path: Path) -> None:
    path = tmp_path / "đơn vị.csv"
    path.write_text("DANH SÁCH ĐƠN VỊ\nSTT;Tên đơn vị;Ngày\n1;Xã Hòa Thạnh;17/4/2026\n2;Phường Tân Lộc;\n", "utf-8-sig")
    assert [(unit.name, unit.kind.value) for unit in read_unit_file(path, 2026)][-2:] == [
        ("Hòa Thạnh", "commune"),
        ("Tân Lộc", "ward"),
    ]
