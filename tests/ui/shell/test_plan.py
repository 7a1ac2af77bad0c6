"""Setting up a campaign: steps, units in three ways, the calendar by mouse and by keyboard, handing out."""

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel

from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.domain.visit import Session
from cchc_desktop.ui.kit.table import Table
from cchc_desktop.ui.papers.screen import PapersScreen
from cchc_desktop.ui.plan.place_dialog import PlaceDialog
from cchc_desktop.ui.plan.rail import SetUp
from cchc_desktop.ui.plan.schedule import SchedulePage
from cchc_desktop.ui.plan.screen import PlanScreen
from cchc_desktop.ui.plan.slots import MIME, EmptySlot
from cchc_desktop.ui.plan.units import UnitsPage
from cchc_desktop.workspace.schedule import Board
from tests.ui.shell.conftest import CTRL, Robot


@pytest.fixture
def plan(robot: Robot) -> PlanScreen:
    robot.shell.go_to("plan")
    screen = robot.shell.here()
    assert isinstance(screen, PlanScreen)
    return screen


def board(robot: Robot) -> Board:
    return robot.bench.workspace.schedule.board(robot.bench.campaign)


def table(robot: Robot, name: str) -> Table:
    found = robot.find(name)
    assert isinstance(found, Table)
    return found


def units(robot: Robot) -> list[str]:
    return [unit.name for unit in robot.bench.workspace.campaigns.get(robot.bench.campaign).units]


def test_the_plan_opens_where_something_is_missing(robot: Robot, plan: PlanScreen) -> None:
    # One unit has no day.
    assert robot.sees("week_grid")
    robot.click("next_step").click("next_step")
    assert robot.sees("gap_schedule")
    robot.click("gap_schedule")
    assert robot.sees("week_grid")


def test_steps_turn_by_keyboard_and_the_last_leads_to_all_campaigns(robot: Robot, plan: PlanScreen) -> None:
    plan.show_step(SetUp.CHECKLIST)
    robot.find("campaign_form").setFocus()
    robot.press(Qt.Key.Key_PageDown, CTRL)
    assert robot.sees("hand_out")
    robot.press(Qt.Key.Key_PageDown, CTRL)
    assert robot.sees("campaigns")
    table(robot, "campaigns").choose(robot.bench.campaign)
    table(robot, "campaigns").setFocus()
    robot.press(Qt.Key.Key_Return)
    assert robot.sees("week_grid")


def test_units_are_typed_with_and_without_their_kind(robot: Robot, plan: PlanScreen) -> None:
    plan.show_step(SetUp.UNITS)
    robot.find("unit_name").setFocus()
    robot.type("Binh Nghia")
    robot.press(Qt.Key.Key_Return)
    assert robot.focus() == "unit_name"
    robot.type("UBND phuong Phu Loc")
    robot.click("add_unit")
    assert units(robot)[-2:] == ["Binh Nghia", "Phu Loc"]
    assert robot.bench.workspace.campaigns.get(robot.bench.campaign).units[-1].kind.value == "ward"


def test_a_block_from_excel_adds_what_is_not_there_yet(robot: Robot, plan: PlanScreen) -> None:
    plan.show_step(SetUp.UNITS)
    QApplication.clipboard().setText("STT\tĐơn vị\tNgày\n1\tXã Hòa Thạnh\t\n2\tXã Vĩnh Hòa Tây\t17/4/2026")
    robot.click("paste_units")
    assert units(robot).count("Hòa Thạnh") == 1
    assert "Vĩnh Hòa Tây" in units(robot)
    placed = [visit for visit in board(robot).placed if visit.unit.name == "Vĩnh Hòa Tây"]
    assert placed[0].planned_on == date(2026, 4, 17)
    assert plan.messages.message() == "Đã thêm 1 đơn vị, 1 đơn vị đã có"


def test_delete_removes_a_unit_unless_its_visit_began(robot: Robot, plan: PlanScreen) -> None:
    plan.show_step(SetUp.UNITS)
    grid = table(robot, "campaign_units")
    for name, left in (("Phú Khê", False), ("Hòa Thạnh", True)):
        row = next(r for r in range(grid.grid.rowCount()) if grid.grid.index(r, 0).data() == name)
        grid.choose(grid.grid.key(row))
        grid.setFocus()
        robot.press(Qt.Key.Key_Delete)
        assert (name in units(robot)) is left
    assert "đã bắt đầu" in " ".join(label.text() for label in robot.find("notice").findChildren(QLabel))
    robot.click("notice_close")


def test_a_unit_is_placed_by_keyboard_alone(robot: Robot, plan: PlanScreen) -> None:
    plan.show_step(SetUp.SCHEDULE)
    waiting = board(robot).waiting[0].unit
    robot.find(f"waiting_{waiting.id}").setFocus()
    robot.press(Qt.Key.Key_Space)
    assert robot.focus().startswith("free_")
    robot.press(Qt.Key.Key_Down).press(Qt.Key.Key_Right)
    before = robot.focus()
    robot.press(Qt.Key.Key_Return)
    placed = next(visit for visit in board(robot).placed if visit.unit.id == waiting.id)
    assert placed.planned_on is not None
    assert f"free_{placed.planned_on.isoformat()}_{placed.session.value}" == before
    # The focus stays in that half day, on the card that stands there now; Delete takes it off again.
    assert robot.focus() == f"slot_{placed.id}"
    robot.press(Qt.Key.Key_Delete)
    assert len(board(robot).waiting) == 1


