"""The figures of citizen service per unit and period: typed, pasted or imported, with source and day.

They stand beside the visits (scope `service`), because they come from the portal and not from an inspection.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.places import resources
from cchc_desktop.domain.refusal import Invalid, Reason, Refusal
from cchc_desktop.domain.service import IndexGroup, ServiceFigures, ServiceIndex
from cchc_desktop.domain.unit import Unit
from cchc_desktop.domain.vietnamese import folded
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.packs import read_pack
from cchc_desktop.workspace.sheet_files import read_tables
from cchc_desktop.workspace.unit_list import led_by_kind, read_day
from cchc_desktop.workspace.wording import UNIT_KINDS

SCOPE = "service"
KIND = "service_figures"
COUNTS: Mapping[str, str] = {
    "before": "Trước hạn",
    "on_time": "Đúng hạn",
    "late": "Quá hạn",
    "within": "Đang giải quyết trong hạn",
    "over": "Đang giải quyết quá hạn",
}
"""Fields that count dossiers, with the words tables head them by."""
PERIOD = re.compile(r"(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?")
_WRITTEN_PERIOD = re.compile(r"^(?:(?:thang )?(\d{1,2})/(\d{4})|quy (i{1,3}|iv|[1-4])[/ ]+(\d{4})|(?:nam )?(\d{4}))$")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_MOST = 100_000_000
_MOST_ROWS = 20_000


class NoFigures(Refusal):
    """A file holds no figures of service."""

    what = "“{name}” holds no figures that can be taken in."
    kept = "What was entered so far stays."
    mend = "The first row needs the headings “Đơn vị”, “Kỳ” and at least one figure; export the table to see them all."


@dataclass(frozen=True, slots=True)
class Brought:
    """What an import did: rows taken, and the cells that were passed over as (row from 1, heading, text)."""

    changes: Changes
    taken: int
    passed_over: tuple[tuple[int, str, str], ...]


def read_indices(path: Path | None = None) -> tuple[ServiceIndex, ...]:
    """Read the indices of service (format cchc-service-index/1).

    Raises:
        BrokenPack: the file is missing, broken or of another format.
    """
    place = path or resources() / "indices" / "service-index.json"
    return read_pack(place, "cchc-service-index/1", "indices", _index)


class Service:
    """Reads and changes the figures."""

    def __init__(self, acts: Acts, clock: Clock) -> None:
        self._acts = acts
        self._clock = clock
        self._indices: tuple[ServiceIndex, ...] = ()

    def index(self, period: str = "") -> ServiceIndex:
        """Return the index in force in a period (today's without one), the last one before where there is a gap."""
        self._indices = self._indices or read_indices()
        on = date(int(period[:4]), 12, 31) if PERIOD.fullmatch(period) else self._clock.now().date()
        due = [one for one in self._indices if one.effective_from <= on]
        return max(due or self._indices, key=lambda one: one.effective_from)

    def periods(self) -> tuple[str, ...]:
        """Return the periods that have figures, the newest first."""
        return tuple(sorted({line.period for line in self.all()}, reverse=True))

    def all(self, period: str = "") -> tuple[ServiceFigures, ...]:
        """Return the figures (of one period), by unit."""
        values = self._acts.values(SCOPE)
        found = [_figures(entity, fields) for (kind, entity), fields in values.items() if kind == KIND]
        kept = [line for line in found if line.period and period in ("", line.period)]
        return tuple(sorted(kept, key=lambda line: (folded(line.unit), line.period)))

    def of_unit(self, unit: str) -> tuple[ServiceFigures, ...]:
        """Return a unit's figures, the newest period first; `unit` as lists name it ("xã Hòa Thạnh")."""
        wanted = folded(unit)
        return tuple(sorted((one for one in self.all() if folded(one.unit) == wanted), key=lambda one: one.period))[
            ::-1
        ]

    def change(self, unit: str, period: str, **fields: object) -> Changes:
        """Enter figures: `before=12`, `points__online=Decimal("9.5")`, `source=…`, `as_of=…`; None takes one out.

        Raises:
            Invalid: no period, a count that is none, more points than the group has.
            NotAllowed: the person's duty does not carry it.
        """
        return self._write([(unit, self._period(period), self._checked(period, fields))])

    def bring_in(self, rows: Sequence[Sequence[str]], name: str, *, period: str = "", source: str = "") -> Brought:
        """Take a table in: headings in its first rows, a unit a row; `period` and `source` where it has no such column.

        Raises:
            NoFigures: it has no headings, or no row that says anything.
        """
        head, columns = self._columns(rows, period)
        if not columns:
            raise NoFigures(name=name)
        taken: list[tuple[str, str, dict[str, object]]] = []
        passed: list[tuple[int, str, str]] = []
        for number, row in enumerate(rows[head + 1 : head + 1 + _MOST_ROWS], head + 2):
            said = {field: row[at].strip() if at < len(row) else "" for field, at in columns.items()}
            unit, own = _named(said.get("unit", "")), _period_of(said.get("period", "")) or period
            if not unit or not own:
                continue
            given: dict[str, object] = {"source": said.get("source") or source or name}
            given["as_of"] = read_day(said.get("as_of", ""), int(own[:4])) or self._clock.now().date()
            for field, text in said.items():
                if field in ("unit", "period", "source", "as_of") or not text:
                    continue
                try:
                    given |= self._checked(own, {field: number_of(text)})
                except Invalid:
                    passed.append((number, field, text))
            if len(given) > 2:
                taken.append((unit, own, given))
        if not taken:
            raise NoFigures(name=name)
        return Brought(self._write(taken), len(taken), tuple(passed))

    def bring_in_file(self, path: Path, *, period: str = "", source: str = "") -> Brought:
        """Take a workbook or CSV file in: the first sheet with headings.

        Raises:
            NoFigures: no sheet holds any; else raises as `read_tables`.
        """
        for sheet in read_tables(path):
            if self._columns(sheet.rows, period)[1]:
                return self.bring_in(sheet.rows, path.name, period=period, source=source)
        raise NoFigures(name=path.name)

    def _columns(self, rows: Sequence[Sequence[str]], period: str) -> tuple[int, dict[str, int]]:
        return found_columns(rows, self.index(period), period)

    def _checked(self, period: str, fields: Mapping[str, object]) -> dict[str, object]:
        groups = {group.code: group for group in self.index(period).groups}
        given: dict[str, object] = {}
        for name, value in fields.items():
            if name in COUNTS:
                given[name] = _count(name, value)
            elif name.startswith("points__") and name.removeprefix("points__") in groups:
                group = groups[name.removeprefix("points__")]
                given[f"points.{group.code}"] = _points(group, value)
            elif name == "source":
                given[name] = unicodedata.normalize("NFC", str(value or "").strip())
            elif name == "as_of":
                given[name] = value
            else:
                raise TypeError(f"there is no figure {name}")
        return given

    def _write(self, rows: Sequence[tuple[str, str, Mapping[str, object]]]) -> Changes:
        fields: list[tuple[str, str, str, object]] = []
        for unit, period, given in rows:
            entity = f"{folded(unit)}@{period}"
            fields += [(KIND, entity, "unit", unit), (KIND, entity, "period", period)]
            fields += [(KIND, entity, name, value) for name, value in given.items()]
        return self._acts.write(SCOPE, Label("Entered figures of service"), fields, undoable=False)

    @staticmethod
    def _period(period: str) -> str:
        if not PERIOD.fullmatch(period):
            raise Invalid(value=period, field="period", reason=Reason("a period is 2026-03, 2026-Q1 or 2026"))
        return period


def found_columns(rows: Sequence[Sequence[str]], index: ServiceIndex, period: str) -> tuple[int, dict[str, int]]:
    """Return the row of the headings and what stands in which column; nothing where no row heads figures.

    Args:
        rows: the table's cells as texts.
        index: whose groups are looked for.
        period: given where the table needs no column for it.
    """
    known = {"don vi": "unit", "ten don vi": "unit", "ky": "period", "ky so lieu": "period", "nguon": "source"}
    known |= {"so lieu den ngay": "as_of", "ngay so lieu": "as_of", "den ngay": "as_of"}
    known |= {folded(words): field for field, words in COUNTS.items()}
    groups = index.groups
    known |= {folded(name): f"points__{one.code}" for one in groups for name in (one.title, one.short)}
    for line, row in enumerate(rows[:20]):
        heads = [" ".join(folded(cell.partition("(")[0]).split()) for cell in row]
        found = {known[head]: at for at, head in enumerate(heads) if head in known}
        if "unit" in found and ("period" in found or period) and found.keys() & {*COUNTS, *_point_fields(found)}:
            return line, found
    return 0, {}


def unit_words(unit: Unit) -> str:
    """Return a unit as figures name it: "xã Hòa Thạnh"."""
    return f"{UNIT_KINDS[unit.kind]} {unit.name}"


def number_of(text: str) -> Decimal | None:
    """Return the number a cell says ("7,5", "1.234", "12 %"), None for an empty one.

    Raises:
        Invalid: it says none.
    """
    plain = text.replace("\u00a0", "").replace(" ", "").rstrip("%")
    if not plain:
        return None
    if "," in plain:
        plain = plain.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(\.\d{3})+", plain):
        plain = plain.replace(".", "")
    try:
        value = Decimal(plain)
    except InvalidOperation as error:
        raise Invalid(value=text, field="figure", reason=Reason("it is no number")) from error
    if not value.is_finite():
        raise Invalid(value=text, field="figure", reason=Reason("it is no number"))
    return value


def _count(name: str, value: object) -> int | None:
    if value is None:
        return None
    number = value if isinstance(value, Decimal) else Decimal(str(value))
    if number != number.to_integral_value() or not 0 <= number <= _MOST:
        raise Invalid(value=value, field=COUNTS[name], reason=Reason("it counts dossiers: a whole number from 0"))
    return int(number)


def _points(group: IndexGroup, value: object) -> Decimal | None:
    if value is None:
        return None
    number = value if isinstance(value, Decimal) else Decimal(str(value))
    if not 0 <= number <= group.maximum:
        reason = Reason("the group has 0 to {most} points", {"most": group.maximum})
        raise Invalid(value=value, field=group.title, reason=reason)
    return number


def _point_fields(found: Mapping[str, int]) -> set[str]:
    return {field for field in found if field.startswith("points__")}


def _named(cell: str) -> str:
    bare, kind = led_by_kind(" ".join(cell.split()))
    return f"{UNIT_KINDS[kind]} {bare}" if kind and bare else bare


def _period_of(cell: str) -> str:
    if PERIOD.fullmatch(cell):
        return cell
    matched = _WRITTEN_PERIOD.match(" ".join(folded(cell).split()))
    if matched is None:
        return ""
    month, of_year, quarter, of, year = matched.groups()
    if month:
        return f"{of_year}-{int(month):02d}" if 1 <= int(month) <= 12 else ""
    return f"{of}-Q{_QUARTERS[quarter]}" if quarter else year


def _figures(entity: str, fields: Mapping[str, object]) -> ServiceFigures:
    points = {
        name.removeprefix("points."): Decimal(str(value))
        for name, value in fields.items()
        if name.startswith("points.") and value is not None
    }
    counts = {name: int(str(fields[name])) for name in COUNTS if fields.get(name) is not None}
    as_of = fields.get("as_of")
    return ServiceFigures(
        entity,
        str(fields.get("unit") or ""),
        str(fields.get("period") or ""),
        points,
        **counts,
        source=str(fields.get("source") or ""),
        as_of=date.fromisoformat(str(as_of)) if as_of else None,
    )


def _index(entry: dict[str, object]) -> ServiceIndex:
    until = entry["effective_to"]
    groups = entry["groups"]
    if not isinstance(groups, list):
        raise TypeError("groups")
    return ServiceIndex(
        str(entry["key"]),
        str(entry["title"]),
        str(entry["basis"]),
        date.fromisoformat(str(entry["effective_from"])),
        None if until is None else date.fromisoformat(str(until)),
        tuple(
            IndexGroup(str(one["code"]), str(one["title"]), str(one["short"]), Decimal(str(one["maximum"])))
            for one in groups
        ),
    )
