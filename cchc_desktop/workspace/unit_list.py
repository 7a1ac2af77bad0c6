"""Lists of units as offices have them: a block from Excel, a workbook, one name a line.

A row may hold number, kind, name, day and province in any order of columns; the kind may stand in front of the name
("Xã Hòa Thạnh", "UBND phường Tân Lộc").
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.unit import UnitKind
from cchc_desktop.domain.vietnamese import folded, nfc
from cchc_desktop.workspace.sheet_files import read_tables

MOST_UNITS = 2000
_KINDS = {
    "xa": UnitKind.COMMUNE,
    "phuong": UnitKind.WARD,
    "dac khu": UnitKind.SPECIAL_ZONE,
    "thi tran": UnitKind.TOWNSHIP,
    "commune": UnitKind.COMMUNE,
    "ward": UnitKind.WARD,
    "special zone": UnitKind.SPECIAL_ZONE,
    "township": UnitKind.TOWNSHIP,
}
_OFFICE = re.compile(r"^(ubnd|uy ban nhan dan|hdnd va ubnd)\s+")
_HEADINGS = ("stt", "tt", "ten", "ten don vi", "don vi", "loai", "xa, phuong", "tinh", "ghi chu", "ten xa", "ngay")
_DAY = re.compile(r"^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$")
_ISO = re.compile(r"^(\d{4})-(\d{2})-(\d{2})")


class NoUnits(Refusal):
    """A file holds no list of units."""

    what = "“{name}” holds no list of units."
    kept = "No unit was added."
    mend = "The list needs one unit a row, such as “Xã Hòa Thạnh”. Choose another file, or paste the names."


@dataclass(frozen=True, slots=True)
class ListedUnit:
    """A unit out of a list, with its day when the list has one."""

    kind: UnitKind
    name: str
    day: date | None = None


def read_units(rows: Iterable[Sequence[str]], year: int) -> tuple[ListedUnit, ...]:
    """Return the units of a table; rows that are headings, numbers or blank are passed over, doubles come once.

    Args:
        rows: cells as texts.
        year: the year of days written without one.
    """
    found: dict[tuple[UnitKind, str], ListedUnit] = {}
    for row in rows:
        unit = _read_row([" ".join(nfc(cell).split()) for cell in row], year)
        if unit is not None:
            found.setdefault((unit.kind, folded(unit.name)), unit)
        if len(found) == MOST_UNITS:
            break
    return tuple(found.values())


def read_unit_file(path: Path, year: int) -> tuple[ListedUnit, ...]:
    """Return the units in a workbook (xlsx, xls) or a csv file; the first sheet that holds some counts.

    Raises:
        NoUnits: no sheet holds any.
        Refusal: the file is no workbook, too large or damaged.
    """
    for sheet in read_tables(path):
        units = read_units(sheet.rows, year)
        if units:
            return units
    raise NoUnits(name=path.name)


def _read_row(cells: Sequence[str], year: int) -> ListedUnit | None:
    kind: UnitKind | None = None
    name = ""
    day: date | None = None
    for cell in cells:
        plain = folded(cell)
        if not cell or cell.rstrip(".").isdigit() or plain in _HEADINGS:
            continue
        if plain in _KINDS:
            kind = _KINDS[plain]
        elif read_day(cell, year):
            day = day or read_day(cell, year)
        elif not name:
            name, led = led_by_kind(cell)
            kind = led or kind
    return ListedUnit(kind or UnitKind.COMMUNE, name, day) if name else None


def led_by_kind(cell: str) -> tuple[str, UnitKind | None]:
    """Return a name without "UBND" and kind in front of it, and the kind if it stood there."""
    plain = folded(cell)
    office = _OFFICE.match(plain)
    start = office.end() if office else 0
    for word, kind in _KINDS.items():
        if plain.startswith(word + " ", start):
            return cell[start + len(word) :].strip(), kind
    return cell[start:].strip(), None


def read_day(cell: str, year: int) -> date | None:
    """Return the day a cell says (2026-04-17, 17/4/2026, 17/4), None if it says none."""
    iso, written = _ISO.match(cell), _DAY.match(cell)
    try:
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if written:
            return date(int(written[3] or year), int(written[2]), int(written[1]))
    except ValueError:
        return None
    return None
