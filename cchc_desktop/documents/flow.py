"""Fills pages with pieces: what must stay together stays, headings never stand alone at the foot of a page."""

from collections.abc import Sequence

from cchc_desktop.documents import layout
from cchc_desktop.documents.pen import Pen
from cchc_desktop.documents.pieces import Piece

_TOP = layout.PAGE_HEIGHT - layout.TOP
_BOTTOM = layout.BOTTOM


class Flow:
    """Sets pieces from top to bottom, page after page; page numbers start anew with each `begin`."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen
        self._top = _TOP
        self._number = 1
        self._fresh = True

    def begin(self) -> None:
        """Begin a part with numbers of its own (an annex) on a new page."""
        self._pen.new_page()
        self._number, self._top, self._fresh = 1, _TOP, True

    def put(self, pieces: Sequence[Piece]) -> None:
        """Set pieces in order."""
        for number, piece in enumerate(pieces):
            if not self._fresh and self._needs(pieces, number) > self._room:
                self._turn()
            self._set(piece)

    @property
    def _room(self) -> float:
        return self._top - _BOTTOM + 0.01

    def _needs(self, pieces: Sequence[Piece], number: int) -> float:
        """Return the room that a piece and all it must stay with need at least."""
        need = 0.0
        for piece in pieces[number:]:
            need += piece.before
            if not piece.keeps:
                return need + piece.least(layout.BODY_WIDTH)
            need += piece.height(layout.BODY_WIDTH)
            if need > layout.BODY_HEIGHT:
                return 0.0
        return need

    def _set(self, piece: Piece) -> None:
        wide = layout.BODY_WIDTH
        rest: Piece | None = piece
        while rest is not None:
            above = 0.0 if self._fresh else rest.before
            if above + rest.height(wide) <= self._room:
                self._draw(rest, above)
                return
            parts = rest.split(wide, self._room - above, forced=self._fresh)
            if parts is not None:
                self._draw(parts[0], above)
                rest = parts[1]
                self._turn()
            elif self._fresh:
                self._draw(rest, above)
                return
            else:
                self._turn()

    def _draw(self, piece: Piece, above: float) -> None:
        self._top -= above
        piece.draw(self._pen, layout.LEFT, self._top, layout.BODY_WIDTH)
        self._top -= piece.height(layout.BODY_WIDTH)
        self._fresh = False

    def _turn(self) -> None:
        self._pen.new_page()
        self._number += 1
        self._top, self._fresh = _TOP, True
        self._pen.page_number(self._number)
