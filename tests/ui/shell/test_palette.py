"""Ctrl+K from anywhere: type, walk, Enter; the focus comes back."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.checklist.screen import ChecklistScreen
from cchc_desktop.ui.search.palette import Palette
from cchc_desktop.ui.settings.screen import SettingsScreen
from cchc_desktop.workspace.review import Step
from tests.ui.shell.conftest import CTRL, Robot

KEY = Qt.Key


def shown(robot: Robot) -> list[str]:
    return [line.text for line in robot.shell.palette_box.lines.lines]


def typed(robot: Robot, text: str) -> Palette:
    palette = robot.shell.palette_box
    robot.press(KEY.Key_K, CTRL)
    robot.type(text)
    palette.look_up()
    return palette


def test_ctrl_k_opens_and_escape_gives_the_focus_back(robot: Robot) -> None:
    robot.press(KEY.Key_K, CTRL)
    assert robot.focus() == "palette_text"
    robot.press(KEY.Key_Escape)
    assert robot.focus() == "continue_visit"


def test_an_item_is_found_without_marks_and_enter_goes_to_it(robot: Robot) -> None:
    palette = typed(robot, "niem yet cap nhat")
    assert shown(robot)[0] == "Câu hỏi"
    hit = palette.lines.lines[palette.list.currentIndex().row()].target
    robot.press(KEY.Key_Return)
    visit = robot.shell.visit
    assert visit is not None
    assert visit.bar.currentIndex() == list(Step).index(Step.CHECKLIST)
    screen = visit.findChild(ChecklistScreen)
    assert screen is not None
    assert screen.presenter.current == hit.entity  # type: ignore[union-attr]


def test_a_finding_opens_where_it_is_written(robot: Robot) -> None:
    row = robot.bench.workspace.visits.findings.add(robot.bench.visit, text="Bảng niêm yết che khuất").made
    typed(robot, "che khuat")
    robot.press(KEY.Key_Return)
    visit = robot.shell.visit
    assert visit is not None
    assert visit.bar.currentIndex() == list(Step).index(Step.CONCLUSION)
    assert row in robot.bench.workspace.visits.get(visit.visit).findings[0].id


def test_commands_are_found_and_arrows_skip_headings(robot: Robot) -> None:
    palette = typed(robot, "cai dat")
    assert "Việc nhanh" in shown(robot)
    while palette.lines.lines[palette.list.currentIndex().row()].text != "Cài đặt":
        robot.press(KEY.Key_Down)
        assert palette.lines.lines[palette.list.currentIndex().row()].target is not None
    robot.press(KEY.Key_Return)
    assert isinstance(robot.shell.here(), SettingsScreen)


def test_what_was_opened_last_stands_there_when_nothing_is_typed(robot: Robot) -> None:
    typed(robot, "tan loc")
    robot.press(KEY.Key_Return)
    robot.press(KEY.Key_K, CTRL)
    assert shown(robot)[:2] == ["Mở gần đây", "UBND phường Tân Lộc"]


def test_nothing_found_says_what_to_try(robot: Robot) -> None:
    typed(robot, "xyzzy")
    assert shown(robot) == ["Không tìm thấy. Hãy gõ ngắn hơn, hoặc gõ không dấu."]
    robot.press(KEY.Key_Return)
    assert robot.focus() == "palette_text"


def test_the_palette_looks_while_one_pauses_typing(robot: Robot, qtbot: QtBot) -> None:
    robot.press(KEY.Key_K, CTRL)
    robot.type("tan loc")
    qtbot.waitUntil(lambda: "UBND phường Tân Lộc" in shown(robot))
