"""The four kinds of value and how they turn into one another (XPath 1.0, sections 3.4 and 4).

A text is `str`, a number `float`, truth `bool`, a node-set a list of `Node` in document order.
ODK adds: a text that is a date counts as its days since 1970.
"""

import datetime as dt
import math
import re
from decimal import Decimal

from cchc_desktop.checklist.xpath.moments import days
from cchc_desktop.checklist.xpath.nodes import Node

Value = str | float | bool | list[Node]
NAN = math.nan
_NUMBER = re.compile(r"\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?\s*$", re.ASCII)


def text_of(value: Value) -> str:
    """Return a value as text: a node-set gives its first node's."""
    if value.__class__ is str:
        return value
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, list):
        return value[0].text() if value else ""
    return number_text(value)  # type: ignore[arg-type]


def number_text(number: float) -> str:
    """Return a number as XPath writes it: no exponent, no trailing `.0`, `NaN`, `Infinity`."""
    if number != number:
        return "NaN"
    if number in (math.inf, -math.inf):
        return "Infinity" if number > 0 else "-Infinity"
    if number == int(number) and abs(number) < 1e15:
        return str(int(number))
    written = repr(number)
    if "e" in written or written.endswith(".0"):
        written = format(Decimal(written), "f")
        if written.endswith(".0"):
            written = written[:-2]
    return written


def number_of(value: Value, zone: dt.tzinfo) -> float:
    """Return a value as a number; a text that is neither number nor date is NaN."""
    if value.__class__ is float:
        return value
    if value is True:
        return 1.0
    if value is False:
        return 0.0
    text = text_of(value)
    if _NUMBER.match(text):
        return float(text)
    if len(text) > 9:
        return days(text, zone)
    return NAN


def truth_of(value: Value) -> bool:
    """Return whether a value is true; a node-set is when it holds any node."""
    if value.__class__ is bool:
        return value
    if value.__class__ is float:
        return value == value and value != 0
    return len(value) > 0  # type: ignore[arg-type]


def answered(value: Value) -> bool:
    """Return whether a value is true where forms ask: a question counts by its text (ODK XForms, XPath functions)."""
    if isinstance(value, list):
        return bool(value) and value[0].holds()
    return truth_of(value)
