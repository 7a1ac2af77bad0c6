"""Ranking and heat map in one matrix: rank, movement, unit, total with its bar, a cell for each section.

Arrow keys move the cell, Enter opens it; the number stands in every cell, and the lowest band has a corner of its own,
so that nothing is told by colour alone (ui.md 5, 7).
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPolygonF, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cchc_desktop.domain.standing import Ranked, band
from cchc_desktop.domain.vietnamese import number
from cchc_desktop.ui import words
from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.painting import box, broken, smooth
from cchc_desktop.ui.kit.scrolling import thin

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
RANK, UNIT, TOTAL, FIRST = 0, 1, 2, 3
"""Columns: rank with movement, unit, total; the sections begin at FIRST."""
HEAT = ("h5", "h4", "h3", "h2", "h1")
ROW, HEAD = 36, 76


class MatrixModel(QAbstractTableModel):
    """One row a unit; `value` gives the number of a cell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Ranked, ...] = ()
        self._sections: tuple[tuple[str, str, str], ...] = ()

    def show_rows(self, rows: Sequence[Ranked], sections: Sequence[tuple[str, str, str]]) -> None:
        """Show units under sections (code, number, title)."""
        self.beginResetModel()
        self._rows, self._sections = tuple(rows), tuple(sections)
        self.endResetModel()

    def row(self, row: int) -> Ranked:
        """Return the unit of a row."""
        return self._rows[row]

    def section(self, column: int) -> tuple[str, str, str] | None:
        """Return code, number and title of a column's section, None for rank, unit and total."""
        return self._sections[column - FIRST] if column >= FIRST else None

    def value(self, index: Index) -> Decimal | None:
        """Return the points per hundred of a cell."""
        standing = self._rows[index.row()].standing
        if index.column() == TOTAL:
            return standing.percent
        place = index.column() - FIRST
        return standing.sections[place] if 0 <= place < len(standing.sections) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else FIRST + len(self._sections)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._said(index)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            head = str(self.headerData(index.column(), Qt.Orientation.Horizontal)).replace("\n", " ")
            return f"{unit_words(self._rows[index.row()])}, {head}: {self._said(index)}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        found = self.section(section)
        if role == Qt.ItemDataRole.ToolTipRole and found:
            return f"{found[1]}. {found[2]}"
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if found:
            return f"{found[1]}\n{found[2]}"
        return (translate("Overview", "Rank"), translate("Overview", "Unit"), translate("Overview", "Total"))[section]

    def _said(self, index: Index) -> str:
        row = self._rows[index.row()]
        if index.column() == RANK:
            return "–" if row.place is None else f"{row.place}{_moved(row)}"
        if index.column() == UNIT:
            return unit_words(row)
        value = self.value(index)
        return "–" if value is None else number(value)


def unit_words(row: Ranked) -> str:
    """Return a unit as lists name it: "xã Hòa Thạnh"."""
    unit = row.standing.unit
    return f"{words.unit_kind(unit.kind)} {unit.name}"


def _moved(row: Ranked) -> str:
    if not row.moved:
        return ""
    said = translate("Overview", "up {0}") if row.moved > 0 else translate("Overview", "down {0}")
    return f" ({said.format(abs(row.moved))})"


