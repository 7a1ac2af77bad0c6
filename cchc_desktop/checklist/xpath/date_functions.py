"""Functions on dates and times (ODK XForms: date and time functions)."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from cchc_desktop.checklist.xpath import moments
from cchc_desktop.checklist.xpath.context import Context
from cchc_desktop.checklist.xpath.values import NAN, Value, number_of, text_of


def today(c: Context) -> str:
    """`today()`: the date where the device is."""
    return moments.date_text(c.world.now().astimezone(c.world.zone))


def now(c: Context) -> str:
    """`now()`: with milliseconds and offset."""
    return moments.moment_text(c.world.now().astimezone(c.world.zone))


def _instant(c: Context, value: Value) -> dt.datetime | None:
    zone = c.world.zone
    if isinstance(value, bool):
        return None
    if isinstance(value, float):
        return moments.instant_of(value, zone) if value == value else None
    text = text_of(value)
    found = moments.moment(text, zone, lenient=True)
    if found is None:
        as_number = number_of(text, zone)
        return moments.instant_of(as_number, zone) if as_number == as_number else None
    return found


def date(c: Context, value: Value) -> str:
    """`date()`: of a text or of days since 1970, the local day; empty when it is no date."""
    instant = _instant(c, value)
    return "" if instant is None else moments.date_text(instant.astimezone(c.world.zone))


def date_time(c: Context, value: Value) -> str:
    """`date-time()`: as `date()`, keeping the time when there is one."""
    instant = _instant(c, value)
    if instant is None:
        return ""
    if not isinstance(value, float) and "T" not in text_of(value) and len(text_of(value).strip()) <= 10:
        return moments.date_text(instant)
    return moments.moment_text(instant.astimezone(c.world.zone))


def formatted(c: Context, value: Value, pattern: str) -> str:
    """`format-date()` and `format-date-time()`: empty when the value is no date."""
    instant = _instant(c, value)
    return "" if instant is None else moments.formatted(instant.astimezone(c.world.zone), pattern)


def decimal_date_time(c: Context, value: Value) -> float:
    """`decimal-date-time()`: days since 1970-01-01T00:00Z."""
    if isinstance(value, float):
        return value
    instant = _instant(c, value)
    return NAN if instant is None else moments.days_of(instant)


def decimal_time(c: Context, value: Value) -> float:
    """`decimal-time()`: a time, or the time of a dateTime, as a fraction of the local day."""
    text = text_of(value)
    instant = moments.moment(text, c.world.zone) if "T" in text else None
    if instant is not None:
        local = instant.astimezone(c.world.zone)
        seconds = local.hour * 3600 + local.minute * 60 + local.second + local.microsecond / 1e6
        return seconds / 86_400
    return moments.day_fraction(text, c.world.zone, c.world.now().date())


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "today": today,
    "now": now,
    "date": date,
    "date-time": date_time,
    "format-date": formatted,
    "format-date-time": formatted,
    "decimal-date-time": decimal_date_time,
    "decimal-time": decimal_time,
}
