"""Second copy, restore, bin and what is told at opening, through the window."""

import shutil
import threading
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.ui.lock.screen import LockScreen
from cchc_desktop.ui.main import Application
from cchc_desktop.ui.preferences import Preferences
from cchc_desktop.ui.settings.copies import CopiesCard
from cchc_desktop.workspace.workspace import Workspace
from tests.ui.shell.conftest import Robot
from tests.unit.workspace.conftest import PASSWORD


def words_in(widget: QWidget) -> str:
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def chosen(robot: Robot, qtbot: QtBot, stick: Path) -> CopiesCard:
    """Choose a stick in the settings and wait for its first copy."""
    stick.mkdir(exist_ok=True)
    robot.shell.go_to("settings")
    card = robot.find("copies")
    assert isinstance(card, CopiesCard)
    card.choose(stick)
    qtbot.waitUntil(lambda: not robot.shell.keeper.under_way, timeout=10_000)
    return card


def test_the_header_tells_how_old_the_copy_is_and_the_settings_make_one(
    robot: Robot, qtbot: QtBot, tmp_path: Path
) -> None:
    saved = robot.shell.header.pair.saved
    assert "chưa có bản sao" in saved.status.detail
    card = chosen(robot, qtbot, tmp_path / "THẺ")
    robot.shell._show_saved()  # what was told stands there for eight seconds
    assert "bản sao vừa xong" in saved.status.detail
    assert "cùng một ổ đĩa" in words_in(card)
    robot.click("copy_check")
    qtbot.waitUntil(lambda: "nguyên vẹn" in words_in(card), timeout=10_000)


def test_a_quiet_minute_makes_the_copy_and_a_pulled_stick_is_said_calmly(
    robot: Robot, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "THẺ"
    chosen(robot, qtbot, stick)
    place = robot.bench.workspace.second_place
    robot.do(lambda: robot.bench.workspace.answers.give(robot.bench.visit, "A1", Verdict.MET))
    assert place.state().waiting > 0
    robot.shell.keeper._quiet.timeout.emit()
    qtbot.waitUntil(lambda: place.state().waiting == 0, timeout=10_000)
    stick.rename(tmp_path / "trong túi")
    robot.do(lambda: robot.bench.workspace.answers.give(robot.bench.visit, "A2", Verdict.MET))
    robot.shell.keeper._quiet.timeout.emit()
    qtbot.waitUntil(lambda: place.state().trouble is not None, timeout=10_000)
    assert "chưa sao được" in robot.shell.header.pair.saved.status.detail
    assert not robot.sees("notice")


def test_what_was_removed_is_taken_back_from_the_settings(robot: Robot) -> None:
    findings, visit = robot.bench.workspace.visits.findings, robot.bench.visit
    made = robot.do(lambda: findings.add(visit, text="Chưa niêm yết")).made
    robot.do(lambda: findings.remove(visit, made))
    robot.shell.go_to("settings")
    QApplication.processEvents()
    assert "Tồn tại: Chưa niêm yết" in words_in(robot.find("bin"))
    robot.click(f"restore_{made}")
    assert [finding.text for finding in robot.bench.workspace.visits.get(visit).findings] == ["Chưa niêm yết"]
    assert "Chưa xoá mục nào" in words_in(robot.find("bin"))


def test_a_copy_is_restored_from_the_first_screen_of_another_laptop(robot: Robot, qtbot: QtBot, tmp_path: Path) -> None:
    stick = tmp_path / "THẺ"
    chosen(robot, qtbot, stick)
    before = robot.bench.workspace.visits.get(robot.bench.visit)
    robot.application.window.close()
    other = Application(tmp_path / "máy mới" / "KiemTraCCHC.cchc", robot.bench.around, Preferences())
    qtbot.addWidget(other.window)
    other.window.show()
    lock = other.lock_screen
    assert isinstance(lock, LockScreen)
    lock.show_copies(stick, tmp_path / "máy mới")
    lock.restoring._password.setText("sai mật khẩu")
    lock.restoring.restore()
    qtbot.waitUntil(lambda: lock.restoring._problem.text() != "", timeout=10_000)
    lock.restoring._password.setText(PASSWORD)
    asked, watch = threading.Event(), lock.restoring._watch
    with pytest.MonkeyPatch.context() as held:
        held.setattr(lock.restoring, "_watch", lambda *at: asked.wait(10) and watch(*at))
        lock.restoring.restore()
    assert lock.restoring._stop.isVisible()
    lock.restoring._stop.click()
    asked.set()
    qtbot.waitUntil(lambda: "Đã dừng" in lock.restoring._problem.text(), timeout=10_000)
    assert not any((tmp_path / "máy mới").glob("*.cchc/keys.json"))
    lock.restoring.restore()
    qtbot.waitUntil(lambda: other.shell is not None, timeout=10_000)
    assert other.shell is not None
    assert other.shell.workspace.visits.get(robot.bench.visit) == before
    other.window.close()


def test_a_rebuilt_workspace_is_told_about(robot: Robot, qtbot: QtBot) -> None:
    application, folder = robot.application, robot.bench.folder
    application.lock()
    (folder / "workspace.db").write_bytes(b"hong")
    lock = application.lock_screen
    assert isinstance(lock, LockScreen)
    lock._password.setText(PASSWORD)
    lock.unlock()
    assert application.shell is not None
    robot.bench.workspace = application.shell.workspace
    assert "dựng lại từ nhật ký" in words_in(robot.find("notice"))


@pytest.mark.parametrize("there", [False, True])
def test_a_synchronised_folder_is_refused_and_a_local_one_offered(
    robot: Robot, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "máy này"))
    folder = tmp_path / "OneDrive" / "KiemTra.cchc"
    robot.application.window.close()
    if there:
        shutil.copytree(robot.bench.folder, folder)
    other = Application(folder, robot.bench.around, Preferences())
    qtbot.addWidget(other.window)
    other.window.show()
    lock = other.lock_screen
    assert isinstance(lock, LockScreen)
    if there:
        lock._password.setText(PASSWORD)
        lock.unlock()
        assert lock._bring.isVisible()
        lock._bring.click()
        lock.restoring._password.setText(PASSWORD)
        lock.restoring.restore()
        qtbot.waitUntil(lambda: other.shell is not None, timeout=10_000)
    else:
        lock._name.setText("Trần Quốc Bảo")
        lock._first.setText(PASSWORD)
        lock._again.setText(PASSWORD)
        lock.create_workspace()
        assert lock._local.isVisible()
        lock._local.click()
        lock.create_workspace()
        QTest.qWait(1)
        assert lock.code.text()
        lock._code_written()
    assert other.shell is not None
    assert other.shell.workspace.folder.parent == tmp_path / "máy này" / "cchc"
    assert isinstance(other.shell.workspace, Workspace)
    other.window.close()
