"""Forms written as text: Markdown tables and CSV, sheet by sheet, both ways.

In both a row whose first cell is filled names the sheet; the row after it holds the headings. Excel in Vietnam
writes CSV with semicolons, so the separator is found out.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from cchc_desktop.checklist.form import BrokenForm
from cchc_desktop.domain.refusal import Reason

Grid = tuple[str, list[list[str]]]
_BAR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[|\s:]*-{2,}[|\s:-]*\Z")
_BREAK = "<br>"
NOTHING = Reason("it holds no sheet with rows")
SHEETS = ("survey", "choices", "settings", "external_choices", "entities", "osm")


def markdown(text: str) -> list[Grid]:
    """Read Markdown tables: `| survey |` opens a sheet, `| | type | name |` are its rows; `<br>` breaks a line."""
    grids: list[Grid] = []
    for line in text.splitlines():
        stripped = line.strip()
        if not stripped.startswith("|") or _RULE.match(stripped):
            continue
        parts = _BAR.split(stripped)
        cells = [_unescaped(part) for part in parts[1:-1]] if len(parts) > 2 else [_unescaped(parts[1])]
        _take(grids, cells)
    return grids


def _unescaped(cell: str) -> str:
    return cell.strip().replace("\\|", "|").replace(_BREAK, "\n")


def separated(text: str, name: str) -> list[Grid]:
    """Read CSV with commas, semicolons or tabs; without sheet names the whole table is the survey.

    Raises:
        BrokenForm: a field is longer than CSV readers take, or a quote is never closed.
    """
    try:
        rows = [list(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))]
    except csv.Error as error:
        raise BrokenForm(name=name, reason=Reason("the CSV text cannot be read: {error}", {"error": error})) from error
    headings = [cell.strip().lower() for cell in rows[0]] if rows else [""]
    if headings[:1] != [""] and not {"type", "loại"}.isdisjoint(headings) and headings[0] not in SHEETS:
        return [("survey", rows)]
    grids: list[Grid] = []
    for row in rows:
        _take(grids, row)
    return grids


def _separator(text: str) -> str:
    opening = text[:4000]
    return max(",;\t", key=opening.count)


def _take(grids: list[Grid], cells: Sequence[str]) -> None:
    if not any(cell.strip() for cell in cells):
        return
    if cells[0].strip():
        grids.append((cells[0].strip(), []))
        if not any(cell.strip() for cell in cells[1:]):
            return
    if grids:
        grids[-1][1].append(list(cells[1:]))


def to_markdown(grids: Iterable[tuple[str, Sequence[Sequence[str]]]]) -> str:
    """Write sheets as Markdown tables; `markdown` reads the same texts back."""
    lines: list[str] = []
    for name, rows in grids:
        width = max((len(row) for row in rows), default=0)
        lines.append(f"| {_escaped(name)} |")
        lines += [
            "|  | " + " | ".join(_escaped(cell) for cell in [*row, *[""] * (width - len(row))]) + " |" for row in rows
        ]
        lines.append("")
    return "\n".join(lines)


def _escaped(cell: str) -> str:
    flat = cell.replace("\r\n", "\n").replace("\r", "\n")
    return flat.replace("|", "\\|").replace("\n", _BREAK)


def to_separated(grids: Iterable[tuple[str, Sequence[Sequence[str]]]]) -> str:
    """Write sheets as CSV with commas; `separated` reads the same texts back."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    for name, rows in grids:
        writer.writerow([name])
        writer.writerows(["", *row] for row in rows)
    return written.getvalue()
