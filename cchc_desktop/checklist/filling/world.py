"""The world of a session: what its expressions can ask besides the answers."""

import datetime as dt
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from cchc_desktop.checklist.xform.model import Form
from cchc_desktop.checklist.xpath.nodes import Node


@dataclass(slots=True)
class Surroundings:
    """What the app hands in: zone and clock, chance, ids, properties (`username`, `deviceid`, `email`, …)."""

    zone: dt.tzinfo
    clock: Callable[[], dt.datetime]
    chance: random.Random
    ids: Callable[[], str]
    properties: Mapping[str, str] = field(default_factory=dict)


class SessionWorld:
    """Answers `xpath.context.World` for one session; texts and choice names are filled in by `saying`."""

    def __init__(self, form: Form, around: Surroundings, document: Node) -> None:
        self.zone = around.zone
        self.chance = around.chance
        self.version = form.version
        self.tables = form.tables
        self.say_itext: Callable[[str], str] = lambda key: key
        self.say_choice: Callable[[Node, str, str], str] = lambda _node, value, _question: value
        self._form = form
        self._around = around
        self._document = document

    def now(self) -> dt.datetime:
        """Return the present instant."""
        return self._around.clock()

    def document(self) -> Node | None:
        """Return the document of the answers."""
        return self._document

    def instance(self, name: str) -> Node | None:
        """Return a secondary instance."""
        return self._form.instances.get(name)

    def itext(self, key: str) -> str:
        """Return a text in the active language."""
        return self.say_itext(key)

    def choice_name(self, node: Node, value: str, question: str) -> str:
        """Return the label of a choice."""
        return self.say_choice(node, value, question)

    def property(self, name: str) -> str:
        """Return a property, empty when unknown."""
        return self._around.properties.get(name, "")
