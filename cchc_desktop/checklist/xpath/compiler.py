"""From a syntax tree to closures. `compile_expression` is the door; everything else here is one case of the tree."""

from collections.abc import Callable, Mapping
from typing import Any

from cchc_desktop.checklist.xpath import (
    date_functions,
    geography,
    node_functions,
    number_functions,
    paths,
    text_functions,
)
from cchc_desktop.checklist.xpath.code import ANY, NODES, NUMBER, TEXT, TRUTH, Code, constant
from cchc_desktop.checklist.xpath.comparing import chained_arithmetic, chained_comparison, chained_truth
from cchc_desktop.checklist.xpath.context import Context, Scope
from cchc_desktop.checklist.xpath.lookups import Lookup, comparable
from cchc_desktop.checklist.xpath.nodes import Node, in_document_order
from cchc_desktop.checklist.xpath.parser import parse
from cchc_desktop.checklist.xpath.refusals import BadExpression
from cchc_desktop.checklist.xpath.repeats import indexed_repeat
from cchc_desktop.checklist.xpath.signatures import SIGNATURES, misuse
from cchc_desktop.checklist.xpath.syntax import (
    Call,
    Chain,
    Expr,
    Filtered,
    NameTest,
    Negation,
    Number,
    Path,
    Step,
    Text,
)
from cchc_desktop.checklist.xpath.values import Value
from cchc_desktop.domain.refusal import Reason

_EAGER: dict[str, Callable[..., Any]] = {
    **text_functions.FUNCTIONS,
    **number_functions.FUNCTIONS,
    **date_functions.FUNCTIONS,
    **geography.FUNCTIONS,
    **node_functions.FUNCTIONS,
}
_OF_THE_NODE = frozenset(("position", "last", "once", "random", "uuid", "lang", "name", "local-name", "namespace-uri"))
"""Functions whose value may differ from node to node even when their arguments do not."""


def compile_expression(
    expression: str, scope: Scope | None = None, namespaces: Mapping[str, str] | None = None
) -> Code:
    """Return the code of an expression.

    Args:
        expression: XPath 1.0 with the functions of `signatures`.
        scope: where it stands in a form; None for a free document, where plain XPath semantics hold and a wrong call
            is an error only when it is reached.
        namespaces: prefix -> namespace for the names in it.

    Raises:
        BadExpression: it cannot be read, calls an unknown function or gives it too few or too many arguments.
    """
    return Compiler(expression, scope, namespaces or {}).build(parse(expression))


