"""Tables in Word files: fixed column widths (LibreOffice would make them equal), repeated head, whole rows."""

from collections.abc import Callable, Sequence
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from cchc_desktop.documents import layout
from cchc_desktop.documents.blocks import Side, Table

_SIDES = {
    Side.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Side.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    Side.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
}


def bare(file: Any, widths: Sequence[float]) -> Any:
    """Return a new table without rows and lines, its columns of fixed widths in points."""
    table = file.add_table(rows=0, cols=len(widths))
    table.autofit = False
    _no_padding(table)
    for column, wide in zip(table.columns, widths, strict=True):
        column.width = Pt(wide)
    return table


def _no_padding(table: Any) -> None:
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), "0")
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    table._tbl.tblPr.append(margins)


def _lines(table: Any) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        edge = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "000000")):
            edge.set(qn(f"w:{key}"), value)
        borders.append(edge)
    table._tbl.tblPr.append(borders)


def whole(row: Any) -> None:
    """Keep a row on one page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def trim(table: Any) -> None:
    """Fix the cells' widths and drop the empty paragraph each cell begins with where another follows."""
    widths = [column.width for column in table.columns]
    for row in table.rows:
        for number, cell in enumerate(row.cells):
            if len(set(map(id, row.cells))) == len(widths):
                cell.width = widths[number]
            first = cell.paragraphs[0]
            if len(cell.paragraphs) > 1 and not first.text and not first.runs:
                first._p.getparent().remove(first._p)


def grid(file: Any, block: Table, shown: Callable[[str], str], font: str) -> None:
    """Write a table with lines, its head repeated on each page."""
    whole_share = sum(column.share for column in block.columns)
    widths = [layout.BODY_WIDTH * column.share / whole_share for column in block.columns]
    table = bare(file, widths)
    if "Table Grid" in file.styles:
        table.style = "Table Grid"
    _lines(table)
    table._tbl.tblPr.remove(table._tbl.tblPr.find(qn("w:tblCellMar")))
    head = table.add_row()
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    whole(head)
    for cell, column in zip(head.cells, block.columns, strict=True):
        _say(cell, column.title, block.size, font, WD_ALIGN_PARAGRAPH.CENTER, bold=True)
    for row in block.rows:
        made = table.add_row()
        cells = made.cells
        if row.band:
            whole(made)
            across = cells[0].merge(cells[-1])
            _say(across, shown(row.cells[0]), block.size, font, WD_ALIGN_PARAGRAPH.LEFT, bold=True)
            across.paragraphs[0].paragraph_format.keep_with_next = True
            continue
        for cell, text, column in zip(cells, row.cells, block.columns, strict=True):
            _say(cell, shown(text), block.size, font, _SIDES[column.side])
    for row in table.rows:
        for element, wide in zip(row._tr.tc_lst, widths, strict=False):
            if len(row._tr.tc_lst) == len(widths):
                element.width = Pt(wide)


def _say(cell: Any, text: str, size: float, font: str, side: Any, *, bold: bool = False) -> None:
    line = cell.paragraphs[0]
    line.alignment = side
    line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(1.5)
    for number, part in enumerate(text.split("\n")):
        run = line.add_run()
        if number:
            run.add_break()
        run.add_text(part)
        run.font.size, run.font.name, run.bold = Pt(size), font, bold
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
