"""From an expression's text to its syntax tree, by precedence climbing (XPath 1.0, section 3)."""

from cchc_desktop.checklist.xpath.lexer import OPERATOR, Token, tokens
from cchc_desktop.checklist.xpath.refusals import BadExpression
from cchc_desktop.checklist.xpath.syntax import (
    Call,
    Chain,
    Expr,
    Filtered,
    KindTest,
    NameTest,
    Negation,
    Number,
    Path,
    Step,
    Text,
)
from cchc_desktop.domain.refusal import Reason

DEEPEST = 100
"""Levels of brackets and calls inside one another; real forms stay under 60. Bounded by Python's own stack: a level
takes at most five frames here and three when it is worked out."""
_RANKS: tuple[frozenset[str], ...] = (
    frozenset(("or",)),
    frozenset(("and",)),
    frozenset(("=", "!=")),
    frozenset(("<", "<=", ">", ">=")),
    frozenset(("+", "-")),
    frozenset(("*", "div", "mod")),
)
_RANK = {operator: rank for rank, operators in enumerate(_RANKS) for operator in operators}
_KINDS = frozenset(("node", "text", "comment", "processing-instruction"))
AXES = frozenset(
    (
        "ancestor",
        "ancestor-or-self",
        "attribute",
        "child",
        "descendant",
        "descendant-or-self",
        "following",
        "following-sibling",
        "namespace",
        "parent",
        "preceding",
        "preceding-sibling",
        "self",
    )
)
_ANY = KindTest("node")
_DESCENDANTS = Step("descendant-or-self", _ANY)


def parse(expression: str) -> Expr:
    """Return the syntax tree of an expression.

    Raises:
        BadExpression: it is no XPath 1.0 expression, or nested deeper than 100 levels.
    """
    parser = _Parser(expression)
    if parser.token.kind == "end":
        raise parser.trouble(Reason("it is empty"))
    tree = parser.expression()
    if parser.token.kind != "end":
        raise parser.trouble(Reason("“{found}” does not belong here", {"found": parser.token.text}))
    return tree


