"""Dates and times in expressions: texts to and from days since 1970-01-01T00:00Z.

A date counts from its midnight in the zone of the device; a dateTime without an offset is local too.
Source: ODK XForms, `number()`, `date()`, `format-date()`, `decimal-time()`; XML Schema part 2 for the texts.
"""

import datetime as dt
import math
import re

NAN = math.nan
_MOMENT = re.compile(
    r"\s*(-?\d{4,})-(\d{1,2})-(\d{1,2})"
    r"(?:T(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d+))?)?\s*(Z|[+-]\d{1,2}(?::?\d{2})?)?)?\s*$"
)
_STRICT = re.compile(r"\s*\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?\s*$")
_TIME = re.compile(r"\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?\s*(Z|[+-]\d{1,2}(?::?\d{2})?)?\s*$")
_SPOKEN = re.compile(r"\s*\w{3} (\w{3}) (\d{1,2}) (\d{4})(?: (\d\d):(\d\d):(\d\d) GMT([+-]\d{4}))?")
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_DAY = 86_400.0
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def moment(text: str, zone: dt.tzinfo, *, lenient: bool = False) -> dt.datetime | None:
    """Return the instant a date or dateTime text means, or None when it is neither.

    Args:
        text: `2024-01-05` or `2024-01-05T08:30:00.000+07:00`; `lenient` takes single digits as well.
        zone: of the device; dates begin at its midnight.
    """
    if not lenient and not _STRICT.match(text):
        return None
    match = _MOMENT.match(text)
    if match is None:
        return _spoken(text) if lenient else None
    year, month, day, hour, minute, second, fraction, offset = match.groups()
    try:
        there = zone if offset is None else _offset(offset)
        return dt.datetime(
            int(year),
            int(month),
            int(day),
            int(hour or 0),
            int(minute or 0),
            int(second or 0),
            _microseconds(fraction),
            tzinfo=there,
        )
    except (ValueError, OverflowError):
        return None


def days(text: str, zone: dt.tzinfo) -> float:
    """Return days since 1970-01-01T00:00Z of a date or dateTime text, NaN when it is neither."""
    instant = moment(text, zone)
    return NAN if instant is None else days_of(instant)


def days_of(instant: dt.datetime) -> float:
    """Return days since 1970-01-01T00:00Z."""
    return (instant - _EPOCH).total_seconds() / _DAY


def instant_of(number: float, zone: dt.tzinfo) -> dt.datetime | None:
    """Return the instant so many days after 1970-01-01T00:00Z, in the zone; None when no calendar holds it."""
    try:
        return (_EPOCH + dt.timedelta(seconds=round(number * _DAY, 3))).astimezone(zone)
    except (OverflowError, ValueError):
        return None


def date_text(instant: dt.datetime) -> str:
    """Return `yyyy-mm-dd`."""
    return instant.strftime("%Y-%m-%d") if instant.year >= 1000 else instant.date().isoformat()


def moment_text(instant: dt.datetime) -> str:
    """Return `yyyy-mm-ddThh:mm:ss.sss+hh:mm`."""
    return instant.isoformat(timespec="milliseconds")


def day_fraction(text: str, zone: dt.tzinfo, today: dt.date) -> float:
    """Return a time as a fraction of the day in the zone of the device, NaN when it is no time."""
    match = _TIME.match(text)
    if match is None:
        return NAN
    hour, minute, second, fraction, offset = match.groups()
    try:
        time = dt.time(int(hour), int(minute), int(second or 0), _microseconds(fraction))
        shift = dt.timedelta()
        if offset is not None:
            here = dt.datetime.combine(today, time, zone).utcoffset() or dt.timedelta()
            shift = here - (_offset(offset).utcoffset(None) or dt.timedelta())
    except ValueError:
        return NAN
    seconds = time.hour * 3600 + time.minute * 60 + time.second + time.microsecond / 1e6 + shift.total_seconds()
    return (seconds % _DAY) / _DAY


def formatted(instant: dt.datetime, pattern: str) -> str:
    """Return the instant written by the pattern of `format-date()` and `format-date-time()`."""
    parts = {
        "Y": f"{instant.year:04d}",
        "y": f"{instant.year % 100:02d}",
        "m": f"{instant.month:02d}",
        "n": str(instant.month),
        "b": _MONTHS[instant.month - 1],
        "d": f"{instant.day:02d}",
        "e": str(instant.day),
        "a": _DAYS[instant.weekday()],
        "H": f"{instant.hour:02d}",
        "h": str(instant.hour),
        "M": f"{instant.minute:02d}",
        "S": f"{instant.second:02d}",
        "3": f"{instant.microsecond // 1000:03d}",
        "W": f"{instant.isocalendar().week:02d}",
        "u": str(instant.isoweekday()),
        "%": "%",
    }
    return re.sub(r"%(.)", lambda match: parts.get(match.group(1), match.group()), pattern)


def _offset(text: str) -> dt.timezone:
    if text == "Z":
        return dt.UTC
    hours, minutes = int(text[1:3].rstrip(":")), int(text[-2:]) if len(text) > 3 else 0
    if hours > 23 or minutes > 59:
        raise ValueError(text)
    size = dt.timedelta(hours=hours, minutes=minutes)
    return dt.timezone(-size if text[0] == "-" else size)


def _microseconds(fraction: str | None) -> int:
    return int((fraction or "0")[:6].ljust(6, "0"))


def _spoken(text: str) -> dt.datetime | None:
    """Read the text JavaScript writes for a date (`Mon Nov 23 2026 17:15:12 GMT-0700`), which old forms hold."""
    match = _SPOKEN.match(text)
    if match is None or match.group(1) not in _MONTHS:
        return None
    month, day, year, hour, minute, second, offset = match.groups()
    try:
        there = _offset(f"{offset[:3]}:{offset[3:]}") if offset else dt.UTC
        return dt.datetime(
            int(year),
            _MONTHS.index(month) + 1,
            int(day),
            int(hour or 0),
            int(minute or 0),
            int(second or 0),
            tzinfo=there,
        )
    except ValueError:
        return None
