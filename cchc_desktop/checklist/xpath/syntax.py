"""The syntax tree of an expression, and how to walk it.

`parser.parse(text)` makes it; `compiler` turns it into closures; the linter reads it. `at` is the character
offset in the text, for messages. A chain of operators of one rank is one `Chain`, so that `a + b + c + …` is flat
however long it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written, `5` or `.25`."""

    value: float
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Text:
    """A quoted string."""

    value: str
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Negation:
    """`-operand`, `times` times over."""

    operand: "Expr"
    times: int = 1
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Chain:
    """Operands joined by operators of one rank, evaluated from the left.

    `operators` has one entry fewer than `operands`; each is one of
    `or and = != < <= > >= + - * div mod |`.
    """

    operands: tuple["Expr", ...]
    operators: tuple[str, ...]
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Call:
    """A function call; `name` is as written, with its prefix (`jr:choice-name`)."""

    name: str
    args: tuple["Expr", ...]
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class NameTest:
    """A node test by name; `local` or `prefix` may be `*`, `prefix` is empty for none."""

    local: str
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class KindTest:
    """A node test by kind: `node`, `text`, `comment`, `processing-instruction` (with its target or empty)."""

    kind: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: axis, test, predicates in order."""

    axis: str
    test: NameTest | KindTest
    predicates: tuple["Expr", ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """A location path; `/` alone is an absolute path without steps."""

    absolute: bool
    steps: tuple[Step, ...]
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Filtered:
    """A primary expression with predicates and perhaps steps after it: `instance('x')/root/item[k=1]`."""

    source: "Expr"
    predicates: tuple["Expr", ...] = ()
    steps: tuple[Step, ...] = ()
    at: int = field(default=0, compare=False)


Expr = Number | Text | Negation | Chain | Call | Path | Filtered


def children(expr: Expr) -> Iterator[Expr]:
    """Yield the expressions directly inside `expr`, in the order they are written."""
    match expr:
        case Negation():
            yield expr.operand
        case Chain():
            yield from expr.operands
        case Call():
            yield from expr.args
        case Filtered():
            yield expr.source
            yield from expr.predicates
            for step in expr.steps:
                yield from step.predicates
        case Path():
            for step in expr.steps:
                yield from step.predicates
        case _:
            return


def walk(expr: Expr) -> Iterator[Expr]:
    """Yield `expr` and everything inside it, outer first, without recursion."""
    waiting = [expr]
    while waiting:
        found = waiting.pop()
        yield found
        waiting.extend(reversed(tuple(children(found))))
