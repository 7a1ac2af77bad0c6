"""Every text of a paper made safe before it is drawn: cleaned, and letters no font can show found with their place."""

from collections.abc import Iterable
from dataclasses import replace

from cchc_desktop.documents.blocks import (
    Annex,
    Blank,
    Block,
    Document,
    Drawing,
    Head,
    Heading,
    Photo,
    Photos,
    Points,
    Row,
    Run,
    Signing,
    Table,
    Text,
    Title,
)
from cchc_desktop.documents.text import MissingGlyphs, TooLong, Unshowable, clean, shown, unshowable
from cchc_desktop.domain.charts import Caption
from cchc_desktop.domain.minutes import Letterhead, SignatureBlock

_HEAD = "Phần đầu văn bản"
_SIGNATURES = "Phần ký"
_PLACE = 60
_LONGEST = 600
"""Letters of a text that is never parted: letterhead, title, signature block, caption."""


def showable(document: Document) -> Document:
    """Return the paper with every text as it is printed.

    Raises:
        MissingGlyphs: letters without a glyph in a paper that is not a draft, each with its place.
        TooLong: a name, title or caption that no page can hold.
    """
    looker = _Looker(draft=document.draft)
    safe = looker.document(document)
    if looker.found:
        raise MissingGlyphs(tuple(looker.found))
    return safe


class _Looker:
    """Goes through a paper and remembers where it is."""

    def __init__(self, *, draft: bool) -> None:
        self._draft = draft
        self._part = ""
        self._place = ""
        self.found: list[Unshowable] = []

    def document(self, document: Document) -> Document:
        return replace(
            document,
            title=shown(document.title),
            head=None if document.head is None else self._head(document.head),
            heading=Title(self.short(document.heading.kind, _HEAD), self.short(document.heading.about, _HEAD)),
            blocks=self._blocks(document.blocks),
            annexes=tuple(self._annex(annex) for annex in document.annexes),
            fields=tuple(self._signature(block) for block in document.fields),
        )

    def text(self, text: str) -> str:
        """Return a text as printed, its unshowable letters remembered (or shown as codes in a draft)."""
        if self._draft:
            return shown(text)
        self.found.extend(unshowable(text, " – ".join(part for part in (self._part, self._place) if part)))
        return clean(text)

    def short(self, text: str, place: str) -> str:
        """Return a text that must stay on one page as printed; a draft shows its beginning.

        Raises:
            TooLong: it is longer than 600 letters and the paper is not a draft.
        """
        if len(text) <= _LONGEST:
            return self.text(text)
        if not self._draft:
            raise TooLong(start=clean(text)[:40], length=len(text), most=_LONGEST, place=place)
        return shown(text[:_LONGEST]) + "…"

    def _annex(self, annex: Annex) -> Annex:
        self._part, self._place = clean(annex.label), ""
        return Annex(
            self.text(annex.label),
            self.short(annex.title, self._part),
            self.short(annex.reference, self._part),
            self._blocks(annex.blocks),
        )

    def _head(self, head: Head) -> Head:
        return Head(
            Letterhead(*(self.short(one, _HEAD) for one in (head.letterhead.parent, head.letterhead.issuer, ""))),
            self.short(head.number, _HEAD),
            self.short(head.dated, _HEAD),
            self.short(head.about, _HEAD),
        )

    def _blocks(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        return tuple(self._block(block) for block in blocks)

    def _block(self, block: Block) -> Block:
        match block:
            case Heading():
                self._place = clean(block.text)[:_PLACE]
                return replace(block, text=self.text(block.text))
            case Text():
                return self._paragraph(block)
            case Points():
                return replace(block, points=tuple(self._runs(runs) for runs in block.points))
            case Table():
                return replace(block, rows=tuple(self._row(row, block.named) for row in block.rows))
            case Photos():
                return Photos(tuple(self._photo(photo) for photo in block.photos))
            case Drawing():
                return self._drawing(block)
            case Signing():
                return self._signing(block)
            case Blank():
                return block

    def _paragraph(self, block: Text) -> Text:
        return replace(block, runs=self._runs(block.runs))

    def _runs(self, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        return tuple(replace(run, text=self.text(run.text)) for run in runs)

    def _row(self, row: Row, named: int) -> Row:
        self._place = clean(row.cells[0 if row.band else named])[:_PLACE]
        return replace(row, cells=tuple(self.text(cell) for cell in row.cells))

    def _photo(self, photo: Photo) -> Photo:
        self._place = clean(photo.caption)[:_PLACE]
        return replace(photo, caption=self.short(photo.caption, self._part), alternative=shown(photo.alternative))

    def _drawing(self, block: Drawing) -> Drawing:
        self._place = clean(block.title)[:_PLACE]
        shapes = tuple(
            replace(shape, text=self.text(shape.text.replace("▲", "+").replace("▼", "-")))
            if isinstance(shape, Caption)
            else shape
            for shape in block.chart.shapes
        )
        return Drawing(replace(block.chart, shapes=shapes, words=shown(block.chart.words)), shown(block.title))

    def _signing(self, block: Signing) -> Signing:
        return Signing(
            closing=tuple(self._paragraph(text) for text in block.closing),
            left=self._signature(block.left) if block.left else None,
            right=self._signature(block.right) if block.right else None,
            below=tuple(self._signature(one) for one in block.below),
            recipients=tuple(self.short(line, _SIGNATURES) for line in block.recipients),
        )

    def _signature(self, block: SignatureBlock) -> SignatureBlock:
        return replace(
            block,
            heading=tuple(self.short(line, _SIGNATURES) for line in block.heading),
            hint=self.short(block.hint, _SIGNATURES),
            name=self.short(block.name, _SIGNATURES),
            role=shown(block.role),
        )
