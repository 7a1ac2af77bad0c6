"""Working days of civil servants: weekends, holidays, swapped days, the 15:00 rule."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

_SATURDAY = 5
_LONGEST_SEARCH = timedelta(days=3660)


class DayKind(StrEnum):
    """Why a day differs from its weekday: holiday, day off by swap, working day that makes up for a swap."""

    HOLIDAY = "holiday"
    SWAP_OFF = "swap_off"
    MAKEUP_WORK = "makeup_work"


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A dated exception of the calendar, with its basis; `provisional` until the year's official plan is known."""

    day: date
    kind: DayKind
    name: str
    basis: str = ""
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class CountedDay:
    """One day of a count, as a day strip draws it: `number` is 1…n for a working day, None for a skipped one."""

    day: date
    number: int | None
    special: SpecialDay | None


class WorkingCalendar:
    """Counts working days (ngày làm việc): Monday to Friday unless holiday or swapped, plus make-up Saturdays."""

    def __init__(self, special: Iterable[SpecialDay] = ()) -> None:
        self._special = {entry.day: entry for entry in special}

    def special(self, day: date) -> SpecialDay | None:
        """Return what is special about `day`, if anything."""
        return self._special.get(day)

    def is_working(self, day: date) -> bool:
        """Tell whether `day` is a working day."""
        entry = self._special.get(day)
        if entry is not None:
            return entry.kind is DayKind.MAKEUP_WORK
        return day.weekday() < _SATURDAY

    def next_working(self, day: date) -> date:
        """Return `day` itself if it is a working day, else the first working day after it."""
        limit = day + _LONGEST_SEARCH
        while not self.is_working(day):
            day += timedelta(days=1)
            if day > limit:
                raise ValueError("the calendar has no working day for ten years")
        return day

    def add(self, start: date, days: int) -> date:
        """Return the last day of a term of `days` working days; the first day is not counted (BLDS 2015, Điều 147)."""
        if days < 0:
            raise ValueError("a term cannot be negative")
        day = start
        for _ in range(days):
            day = self.next_working(day + timedelta(days=1))
        return day

    def working_days_between(self, after: date, until: date) -> int:
        """Return the number of working days d with `after` < d <= `until` (0 when `until` is not later)."""
        days = (until - after).days
        return sum(self.is_working(after + timedelta(days=offset)) for offset in range(1, days + 1))

    def count(self, after: date, until: date) -> tuple[CountedDay, ...]:
        """Return each day d with `after` < d <= `until`, numbered if it counts: what the day strip draws."""
        days: list[CountedDay] = []
        number = 0
        for offset in range(1, (until - after).days + 1):
            day = after + timedelta(days=offset)
            working = self.is_working(day)
            number += working
            days.append(CountedDay(day, number if working else None, self.special(day)))
        return tuple(days)

    def counting_starts_on(self, received: datetime, cut_off: time = time(15)) -> date:
        """Return the day from which a term is counted: the next working day for what came after `cut_off`.

        NĐ 118/2025 Điều 18.2 as amended by NĐ 309/2026: received after 15:00, handed on at the start of the next
        working day; several procedures count from there.
        """
        day = received.date()
        if self.is_working(day) and received.timetz().replace(tzinfo=None) <= cut_off:
            return day
        return self.next_working(day + timedelta(days=1))

    @property
    def provisional_years(self) -> frozenset[int]:
        """The years whose days still rest on a computed plan."""
        return frozenset(entry.day.year for entry in self._special.values() if entry.provisional)
