"""One node of a filled form: the answer of a question, a group, an instance of a repeat."""

from collections.abc import Iterator

from cchc_desktop.checklist.xform.model import Field
from cchc_desktop.checklist.xpath.nodes import ATTRIBUTE, ELEMENT, Node

_NO_NODES: list[Node] = []
"""Shared by all leaves: an answer never has children or attribute nodes."""


def _attributes(entry: "Entry") -> list[Node]:
    """Return the attributes the form wrote on a node, for expressions that read them."""
    made = []
    for space, prefix, name, value in entry.field.node_attributes:
        made.append(Node(ATTRIBUTE, name, value, namespace=space, prefix=prefix))
        made[-1].parent = entry
    return made


class Entry(Node):
    """An instance of a field; `value` is what is stored, also while it is not relevant.

    `uid` is the stable id of a repeat instance, empty elsewhere. `own_relevant` and `own_readonly` are what the bind
    says, `relevant` and `readonly` what that and everything above come to. `kept_value` tells that the constraint
    holds for the value there is.
    """

    __slots__ = ("field", "kept_value", "own_readonly", "own_relevant", "readonly", "required", "uid")

    def __init__(self, field: Field, value: str = "", uid: str = "") -> None:
        # Not Node.__init__: thousands of these are made when a form opens, and leaves share their empty lists.
        self.kind = ELEMENT
        self.name = field.name
        self.namespace = field.namespace
        self.prefix = field.prefix
        self.value = value
        self.parent = None
        self.children = [] if field.children else _NO_NODES
        self.relevant = True
        self._named = None
        self.field = field
        self.attributes = _attributes(self) if field.node_attributes else _NO_NODES
        self.uid = uid
        self.own_relevant = True
        self.own_readonly = False
        self.readonly = False
        self.required = False
        self.kept_value = True

    def holds(self) -> bool:
        """Tell whether the answer counts as true: not blank, and not `false` or `0` where it is of type boolean."""
        text = self.text()
        return text != "" and (self.field.type != "boolean" or text not in ("false", "0"))

    @property
    def answer(self) -> str:
        """Return the value as the form sees it: blank while it is not relevant."""
        return self.value if self.relevant else ""

    @property
    def key(self) -> str:
        """Return the ids of the repeat instances around (and including) this entry, joined by `/`; "" outside."""
        ids = [self.uid] if self.uid else []
        above = self.parent
        while isinstance(above, Entry):
            if above.uid:
                ids.append(above.uid)
            above = above.parent
        return "/".join(reversed(ids))

    @property
    def inner(self) -> "list[Entry]":
        """Return the entries directly below, in order."""
        return self.children  # type: ignore[return-value]

    def like(self, name: str) -> "list[Entry]":
        """Return the entries of one name directly below, in order; the tree's own list."""
        return self.named(name)  # type: ignore[return-value]

    def below(self) -> "Iterator[Entry]":
        """Yield this entry and all entries below, in document order."""
        yield self
        waiting: list[Entry] = list(reversed(self.inner))
        while waiting:
            entry = waiting.pop()
            yield entry
            waiting.extend(reversed(entry.inner))

    def place_among(self, child: "Entry") -> int:
        """Return the place a new child takes: behind its like, else by the order of the form."""
        children = self.inner
        for at in range(len(children) - 1, -1, -1):
            if children[at].field.number <= child.field.number:
                return at + 1
        return 0

    def insert_like(self, child: "Entry", at: int | None = None) -> None:
        """Add a repeat instance behind the others of its field, or at a place among them (from 0)."""
        like = self.named(child.name)
        if at is not None and at < len(like):
            self.insert(self.children.index(like[at]), child)
            return
        child.parent = self
        self.children.insert(self.place_among(child), child)
        if self._named is not None:
            self._named.setdefault(child.name, []).append(child)

    def take_out(self, child: "Entry") -> None:
        """Take a repeat instance out."""
        self.children.remove(child)
        child.parent = None
        if self._named is not None:
            self._named[child.name].remove(child)
