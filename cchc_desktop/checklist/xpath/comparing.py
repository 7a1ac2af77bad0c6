"""Comparisons and arithmetic (XPath 1.0, sections 3.4 and 3.5), with dates counting as days.

In forms a question that is not there (irrelevant, or of no repeat instance) compares as an empty text;
free documents follow XPath, where an empty node-set equals nothing.
"""

import math
import operator
from collections.abc import Callable

from cchc_desktop.checklist.xpath.code import NODES, NUMBER, TEXT, TRUTH, Code
from cchc_desktop.checklist.xpath.context import Context, Nodes, Strings, Truths
from cchc_desktop.checklist.xpath.moments import days
from cchc_desktop.checklist.xpath.values import Value, number_of, text_of, truth_of

_ORDER: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def comparison(left: Code, right: Code, sign: str, *, forms: bool) -> Truths:
    """Return a closure for `left sign right`; sign is one of `= != < <= > >=`."""
    if sign in _ORDER:
        return _ordered(left, right, _ORDER[sign], forms=forms)
    wanted = sign == "="
    if {left.kind, right.kind} == {TEXT}:
        a, b = left.as_text(), right.as_text()
        return lambda c: _same(a(c), b(c), c) is wanted
    if TEXT in (left.kind, right.kind) and NODES in (left.kind, right.kind):
        nodes, other = (left, right.as_text()) if left.kind == NODES else (right, left.as_text())
        return _nodes_with_text(nodes.as_nodes(sign), other, wanted=wanted, forms=forms)
    if NUMBER in (left.kind, right.kind) and {left.kind, right.kind} <= {TEXT, NUMBER}:
        x, y = left.as_number(), right.as_number()
        return (lambda c: x(c) == y(c)) if wanted else (lambda c: x(c) != y(c))
    one, two = left.run, right.run
    return lambda c: equality(one(c), two(c), c, wanted=wanted, forms=forms)


def _same(one: str, two: str, c: Context) -> bool:
    """Tell whether two texts are equal; two dates also are when they are the same instant."""
    if one == two:
        return True
    if len(one) < 10 or len(two) < 10 or one[4] != "-" or two[4] != "-":
        return False
    return days(one, c.world.zone) == days(two, c.world.zone)


def _nodes_with_text(nodes: Nodes, text: Strings, *, wanted: bool, forms: bool) -> Truths:
    """Return a closure for the commonest comparison of all, `${question} = 'choice'`."""

    def compare(c: Context) -> bool:
        found, other = nodes(c), text(c)
        if len(found) == 1:
            return _same(found[0].text(), other, c) is wanted
        if not found:
            return forms and (other == "") is wanted
        return any(_same(node.text(), other, c) is wanted for node in found)

    return compare


def equality(left: Value, right: Value, c: Context, *, wanted: bool, forms: bool) -> bool:
    """Tell whether two values are equal (`wanted`) or unequal (not `wanted`)."""
    left_set, right_set = isinstance(left, list), isinstance(right, list)
    if left_set or right_set:
        if isinstance(left, bool) or isinstance(right, bool):
            return (truth_of(left) == truth_of(right)) is wanted
        ones, twos = _members(left, forms=forms), _members(right, forms=forms)
        return any(_equal(one, two, c) is wanted for one in ones for two in twos)
    return _equal(left, right, c) is wanted


def _members(value: Value, *, forms: bool) -> list[Value]:
    if isinstance(value, list):
        return [node.text() for node in value] or ([""] if forms else [])
    return [value]


def _equal(left: Value, right: Value, c: Context) -> bool:
    if isinstance(left, bool) or isinstance(right, bool):
        return truth_of(left) == truth_of(right)
    if isinstance(left, float) or isinstance(right, float):
        return number_of(left, c.world.zone) == number_of(right, c.world.zone)
    return _same(text_of(left), text_of(right), c)


def _ordered(left: Code, right: Code, order: Callable[[float, float], bool], *, forms: bool) -> Truths:
    simple = (TEXT, NUMBER, TRUTH)
    if left.kind in simple and right.kind in simple:
        x, y = left.as_number(), right.as_number()
        return lambda c: order(x(c), y(c))
    one, two = left.run, right.run

    # Every ODK client compares a node-set with a boolean number by number, where XPath 1.0 would take its truth.
    def compare(c: Context) -> bool:
        a, b, zone = one(c), two(c), c.world.zone
        lows = [number_of(value, zone) for value in _members(a, forms=forms)]
        highs = [number_of(value, zone) for value in _members(b, forms=forms)]
        return any(order(low, high) for low in lows for high in highs)

    return compare


def divide(a: float, b: float) -> float:
    """Return a / b by IEEE 754: a division by nought is infinite or NaN."""
    if b == 0:
        if a == 0 or math.isnan(a):
            return math.nan
        return math.copysign(math.inf, a) * math.copysign(1, b)
    return a / b


def remainder(a: float, b: float) -> float:
    """Return the remainder that keeps the sign of `a` (XPath `mod`)."""
    return math.nan if b == 0 or math.isinf(a) else math.fmod(a, b)


ARITHMETIC: dict[str, Callable[[float, float], float]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "div": divide,
    "mod": remainder,
}


def chained_truth(operands: list[Truths], joint: str) -> Truths:
    """Return a closure for operands joined by `and` or `or`, stopping at the first that decides."""
    if len(operands) == 2:
        a, b = operands
        return (lambda c: a(c) and b(c)) if joint == "and" else (lambda c: a(c) or b(c))
    if joint == "and":
        return lambda c: all(operand(c) for operand in operands)
    return lambda c: any(operand(c) for operand in operands)


def chained_comparison(operands: list[Code], signs: tuple[str, ...], *, forms: bool) -> Code:
    """Return code for `a = b = c …`, from the left."""
    first = comparison(operands[0], operands[1], signs[0], forms=forms)
    if len(signs) == 1:
        return Code(TRUTH, first, forms=forms)
    rest = [(sign, operand.run) for sign, operand in zip(signs[1:], operands[2:], strict=True)]

    def run(c: Context) -> bool:
        value = first(c)
        for sign, operand in rest:
            other = operand(c)
            if sign in _ORDER:
                pairs = _members(other, forms=forms) if not isinstance(other, list) else [truth_of(other)]
                value = any(_ORDER[sign](float(value), number_of(member, c.world.zone)) for member in pairs)
            else:
                value = equality(value, other, c, wanted=sign == "=", forms=forms)
        return value

    return Code(TRUTH, run, forms=forms)


def chained_arithmetic(operands: list[Code], signs: tuple[str, ...]) -> Code:
    """Return code for `a + b - c …`, from the left."""
    numbers = [operand.as_number() for operand in operands]
    steps = [(ARITHMETIC[sign], number) for sign, number in zip(signs, numbers[1:], strict=True)]
    start = numbers[0]
    if len(steps) == 1:
        act, other = steps[0]
        return Code(NUMBER, lambda c: act(start(c), other(c)))

    def run(c: Context) -> float:
        value = start(c)
        for act, number in steps:
            value = act(value, number(c))
        return value

    return Code(NUMBER, run)
