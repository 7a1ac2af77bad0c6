"""Fields to type in: framed line and note editors that are safe for Vietnamese input methods, dates, times, steppers.

Rules (ui.md 6.2): never write into a box that is being typed in, no inline completion, digits always go to the text,
text in normal form C when the field is left. A note is flushed 600 ms after the last key, on leaving, and on demand.
"""

import re
import unicodedata
from datetime import date, time
from decimal import Decimal

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QTextOption
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cchc_desktop.ui.kit.icons import icon
from cchc_desktop.ui.kit.look import control_height, font, ink, px
from cchc_desktop.ui.kit.painting import box, smooth

FLUSH_MS = 600


class InputFrame(QFrame):
    """The frame around a field: 1 px border, 2 px when it has the focus, red when what it holds is invalid."""

    def __init__(self, inner: QWidget, parent: QWidget | None = None, *, tall: bool = False) -> None:
        super().__init__(parent)
        self.inner = inner
        self._invalid = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(10), px(4) if tall else 0, px(4), px(4) if tall else 0)
        layout.setSpacing(px(4))
        layout.addWidget(inner)
        inner.installEventFilter(self)
        self.setFocusProxy(inner)
        if not tall:
            self.setFixedHeight(control_height())

    def set_invalid(self, invalid: bool) -> None:
        """Show that the value cannot be used; it is kept all the same."""
        self._invalid = invalid
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.EnabledChange):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        focused = self.inner.hasFocus()
        role = "notSolid" if self._invalid else "focus" if focused else "borderControl"
        fill = ink("surface" if self.inner.isEnabled() and not self._read_only() else "subtle")
        width = 2 if focused or self._invalid else 1
        box(painter, QRectF(self.rect()), fill, ink(role), 6, width)
        painter.end()

    def _read_only(self) -> bool:
        return isinstance(self.inner, QLineEdit | QPlainTextEdit) and self.inner.isReadOnly()


def _pause(owner: QWidget) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(FLUSH_MS)
    return timer


class LineEdit(QLineEdit):
    """One line of text. `written` comes after a pause in typing and on leaving, with the text in normal form C."""

    written = Signal(str)
    left = Signal()

    def __init__(
        self, placeholder: str = "", *, name: str = "", label: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self.setFrame(False)
        self.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, False)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self._told = ""
        self._waiting = _pause(self)
        self._waiting.timeout.connect(self.flush)
        self.textEdited.connect(lambda _text: self._waiting.start())

    def show_text(self, text: str) -> None:
        """Show a stored text, unless a person is typing here."""
        if self.hasFocus() and self._waiting.isActive():
            return
        self._told = text
        if unicodedata.normalize("NFC", self.text()) != text:
            self.setText(text)

    def flush(self) -> None:
        """Tell what stands in the field, if it has not been told."""
        self._waiting.stop()
        text = unicodedata.normalize("NFC", self.text())
        if text != self._told:
            self._told = text
            self.written.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()
        self.left.emit()


