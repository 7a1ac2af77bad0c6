"""Settings by section, each applied at once; the keyboard map is searched."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.help.screen import HelpScreen
from cchc_desktop.workspace.settings import AUTO_ADVANCE
from tests.ui.shell.conftest import Robot


def test_a_section_comes_into_view_and_the_place_on_home_leads_to_it(robot: Robot, qtbot: QtBot) -> None:
    robot.shell.go_to("settings")
    robot.click("settings_holidays")
    qtbot.waitUntil(lambda: not robot.find("holidays").visibleRegion().isEmpty())
    robot.click("settings_look")
    qtbot.waitUntil(lambda: not robot.find("scheme").visibleRegion().isEmpty())
    robot.click("settings_keys")
    assert isinstance(robot.shell.here(), HelpScreen)


def test_the_look_applies_at_once_and_one_stays_where_one_is(robot: Robot) -> None:
    robot.shell.go_to("settings")
    robot.click("segment_125")
    assert robot.application._chosen.text_size == 125
    assert robot.sees("settings")


def test_what_happens_after_met_applies_at_once(robot: Robot) -> None:
    robot.shell.go_to("settings")
    robot.click("settings_work")
    choice = robot.find("auto_advance")
    choice.buttons[1].click()  # type: ignore[attr-defined]
    assert robot.bench.workspace.settings.get(AUTO_ADVANCE) is True


def test_the_keyboard_map_is_searched_without_marks(robot: Robot) -> None:
    robot.press(Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert robot.focus() == "keys_search"

    def shown() -> list[str]:
        return [label.text() for label in robot.window.findChildren(QLabel) if label.isVisible()]

    robot.type("trinh chieu")
    QApplication.processEvents()
    assert "F11" in shown()
    assert "F7" not in shown()
    robot.type(" xyz")
    QApplication.processEvents()
    assert "Không có phím nào như vậy." in shown()
