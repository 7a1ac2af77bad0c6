"""Days and hours as people write them in tables: 14/4, 14.04.26, 2026-04-14, 14 tháng 4 năm 2026, Excel's numbers."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

_EXCEL_EPOCH = date(1899, 12, 30)
_EXCEL_FIRST, _EXCEL_LAST = 36526, 73050
"""2000-01-01 and 2099-12-31 as Excel counts: a smaller or larger number is no day of a dossier."""
_CENTURY = 2000
_HOUR = re.compile(r"\s*(\d{1,2})\s*(?:[:h]|giờ)\s*(\d{1,2})?(?:\s*phút|:\d{2}(?:\.\d+)?)?\s*", re.IGNORECASE)
_SPOKEN = re.compile(
    r"(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})(?:\s*(?:năm\s*)?(\d{2}|\d{4}))?", re.IGNORECASE | re.UNICODE
)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})\s*[-/.\s]\s*(\d{1,2})(?:\s*[-/.\s]\s*(\d{2}|\d{4}))?")
_DENSE = re.compile(r"(\d{2})(\d{2})(\d{4})")
_NAMED = re.compile(r"(\d{1,2})[-\s./]([a-z]{3})[a-z]*[-\s./,]+(\d{2}|\d{4})", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_BLANK = frozenset({"", "-", "–", "—", "chưa trả", "chưa có", "chưa"})


class DayTrouble(StrEnum):
    """Why a text is no day: it does not look like one, or the calendar has no such day (31/02)."""

    UNREADABLE = "unreadable"
    NO_SUCH_DAY = "no_such_day"


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """What was read: a day and, where it was written, the hour; or why it is no day. All None: the cell is blank."""

    day: date | None = None
    hour: time | None = None
    trouble: DayTrouble | None = None


def read_written_day(text: str, year: int) -> WrittenDay:
    """Read a day, with or without an hour; day before month, as Vietnamese is written.

    Args:
        text: what stands in the cell; "–" and "chưa trả" are blank.
        year: the year to take when none is written.
    """
    text = " ".join(text.replace("\xa0", " ").split()).strip("'").rstrip(".,;")
    if text.casefold() in _BLANK:
        return WrittenDay()
    text, hour = _split_hour(text)
    for pattern, parts in _SHAPES:
        found = pattern.fullmatch(text)
        if found is not None:
            return _made(parts(found, year), hour)
    serial = re.fullmatch(r"(\d{5})(?:[.,](\d+))?", text)
    if serial is not None and _EXCEL_FIRST <= int(serial[1]) <= _EXCEL_LAST:
        return _from_serial(int(serial[1]), serial[2])
    return WrittenDay(trouble=DayTrouble.UNREADABLE)


def _split_hour(text: str) -> tuple[str, time | None]:
    """Return the text without its hour, which stands before or behind the day."""
    for found in (re.search(_HOUR.pattern + "$", text, re.IGNORECASE), _HOUR.match(text)):
        if found is None:
            continue
        rest = (text[: found.start()] + text[found.end() :]).strip(" T,-–")
        try:
            hour = time(int(found[1]), int(found[2] or 0))
        except ValueError:
            continue
        if rest:
            return rest, hour
    return text, None


def _numbers(found: re.Match[str], year: int) -> tuple[int, int, int]:
    return _full(found[3], year), int(found[2]), int(found[1])


def _iso(found: re.Match[str], _year: int) -> tuple[int, int, int]:
    return int(found[1]), int(found[2]), int(found[3])


def _named(found: re.Match[str], year: int) -> tuple[int, int, int]:
    month = _MONTHS.index(found[2].casefold()) + 1 if found[2].casefold() in _MONTHS else 0
    return _full(found[3], year), month, int(found[1])


def _full(written: str | None, year: int) -> int:
    if written is None:
        return year
    return int(written) + (_CENTURY if len(written) == 2 else 0)


_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], int], tuple[int, int, int]]], ...] = (
    (_ISO, _iso),
    (_NUMBERS, _numbers),
    (_SPOKEN, _numbers),
    (_NAMED, _named),
    (_DENSE, _numbers),
)


def _made(parts: tuple[int, int, int], hour: time | None) -> WrittenDay:
    try:
        return WrittenDay(date(*parts), hour)
    except ValueError:
        return WrittenDay(trouble=DayTrouble.NO_SUCH_DAY)


def _from_serial(days: int, part: str | None) -> WrittenDay:
    day = _EXCEL_EPOCH + timedelta(days=days)
    if not part:
        return WrittenDay(day)
    minutes = round(float(f"0.{part}") * 24 * 60)
    return WrittenDay(day, time(minutes // 60, minutes % 60) if minutes < 24 * 60 else None)
