"""A table of questions with the same choices: `label`/`list-nolabel` groups and `table-list`."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from cchc_desktop.checklist.filling.pages import QUESTION, Item
from cchc_desktop.ui.form.presenter import Asked, Offer
from cchc_desktop.ui.form.question import name_of, show_marked
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Words
from cchc_desktop.ui.kit.picks import CheckLine, RadioLine

_HEAD = frozenset(("label",))
_ROW = frozenset(("list-nolabel", "list", "label"))


def rows_of(items: Sequence[Item], at: int) -> int:
    """Return how many items from `at` on make one table; 0 when they make none."""
    count = 0
    for item in items[at:]:
        if item.kind != QUESTION or item.control.kind not in ("select", "select1"):
            break
        if not _ROW & set(item.control.appearance):
            break
        count += 1
    return count if count > 1 else 0


def is_head(item: Item) -> bool:
    """Tell whether a question only heads the table."""
    return bool(_HEAD & set(item.control.appearance))


class GridWidget(QWidget):
    """Rows of questions, columns of choices; `given` tells which row was answered with what."""

    given = Signal(object, str)

    def __init__(self, items: Sequence[Item], asked: Sequence[Asked]) -> None:
        super().__init__()
        self.items = tuple(items)
        self._offers: tuple[Offer, ...] = ()
        self._labels: list[Words] = []
        self._problems: list[Words] = []
        self._cells: list[list[RadioLine | CheckLine]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, px(4), 0, px(4))
        self._grid.setHorizontalSpacing(px(4))
        self._grid.setVerticalSpacing(px(2))
        self._grid.setColumnStretch(0, 3)
        self._build(asked)
        self.show_all(asked)

    def _build(self, asked: Sequence[Asked]) -> None:
        self._offers = max((one.offers for one in asked), key=len, default=())
        for column, offer in enumerate(self._offers, 1):
            head = Words(offer.words, 12.5, 600, "text2", wrap=True)
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._grid.addWidget(head, 0, column)
            self._grid.setColumnStretch(column, 1)
        for row, item in enumerate(self.items, 1):
            label = Words("", 14, 600 if is_head(item) else 400, wrap=True)
            self._labels.append(label)
            self._grid.addWidget(label, 2 * row - 1 if not is_head(item) else 0, 0)
            problem = Words("", 12.5, 500, "notText", wrap=True)
            self._problems.append(problem)
            self._grid.addWidget(problem, 2 * row, 0, 1, len(self._offers) + 1)
            self._cells.append([] if is_head(item) else self._line(item, 2 * row - 1))

    def _line(self, item: Item, row: int) -> list[RadioLine | CheckLine]:
        cells: list[RadioLine | CheckLine] = []
        several = item.control.kind == "select"
        for column, offer in enumerate(self._offers, 1):
            cell = (CheckLine if several else RadioLine)(offer.value, f"{name_of(item)}:{offer.value}")
            cell.setAccessibleName(offer.words)
            cell.setMaximumWidth(px(44))
            cell.clicked.connect(lambda _=False, item=item, cells=cells, cell=cell: self._clicked(item, cells, cell))
            cells.append(cell)
            self._grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignHCenter)
        return cells

    def _clicked(self, item: Item, cells: list[RadioLine | CheckLine], cell: RadioLine | CheckLine) -> None:
        if item.control.kind == "select":
            self.given.emit(item, " ".join(other.value for other in cells if other.isChecked()))
        else:
            self.given.emit(item, cell.value if cell.isChecked() else "")

    def show_all(self, asked: Sequence[Asked]) -> None:
        """Show the rows as they are now."""
        for row, (item, one) in enumerate(zip(self.items, asked, strict=True)):
            show_marked(self._labels[row], one.label + (" *" if one.required else ""))
            self._problems[row].setText(one.problem)
            self._problems[row].setVisible(bool(one.problem))
            chosen = one.answer.split() if item.control.kind == "select" else [one.answer]
            known = {offer.value for offer in one.offers}
            for cell in self._cells[row]:
                cell.setChecked(cell.value in chosen)
                cell.setEnabled(cell.value in known and not one.locked)
