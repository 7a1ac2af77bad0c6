"""The workbook given back with every mistake in its place: filled cell, comment, and a sheet that lists all."""

import io
import warnings
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from cchc_desktop.checklist.cells import write_text
from cchc_desktop.checklist.converting import to_workbook
from cchc_desktop.checklist.form import BrokenForm
from cchc_desktop.checklist.lint.check import Report
from cchc_desktop.checklist.lint.mistake import Mistake
from cchc_desktop.checklist.workbook import read_grids
from cchc_desktop.domain.refusal import Reason
from cchc_desktop.domain.vietnamese import nfc

if TYPE_CHECKING:
    from openpyxl import Workbook as Book
    from openpyxl.worksheet.worksheet import Worksheet

SUMMARY = "_check"
"""Sheets whose name begins with “_” are notes and are not read when the form comes in."""
MOST_COMMENTS = 2_000
MOST_LINES = 10_000
_FILLS = {True: "FFF4B6B0", False: "FFFFE699"}
Phrase = Callable[[str], str]


def annotated(source: bytes, report: Report, phrase: Phrase, titles: Mapping[str, str]) -> bytes:
    """Return a copy of an authored form as .xlsx with its mistakes marked.

    Args:
        source: the file that was checked; an Excel file keeps its own look, other kinds are laid out anew.
        report: what the linter found in it.
        phrase: translates a rule's sentences.
        titles: words for the summary: "sheet", "cell", "error", "warning", "what", "why", "mend", "none".

    Raises:
        BrokenForm: the workbook cannot be opened for writing.
    """
    book = _opened(source, report.name)
    by_cell: dict[tuple[str, str], list[Mistake]] = {}
    for mistake in report.mistakes:
        by_cell.setdefault((mistake.sheet, mistake.cell), []).append(mistake)
    sheets = {nfc(str(sheet.title).strip()): sheet for sheet in book.worksheets}
    for at, ((title, cell), mistakes) in enumerate(by_cell.items()):
        sheet = sheets.get(title)
        if sheet is not None:
            _mark(sheet, cell, mistakes, phrase, titles, commented=at < MOST_COMMENTS)
    _summary(book, sheets, report, phrase, titles)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _opened(source: bytes, name: str) -> "Book":
    import openpyxl  # noqa: PLC0415  (start-up time: wanted only when a form is written)

    packed = source if source[:2] == b"PK" else to_workbook(read_grids(source, name) or (("survey", ()),))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of drawings and validations it leaves out
            return openpyxl.load_workbook(io.BytesIO(packed))
    except Exception as error:  # whatever an odd workbook leads openpyxl to
        reason = Reason("the Excel file cannot be read ({kind})", {"kind": type(error).__name__})
        raise BrokenForm(name=name, reason=reason) from error


def _mark(
    sheet: "Worksheet",
    cell: str,
    mistakes: list[Mistake],
    phrase: Phrase,
    titles: Mapping[str, str],
    *,
    commented: bool,
) -> None:
    from openpyxl.cell import MergedCell  # noqa: PLC0415  (start-up time)
    from openpyxl.comments import Comment  # noqa: PLC0415  (start-up time)
    from openpyxl.styles import PatternFill  # noqa: PLC0415  (start-up time)

    marked = sheet[cell]
    if isinstance(marked, MergedCell):
        return  # the summary names it
    colour = _FILLS[any(mistake.is_error for mistake in mistakes)]
    marked.fill = PatternFill("solid", start_color=colour, end_color=colour)
    if not commented:
        return
    parts = [marked.comment.text] if marked.comment else []
    parts += ["\n".join((f"{_grade(m, titles)}: {m.say(phrase)[0]}", *m.say(phrase)[1:])) for m in mistakes]
    comment = Comment("\n\n".join(parts)[:8000], "cchc-desktop")
    comment.width, comment.height = 420, min(120 * len(parts), 500)
    marked.comment = comment


def _grade(mistake: Mistake, titles: Mapping[str, str]) -> str:
    return titles["error"] if mistake.is_error else titles["warning"]


def _summary(
    book: "Book", sheets: Mapping[str, "Worksheet"], report: Report, phrase: Phrase, titles: Mapping[str, str]
) -> None:
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415  (start-up time)

    if SUMMARY in book.sheetnames:
        del book[SUMMARY]  # a copy that is checked again carries one list, the new one
    sheet = book.create_sheet(SUMMARY, 0)
    book.active = 0
    heads = ("", *(titles[name] for name in ("sheet", "cell", "what", "why", "mend")))
    for column, (head, width) in enumerate(zip(heads, (12, 14, 8, 60, 50, 50), strict=True), 1):
        write_text(sheet, 1, column, head)
        sheet.cell(1, column).font = Font(bold=True)
        sheet.column_dimensions[sheet.cell(1, column).column_letter].width = width
    for row, mistake in enumerate(report.mistakes[:MOST_LINES], 2):
        texts = (_grade(mistake, titles), mistake.sheet, mistake.cell, *mistake.say(phrase))
        for column, text in enumerate(texts, 1):
            write_text(sheet, row, column, text)
            sheet.cell(row, column).alignment = Alignment(wrap_text=True, vertical="top")
        there = sheets.get(mistake.sheet)
        if there is not None:
            title = str(there.title).replace("'", "''")
            sheet.cell(row, 3).hyperlink = f"#'{title}'!{mistake.cell}"
            sheet.cell(row, 3).font = Font(underline="single", color="FF0B5CAD")
    if not report.mistakes:
        write_text(sheet, 2, 4, titles["none"])
    sheet.freeze_panes = "A2"
