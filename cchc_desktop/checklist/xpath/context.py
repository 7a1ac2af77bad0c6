"""What an expression is worked out against: a node, a place in a list, and the world around it."""

import datetime as dt
import random
from collections.abc import Callable
from typing import Protocol

from cchc_desktop.checklist.xpath.nodes import Node
from cchc_desktop.checklist.xpath.syntax import Path
from cchc_desktop.checklist.xpath.values import Value


class World(Protocol):
    """What expressions can ask besides the tree: clock, zone, chance, other instances, texts."""

    zone: dt.tzinfo
    chance: random.Random
    version: str
    tables: dict[object, dict[str, list[Node]]]
    """Indexes of secondary instances, filled by `lookups`; key (instance, path, column)."""

    def now(self) -> dt.datetime:
        """Return the present instant with its offset."""
        ...

    def document(self) -> Node | None:
        """Return the document of the primary instance; None to take the tree the context node stands in."""
        ...

    def instance(self, name: str) -> Node | None:
        """Return the document of a secondary instance, None when there is none of that name."""
        ...

    def itext(self, key: str) -> str:
        """Return a text of the form in the active language."""
        ...

    def choice_name(self, node: Node, value: str, question: str) -> str:
        """Return the label of a choice of the question at a path, in the active language."""
        ...

    def property(self, name: str) -> str:
        """Return a property of the device or person (`username`, `deviceid`), empty when unknown."""
        ...


class Scope(Protocol):
    """Where an expression stands in a form, which decides what its paths mean inside repeats."""

    def bound(self, names: tuple[str, ...]) -> tuple[int, int]:
        """Return for an absolute path (levels up from the context, names used up by that).

        `(-1, 0)` when the path shares no repeat with the context and is walked from the document.
        """
        ...

    def names(self, path: Path) -> tuple[str, ...] | None:
        """Return the absolute names a path of plain steps leads to, None when it is no such path."""
        ...


class Context:
    """The context of one evaluation; `origin` is the node the whole expression stands at (`current()`)."""

    __slots__ = ("node", "origin", "position", "size", "world")

    def __init__(
        self, node: Node, world: World, *, origin: Node | None = None, position: int = 1, size: int = 1
    ) -> None:
        self.node = node
        self.world = world
        self.origin = node if origin is None else origin
        self.position = position
        self.size = size


Run = Callable[[Context], Value]
Strings = Callable[[Context], str]
Numbers = Callable[[Context], float]
Truths = Callable[[Context], bool]
Nodes = Callable[[Context], list[Node]]
