"""Small authored forms for the tests: Markdown in, any format out."""

import io
from collections.abc import Iterable, Mapping, Sequence

import openpyxl

SURVEY = ("type", "name", "label::Tiếng Việt (vi)", "label::English (en)")


def md(survey: Sequence[Sequence[str]], columns: Sequence[str] = SURVEY, **sheets: Sequence[Sequence[str]]) -> bytes:
    """Return a form in Markdown: `survey` rows under `columns`; each further sheet with its headings first."""
    lines = ["| survey |", _line(columns), *(_line(row) for row in survey)]
    for name, rows in sheets.items():
        lines += ["", f"| {name} |", *(_line(row) for row in rows)]
    return "\n".join(lines).encode()


def _line(row: Iterable[str]) -> str:
    return "| | " + " | ".join(row) + " |"


def xlsx(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    """Return an Excel workbook of plain cells."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()
