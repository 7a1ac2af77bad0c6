"""Locks before the computer sleeps, not only after: what is in memory during sleep should not be the keys.

Linux: logind (org.freedesktop.login1.Manager) tells by PrepareForSleep and waits, five seconds at most, for who holds
a "delay" inhibitor; it is let go as soon as the screen is locked. Windows: WM_POWERBROADCAST with PBT_APMSUSPEND.
Where neither is there, `sleep.py` locks at the first look after waking.
"""

import ctypes
import ctypes.wintypes
import logging
import os
import sys
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication, QObject, Signal

log = logging.getLogger(__name__)
_PATIENCE_S = 4.0
_WM_POWERBROADCAST, _PBT_APMSUSPEND = 0x0218, 0x0004


class SuspendWatch(QObject):
    """`going` is emitted in the window's thread when the computer is about to sleep; then `ready` lets it."""

    going = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._locked = threading.Event()
        self._filter: PowerFilter | None = None

    def start(self) -> None:
        """Listen to what this system tells."""
        if sys.platform == "win32":
            self._filter = PowerFilter(self.going.emit)
            application = QCoreApplication.instance()
            assert application is not None
            application.installNativeEventFilter(self._filter)
        elif sys.platform == "linux":
            threading.Thread(target=self._listen, name="suspend", daemon=True).start()

    def ready(self) -> None:
        """The screen is locked: the computer may sleep."""
        self._locked.set()

    def _listen(self) -> None:
        try:
            Logind(self._prepare).listen()
        except Exception as error:
            # No bus, no logind, a bus that goes away: the look after waking still locks.
            log.info("sleep is not announced here: %s", error)

    def _prepare(self) -> None:
        self._locked.clear()
        self.going.emit()
        self._locked.wait(_PATIENCE_S)


class Logind:
    """Calls `prepare` before each sleep, in its own thread, and holds the sleep back until it returns."""

    _NAME, _PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
    _MANAGER = "org.freedesktop.login1.Manager"

    def __init__(self, prepare: Callable[[], None]) -> None:
        self._prepare = prepare

    def listen(self) -> None:
        """Listen as long as the bus is there.

        Raises:
            Exception: whatever the bus fails with.
        """
        # Comes with keyring on Linux only.
        from jeepney import DBusAddress, MatchRule, new_method_call  # noqa: PLC0415
        from jeepney.bus_messages import message_bus  # noqa: PLC0415
        from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415

        with open_dbus_connection(bus="SYSTEM", enable_fds=True) as bus:
            rule = MatchRule(type="signal", interface=self._MANAGER, member="PrepareForSleep", path=self._PATH)
            manager = DBusAddress(self._PATH, self._NAME, self._MANAGER)
            asked = new_method_call(manager, "Inhibit", "ssss", ("sleep", "KiemTraCCHC", "Lock the screen", "delay"))

            def hold() -> int:
                return int(bus.send_and_get_reply(asked, timeout=5).body[0].to_raw_fd())

            bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=5)
            with bus.filter(rule) as told:
                held = hold()
                while True:
                    (sleeping,) = bus.recv_until_filtered(told).body
                    if sleeping:
                        self._prepare()
                        os.close(held)
                    else:
                        held = hold()


class PowerFilter(QAbstractNativeEventFilter):
    """Calls `going` when Windows says that it suspends."""

    def __init__(self, going: Callable[[], None]) -> None:
        super().__init__()
        self._going = going

    def nativeEventFilter(self, kind: Any, message: int) -> Any:
        if bytes(kind) == b"windows_generic_MSG":
            told = ctypes.wintypes.MSG.from_address(int(message))
            if told.message == _WM_POWERBROADCAST and told.wParam == _PBT_APMSUSPEND:
                self._going()
        return False, 0
