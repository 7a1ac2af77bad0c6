"""From what a paper says to its PDF: blocks become pieces with elements, pieces fill pages, `finish` seals the file."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import BinaryIO

from cchc_desktop.documents import layout
from cchc_desktop.documents.blocks import (
    Annex,
    Blank,
    Block,
    Document,
    Drawing,
    Heading,
    Manner,
    Photos,
    Points,
    Run,
    Side,
    Signing,
    Table,
    Text,
)
from cchc_desktop.documents.carried import with_paper
from cchc_desktop.documents.drawing import DrawingPiece
from cchc_desktop.documents.finish import sealed
from cchc_desktop.documents.flow import Flow
from cchc_desktop.documents.grid import Grid, GridRow
from cchc_desktop.documents.layout import Align, Style
from cchc_desktop.documents.letterhead import letterhead
from cchc_desktop.documents.pen import Pen
from cchc_desktop.documents.pictures import PictureUnreadable, Raster, Shot, ShotRow, caption, raster
from cchc_desktop.documents.pieces import Centred, Gap, Group, Paragraph, Piece
from cchc_desktop.documents.showing import showable
from cchc_desktop.documents.signing_rows import PlaceToSign, SigningRow, place_to_sign, recipients
from cchc_desktop.documents.tags import Node
from cchc_desktop.domain.minutes import FieldPlace, Paper, SignatureBlock

_MANNERS = {
    Manner.BODY: layout.BODY,
    Manner.BASIS: layout.BASIS,
    Manner.NOTE: layout.TABLE_NOTE,
    Manner.TO: layout.TO,
    Manner.TO_EACH: layout.TO_EACH,
    Manner.CENTRED: layout.CENTRED,
}
_SIDES = {Side.LEFT: Align.LEFT, Side.CENTRE: Align.CENTRE, Side.RIGHT: Align.RIGHT}
_HEADINGS = {2: layout.SECTION, 3: layout.CLAUSE, 4: replace(layout.BODY, align=Align.LEFT)}


def pdf(document: Document, *, made_at: datetime) -> Paper:
    """Return the paper: PDF 1.7, PDF/A-3a and PDF/UA-1, the same bytes for the same values.

    Raises:
        MissingGlyphs: a letter cannot be printed (a draft shows its code instead).
        PictureUnreadable: a picture cannot be decoded (a draft shows a frame instead).
    """
    safe = showable(document)
    maker = _Maker(safe)
    pages, out = maker.make()
    if safe.record:
        safe = replace(safe, record=with_paper(safe.record, safe, maker.hashes, made_at))
    data = sealed(out, maker.root, maker.pen, maker.rasters, safe, made_at=made_at)
    boxes = [(block.field, maker.pen.fields[block.field]) for block in safe.fields]
    fields = tuple(FieldPlace(name, box.page, box.left, box.bottom, box.right, box.top) for name, box in boxes)
    return Paper(data, pages, fields)


class _Maker:
    """Makes one paper's pieces and sets them."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._fields = {block.field for block in document.fields}
        self.root = Node("Document")
        self.pen = Pen(draft=document.draft)
        self.rasters: list[Raster] = []
        self.hashes: list[str] = []
        self._level = 1

    def make(self) -> tuple[int, BinaryIO]:
        flow = Flow(self.pen)
        part = self.root.add("Part")
        flow.put([*self._opening(part), *self._pieces(self._document.blocks, part)])
        for annex in self._document.annexes:
            flow.begin()
            self._level = 2
            part = self.root.add("Part")
            flow.put([*_annex_head(annex, part), *self._pieces(annex.blocks, part)])
        return self.pen.page + 1, self.pen.finish()

    def _opening(self, part: Node) -> Iterator[Piece]:
        if self._document.head is not None:
            yield letterhead(self._document.head, part)
        heading = self._document.heading
        if heading.kind:
            rule = 0.0 if heading.about else layout.SHORT_RULE
            yield Centred(heading.kind, layout.TITLE, part.add("H1"), rule=rule)
            if heading.about:
                yield Centred(heading.about, layout.SUBJECT, part.add("P"), rule=layout.SHORT_RULE)
        yield Gap(4.0, keeps=True)

    def _pieces(self, blocks: Iterable[Block], part: Node) -> Iterator[Piece]:
        for block in blocks:
            match block:
                case Heading():
                    self._level = min(block.level, self._level + 1)  # PDF/UA-1, 7.4.2: no level is skipped
                    node = part.add(f"H{self._level}")
                    yield Paragraph((Run(block.text),), _HEADINGS[block.level], node, keeps=True)
                case Text():
                    keeps = block.manner is Manner.CENTRED
                    yield Paragraph(block.runs, _MANNERS[block.manner], part.add("P"), keeps=keeps)
                case Points():
                    listing = part.add("L")
                    for runs in block.points:
                        yield Paragraph(runs, _MANNERS[block.manner], listing.add("LI").add("LBody"))
                case Blank():
                    yield Gap(layout.BODY.leading + 3, lines=block.lines)
                case Table():
                    yield _grid(block, part)
                case Photos():
                    yield from self._photos(block, part)
                case Drawing():
                    named = f"{block.title}. {block.chart.words}"
                    yield DrawingPiece(block.chart, part.add("Figure", alternative=named))
                case Signing():
                    yield self._signing(block, part)

    def _photos(self, block: Photos, part: Node) -> Iterator[Piece]:
        shots = []
        for photo in block.photos:
            figure = part.add("Figure", alternative=photo.alternative)
            below = caption(photo.caption, part.add("P"))
            image = None
            try:
                image = raster(photo.image, photo.alternative)
                self.rasters.append(image)
                self.hashes.append(hashlib.sha256(image.data).hexdigest())
            except PictureUnreadable:
                if not self._document.draft:
                    raise
                self.hashes.append("")
            shots.append(Shot(len(self.rasters) - 1, image, figure, below))
        for start in range(0, len(shots), 2):
            yield ShotRow(shots[start : start + 2])

    def _place(self, block: SignatureBlock, part: Node) -> PlaceToSign:
        seals = [one.field for one in self._document.fields if one.over and one.over == block.field]
        return place_to_sign(block, part, signed_in_file=block.field in self._fields, seals=seals)

    def _signing(self, block: Signing, part: Node) -> Piece:
        pieces: list[Piece] = [
            Paragraph(text.runs, _MANNERS[text.manner], part.add("P"), keeps=True) for text in block.closing
        ]
        to = recipients(block.recipients, part) if block.recipients and block.left is None else None
        places = [to if side is None else self._place(side, part) for side in (block.left, block.right)]
        pieces.append(SigningRow(places))
        below = [self._place(one, part) for one in block.below]
        for start in range(0, len(below), 2):
            pieces.append(SigningRow(below[start : start + 2]))
        if block.recipients and to is None:
            pieces.append(SigningRow([recipients(block.recipients, part), None]))
        return Group(pieces)


