"""`indexed-repeat()`: a question in chosen instances of the repeats above it."""

from cchc_desktop.checklist.xpath.code import NODES, Code
from cchc_desktop.checklist.xpath.context import Context, Numbers, Scope
from cchc_desktop.checklist.xpath.nodes import Node

Names = tuple[str, ...]


def indexed_repeat(target: Names, indexes: list[tuple[Names, Numbers]], scope: Scope | None, *, forms: bool) -> Code:
    """Return code for the node at absolute names `target`, each named repeat taken at its place from 1.

    Repeats above the first that is named are those the expression stands in.
    """
    places = dict(indexes)
    first = min((len(names) for names in places), default=0)
    levels, used = scope.bound(target[: first - 1]) if scope is not None and first > 1 else (-1, 0)

    def run(c: Context) -> list[Node]:
        node: Node | None
        if used:
            node = c.origin
            for _ in range(levels):
                node = node.parent if node is not None else None
        else:
            node = c.world.document() or c.node.root()
        nodes = [node] if node is not None else []
        for at in range(used, len(target)):
            nodes = [found for above in nodes for found in above.named(target[at])]
            place = places.get(target[: at + 1])
            if place is not None:
                number = place(c)
                nodes = nodes[int(number) - 1 : int(number)] if number == number and 1 <= number < 1e9 else []
        return [found for found in nodes if found.relevant]

    def text(c: Context) -> str:
        found = run(c)
        return found[0].text() if found else ""

    return Code(NODES, run, text, forms)
