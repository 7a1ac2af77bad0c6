"""Location paths as closures: names walked through look-up tables, everything else along the axes."""

from collections.abc import Callable, Mapping

from cchc_desktop.checklist.xpath.axes import AXES, BACKWARD, node_test
from cchc_desktop.checklist.xpath.code import NODES, NUMBER, Code
from cchc_desktop.checklist.xpath.context import Context, Nodes, Run, Strings
from cchc_desktop.checklist.xpath.lookups import Lookup
from cchc_desktop.checklist.xpath.nodes import Node, in_document_order
from cchc_desktop.checklist.xpath.syntax import KindTest, NameTest, Step
from cchc_desktop.checklist.xpath.values import answered, truth_of

Start = Callable[[Context], Node | None]
Walk = Callable[[list[Node], Context], list[Node]]


def is_self(step: Step) -> bool:
    """Tell whether a step is `.`."""
    return step.axis == "self" and step.test == KindTest("node") and not step.predicates


def is_parent(step: Step) -> bool:
    """Tell whether a step is `..`."""
    return step.axis == "parent" and step.test == KindTest("node") and not step.predicates


def is_name(step: Step) -> bool:
    """Tell whether a step is a plain child name without predicates."""
    return step.axis == "child" and isinstance(step.test, NameTest) and not step.predicates and step.test.local != "*"


def local_names(steps: tuple[Step, ...]) -> tuple[str, ...]:
    """Return the names of plain steps up to the first that is not plain."""
    names: list[str] = []
    for step in steps:
        if not is_name(step) or not isinstance(step.test, NameTest):
            break
        names.append(step.test.local)
    return tuple(names)


def start_above(levels: int) -> Start:
    """Return a start so many levels above the context node."""
    if levels == 0:
        return lambda c: c.node
    if levels == 1:
        return lambda c: c.node.parent

    return lambda c: _above(c.node, levels)


def start_above_origin(levels: int) -> Start:
    """Return a start so many levels above the node the whole expression stands at."""
    return lambda c: _above(c.origin, levels)


def _above(node: Node | None, levels: int) -> Node | None:
    for _ in range(levels):
        if node is None:
            return None
        node = node.parent
    return node


def start_document(c: Context) -> Node | None:
    """Start at the document of the primary instance, or of the context node's own tree."""
    return c.world.document() or c.node.root()


def by_names(start: Start, names: tuple[str, ...], *, steady: bool, forms: bool) -> Code:
    """Return code for child names walked from a start; node-sets leave out what is not relevant."""
    if not names:
        return Code(NODES, _only(start), forms=forms, steady=steady)

    def walk(c: Context) -> list[Node]:
        node = start(c)
        if node is None:
            return []
        for at, name in enumerate(names):
            found = node.named(name)
            if len(found) != 1:
                return _fan_out(found, names[at + 1 :])
            node = found[0]
        return [node] if node.relevant else []

    def text(c: Context) -> str:
        node = start(c)
        if node is None:
            return ""
        for at, name in enumerate(names):
            found = node.named(name)
            if len(found) != 1:
                many = _fan_out(found, names[at + 1 :])
                return many[0].text() if many else ""
            node = found[0]
        return node.text() if node.relevant else ""

    return Code(NODES, walk, text, forms=forms, steady=steady)


def _only(start: Start) -> Nodes:
    def walk(c: Context) -> list[Node]:
        node = start(c)
        return [node] if node is not None and node.relevant else []

    return walk


def _fan_out(nodes: list[Node], names: tuple[str, ...]) -> list[Node]:
    for name in names:
        nodes = [found for node in nodes if node.relevant for found in node.named(name)]
    return [node for node in nodes if node.relevant]


def self_node(*, forms: bool) -> Code:
    """Return code for `.`: the context node itself, relevant or not."""

    def text(c: Context) -> str:
        return c.node.text()

    return Code(NODES, lambda c: [c.node], text, forms=forms)


def stepping(source: Nodes, walks: list[Walk], *, forms: bool, steady: bool = False) -> Code:
    """Return code that walks steps from a node-set."""

    def run(c: Context) -> list[Node]:
        nodes = source(c)
        for walk in walks:
            if not nodes:
                return nodes
            nodes = walk(nodes, c)
        return nodes

    return Code(NODES, run, forms=forms, steady=steady)


def step_walk(step: Step, predicates: list[Code], namespaces: Mapping[str, str], *, forms: bool) -> Walk:
    """Return a closure that takes one step, with predicates, from each node of a set."""
    if is_name(step) and isinstance(step.test, NameTest) and forms:
        name = step.test.local

        def named(nodes: list[Node], _: Context) -> list[Node]:
            return [found for node in nodes for found in node.named(name) if found.relevant]

        return named
    axis, backward = AXES[step.axis], step.axis in BACKWARD
    test = node_test(step.test, step.axis, namespaces, forms=forms)
    filters = [predicate_filter(predicate, forms=forms) for predicate in predicates]
    # One node's children, or itself, come in document order and without doubles already.
    sorted_already = step.axis in ("child", "attribute", "self")

    def walk(nodes: list[Node], c: Context) -> list[Node]:
        gathered: list[Node] = []
        for node in nodes:
            found = [other for other in axis(node) if test(other) and other.relevant]
            for keep in filters:
                found = keep(found, c)
            gathered.extend(found)
        if sorted_already or (len(nodes) == 1 and not backward):
            return gathered
        return in_document_order(gathered)

    return walk


def looked_up(step: Step, lookup: Lookup, rest: list[Code], *, forms: bool) -> Walk:
    """Return a closure for `item[column = value]…` over an indexed instance."""
    filters = [predicate_filter(predicate, forms=forms) for predicate in rest]
    name = step.test.local if isinstance(step.test, NameTest) else ""

    def walk(nodes: list[Node], c: Context) -> list[Node]:
        gathered: list[Node] = []
        for node in nodes:
            found = lookup.find(node, name, c)
            for keep in filters:
                found = keep(found, c)
            gathered.extend(found)
        return gathered

    return walk


def predicate_filter(predicate: Code, *, forms: bool) -> Walk:
    """Return a closure that keeps the nodes a predicate holds for; a number means a position."""
    run = predicate.run
    if predicate.kind == NUMBER:
        return lambda nodes, c: _at_positions(nodes, c, run)
    holds = answered if forms else truth_of

    def keep(nodes: list[Node], c: Context) -> list[Node]:
        inner = Context(c.node, c.world, origin=c.origin, size=len(nodes))
        kept = []
        for at, node in enumerate(nodes, 1):
            inner.node = node
            inner.position = at
            value = run(inner)
            if (value == at) if value.__class__ is float else holds(value):
                kept.append(node)
        return kept

    return keep


def _at_positions(nodes: list[Node], c: Context, run: Run) -> list[Node]:
    inner = Context(c.node, c.world, origin=c.origin, size=len(nodes))
    kept = []
    for at, node in enumerate(nodes, 1):
        inner.node = node
        inner.position = at
        if run(inner) == at:
            kept.append(node)
    return kept


def text_of_first(nodes: Nodes) -> Strings:
    """Return a closure for the text of the first node of a set."""

    def text(c: Context) -> str:
        found = nodes(c)
        return found[0].text() if found else ""

    return text
