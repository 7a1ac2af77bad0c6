"""The tree expressions walk over: documents, elements, attributes, texts.

A leaf element of a form keeps its text in `value` and has no children, which makes reading an answer one attribute
look-up; elements of free documents (mixed content) have text nodes among their children instead.
"""

from collections.abc import Iterator

ELEMENT = 1
ATTRIBUTE = 2
TEXT = 3
INSTRUCTION = 7
COMMENT = 8
DOCUMENT = 9
NAMESPACE = 13


_FEW = 6
"""Among so few children a look is quicker than a table, and a long list of rows stays small."""


class Node:
    """One node; `relevant` is false where the form leaves it out, which hides it from every node-set."""

    __slots__ = (
        "_named",
        "attributes",
        "children",
        "kind",
        "name",
        "namespace",
        "parent",
        "prefix",
        "relevant",
        "value",
    )

    def __init__(self, kind: int, name: str = "", value: str = "", *, namespace: str = "", prefix: str = "") -> None:
        self.kind = kind
        self.name = name
        self.namespace = namespace
        self.prefix = prefix
        self.value = value
        self.parent: Node | None = None
        self.children: list[Node] = []
        self.attributes: list[Node] = []
        self.relevant = True
        self._named: dict[str, list[Node]] | None = None

    def append(self, child: "Node") -> None:
        """Add a child at the end."""
        child.parent = self
        self.children.append(child)
        if self._named is not None and child.kind == ELEMENT:
            self._named.setdefault(child.name, []).append(child)

    def insert(self, place: int, child: "Node") -> None:
        """Add a child at a place among the children."""
        child.parent = self
        self.children.insert(place, child)
        self._named = None

    def remove(self, child: "Node") -> None:
        """Take a child out of the tree."""
        self.children.remove(child)
        child.parent = None
        self._named = None

    def add_attribute(self, attribute: "Node") -> None:
        """Add an attribute node."""
        attribute.parent = self
        self.attributes.append(attribute)

    def named(self, name: str) -> "list[Node]":
        """Return the child elements of one name, in order; the list is the tree's own, do not change it."""
        found = self._named
        if found is None:
            if len(self.children) <= _FEW:
                return [child for child in self.children if child.name == name and child.kind == ELEMENT]
            found = {}
            for child in self.children:
                if child.kind == ELEMENT:
                    found.setdefault(child.name, []).append(child)
            self._named = found
        return found.get(name) or []

    def text(self) -> str:
        """Return the string-value (XPath 1.0, section 5), leaving out what is not relevant."""
        if not self.children:
            return self.value
        return "".join(
            node.value
            for node in self.descendants()
            if node.kind == TEXT or (node.kind == ELEMENT and not node.children)
        )

    def holds(self) -> bool:
        """Tell whether a question counts as true: its text is not empty."""
        return self.text() != ""

    def descendants(self) -> "Iterator[Node]":
        """Yield the relevant nodes below this one in document order."""
        waiting = [child for child in reversed(self.children) if child.relevant]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(child for child in reversed(node.children) if child.relevant)

    def root(self) -> "Node":
        """Return the topmost node of the tree."""
        node = self
        while node.parent is not None:
            node = node.parent
        return node


def in_document_order(nodes: list[Node]) -> list[Node]:
    """Return the nodes without doubles, in document order."""
    unique = list(dict.fromkeys(nodes))
    if len(unique) < 2:
        return unique
    places: dict[Node, dict[Node, int]] = {}
    return sorted(unique, key=lambda node: _place(node, places))


def _place(node: Node, places: dict[Node, dict[Node, int]]) -> list[int]:
    """Return the way from the root; attributes come after their element and before its children."""
    way: list[int] = []
    while node.parent is not None:
        parent = node.parent
        among = places.get(parent)
        if among is None:
            among = {child: at for at, child in enumerate((*parent.attributes, *parent.children))}
            places[parent] = among
        way.append(among.get(node, -1))
        node = parent
    way.reverse()
    return way
