"""Workbooks that reckon: real formulas, number formats, headings that stay, colours by value, a line chart.

Texts are texts: nothing a person entered is ever taken for a formula (`sheets` says the same for plain tables).
"""

import datetime
import io
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from cchc_desktop.checklist.cells import write_text
from cchc_desktop.checklist.sheets import FORMULA_SIGNS

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_LINE = 15.5
"""Height of a line of 11 points."""
PERCENT, WHOLE, DAY, PLAIN = "0.0", "0", "DD/MM/YYYY", "General"


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula in English function names, as files hold them: "=SUM(A1:A9)"."""

    text: str
    form: str = PERCENT


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its format."""

    value: Decimal | int | None
    form: str = PERCENT


Content = str | Formula | Figure | datetime.date | int | None


@dataclass(frozen=True, slots=True)
class Band:
    """A colour for values from `least` on, "#RRGGBB" of ground and letters; bands go from the highest down."""

    least: float
    ground: str
    letters: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: rows of contents, of which row `head` (from 1) holds the headings; `widths` in characters.

    `bands` colour the ranges of `banded`; `line` names a range of values and one of names for a chart at a cell.
    """

    title: str
    rows: Sequence[Sequence[Content]]
    head: int = 1
    widths: Sequence[float] = ()
    filtered: bool = False
    banded: Sequence[str] = ()
    bands: Sequence[Band] = ()
    line: tuple[int, int, int, str] | None = None
    """(column of values, first row, last row, where the chart stands); the names stand in the first column."""
    landscape: bool = True


def workbook(sheets: Sequence[Sheet], title: str) -> bytes:
    """Return the workbook; programs reckon its formulas when they open it."""
    import openpyxl  # noqa: PLC0415  (start-up time: wanted only when a table is written)

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = title
    book.properties.creator = "CCHC Desktop"
    book.calculation.fullCalcOnLoad = True
    for plan in sheets:
        _write(book.create_sheet(plan.title[:31]), plan)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _write(sheet: "Worksheet", plan: Sheet) -> None:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415  (start-up time)
    from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart  # noqa: PLC0415
    from openpyxl.worksheet.properties import PageSetupProperties  # noqa: PLC0415  (start-up time)

    for number, row in enumerate(plan.rows, 1):
        for column, content in enumerate(row, 1):
            _cell(sheet, number, column, content, heading=number == plan.head, above=number < plan.head)
        if number >= plan.head:
            sheet.row_dimensions[number].height = _LINE * max(map(_lines, row, plan.widths), default=1)
    for column, width in enumerate(plan.widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    last = get_column_letter(max((len(row) for row in plan.rows), default=1))
    sheet.freeze_panes = f"A{plan.head + 1}"
    if plan.filtered and len(plan.rows) > plan.head:
        sheet.auto_filter.ref = f"A{plan.head}:{last}{len(plan.rows)}"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.orientation = "landscape" if plan.landscape else "portrait"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{plan.head}:{plan.head}"
    sheet.oddFooter = HeaderFooterItem(center=_HeaderFooterPart(text="&P / &N"))
    _colour(sheet, plan)
    if plan.line is not None:
        _draw(sheet, plan.line)


def _lines(content: Content, width: float) -> int:
    """Return how many lines a text takes: programs do not fit rows to wrapped texts by themselves."""
    return 1 if not isinstance(content, str) else -(-len(content) // max(int(width * 0.95), 1)) or 1


def _cell(sheet: "Worksheet", row: int, column: int, content: Content, *, heading: bool, above: bool) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side  # noqa: PLC0415  (start-up time)

    cell = sheet.cell(row, column)
    match content:
        case str():
            write_text(sheet, row, column, content)
            cell.quotePrefix = content.startswith(FORMULA_SIGNS)
        case Formula():
            cell.value, cell.number_format = content.text, content.form
        case Figure():
            cell.value, cell.number_format = content.value, content.form
        case datetime.date():
            cell.value, cell.number_format = content, DAY
        case _:
            cell.value = content
    cell.font = Font(
        name="Times New Roman", size=14 if above and row == 1 else 11, bold=heading or (above and row == 1)
    )
    if above:
        return
    numeric = not isinstance(content, str | None)
    cell.alignment = Alignment(
        wrap_text=True, vertical="center" if heading else "top", horizontal="center" if heading or numeric else None
    )
    thin = Side(style="thin", color="FFB4C0CD")
    cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
    if heading:
        cell.fill = PatternFill("solid", fgColor="FFE2E9F0")


def _colour(sheet: "Worksheet", plan: Sheet) -> None:
    from openpyxl.formatting.rule import FormulaRule  # noqa: PLC0415  (start-up time)
    from openpyxl.styles import Font, PatternFill  # noqa: PLC0415  (start-up time)

    for place in plan.banded:
        corner = place.partition(":")[0]
        for band in plan.bands:
            # A text is more than any number, and an empty result is a text.
            test = f"AND(ISNUMBER({corner}),{corner}>={band.least:g})"
            ground = PatternFill("solid", bgColor=f"FF{band.ground[1:]}")
            letters = Font(color=f"FF{band.letters[1:]}")
            rule = FormulaRule([test], stopIfTrue=True, fill=ground, font=letters)  # type: ignore[no-untyped-call]
            sheet.conditional_formatting.add(place, rule)


def _draw(sheet: "Worksheet", line: tuple[int, int, int, str]) -> None:
    from openpyxl.chart import LineChart, Reference  # noqa: PLC0415  (start-up time)

    column, first, last, place = line
    chart = LineChart()
    chart.height, chart.width, chart.legend = 8, 16, None
    chart.y_axis.scaling.min, chart.y_axis.scaling.max = 0, 100
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.add_data(Reference(sheet, min_col=column, min_row=first, max_row=last), titles_from_data=False)
    chart.set_categories(Reference(sheet, min_col=1, min_row=first, max_row=last))
    sheet.add_chart(chart, place)


def reference(row: int, column: int) -> str:
    """Return a cell's name, both counted from 1: (3, 2) -> "B3"."""
    letters = ""
    while column:
        column, place = divmod(column - 1, 26)
        letters = chr(ord("A") + place) + letters
    return f"{letters}{row}"


def column_of(column: int) -> str:
    """Return a column's letters: 28 -> "AB"."""
    return reference(1, column)[:-1]
