"""Home: what is under way, what comes next, units with filters, readiness and to-do that lead somewhere."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.ui.home.screen import HomeScreen
from cchc_desktop.ui.kit.inputs import Choices
from cchc_desktop.ui.kit.table import Table
from cchc_desktop.ui.plan.screen import PlanScreen
from cchc_desktop.ui.settings.screen import SettingsScreen
from cchc_desktop.workspace.review import Step
from tests.sample import office
from tests.ui.shell.conftest import CTRL, Robot


def words_in(widget: QWidget) -> str:
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def rows(robot: Robot) -> list[str]:
    table = robot.find("units")
    assert isinstance(table, Table)
    return [table.grid.index(row, 1).data() for row in range(table.grid.rowCount())]


def test_today_says_the_day_the_unit_what_is_left_and_where_one_stopped(robot: Robot) -> None:
    codes = [item.code for item in robot.bench.workspace.visits.checklist(robot.bench.visit).items]
    robot.do(lambda: robot.bench.workspace.answers.give(robot.bench.visit, codes[2], Verdict.MET))
    said = words_in(robot.find("today"))
    assert "HÔM NAY · THỨ BA, 14/4/2026 · BUỔI SÁNG" in said
    assert "UBND xã Hòa Thạnh" in said
    assert "Còn lại:" in said
    assert "Dừng ở câu 1.3, lúc 07:30" in said
    assert "· UBND phường Tân Lộc" in said


def test_going_on_opens_the_visit_and_the_next_one_opens_ahead(robot: Robot) -> None:
    assert robot.focus() == "continue_visit"
    robot.click("continue_visit")
    assert robot.shell.visit is not None
    assert robot.shell.visit.visit == robot.bench.visit
    robot.shell.go_to("home")
    robot.click("open_next")
    whole = robot.bench.workspace.visits.get(robot.shell.visit.visit)
    assert whole.unit.name == "Tân Lộc"


def test_units_by_schedule_end_with_those_that_have_no_day(robot: Robot) -> None:
    assert rows(robot) == [
        "UBND xã Phú Khê",
        "UBND xã Hòa Thạnh",
        "UBND phường Tân Lộc",
        "UBND xã Long Sơn Đông",
        "UBND xã Mỹ Trung Hạ",
    ]
    robot.click("segment_state")
    assert rows(robot)[0] == "UBND xã Hòa Thạnh"


def test_units_are_filtered_by_text_without_marks_by_state_and_by_group(robot: Robot) -> None:
    robot.press(Qt.Key.Key_F, CTRL)
    assert robot.focus() == "units_text"
    robot.type("tan lo")
    assert rows(robot) == ["UBND phường Tân Lộc"]
    robot.click("units_filter")
    assert len(rows(robot)) == 5
    robot.click("units_filter")
    for name, value, left in (("units_group", "2", ["UBND xã Long Sơn Đông"]), ("units_state", "under_way", [])):
        choice = robot.find(name)
        assert isinstance(choice, Choices)
        choice.show_value(value)
        choice.activated.emit(choice.currentIndex())
        assert rows(robot) == left
    assert "Không có đơn vị nào phù hợp." in words_in(robot.window)


def test_readiness_counts_what_is_open_and_leads_to_where_it_is_mended(robot: Robot) -> None:
    ready = robot.find("ready")
    assert "Chưa chọn nơi sao lưu" in words_in(ready)
    robot.click("ready_storage")
    assert isinstance(robot.shell.here(), SettingsScreen)
    place = robot.bench.folder.with_name("Sao lưu")
    place.mkdir()
    robot.bench.workspace.second_place.choose(place)
    robot.shell.go_to("home")
    assert not robot.sees("ready_storage")


def test_to_do_leads_to_the_step_where_it_is_done(robot: Robot) -> None:
    assert "Không có việc nào chờ bạn." in words_in(robot.find("todo"))
    add = robot.bench.workspace.visits.remediations.add
    robot.do(lambda: add(robot.bench.visit, text="Niêm yết", due_on=date(2026, 3, 1)))
    robot.click("todo_overdue")
    assert robot.shell.visit is not None
    assert robot.shell.visit.bar.currentIndex() == list(Step).index(Step.REMEDIATIONS)


def test_a_unit_without_a_day_leads_to_the_plan(robot: Robot) -> None:
    table = robot.find("units")
    assert isinstance(table, Table)
    table.opened.emit(table.grid.key(4))
    assert isinstance(robot.shell.here(), PlanScreen)


@pytest.mark.parametrize("size", [(1366, 688), (1024, 600)])
def test_readiness_is_in_reach_at_every_width(window: object, size: tuple[int, int]) -> None:
    robot = window(size)  # type: ignore[operator]
    home = robot.shell.here()
    assert isinstance(home, HomeScreen)
    assert robot.sees("ready")
    assert robot.sees("todo")


def test_what_has_to_be_followed_up_leads_to_the_follow_up(robot: Robot) -> None:
    workspace, visit = robot.bench.workspace, robot.bench.visit
    office.recommend(workspace, visit, (("Niêm yết đủ", date(2026, 4, 1)), ("Đào tạo", date(2026, 4, 17))))
    office.sign(workspace, visit)
    robot.shell.go_to("home")
    home = robot.shell.here()
    assert isinstance(home, HomeScreen)
    home.refresh()
    QApplication.processEvents()
    row = robot.find("todo_follow_up")
    assert "quá hạn 1, sắp đến hạn 1" in row.accessibleName()
    robot.click("todo_follow_up")
    assert robot.shell.place == "followups"