class NoteEdit(QPlainTextEdit):
    """A note of several lines that grows with its text. Tab leaves it; Escape asks to leave it (`escaped`)."""

    written = Signal(str)
    left = Signal()
    escaped = Signal()

    def __init__(
        self, placeholder: str = "", *, name: str = "", label: str = "", lines: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.viewport().setAutoFillBackground(False)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self._lines = lines
        self._told = ""
        self._waiting = _pause(self)
        self._waiting.timeout.connect(self.flush)
        # An input method's preedit raises textChanged with unchanged text: `flush` compares before it tells.
        self.textChanged.connect(self._changed)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show a stored text, unless a person is typing here."""
        if self.hasFocus() and self._waiting.isActive():
            return
        self._told = text
        if unicodedata.normalize("NFC", self.toPlainText()) != text:
            self.setPlainText(text)
            self._waiting.stop()

    def flush(self) -> None:
        """Tell what stands in the note, if it has not been told."""
        self._waiting.stop()
        text = unicodedata.normalize("NFC", self.toPlainText())
        if text != self._told:
            self._told = text
            self.written.emit(text)

    def _changed(self) -> None:
        self._waiting.start()
        self._fit()

    def _fit(self) -> None:
        lines = max(self._lines, min(self.document().size().toSize().height(), 8))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + px(10))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = (
                event.key() in (Qt.Key.Key_Z, Qt.Key.Key_Y) and event.modifiers() & Qt.KeyboardModifier.ControlModifier
            )
            available = self.document().isUndoAvailable() or self.document().isRedoAvailable()
            if undo and not (available and self._waiting.isActive()):
                # What is already on the disk is taken back by the visit's undo, not letter by letter.
                event.ignore()
                return False
            if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.flush()
            self.escaped.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.flush()
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()
        self.left.emit()


_DAY = re.compile(r"\s*(\d{1,2})[\s./-]+(\d{1,2})(?:[\s./-]+(\d{2,4}))?\s*$")
_DENSE_DAY = re.compile(r"\s*(\d{2})(\d{2})(\d{2,4})?\s*$")
_HOUR = re.compile(r"\s*(\d{1,2})\s*(?:[:hg.,\s]\s*(\d{1,2})?)?\s*$", re.IGNORECASE)


def read_day(text: str, year: int) -> date | None:
    """Read a day as people type it: 14/4, 14.04.26, 14042026; None if it is no day.

    Args:
        text: what was typed.
        year: the year to take when none was typed.
    """
    found = _DAY.match(text) or _DENSE_DAY.match(text)
    if found is None:
        return None
    day, month, typed = int(found[1]), int(found[2]), found[3]
    full = year if typed is None else int(typed) + (2000 if len(typed) == 2 else 0)
    try:
        return date(full, month, day)
    except ValueError:
        return None


def read_hour(text: str) -> time | None:
    """Read a time as people type it: 7, 7:30, 7h30, 7 giờ 30; None if it is no time."""
    found = _HOUR.match(text.replace("giờ", ":").replace("phút", ""))
    if found is None:
        return None
    try:
        return time(int(found[1]), int(found[2] or 0))
    except ValueError:
        return None


class DayEdit(LineEdit):
    """A day, typed as dd/MM/yyyy or shorter; what is no day stays in the field and is marked."""

    day_given = Signal(object)

    def __init__(self, year: int, *, name: str = "", label: str = "", parent: QWidget | None = None) -> None:
        super().__init__("dd/mm/yyyy", name=name, label=label, parent=parent)
        self._year = year
        self.written.connect(self._read)

    def show_day(self, day: date | None) -> None:
        """Show a stored day."""
        self.show_text("" if day is None else day.strftime("%d/%m/%Y"))
        self._mark(False)

    def _read(self, text: str) -> None:
        day = read_day(text, self._year)
        wrong = bool(text.strip()) and day is None
        self._mark(wrong)
        if not wrong:
            self.day_given.emit(day)
            if day is not None and not self.hasFocus():
                self.show_day(day)

    def _mark(self, wrong: bool) -> None:
        frame = self.parentWidget()
        if isinstance(frame, InputFrame):
            frame.set_invalid(wrong)


class HourEdit(LineEdit):
    """A time of the day, typed as 7:30, 7h30 or 7."""

    hour_given = Signal(object)

    def __init__(self, *, name: str = "", label: str = "", parent: QWidget | None = None) -> None:
        super().__init__("07:30", name=name, label=label, parent=parent)
        self.written.connect(self._read)

    def show_hour(self, hour: time | None) -> None:
        """Show a stored time."""
        self.show_text("" if hour is None else hour.strftime("%H:%M"))
        self._mark(False)

    def _read(self, text: str) -> None:
        hour = read_hour(text)
        wrong = bool(text.strip()) and hour is None
        self._mark(wrong)
        if not wrong:
            self.hour_given.emit(hour)

    def _mark(self, wrong: bool) -> None:
        frame = self.parentWidget()
        if isinstance(frame, InputFrame):
            frame.set_invalid(wrong)


class ScoreStepper(QWidget):
    """Minus, value, plus: a score with decimal comma between nothing and a maximum."""

    scored = Signal(object)

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: Decimal = Decimal(0)
        self._maximum = Decimal(0)
        self._step = Decimal("0.5")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._less = self._button("subtract_16_regular", "−", "score_less")
        self._more = self._button("add_16_regular", "+", "score_more")
        self._edit = LineEdit(name="score_value", label=label)
        self._edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._edit.setFont(font(14, 600))
        self._edit.written.connect(self._typed)
        self._frame = InputFrame(self._edit)
        self._frame.setFixedWidth(px(60))
        for part in (self._less, self._frame, self._more):
            layout.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_score(self, value: Decimal, maximum: Decimal, *, free: bool) -> None:
        """Show a score; `free` when a person may change it, else it follows from the verdict."""
        self._value, self._maximum = value, maximum
        # Quarters of the maximum, but no finer than 0.25: what rubrics use.
        self._step = Decimal("0.25") if maximum <= 1 else Decimal("0.5")
        self._edit.show_text(_comma(value))
        for part in (self._less, self._more, self._edit):
            part.setEnabled(free)

    def _button(self, name: str, sign: str, object_name: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name, "text1", 16))
        button.setObjectName(object_name)
        button.setAccessibleName(sign)
        button.setFixedSize(px(36), control_height())
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._by(-self._step if sign == "−" else self._step))
        return button

    def _by(self, step: Decimal) -> None:
        value = min(max(self._value + step, Decimal(0)), self._maximum)
        if value != self._value:
            self.scored.emit(value)

    def _typed(self, text: str) -> None:
        try:
            value = Decimal(text.replace(",", ".").strip() or "0")
        except ArithmeticError:
            self._frame.set_invalid(True)
            return
        good = value.is_finite() and 0 <= value <= self._maximum
        self._frame.set_invalid(not good)
        if good:
            self.scored.emit(value)


def _comma(value: Decimal) -> str:
    text = format(value.normalize(), "f")
    return (text if "." in text else text + ".0").replace(".", ",")


class Choices(QComboBox):
    """A drop-down of (value, word) pairs; the wheel does not change it unless it has the focus."""

    chosen = Signal(str)

    def __init__(self, pairs: list[tuple[str, str]], *, name: str = "", label: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFixedHeight(control_height())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, word in pairs:
            self.addItem(word, value)
        self.activated.connect(lambda _index: self.chosen.emit(str(self.currentData())))

    def show_value(self, value: str) -> None:
        """Show a stored value."""
        self.setCurrentIndex(self.findData(value))

    def wheelEvent(self, event: object) -> None:
        if self.hasFocus():
            super().wheelEvent(event)  # type: ignore[arg-type]
        else:
            event.ignore()  # type: ignore[attr-defined]


class Labelled(QWidget):
    """A field with its label above and room for a reason below when its value cannot be used."""

    def __init__(self, label: str, inner: QWidget, *, framed: bool = True, hint: str = "") -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(3))
        title = QLabel(label)
        title.setFont(font(12))
        layout.addWidget(title)
        self.frame = InputFrame(inner, tall=isinstance(inner, QPlainTextEdit)) if framed else None
        layout.addWidget(self.frame or inner)
        if hint:
            words = QLabel(hint)
            words.setFont(font(12))
            words.setWordWrap(True)
            layout.addWidget(words)
        title.setBuddy(inner)
        if not inner.accessibleName():
            inner.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), super().minimumSizeHint().height())
