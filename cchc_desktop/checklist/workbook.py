"""The authored workbook as a grid of texts that know where they stand: xlsx, xls, csv or Markdown tables.

Every reader of an authored form (compiler, linter, converter) starts here, so that a mistake can be pointed at by
sheet and cell. Hostile files meet limits on bytes, unpacked bytes, rows, columns and text length.
"""

import datetime
import io
import struct
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from types import MappingProxyType

from cchc_desktop.checklist import tables
from cchc_desktop.checklist.form import BrokenForm, FormTooLarge
from cchc_desktop.domain.refusal import Reason
from cchc_desktop.domain.vietnamese import nfc

LARGEST_SOURCE = 20 * 1024 * 1024
LARGEST_UNPACKED = 100 * 1024 * 1024
MOST_ROWS = 250_000
MOST_COLUMNS = 300
MOST_CELLS = 2_000_000
LONGEST_TEXT = 32_767
"""What an Excel cell holds at most."""
_BLANK_RUN = 60
"""As in pyxform: after so many blank rows or columns the sheet is over."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: its number from 1, the heading as written, and the heading XLSForm knows it by."""

    column: int
    written: str
    name: str

    @property
    def letters(self) -> str:
        """The column as Excel names it: 1 -> A, 28 -> AB."""
        return column_letters(self.column)


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its number as Excel counts (headings stand in row 1), and heading name -> text; blanks left out."""

    number: int
    cells: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def get(self, name: str) -> str:
        """Return a cell's text, "" when blank."""
        return self.cells.get(name, "")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: `name` as written, `kind` as XLSForm knows it ("survey", "choices", …) or ""."""

    name: str
    kind: str
    headings: tuple[Heading, ...]
    rows: tuple[Row, ...]
    strays: tuple[tuple[int, int], ...] = ()
    """Row and column of texts that stand under no heading."""

    def heading(self, name: str) -> Heading | None:
        """Return the first column of that name."""
        return next((heading for heading in self.headings if heading.name == name), None)

    def cell(self, row: int, name: str) -> str:
        """Return where a cell stands ("C7"); a column that is missing stands for the row's first cell."""
        heading = self.heading(name)
        return f"{heading.letters if heading else 'A'}{row}"


@dataclass(frozen=True, slots=True)
class Workbook:
    """An authored form as it was written: its sheets in order."""

    name: str
    sheets: tuple[Sheet, ...]

    def sheet(self, kind: str) -> Sheet | None:
        """Return the first sheet of a kind."""
        return next((sheet for sheet in self.sheets if sheet.kind == kind), None)

    def rows(self, kind: str) -> tuple[Row, ...]:
        """Return the rows of a kind of sheet; none when there is no such sheet."""
        sheet = self.sheet(kind)
        return sheet.rows if sheet else ()


