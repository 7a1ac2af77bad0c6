"""A list beside a detail: rows under headings, kept while a person types and walks through them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cchc_desktop.ui.kit.look import ink, px
from cchc_desktop.ui.kit.marks import Chip, Words, clear, row
from cchc_desktop.ui.kit.painting import focus_ring, smooth
from cchc_desktop.ui.kit.scrolling import on_top


@dataclass(frozen=True, slots=True)
class Entry:
    """What a row shows: its key, mark ("TT3"), text, chip (word, icon, role) or None, and a line about it."""

    key: str
    mark: str
    text: str
    chip: tuple[str, str, str] | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading; "" for none."""

    title: str
    entries: tuple[Entry, ...]


class EntryRow(QAbstractButton):
    """One row: a click, Enter or Space chooses it; the arrows ask for its neighbours."""

    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._chosen = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(px(16), px(9), px(14), px(9))
        layout.setSpacing(px(12))
        self._mark = Words("", 12.5, 600, "text2")
        self._mark.setFixedWidth(px(34))
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(5))
        self._text = Words("", 13.5, wrap=True)
        column.addWidget(self._text)
        self._chip = Chip("")
        self._about = Words("", 12, 400, "text2")
        self._about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line = row(self._chip, self._about, spacing=10)
        line.setStretch(1, 1)
        column.addLayout(line)
        layout.addLayout(column, 1)

    def show_entry(self, entry: Entry) -> None:
        """Show the row as it stands."""
        self._mark.setText(entry.mark)
        self._text.setText(entry.text)
        self._chip.setVisible(entry.chip is not None)
        if entry.chip is not None:
            self._chip.show_chip(*entry.chip)
        self._about.setToolTip(entry.about)
        self._elide()
        said = [entry.text, entry.chip[0] if entry.chip else "", entry.about]
        self.setAccessibleName(f"{entry.mark}. " + ". ".join(part for part in said if part))

    def _elide(self) -> None:
        about = self._about.toolTip()
        taken = px(16 + 12 + 34 + 14 + 10) + (self._chip.sizeHint().width() if not self._chip.isHidden() else 0)
        room = max(self.width() - taken, px(40))
        self._about.setText(QFontMetrics(self._about.font()).elidedText(about, Qt.TextElideMode.ElideRight, room))

    def set_chosen(self, chosen: bool) -> None:
        """Mark the row as the one shown at the right."""
        self._chosen = chosen
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()
        # A scrolled page asks for least heights only, and those of wrapped words depend on the width.
        self.setMinimumHeight(self._row.totalHeightForWidth(event.size().width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.click()
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        if self._chosen or self.underMouse():
            painter.fillRect(self.rect(), ink("selected" if self._chosen else "hover"))
        if self._chosen:
            painter.fillRect(0, 0, px(4), self.height(), ink("primary"))
        painter.setPen(ink("border"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()).adjusted(6, 5, -6, -6), 6)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)


class EntryList(QWidget):
    """All rows; those that stay are refreshed in place, so that the focus is never lost to a saved letter."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._column = on_top(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows: dict[str, EntryRow] = {}
        self._shape: list[tuple[str, tuple[str, ...]]] = []

    def show_groups(self, groups: Sequence[Group], chosen: str) -> None:
        """Show the rows under their headings and which of them is chosen."""
        shape = [(group.title, tuple(entry.key for entry in group.entries)) for group in groups]
        if shape != self._shape:
            had_focus = any(entry.hasFocus() for entry in self._rows.values())
            self._shape = shape
            self._build(groups)
            if had_focus and chosen in self._rows:
                self._rows[chosen].setFocus(Qt.FocusReason.OtherFocusReason)
        for group in groups:
            for entry in group.entries:
                self._rows[entry.key].show_entry(entry)
                self._rows[entry.key].set_chosen(entry.key == chosen)

    def row_of(self, key: str) -> EntryRow | None:
        """Return a row, None when there is none."""
        return self._rows.get(key)

    def focus_row(self, key: str) -> None:
        """Put the focus on a row."""
        if key in self._rows:
            self._rows[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, groups: Sequence[Group]) -> None:
        clear(self._column)
        self._rows = {}
        for group in groups:
            if group.title:
                heading = Words(group.title, 13, 600, "text2", wrap=True)
                heading.setContentsMargins(px(16), px(8), px(16), px(6))
                self._column.addWidget(heading)
            for entry in group.entries:
                made = EntryRow()
                made.setObjectName(f"row_{entry.key}")
                made.clicked.connect(lambda _checked=False, key=entry.key: self.chosen.emit(key))
                made.stepped.connect(partial(self._step, entry.key))
                self._rows[entry.key] = made
                self._column.addWidget(made)

    def _step(self, key: str, by: int) -> None:
        keys = list(self._rows)
        index = keys.index(key) + by
        if 0 <= index < len(keys):
            self._rows[keys[index]].setFocus(Qt.FocusReason.OtherFocusReason)
            self.chosen.emit(keys[index])
