"""Tables of plain values as Excel and CSV files, safe against cells that pretend to be formulas."""

import csv
import datetime
import io
from collections.abc import Sequence
from decimal import Decimal

from cchc_desktop.checklist.cells import write_text

Value = str | Decimal | int | datetime.date | None
Rows = Sequence[Sequence[Value]]
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""What Excel and LibreOffice take for the beginning of a formula (OWASP, CSV injection)."""
MOST_COLUMN = 60
"""Width of the widest column in characters."""


def to_csv(rows: Rows, separator: str = ",") -> bytes:
    """Return rows as CSV (RFC 4180) in UTF-8 with a byte order mark, which Excel needs for Vietnamese.

    A text that begins like a formula gets an apostrophe in front, so that opening the file never runs anything.
    Days are written YYYY-MM-DD, numbers with a point.
    """
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=separator)
    writer.writerows([_plain(value) for value in row] for row in rows)
    return written.getvalue().encode("utf-8-sig")


def _plain(value: Value) -> str:
    match value:
        case None:
            return ""
        case str():
            return f"'{value}" if value.startswith(FORMULA_SIGNS) else value
        case Decimal():
            return format(value, "f")
        case _:
            return str(value)


def to_excel(sheets: Sequence[tuple[str, Rows]]) -> bytes:
    """Return an Excel workbook: first rows as fixed headings, texts as texts, numbers and days as such.

    Args:
        sheets: name of each sheet (31 characters at most) and its rows, headings first.
    """
    import openpyxl  # noqa: PLC0415  (start-up time: wanted only when a table is written)
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415  (start-up time)
    from openpyxl.utils import get_column_letter  # noqa: PLC0415  (start-up time)

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets:
        sheet = book.create_sheet(title[:31])
        widths: dict[int, int] = {}
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                cell = sheet.cell(number, column)
                if isinstance(value, str):
                    write_text(sheet, number, column, value)
                    cell.quotePrefix = value.startswith(FORMULA_SIGNS)
                elif value is not None:
                    cell.value = value
                    cell.number_format = "DD/MM/YYYY" if isinstance(value, datetime.date) else "General"
                cell.alignment = Alignment(wrap_text=True, vertical="top")
                cell.font = Font(bold=number == 1)
                widths[column] = max(widths.get(column, 8), min(len(str(value or "")) + 2, MOST_COLUMN))
        for column, width in widths.items():
            sheet.column_dimensions[get_column_letter(column)].width = width
        sheet.freeze_panes = "A2"
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()
