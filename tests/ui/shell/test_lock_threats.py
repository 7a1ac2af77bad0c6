"""The lock: whoever walks away leaves nothing open, whoever guesses waits, and nothing is ever erased."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cchc_desktop.storage.refusals import InUse
from cchc_desktop.workspace.workspace import Workspace
from tests.ui.shell.conftest import Robot
from tests.unit.workspace.conftest import PASSWORD, PERSON


def _type(robot: Robot, password: str) -> None:
    QApplication.processEvents()
    field = robot.find("password")
    assert isinstance(field, QLineEdit)
    field.setText(password)
    button = robot.find("unlock")
    assert isinstance(button, QAbstractButton)
    button.click()


def test_nobody_at_the_laptop_locks_it_and_the_keys_are_let_go(robot: Robot, qtbot: QtBot) -> None:
    workspace = robot.shell.workspace
    with pytest.raises(InUse):
        Workspace.open(workspace.folder, person=PERSON, password=PASSWORD, around=robot.bench.around)
    robot.application.window._idle.timeout.emit()
    assert robot.application.shell is None
    assert not robot.sees("checklist")
    # The file is closed and the folder free: somebody with a password may open it now.
    Workspace.open(workspace.folder, person=PERSON, password=PASSWORD, around=robot.bench.around).close()
    _type(robot, PASSWORD)
    assert robot.application.shell is not None
    robot.bench.workspace = robot.shell.workspace


def test_five_wrong_passwords_make_one_wait_longer_and_longer_and_erase_nothing(robot: Robot, tmp_path: Path) -> None:
    folder = robot.shell.workspace.folder
    robot.application.lock()
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "in-use"}
    screen = robot.application.lock_screen
    assert screen is not None
    said = []
    for _ in range(5):
        _type(robot, "không phải mật khẩu")
        said.append(not robot.find("unlock").isEnabled())
        screen._may_try_again()
    assert said == [False, False, True, True, True]
    after = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "in-use"}
    assert after == before
    _type(robot, PASSWORD)
    assert robot.application.shell is not None
    robot.bench.workspace = robot.shell.workspace


def test_what_was_locked_cannot_be_read_without_the_password(robot: Robot, tmp_path: Path) -> None:
    workspace = robot.shell.workspace
    workspace.answers.note(robot.bench.visit, "A1", "câu chữ không ai được đọc")
    robot.application.lock()
    stolen = tmp_path / "trộm"
    shutil.copytree(workspace.folder, stolen)
    for path in stolen.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert "câu chữ không ai được đọc".encode() not in data
            assert "Hòa Thạnh".encode() not in data
    _type(robot, PASSWORD)
    robot.bench.workspace = robot.shell.workspace