class Compiler:
    """Builds the code of one expression."""

    def __init__(self, expression: str, scope: Scope | None, namespaces: Mapping[str, str]) -> None:
        self._text = expression
        self._scope = scope
        self._namespaces = namespaces
        self._forms = scope is not None
        self._filtering = False
        self._of_own = False
        """Inside `position(/data/r)`, which asks for the place of the asker's own instance."""

    def build(self, expr: Expr) -> Code:
        """Return the code of one node of the tree."""
        match expr:
            case Number():
                return constant(expr.value)
            case Text():
                return constant(expr.value)
            case Path():
                return self._path(expr)
            case Call():
                return self._call(expr)
            case Chain():
                return self._chain(expr)
            case Negation():
                number = self.build(expr.operand).as_number()
                return Code(NUMBER, (lambda c: -number(c)) if expr.times % 2 else number)
            case Filtered():
                return self._filtered(expr)

    def _inside(self, predicate: Expr) -> Code:
        """Return the code of a predicate, where `position()` is a place in the list that is filtered."""
        before, self._filtering = self._filtering, True
        code = self.build(predicate)
        self._filtering = before
        return code

    def _chain(self, expr: Chain) -> Code:
        operands = [self.build(operand) for operand in expr.operands]
        first = expr.operators[0]
        steady = all(operand.steady for operand in operands)
        if first in ("or", "and"):
            truths = [operand.as_truth() for operand in operands]
            return Code(TRUTH, chained_truth(truths, first), forms=self._forms, steady=steady)
        if first == "|":
            sets = [operand.as_nodes("|") for operand in operands]
            return Code(NODES, lambda c: in_document_order([n for nodes in sets for n in nodes(c)]), forms=self._forms)
        if first in ("=", "!=", "<", "<=", ">", ">="):
            made = chained_comparison(operands, expr.operators, forms=self._forms)
        else:
            made = chained_arithmetic(operands, expr.operators)
        return Code(made.kind, made.run, forms=self._forms, steady=steady)

    def _path(self, expr: Path) -> Code:
        steps = expr.steps
        if expr.absolute:
            names = paths.local_names(steps)
            levels, used = self._bound(names, whole=len(names) == len(steps))
            start = paths.start_above_origin(levels) if used else paths.start_document
            source = paths.by_names(start, names[used:], steady=True, forms=self._forms)
            if not self._forms:
                source, names = self._document(), ()
            return self._onward(source, steps[len(names) :])
        if len(steps) == 1 and paths.is_self(steps[0]):
            return paths.self_node(forms=self._forms)
        return self._from(paths.start_above, steps, steady=False)

    def _bound(self, names: tuple[str, ...], *, whole: bool) -> tuple[int, int]:
        """See `Scope.bound`. A path that ends at the repeat means all its instances: `count(/data/r)` counts them."""
        if self._scope is None:
            return -1, 0
        return self._scope.bound(names[:-1] if whole and not self._of_own else names)

    def _document(self) -> Code:
        return Code(NODES, lambda c: [c.node.root()], forms=self._forms)

    def _from(self, above: Callable[[int], paths.Start], steps: tuple[Step, ...], *, steady: bool) -> Code:
        """Return code for a path that starts at a node and perhaps climbs first."""
        levels = at = 0
        while at < len(steps) and (paths.is_self(steps[at]) or paths.is_parent(steps[at])):
            levels += paths.is_parent(steps[at])
            at += 1
        names = paths.local_names(steps[at:]) if self._forms else ()
        source = paths.by_names(above(levels), names, steady=steady, forms=self._forms)
        return self._onward(source, steps[at + len(names) :])

    def _onward(self, source: Code, steps: tuple[Step, ...], *, indexed: bool = False) -> Code:
        if not steps:
            return source
        walks = [self._walk(step, indexed=indexed) for step in steps]
        made = paths.stepping(source.as_nodes("/"), walks, forms=self._forms, steady=source.steady)
        return Code(NODES, made.run, paths.text_of_first(made.run), self._forms, source.steady)  # type: ignore[arg-type]

    def _walk(self, step: Step, *, indexed: bool) -> paths.Walk:
        if indexed and step.axis == "child" and isinstance(step.test, NameTest) and step.predicates:
            found = self._lookup(step.predicates[0])
            if found is not None:
                lookup, rest = found
                others = [*rest, *(self._inside(predicate) for predicate in step.predicates[1:])]
                return paths.looked_up(step, lookup, others, forms=self._forms)
        predicates = [self._inside(predicate) for predicate in step.predicates]
        return paths.step_walk(step, predicates, self._namespaces, forms=self._forms)

    def _lookup(self, predicate: Expr) -> tuple[Lookup, list[Code]] | None:
        """Return the indexable part of a predicate and what remains of it to be filtered by."""
        if not isinstance(predicate, Chain):
            return None
        parts = predicate.operands if predicate.operators[0] == "and" else (predicate,)
        for at, part in enumerate(parts):
            lookup = self._column_equals(part)
            if lookup is not None:
                return lookup, [self._truth(other) for n, other in enumerate(parts) if n != at]
        return None

    def _truth(self, expr: Expr) -> Code:
        return Code(TRUTH, self._inside(expr).as_truth(), forms=self._forms)

    def _column_equals(self, expr: Expr) -> Lookup | None:
        if not isinstance(expr, Chain) or expr.operators != ("=",):
            return None
        for column, value in (expr.operands, expr.operands[::-1]):
            if isinstance(column, Path) and not column.absolute and len(column.steps) == 1:
                names = paths.local_names(column.steps)
                code = self._inside(value)
                if names and comparable(code):
                    return Lookup(names[0], code)
        return None

    def _filtered(self, expr: Filtered) -> Code:
        source = expr.source
        if isinstance(source, Call) and source.name == "current" and not expr.predicates and not source.args:
            return self._from(paths.start_above_origin, expr.steps, steady=True)
        code = self.build(source)
        if expr.predicates:
            nodes = code.as_nodes("[ ]")
            filters = [paths.predicate_filter(self._inside(p), forms=self._forms) for p in expr.predicates]
            code = paths.stepping(nodes, filters, forms=self._forms)
        indexed = isinstance(source, Call) and source.name == "instance"
        return self._onward(code, expr.steps, indexed=indexed)

    def _call(self, call: Call) -> Code:
        wrong = misuse(call.name, len(call.args))
        if wrong is not None:
            refusal = BadExpression(self._text, wrong, call.at)
            if self._forms:
                raise refusal
            return Code(ANY, _failing(refusal))
        if call.name == "indexed-repeat":
            return self._indexed_repeat(call)
        self._of_own = call.name == "position"
        args = [self.build(arg) for arg in call.args]
        self._of_own = False
        if call.name == "position" and not args and self._forms and not self._filtering:
            return Code(NUMBER, lambda c: node_functions.position(c, [c.node]))
        if call.name == "if":
            return _choice(args)
        if call.name == "not":
            return number_functions.negation(args)
        if call.name == "boolean":
            return Code(TRUTH, args[0].as_truth(), forms=self._forms, steady=args[0].steady)
        if call.name == "once":
            return _once(args[0])
        if call.name == "current":
            return Code(NODES, lambda c: [c.origin], lambda c: c.origin.text(), self._forms, steady=True)
        return self._eager(call, args)

    def _eager(self, call: Call, args: list[Code]) -> Code:
        signature = SIGNATURES[call.name]
        for at, arg in enumerate(args):
            if signature.kind_of(at) == NODES and arg.kind not in (NODES, ANY):
                reason = Reason("{name} needs questions, not a value", {"name": f"{call.name}()"})
                raise BadExpression(self._text, reason, call.args[at].at)
        run = _applied(
            _EAGER[call.name], [a.of_kind(signature.kind_of(n), f"{call.name}()") for n, a in enumerate(args)]
        )
        steady = call.name not in _OF_THE_NODE and all(arg.steady for arg in args)
        if not args and call.name in ("string", "number", "string-length", "normalize-space"):
            steady = False
        return Code(signature.gives, run, forms=self._forms, steady=steady)

    def _indexed_repeat(self, call: Call) -> Code:
        found = []
        for at in (0, *range(1, len(call.args), 2)):
            path = call.args[at]
            names = self._scope.names(path) if self._scope is not None and isinstance(path, Path) else None
            if names is None and isinstance(path, Path) and path.absolute:
                names = paths.local_names(path.steps)
            if not names:
                reason = Reason("{name} needs questions, not a value", {"name": "indexed-repeat()"})
                raise BadExpression(self._text, reason, path.at)
            found.append(names)
        places = [self.build(arg).as_number() for arg in call.args[2::2]]
        return indexed_repeat(found[0], list(zip(found[1:], places, strict=True)), self._scope, forms=self._forms)


