"""Authored forms from one format to another: Markdown, CSV and Excel either way, any of them to an XForm."""

import io
from collections.abc import Sequence
from pathlib import PurePath

from cchc_desktop.checklist import tables
from cchc_desktop.checklist.authoring import compile_form
from cchc_desktop.checklist.cells import write_text
from cchc_desktop.checklist.form import BrokenForm
from cchc_desktop.checklist.workbook import read_grids
from cchc_desktop.domain.refusal import Refusal

Grid = tuple[str, Sequence[Sequence[str]]]


class NoSuchConversion(Refusal):
    """A form cannot be turned into what was asked for."""

    what = "A form cannot be converted to “{ending}”."
    kept = "Nothing was written."
    mend = "Choose a file name that ends in .xlsx, .md, .csv or .xml."


def convert(source: bytes, name: str, target: str) -> bytes:
    """Return an authored form in the format that the file name `target` asks for.

    Texts are kept cell by cell (trimmed, NFC); the look of a workbook is not. An .xml is the compiled XForm.

    Args:
        source: the file's bytes: xlsx, xls, md or csv.
        name: its file name.
        target: name of the file to be written; its ending tells the format.

    Raises:
        BrokenForm: the source cannot be read, or (for .xml) not be compiled.
        FormTooLarge: it is larger than any form.
        NoSuchConversion: the ending of `target` is none of .xlsx, .md, .csv, .xml.
    """
    ending = PurePath(target).suffix.lower()
    match ending:
        case ".xml":
            return compile_form(source, name).xform
        case ".md":
            return tables.to_markdown(_grids(source, name)).encode()
        case ".csv":
            return tables.to_separated(_grids(source, name)).encode("utf-8-sig")
        case ".xlsx":
            return to_workbook(_grids(source, name))
        case _:
            raise NoSuchConversion(ending=ending or target)


def _grids(source: bytes, name: str) -> Sequence[Grid]:
    grids = read_grids(source, name)
    if not any(rows for _, rows in grids):
        raise BrokenForm(name=name, reason=tables.NOTHING)
    return grids


def to_workbook(grids: Sequence[Grid]) -> bytes:
    """Return sheets of texts as an Excel workbook with bold, fixed headings."""
    import openpyxl  # noqa: PLC0415  (start-up time: wanted only when a form is written)
    from openpyxl.styles import Font  # noqa: PLC0415  (start-up time)

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in grids:
        sheet = book.create_sheet(title[:31] or "survey")
        for row, texts in enumerate(rows, 1):
            for column, text in enumerate(texts, 1):
                write_text(sheet, row, column, text)
        for column in range(1, len(rows[0]) + 1 if rows else 1):
            sheet.cell(1, column).font = Font(bold=True)
        sheet.freeze_panes = "A2"
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()
