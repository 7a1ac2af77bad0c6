"""From what a paper says to a Word file: the working copy an office edits. The signed PDF is the record, not this.

Same blocks, measures and fonts as `pdf`; pages may break elsewhere. Letters that Liberation Serif lacks are kept,
Word finds them in other fonts.
"""

import io
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import docx
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Pt

from cchc_desktop.documents import layout, wordtable
from cchc_desktop.documents.blocks import (
    Annex,
    Blank,
    Block,
    Document,
    Drawing,
    Head,
    Heading,
    Manner,
    Photo,
    Photos,
    Points,
    Run,
    Signing,
    Table,
    Text,
)
from cchc_desktop.documents.drawing import picture
from cchc_desktop.documents.layout import Align, Style
from cchc_desktop.documents.letterhead import MOTTO, NATION
from cchc_desktop.documents.lines import broken
from cchc_desktop.documents.pictures import PictureUnreadable, raster
from cchc_desktop.documents.pieces import balanced
from cchc_desktop.documents.text import clean, coded
from cchc_desktop.domain.minutes import SignatureBlock

FONT = "Times New Roman"
_MANNERS = {
    Manner.BODY: layout.BODY,
    Manner.BASIS: layout.BASIS,
    Manner.NOTE: layout.TABLE_NOTE,
    Manner.TO: layout.TO,
    Manner.TO_EACH: layout.TO_EACH,
    Manner.CENTRED: layout.CENTRED,
}
_HEADINGS = {2: layout.SECTION, 3: layout.CLAUSE, 4: replace(layout.BODY, align=Align.LEFT)}
_ALIGNS = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Align.JUSTIFY: WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def word_file(document: Document, *, made_at: datetime) -> bytes:
    """Return the paper as a .docx file."""
    writer = BlockWriter(docx.Document(), draft=document.draft)
    writer.prepare(document.title, made_at)
    writer.whole(document)
    return writer.saved()


