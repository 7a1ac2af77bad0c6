"""The pieces a page is filled with, and the simplest of them: paragraphs, gaps, dotted lines, groups.

A piece knows its height at a width, how to part in two, and how to draw itself from its top left corner down.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from cchc_desktop.documents.blocks import Run
from cchc_desktop.documents.fonts import ASCENT, SINGLE, width
from cchc_desktop.documents.layout import Align, Style
from cchc_desktop.documents.lines import Line, broken
from cchc_desktop.documents.pen import Pen
from cchc_desktop.documents.tags import Node

_WIDEST_STRETCH = 9.0
"""A space is stretched by so many points at most; beyond, a ragged line is the lesser evil."""


class Piece(Protocol):
    """Something that takes room on a page.

    `before` is the space above it, dropped at the top of a page; `keeps` that it stays with what follows.
    """

    @property
    def before(self) -> float: ...

    @property
    def keeps(self) -> bool: ...

    def height(self, wide: float, /) -> float:
        """Return its height in points."""
        ...

    def least(self, wide: float, /) -> float:
        """Return the height of the smallest start of it that may stand at the foot of a page."""
        ...

    def split(self, wide: float, room: float, /, *, forced: bool) -> "tuple[Piece, Piece] | None":
        """Return what fits into `room` and the rest, None if it cannot be parted well (at all, if `forced`)."""
        ...

    def draw(self, pen: Pen, left: float, top: float, wide: float, /) -> None:
        """Draw it below `top`."""
        ...


class Whole:
    """A piece that is never parted."""

    __slots__ = ()

    def height(self, wide: float, /) -> float:
        """Return its height in points."""
        raise NotImplementedError

    def least(self, wide: float, /) -> float:
        """Return its whole height."""
        return self.height(wide)

    def split(self, _wide: float, _room: float, /, *, forced: bool) -> None:  # noqa: ARG002  (Piece asks for it)
        """Return None: there is nothing to part."""
        return


@dataclass(slots=True)
class Paragraph:
    """A paragraph; both parts of one that goes on over a page feed the same node. Node None: an artifact."""

    runs: tuple[Run, ...]
    style: Style
    node: Node | None
    keeps: bool = False
    _lines: list[Line] | None = None
    _set_for: float = 0.0
    _starts: bool = True

    @property
    def before(self) -> float:
        return self.style.before if self._starts else 0.0

    def lines(self, wide: float) -> list[Line]:
        """Return its lines at a width."""
        if self._lines is None or (self._starts and self._set_for != wide):
            self._lines = broken(self.runs, self.style, wide - self.style.left, self.style.first)
            self._set_for = wide
        return self._lines

    def height(self, wide: float) -> float:
        return len(self.lines(wide)) * self.style.leading

    def least(self, wide: float) -> float:
        count = len(self.lines(wide))
        return (count if count <= 3 else 2) * self.style.leading

    def split(self, wide: float, room: float, *, forced: bool) -> "tuple[Paragraph, Paragraph] | None":
        lines = self.lines(wide)
        fits = int((room + 0.01) / self.style.leading)
        if not forced:
            fits = min(fits, len(lines) - 2)
            if fits < 2:
                return None
        if not 0 < fits < len(lines):
            return None
        head = replace(self, keeps=False, _lines=lines[:fits], _set_for=wide)
        return head, replace(self, _lines=lines[fits:], _set_for=wide, _starts=False)

    def draw(self, pen: Pen, left: float, top: float, wide: float) -> None:
        lines = self.lines(wide)
        with pen.marked(self.node):
            pen.lines(self._positions(lines, left, top, wide), self.style.size)
        if lines and lines[-1].leader:
            start = left + self._indent(lines[-1]) + lines[-1].wide + 4
            with pen.marked(None):
                pen.dots(start, left + wide, self._baseline(top, len(lines) - 1) - 1)

    def _indent(self, line: Line) -> float:
        return self.style.left + (self.style.first if line.opens else 0.0)

    def _baseline(self, top: float, number: int) -> float:
        leading = self.style.leading
        spare = leading - SINGLE * self.style.size
        return top - number * leading - spare / 2 - ASCENT * self.style.size

    def _positions(
        self, lines: list[Line], left: float, top: float, wide: float
    ) -> list[tuple[float, float, float, list[tuple[str, str]]]]:
        placed = []
        for number, line in enumerate(lines):
            indent = self._indent(line)
            spare = wide - indent - line.wide
            x, extra = left + indent, 0.0
            match self.style.align:
                case Align.CENTRE:
                    x += spare / 2
                case Align.RIGHT:
                    x += spare
                case Align.JUSTIFY if not line.ends and line.gaps and 0 < spare / line.gaps <= _WIDEST_STRETCH:
                    extra = spare / line.gaps
                case _:
                    pass
            parts = list(line.parts)
            if parts and not line.glued and (number + 1 < len(lines) or not line.ends):
                parts[-1] = (parts[-1][0], parts[-1][1] + " ")
            placed.append((x, self._baseline(top, number), extra, parts))
        return placed


def balanced(runs: tuple[Run, ...], style: Style, wide: float) -> tuple[float, list[Line]]:
    """Return the narrowest width that needs no more lines than `wide` does, and the lines at it.

    A centred name over two lines then breaks in its middle instead of leaving one word alone.
    """
    count = len(broken(runs, style, wide, 0.0))
    low = max((width(word, style.face, style.size) for run in runs for word in run.text.split()), default=0.0)
    low, high = min(low, wide), wide
    while high - low > 1.0:
        middle = (low + high) / 2
        if len(broken(runs, style, middle, 0.0)) > count:
            low = middle
        else:
            high = middle
    return high, broken(runs, style, high, 0.0)


@dataclass(slots=True)
class Centred(Whole):
    """Balanced centred lines, with a rule below of a share of the longest line (0: none, 1: as long)."""

    text: str
    style: Style
    node: Node | None
    rule: float = 0.0
    keeps: bool = True

    @property
    def before(self) -> float:
        return self.style.before

    def height(self, wide: float) -> float:
        return len(self._lines(wide)) * self.style.leading + (5.0 if self.rule else 0.0)

    def draw(self, pen: Pen, left: float, top: float, wide: float) -> None:
        lines = self._lines(wide)
        leading, size = self.style.leading, self.style.size
        placed = []
        for number, line in enumerate(lines):
            parts = list(line.parts)
            if parts and number + 1 < len(lines):
                parts[-1] = (parts[-1][0], parts[-1][1] + " ")
            x = left + (wide - line.wide) / 2
            placed.append((x, top - number * leading - ASCENT * size, 0.0, parts))
        with pen.marked(self.node):
            pen.lines(placed, size)
        if self.rule:
            long = max(line.wide for line in lines) * self.rule
            middle = left + wide / 2
            with pen.marked(None):
                pen.rule(middle - long / 2, middle + long / 2, top - len(lines) * leading - 2.0)

    def _lines(self, wide: float) -> list[Line]:
        return balanced((Run(self.text),), self.style, wide)[1]


@dataclass(slots=True)
class Gap(Whole):
    """White space, or dotted lines to write on when `lines` is given."""

    high: float
    lines: int = 0
    before: float = 0.0
    keeps: bool = False

    def height(self, _wide: float, /) -> float:
        return self.high * max(self.lines, 1)

    def draw(self, pen: Pen, left: float, top: float, wide: float) -> None:
        if self.lines:
            with pen.marked(None):
                for number in range(1, self.lines + 1):
                    pen.dots(left, left + wide, top - number * self.high + 3)


@dataclass(slots=True)
class Group:
    """Pieces that stay on one page; one that is taller than a page is parted between its pieces."""

    pieces: Sequence[Piece]
    keeps: bool = False

    @property
    def before(self) -> float:
        return self.pieces[0].before if self.pieces else 0.0

    def height(self, wide: float) -> float:
        gaps = sum(piece.before for piece in self.pieces[1:])
        return gaps + sum(piece.height(wide) for piece in self.pieces)

    def least(self, wide: float) -> float:
        return self.height(wide)

    def split(self, wide: float, room: float, *, forced: bool) -> "tuple[Piece, Piece] | None":
        if not forced:
            return None
        used = 0.0
        for number, piece in enumerate(self.pieces):
            need = (piece.before if number else 0.0) + piece.height(wide)
            if used + need > room:
                if number:
                    return Group(self.pieces[:number]), Group(self.pieces[number:])
                parts = piece.split(wide, room, forced=True)
                return None if parts is None else (parts[0], Group([parts[1], *self.pieces[1:]]))
            used += need
        return None

    def draw(self, pen: Pen, left: float, top: float, wide: float) -> None:
        for number, piece in enumerate(self.pieces):
            if number:
                top -= piece.before
            piece.draw(pen, left, top, wide)
            top -= piece.height(wide)
