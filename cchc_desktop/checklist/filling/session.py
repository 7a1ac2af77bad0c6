"""A running form: answers in, consequences out. `Session.begin` and `Session.resume` are the doors.

Source of the semantics: ODK XForms (bindings, repeats, events and actions). Where its two reference engines differ,
docs/forms-engine.md says which way was taken and why.
"""

import dataclasses
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cchc_desktop.checklist.filling.changes import Changed
from cchc_desktop.checklist.filling.datatypes import fits, stored
from cchc_desktop.checklist.filling.entry import Entry
from cchc_desktop.checklist.filling.options import available
from cchc_desktop.checklist.filling.preloads import preload_end, preload_start
from cchc_desktop.checklist.filling.recalculating import (
    MOST_ACTIONS,
    MOST_ROUNDS,
    Recalculation,
    common_ancestor,
    entries_under,
)
from cchc_desktop.checklist.filling.rules import COUNT, Rule, rules_of
from cchc_desktop.checklist.filling.saying import Saying
from cchc_desktop.checklist.filling.world import SessionWorld, Surroundings
from cchc_desktop.checklist.xform.model import Action, Field, Form, Said, Template
from cchc_desktop.checklist.xform.refusals import NotAsked, TooManyRepeats
from cchc_desktop.checklist.xpath.context import Context
from cchc_desktop.checklist.xpath.nodes import DOCUMENT, Node
from cchc_desktop.checklist.xpath.refusals import CannotEvaluate
from cchc_desktop.domain.refusal import NotFound, Reason

MOST_INSTANCES = 2_000
"""Instances of one repeat in one place."""
MOST_ENTRIES = 300_000
FIRST_LOAD = frozenset(("odk-instance-first-load", "xforms-ready"))
EACH_LOAD = "odk-instance-load"
NEW_REPEAT = "odk-new-repeat"


