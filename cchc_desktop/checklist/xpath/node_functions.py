"""Functions on nodes: names, identity, place, other instances (XPath 1.0, section 4.1; ODK XForms)."""

from collections.abc import Callable
from typing import Any

from cchc_desktop.checklist.xpath.context import Context
from cchc_desktop.checklist.xpath.lookups import first_match
from cchc_desktop.checklist.xpath.nodes import ELEMENT, INSTRUCTION, NAMESPACE, Node, in_document_order
from cchc_desktop.checklist.xpath.refusals import CannotEvaluate
from cchc_desktop.checklist.xpath.shuffling import seed_of, shuffled
from cchc_desktop.checklist.xpath.values import Value, number_of, text_of
from cchc_desktop.domain.refusal import Reason

_XML = "http://www.w3.org/XML/1998/namespace"


def _first(c: Context, nodes: list[Node] | None) -> Node | None:
    if nodes is None:
        return c.node
    return nodes[0] if nodes else None


def local_name(c: Context, nodes: list[Node] | None = None) -> str:
    """`local-name()`."""
    node = _first(c, nodes)
    return "" if node is None else node.name


def name(c: Context, nodes: list[Node] | None = None) -> str:
    """`name()`: with the prefix as written."""
    node = _first(c, nodes)
    if node is None:
        return ""
    return f"{node.prefix}:{node.name}" if node.prefix and node.kind != NAMESPACE else node.name


def namespace_uri(c: Context, nodes: list[Node] | None = None) -> str:
    """`namespace-uri()`."""
    node = _first(c, nodes)
    return "" if node is None or node.kind in (INSTRUCTION, NAMESPACE) else node.namespace


def count_non_empty(_: Context, nodes: list[Node]) -> float:
    """`count-non-empty()`: nodes whose text is not empty."""
    return float(sum(1 for node in nodes if node.text() != ""))


def position(c: Context, nodes: list[Node] | None = None) -> float:
    """`position()`: in the list being filtered, or of a node among its siblings of the same name."""
    if nodes is None:
        return float(c.position)
    if not nodes:
        return 0.0
    node = nodes[0]
    return 1.0 if node.parent is None else float(node.parent.named(node.name).index(node) + 1)


def by_id(c: Context, value: Value) -> list[Node]:
    """`id()`: elements whose `id` or `xml:id` is among the space-separated names."""
    texts = [node.text() for node in value] if isinstance(value, list) else [text_of(value)]
    wanted = {word for text in texts for word in text.split()}
    found = [
        node
        for node in c.node.root().descendants()
        if node.kind == ELEMENT
        and any(
            attribute.name == "id" and attribute.namespace in ("", _XML) and attribute.value in wanted
            for attribute in node.attributes
        )
    ]
    return in_document_order(found)


def lang(c: Context, wanted: str) -> bool:
    """`lang()`: the nearest `xml:lang` is that language or a sublanguage of it."""
    node: Node | None = c.node
    while node is not None:
        for attribute in node.attributes:
            if attribute.name == "lang" and attribute.namespace == _XML:
                spoken = attribute.value.lower()
                return spoken == wanted.lower() or spoken.startswith(f"{wanted.lower()}-")
        node = node.parent
    return False


def instance(c: Context, identifier: str) -> list[Node]:
    """`instance()`: the document of a secondary instance.

    Raises:
        CannotEvaluate: the form has none of that name.
    """
    found = c.world.instance(identifier)
    if found is None:
        raise CannotEvaluate(reason=Reason("there is no list “{name}” in the form", {"name": identifier}))
    return [found]


def pulldata(c: Context, identifier: str, column: str, key: str, value: Value) -> str:
    """`pulldata()`: the first row whose key column (or `@attribute`) equals the value; empty when there is none."""
    document = instance(c, identifier)[0]
    for root in document.children:
        row = first_match(root, "item", key, text_of(value), c)
        if row is not None:
            cells = row.named(column)
            return cells[0].text() if cells else ""
    return ""


def randomize(c: Context, nodes: list[Node], seed: Value | None = None) -> list[Node]:
    """`randomize()`: see `shuffling`."""
    if seed is None:
        return shuffled(nodes, None, c.world.chance)
    return shuffled(nodes, seed_of(number_of(seed, c.world.zone), text_of(seed)), c.world.chance)


def coalesce(_: Context, *values: Value) -> Value:
    """`coalesce()`: the first value that is neither empty nor NaN, else the last one's text."""
    for value in values:
        if text_of(value) not in ("", "NaN"):
            return value
    return text_of(values[-1])


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "local-name": local_name,
    "name": name,
    "namespace-uri": namespace_uri,
    "count": lambda _, nodes: float(len(nodes)),
    "count-non-empty": count_non_empty,
    "position": position,
    "last": lambda c: float(c.size),
    "id": by_id,
    "lang": lang,
    "instance": instance,
    "pulldata": pulldata,
    "randomize": randomize,
    "coalesce": coalesce,
    "depend": lambda _, *values: values[0],
    "jr:choice-name": lambda c, value, question: c.world.choice_name(c.origin, value, question),
    "jr:itext": lambda c, key: c.world.itext(key),
    "property": lambda c, called: c.world.property(called),
    "version": lambda c: c.world.version,
}
