"""Functions on numbers and truth (ODK XForms: number and boolean functions)."""

import math
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from cchc_desktop.checklist.xpath.code import Code
from cchc_desktop.checklist.xpath.context import Context
from cchc_desktop.checklist.xpath.refusals import CannotEvaluate
from cchc_desktop.checklist.xpath.values import NAN, Value, number_of, truth_of
from cchc_desktop.domain.refusal import Reason


def number(c: Context, value: Value | None = None) -> float:
    """`number()`: of the context node without argument; dates give days since 1970."""
    return number_of(c.node.text() if value is None else value, c.world.zone)


def boolean_from_string(_: Context, text: str) -> bool:
    """`boolean-from-string()`: true for "true" and "1" only."""
    return text in ("true", "1")


def integer(_: Context, value: float) -> float:
    """`int()`: the fraction is dropped."""
    return float(math.trunc(value)) if math.isfinite(value) else NAN


def rounded(_: Context, value: float, places: float = 0.0) -> float:
    """`round()`: halves go away from nought; negative places round to tens, hundreds, …"""
    if not math.isfinite(value) or not math.isfinite(places):
        return value if math.isfinite(places) else NAN
    whole = int(max(-300, min(places, 300)))
    try:
        return float(Decimal(repr(value)).quantize(Decimal(1).scaleb(-whole), ROUND_HALF_UP))
    except ArithmeticError:
        return value if whole > 0 else 0.0


def _whole(act: Callable[[float], int]) -> Callable[[Context, float], float]:
    return lambda _, value: float(act(value)) if math.isfinite(value) else value


def _guarded(act: Callable[..., float]) -> Callable[..., float]:
    """Return a function of numbers that gives NaN or infinity where Python raises."""

    def run(_: Context, *numbers: float) -> float:
        try:
            found = act(*numbers)
        except OverflowError:
            return math.inf
        except (ValueError, ZeroDivisionError):
            return NAN
        return NAN if isinstance(found, complex) else float(found)

    return run


def _log(value: float) -> float:
    return -math.inf if value == 0 else math.log(value)


def _log10(value: float) -> float:
    return -math.inf if value == 0 else math.log10(value)


def _power(value: float, exponent: float) -> float:
    if value == 0 and exponent < 0:
        return math.inf
    return math.pow(value, exponent)


def total(c: Context, nodes: Value) -> float:
    """`sum()`: NaN as soon as one node is no number (XPath 1.0)."""
    zone = c.world.zone
    values = [number_of(node.text(), zone) for node in nodes] if isinstance(nodes, list) else []
    return math.fsum(values) if all(math.isfinite(value) for value in values) else float(sum(values))


def _numbers(c: Context, values: tuple[Value, ...]) -> list[float]:
    found: list[float] = []
    for value in values:
        if isinstance(value, list):
            found.extend(number_of(node.text(), c.world.zone) for node in value)
        else:
            found.append(number_of(value, c.world.zone))
    return found


def greatest(c: Context, *values: Value) -> float:
    """`max()` over all arguments and all nodes; NaN when there is none or one is no number."""
    found = _numbers(c, values)
    return NAN if not found or any(math.isnan(value) for value in found) else max(found)


def least(c: Context, *values: Value) -> float:
    """`min()` over all arguments and all nodes; NaN when there is none or one is no number."""
    found = _numbers(c, values)
    return NAN if not found or any(math.isnan(value) for value in found) else min(found)


def _spread(values: tuple[Value, ...]) -> list[Value]:
    found: list[Value] = []
    for value in values:
        if isinstance(value, list):
            found.extend(node.text() for node in value)
        else:
            found.append(value)
    return found


def _within(low: float, high: float, reached: float) -> bool:
    return (low == -1 or reached >= low) and (high == -1 or reached <= high)


def checklist(_: Context, low: float, high: float, *values: Value) -> bool:
    """`checklist()`: the count of true answers lies between the limits; -1 is no limit."""
    return _within(low, high, sum(truth_of(value) for value in _spread(values)))


def weighted_checklist(c: Context, low: float, high: float, *pairs: Value) -> bool:
    """`weighted-checklist()`: as checklist, each answer with its weight behind it.

    Raises:
        CannotEvaluate: a node-set of answers and its node-set of weights are not equally long.
    """
    reached = 0.0
    for value, weight in zip(pairs[::2], pairs[1::2], strict=True):
        answers, weights = _spread((value,)), _spread((weight,))
        if len(answers) != len(weights):
            raise CannotEvaluate(reason=Reason("weighted-checklist() has not as many weights as answers"))
        for answer, counted in zip(answers, weights, strict=True):
            if truth_of(answer):
                reached += number_of(counted, c.world.zone)
    return _within(low, high, reached)


def negation(args: list[Code]) -> Code:
    """Build `not()`."""
    holds = args[0].as_truth()
    return Code("b", lambda c: not holds(c), steady=args[0].steady)


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "number": number,
    "true": lambda _: True,
    "false": lambda _: False,
    "boolean-from-string": boolean_from_string,
    "checklist": checklist,
    "weighted-checklist": weighted_checklist,
    "random": lambda c: c.world.chance.random(),
    "int": integer,
    "sum": total,
    "max": greatest,
    "min": least,
    "round": rounded,
    "floor": _whole(math.floor),
    "ceiling": _whole(math.ceil),
    "pow": _guarded(_power),
    "log": _guarded(_log),
    "log10": _guarded(_log10),
    "abs": _guarded(abs),
    "sin": _guarded(math.sin),
    "cos": _guarded(math.cos),
    "tan": _guarded(math.tan),
    "asin": _guarded(math.asin),
    "acos": _guarded(math.acos),
    "atan": _guarded(math.atan),
    "atan2": _guarded(math.atan2),
    "sqrt": _guarded(math.sqrt),
    "exp": _guarded(math.exp),
    "exp10": _guarded(lambda value: 10.0**value),
    "pi": lambda _: math.pi,
}
