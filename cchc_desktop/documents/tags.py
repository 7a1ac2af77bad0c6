"""The structure tree of a tagged PDF (ISO 32000-1, 14.7): built beside the drawing, written out at the end.

A node is an element (H1, P, Table, TD, Figure, Form…); its kids are nodes, marks (a piece of a page's content) and
the widget of a signature field. Nodes are made in reading order before anything is laid out, so that the reading
order never depends on where a page ends.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked piece of content: page from 0, identifier on that page."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points from the lower left corner."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(slots=True)
class Node:
    """An element of the structure.

    `scope` is for TH, `span` for cells over several columns, `alternative` for Figure and Form, `box` for Figure.
    """

    tag: str
    scope: str = ""
    span: int = 1
    alternative: str = ""
    widget: str = ""
    box: Box | None = None
    kids: "list[Node | Mark]" = field(default_factory=list)

    def add(self, tag: str, *, scope: str = "", span: int = 1, alternative: str = "") -> "Node":
        """Return a new node at the end of this one."""
        kid = Node(tag, scope, span, alternative)
        self.kids.append(kid)
        return kid

    @property
    def drawn(self) -> bool:
        """Whether something of it already stands on a page."""
        return bool(self.kids)


def pruned(node: Node) -> Node:
    """Return the tree without elements that came to nothing; cells stay, a grid must be regular."""
    kept: list[Node | Mark] = []
    for kid in node.kids:
        if isinstance(kid, Node):
            pruned(kid)
            if not (kid.kids or kid.widget or kid.tag in ("TD", "TH")):
                continue
        kept.append(kid)
    node.kids = kept
    return node