def _annex_head(annex: Annex, part: Node) -> Iterator[Piece]:
    yield Centred(annex.label, layout.ANNEX, part.add("H2"))
    yield Centred(annex.title, layout.ANNEX_TITLE, part.add("P"))
    yield Centred(annex.reference, layout.ANNEX_NOTE, part.add("P"), rule=layout.SHORT_RULE)
    yield Gap(4.0, keeps=True)


def _grid(table: Table, part: Node) -> Grid:
    element = part.add("Table")
    head_style = Style(table.size, bold=True, align=Align.CENTRE)
    first = element.add("TR")
    head = GridRow(
        [Paragraph((Run(column.title),), head_style, first.add("TH", scope="Column")) for column in table.columns]
    )
    styles = [Style(table.size, align=_SIDES[column.side]) for column in table.columns]
    rows = []
    for row in table.rows:
        line = element.add("TR")
        if row.band:
            cell = line.add("TH", scope="Row", span=len(table.columns))
            rows.append(GridRow([Paragraph((Run(row.cells[0]),), Style(table.size, bold=True), cell)], keeps=True))
            continue
        rows.append(GridRow(_cells(row.cells, styles, line, table.named)))
    return Grid(tuple(column.share for column in table.columns), head, rows)


def _cells(texts: Sequence[str], styles: Sequence[Style], line: Node, named: int) -> list[Paragraph]:
    cells = []
    for number, (text, style) in enumerate(zip(texts, styles, strict=True)):
        node = line.add("TH", scope="Row") if number == named else line.add("TD")
        cells.append(Paragraph((Run(text),), style, node))
    return cells
