"""Data types of answers: how a calculated value is stored, whether a text is of its type (ODK XForms: data types)."""

import datetime as dt
import re

from cchc_desktop.checklist.xpath import moments
from cchc_desktop.checklist.xpath.values import number_of, number_text

_INT = re.compile(r"[-+]?\d{1,18}$")
_DECIMAL = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$")
_TIME = re.compile(r"([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)?$")
_GEO = frozenset(("geopoint", "geotrace", "geoshape"))


def stored(value: str, kind: str, zone: dt.tzinfo) -> str:
    """Return a calculated value as its data type stores it; what is no number is blank, as clients keep it."""
    if value == "NaN":
        return ""
    if kind == "int" and value and not _INT.match(value):
        number = number_of(value, zone)
        return number_text(float(int(number))) if abs(number) < 1e18 else value
    if kind == "date" and len(value) != 10:
        instant = moments.moment(value, zone)
        if instant is None and _DECIMAL.match(value):
            instant = moments.instant_of(float(value), zone)
        return moments.date_text(instant.astimezone(zone)) if instant is not None else value
    if kind == "dateTime" and len(value) == 10:
        instant = moments.moment(value, zone)
        return moments.moment_text(instant) if instant is not None else value
    return value


def fits(value: str, kind: str) -> bool:
    """Tell whether a text that is not blank is of a data type; unknown types take any text."""
    if kind == "int":
        return _INT.match(value) is not None
    if kind == "decimal":
        return _DECIMAL.match(value) is not None
    if kind == "date":
        return len(value) >= 10 and moments.moment(value, dt.UTC) is not None
    if kind == "dateTime":
        return "T" in value and moments.moment(value, dt.UTC) is not None
    if kind == "time":
        return _TIME.match(value) is not None
    if kind in _GEO:
        return all(_is_point(part) for part in value.strip().strip(";").split(";"))
    return True


def _is_point(text: str) -> bool:
    parts = text.split()
    if not 2 <= len(parts) <= 4 or not all(_DECIMAL.match(part) for part in parts):
        return False
    return abs(float(parts[0])) <= 90 and abs(float(parts[1])) <= 180
