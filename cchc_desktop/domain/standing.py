"""Units of a campaign side by side: rank, movement against the campaign before, bands of the heat map."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from cchc_desktop.domain.unit import Unit, UnitKind
from cchc_desktop.domain.vietnamese import folded

BANDS = (Decimal(90), Decimal(80), Decimal(65), Decimal(50))
"""Lower bounds of the heat map's bands; what is below the last is the fifth band (ui.md 2.1)."""
_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Standing:
    """What one visit scored: points per hundred of what applies, whole and by section; None where nothing applies."""

    visit: str
    unit: Unit
    percent: Decimal | None
    sections: tuple[Decimal | None, ...]
    answered: int
    items: int
    signed: bool


@dataclass(frozen=True, slots=True)
class Ranked:
    """A standing with its place (equal scores share one) and how many places it went up; None without either."""

    standing: Standing
    place: int | None
    moved: int | None


@dataclass(frozen=True, slots=True)
class Overdue:
    """A recommendation past its day that nobody has seen remedied: `days` calendar days over."""

    visit: str
    unit: Unit
    text: str
    due_on: date
    days: int


@dataclass(frozen=True, slots=True)
class Mean:
    """A campaign's mean score over `units` visits; None while nothing is scored."""

    campaign: str
    name: str
    percent: Decimal | None
    units: int


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which part of an overview is looked at: a kind of unit, a province, a section (its place from 0); None is all."""

    kind: UnitKind | None = None
    province: str = ""
    section: int | None = None

    def of(self, standings: Sequence[Standing]) -> list[Standing]:
        """Return the standings it lets through; with a section, scored by that section alone."""
        kept = [
            line
            for line in standings
            if self.kind in (None, line.unit.kind) and self.province in ("", line.unit.province)
        ]
        if self.section is None:
            return kept
        at = self.section
        return [replace(line, percent=line.sections[at] if at < len(line.sections) else None) for line in kept]


def unit_key(unit: Unit) -> tuple[str, str]:
    """Return what makes a unit the same in two campaigns: kind and name, without case and accents."""
    return unit.kind.value, folded(unit.name).strip()


def places(standings: Sequence[Standing]) -> dict[str, int]:
    """Return visit -> place; equal scores share a place and the next one is skipped (1, 2, 2, 4)."""
    scored = sorted((line.percent for line in standings if line.percent is not None), reverse=True)
    return {line.visit: scored.index(line.percent) + 1 for line in standings if line.percent is not None}


def ranked(now: Sequence[Standing], before: Sequence[Standing]) -> tuple[Ranked, ...]:
    """Return the units by place, the unscored last; movement counts only units that both campaigns scored."""
    here, there = places(now), places(before)
    earlier = {unit_key(line.unit): there[line.visit] for line in before if line.visit in there}
    rows = []
    for line in now:
        place = here.get(line.visit)
        was = earlier.get(unit_key(line.unit))
        rows.append(Ranked(line, place, None if place is None or was is None else was - place))
    return tuple(sorted(rows, key=lambda row: (row.place or len(rows) + 1, folded(row.standing.unit.name))))


def mean(standings: Sequence[Standing]) -> Decimal | None:
    """Return the mean of what is scored, one decimal."""
    scored = [line.percent for line in standings if line.percent is not None]
    return (sum(scored, Decimal(0)) / len(scored)).quantize(_TENTH, ROUND_HALF_UP) if scored else None


def band(percent: Decimal) -> int:
    """Return the band of a score: 0 for 90 and more … 4 for less than 50."""
    return next((number for number, floor in enumerate(BANDS) if percent >= floor), len(BANDS))


def still_open(due: Mapping[str, date], remedied: frozenset[str], on: date) -> dict[str, int]:
    """Return recommendation -> days over, for those past their day on `on` and not among the remedied."""
    return {key: (on - day).days for key, day in due.items() if day < on and key not in remedied}
