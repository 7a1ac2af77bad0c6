"""Fields to type in: framed line and note editors that are safe for Vietnamese input methods, dates, times, steppers.

Rules (ui.md 6.2): never write into a box that is being typed in, no inline completion, digits always go to the text,
text in normal form C when the field is left. A note is flushed 600 ms after the last key, on leaving, and on demand.
"""

import re
import unicodedata
from datetime import date, time
from math import ceil

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextOption,
)
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import control_height, font, ink, px
from cchc_desktop.ui.kit.painting import box, smooth
from cchc_desktop.ui.kit.scrolling import thin

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
        thin(self)
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
        # The size of a plain text document is its number of wrapped lines.
        lines = max(self._lines, min(self.document().size().toSize().height(), 8))
        margins = 2 * self.document().documentMargin()
        height = ceil(lines * QFontMetricsF(self.font()).lineSpacing() + margins) + px(2)
        if height != self.height():
            self.setFixedHeight(height)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

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
        self._shown: date | None = None
        self._wrong = False
        self.written.connect(self._read)

    def show_day(self, day: date | None) -> None:
        """Show a stored day; what was typed and is no day stays until the stored day changes."""
        if self._wrong and day == self._shown:
            return
        self._shown = day
        if self.hasFocus() and day is not None and read_day(self.text(), self._year) == day:
            return  # "14/4" is spelt out when the field is left, not under the typing hand
        self.show_text("" if day is None else day.strftime("%d/%m/%Y"))
        self._mark(False)

    def _read(self, text: str) -> None:
        day = read_day(text, self._year)
        wrong = bool(text.strip()) and day is None
        self._mark(wrong)
        if not wrong:
            self.day_given.emit(day)

    def _mark(self, wrong: bool) -> None:
        self._wrong = wrong
        frame = self.parentWidget()
        if isinstance(frame, InputFrame):
            frame.set_invalid(wrong)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.show_day(self._shown)


class HourEdit(LineEdit):
    """A time of the day, typed as 7:30, 7h30 or 7."""

    hour_given = Signal(object)

    def __init__(self, *, name: str = "", label: str = "", parent: QWidget | None = None) -> None:
        super().__init__("07:30", name=name, label=label, parent=parent)
        self._shown: time | None = None
        self._wrong = False
        self.written.connect(self._read)

    def show_hour(self, hour: time | None) -> None:
        """Show a stored time; what was typed and is no time stays until the stored time changes."""
        if self._wrong and hour == self._shown:
            return
        self._shown = hour
        if self.hasFocus() and hour is not None and read_hour(self.text()) == hour:
            return  # "7h" is spelt out when the field is left
        self.show_text("" if hour is None else hour.strftime("%H:%M"))
        self._mark(False)

    def _read(self, text: str) -> None:
        hour = read_hour(text)
        wrong = bool(text.strip()) and hour is None
        self._mark(wrong)
        if not wrong:
            self.hour_given.emit(hour)

    def _mark(self, wrong: bool) -> None:
        self._wrong = wrong
        frame = self.parentWidget()
        if isinstance(frame, InputFrame):
            frame.set_invalid(wrong)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.show_hour(self._shown)


class Choices(QComboBox):
    """A drop-down of (value, word) pairs; the wheel does not change it unless it has the focus."""

    chosen = Signal(str)

    def __init__(self, pairs: list[tuple[str, str]], *, name: str = "", label: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFixedHeight(control_height())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setItemDelegate(_TallRows(self))
        for value, word in pairs:
            self.addItem(word, value)
        self.activated.connect(lambda _index: self.chosen.emit(str(self.currentData())))

    def show_value(self, value: str) -> None:
        """Show a stored value."""
        self.setCurrentIndex(self.findData(value))

    def value(self) -> str:
        """Return the chosen value, "" when none is."""
        return str(self.currentData() or "")

    def offer(self, pairs: list[tuple[str, str]]) -> None:
        """Offer other choices; what was chosen stays chosen if it is still there."""
        if pairs == [(str(self.itemData(row)), self.itemText(row)) for row in range(self.count())]:
            return
        before = self.value()
        self.clear()
        for value, word in pairs:
            self.addItem(word, value)
        self.setCurrentIndex(max(self.findData(before), 0))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font(14))
        words = max((metrics.horizontalAdvance(self.itemText(row)) for row in range(self.count())), default=0)
        return QSize(words + px(10 + 8 + 20 + 8), control_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        place = QRectF(self.rect())
        focused = self.hasFocus()
        border = ink("focus" if focused else "borderControl" if self.isEnabled() else "border")
        box(painter, place, ink("surface" if self.isEnabled() else "subtle"), border, 6, 2 if focused else 1)
        words = ink("text1" if self.isEnabled() else "disabled")
        painter.setPen(words)
        painter.setFont(font(14))
        room = place.adjusted(px(10), 0, -px(34), 0)
        text = QFontMetrics(font(14)).elidedText(self.currentText(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        arrow = QRectF(place.right() - px(28), place.top(), px(20), place.height())
        draw_icon(painter, "chevron_down_20_regular", arrow, ink("text2") if self.isEnabled() else words)
        painter.end()

    def wheelEvent(self, event: object) -> None:
        if self.hasFocus():
            super().wheelEvent(event)  # type: ignore[arg-type]
        else:
            event.ignore()  # type: ignore[attr-defined]


class _TallRows(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + px(16), control_height())


class Labelled(QWidget):
    """A field with its label above and room for a reason below when its value cannot be used."""

    def __init__(self, label: str, inner: QWidget, *, framed: bool = True, hint: str = "") -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(3))
        title = QLabel(label)
        title.setFont(font(12))
        title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        title.setFixedHeight(QFontMetrics(title.font()).height())
        layout.addWidget(title)
        self._title, self._label = title, label
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A label that has to be cut is told in full.
        shown = QFontMetrics(self._title.font()).elidedText(self._label, Qt.TextElideMode.ElideRight, self.width())
        self._title.setText(shown)
        self._title.setToolTip("" if shown == self._label else self._label)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), super().minimumSizeHint().height())
