"""The two-tier administrative units (đơn vị hành chính hai cấp): provinces and communes, with their days and what came
of those that are gone (Luật Tổ chức chính quyền địa phương 72/2025/QH15; mergers of provinces and communes in 2025).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from cchc_desktop.domain.unit import Unit, UnitKind
from cchc_desktop.domain.vietnamese import folded

_KIND_WORDS: Mapping[UnitKind, str] = {
    UnitKind.COMMUNE: "xa",
    UnitKind.WARD: "phuong",
    UnitKind.SPECIAL_ZONE: "dac khu",
    UnitKind.TOWNSHIP: "thi tran",
}
MOST_FOUND = 200


@dataclass(frozen=True, slots=True)
class Province:
    """A province or a city under the central government (tỉnh, thành phố), valid between two days."""

    code: str
    name: str
    city: bool = False
    valid_from: date | None = None
    valid_to: date | None = None
    became: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GazetteerUnit:
    """A commune-level unit of the list: `unit.id` is its code, `unit.province` the name of its province; `became` are
    the codes of what it was merged into or divided over, `basis` the document that did it."""

    unit: Unit
    province: str
    became: tuple[str, ...] = ()
    basis: str = ""

    def in_force(self, on: date) -> bool:
        """Tell whether the unit exists on a day."""
        began, ended = self.unit.valid_from, self.unit.valid_to
        return (began is None or began <= on) and (ended is None or on <= ended)


class Gazetteer:
    """A list of units (danh mục đơn vị hành chính), looked up by code, by province and by what somebody types."""

    def __init__(
        self,
        title: str,
        version: date,
        source: str,
        provinces: Iterable[Province],
        units: Iterable[GazetteerUnit],
        *,
        sample: bool = False,
    ) -> None:
        self.title = title
        self.version = version
        self.source = source
        self.sample = sample
        self.provinces = tuple(provinces)
        self.units = tuple(units)
        self._by_code = {entry.unit.id: entry for entry in self.units}
        self._words = [_words(entry.unit) for entry in self.units]

    def province_on(self, code: str, on: date) -> str:
        """Return the code of the province that holds a province's area on a day, through mergers; itself without."""
        known = {province.code: province for province in self.provinces}
        seen: set[str] = set()
        while code in known and code not in seen:
            seen.add(code)
            province = known[code]
            if not province.became or province.valid_to is None or on <= province.valid_to:
                break
            code = province.became[0]
        return code

    def provinces_on(self, on: date) -> tuple[Province, ...]:
        """Return the provinces that exist on a day, by name."""
        found = [
            province
            for province in self.provinces
            if (province.valid_from is None or province.valid_from <= on)
            and (province.valid_to is None or on <= province.valid_to)
        ]
        return tuple(sorted(found, key=lambda province: folded(province.name)))

    def in_force(self, on: date, province: str = "") -> tuple[GazetteerUnit, ...]:
        """Return the units that exist on a day (of one province by its code), by name."""
        found = [entry for entry in self.units if entry.in_force(on) and province in ("", entry.province)]
        return tuple(sorted(found, key=lambda entry: folded(entry.unit.name)))

    def find(self, text: str, on: date, province: str = "", *, former: bool = True) -> tuple[GazetteerUnit, ...]:
        """Return units whose words begin with what was typed, without case and marks: those of the day first, then
        those that are gone (whose area lies in the province today). At most `MOST_FOUND`."""
        typed = folded(text).split()
        found = [
            (not entry.in_force(on), folded(entry.unit.name) != " ".join(typed), folded(entry.unit.name), place)
            for place, entry in enumerate(self.units)
            if all(any(word.startswith(part) for word in self._words[place]) for part in typed)
            and (entry.in_force(on) or (former and self._gone(entry, on)))
            and (not province or self.province_on(entry.province, on) == province)
        ]
        return tuple(self.units[place] for *_, place in sorted(found)[:MOST_FOUND])

    def unit(self, code: str) -> GazetteerUnit | None:
        """Return a unit by its code."""
        return self._by_code.get(code)

    def today_of(self, code: str, on: date) -> tuple[GazetteerUnit, ...]:
        """Return what a unit is on a day: itself, else the units that its area came to, through every merger."""
        return tuple({entry.unit.id: entry for entry in self._reached(code, on, set())}.values())

    def _reached(self, code: str, on: date, seen: set[str]) -> Iterator[GazetteerUnit]:
        entry = self._by_code.get(code)
        if entry is None or code in seen:
            return
        seen.add(code)
        if entry.in_force(on):
            yield entry
            return
        for after in entry.became:
            yield from self._reached(after, on, seen)

    @staticmethod
    def _gone(entry: GazetteerUnit, on: date) -> bool:
        return entry.unit.valid_to is not None and entry.unit.valid_to < on


def _words(unit: Unit) -> tuple[str, ...]:
    return (*_KIND_WORDS[unit.kind].split(), *folded(unit.name).split())
