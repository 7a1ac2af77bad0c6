"""The lock and the first start: who opens, what it says, what it hides, five steps of which one cannot be left out."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.frame.sleep import SleepWatch
from cchc_desktop.ui.lock.screen import LockScreen
from cchc_desktop.ui.main import Application
from cchc_desktop.ui.plan.screen import PlanScreen
from cchc_desktop.ui.preferences import Preferences
from cchc_desktop.workspace.review import Step
from tests.ui.shell.conftest import CTRL, Robot
from tests.unit.workspace.conftest import PASSWORD, PERSON, Bench


def said(widget: QWidget) -> str:
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def locked(robot: Robot) -> Iterator[LockScreen]:
    robot.bench.workspace.add_person("Nguyễn Thị Thanh Hà", "mật khẩu của Hà")
    robot.shell.open_visit(robot.bench.visit, Step.CHECKLIST)
    robot.press(Qt.Key.Key_L, CTRL)
    screen = robot.application.lock_screen
    assert screen is not None
    yield screen
    if robot.application._workspace is None:
        robot.bench.reopen_after_kill()
    else:
        robot.bench.workspace = robot.application._workspace


def test_the_lock_says_when_and_how_far_and_nothing_of_the_content(robot: Robot, locked: LockScreen) -> None:
    brand = locked._brand.accessibleName()
    assert "Lưu lần cuối lúc 07:30" in brand
    assert "0/73 câu đã trả lời" in brand
    assert robot.application.shell is None
    assert "Hòa Thạnh" not in said(robot.window) + brand


def test_the_one_who_worked_is_asked_first_and_others_can_choose_themselves(robot: Robot, locked: LockScreen) -> None:
    assert f"Mật khẩu của {PERSON}" in said(robot.window)
    robot.click("account_Nguyễn Thị Thanh Hà")
    assert "Mật khẩu của Nguyễn Thị Thanh Hà" in said(robot.window)
    QTest.keyClicks(robot.find("password"), "abc")
    locked._password.setText("mật khẩu của Hà")
    robot.find("password").setFocus()
    robot.press(Qt.Key.Key_Return)
    assert robot.application.shell is not None
    assert robot.shell.workspace.person == "Nguyễn Thị Thanh Hà"


def test_the_wait_grows_and_nothing_is_erased(robot: Robot, locked: LockScreen) -> None:
    for _ in range(3):
        locked._password.setText("sai mật khẩu")
        locked.unlock()
    assert not locked._password.isEnabled()
    assert "giây" in locked._problem.text()
    locked._may_try_again()
    locked._password.setText(PASSWORD)
    locked.unlock()
    assert robot.application.shell is not None


def test_caps_lock_is_told_and_the_eye_shows_the_password(robot: Robot, locked: LockScreen) -> None:
    field = robot.find("password")
    assert isinstance(field, QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    assert not robot.sees("caps_lock")
    QTest.keyEvent(QTest.KeyAction.Click, field, "A", Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()
    assert robot.sees("caps_lock")
    robot.click("password_eye")
    assert field.echoMode() == QLineEdit.EchoMode.Normal


def test_language_changes_on_the_lock_itself(robot: Robot, locked: LockScreen, qtbot: QtBot) -> None:
    robot.click("lock_language")
    qtbot.waitUntil(lambda: robot.sees("unlock") and "Password of" in said(robot.window))


def test_sleeping_locks(robot: Robot, qtbot: QtBot) -> None:
    now = {"wall": 1000.0, "steady": 50.0}
    watch = SleepWatch(robot.window, lambda: now["wall"], lambda: now["steady"])
    woke: list[bool] = []
    watch.woke.connect(lambda: woke.append(True))
    now.update(wall=1002.0, steady=52.0)
    watch.look()
    assert woke == []
    now.update(wall=4602.0, steady=54.0)
    watch.look()
    assert woke == [True]
    robot.application.window._sleep.woke.emit()
    assert robot.application.lock_screen is not None
    robot.bench.reopen_after_kill()


@pytest.fixture
def first(bench: Bench, tmp_path: Path, qtbot: QtBot) -> Iterator[Application]:
    application = Application(tmp_path / "mới.cchc", bench.around, Preferences())
    with qtbot.waitExposed(application.window):
        application.window.resize(1366, 688)
        application.window.show()
    yield application
    application.window.close()


def press(application: Application, name: str) -> None:
    found = [b for b in application.window.findChildren(QAbstractButton, name) if b.isVisible()]
    assert found, name
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def make_account(application: Application) -> None:
    lock = application.lock_screen
    assert lock is not None
    lock._name.setText(PERSON)
    lock._first.setText(PASSWORD)
    lock._again.setText(PASSWORD)
    press(application, "create_workspace")


def test_five_steps_lead_from_the_language_to_the_first_campaign(first: Application, tmp_path: Path) -> None:
    assert "Bước 1/5" in said(first.window)
    press(first, "first_go_on")
    for edit in first.window.findChildren(QLineEdit, "office_agency"):
        edit.setText("SỞ NỘI VỤ")
    press(first, "office_go_on")
    press(first, "create_workspace")
    assert first.lock_screen is not None
    assert first.lock_screen._first_problem.text(), "the account cannot be left out"
    make_account(first)
    code = first.lock_screen.code.text()
    first.lock_screen.save_code(tmp_path / "mã.txt")
    assert code in (tmp_path / "mã.txt").read_text(encoding="utf-8")
    press(first, "code_written")
    first.lock_screen._copy_step.choose(tmp_path / "không có")
    (tmp_path / "usb").mkdir()
    first.lock_screen._copy_step.choose(tmp_path / "usb")
    assert str(tmp_path / "usb") in said(first.window)
    press(first, "copy_go_on")
    assert "Bước 5/5" in said(first.window)
    press(first, "begin_empty")
    assert first.shell is not None
    assert isinstance(first.shell.here(), PlanScreen)
    assert first.shell.workspace.office.letterhead()["agency"] == "SỞ NỘI VỤ"


def test_the_look_of_the_first_step_applies_at_once(first: Application, qtbot: QtBot) -> None:
    press(first, "segment_en")
    qtbot.waitUntil(lambda: "Step 1 of 5" in said(first.window))
    press(first, "segment_125")
    qtbot.waitUntil(lambda: first._chosen.text_size == 125)


def test_the_sample_opens_beside_the_own_workspace(
    first: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cchc_desktop.ui.lock import first_run
    from cchc_desktop.workspace.sample import make_sample

    few: Callable[..., str] = lambda folder, **given: make_sample(folder, units=3, **given)  # noqa: E731
    monkeypatch.setattr(first_run, "make_sample", few)
    for name in ("first_go_on", "office_later"):
        press(first, name)
    make_account(first)
    for name in ("code_written", "copy_later", "begin_sample"):
        press(first, name)
    qtbot.waitUntil(lambda: first.shell is not None, timeout=60_000)
    assert first.shell is not None
    assert first.shell.workspace.folder.name == "KiemTraCCHC-mau.cchc"
    assert first.shell.workspace.campaigns.all()
