"""A table that runs over pages: its head is repeated, a row stays whole where it can, a tall row is parted.

Tagged Table > TR > TH/TD; the repeated head and the lines of the grid are artifacts.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cchc_desktop.documents.pen import Pen
from cchc_desktop.documents.pieces import Paragraph

PAD_X = 3.5
PAD_Y = 2.5


@dataclass(slots=True)
class GridRow:
    """A row of cells; one cell in a row of a grid with more columns spans them all."""

    cells: list[Paragraph]
    keeps: bool = False
    _high: float = -1.0

    def height(self, widths: Sequence[float]) -> float:
        """Return the row's height at the columns' widths."""
        if self._high < 0:
            across = widths if len(self.cells) == len(widths) else [sum(widths)]
            self._high = 2 * PAD_Y + max(
                (cell.height(wide - 2 * PAD_X) for cell, wide in zip(self.cells, across, strict=True)), default=0.0
            )
        return self._high

    def split(self, widths: Sequence[float], room: float) -> "tuple[GridRow, GridRow] | None":
        """Return the part of the row that fits into `room` and the rest, None if not even one line fits."""
        across = widths if len(self.cells) == len(widths) else [sum(widths)]
        heads, tails, parted = [], [], False
        for cell, wide in zip(self.cells, across, strict=True):
            inside = wide - 2 * PAD_X
            if cell.height(inside) <= room - 2 * PAD_Y:
                heads.append(cell)
                tails.append(replace(cell, runs=(), _lines=[], _set_for=inside, _starts=False))
                continue
            parts = cell.split(inside, room - 2 * PAD_Y, forced=True)
            if parts is None:
                return None
            heads.append(parts[0])
            tails.append(parts[1])
            parted = True
        return (GridRow(heads), GridRow(tails)) if parted else None


@dataclass(slots=True)
class Grid:
    """A table or what is left of it; `shares` of the width, the head's cells, whether the head was drawn before."""

    shares: tuple[float, ...]
    head: GridRow
    rows: list[GridRow]
    start: int = 0
    end: int = -1
    before: float = 6.0
    keeps: bool = False
    goes_on: bool = False

    def __post_init__(self) -> None:
        if self.end < 0:
            self.end = len(self.rows)

    def widths(self, wide: float) -> list[float]:
        """Return the columns' widths."""
        whole = sum(self.shares)
        return [wide * share / whole for share in self.shares]

    def height(self, wide: float) -> float:
        widths = self.widths(wide)
        return self.head.height(widths) + sum(
            self.rows[number].height(widths) for number in range(self.start, self.end)
        )

    def least(self, wide: float) -> float:
        widths = self.widths(wide)
        high = self.head.height(widths)
        for number in range(self.start, self.end):
            high += self.rows[number].height(widths)
            if not self.rows[number].keeps:
                break
        return min(high, 200.0)

    def split(self, wide: float, room: float, *, forced: bool) -> "tuple[Grid, Grid] | None":
        widths = self.widths(wide)
        high = self.head.height(widths)
        number = self.start
        while number < self.end and high + self.rows[number].height(widths) <= room + 0.01:
            high += self.rows[number].height(widths)
            number += 1
        parted = None
        if number < self.end and self._too_tall(number, widths, forced=forced and number == self.start):
            parted = self.rows[number].split(widths, room - high)
        if parted is not None:
            rows = [*self.rows[:number], *parted, *self.rows[number + 1 :]]
            return self._parts(rows, number + 1, self.end + 1)
        while number > self.start and self.rows[number - 1].keeps:
            number -= 1
        return None if number == self.start else self._parts(self.rows, number, self.end)

    def _too_tall(self, number: int, widths: list[float], *, forced: bool) -> bool:
        """A row is parted when it would leave a third of a page white, or when nothing else helps."""
        return forced or self.rows[number].height(widths) > 220.0

    def _parts(self, rows: list[GridRow], middle: int, end: int) -> "tuple[Grid, Grid]":
        first = replace(self, rows=rows, end=middle)
        return first, replace(self, rows=rows, start=middle, end=end, before=0.0, goes_on=True)

    def draw(self, pen: Pen, left: float, top: float, wide: float) -> None:
        widths = self.widths(wide)
        edges = [left]
        for one in widths:
            edges.append(edges[-1] + one)
        head = self.head
        if self.goes_on:
            head = GridRow([replace(cell, node=None) for cell in head.cells])
        strokes = [(edges[0], top, edges[-1], top)]
        for row in (head, *self.rows[self.start : self.end]):
            bottom = top - row.height(widths)
            whole = len(row.cells) == len(widths)
            for number, cell in enumerate(row.cells):
                across = widths[number] if whole else sum(widths)
                cell.draw(pen, edges[number] + PAD_X, top - PAD_Y, across - 2 * PAD_X)
            strokes.append((edges[0], bottom, edges[-1], bottom))
            strokes.extend((x, top, x, bottom) for x in (edges if whole else (edges[0], edges[-1])))
            top = bottom
        pen.strokes(strokes)
