"""Hands for driving the real windows: find widgets by name, press, type as an input method does, draw, look."""

import math
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QPointF, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from cchc_desktop.ui.kit.signature_pad import SignaturePad

W = TypeVar("W", bound=QWidget)
_PATIENCE_MS = 60_000
_LOOKS = 20


class Hands:
    """One pair of hands on one window."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    def find(self, kind: type[W], name: str, within: QWidget | None = None) -> W:
        """Return the visible widget of a name; what was just made comes into view a moment later.

        Raises:
            LookupError: there is none; the demo and the journeys fail here.
        """
        for patience in range(_LOOKS):
            for widget in (within or self.window).findChildren(kind, name):
                if widget.isVisible():
                    return widget
            self.rest(5 * patience)
        raise LookupError(f"no visible {kind.__name__} named {name!r}")

    def press(self, name: str, within: QWidget | None = None) -> None:
        """Press a button."""
        button = self.find(QAbstractButton, name, within)
        if not button.isEnabled():
            raise LookupError(f"{name!r} cannot be pressed now")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.rest()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, modifiers)
        self.rest()

    def write(self, field: QWidget, text: str) -> None:
        """Replace a field's text, the way a Vietnamese input method does: composing, then committing each word."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, QLineEdit | QPlainTextEdit):
            field.selectAll()
        words = text.split(" ")
        for number, word in enumerate(words):
            composing = QInputMethodEvent(word, [])
            QApplication.sendEvent(field, composing)
            commit = QInputMethodEvent()
            commit.setCommitString(word if number == len(words) - 1 else word + " ")
            QApplication.sendEvent(field, commit)
        if not text:
            QTest.keyClick(field, Qt.Key.Key_Delete)
        self.leave(field)

    def leave(self, field: QWidget) -> None:
        """Leave a field; what was typed is flushed."""
        field.clearFocus()
        self.rest()

    def sign(self, pad: SignaturePad, slant: float) -> None:
        """Draw a signature with the mouse."""
        width, height = pad.width(), pad.height()
        points = [
            QPointF(
                width * (0.15 + 0.7 * step / 60),
                height * (0.5 - 0.28 * math.sin(step / 3.1 + slant) * math.cos(step / 11)),
            )
            for step in range(61)
        ]
        for kind, point in (
            (QEvent.Type.MouseButtonPress, points[0]),
            *((QEvent.Type.MouseMove, point) for point in points[1:]),
            (QEvent.Type.MouseButtonRelease, points[-1]),
        ):
            button = Qt.MouseButton.LeftButton
            event = QMouseEvent(kind, point, pad.mapToGlobal(point), button, button, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(pad, event)
        self.rest()

    def rest(self, ms: int = 0) -> None:
        """Let the window do what it has to."""
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def wait_for(self, true: Callable[[], bool], what: str) -> None:
        """Wait until something is so.

        Raises:
            TimeoutError: it was not so within a minute.
        """
        for _ in range(_PATIENCE_MS // 20):
            if true():
                return
            self.rest(20)
        raise TimeoutError(what)

    def picture(self, path: Path) -> None:
        """Take a picture of the window."""
        self.rest(60)
        path.parent.mkdir(parents=True, exist_ok=True)
        if not self.window.grab().save(str(path)):
            raise OSError(f"cannot write {path}")
