"""A form as it was read: fields (nodes of the primary instance), controls (what is shown), lists, actions, texts.

Nothing here changes while a form runs; sessions share it. Paths are absolute and without positions: `/data/a/b`.
"""

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from cchc_desktop.checklist.xpath.code import Code
from cchc_desktop.checklist.xpath.nodes import Node
from cchc_desktop.checklist.xpath.syntax import Expr

Names = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """What an expression looks at: a field, and how many of its leading names are instances of the asker's own.

    `/data/rep/x` asked from `/data/rep/y` has `shared` 2: only the same repeat instance matters. From outside the
    repeat it has 1 (the root): every instance matters.
    """

    field: "Field"
    shared: int


@dataclass(frozen=True, slots=True, eq=False)
class Expression:
    """A compiled expression of the form with what it looks at; `volatile` when it asks clock or chance."""

    text: str
    tree: Expr
    code: Code
    references: tuple[Reference, ...] = ()
    volatile: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A text of the form: the key of an itext, or parts as written; a part is plain text or an expression.

    An expression in an itext was compiled at the root to be checked; whoever says it compiles it where it is said.
    """

    key: str = ""
    parts: tuple[str | Expression, ...] = ()
    path: Expression | None = None
    """Where a choice list or a node holds the text or its key (`<label ref="label"/>`)."""


Forms = Mapping[str, tuple[str | Expression, ...]]
"""The forms of one itext entry: "" (plain), short, guidance, image, audio, video, big-image -> parts."""


@dataclass(slots=True, eq=False)
class Field:
    """One node of the primary instance as declared, with what its bind says.

    `type` is the local name of the data type (`string` when none). `attributes` are those of the bind that are not
    the engine's, by "namespace local" (`urn:cchc:inspection:1 role`).
    """

    name: str
    names: Names
    parent: "Field | None"
    namespace: str = ""
    prefix: str = ""
    number: int = 0
    children: "dict[str, Field]" = dataclasses.field(default_factory=dict)
    node_attributes: tuple[tuple[str, str, str, str], ...] = ()
    default: str = ""
    type: str = "string"
    relevant: Expression | None = None
    required: Expression | None = None
    readonly: Expression | None = None
    constraint: Expression | None = None
    calculate: Expression | None = None
    constraint_message: Said | None = None
    required_message: Said | None = None
    preload: tuple[str, str] = ("", "")
    attributes: Mapping[str, str] = dataclasses.field(default_factory=dict)
    repeat: "Control | None" = None
    controls: "list[Control]" = dataclasses.field(default_factory=list)
    actions: "list[Action]" = dataclasses.field(default_factory=list)
    """Actions that a change of this field's value sets off."""

    @property
    def path(self) -> str:
        """Return the absolute path."""
        return "/" + "/".join(self.names)

    def ancestors(self) -> "Iterator[Field]":
        """Yield the fields above, nearest first."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def descendants(self) -> "Iterator[Field]":
        """Yield the fields below in document order."""
        waiting = list(reversed(self.children.values()))
        while waiting:
            found = waiting.pop()
            yield found
            waiting.extend(reversed(found.children.values()))


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """One choice as written in the body."""

    value: str
    label: Said


@dataclass(frozen=True, slots=True, eq=False)
class Itemset:
    """Choices looked up in a list; `value` and `label` are child names of its items."""

    nodeset: Expression
    value: Names
    label: Said | None


@dataclass(frozen=True, slots=True)
class Range:
    """The limits of a range question, as written."""

    start: str
    end: str
    step: str


@dataclass(slots=True, eq=False)
class Control:
    """One element of the body.

    `kind` is `input select select1 rank upload trigger range secret group repeat`. Groups without reference have no
    `field`; everything that belongs to them hangs under `children`.
    """

    kind: str
    field: Field | None
    appearance: tuple[str, ...] = ()
    label: Said | None = None
    hint: Said | None = None
    choices: tuple[Choice, ...] = ()
    itemset: Itemset | None = None
    children: "list[Control]" = dataclasses.field(default_factory=list)
    media: str = ""
    range: Range | None = None
    rows: int = 0
    count: Expression | None = None
    count_from: Field | None = None
    """The field `count` is asked at: the repeat itself, or one above it."""
    fixed: bool = False
    """The person may not add or remove instances (`jr:noAddRemove`, or a `jr:count`)."""

    def walk(self) -> "Iterator[Control]":
        """Yield this control and all below, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True, eq=False)
class Action:
    """A setvalue: on these events the target takes the value of an expression, or a literal text."""

    events: frozenset[str]
    target: Field
    value: Expression | None
    literal: str
    repeat: Field | None
    """The repeat whose new instances set it off (`odk-new-repeat`)."""
    where: Expression | None = None
    """The target as a path with predicates (`/data/r[position() = 1]/q`), where it is more than a plain path."""


@dataclass(slots=True, eq=False)
class Template:
    """An element of the primary instance as written: its field, value, children; used to make instances."""

    field: Field
    value: str
    children: "list[Template]" = dataclasses.field(default_factory=list)


class Compiles(Protocol):
    """Compiles an expression as it stands at a field; what is compiled once is kept."""

    def compile(self, text: str, field: Field, place: str) -> Expression:
        """Return the expression; raises BadForm when it is wrong."""
        ...


@dataclass(slots=True, eq=False)
class Form:
    """A form, read and compiled.

    `languages` are names as the form gives them, the default one first. `missing` names the attached files the form
    refers to that were not handed in: their lists are empty.
    """

    id: str
    version: str
    title: str
    sha256: str
    root: Field
    fields: dict[str, Field]
    start: Template
    templates: dict[Field, Template]
    body: list[Control]
    texts: Mapping[str, Mapping[str, Forms]]
    languages: tuple[str, ...]
    instances: Mapping[str, Node]
    actions: list[Action]
    namespaces: Mapping[str, str]
    expressions: "Compiles"
    style: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    tables: dict[object, dict[str, list[Node]]] = dataclasses.field(default_factory=dict)
    """Indexes of the lists, made at the first look-up and shared by all sessions."""

    def controls(self) -> Iterator[Control]:
        """Yield every control in the order of the body."""
        for control in self.body:
            yield from control.walk()