@dataclass(frozen=True, slots=True)
class Kept:
    """What a store keeps of a form being filled in.

    `values`: (key, path) -> text, with the ids of the repeat instances around it as key (see `Entry.key`).
    `instances`: (key of the parent, path of the repeat) -> ids of its instances in order; `aside`: of those that a
    `jr:count` leaves out for now.
    """

    values: Mapping[tuple[str, str], str]
    instances: Mapping[tuple[str, str], tuple[str, ...]]
    aside: Mapping[tuple[str, str], tuple[str, ...]] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an entry cannot stay as it is: `required`, `constraint` or `type`, and what the form says about it."""

    entry: Entry
    kind: str
    said: Said | None


class Session:
    """One form being filled in."""

    def __init__(self, form: Form, around: Surroundings) -> None:
        self.form = form
        self.rules = rules_of(form)
        self._around = around
        document = Node(DOCUMENT)
        self.world = SessionWorld(form, around, document)
        self._work = Recalculation(self.rules, self.world)
        self.saying = Saying(form, self.world)
        self._document = document
        self._set_aside: dict[tuple[Entry, Field], list[Entry]] = {}
        self._entries = 0
        self.root = Entry(form.root)

    @classmethod
    def begin(cls, form: Form, around: Surroundings) -> "Session":
        """Return a new filling: defaults, preloads and first-load actions done.

        Raises:
            TooManyRepeats: the form starts with more instances than the app carries.
        """
        session = cls(form, around)
        session._place(session._made(form.start))
        preload_start(session.root, session.world, around)
        session._work.push_all(session.root)
        session._fire(FIRST_LOAD | {EACH_LOAD})
        session._settle()
        session._take_changes()
        return session

    @classmethod
    def resume(cls, form: Form, around: Surroundings, kept: Kept) -> "Session":
        """Return a filling as a store kept it; what follows from the answers is worked out again."""
        session = cls(form, around)
        session._place(session._resumed(form.start, "", kept))
        session._open_again()
        return session

    @classmethod
    def reopen(cls, form: Form, around: Surroundings, root: Entry) -> "Session":
        """Return a filling whose entries were read from elsewhere (a submission)."""
        session = cls(form, around)
        session._place(root)
        session._entries = sum(1 for _ in root.below())
        session._open_again()
        return session

    def _open_again(self) -> None:
        self._work.restoring = True
        self._work.push_all(self.root)
        self._fire(frozenset((EACH_LOAD,)))
        self._settle()
        self._work.restoring = False
        self._take_changes()

    def _place(self, root: Entry) -> None:
        self.root = root
        self._document.append(root)

    # Making entries

    def _made(self, template: Template, uid: str = "") -> Entry:
        """Return new entries from what the form starts with; repeat instances get fresh ids."""
        self._count_entry()
        entry = Entry(template.field, stored(template.value, template.field.type, self.world.zone), uid)
        for child in template.children:
            made = self._made(child, self._around.ids() if child.field.repeat is not None else "")
            made.parent = entry
            entry.children.append(made)
        return entry

    def _resumed(self, template: Template, uid: str, kept: Kept, above: str = "") -> Entry:
        self._count_entry()
        key = "/".join(part for part in (above, uid) if part)
        value = kept.values.get((key, template.field.path), "" if template.field.calculate else template.value)
        entry = Entry(template.field, value, uid)
        for field in template.field.children.values():
            if field.repeat is not None:
                pattern = self.form.templates[field]
                for each in kept.instances.get((key, field.path), ()):
                    entry.append(self._resumed(pattern, each, kept, key))
                for each in reversed(kept.aside.get((key, field.path), ())):
                    aside = self._set_aside.setdefault((entry, field), [])
                    aside.append(self._resumed(pattern, each, kept, key))
            else:
                child = next((c for c in template.children if c.field is field), None)
                entry.append(self._resumed(child or Template(field, ""), "", kept, key))
        return entry

    def _count_entry(self) -> None:
        self._entries += 1
        if self._entries > MOST_ENTRIES:
            raise TooManyRepeats(name=self.form.title, count=self._entries, most=MOST_ENTRIES)

    # What a person does

    def find(self, path: str, *places: int) -> Entry:
        """Return an entry by its path and, for each repeat on the way, the place of the instance from 1.

        Raises:
            NotFound: there is none.
        """
        waiting = list(places)
        entry = self.root
        parts = [part for part in path.split("/") if part]
        for name in parts[1:]:
            like = entry.like(name)
            repeats = bool(like) and like[0].field.repeat is not None
            place = waiting.pop(0) if repeats and waiting else 1
            if not 1 <= place <= len(like):
                raise NotFound(kind="question", name=path)
            entry = like[place - 1]
        if not parts or parts[0] != self.root.name:
            raise NotFound(kind="question", name=path)
        return entry

    def answer(self, entry: Entry, text: str) -> Changed:
        """Give an answer; blank takes it back. Everything that follows is worked out before this returns.

        Raises:
            NotAsked: the entry is a group.
            TooManyRepeats: a count would go beyond what the app carries; the answer before is kept.
        """
        if entry.field.children:
            raise NotAsked(name=entry.field.path, reason=Reason("it is a group of questions"))
        self._work.enter(entry, text if text.isascii() else unicodedata.normalize("NFC", text))
        return self._finished()

    def add(self, parent: Entry, repeat: Field, *, uid: str = "", at: int | None = None) -> Changed:
        """Add an instance of a repeat below a parent entry, behind the others or at a place from 0.

        Raises:
            TooManyRepeats: there are 2,000 already.
        """
        self._check_count(repeat, len(parent.named(repeat.name)) + 1)
        self._add(parent, repeat, uid or self._around.ids(), at)
        return self._finished()

    def remove(self, instance: Entry) -> Changed:
        """Remove an instance of a repeat.

        Raises:
            NotAsked: the entry is no repeat instance.
        """
        if instance.field.repeat is None or not isinstance(instance.parent, Entry):
            raise NotAsked(name=instance.field.path, reason=Reason("it does not repeat"))
        self._take_out(instance)
        return self._finished()

    def set_language(self, language: str) -> None:
        """Say the form in another of its languages.

        What is stored does not change by that: a calculation that holds a label takes the new language when it is
        worked out next (as in JavaRosa and Web Forms).
        """
        self.saying.language = language

    def finish(self) -> Changed:
        """Note the end of the filling (`jr:preload="timestamp" jr:preloadParams="end"`)."""
        preload_end(self.root, self.world, self._work.enter)
        return self._finished()

    # What is wrong

    def problem(self, entry: Entry) -> Problem | None:
        """Return what is wrong with an entry, None when nothing is or it is not relevant."""
        if not entry.relevant or entry.field.children:
            return None
        if entry.value == "":
            return Problem(entry, "required", entry.field.required_message) if entry.required else None
        if not fits(entry.value, entry.field.type):
            return Problem(entry, "type", None)
        if not entry.kept_value:
            return Problem(entry, "constraint", entry.field.constraint_message)
        return None

    def problems(self) -> "Iterator[Problem]":
        """Yield everything that is wrong, in the order of the form."""
        for entry in self.root.below():
            found = self.problem(entry)
            if found is not None:
                yield found

    def instances(self, parent: Entry, repeat: Field) -> list[Entry]:
        """Return the instances of a repeat below a parent entry, in order."""
        return list(parent.like(repeat.name))

    def kept(self) -> Kept:
        """Return what a store has to keep to resume this filling: values that do not follow, and instances."""
        values: dict[tuple[str, str], str] = {}
        instances: dict[tuple[str, str], tuple[str, ...]] = {}
        for entry in self.root.below():
            if not entry.field.children and (entry.field.calculate is None or entry.field.calculate.volatile):
                values[entry.key, entry.field.path] = entry.value
            for field in entry.field.children.values():
                if field.repeat is not None:
                    ids = tuple(child.uid for child in entry.like(field.name))
                    instances[entry.key, field.path] = ids
        return Kept(values, instances)

    # Consequences

    def _finished(self) -> Changed:
        try:
            self._settle()
        except TooManyRepeats:
            self._take_back()
            raise
        return self._take_changes()

    def _take_changes(self) -> Changed:
        changed, self._work.changed = self._work.changed, Changed()
        return changed

    def _take_back(self) -> None:
        """Undo what the refused act entered, newest first."""
        self._work.actions.clear()
        for entered in reversed(self._work.changed.entered):
            self._work.set_value(entered.entry, entered.before)
        self._work.actions.clear()
        self._settle()
        self._take_changes()

    def _settle(self) -> None:
        """Work until nothing follows any more."""
        acted = 0
        for _ in range(MOST_ROUNDS):
            while self._work.step() or self._work.actions:
                while self._work.actions and acted < MOST_ACTIONS:
                    acted += 1
                    self._act(*self._work.actions.popleft())
                if acted >= MOST_ACTIONS:
                    self._work.actions.clear()
            if not self._work.later:
                return
            later, self._work.later = self._work.later, {}
            for rule, entry in later:
                self._apply_later(rule, entry)
        self._work.later.clear()

    def _apply_later(self, rule: Rule, entry: Entry) -> None:
        if rule.kind == COUNT:
            self._count_to(rule, entry)
        elif rule.control is not None and entry.value:
            kept = available(self.world, entry, rule.control)
            chosen = [entry.value] if rule.control.kind == "select1" else entry.value.split()
            left = [value for value in chosen if value in kept]
            if len(left) != len(chosen):
                self._work.enter(entry, " ".join(left))

    def _count_to(self, rule: Rule, parent: Entry) -> None:
        """Give a repeat as many instances as its `jr:count` says; those taken away come back when it grows again."""
        repeat = rule.field
        if not parent.relevant:
            return
        try:
            number = rule.expression.code.as_number()(Context(self._count_asker(repeat, parent), self.world))
        except CannotEvaluate as error:
            self._work.changed.failed.append(error)
            return
        if number != number:
            return  # not a number yet: what was entered stays
        wanted = int(max(0.0, min(number, 1e15)))
        present = list(parent.like(repeat.name))
        self._check_count(repeat, wanted)
        aside = self._set_aside.setdefault((parent, repeat), [])
        for _ in range(len(present), wanted):
            self._add(parent, repeat, "" if aside else self._around.ids(), None, aside.pop() if aside else None)
        for instance in reversed(present[wanted:]):
            self._take_out(instance)
            aside.append(instance)

    def _count_asker(self, repeat: Field, parent: Entry) -> Entry:
        """Return the entry a count is asked at; an instance that is not there yet where the repeat itself asks."""
        home = repeat.repeat.count_from if repeat.repeat is not None else None
        if home is None or home is repeat:
            asker = Entry(repeat)
            asker.parent = parent
            return asker
        above = parent
        while above.field is not home and isinstance(above.parent, Entry):
            above = above.parent
        return above

    def _check_count(self, repeat: Field, count: int) -> None:
        if count > MOST_INSTANCES:
            raise TooManyRepeats(name=repeat.name, count=count, most=MOST_INSTANCES)

    def _add(self, parent: Entry, repeat: Field, uid: str, at: int | None, returning: Entry | None = None) -> Entry:
        instance = returning or self._made(self.form.templates[repeat], uid)
        place = len(parent.named(repeat.name)) if at is None else at
        parent.insert_like(instance, at)
        self._work.refresh_relevance(instance)
        self._work.push_all(instance)
        self._work.structure_changed(repeat, parent, place)
        self._work.changed.added.append(instance)
        if returning is None:
            for action in self.form.actions:
                if NEW_REPEAT in action.events and action.repeat is repeat:
                    self._act(action, instance)
        return instance

    def _take_out(self, instance: Entry) -> None:
        parent = instance.parent
        assert isinstance(parent, Entry)
        place = parent.named(instance.name).index(instance)
        parent.take_out(instance)
        self._work.structure_changed(instance.field, parent, place)
        self._work.changed.removed.append(instance)

    def _fire(self, events: frozenset[str]) -> None:
        """Run the actions of load events, for every entry they aim at."""
        self._work.step()
        for action in self.form.actions:
            if action.events & events:
                self._act(action, self.root)

    def _act(self, action: Action, source: Entry) -> None:
        try:
            self._set(action, source)
        except CannotEvaluate as error:
            self._work.changed.failed.append(error)

    def _set(self, action: Action, source: Entry) -> None:
        if action.where is not None:
            found = action.where.code.as_nodes("setvalue")(Context(source, self.world))
            targets = [node for node in found if isinstance(node, Entry)]
        else:
            targets = entries_under(common_ancestor(source, action.target), action.target)
        for target in targets:
            if target.field.children:
                continue
            text = action.literal
            if action.value is not None:
                text = action.value.code.as_text()(Context(target, self.world))
            self._work.enter(target, stored(text, target.field.type, self.world.zone))

    def ask(self, text: str, entry: Entry) -> str:
        """Return the value of an expression at an entry, for previews and tests.

        Raises:
            BadForm: it is no expression.
        """
        expression = self.form.expressions.compile(text, entry.field, entry.field.path)
        return expression.code.as_text()(Context(entry, self.world))
