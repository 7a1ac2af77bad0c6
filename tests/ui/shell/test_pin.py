"""A PIN is set in the settings and opens the lock; the password goes on working."""

import pytest

from cchc_desktop.storage import pin
from cchc_desktop.ui.lock.screen import LockScreen
from tests.ui.shell.conftest import Robot
from tests.unit.storage.test_pin import Drawer
from tests.unit.workspace.conftest import PASSWORD


@pytest.mark.parametrize("secret", ["482913", PASSWORD])
def test_pin_and_password_both_open_the_lock(robot: Robot, monkeypatch: pytest.MonkeyPatch, secret: str) -> None:
    drawer = Drawer()
    monkeypatch.setattr(pin, "system_store", lambda: drawer)
    robot.shell.go_to("settings")
    field = robot.shell.findChild(type(robot.find("old_password")), "pin")
    field.setText("482913")
    robot.shell.findChild(type(robot.find("change_password")), "set_pin").click()
    assert not robot.sees("notice")
    robot.application.lock()
    lock = robot.application.lock_screen
    assert isinstance(lock, LockScreen)
    lock._password.setText("999999")
    lock.unlock()
    assert "PIN" in lock._problem.text()
    lock._password.setText(secret)
    lock.unlock()
    assert robot.application.shell is not None
    robot.bench.workspace = robot.shell.workspace


def test_a_computer_without_a_key_store_says_so(robot: Robot, monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring
    from keyring.backends import fail

    monkeypatch.setattr(keyring, "get_keyring", fail.Keyring)
    robot.shell.go_to("settings")
    robot.shell.findChild(type(robot.find("old_password")), "pin").setText("482913")
    robot.shell.findChild(type(robot.find("change_password")), "set_pin").click()
    assert robot.sees("notice")