def _applied(act: Callable[..., Any], args: list[Callable[[Context], Value]]) -> Callable[[Context], Value]:
    """Return a closure that calls a function with its arguments worked out."""
    match args:
        case []:
            return lambda c: act(c)
        case [one]:
            return lambda c: act(c, one(c))
        case [one, two]:
            return lambda c: act(c, one(c), two(c))
        case _:
            return lambda c: act(c, *[arg(c) for arg in args])


def _failing(refusal: BadExpression) -> Callable[[Context], Value]:
    def run(_: Context) -> Value:
        raise refusal

    return run


def _choice(args: list[Code]) -> Code:
    """Build `if()`: only the branch that is taken is worked out."""
    holds, (then, other) = args[0].as_truth(), args[1:]
    kind = then.kind if then.kind == other.kind else ANY
    yes, no = then.run, other.run
    yes_text, no_text = then.as_text(), other.as_text()
    return Code(
        kind,
        lambda c: yes(c) if holds(c) else no(c),
        lambda c: yes_text(c) if holds(c) else no_text(c),
        steady=all(arg.steady for arg in args),
    )


def _once(arg: Code) -> Code:
    """Build `once()`: the value the node has already, else the argument."""
    text = arg.as_text()
    return Code(TEXT, lambda c: c.node.text() or text(c))


def nodes_of(code: Code, c: Context) -> list[Node]:
    """Return the node-set of a code, for callers that know it is one."""
    return code.as_nodes("nodeset")(c)
