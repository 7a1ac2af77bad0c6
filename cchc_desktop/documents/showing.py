"""Every text of a paper made safe before it is drawn: cleaned, and letters no font can show found with their place."""

from collections.abc import Iterable
from dataclasses import replace

from cchc_desktop.documents.blocks import (
    Annex,
    Blank,
    Block,
    Document,
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
from cchc_desktop.documents.text import MissingGlyphs, Unshowable, clean, shown, unshowable
from cchc_desktop.domain.minutes import Letterhead, SignatureBlock

_PLACE = 60


def showable(document: Document) -> Document:
    """Return the paper with every text as it is printed.

    Raises:
        MissingGlyphs: letters without a glyph in a paper that is not a draft, each with its place.
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
        head = document.head
        return replace(
            document,
            title=self.text(document.title),
            head=Head(
                Letterhead(*(self.text(one) for one in (head.letterhead.parent, head.letterhead.issuer, ""))),
                self.text(head.number),
                self.text(head.dated),
                self.text(head.about),
            ),
            heading=Title(self.text(document.heading.kind), self.text(document.heading.about)),
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

    def _annex(self, annex: Annex) -> Annex:
        self._part, self._place = clean(annex.label), ""
        return Annex(
            self.text(annex.label), self.text(annex.title), self.text(annex.reference), self._blocks(annex.blocks)
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
        return replace(photo, caption=self.text(photo.caption), alternative=shown(photo.alternative))

    def _signing(self, block: Signing) -> Signing:
        return Signing(
            closing=tuple(self._paragraph(text) for text in block.closing),
            left=self._signature(block.left) if block.left else None,
            right=self._signature(block.right) if block.right else None,
            below=tuple(self._signature(one) for one in block.below),
            recipients=tuple(self.text(line) for line in block.recipients),
        )

    def _signature(self, block: SignatureBlock) -> SignatureBlock:
        return replace(
            block,
            heading=tuple(self.text(line) for line in block.heading),
            hint=self.text(block.hint),
            name=self.text(block.name),
            role=shown(block.role),
        )
