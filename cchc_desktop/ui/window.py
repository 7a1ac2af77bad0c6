"""The window: the lock or the work in it; watches for a person who has gone away."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from cchc_desktop.ui.frame.sleep import SleepWatch
from cchc_desktop.ui.frame.suspend import SuspendWatch
from cchc_desktop.ui.kit.focus import step_focus

translate = QCoreApplication.translate
SMALLEST = (1024, 600)


class MainWindow(QMainWindow):
    """The window: the lock or the shell; watches for a person who has gone away."""

    closing = Signal()
    touched = Signal()
    """A finger was put on the screen."""
    may_close: Callable[[], bool] = staticmethod(lambda: True)
    """Asked before the window closes: what could not be written yet would be lost."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(translate("Shell", "CCHC inspection"))
        self.setMinimumSize(*SMALLEST)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)

    def show_work(self, work: QWidget, minutes: int) -> None:
        """Show the work; the lock comes after so many minutes without a touch, 0 for never."""
        self.setCentralWidget(work)
        self._idle.stop()
        if minutes:
            self._idle.setInterval(minutes * 60_000)
            self._idle.start()

    def watch(self, lock: Callable[[], None]) -> None:
        """Call `lock` when nobody has touched the window for the time that is set, and when the computer slept."""
        self._sleep = SleepWatch(self)
        self._sleep.woke.connect(lock)
        self._idle.timeout.connect(lock)
        self._suspend = SuspendWatch(self)
        self._suspend.going.connect(lock)
        self._suspend.going.connect(self._suspend.ready)
        application = QCoreApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def watch_suspend(self) -> None:
        """Listen to the system, which says before it sleeps; after `watch`."""
        self._suspend.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel)
        if event.type() in kinds and self._idle.isActive():
            self._idle.start()
        if event.type() is QEvent.Type.TouchBegin:
            self.touched.emit()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, onwards: bool) -> bool:
        return step_focus(self, onwards=onwards)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)
