"""The choices of a question: written in the body, or looked up in a list as the answers stand."""

from dataclasses import dataclass

from cchc_desktop.checklist.filling.entry import Entry
from cchc_desktop.checklist.xform.model import Control, Itemset, Names, Said
from cchc_desktop.checklist.xpath.context import Context, World
from cchc_desktop.checklist.xpath.nodes import Node
from cchc_desktop.checklist.xpath.refusals import CannotEvaluate


@dataclass(frozen=True, slots=True)
class Option:
    """One choice that can be made now; `item` is its row in the list it comes from."""

    value: str
    label: Said
    item: Node | None = None


def options(world: World, entry: Entry, control: Control) -> list[Option]:
    """Return the choices of a question as they are now, in order."""
    found = [Option(choice.value, choice.label) for choice in control.choices]
    if control.itemset is not None:
        itemset = control.itemset
        for node in _items(world, entry, itemset):
            value = child_text(node, itemset.value)
            found.append(Option(value, _label(node, itemset, value), node))
    return found


def available(world: World, entry: Entry, control: Control) -> set[str]:
    """Return the values that can be chosen now."""
    found = {choice.value for choice in control.choices}
    if control.itemset is not None:
        names = control.itemset.value
        found.update(child_text(node, names) for node in _items(world, entry, control.itemset))
    return found


def _items(world: World, entry: Entry, itemset: Itemset) -> list[Node]:
    try:
        value = itemset.nodeset.code.run(Context(entry, world))
    except CannotEvaluate:
        return []  # a filter that has no meaning for these answers lets nothing through
    return value if isinstance(value, list) else []


def _label(node: Node, itemset: Itemset, value: str) -> Said:
    label = itemset.label
    if label is None:
        return Said(parts=(value,))
    text = child_text(node, tuple(part for part in label.parts if isinstance(part, str)))
    return Said(key=text) if label.key else Said(parts=(text,))


def child_text(node: Node, names: Names) -> str:
    """Return the text of a node found by child names, the node's own when there are none."""
    for name in names:
        found = node.named(name)
        if not found:
            return ""
        node = found[0]
    return node.text()
