"""Files that were double-clicked: they go to their places, through the lock, and to the window that is open."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from cchc_desktop.__main__ import wants_window
from cchc_desktop.ui.arriving import Doorstep
from cchc_desktop.ui.exchange.screen import ExchangeScreen
from cchc_desktop.ui.main import Application
from cchc_desktop.ui.opening import free_folder, workspace_in
from cchc_desktop.ui.papers.examining import ExamineDialog
from cchc_desktop.ui.taking_in import TakingInDialog
from tests.ui.shell.conftest import LOOK, Robot
from tests.unit.workspace.conftest import PASSWORD
from tests.unit.workspace.laptops import Team

ROOT = Path(__file__).resolve().parents[3]


def test_what_opens_a_window_and_what_is_a_command(tmp_path: Path) -> None:
    file = tmp_path / "Gói của Bảo.CCHCB"
    file.touch()
    for call in ([], ["--workspace", "x"], ["--workspace=x"], [str(file)], [str(tmp_path / "mời.cchci")]):
        assert wants_window(call), call
    for call in (["verify", "x.pdf"], ["sync"], ["--help"], ["--version"], ["verify"], ["x.cchcb"]):
        assert not wants_window(call), call


def test_a_second_start_hands_its_files_to_the_first_and_ends(tmp_path: Path, qtbot: QtBot) -> None:
    own = tmp_path / "cchc-desktop" / "KiemTraCCHC"
    workspace = tmp_path / "Đợt 1.cchc"
    first = Doorstep(own, workspace)
    assert first.open()
    came: list[list[Path]] = []
    first.arrived.connect(came.append)
    file = tmp_path / "gói.cchcb"
    file.touch()
    environment = os.environ | {"XDG_DATA_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    call = [sys.executable, "-m", "cchc_desktop", "--workspace", str(workspace), str(file)]
    second = subprocess.Popen(call, cwd=ROOT, env=environment)
    try:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
    finally:
        second.kill()
    assert second.returncode == 0
    qtbot.waitUntil(lambda: came == [[file]], timeout=10_000)
    first.close()


def test_a_start_without_a_file_brings_the_window_to_the_front(tmp_path: Path) -> None:
    first, second = Doorstep(tmp_path, tmp_path / "a.cchc"), Doorstep(tmp_path, tmp_path / "a.cchc")
    assert first.open()
    assert not second.open()
    came: list[list[Path]] = []
    first.arrived.connect(came.append)
    assert second.hand_over([], pause=lambda _s: first._take())
    assert came == [[]]
    # Another workspace has a window of its own.
    assert Doorstep(tmp_path, tmp_path / "b.cchc").open()
    first.close()
    assert second.open()
    second.close()


def test_a_window_that_hangs_is_not_waited_for_for_ever(tmp_path: Path) -> None:
    first, second = Doorstep(tmp_path, tmp_path / "a.cchc"), Doorstep(tmp_path, tmp_path / "a.cchc")
    assert first.open()
    first._often.stop()
    first._watcher.removePaths(first._watcher.directories())
    waited: list[float] = []
    assert not second.hand_over([tmp_path / "x.cchcb"], pause=waited.append)
    assert sum(waited) <= 10
    assert list((tmp_path / "open").rglob("*.json")) == []
    second.seize()
    second.close()


def test_noise_on_the_doorstep_is_taken_away_and_nothing_else(tmp_path: Path) -> None:
    step = Doorstep(tmp_path, tmp_path / "a.cchc")
    assert step.open()
    came: list[list[Path]] = []
    step.arrived.connect(came.append)
    for number, text in enumerate(("", "{", '{"a": 1}', "[1, null]", '["/x.cchcb"]')):
        (step._folder / f"{number}.json").write_text(text, encoding="utf-8")
    (step._folder / "9.json").write_bytes(b"\xff\xfe")
    step._take()
    assert came == [[], [], [Path("/x.cchcb")]]
    assert list(step._folder.glob("*.json")) == []
    step.close()


def test_a_workspace_among_files_is_opened(tmp_path: Path) -> None:
    folder = tmp_path / "Đợt 1.cchc"
    folder.mkdir()
    (folder / "keys.json").touch()
    assert workspace_in([tmp_path / "x.pdf", folder]) == folder
    assert workspace_in([folder / "keys.json"]) == folder
    assert workspace_in([tmp_path / "không có.cchc"]) is None
    assert free_folder(folder).name == "Đợt 1-2.cchc"


def test_a_bundle_is_taken_in_where_the_exchange_shows_it(robot: Robot, tmp_path: Path) -> None:
    robot.bench.workspace.exchange.found("Đợt 1", "Văn phòng")
    file = tmp_path / "gói.cchcb"
    file.write_bytes(b"no bundle")
    said: list[str] = []
    robot.shell.desk.refused.connect(lambda error: said.append(type(error).__name__))
    robot.application.open_files([file])
    assert isinstance(robot.shell.here(), ExchangeScreen)
    assert said == ["NotThisBundle"]
    close_dialogs()


def test_signed_minutes_are_examined_and_several_are_taken_in(robot: Robot, tmp_path: Path) -> None:
    one, two = tmp_path / "một.pdf", tmp_path / "hai.pdf"
    for file in (one, two):
        file.write_bytes(b"%PDF-1.7")
    robot.application.open_files([one])
    assert robot.window.findChildren(ExamineDialog)
    robot.application.open_files([one, two])
    dialogs = robot.window.findChildren(TakingInDialog)
    assert dialogs
    for dialog in dialogs:
        dialog.run.stop()
    close_dialogs()


def test_what_was_double_clicked_waits_until_somebody_has_unlocked(robot: Robot, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "biên bản.pdf"
    file.write_bytes(b"%PDF-1.7")
    robot.application.lock()
    robot.application.open_files([file])
    assert robot.window.findChildren(ExamineDialog) == []
    QApplication.processEvents()
    password = robot.find("password")
    assert isinstance(password, QLineEdit)
    password.setText(PASSWORD)
    robot.click("unlock")
    qtbot.waitUntil(lambda: bool(robot.window.findChildren(ExamineDialog)))
    assert robot.application._workspace is not None
    robot.bench.workspace = robot.application._workspace
    close_dialogs()


def test_an_invitation_joins_on_an_empty_laptop(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    team = Team(tmp_path)
    invited = team.office.workspace.exchange.invite("Trần Quốc Bảo", "member")
    team.close()
    file = tmp_path / "mời.cchci"
    file.write_bytes(invited.data)
    application = Application(tmp_path / "máy của Bảo.cchc", team.office.around, LOOK)
    qtbot.addWidget(application.window)
    QTimer.singleShot(0, lambda: type_code(invited.code))
    application.open_files([file])
    assert application.lock_screen is not None
    assert application.lock_screen.code.text()
    assert application.lock_screen._waiting is not None
    application.lock_screen._waiting.close()
    application.window.close()


def test_an_invitation_on_a_laptop_with_a_workspace_goes_beside_it(robot: Robot, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "khác").mkdir()
    team = Team(tmp_path / "khác")
    invited = team.office.workspace.exchange.invite("Trần Quốc Bảo", "member")
    team.close()
    file = tmp_path / "mời.cchci"
    file.write_bytes(invited.data)
    before = robot.bench.folder

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        assert str(free_folder(before)) in "\n".join(label.text() for label in dialog.findChildren(QLabel))
        QTimer.singleShot(0, lambda: type_code(invited.code))
        dialog.accept()

    QTimer.singleShot(0, answer)
    robot.application.open_files([file])
    screen = robot.application.lock_screen
    assert screen is not None
    assert screen.code.text()
    assert free_folder(before).name.endswith("-3.cchc")
    assert before.is_dir()
    assert screen._waiting is not None
    screen._waiting.close()


def type_code(code: str) -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    for name, text in (("join_code", code), ("join_password", PASSWORD), ("join_again", PASSWORD)):
        edit = dialog.findChild(QLineEdit, name)
        assert isinstance(edit, QLineEdit)
        edit.setText(text)
    dialog.accept()


def close_dialogs() -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.close()
    QApplication.processEvents()


def test_every_kind_of_file_is_told_to_the_system(tmp_path: Path) -> None:
    from cchc_desktop.__main__ import OPENED

    mime = (ROOT / ".ci/package/vn.cchc.mime.xml").read_text(encoding="utf-8")
    desktop = (ROOT / ".ci/package/vn.cchc.Desktop.desktop").read_text(encoding="utf-8")
    installer = (ROOT / ".ci/package/installer.nsi").read_text(encoding="utf-8")
    assert "%F" in desktop
    for ending in OPENED:
        if ending == ".pdf":
            # Offered under "open with", never taken over from the reader of PDF files.
            assert "application/pdf" not in desktop
            continue
        kind = {".cchcb": "bundle", ".cchci": "invitation", ".cchcu": "update", ".cchc": "workspace"}[ending]
        assert f'pattern="*{ending}"' in mime
        assert f"application/vnd.cchc.{kind};" in desktop
        if ending != ".cchc":  # a workspace is a folder: Windows opens folders itself
            assert f'ASSOCIATE "{ending[1:]}"' in installer
            assert f"Classes\\{ending}" in installer