class BlockWriter:
    """Writes blocks at the end of a Word file that is open."""

    def __init__(self, file: Any, *, draft: bool) -> None:
        self._file: Any = file
        self._draft = draft

    def whole(self, document: Document) -> None:
        """Write a paper from its letterhead to its last annex."""
        if document.head is not None:
            self._letterhead(document.head)
        heading = document.heading
        if heading.kind:
            self._centred(heading.kind, layout.TITLE, "Heading 1")
        if heading.about:
            self._centred(_balanced(heading.about, layout.SUBJECT, layout.BODY_WIDTH), layout.SUBJECT)
        if heading.kind:
            self._rule(self._file, heading.about or heading.kind, layout.SUBJECT, layout.BODY_WIDTH, layout.SHORT_RULE)
        self.blocks(document.blocks)
        for annex in document.annexes:
            self._annex(annex)

    def saved(self) -> bytes:
        """Return the file."""
        out = io.BytesIO()
        self._file.save(out)
        return out.getvalue()

    def prepare(self, title: str, made_at: datetime) -> None:
        """Set properties, styles and the page of a new file."""
        said = self._file.core_properties
        said.title, said.author, said.language = shown(title), "CCHC Desktop", "vi-VN"
        said.created = said.modified = made_at.astimezone(UTC).replace(tzinfo=None)
        for name in ("Normal", "Heading 1", "Heading 2", "Heading 3", "Heading 4", "Header"):
            _set_font(self._file.styles[name])
        self._page(self._file.sections[0])

    def _page(self, section: Any) -> None:
        section.page_width, section.page_height = Pt(layout.PAGE_WIDTH), Pt(layout.PAGE_HEIGHT)
        section.left_margin, section.right_margin = Pt(layout.LEFT), Pt(layout.RIGHT)
        section.top_margin, section.bottom_margin = Pt(layout.TOP), Pt(layout.BOTTOM)
        section.header_distance = Pt(10 * layout.MM)
        section.different_first_page_header_footer = True
        start = OxmlElement("w:pgNumType")
        start.set(qn("w:start"), "1")
        section._sectPr.append(start)
        section.header.is_linked_to_previous = False
        line = section.header.paragraphs[0]
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _page_field(line)
        if self._draft:
            section.first_page_header.is_linked_to_previous = False
            for header in (section.first_page_header.paragraphs[0], section.header.add_paragraph()):
                header.alignment = WD_ALIGN_PARAGRAPH.CENTER
                header.add_run("BẢN NHÁP").bold = True

    def _letterhead(self, head: Head) -> None:
        table = wordtable.bare(self._file, (layout.HEAD_LEFT + layout.COLUMN_GAP, layout.HEAD_RIGHT))
        left, right = table.add_row().cells
        wide = layout.HEAD_LEFT
        if head.letterhead.parent:
            self._centred(head.letterhead.parent.upper(), layout.PARENT, at=left)
        issuer = head.letterhead.issuer.upper()
        self._centred(_balanced(issuer, layout.ISSUER, wide), layout.ISSUER, at=left)
        self._rule(left, issuer, layout.ISSUER, wide, layout.SHORT_RULE)
        self._centred(NATION, layout.NATION, at=right)
        self._centred(MOTTO, layout.MOTTO, at=right)
        self._rule(right, MOTTO, layout.MOTTO, layout.HEAD_RIGHT, 1.0)
        left, right = table.add_row().cells
        if head.number:
            self._centred(head.number, replace(layout.NUMBER, before=8), at=left)
        if head.about:
            self._centred(head.about, layout.LETTER_SUBJECT, at=left)
        if head.dated:
            self._centred(head.dated, replace(layout.DATE, before=8), at=right)
        wordtable.trim(table)

    def _centred(self, text: str, style: Style, name: str = "Normal", at: Any = None) -> Any:
        line = self._line(at or self._file, replace(style, align=Align.CENTRE), name)
        self._runs(line, (Run(text),), style)
        line.paragraph_format.keep_with_next = True
        return line

    def _rule(self, at: Any, text: str, style: Style, wide: float, share: float) -> None:
        """Draw a rule as long as a share of the text's longest line: the lower border of an indented empty line."""
        lines = broken((Run(text),), replace(style, first=0.0), wide, 0.0)
        spare = (wide - max(line.wide for line in lines) * share) / 2
        line = self._line(at, Style(2), "Normal")
        line.paragraph_format.left_indent = line.paragraph_format.right_indent = Pt(spare)
        borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
        for key, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
            bottom.set(qn(f"w:{key}"), value)
        borders.append(bottom)
        line._p.get_or_add_pPr().append(borders)

    def _annex(self, annex: Annex) -> None:
        self._page(self._file.add_section(WD_SECTION.NEW_PAGE))
        self._centred(annex.label, layout.ANNEX, "Heading 2")
        self._centred(_balanced(annex.title, layout.ANNEX_TITLE, layout.BODY_WIDTH), layout.ANNEX_TITLE)
        self._centred(annex.reference, layout.ANNEX_NOTE)
        self._rule(self._file, annex.reference, layout.ANNEX_NOTE, layout.BODY_WIDTH, layout.SHORT_RULE)
        self.blocks(annex.blocks)

    def blocks(self, blocks: Iterable[Block]) -> None:
        """Write blocks."""
        for block in blocks:
            match block:
                case Heading():
                    style = _HEADINGS[block.level]
                    line = self._line(self._file, style, f"Heading {block.level}")
                    line.paragraph_format.keep_with_next = True
                    self._runs(line, (Run(block.text),), style)
                case Text():
                    self._text(block)
                case Points():
                    for runs in block.points:
                        self._text(Text(runs, block.manner))
                case Blank():
                    for _ in range(block.lines):
                        line = self._line(self._file, layout.BODY, "Normal")
                        line.paragraph_format.first_line_indent = Pt(0)
                        _leader(line)
                case Table():
                    wordtable.grid(self._file, block, shown, FONT)
                case Photos():
                    self._photos(block)
                case Drawing():
                    self._drawing(block)
                case Signing():
                    self._signing(block)

    def _text(self, block: Text, *, keep: bool = False) -> None:
        style = _MANNERS[block.manner]
        line = self._line(self._file, style, "Normal")
        line.paragraph_format.keep_with_next = keep
        self._runs(line, block.runs, style)

    def _line(self, at: Any, style: Style, name: str) -> Any:
        line = at.add_paragraph(style=name if name in self._file.styles else None)
        said = line.paragraph_format
        said.alignment = _ALIGNS[style.align]
        said.space_before, said.space_after = Pt(style.before), Pt(0)
        said.first_line_indent, said.left_indent = Pt(style.first), Pt(style.left)
        said.line_spacing_rule, said.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(style.leading)
        said.widow_control = True
        return line

    def _runs(self, line: Any, runs: Sequence[Run], style: Style) -> None:
        for run in runs:
            if run.leader:
                _leader(line)
                continue
            for number, part in enumerate(shown(run.text).split("\n")):
                made = line.add_run()
                if number:
                    made.add_break()
                made.add_text(part)
                made.font.size, made.font.name = Pt(style.size), FONT
                made.bold, made.italic = run.bold or style.bold, run.italic or style.italic

    def _photos(self, block: Photos) -> None:
        wide = (layout.BODY_WIDTH - layout.COLUMN_GAP) / 2
        table = wordtable.bare(self._file, (layout.BODY_WIDTH / 2, layout.BODY_WIDTH / 2))
        for start in range(0, len(block.photos), 2):
            row = table.add_row()
            wordtable.whole(row)
            for cell, photo in zip(row.cells, block.photos[start : start + 2], strict=False):
                self._photo(cell, photo, wide)
        wordtable.trim(table)

    def _photo(self, cell: Any, photo: Photo, wide: float) -> None:
        line = cell.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.paragraph_format.keep_with_next = True
        try:
            seen = raster(photo.image, photo.alternative)
            scale = min(wide / seen.wide, 92 * layout.MM / seen.high)
            shape = line.add_run().add_picture(io.BytesIO(photo.image), width=Pt(seen.wide * scale))
            shape._inline.docPr.set("descr", shown(photo.alternative))
        except PictureUnreadable:
            if not self._draft:
                raise
            line.add_run("[Không đọc được ảnh]")
        self._runs(self._line(cell, layout.CAPTION, "Normal"), (Run(photo.caption),), layout.CAPTION)

    def _drawing(self, block: Drawing) -> None:
        line = self._line(self._file, layout.CENTRED, "Normal")
        line.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
        shape = line.add_run().add_picture(io.BytesIO(picture(block.chart)), width=Pt(layout.BODY_WIDTH - 12))
        shape._inline.docPr.set("descr", shown(f"{block.title}. {block.chart.words}"))

    def _signing(self, block: Signing) -> None:
        for text in block.closing:
            self._text(text, keep=True)
        half = layout.BODY_WIDTH / 2
        table = wordtable.bare(self._file, (half, half))
        rows: list[tuple[SignatureBlock | None, ...]] = [(block.left, block.right)]
        rows += [(one,) for one in block.below]
        for places in rows:
            titles, names = table.add_row(), table.add_row()
            for row, say in ((titles, self._heading_of), (names, self._name_of)):
                wordtable.whole(row)
                cells = row.cells if len(places) == 2 else [row.cells[0].merge(row.cells[1])]
                for cell, place in zip(cells, places, strict=True):
                    if place is not None:
                        say(cell, place)
        if block.recipients:
            free = table.rows[0].cells[0].merge(table.rows[1].cells[0]) if block.left is None else None
            self._recipients(free or table.add_row().cells[0], block.recipients)
        wordtable.trim(table)

    def _heading_of(self, cell: Any, place: SignatureBlock) -> None:
        for number, said in enumerate(one for one in place.heading if one):
            style = layout.AUTHORITY if number else replace(layout.AUTHORITY, before=12)
            self._centred(_balanced(said.upper(), layout.AUTHORITY, layout.BODY_WIDTH / 2 - 8), style, at=cell)
        if place.hint:
            self._centred(f"({place.hint.strip('()')})", layout.HINT, at=cell)

    def _name_of(self, cell: Any, place: SignatureBlock) -> None:
        style = replace(layout.SIGNER, before=layout.SIGNATURE_HEIGHT)
        self._centred(place.name or "………………………………", style, at=cell).paragraph_format.keep_with_next = False

    def _recipients(self, cell: Any, lines: Sequence[str]) -> None:
        self._runs(
            self._line(cell, replace(layout.RECIPIENTS, before=12), "Normal"), (Run("Nơi nhận:"),), layout.RECIPIENTS
        )
        for number, said in enumerate(lines):
            words = f"- {said.strip().rstrip('.;')}{'.' if number == len(lines) - 1 else ';'}"
            self._runs(self._line(cell, layout.RECIPIENT, "Normal"), (Run(words),), layout.RECIPIENT)


