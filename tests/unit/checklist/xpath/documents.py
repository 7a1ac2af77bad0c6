"""Free documents for expressions: DOM text -> our nodes, with comments, CDATA and namespaces, as browsers see them."""

import datetime as dt
import random
from xml.dom import minidom
from zoneinfo import ZoneInfo

from cchc_desktop.checklist.xpath.nodes import ATTRIBUTE, DOCUMENT, ELEMENT, Node

DOCTYPE = 10
XMLNS = "http://www.w3.org/2000/xmlns/"


class DocumentWorld:
    """The world around a free document: a fixed clock and zone, no other instances."""

    def __init__(self, zone: str = "America/Phoenix", now: str = "2026-11-23T17:15:12-07:00") -> None:
        self.zone = ZoneInfo(zone)
        self.chance = random.Random(7)
        self.version = "1"
        self.tables: dict[object, dict[str, list[Node]]] = {}
        self._now = dt.datetime.fromisoformat(now)

    def now(self) -> dt.datetime:
        return self._now

    def document(self) -> Node | None:
        return None

    def instance(self, name: str) -> Node | None:
        return None

    def itext(self, key: str) -> str:
        return key

    def choice_name(self, node: Node, value: str, question: str) -> str:
        return value

    def property(self, name: str) -> str:
        return ""


class DeclaringNode(Node):
    """An element that remembers the namespaces declared on it."""

    __slots__ = ("declared",)
    declared: dict[str, str]


def read(text: str) -> Node:
    """Return the document node of an XML text."""
    return _node(minidom.parseString(text.strip()))


def _node(dom: minidom.Node) -> Node:
    kind = 3 if dom.nodeType == 4 else dom.nodeType
    if kind == ELEMENT:
        node: Node = DeclaringNode(
            kind, dom.localName or dom.nodeName, namespace=dom.namespaceURI or "", prefix=dom.prefix or ""
        )
        node.declared = {}  # type: ignore[attr-defined]
        for at in range(dom.attributes.length):
            attribute = dom.attributes.item(at)
            if attribute.namespaceURI == XMLNS:
                node.declared["" if attribute.name == "xmlns" else attribute.localName] = attribute.value  # type: ignore[attr-defined]
            else:
                node.add_attribute(
                    Node(
                        ATTRIBUTE,
                        attribute.localName or attribute.name,
                        attribute.value,
                        namespace=attribute.namespaceURI or "",
                        prefix=attribute.prefix or "",
                    )
                )
    elif kind == DOCUMENT:
        node = Node(kind)
    else:
        node = Node(kind, dom.nodeName if kind == 7 else "", dom.nodeValue or "")
    for child in dom.childNodes:
        if child.nodeType != DOCTYPE:
            node.append(_node(child))
    return node


def at(document: Node, way: list[int | str]) -> Node:
    """Return the node at child places (and `@attribute`) from the document.

    Browsers count a document type among the children, XPath does not: the one element there may be is meant.
    """
    node = document
    if way:
        node = next(child for child in document.children if child.kind == ELEMENT)
    for step in way[1:]:
        if isinstance(step, str):
            node = next(a for a in node.attributes if (f"{a.prefix}:{a.name}" if a.prefix else a.name) == step[1:])
        else:
            node = node.children[step]
    return node
