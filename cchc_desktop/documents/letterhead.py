"""The top of page one: issuing body left, Quốc hiệu and Tiêu ngữ right, number and date on one line below.

NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1 to II.4.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from cchc_desktop.documents import layout
from cchc_desktop.documents.blocks import Head
from cchc_desktop.documents.pen import Pen
from cchc_desktop.documents.pieces import Centred, Whole
from cchc_desktop.documents.tags import Node

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
_ROW_GAP = 8.0


@dataclass(slots=True)
class LetterheadPiece(Whole):
    """Two balanced columns, each centred in itself; a number line and a date line share one height."""

    left: Sequence[Centred]
    right: Sequence[Centred]
    number: Centred | None
    dated: Centred | None
    about: Centred | None = None
    before: float = 0.0
    keeps: bool = True

    def height(self, _wide: float, /) -> float:
        return self._upper() + self._lower()

    def draw(self, pen: Pen, left: float, top: float, _wide: float, /) -> None:
        right = left + layout.HEAD_LEFT + layout.COLUMN_GAP
        _stack(self.left, pen, left, top, layout.HEAD_LEFT)
        _stack(self.right, pen, right, top, layout.HEAD_RIGHT)
        below = top - self._upper() - _ROW_GAP
        if self.number is not None:
            self.number.draw(pen, left, below, layout.HEAD_LEFT)
        if self.number is not None and self.about is not None:
            lower = below - self.number.height(layout.HEAD_LEFT) - self.about.before
            self.about.draw(pen, left, lower, layout.HEAD_LEFT)
        if self.dated is not None:
            self.dated.draw(pen, right, below, layout.HEAD_RIGHT)

    def _upper(self) -> float:
        return max(_high(self.left, layout.HEAD_LEFT), _high(self.right, layout.HEAD_RIGHT))

    def _lower(self) -> float:
        rows = [
            piece.height(wide)
            for piece, wide in ((self.number, layout.HEAD_LEFT), (self.dated, layout.HEAD_RIGHT))
            if piece is not None
        ]
        if self.about is not None:
            rows[0] += self.about.before + self.about.height(layout.HEAD_LEFT)
        return _ROW_GAP + max(rows) if rows else 0.0


def letterhead(head: Head, root: Node) -> LetterheadPiece:
    """Return the piece for a letterhead, its elements added to `root` in reading order."""
    left = []
    if head.letterhead.parent:
        left.append(Centred(head.letterhead.parent.upper(), layout.PARENT, root.add("P")))
    left.append(Centred(head.letterhead.issuer.upper(), layout.ISSUER, root.add("P"), rule=layout.SHORT_RULE))
    right = [
        Centred(NATION, layout.NATION, root.add("P")),
        Centred(MOTTO, layout.MOTTO, root.add("P"), rule=1.0),
    ]
    number = Centred(head.number, layout.NUMBER, root.add("P")) if head.number else None
    about = Centred(head.about, layout.LETTER_SUBJECT, root.add("H1")) if head.about and number else None
    dated = Centred(head.dated, layout.DATE, root.add("P")) if head.dated else None
    return LetterheadPiece(left, right, number, dated, about)


def _high(pieces: Sequence[Centred], wide: float) -> float:
    return sum(piece.height(wide) for piece in pieces)


def _stack(pieces: Sequence[Centred], pen: Pen, left: float, top: float, wide: float) -> None:
    for piece in pieces:
        piece.draw(pen, left, top, wide)
        top -= piece.height(wide)