def test_a_unit_is_dropped_on_a_half_day(robot: Robot, plan: PlanScreen) -> None:
    plan.show_step(SetUp.SCHEDULE)
    waiting = board(robot).waiting[0].unit
    free = robot.find("free_2026-04-15_morning")
    assert isinstance(free, EmptySlot)
    mime = QMimeData()
    mime.setData(MIME, waiting.id.encode())
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    free.dropEvent(drop)
    placed = next(visit for visit in board(robot).placed if visit.unit.id == waiting.id)
    assert (placed.planned_on, placed.session, placed.group) == (date(2026, 4, 15), Session.MORNING, 1)


def test_a_clash_is_told_and_its_button_leads_to_the_day(
    robot: Robot, plan: PlanScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = plan.show_step(SetUp.SCHEDULE)
    assert isinstance(page, SchedulePage)
    unit = next(visit for visit in board(robot).placed if visit.unit.name == "Tân Lộc").unit.id
    page.place(unit, date(2026, 4, 13), Session.MORNING, 1)
    QApplication.processEvents()
    assert robot.sees("clash")

    def to_the_afternoon(dialog: PlaceDialog) -> bool:
        dialog.show_place(dialog.day(), Session.AFTERNOON, dialog.group())
        return True

    monkeypatch.setattr(PlaceDialog, "asked", to_the_afternoon)
    robot.click("clash_action")
    assert not robot.sees("clash")


def test_the_list_is_the_twin_of_the_calendar(robot: Robot, plan: PlanScreen) -> None:
    page = plan.show_step(SetUp.SCHEDULE)
    assert isinstance(page, SchedulePage)
    page.show_view("list")
    waiting = board(robot).waiting[0].unit.id
    grid = table(robot, "schedule_list").grid
    for column, text in ((1, "17/4"), (2, "chiều"), (3, "2")):
        grid.edited.emit(waiting, column, text)
    placed = next(visit for visit in board(robot).placed if visit.unit.id == waiting)
    assert (placed.planned_on, placed.session, placed.group) == (date(2026, 4, 17), Session.AFTERNOON, 2)


def test_arranging_places_everyone_who_waits(robot: Robot, plan: PlanScreen) -> None:
    plan.show_step(SetUp.SCHEDULE)
    robot.click("arrange")
    assert board(robot).waiting == ()
    assert plan.messages.message() == "Đã xếp 1 đơn vị"


def test_owners_are_given_and_handed_out(robot: Robot, plan: PlanScreen) -> None:
    plan.show_step(SetUp.HAND_OUT)
    QApplication.processEvents()
    workspace = robot.bench.workspace
    section = workspace.visits.checklist(robot.bench.visit).sections[3].code
    member = workspace.campaigns.get(robot.bench.campaign).team.members[1]
    choice = robot.find(f"owner_{section}")
    choice.setCurrentIndex(choice.findData(member.id))  # type: ignore[attr-defined]
    choice.activated.emit(choice.currentIndex())  # type: ignore[attr-defined]
    robot.click("hand_out")
    coming = next(v for v in workspace.visits.all(robot.bench.campaign) if v.unit.name == "Phú Khê")
    assert workspace.sections.owners(coming.id)[section].name == member.name
    assert not robot.find("hand_out").isEnabled()


def test_a_new_campaign_takes_the_office_and_asks_for_its_name(robot: Robot, plan: PlanScreen) -> None:
    robot.bench.workspace.office.change(agency="SỞ NỘI VỤ", place="Bình Hải")
    plan.show_list()
    robot.press(Qt.Key.Key_N, CTRL)
    newest = robot.bench.workspace.campaigns.all()[0]
    assert (newest.agency, newest.place) == ("SỞ NỘI VỤ", "Bình Hải")
    assert robot.focus() == "campaign_name"


def test_units_are_picked_from_the_list_and_one_that_is_gone_stands_for_todays(robot: Robot, plan: PlanScreen) -> None:
    page = plan.show_step(SetUp.UNITS)
    assert isinstance(page, UnitsPage)
    picker = page.picker()
    picker._text.setText("hoa thanh")
    picker._first()
    assert picker.chosen() == (), "it is in the campaign already"
    picker._text.setText("ea hiu")
    picker._first()
    picker._text.setText("pa cheo")
    picker._first()
    assert [one.unit.name for one in picker.chosen()] == ["Ea Nuôl", "Pa Cheo"]
    picker.toggle(picker.chosen()[1].unit.id)
    picker.toggle(picker._list.find("hon ngu", picker._today)[0].unit.id)
    page.take_chosen(picker)
    taken = robot.bench.workspace.campaigns.get(robot.bench.campaign).units[-2:]
    assert [(unit.name, unit.kind.value, unit.province) for unit in taken] == [
        ("Ea Nuôl", "commune", "Bình Hải"),
        ("Hòn Ngư", "special_zone", "Bình Hải"),
    ]


def test_the_last_step_leads_to_the_papers_and_to_the_laptops(robot: Robot, plan: PlanScreen) -> None:
    plan.open_campaign(robot.bench.campaign)
    plan.show_step(SetUp.HAND_OUT)
    robot.click("paper_decision")
    papers = robot.shell.here()
    assert isinstance(papers, PapersScreen)
    assert (papers.presenter.kind, papers.presenter.campaign) == (PaperKind.DECISION, robot.bench.campaign)
    robot.shell.go_to("plan")
    robot.click("send_to_laptops")
    assert robot.shell.place == "exchange"
