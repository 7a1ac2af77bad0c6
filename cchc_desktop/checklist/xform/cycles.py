"""The order of calculations and conditions, and the refusal of those that wait for one another.

A field's value waits for what its calculation looks at; its relevance for what its condition looks at; looking at
a field means waiting for its value and for the relevance of it and of everything above it.
"""

from collections.abc import Iterable, Iterator

from cchc_desktop.checklist.xform.model import Expression, Field
from cchc_desktop.checklist.xform.refusals import BadForm
from cchc_desktop.checklist.xpath.syntax import Call, Path
from cchc_desktop.domain.refusal import Reason

VALUE = "calculate"
RELEVANCE = "relevant"
Vertex = tuple[Field, str]


def vertices(fields: Iterable[Field]) -> list[Vertex]:
    """Return everything that is worked out before something else may look at it."""
    found: list[Vertex] = []
    for field in fields:
        if field.relevant is not None:
            found.append((field, RELEVANCE))
        if field.calculate is not None:
            found.append((field, VALUE))
    return found


def waits_for(vertex: Vertex) -> Iterator[Vertex]:
    """Yield what a vertex has to wait for."""
    field, kind = vertex
    expression: Expression | None = getattr(field, kind)
    for reference in expression.references if expression is not None else ():
        seen = reference.field
        if seen is field and kind == VALUE and _keeps_itself(expression):
            continue
        if seen.calculate is not None:
            yield seen, VALUE
        yield from _relevances(seen)
    if kind == VALUE:
        # A calculation inside a group that just became relevant runs after the group knows it is.
        yield from _relevances(field)


def _keeps_itself(expression: Expression | None) -> bool:
    """Tell whether a calculation is `coalesce(its own value, …)`, which stands still once it has a value."""
    tree = expression.tree if expression is not None else None
    return isinstance(tree, Call) and tree.name == "coalesce" and isinstance(tree.args[0], Path)


def _relevances(field: Field) -> Iterator[Vertex]:
    above: Field | None = field
    while above is not None:
        if above.relevant is not None:
            yield above, RELEVANCE
        above = above.parent


def ordered(fields: Iterable[Field]) -> dict[Vertex, int]:
    """Return each vertex with its place in an order in which nothing looks at what is not yet worked out.

    Raises:
        BadForm: some wait for one another; the message names them.
    """
    order: dict[Vertex, int] = {}
    state: dict[Vertex, int] = {}
    for start in vertices(fields):
        if start in state:
            continue
        way: list[tuple[Vertex, Iterator[Vertex]]] = [(start, waits_for(start))]
        state[start] = 1
        while way:
            vertex, waiting = way[-1]
            following = next(waiting, None)
            if following is None:
                way.pop()
                state[vertex] = 2
                order[vertex] = len(order)
            elif state.get(following) == 1:
                raise _cycle([step for step, _ in way], following)
            elif following not in state:
                state[following] = 1
                way.append((following, waits_for(following)))
    return order


def _cycle(way: list[Vertex], again: Vertex) -> BadForm:
    names = [field.path for field, _ in way[way.index(again) :]]
    shown = " → ".join([*names[:6], "…"] if len(names) > 6 else [*names, names[0]])
    return BadForm(f"{again[0].path} {again[1]}", Reason("it waits for itself: {names}", {"names": shown}))


def refuse_cycles(fields: Iterable[Field]) -> None:
    """Refuse fields that wait for themselves, also where `required` or `readonly` looks at its own field.

    Raises:
        BadForm: with the names in the circle.
    """
    known = list(fields)
    ordered(known)
    for field in known:
        for name in ("required", "readonly"):
            expression: Expression | None = getattr(field, name)
            if expression is not None and any(reference.field is field for reference in expression.references):
                raise _cycle([(field, name)], (field, name))
