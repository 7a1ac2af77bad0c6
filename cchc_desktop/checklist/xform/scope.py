"""Where an expression stands in a form: what its paths mean inside repeats, and which fields it looks at."""

from collections.abc import Iterable
from dataclasses import dataclass

from cchc_desktop.checklist.xform.model import Field, Names, Reference
from cchc_desktop.checklist.xpath.paths import is_name, is_parent, is_self, local_names
from cchc_desktop.checklist.xpath.syntax import Call, Chain, Expr, Filtered, KindTest, NameTest, Negation, Path, Step

_UPWARD = frozenset(("ancestor", "ancestor-or-self"))


class FieldScope:
    """The scope of an expression that stands at a field."""

    def __init__(self, field: Field, root: Field) -> None:
        self.field = field
        self.root = root

    def bound(self, names: Names) -> tuple[int, int]:
        """See `xpath.context.Scope`: the deepest repeat shared by the path and the field decides."""
        mine = self.field.names
        common = 0
        while common < len(names) and common < len(mine) and names[common] == mine[common]:
            common += 1
        above: Field | None = self.field
        while above is not None:
            if len(above.names) <= common and above.repeat is not None:
                return len(mine) - len(above.names), len(above.names)
            above = above.parent
        return -1, 0

    def names(self, path: Path) -> Names | None:
        """Return the absolute names a path of plain steps leads to."""
        if path.absolute:
            found = local_names(path.steps)
            return found if len(found) == len(path.steps) else None
        here, at = self.field.names, 0
        while at < len(path.steps) and (is_self(path.steps[at]) or is_parent(path.steps[at])):
            here = here[:-1] if is_parent(path.steps[at]) else here
            at += 1
        rest = local_names(path.steps[at:])
        return here + rest if len(rest) == len(path.steps) - at else None


@dataclass(frozen=True, slots=True)
class _Standing:
    """What a sub-expression may look at: fields, and how many of their names are the asker's own."""

    fields: tuple[Field, ...]
    shared: int


_NOWHERE = _Standing((), 0)


def references(tree: Expr, scope: FieldScope) -> tuple[Reference, ...]:
    """Return every field an expression looks at. Where a path is unclear it names too many rather than too few."""
    finder = _Finder(scope)
    own = _Standing((scope.field,), len(scope.field.names))
    finder.look(tree, own)
    return tuple(finder.found.values())


