"""From what stands in a cell, a pasted block or a sheet to the fields of dossiers. Nothing typed is ever dropped."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from cchc_desktop.domain.clock import VIETNAM
from cchc_desktop.domain.dossier import DAYS, hour_field, typed_field
from cchc_desktop.domain.vietnamese import folded, nfc
from cchc_desktop.domain.written_days import read_written_day

Fields = Mapping[str, object]
Block = Sequence[Sequence[str]]
ORDER = ("code", "field", "procedure", "received_on", "due_on", "returned_on", "note")
"""What the columns of a block without headings hold."""
_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "code": ("ma ho so", "so ho so", "ma so ho so", "ma hs", "so hs", "so bien nhan", "ma bien nhan", "code"),
    "field": ("linh vuc", "nhom linh vuc", "ten linh vuc", "field"),
    "procedure": ("thu tuc", "ten thu tuc", "thu tuc hanh chinh", "ten thu tuc hanh chinh", "tthc", "procedure"),
    "applicant": ("nguoi nop", "chu ho so", "ten chu ho so", "to chuc, ca nhan", "ho va ten", "ho ten", "applicant"),
    "received_on": ("ngay nhan", "ngay tiep nhan", "tiep nhan", "nhan", "ngay nop", "received"),
    "due_on": ("ngay hen tra", "hen tra", "ngay hen", "han tra", "han xu ly", "han giai quyet", "due"),
    "returned_on": ("ngay tra", "ngay tra ket qua", "da tra", "tra", "tra ket qua", "ngay ket thuc", "returned"),
    "term_days": ("thoi han", "thoi han giai quyet", "so ngay giai quyet", "thoi gian giai quyet", "term"),
    "note": ("ghi chu", "note"),
}
FIELDS = tuple(_HEADINGS)
_HEAD_ROWS = 15
_FEWEST_HEADINGS = 2
_INITIAL = re.compile(r"(?:\w\s*\.\s*)+\w?\s*\.?")


@dataclass(frozen=True, slots=True)
class Matched:
    """A sheet with its columns understood: `columns` maps a field to a column from 0, `first` is the first data row."""

    columns: Mapping[str, int]
    first: int
    headings: tuple[str, ...]


def cell_fields(field: str, text: str, year: int) -> dict[str, object]:
    """Return what is written when `text` is typed into a field; what is no day is kept as typed.

    Args:
        field: a field of the dossier, a day by the name of its day ("due_on").
        text: what was typed or pasted.
        year: the year of a day without one.
    """
    clean = nfc(" ".join(text.split()))
    if field in DAYS:
        read = read_written_day(clean, year)
        at = datetime.combine(read.day, read.hour, VIETNAM) if read.day and read.hour else None
        return {field: read.day, hour_field(field): at, typed_field(field): clean if read.trouble else ""}
    if field == "term_days":
        digits = re.match(r"\d{1,3}", clean)
        return {field: int(digits[0]) if digits else None}
    if field == "applicant":
        return {field: initials(clean)}
    return {field: clean}


def initials(name: str) -> str:
    """Return a person's name as initials, as little as a sample needs (Luật 91/2025/QH15): Nguyễn Văn An -> N.V.A."""
    if not name or _INITIAL.fullmatch(name):
        return name
    return "".join(f"{word[0].upper()}." for word in name.split() if word[0].isalpha()) or name


def match_columns(rows: Block) -> Matched:
    """Find the row of headings and what each column holds; without headings the columns are taken in `ORDER`."""
    for number, cells in enumerate(rows[:_HEAD_ROWS]):
        columns = _by_heading(cells)
        if len(columns) >= _FEWEST_HEADINGS:
            return Matched(columns, number + 1, tuple(cells))
    width = max((len(cells) for cells in rows), default=0)
    shift = 1 if width > 1 and _counts_up([cells[0] if cells else "" for cells in rows]) else 0
    columns = {field: place + shift for place, field in enumerate(ORDER) if place + shift < width}
    return Matched(columns, 0, ())


def _by_heading(cells: Sequence[str]) -> dict[str, int]:
    """Match headings to fields, the closest first; each column serves one field."""
    offers: list[tuple[float, int, int, str]] = []
    for column, written in enumerate(cells):
        heading = " ".join(re.sub(r"[^\w, ]", " ", folded(written)).split())
        if not heading:
            continue
        for order, (field, names) in enumerate(_HEADINGS.items()):
            close = max((len(name) / len(heading) for name in names if name in heading), default=0.0)
            if close:
                offers.append((-close, order, column, field))
    found: dict[str, int] = {}
    for _, _, column, field in sorted(offers):
        if field not in found and column not in found.values():
            found[field] = column
    return found


def _counts_up(cells: Sequence[str]) -> bool:
    numbers = [cell.strip().rstrip(".") for cell in cells if cell.strip()]
    return numbers == [str(number) for number in range(1, len(numbers) + 1)]


def drafts(rows: Block, columns: Mapping[str, int], year: int) -> tuple[Fields, ...]:
    """Return the fields of a dossier for each row that holds anything in the matched columns."""
    made: list[Fields] = []
    for cells in rows:
        texts = {field: cells[place] for field, place in columns.items() if place < len(cells) and cells[place].strip()}
        if not texts:
            continue
        fields: dict[str, object] = {}
        for field, text in texts.items():
            fields |= cell_fields(field, text, year)
        made.append(fields)
    return tuple(made)
