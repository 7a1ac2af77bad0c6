"""Tables out of files as offices have them: workbooks, and text with separators as Excel saves it."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from cchc_desktop.checklist.workbook import read_grids
from cchc_desktop.domain.refusal import Reason, Refusal
from cchc_desktop.domain.system_error import why
from cchc_desktop.domain.vietnamese import nfc

_LARGEST_TEXT = 20 * 1024 * 1024
MOST_ROWS = 50_000
"""Rows of a list: more than a commune hands in for a year, more than the country has units."""


class CannotReadTable(Refusal):
    """A file cannot be read as a table."""

    what = "“{name}” cannot be read as a table: {reason}"
    kept = "Nothing was added; what was there stays."
    mend = "Check that the file is where it was, or copy the rows in Excel and paste them here."


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet of a file: its name and rows of text."""

    name: str
    rows: tuple[tuple[str, ...], ...]


def read_tables(path: Path) -> tuple[Table, ...]:
    """Read the sheets of an .xlsx, .xls or .csv file; may run beside the window.

    Raises:
        CannotReadTable: the file cannot be opened.
        BrokenForm, FormTooLarge: it is damaged, protected, or beyond the limits of `checklist.workbook`.
    """
    try:
        source = path.read_bytes()
    except OSError as error:
        raise CannotReadTable(name=path.name, reason=why(error)) from error
    return tables_of(source, path.name)


def tables_of(source: bytes, name: str) -> tuple[Table, ...]:
    """Return the sheets in a file's bytes; its name tells text with separators from a workbook.

    Raises:
        CannotReadTable, BrokenForm, FormTooLarge: see `read_tables`.
    """
    if Path(name).suffix.lower() in (".csv", ".tsv", ".txt"):
        return (Table("", _separated(source, name)),)
    return tuple(Table(title, rows[:MOST_ROWS]) for title, rows in read_grids(source, name) if rows)


def _separated(source: bytes, name: str) -> tuple[tuple[str, ...], ...]:
    """Read text as Excel saves it, with commas, tabs, or semicolons where the comma is decimal (RFC 4180)."""
    if len(source) > _LARGEST_TEXT:
        raise CannotReadTable(name=name, reason=Reason("it is larger than 20 MB"))
    try:
        text = source.decode("utf-16" if source[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        reason = Reason("its letters are not UTF-8; save it in Excel as “CSV UTF-8” or as .xlsx")
        raise CannotReadTable(name=name, reason=reason) from error
    opening = text[:20_000].splitlines()[:20]
    delimiter = max("\t;,", key=lambda sign: sum(sign in line for line in opening))
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    except csv.Error as error:
        raise CannotReadTable(name=name, reason=str(error)) from error
    cleaned = (tuple(nfc(cell).strip() for cell in row) for row in rows[:MOST_ROWS])
    return tuple(row for row in cleaned if any(row))