class _Painter(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        table = self.parent()
        assert isinstance(table, Matrix)
        smooth(painter)
        rect = QRectF(option.rect)
        chosen = table.currentIndex().row() == index.row()
        painter.fillRect(rect, ink("selected" if chosen else "surface"))
        if chosen and index.column() == RANK:
            painter.fillRect(QRectF(rect.left(), rect.top(), px(4), rect.height()), ink("primary"))
        model = table.matrix
        if index.column() == RANK:
            self._rank(painter, rect, model.row(index.row()))
        elif index.column() == UNIT:
            self._words(painter, rect.adjusted(px(8), 0, -px(6), 0), unit_words(model.row(index.row())), bold=chosen)
        elif index.column() == TOTAL:
            self._total(painter, rect, model.value(index))
        else:
            self._cell(painter, rect, model.value(index), heat=table.heat)
        if table.currentIndex() == index and table.hasFocus():
            painter.setPen(ink("focus"))
            box(painter, rect.adjusted(1, 1, -1, -1), None, ink("focus"), 5, 2)

    def _rank(self, painter: QPainter, rect: QRectF, row: Ranked) -> None:
        painter.setFont(font(13, 600))
        painter.setPen(ink("text1"))
        place = QRectF(rect.left(), rect.top(), px(32), rect.height())
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, side, "–" if row.place is None else str(row.place))
        if row.moved is None:
            return
        left = place.right() + px(6)
        if row.moved == 0:
            painter.setPen(ink("text2"))
            painter.drawText(QRectF(left, rect.top(), px(14), rect.height()), Qt.AlignmentFlag.AlignVCenter, "–")
            return
        role = "metText" if row.moved > 0 else "notText"
        icon = "arrow_up_16_regular" if row.moved > 0 else "arrow_down_16_regular"
        draw_icon(painter, icon, QRectF(left, rect.top(), px(14), rect.height()), ink(role))
        painter.setPen(ink(role))
        painter.setFont(font(12, 500))
        room = QRectF(left + px(15), rect.top(), px(20), rect.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, str(abs(row.moved)))

    def _words(self, painter: QPainter, rect: QRectF, text: str, *, bold: bool) -> None:
        used = font(13, 600 if bold else 400)
        painter.setFont(used)
        painter.setPen(ink("text1"))
        shown = QFontMetrics(used).elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)

    def _total(self, painter: QPainter, rect: QRectF, value: Decimal | None) -> None:
        painter.setFont(font(13, 600))
        painter.setPen(ink("text1"))
        room = QRectF(rect.left(), rect.top(), px(48), rect.height())
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, side, "–" if value is None else number(value))
        bar = QRectF(room.right() + px(8), rect.center().y() - px(4), rect.right() - room.right() - px(18), px(8))
        box(painter, bar, ink("sunken"), None, 2)
        if value:
            filled = QRectF(bar.left(), bar.top(), bar.width() * float(value) / 100, bar.height())
            box(painter, filled, ink("primaryText"), None, 2)

    def _cell(self, painter: QPainter, rect: QRectF, value: Decimal | None, *, heat: bool) -> None:
        place = rect.adjusted(1, 2, -1, -2)
        painter.setFont(font(13, 500))
        text = "–" if value is None else number(value) if not heat else str(round(value))
        if value is None or not heat:
            painter.setPen(ink("text2" if value is None else "text1"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
            return
        number_ = band(value)
        box(painter, place, ink(HEAT[number_]), None, 3)
        lowest = number_ == len(HEAT) - 1
        words_ = ink("h1t" if lowest else "h5t")
        if lowest:
            corner = px(9)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink("surface"))
            top = place.topRight()
            painter.drawPolygon(QPolygonF([top + QPointF(-corner, 0), top, top + QPointF(0, corner)]))
        painter.setPen(words_)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


class _Head(QHeaderView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self.model()
        assert isinstance(model, MatrixModel)
        painter.fillRect(rect, ink("subtle"))
        painter.setPen(ink("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        text = str(model.headerData(section, Qt.Orientation.Horizontal))
        first, _, rest = text.partition("\n")
        painter.setPen(ink("text1" if rest else "text2"))
        painter.setFont(font(12, 600))
        if not rest:
            place = rect.adjusted(px(8), 0, -px(4), 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, first)
            return
        centre = Qt.AlignmentFlag.AlignHCenter
        painter.drawText(QRect(rect.left(), rect.top() + px(4), rect.width(), px(16)), centre, first)
        painter.setFont(font(12))
        painter.setPen(ink("text2"))
        room = QRect(rect.left() + 2, rect.top() + px(20), rect.width() - 4, rect.height() - px(22))
        metrics = QFontMetrics(font(12))
        lines = broken(rest, metrics, room.width(), 3)
        painter.drawText(room, centre | Qt.AlignmentFlag.AlignTop, "\n".join(lines))


class Matrix(QTableView):
    """The matrix. `opened` carries the visit and the section's code, "" for all of it."""

    opened = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.matrix = MatrixModel(self)
        self.heat = True
        self.setObjectName("overview_matrix")
        self.setAccessibleName(translate("Overview", "Ranking and points by section"))
        self.setModel(self.matrix)
        self.setItemDelegate(_Painter(self))
        self.setHorizontalHeader(_Head(self))
        self.horizontalHeader().setFixedHeight(px(HEAD))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(px(HEAD + 3 * ROW))
        thin(self)
        self.clicked.connect(self._open)
        # The row of the current cell is painted as chosen: the old and the new one whole.
        self.selectionModel().currentRowChanged.connect(lambda *_: self.viewport().update())

    def show_rows(self, rows: Sequence[Ranked], sections: Sequence[tuple[str, str, str]]) -> None:
        """Show units under sections; the cell one stood at stays."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        self.matrix.show_rows(rows, sections)
        self._fit()
        if rows:
            here = (max(row, 0), max(column, 0))
            self.setCurrentIndex(self.matrix.index(min(here[0], len(rows) - 1), here[1]))

    def show_heat(self, heat: bool) -> None:
        """Show the heat map, or plain numbers with one decimal."""
        self.heat = heat
        self.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            section = self.matrix.section(index.column())
            self.opened.emit(self.matrix.row(index.row()).standing.visit, section[0] if section else "")

    def _fit(self) -> None:
        sections = self.matrix.columnCount() - FIRST
        rank, total, unit = px(78), px(124), px(150)
        if sections <= 0:
            return
        room = self.viewport().width() - rank - total - unit
        cell = max(room // sections, px(56))
        for column in range(FIRST, FIRST + sections):
            self.setColumnWidth(column, min(cell, px(96)))
        self.setColumnWidth(RANK, rank)
        self.setColumnWidth(TOTAL, total)
        used = sum(self.columnWidth(column) for column in range(FIRST, FIRST + sections))
        self.setColumnWidth(UNIT, max(unit, self.viewport().width() - rank - total - used))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)


def heat_colour(number_: int) -> QColor:
    """Return the colour of a band, for the legend."""
    return ink(HEAT[number_])