class _Parser:
    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = tokens(text)
        self._next = 0
        self._depth = 0
        self.token: Token = self._tokens[0]

    def trouble(self, reason: Reason) -> BadExpression:
        return BadExpression(self._text, reason, self.token.at)

    def _missing(self) -> BadExpression:
        if self.token.kind == "end":
            return self.trouble(Reason("a value or a name is expected, but the expression ends"))
        return self.trouble(Reason("a value or a name is expected where “{found}” stands", {"found": self.token.text}))

    def _advance(self) -> Token:
        token = self.token
        self._next += 1
        self.token = self._tokens[min(self._next, len(self._tokens) - 1)]
        return token

    def _peek(self) -> Token:
        return self._tokens[min(self._next + 1, len(self._tokens) - 1)]

    def _is(self, text: str) -> bool:
        return self.token.text == text and self.token.kind in ("sign", OPERATOR)

    def _expect(self, text: str) -> Token:
        if not self._is(text):
            raise self.trouble(
                Reason("“{wanted}” is expected, but the expression ends", {"wanted": text})
                if self.token.kind == "end"
                else Reason("“{wanted}” is expected where “{found}” stands", {"wanted": text, "found": self.token.text})
            )
        return self._advance()

    def expression(self) -> Expr:
        """Read operands and operators; each rank's run becomes one flat chain."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise self.trouble(Reason("brackets and calls are nested deeper than {most} levels", {"most": DEEPEST}))
        # One list of operands and operators for each rank that is open; closing a rank folds its run into a chain.
        open_ranks: list[tuple[int, list[Expr], list[str]]] = []
        operand = self._operand()
        while True:
            rank = _RANK.get(self.token.text, -1) if self.token.kind == OPERATOR else -1
            while open_ranks and open_ranks[-1][0] > rank:
                _, operands, operators = open_ranks.pop()
                operand = Chain((*operands, operand), tuple(operators), operands[0].at)
            if rank < 0:
                self._depth -= 1
                return operand
            if not open_ranks or open_ranks[-1][0] < rank:
                open_ranks.append((rank, [], []))
            open_ranks[-1][1].append(operand)
            open_ranks[-1][2].append(self._advance().text)
            operand = self._operand()

    def _operand(self) -> Expr:
        at, times = self.token.at, 0
        while self.token.kind == OPERATOR and self.token.text == "-":
            self._advance()
            times += 1
        operand = self._path()
        if self.token.kind == OPERATOR and self.token.text == "|":
            union = [operand]
            while self.token.kind == OPERATOR and self.token.text == "|":
                self._advance()
                union.append(self._path())
            operand = Chain(tuple(union), ("|",) * (len(union) - 1), union[0].at)
        return Negation(operand, times, at) if times else operand

    def _path(self) -> Expr:
        token = self.token
        if self._starts_primary():
            source = self._primary()
            predicates = self._predicates()
            steps = self._steps_after() if self._is("/") or self._is("//") else ()
            return Filtered(source, predicates, steps, token.at) if predicates or steps else source
        if self._is("//"):
            self._advance()
            return Path(True, (_DESCENDANTS, *self._steps()), token.at)
        if self._is("/"):
            self._advance()
            return Path(True, self._steps() if self._starts_step() else (), token.at)
        if not self._starts_step():
            raise self._missing()
        return Path(False, self._steps(), token.at)

    def _starts_primary(self) -> bool:
        token = self.token
        if token.kind in ("number", "text") or self._is("("):
            return True
        return token.kind == "name" and self._peek().text == "(" and token.text not in _KINDS and token.text != "*"

    def _starts_step(self) -> bool:
        return self.token.kind == "name" or (self.token.kind == "sign" and self.token.text in (".", "..", "@"))

    def _primary(self) -> Expr:
        token = self._advance()
        if token.kind == "number":
            return Number(float(token.text), token.at)
        if token.kind == "text":
            return Text(token.text[1:-1], token.at)
        if token.text == "(":
            inner = self.expression()
            self._expect(")")
            return inner
        self._expect("(")
        args: list[Expr] = []
        while not self._is(")"):
            if args:
                self._expect(",")
            args.append(self.expression())
        self._advance()
        return Call(token.text, tuple(args), token.at)

    def _steps_after(self) -> tuple[Step, ...]:
        """Read the steps that follow a filtered expression, beginning with `/` or `//`."""
        descend = self._advance().text == "//"
        steps = self._steps()
        return (_DESCENDANTS, *steps) if descend else steps

    def _steps(self) -> tuple[Step, ...]:
        steps = [self._step()]
        while self._is("/") or self._is("//"):
            if self._advance().text == "//":
                steps.append(_DESCENDANTS)
            steps.append(self._step())
        return tuple(steps)

    def _step(self) -> Step:
        if self._is("."):
            self._advance()
            return Step("self", _ANY, self._predicates())
        if self._is(".."):
            self._advance()
            return Step("parent", _ANY, self._predicates())
        axis = "child"
        if self._is("@"):
            self._advance()
            axis = "attribute"
        elif self._peek().text == "::":
            axis = self._advance().text
            if axis not in AXES:
                raise self.trouble(Reason("“{axis}” is no axis", {"axis": axis}))
            self._advance()
        if self.token.kind != "name":
            raise self._missing()
        return Step(axis, self._test(), self._predicates())

    def _test(self) -> NameTest | KindTest:
        name = self._advance()
        if self._is("("):
            if name.text not in _KINDS:
                raise self.trouble(Reason("“{name}()” cannot stand inside a path", {"name": name.text}))
            return self._kind_test(name.text)
        prefix, _, local = name.text.rpartition(":")
        return NameTest(local, prefix)

    def _kind_test(self, kind: str) -> KindTest:
        self._advance()
        target = ""
        if kind == "processing-instruction" and self.token.kind == "text":
            target = self._advance().text[1:-1]
        self._expect(")")
        return KindTest(kind, target)

    def _predicates(self) -> tuple[Expr, ...]:
        found: list[Expr] = []
        while self._is("["):
            self._advance()
            found.append(self.expression())
            self._expect("]")
        return tuple(found)
