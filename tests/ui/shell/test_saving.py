"""When the disk does not take it: red, kept, tried again in order, and closing asks first."""

import pytest
from PySide6.QtCore import Qt

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.storage.refusals import DiskFull
from cchc_desktop.storage.store import Store
from cchc_desktop.ui.kit.dialog import Dialog
from tests.ui.shell.conftest import Robot
from tests.ui.shell.test_keys import Walker


def full(_store: object, _changes: object) -> None:
    raise DiskFull


def test_what_the_disk_does_not_take_waits_and_is_written_when_it_does(
    robot: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = Walker(robot)
    with monkeypatch.context() as broken:
        broken.setattr(Store, "write", full)
        at.press(Qt.Key.Key_1)
        robot.click("notice_close")
        assert robot.shell.header.pair.saved.status.role == "notText"
        assert at.verdict() is None
        robot.shell.desk.save_again()
        assert len(robot.shell.desk.unsaved) == 1
    robot.click("status_saved")
    assert at.verdict() is Verdict.MET
    assert robot.shell.header.pair.saved.status.role == "metText"
    assert robot.shell.desk.unsaved == []


def test_closing_asks_first_and_staying_keeps_everything(robot: Robot, monkeypatch: pytest.MonkeyPatch) -> None:
    at = Walker(robot)
    asked: list[str] = []
    monkeypatch.setattr(Dialog, "asked", lambda dialog: bool(asked.append(dialog.windowTitle())))
    with monkeypatch.context() as broken:
        broken.setattr(Store, "write", full)
        at.press(Qt.Key.Key_1)
        robot.click("notice_close")
        assert not robot.window.close()
        assert len(asked) == 1
    robot.shell.desk.save_again()
    assert at.verdict() is Verdict.MET
