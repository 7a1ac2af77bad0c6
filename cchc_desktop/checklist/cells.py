"""Texts into the cells of an Excel workbook."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


def write_text(sheet: "Worksheet", row: int, column: int, text: str) -> None:
    """Write a text as text: what begins with “=” is no formula, and control characters are left out."""
    if not text:
        return
    cell = sheet.cell(row, column)
    cell.value = "".join(sign for sign in text if sign >= " " or sign in "\t\n")
    cell.data_type = "s"
