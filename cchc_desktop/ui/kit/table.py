"""Calm tables: sticky head, 40 px rows, lines instead of zebra, chips, marks on invalid cells, blocks from Excel."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QInputMethodEvent, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.marks import paint_chip
from cchc_desktop.ui.kit.painting import box, smooth
from cchc_desktop.ui.kit.scrolling import thin

Index = QModelIndex | QPersistentModelIndex
_TYPED = QAbstractItemView.EditTrigger.AnyKeyPressed
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: heading, width at 100 % (0 stretches), whether it is typed in, alignment, weight."""

    title: str
    width: int = 0
    editable: bool = False
    right: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows: text, or a chip (text, icon, role); `problem` marks it as invalid and says why; `bar` 0…1.

    `tone` colours text and icon without a chip; `hint` stands in an empty cell; `edit` is what typing starts from
    where it is not the text that is shown.
    """

    text: str = ""
    icon: str = ""
    role: str = ""
    problem: str = ""
    quiet: bool = False
    bar: float | None = None
    tone: str = ""
    hint: str = ""
    edit: str | None = None


class Grid(QAbstractTableModel):
    """Rows of cells; a typed value goes out through `edited(row key, column, text)` and comes back as new rows."""

    edited = Signal(str, int, str)

    def __init__(self, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._keys: list[str] = []
        self._rows: list[tuple[Cell, ...]] = []

    def show_rows(self, rows: Sequence[tuple[str, tuple[Cell, ...]]]) -> None:
        """Show rows of (key, cells); unchanged rows are left alone, the current cell stays when rows come or go."""
        keys = [key for key, _ in rows]
        cells = [row for _, row in rows]
        if keys != self._keys and not self._splice(keys, cells):
            self.beginResetModel()
            self._keys, self._rows = keys, cells
            self.endResetModel()
            return
        for number, row in enumerate(cells):
            if row != self._rows[number]:
                self._rows[number] = row
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(self.columns) - 1))

    def _splice(self, keys: list[str], cells: list[tuple[Cell, ...]]) -> bool:
        """Take in rows that came, or let go rows that went, at one place; False when more than that changed."""
        first = next((n for n, (a, b) in enumerate(zip(keys, self._keys, strict=False)) if a != b), None)
        first = min(len(keys), len(self._keys)) if first is None else first
        more = len(keys) - len(self._keys)
        here = QModelIndex()
        if more > 0 and keys[first + more :] == self._keys[first:]:
            self.beginInsertRows(here, first, first + more - 1)
            self._keys[first:first] = keys[first : first + more]
            self._rows[first:first] = cells[first : first + more]
            self.endInsertRows()
            return True
        if more < 0 and keys[first:] == self._keys[first - more :]:
            self.beginRemoveRows(here, first, first - more - 1)
            del self._keys[first : first - more]
            del self._rows[first : first - more]
            self.endRemoveRows()
            return True
        return False

    def key(self, row: int) -> str:
        """Return the key of a row, "" when there is none."""
        return self._keys[row] if 0 <= row < len(self._keys) else ""

    def row_of(self, key: str) -> int:
        """Return the row of a key, -1 when it is not shown."""
        return self._keys.index(key) if key in self._keys else -1

    def cell(self, index: Index) -> Cell:
        """Return what a cell shows."""
        return self._rows[index.row()][index.column()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role == Qt.ItemDataRole.EditRole:
            return cell.text if cell.edit is None else cell.edit
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.problem or cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.columns[index.column()].title}: {cell.text or cell.hint} {cell.problem}".strip()
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self.columns[index.column()].editable:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        if str(value) != str(self.data(index, role)):
            self.edited.emit(self.key(index.row()), index.column(), str(value))
        return True


class _CellPainter(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, Grid)
        cell, column = model.cell(index), model.columns[index.column()]
        smooth(painter)
        rect: QRect = option.rect
        table = self.parent()
        assert isinstance(table, QTableView)
        chosen = table.selectionModel() is not None and table.selectionModel().isRowSelected(index.row(), QModelIndex())
        painter.fillRect(rect, ink("selected" if chosen else "surface"))
        painter.setPen(ink("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if chosen and index.column() == 0:
            painter.fillRect(QRect(rect.left(), rect.top(), px(4), rect.height()), ink("primary"))
        place = QRectF(rect).adjusted(px(12), 0, -px(10), 0)
        if cell.role:
            paint_chip(painter, place, cell.text, cell.icon, cell.role)
        else:
            self._text(painter, place, cell, column)
        current = table.currentIndex() == index and table.hasFocus()
        if cell.problem:
            box(painter, QRectF(rect).adjusted(2, 2, -2, -3), None, ink("notSolid"), 3, 2)
        elif current and column.editable:
            box(painter, QRectF(rect).adjusted(2, 2, -2, -3), None, ink("focus"), 3, 2)

    def _text(self, painter: QPainter, place: QRectF, cell: Cell, column: Column) -> None:
        if cell.bar is not None:
            bar = QRectF(place.left(), place.center().y() - px(3), px(74), px(6))
            # On the selected row the track would melt into the background without its edge.
            box(painter, bar, ink("sunken"), ink("borderStrong"), 3)
            if cell.bar > 0:
                box(
                    painter,
                    QRectF(bar.left(), bar.top(), bar.width() * cell.bar, bar.height()),
                    ink("primaryText"),
                    None,
                    3,
                )
            place = place.adjusted(px(82), 0, 0, 0)
        words = ink(cell.tone or ("text2" if cell.quiet or not cell.text else "text1"))
        if cell.icon:
            draw_icon(painter, cell.icon, QRectF(place.left() - px(2), place.top(), px(16), place.height()), words)
            place = place.adjusted(px(20), 0, 0, 0)
        used = font(13, 600 if (column.bold and cell.text) or cell.tone else 400)
        painter.setFont(used)
        painter.setPen(words)
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        text = QFontMetrics(used).elidedText(cell.text or cell.hint, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, text)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setFont(font(13))
        return editor

    def eventFilter(self, editor: Any, event: QEvent) -> bool:
        table = self.parent()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not isinstance(table, Table):
            return super().eventFilter(editor, event)
        key = event.key()
        if key not in (*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return super().eventFilter(editor, event)
        # The row may be made anew by the commit: where to go is known before it.
        here = (table.currentIndex().row(), table.currentIndex().column())
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        if key in _ENTER:
            table.go_down(here)
        elif table.go_on(-1 if key == Qt.Key.Key_Backtab else 1, here):
            table.edit(table.currentIndex())
        return True


class _Head(QHeaderView):
    """The head of a table: one flat line, no bevels."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self.model()
        assert isinstance(model, Grid)
        column = model.columns[section]
        painter.fillRect(rect, ink("subtle"))
        painter.setPen(ink("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(ink("text2"))
        painter.setFont(font(12, 600))
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        place = rect.adjusted(px(12), 0, -px(10), 0)
        text = QFontMetrics(font(12, 600)).elidedText(column.title, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, text)


class Table(QTableView):
    """A table to look at and type in. Enter goes down, Tab right, Ctrl+V pastes a block from Excel."""

    opened = Signal(str)
    picked = Signal(str)
    pasted = Signal(object)
    deleted = Signal(str)
    cell_changed = Signal(object)

    def __init__(self, grid: Grid, *, name: str = "", label: str = "") -> None:
        super().__init__()
        self.grid = grid
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setModel(grid)
        self.setItemDelegate(_CellPainter(self))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(41))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        head = _Head(self)
        self.setHorizontalHeader(head)
        head.setFixedHeight(px(34))
        for number, column in enumerate(grid.columns):
            if column.width:
                self.setColumnWidth(number, px(column.width))
            else:
                head.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        thin(self)
        self.doubleClicked.connect(lambda index: self._open(index))
        self.setTabKeyNavigation(any(column.editable for column in grid.columns))
        self.selectionModel().currentChanged.connect(lambda now, _before: self.cell_changed.emit(now))
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.picked.emit(grid.key(now.row())))

    def choose(self, key: str) -> None:
        """Select a row by its key."""
        row = self.grid.row_of(key)
        if row >= 0:
            column = self.currentIndex().column() if self.currentIndex().isValid() else 0
            self.setCurrentIndex(self.grid.index(row, max(column, 0)))

    def chosen(self) -> str:
        """Return the key of the current row."""
        return self.grid.key(self.currentIndex().row())

    def go_down(self, here: tuple[int, int] | None = None) -> None:
        """Go to the cell below the current one (or below the row and column `here`)."""
        row, column = here or (self.currentIndex().row(), self.currentIndex().column())
        if row + 1 < self.grid.rowCount():
            self.setCurrentIndex(self.grid.index(row + 1, column))

    def go_on(self, step: int, here: tuple[int, int] | None = None) -> bool:
        """Go to the next (1) or previous (-1) cell that is typed in; False at either end of the table."""
        row, column = here or (self.currentIndex().row(), self.currentIndex().column())
        columns = len(self.grid.columns)
        place = row * columns + column + step
        while 0 <= place < self.grid.rowCount() * columns:
            row, column = divmod(place, columns)
            if self.grid.columns[column].editable and not self.isColumnHidden(column):
                self.setCurrentIndex(self.grid.index(row, column))
                return True
            place += step
        return False

    def _open(self, index: QModelIndex) -> None:
        if not self.grid.columns[index.column()].editable:
            self.opened.emit(self.grid.key(index.row()))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        idle = self.state() != QTableView.State.EditingState
        if idle and event.commitString() and self.edit(self.currentIndex(), _TYPED, event):
            # Qt opens the editor and drops the letters of an input method that commits without composing first.
            editor = QApplication.focusWidget()
            if isinstance(editor, QLineEdit):
                editor.selectAll()
                editor.insert(event.commitString())
            return
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            block = read_block(QApplication.clipboard().text())
            if block:
                self.pasted.emit(block)
            return
        if event.matches(QKeySequence.StandardKey.Copy) and self.currentIndex().isValid():
            QApplication.clipboard().setText(self.grid.data(self.currentIndex(), Qt.ItemDataRole.EditRole))
            return
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and any(c.editable for c in self.grid.columns):
            # At either end Tab leaves the table, so nobody is caught in it.
            event.setAccepted(self.go_on(-1 if event.key() == Qt.Key.Key_Backtab else 1))
            return
        if event.key() == Qt.Key.Key_Delete and self.chosen():
            self.deleted.emit(self.chosen())
            return
        if event.key() in _ENTER and self.state() != QTableView.State.EditingState:
            index = self.currentIndex()
            if index.isValid() and self.grid.columns[index.column()].editable:
                self.go_down()
            elif index.isValid():
                self.opened.emit(self.grid.key(index.row()))
            return
        super().keyPressEvent(event)


def read_block(text: str) -> tuple[tuple[str, ...], ...]:
    """Return a block copied from Excel as rows of cells; quoted cells may hold line breaks (RFC 4180 with tabs)."""
    rows = csv.reader(io.StringIO(text), delimiter="\t")
    return tuple(tuple(cell.strip() for cell in row) for row in rows if any(cell.strip() for cell in row))
