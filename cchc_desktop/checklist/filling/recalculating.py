"""Working out what follows from a change: rules in order, each at most once for each entry it concerns.

A heap holds (rule, entry) pairs in the order of the form's dependency graph, so a rule runs after everything it
looks at. What would go in circles is kept out of the heap: actions run when it is empty, and choices that left their
list and counts of repeats after them, in rounds until nothing changes.
"""

import heapq
from collections import deque
from collections.abc import Iterator

from cchc_desktop.checklist.filling.changes import Changed, Entered
from cchc_desktop.checklist.filling.datatypes import stored
from cchc_desktop.checklist.filling.entry import Entry
from cchc_desktop.checklist.filling.rules import (
    CALCULATE,
    CHOICES,
    CONSTRAINT,
    COUNT,
    READONLY,
    RELEVANT,
    Rule,
    Rules,
    Watch,
)
from cchc_desktop.checklist.filling.world import SessionWorld
from cchc_desktop.checklist.xform.model import Action, Field
from cchc_desktop.checklist.xpath.context import Context
from cchc_desktop.checklist.xpath.refusals import CannotEvaluate

MOST_ACTIONS = 10_000
"""Actions one act may set off; more means they set each other off for ever."""
MOST_ROUNDS = 50
"""Rounds of choices and counts; a count that depends on its own repeat is cut here."""


class Recalculation:
    """The pending work of one session and what it has touched so far."""

    def __init__(self, rules: Rules, world: SessionWorld) -> None:
        self.rules = rules
        self.world = world
        self.changed = Changed()
        self.actions: deque[tuple[Action, Entry]] = deque()
        self.later: dict[tuple[Rule, Entry], None] = {}
        self.restoring = False
        """While answers come back from store: ids and chance that were drawn once are not drawn again."""
        self._heap: list[tuple[int, int, Rule, Entry]] = []
        self._waiting: set[tuple[int, Entry]] = set()
        self._pushed = 0

    # What has to run

    def push(self, rule: Rule, entry: Entry) -> None:
        """Let a rule run for an entry, once, in its order."""
        key = (rule.order, entry)
        if key not in self._waiting:
            self._waiting.add(key)
            self._pushed += 1
            heapq.heappush(self._heap, (rule.order, self._pushed, rule, entry))

    def push_all(self, entry: Entry) -> None:
        """Let every rule at and below an entry run: it is new."""
        for below in entry.below():
            self.push_all_of(below)

    def push_all_of(self, entry: Entry) -> None:
        """Let every rule at an entry run, and the counts of the repeats directly below."""
        for rule in self.rules.of.get(entry.field, ()):
            if rule.kind != COUNT:
                self.push(rule, entry)
        for child in entry.field.children.values():
            if child.repeat is not None and child.repeat.count is not None:
                self._push_counts(child, entry)

    def _push_counts(self, repeat: Field, parent: Entry) -> None:
        for rule in self.rules.of.get(repeat, ()):
            if rule.kind == COUNT:
                self.push(rule, parent)

    def touched(self, entry: Entry) -> None:
        """Note that an entry's value or relevance changed, and let everything that looks at it run."""
        self.changed.entries[entry] = None
        for watch in self.rules.watching.get(entry.field, ()):
            for target in _concerned(entry, watch):
                self.push(watch.rule, target)

    def structure_changed(self, repeat: Field, parent: Entry, from_place: int) -> None:
        """Let everything run that looks at the instances of a repeat; those from a place on moved."""
        siblings = parent.like(repeat.name)
        for watch in self.rules.structure.get(repeat, ()):
            if watch.shared < len(repeat.names):
                for target in _under(parent, len(parent.field.names), watch):
                    self.push(watch.rule, target)
            else:
                for sibling in siblings[from_place:]:
                    for target in _under(sibling, len(repeat.names), watch):
                        self.push(watch.rule, target)

    # Running it

    def step(self) -> bool:
        """Run rules until none waits; tell whether any ran."""
        ran = bool(self._heap)
        while self._heap:
            order, _, rule, entry = heapq.heappop(self._heap)
            self._waiting.discard((order, entry))
            if entry.parent is not None:
                self._run(rule, entry)
        return ran

    def _run(self, rule: Rule, entry: Entry) -> None:
        kind = rule.kind
        if kind in (CHOICES, COUNT):
            self.later[rule, entry] = None
        elif kind == CALCULATE:
            if not (self.restoring and entry.value and rule.expression.volatile and _drawn(rule)):
                self.set_value(entry, stored(self._text(rule, entry), entry.field.type, self.world.zone))
        elif kind == CONSTRAINT:
            kept = entry.value == "" or self._holds(rule, entry)
            if kept != entry.kept_value:
                entry.kept_value = kept
                self.changed.entries[entry] = None
        else:
            self._set_flag(kind, entry, self._holds(rule, entry))

    def _text(self, rule: Rule, entry: Entry) -> str:
        """Return what a calculation comes to; blank where it cannot be worked out, which is told with the changes."""
        try:
            return rule.expression.code.as_text()(Context(entry, self.world))
        except CannotEvaluate as error:
            self.changed.failed.append(error)
            return ""

    def _holds(self, rule: Rule, entry: Entry) -> bool:
        """Tell whether a condition holds. One that cannot be worked out hides nothing, asks nothing, allows nothing."""
        try:
            return rule.expression.code.as_truth()(Context(entry, self.world))
        except CannotEvaluate as error:
            self.changed.failed.append(error)
            return rule.kind == RELEVANT

    def _set_flag(self, kind: str, entry: Entry, value: bool) -> None:
        if kind == RELEVANT:
            entry.own_relevant = value
            self.refresh_relevance(entry)
        elif kind == READONLY:
            entry.own_readonly = value
            self._refresh_readonly(entry)
        elif entry.required != value:
            entry.required = value
            self.changed.entries[entry] = None

    def refresh_relevance(self, entry: Entry) -> None:
        """Bring the relevance of an entry and everything below in line with what is above."""
        waiting = [entry]
        while waiting:
            below = waiting.pop()
            relevant = below.own_relevant and (below.parent is None or below.parent.relevant)
            if below.relevant != relevant:
                below.relevant = relevant
                self.touched(below)
                waiting.extend(below.inner)

    def _refresh_readonly(self, entry: Entry) -> None:
        waiting = [entry]
        while waiting:
            below = waiting.pop()
            above = below.parent
            readonly = below.own_readonly or (isinstance(above, Entry) and above.readonly)
            if below.readonly != readonly:
                below.readonly = readonly
                self.changed.entries[below] = None
                waiting.extend(below.inner)

    def set_value(self, entry: Entry, value: str) -> None:
        """Set a value that follows, and what it sets off."""
        if entry.value == value:
            return
        entry.value = value
        self.touched(entry)
        for action in entry.field.actions:
            self.actions.append((action, entry))

    def enter(self, entry: Entry, value: str) -> None:
        """Set a value that is to be stored."""
        if entry.value != value:
            self.changed.entered.append(Entered(entry, entry.value, value))
            self.set_value(entry, value)


