"""Touch mode is suggested at the first touch, once, and never in the way of the finger."""

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cchc_desktop.ui.kit.look import control_height
from tests.ui.shell.conftest import Robot


def touch(robot: Robot) -> None:
    device = QTest.createTouchDevice()
    at = QPoint(600, 400)
    QTest.touchEvent(robot.window, device).press(0, at, robot.window).commit()
    QTest.touchEvent(robot.window, device).release(0, at, robot.window).commit()
    QApplication.processEvents()


def test_the_first_touch_suggests_touch_mode(robot: Robot) -> None:
    assert not robot.sees("touch")
    touch(robot)
    assert robot.sees("touch")
    before = control_height()
    robot.click("touch_action")
    assert control_height() > before
    assert robot.application._chosen.touch
    assert not robot.sees("touch")


def test_nobody_is_asked_twice(robot: Robot) -> None:
    touch(robot)
    robot.click("touch_dismiss")
    robot.shell.look_changed.emit(robot.application._chosen)
    assert not robot.sees("touch")
    touch(robot)
    assert not robot.sees("touch")
