"""The axes of XPath 1.0 (section 2.2), each in its own order, and the tests of a step."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from cchc_desktop.checklist.xpath.nodes import ATTRIBUTE, COMMENT, ELEMENT, INSTRUCTION, NAMESPACE, TEXT, Node
from cchc_desktop.checklist.xpath.syntax import KindTest, NameTest

Test = Callable[[Node], bool]
_KINDS = {"text": TEXT, "comment": COMMENT}


def child(node: Node) -> Iterable[Node]:
    """Children; an answered leaf has its text as one text node."""
    if not node.children and node.kind == ELEMENT and node.value:
        return (_own_text(node),)
    return node.children


def _own_text(node: Node) -> Node:
    text = Node(TEXT, value=node.value)
    text.parent = node
    return text


def _parent(node: Node) -> Iterable[Node]:
    return () if node.parent is None else (node.parent,)


def _ancestors(node: Node) -> Iterator[Node]:
    above = node.parent
    while above is not None:
        yield above
        above = above.parent


def _ancestors_or_self(node: Node) -> Iterator[Node]:
    yield node
    yield from _ancestors(node)


def _descendants(node: Node) -> Iterator[Node]:
    waiting = list(child(node))[::-1]
    while waiting:
        found = waiting.pop()
        yield found
        waiting.extend(list(child(found))[::-1])


def _descendants_or_self(node: Node) -> Iterator[Node]:
    yield node
    yield from _descendants(node)


def _siblings(node: Node) -> list[Node]:
    if node.parent is None or node.kind in (ATTRIBUTE, NAMESPACE):
        return []
    return list(child(node.parent)) if node.kind == TEXT and not node.parent.children else node.parent.children


def _at(node: Node, siblings: list[Node]) -> int:
    return next((place for place, other in enumerate(siblings) if other is node), len(siblings))


def _following_siblings(node: Node) -> Iterable[Node]:
    siblings = _siblings(node)
    return siblings[_at(node, siblings) + 1 :]


def _preceding_siblings(node: Node) -> Iterable[Node]:
    siblings = _siblings(node)
    return siblings[: _at(node, siblings)][::-1]


def _following(node: Node) -> Iterator[Node]:
    if node.kind in (ATTRIBUTE, NAMESPACE) and node.parent is not None:
        yield from _descendants(node.parent)
        node = node.parent
    for here in _ancestors_or_self(node):
        for sibling in _following_siblings(here):
            yield from _descendants_or_self(sibling)


def _preceding(node: Node) -> Iterator[Node]:
    if node.kind in (ATTRIBUTE, NAMESPACE) and node.parent is not None:
        node = node.parent
    for here in _ancestors_or_self(node):
        for sibling in _preceding_siblings(here):
            yield from reversed(list(_descendants_or_self(sibling)))


def _attributes(node: Node) -> Iterable[Node]:
    return node.attributes


def _namespaces(node: Node) -> Iterator[Node]:
    """Namespace nodes of an element: declared on it or above, and `xml`."""
    if node.kind != ELEMENT:
        return
    known: dict[str, str] = {}
    for element in [*reversed(list(_ancestors(node))), node]:
        known.update(getattr(element, "declared", {}))
        if element.kind == ELEMENT and element.namespace:
            known[element.prefix] = element.namespace
    known["xml"] = "http://www.w3.org/XML/1998/namespace"
    for prefix, uri in known.items():
        if uri:
            found = Node(NAMESPACE, prefix, uri)
            found.parent = node
            yield found


AXES: Mapping[str, Callable[[Node], Iterable[Node]]] = {
    "ancestor": _ancestors,
    "ancestor-or-self": _ancestors_or_self,
    "attribute": _attributes,
    "child": child,
    "descendant": _descendants,
    "descendant-or-self": _descendants_or_self,
    "following": _following,
    "following-sibling": _following_siblings,
    "namespace": _namespaces,
    "parent": _parent,
    "preceding": _preceding,
    "preceding-sibling": _preceding_siblings,
    "self": lambda node: (node,),
}
BACKWARD = frozenset(("ancestor", "ancestor-or-self", "preceding", "preceding-sibling"))


def node_test(test: NameTest | KindTest, axis: str, namespaces: Mapping[str, str], *, forms: bool) -> Test:
    """Return whether a node passes the test of a step.

    In forms a name without prefix means that local name in any namespace, as every client reads it.
    """
    if isinstance(test, KindTest):
        return _kind_test(test)
    kind = {"attribute": ATTRIBUTE, "namespace": NAMESPACE}.get(axis, ELEMENT)
    local, prefix = test.local, test.prefix
    if local == "*" and not prefix:
        return lambda node: node.kind == kind
    uri = namespaces.get(prefix, "") if prefix else ""
    if local == "*":
        return lambda node: node.kind == kind and node.namespace == uri
    if not prefix and (forms or kind == NAMESPACE):
        return lambda node: node.kind == kind and node.name == local
    if forms and not uri:
        return lambda node: node.kind == kind and node.name == local
    return lambda node: node.kind == kind and node.name == local and node.namespace == uri


def _kind_test(test: KindTest) -> Test:
    if test.kind == "node":
        return lambda _: True
    if test.kind == "processing-instruction":
        target = test.target
        return lambda node: node.kind == INSTRUCTION and (not target or node.name == target)
    kind = _KINDS[test.kind]
    return lambda node: node.kind == kind