def _drawn(rule: Rule) -> bool:
    return "uuid(" in rule.expression.text or "random(" in rule.expression.text


def _concerned(entry: Entry, watch: Watch) -> Iterator[Entry]:
    """Yield the entries a watching rule has to run for when this entry changed."""
    field = watch.rule.field
    if field is entry.field and watch.shared >= len(field.names) and watch.rule.kind != COUNT:
        yield entry
        return
    above: Entry = entry
    for _ in range(len(entry.field.names) - watch.shared):
        if not isinstance(above.parent, Entry):
            return
        above = above.parent
    yield from _under(above, len(above.field.names), watch)


def _under(above: Entry, depth: int, watch: Watch) -> Iterator[Entry]:
    """Yield the entries of the watching rule's field that share the leading names with an entry at `depth` names."""
    names = watch.rule.field.names
    if watch.rule.kind == COUNT:
        names = names[:-1]
    shared = min(watch.shared, len(names))
    while depth > shared and isinstance(above.parent, Entry):
        above, depth = above.parent, depth - 1
    if above.field.names != names[:depth]:
        return
    found: list[Entry] = [above]
    for name in names[depth:]:
        found = [child for entry in found for child in entry.like(name)]
    yield from found


def common_ancestor(entry: Entry, field: Field) -> Entry:
    """Return the nearest entry above (or at) `entry` that also stands above (or at) a field."""
    above = entry
    while above.field.names != field.names[: len(above.field.names)]:
        if not isinstance(above.parent, Entry):
            return above
        above = above.parent
    return above


def entries_under(above: Entry, field: Field) -> list[Entry]:
    """Return the entries of a field below (or at) an entry that stands above it."""
    found: list[Entry] = [above]
    for name in field.names[len(above.field.names) :]:
        found = [child for entry in found for child in entry.like(name)]
    return found