def _balanced(text: str, style: Style, wide: float) -> str:
    """Return a centred name broken into lines of like length."""
    return "\n".join(line.text.strip() for line in balanced((Run(text),), style, wide)[1])


def shown(text: str) -> str:
    """Return text as a Word file can hold it: cleaned, halves of pairs and non-characters as their codes."""
    return "".join(
        f"[{coded(letter)}]" if unicodedata.category(letter) in ("Cs", "Cn") else letter for letter in clean(text)
    )


def _set_font(style: Any) -> None:
    """Set the typeface for all four kinds of script; Word picks by script, not by style alone."""
    style.font.name, style.font.size = FONT, Pt(14)
    style.font.bold = style.font.italic = False
    style.font.color.rgb = docx.shared.RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{key}"), None)
    for key in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{key}"), FONT)


def _leader(line: Any) -> None:
    line.paragraph_format.tab_stops.add_tab_stop(Emu(Pt(layout.BODY_WIDTH)), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    line.add_run("\t")


def _page_field(line: Any) -> None:
    """Add the PAGE field, in the size of a page number."""
    run = line.add_run()
    run.font.size, run.font.name = Pt(layout.PAGE_NUMBER_SIZE), FONT
    for kind, text in (("begin", ""), ("", " PAGE "), ("end", "")):
        if kind:
            part = OxmlElement("w:fldChar")
            part.set(qn("w:fldCharType"), kind)
        else:
            part = OxmlElement("w:instrText")
            part.set(qn("xml:space"), "preserve")
            part.text = text
        run._r.append(part)
