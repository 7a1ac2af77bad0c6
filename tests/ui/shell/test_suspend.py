"""The screen is locked before the computer sleeps: logind on a bus of the test's own, Windows' message by its bytes."""

import ctypes
import ctypes.wintypes
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest
from jeepney import DBusAddress, HeaderFields, MessageType, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.frame.suspend import PowerFilter
from tests.ui.shell.conftest import Robot


class FakeLogind:
    """Owns logind's name on the test's bus: gives inhibitors out as logind does, by the end of a pipe."""

    def __init__(self, address: str) -> None:
        self.bus: DBusConnection = open_dbus_connection(bus=address, enable_fds=True)
        self.bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.login1"))
        self.asked: list[tuple[str, ...]] = []

    def give_inhibitor(self) -> int:
        """Wait until somebody asks for one; return the end that reads as closed once it is let go."""
        while True:
            call = self.bus.receive(timeout=60)
            if (
                call.header.message_type is MessageType.method_call
                and call.header.fields[HeaderFields.member] == "Inhibit"
            ):
                break
        self.asked.append(call.body)
        reading, writing = os.pipe()
        with os.fdopen(writing, "wb") as end:
            self.bus.send(new_method_return(call, "h", (end.fileno(),)))
        return reading

    def tell(self, sleeping: bool) -> None:
        path = DBusAddress("/org/freedesktop/login1", interface="org.freedesktop.login1.Manager")
        self.bus.send(new_signal(path, "PrepareForSleep", "b", (sleeping,)))


@pytest.fixture
def logind(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeLogind]:
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("no dbus-daemon here; .ci/do installs it")
    with subprocess.Popen(
        [daemon, "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        address = process.stdout.readline().decode().strip()
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        fake = FakeLogind(address)
        yield fake
        with suppress(OSError):
            fake.bus.close()
        process.terminate()


def test_the_screen_locks_before_sleep_and_only_then_lets_go(robot: Robot, logind: FakeLogind, qtbot: QtBot) -> None:
    robot.application.window.watch_suspend()
    held = logind.give_inhibitor()
    assert logind.asked[0][0] == "sleep"
    assert logind.asked[0][3] == "delay"
    assert robot.application.lock_screen is None
    released = threading.Event()

    def wait() -> None:
        # The end reads as closed once nobody holds the other: the moment logind would let the computer sleep.
        assert os.read(held, 1) == b""
        locked_then.append(robot.application.lock_screen is not None)
        released.set()

    locked_then: list[bool] = []
    threading.Thread(target=wait, daemon=True).start()
    logind.tell(True)
    qtbot.waitUntil(lambda: robot.application.lock_screen is not None, timeout=60_000)
    qtbot.waitUntil(released.is_set, timeout=60_000)
    assert locked_then == [True]

    logind.tell(False)
    os.close(logind.give_inhibitor())
    assert len(logind.asked) == 2
    os.close(held)


def _message(number: int, word: int) -> ctypes.wintypes.MSG:
    told = ctypes.wintypes.MSG()
    told.message, told.wParam = number, word
    return told


@pytest.mark.parametrize(
    ("kind", "number", "word", "locks"),
    [
        (b"windows_generic_MSG", 0x0218, 0x0004, True),
        (b"windows_generic_MSG", 0x0218, 0x0007, False),  # it woke
        (b"windows_generic_MSG", 0x0100, 0x0004, False),  # a key
        (b"xcb_generic_event_t", 0x0218, 0x0004, False),
    ],
)
def test_windows_tells_by_a_message(kind: bytes, number: int, word: int, locks: bool) -> None:
    heard: list[bool] = []
    told = _message(number, word)
    watch = PowerFilter(lambda: heard.append(True))
    assert watch.nativeEventFilter(kind, ctypes.addressof(told)) == (False, 0)
    assert bool(heard) is locks