class _Finder:
    def __init__(self, scope: FieldScope) -> None:
        self._scope = scope
        self._own = _Standing((scope.field,), len(scope.field.names))
        self.found: dict[tuple[int, int], Reference] = {}

    def look(self, expr: Expr, here: _Standing) -> _Standing:
        """Record what `expr` looks at when it stands `here`, and return where it leads."""
        match expr:
            case Path():
                return self._note(self._path(expr, here))
            case Filtered():
                return self._note(self._filtered(expr, here))
            case Call():
                return self._call(expr, here)
            case Chain():
                led = [self.look(operand, here) for operand in expr.operands]
                return self._merged(led) if expr.operators[0] == "|" else _NOWHERE
            case Negation():
                self.look(expr.operand, here)
        return _NOWHERE

    def _note(self, led: _Standing) -> _Standing:
        for field in led.fields:
            self.found.setdefault((id(field), led.shared), Reference(field, led.shared))
        return led

    def _merged(self, led: list[_Standing]) -> _Standing:
        fields = tuple(dict.fromkeys(field for standing in led for field in standing.fields))
        return _Standing(fields, min((standing.shared for standing in led if standing.fields), default=0))

    def _call(self, call: Call, here: _Standing) -> _Standing:
        if call.name == "current":
            return self._own
        led = [self.look(arg, here) for arg in call.args]
        if call.name == "indexed-repeat":
            return self._indexed(call)
        if call.name == "position" and not call.args:
            return _NOWHERE
        if call.name in ("instance", "pulldata") or not led:
            return _NOWHERE
        return self._merged(led) if call.name in ("randomize", "if", "coalesce", "depend") else _NOWHERE

    def _indexed(self, call: Call) -> _Standing:
        names = self._scope.names(call.args[0]) if isinstance(call.args[0], Path) else None
        repeat = self._scope.names(call.args[1]) if isinstance(call.args[1], Path) else None
        field = self._field(names or ())
        if field is None:
            return _NOWHERE
        levels, used = self._scope.bound((repeat or ())[:-1])
        return self._note(_Standing((field,), used if levels >= 0 else 1))

    def _field(self, names: Names) -> Field | None:
        if not names or names[0] != self._scope.root.name:
            return None
        field: Field | None = self._scope.root
        for name in names[1:]:
            field = field.children.get(name) if field is not None else None
        return field

    def _path(self, path: Path, here: _Standing) -> _Standing:
        if not path.absolute:
            return self._steps(path.steps, here)
        names = local_names(path.steps)
        # A path that ends at the repeat means all its instances (see `Compiler._bound`).
        _, used = self._scope.bound(names[:-1] if len(names) == len(path.steps) else names)
        if used:
            start = self._field(names[:used])
            return self._steps(path.steps[used:], _Standing((start,) if start else (), used))
        if not path.steps:
            return _NOWHERE
        # The document stands above the root element.
        first, rest = path.steps[0], path.steps[1:]
        if is_name(first) and local_names((first,)) == (self._scope.root.name,):
            return self._steps(rest, _Standing((self._scope.root,), 1))
        if first.axis == "descendant-or-self":
            everything = (self._scope.root, *self._scope.root.descendants())
            return self._steps(rest, _Standing(everything, 1), from_document=True)
        return self._steps((first, *rest), _Standing((self._scope.root,), 1), from_document=True)

    def _filtered(self, expr: Filtered, here: _Standing) -> _Standing:
        led = self.look(expr.source, here)
        for predicate in expr.predicates:
            self.look(predicate, led)
        shared = led.shared if not expr.predicates else min(led.shared, 1)
        return self._steps(expr.steps, _Standing(led.fields, shared))

    def _steps(self, steps: Iterable[Step], here: _Standing, *, from_document: bool = False) -> _Standing:
        fields, shared = here.fields, here.shared
        for at, step in enumerate(steps):
            found = list(_step(fields, step))
            if at == 0 and from_document:
                found += [field for field in fields if _passes(field, step)]
            if is_parent(step):
                shared = min(shared, *(len(field.names) for field in found)) if found else shared
            elif step.axis not in ("child", "self", "descendant", "descendant-or-self", "attribute"):
                shared = 1
            fields = tuple(dict.fromkeys(found))
            for predicate in step.predicates:
                self.look(predicate, _Standing(fields, shared))
        return _Standing(fields, shared)


def _passes(field: Field, step: Step) -> bool:
    test = step.test
    if isinstance(test, KindTest):
        return test.kind == "node"
    return test.local in ("*", field.name)


def _step(fields: tuple[Field, ...], step: Step) -> Iterable[Field]:
    axis = step.axis
    for field in fields:
        if axis == "child":
            if isinstance(step.test, NameTest) and step.test.local != "*":
                child = field.children.get(step.test.local)
                reached: Iterable[Field] = () if child is None else (child,)
            else:
                reached = field.children.values()
        elif axis == "parent":
            reached = () if field.parent is None else (field.parent,)
        elif axis == "attribute":
            reached = ()  # what is written in the form never changes
        elif axis == "self":
            reached = (field,)
        elif axis in _UPWARD:
            reached = (field, *field.ancestors())
        elif axis in ("descendant", "descendant-or-self"):
            reached = (field, *field.descendants())
        elif axis in ("following-sibling", "preceding-sibling"):
            reached = () if field.parent is None else field.parent.children.values()
        else:
            reached = _whole(field)
        yield from (found for found in reached if _passes(found, step))


def _whole(field: Field) -> Iterable[Field]:
    top = field
    for above in field.ancestors():
        top = above
    return (top, *top.descendants())
