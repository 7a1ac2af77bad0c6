"""The rows of the palette: headings and things found, with what was typed in bold."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from cchc_desktop.ui.kit.buttons import key_cap
from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.marks import chip_width, paint_chip
from cchc_desktop.ui.kit.painting import box, smooth

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """A row: a heading (no `target`), or icon, text with bold spans, and at the right a chip, keys or quiet words.

    `target` is what is opened: a hit or a command's name.
    """

    text: str
    target: object = None
    icon: str = ""
    bold: tuple[tuple[int, int], ...] = ()
    chip: tuple[str, str, str] = ("", "", "")
    keys: tuple[str, ...] = ()
    quiet: str = ""


class Lines(QAbstractListModel):
    """The rows as a list."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) and index.isValid():
            line = self.lines[index.row()]
            return " ".join(part for part in (line.text, line.chip[0], line.quiet) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.lines[index.row()].target is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class LinePainter(QStyledItemDelegate):
    """Paints a row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        assert isinstance(model, Lines)
        return QSize(0, px(30) if model.lines[index.row()].target is None else px(40))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, Lines)
        line = model.lines[index.row()]
        smooth(painter)
        place = QRectF(option.rect)
        if line.target is None:
            painter.setFont(font(12, 600))
            painter.setPen(ink("text2"))
            painter.drawText(place.adjusted(px(14), px(6), 0, 0), Qt.AlignmentFlag.AlignVCenter, line.text)
            return
        view = self.parent()
        current = view.currentIndex() == index  # type: ignore[union-attr]
        if current:
            box(painter, place.adjusted(px(5), 1, -px(5), -1), ink("selected"), None, 6)
        draw_icon(painter, line.icon, QRectF(place.left() + px(18), place.top(), px(20), place.height()), ink("text2"))
        right = self._right(painter, place, line)
        self._text(
            painter, QRectF(place.left() + px(48), place.top(), right - place.left() - px(56), place.height()), line
        )

    def _right(self, painter: QPainter, place: QRectF, line: Line) -> float:
        right = place.right() - px(16)
        text, icon, role = line.chip
        if text:
            width = chip_width(text, icon)
            paint_chip(painter, QRectF(right - width, place.top(), width, place.height()), text, icon, role)
            return right - width
        for key in reversed(line.keys):
            width = QFontMetrics(font(12)).horizontalAdvance(key) + px(12)
            key_cap(painter, QRectF(right - width, place.center().y() - px(10), width, px(20)), key, ink("text2"))
            right -= width + px(5)
        if line.quiet:
            painter.setFont(font(12))
            painter.setPen(ink("text2"))
            width = QFontMetrics(font(12)).horizontalAdvance(line.quiet)
            painter.drawText(
                QRectF(right - width, place.top(), width + 2, place.height()), Qt.AlignmentFlag.AlignVCenter, line.quiet
            )
            right -= width
        return right

    def _text(self, painter: QPainter, room: QRectF, line: Line) -> None:
        painter.setPen(ink("text1"))
        left, at = room.left(), 0
        spans = [span for span in line.bold if span[0] + span[1] <= len(line.text)]
        for start, length in [*spans, (len(line.text), 0)]:
            for part, weight in ((line.text[at:start], 400), (line.text[start : start + length], 600)):
                if not part or left >= room.right():
                    continue
                used = font(13.5, weight)
                metrics = QFontMetrics(used)
                painter.setFont(used)
                shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, int(room.right() - left))
                painter.drawText(
                    QRectF(left, room.top(), room.right() - left + 2, room.height()),
                    Qt.AlignmentFlag.AlignVCenter,
                    shown,
                )
                left += metrics.horizontalAdvance(part)
            at = max(at, start + length)