def column_letters(column: int) -> str:
    """Return a column number (from 1) as Excel writes it."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def read_grids(source: bytes, name: str) -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    """Return every sheet's name and its rows of texts, NFC and trimmed; row 0 holds the headings.

    Args:
        source: the file's bytes.
        name: its file name; tells Markdown from CSV (a packed or old Excel file is known by its first bytes).

    Raises:
        BrokenForm: damaged, protected by a password, not UTF-8, or of no known kind.
        FormTooLarge: over 20 MB, 100 MB unpacked, 250,000 rows in a sheet, 300 columns or two million cells.
    """
    if len(source) > LARGEST_SOURCE:
        raise FormTooLarge(name=name, size=f"{len(source) / 1048576:.0f} MB")
    grids = []
    cells = 0
    for sheet, rows in _raw(source, name):
        kept: list[tuple[str, ...]] = []
        blank = 0
        for row in rows:
            texts = _trimmed(row, name)
            blank = 0 if texts else blank + 1
            if blank > _BLANK_RUN:
                break
            kept.append(texts)
            cells += len(texts)
            if len(kept) > MOST_ROWS:
                raise FormTooLarge(name=name, size=f"> {MOST_ROWS} rows")
            if cells > MOST_CELLS:
                raise FormTooLarge(name=name, size=f"> {MOST_CELLS} cells")
        while kept and not kept[-1]:
            kept.pop()
        grids.append((nfc(sheet.strip()), tuple(kept)))
    return tuple(grids)


def _trimmed(row: Iterable[str], name: str) -> tuple[str, ...]:
    texts: list[str] = []
    blank = 0
    for text in row:
        clean = nfc(text.replace("\xa0", " ")).strip() if text else ""
        if len(clean) > LONGEST_TEXT:
            raise FormTooLarge(name=name, size=f"> {LONGEST_TEXT} characters in a cell")
        blank = 0 if clean else blank + 1
        if blank > _BLANK_RUN:
            break
        texts.append(clean)
    while texts and not texts[-1]:
        texts.pop()
    if len(texts) > MOST_COLUMNS:
        raise FormTooLarge(name=name, size=f"> {MOST_COLUMNS} columns")
    return tuple(texts)


def _raw(source: bytes, name: str) -> Iterator[tuple[str, Iterable[Iterable[str]]]]:
    if source[:2] == b"PK":
        return _xlsx(source, name)
    if source[:8] == _OLE:
        return _xls(source, name)
    ending = PurePath(name).suffix.lower()
    if ending not in (".md", ".csv", ".txt", ".tsv"):
        raise BrokenForm(name=name, reason=Reason("it is neither an Excel file nor Markdown (.md) nor CSV (.csv)"))
    text = _decoded(source, name)
    return iter(tables.markdown(text) if ending in (".md", ".txt") else tables.separated(text, name))


def _decoded(source: bytes, name: str) -> str:
    encoding = "utf-16" if source[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return source.decode(encoding)
    except UnicodeDecodeError as error:
        reason = Reason("its letters are not UTF-8; save it in Excel as “CSV UTF-8” or as .xlsx")
        raise BrokenForm(name=name, reason=reason) from error


def _xlsx(source: bytes, name: str) -> Iterator[tuple[str, Iterable[Iterable[str]]]]:
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as packed:
            unpacked = sum(entry.file_size for entry in packed.infolist())
    except (zipfile.BadZipFile, ValueError, OSError, struct.error) as error:
        raise BrokenForm(name=name, reason=Reason("the file is cut off or damaged")) from error
    # zipfile never unpacks more than an entry declares, so the declared sizes bound the work.
    if unpacked > LARGEST_UNPACKED:
        raise FormTooLarge(name=name, size=f"{unpacked / 1048576:.0f} MB")
    import openpyxl  # noqa: PLC0415  (start-up time: wanted only when a form comes in)

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of drawings and validations it leaves out
            book = openpyxl.load_workbook(io.BytesIO(source), read_only=True, data_only=True)
            grids = [(str(sheet.title), _xlsx_rows(sheet)) for sheet in book.worksheets]
        book.close()
    except FormTooLarge:
        raise
    except Exception as error:  # whatever a damaged file leads openpyxl to
        raise BrokenForm(
            name=name, reason=Reason("the Excel file cannot be read ({kind})", {"kind": type(error).__name__})
        ) from error
    return iter(grids)


def _xlsx_rows(sheet: object) -> list[list[str]]:
    rows: list[list[str]] = []
    blank = 0
    for values in sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS + 1):  # type: ignore[attr-defined]
        texts = ["" if value is None else _plain(value) for value in values]
        rows.append(texts)
        blank = 0 if any(texts) else blank + 1
        if blank > _BLANK_RUN:
            break
        if len(rows) > MOST_ROWS:
            raise FormTooLarge(name=str(getattr(sheet, "title", "")), size=f"> {MOST_ROWS} rows")
    return rows


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    return str(value)


def _xls(source: bytes, name: str) -> Iterator[tuple[str, Iterable[Iterable[str]]]]:
    import xlrd  # type: ignore[import-untyped]  # noqa: PLC0415  (start-up time)

    try:
        book = xlrd.open_workbook(file_contents=source, logfile=io.StringIO(), ragged_rows=True)
        grids = [(sheet.name, [_xls_row(sheet.row(at), book.datemode) for at in range(sheet.nrows)]) for sheet in book]
    except Exception as error:  # xlrd gives whatever struct or index error a damaged file leads to
        locked = "encrypt" in str(error).lower()
        reason = Reason("it is protected by a password") if locked else Reason("the old Excel file is damaged")
        raise BrokenForm(name=name, reason=reason) from error
    return iter(grids)


def _xls_row(cells: Iterable[object], datemode: int) -> list[str]:
    import xlrd  # noqa: PLC0415  (start-up time)

    texts: list[str] = []
    for cell in cells:
        kind, value = cell.ctype, cell.value  # type: ignore[attr-defined]
        if kind == xlrd.XL_CELL_DATE:
            texts.append(_plain(xlrd.xldate.xldate_as_datetime(value, datemode)))
        elif kind == xlrd.XL_CELL_BOOLEAN:
            texts.append("TRUE" if value else "FALSE")
        elif kind in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK, xlrd.XL_CELL_ERROR):
            texts.append("")
        else:
            texts.append(_plain(value))
    return texts
