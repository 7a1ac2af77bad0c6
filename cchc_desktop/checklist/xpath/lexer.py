"""Cuts an expression into tokens (XPath 1.0, section 3.7)."""

import re
from dataclasses import dataclass

from cchc_desktop.checklist.xpath.refusals import BadExpression
from cchc_desktop.domain.refusal import Reason

LONGEST = 100_000
"""Characters of the longest expression that is read."""
_NAME = r"[^\W\d][\w.\-·]*"
_TOKEN = re.compile(
    rf"""
    (?P<space>\s+)
  | (?P<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?)
  | (?P<text>"[^"]*"|'[^']*')
  | (?P<name>{_NAME}(?::(?!:)(?:{_NAME}|\*))?)
  | (?P<sign>\.\.|::|//|!=|<=|>=|[()\[\]@,./|+\-=<>*])
  | (?P<variable>\$(?:\{{[^}}]*\}}|{_NAME}))
    """,
    re.VERBOSE,
)
_WORD_OPERATORS = frozenset(("and", "or", "mod", "div"))
_GLUED = re.compile(r"(and|or|mod|div)(?=\d)")
_SIGN_OPERATORS = frozenset(("|", "+", "-", "=", "!=", "<", "<=", ">", ">="))
_BEFORE_OPERAND = frozenset(("@", "::", "(", "[", ",", "/", "//"))
OPERATOR = "operator"


@dataclass(frozen=True, slots=True)
class Token:
    """One token; kind is `number`, `text`, `name`, `sign`, `operator` or `end`."""

    kind: str
    text: str
    at: int


def tokens(expression: str) -> list[Token]:
    """Return the tokens of an expression, ended by one of kind `end`.

    Raises:
        BadExpression: a character that begins no token, an open quote, or over 100,000 characters.
    """
    if len(expression) > LONGEST:
        raise BadExpression(expression, Reason("it is longer than {most} characters", {"most": LONGEST}))
    found: list[Token] = []
    at = 0
    while at < len(expression):
        match = _TOKEN.match(expression, at)
        if match is None:
            raise BadExpression(expression, _trouble(expression[at]), at)
        kind, text = match.lastgroup or "", match.group()
        if kind == "variable":
            gone = Reason("“{name}” refers to a question that is not in the form", {"name": text})
            raise BadExpression(expression, gone, at)
        if kind == "name" and (glued := _GLUED.match(text)) and _follows_operand(found):
            text = glued.group()
        if kind != "space":
            found.append(Token(_kind(kind, text, found), text, at))
        at += len(text)
    found.append(Token("end", "", at))
    return found


def _follows_operand(before: list[Token]) -> bool:
    """Tell whether an operator may come next (3.7, disambiguation)."""
    if not before:
        return False
    last = before[-1]
    return last.kind == "text" or (last.kind != OPERATOR and last.text not in _BEFORE_OPERAND)


def _kind(kind: str, text: str, before: list[Token]) -> str:
    """Tell operators from names and signs by what stands before them."""
    if kind == "name" and text in _WORD_OPERATORS and _follows_operand(before):
        return OPERATOR
    if kind == "sign" and text == "*":
        return OPERATOR if _follows_operand(before) else "name"
    if kind == "sign" and text in _SIGN_OPERATORS:
        return OPERATOR
    return kind


def _trouble(character: str) -> Reason:
    if character in "\"'":
        return Reason("a quotation mark is never closed")
    if character in "“”‘’":
        return Reason("“{sign}” is a typographic quotation mark; use ' or \"", {"sign": character})
    return Reason("the character “{sign}” has no meaning here", {"sign": character})
