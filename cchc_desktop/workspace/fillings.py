"""Forms being filled in: every answer is an act in the journal, everything else is worked out again.

Registers of one filling in a scope (kind "form"):
entity `FILLING` (+ `/` + ids of the repeat instances around it), field = path of the question -> text;
the same entity of an instance itself, fields `#repeat` (its path), `#order` (fractional), `#deleted`
(true, or `BY_COUNT` while a count leaves it out: it comes back when the count grows);
entity `FILLING`, field `#version` -> key of the frozen form, `#file NAME` -> key of an attached file.
Two people who answer different questions, or add instances, never write the same register.
"""

import random
from collections.abc import Callable, Mapping
from types import MappingProxyType

from cchc_desktop.checklist.filling.changes import Changed
from cchc_desktop.checklist.filling.entry import Entry
from cchc_desktop.checklist.filling.session import Kept, Session
from cchc_desktop.checklist.filling.world import Surroundings
from cchc_desktop.checklist.form import FormVersion
from cchc_desktop.checklist.xform.model import Field, Form
from cchc_desktop.checklist.xform.reader import read_form
from cchc_desktop.domain.clock import VIETNAM, Clock
from cchc_desktop.domain.ids import Entropy, Ids
from cchc_desktop.domain.ordering import between
from cchc_desktop.domain.refusal import NotFound
from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Changes, Label, Undone
from cchc_desktop.workspace.forms import Forms

KIND = "form"
SCOPE = "fillings"
"""Where fillings that belong to no visit are kept."""
VERSION, REPEAT, ORDER, DELETED, FILE = "#version", "#repeat", "#order", "#deleted", "#file "
BY_COUNT = "count"
Write = tuple[str, str, str, object]


class Fillings:
    """Begins and takes up fillings of any form a workspace knows."""

    def __init__(
        self, acts: Acts, forms: Forms, attachments: Attachments, clock: Clock, ids: Ids, entropy: Entropy, person: str
    ) -> None:
        self._acts = acts
        self._forms = forms
        self._attachments = attachments
        self._clock = clock
        self._ids = ids
        self._entropy = entropy
        self._person = person
        self._read: dict[str, Form] = {}

    def form(self, key: str) -> Form:
        """Return a frozen form version ready to run; read once and kept.

        Raises:
            NotFound: the workspace does not hold it.
            BadForm: it cannot be run.
        """
        if key not in self._read:
            version: FormVersion = self._forms.version(key)
            self._read[key] = read_form(version.xform, version.media)
        return self._read[key]

    def surroundings(self) -> Surroundings:
        """Return clock, chance and ids of this workspace for a session."""
        seed = int.from_bytes(self._entropy(16), "big")
        properties = {"username": self._person, "deviceid": "cchc-desktop"}
        return Surroundings(VIETNAM, self._clock.now, random.Random(seed), self._ids.new, properties)  # noqa: S311

    def begin(self, scope: str, form: str) -> tuple["Filling", Changes]:
        """Begin a filling of a form in a scope (a visit, or any name of its own)."""
        session = Session.begin(self.form(form), self.surroundings())
        filling = Filling(self._acts, self._attachments, scope, self._ids.new(), session)
        return filling, filling.write_all(form)

    def keep(self, scope: str, form: str, session: Session, files: Mapping[str, bytes]) -> tuple[str, Changes]:
        """Keep a filling that was read from elsewhere, with its files, as one act; return its id and what changed."""
        filling = Filling(self._acts, self._attachments, scope, self._ids.new(), session)
        return filling.id, filling.write_all(form, files)

    def all(self, scope: str, form: str = "") -> tuple[str, ...]:
        """Return the ids of the fillings of a scope, oldest first; of one form only when it is named."""
        return tuple(
            sorted(
                entity
                for (kind, entity), fields in self._acts.values(scope).items()
                if kind == KIND and VERSION in fields and form in ("", fields[VERSION])
            )
        )

    def version(self, scope: str, filling: str) -> str:
        """Return the key of the form version a filling runs.

        Raises:
            NotFound: the scope holds no such filling.
        """
        fields = self._acts.values(scope).get((KIND, filling))
        if fields is None or VERSION not in fields:
            raise NotFound(kind=KIND, name=filling)
        return str(fields[VERSION])

    def open(self, scope: str, filling: str) -> "Filling":
        """Take up a filling as it was kept.

        Raises:
            NotFound: the scope holds no such filling.
        """
        form = self.form(self.version(scope, filling))
        session = Session.resume(form, self.surroundings(), self.kept(scope, filling))
        return Filling(self._acts, self._attachments, scope, filling, session)

    def undo(self, scope: str) -> Undone:
        """Take back the last act on the fillings of a scope; what is open has to be opened again.

        Raises:
            NothingToUndo: no act is left.
        """
        return self._acts.undo(scope)

    def redo(self, scope: str) -> Undone:
        """Do again the act that was taken back last.

        Raises:
            NothingToUndo: nothing was taken back since the last act.
        """
        return self._acts.redo(scope)

    def kept(self, scope: str, filling: str) -> Kept:
        """Return what the journal holds of a filling: answers and instances, nothing that follows from them."""
        values: dict[tuple[str, str], str] = {}
        instances: dict[tuple[str, str], list[tuple[str, str]]] = {}
        aside: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for (kind, entity), fields in self._acts.values(scope).items():
            if kind != KIND or not (entity == filling or entity.startswith(f"{filling}/")):
                continue
            key = entity[len(filling) + 1 :]
            for name, value in fields.items():
                if not name.startswith("#") and value is not None:
                    values[key, name] = str(value)
            if fields.get(REPEAT) and fields.get(DELETED) in (None, False, "", BY_COUNT):
                above, _, uid = key.rpartition("/")
                held = aside if fields.get(DELETED) == BY_COUNT else instances
                held.setdefault((above, str(fields[REPEAT])), []).append((str(fields.get(ORDER, "")), uid))
        return Kept(values, _in_order(instances), _in_order(aside))


def _in_order(found: dict[tuple[str, str], list[tuple[str, str]]]) -> dict[tuple[str, str], tuple[str, ...]]:
    return {place: tuple(uid for _, uid in sorted(ids)) for place, ids in found.items()}


class Filling:
    """One form being filled in; every act is durable when it returns. Offers what `Session` offers to a screen."""

    def __init__(self, acts: Acts, attachments: Attachments, scope: str, id: str, session: Session) -> None:
        self._acts = acts
        self._attachments = attachments
        self.scope = scope
        self.id = id
        self.session = session
        self.changes = Changes(scope, frozenset())

    def answer(self, entry: Entry, text: str) -> Changed:
        """Give an answer and store what was entered; see `Session.answer`."""
        return self._stored(
            lambda: self.session.answer(entry, text), merge_key=f"{self.id} {entry.key} {entry.field.path}"
        )

    def add(self, parent: Entry, repeat: Field) -> Changed:
        """Add a repeat instance; see `Session.add`."""
        return self._stored(lambda: self.session.add(parent, repeat))

    def remove(self, instance: Entry) -> Changed:
        """Remove a repeat instance; its answers stay in the journal."""
        key = instance.key
        changed = self.session.remove(instance)
        gone = (KIND, self._entity(key), DELETED)
        self._write([*(one for one in self._writes(changed) if one[:3] != gone), (*gone, True)], "")
        return changed

    def finish(self) -> Changed:
        """Note the end of the filling; see `Session.finish`."""
        return self._stored(self.session.finish)

    def keep_file(self, name: str, data: bytes) -> str:
        """Keep a file that answers a question and return the name it answers with, made unique."""
        files = {field for field in self._acts.values(self.scope).get((KIND, self.id), {}) if field.startswith(FILE)}
        stem, dot, ending = name.rpartition(".")
        unique, number = name, 1
        while FILE + unique in files:
            number += 1
            unique = f"{stem or ending}-{number}{dot if stem else ''}{ending if stem else ''}"
        self._write([(KIND, self.id, FILE + unique, self._attachments.add_bytes(data))], "")
        return unique

    def file(self, name: str) -> bytes | None:
        """Return a kept file, None when there is none of that name."""
        key = self._acts.values(self.scope).get((KIND, self.id), {}).get(FILE + name)
        return None if key is None else self._attachments.read(str(key))

    def write_all(self, form: str, files: Mapping[str, bytes] = MappingProxyType({})) -> Changes:
        """Store everything a fresh filling holds, and files under the names that its answers give."""
        kept = self.session.kept()
        writes: list[Write] = [(KIND, self.id, VERSION, form)]
        writes += [(KIND, self._entity(key), path, text) for (key, path), text in kept.values.items() if text]
        for entry in self.session.root.below():
            if entry.uid:
                writes += self._placed(entry)
        writes += [(KIND, self.id, FILE + name, self._attachments.add_bytes(data)) for name, data in files.items()]
        return self._write(writes, "", undoable=False)

    def _stored(self, act: Callable[[], Changed], merge_key: str = "") -> Changed:
        changed = act()
        self._write(self._writes(changed), merge_key)
        return changed

    def _writes(self, changed: Changed) -> list[Write]:
        writes: list[Write] = []
        for instance in changed.added:
            for entry in instance.below():
                if entry.uid:
                    writes += [*self._placed(entry), (KIND, self._entity(entry.key), DELETED, False)]
                if entry.value and entry.field.calculate is None:
                    writes.append((KIND, self._entity(entry.key), entry.field.path, entry.value))
        writes += [(KIND, self._entity(removed), DELETED, BY_COUNT) for removed in self._keys_of(changed.removed)]
        writes += [(KIND, self._entity(one.entry.key), one.entry.field.path, one.after) for one in changed.entered]
        writes += [
            (KIND, self._entity(entry.key), entry.field.path, entry.value)
            for entry in changed.entries
            if entry.field.calculate is not None and entry.field.calculate.volatile
        ]
        return writes

    def _keys_of(self, removed: list[Entry]) -> list[str]:
        """Return the keys of instances that are out of the tree, found among those that are stored."""
        wanted = {entry.uid for entry in removed}
        prefix = f"{self.id}/"
        return [
            entity[len(prefix) :]
            for (kind, entity), _ in self._acts.values(self.scope).items()
            if kind == KIND and entity.startswith(prefix) and entity.rpartition("/")[2] in wanted
        ]

    def _placed(self, instance: Entry) -> list[Write]:
        """Return where an instance stands: its repeat, and an order behind the one before it."""
        entity = self._entity(instance.key)
        fields = self._acts.values(self.scope).get((KIND, entity), {})
        if ORDER in fields:
            return []
        order = self._orders.get(self._parent_key(instance), "")
        order = between(order, "")
        self._orders[self._parent_key(instance)] = order
        return [(KIND, entity, REPEAT, instance.field.path), (KIND, entity, ORDER, order)]

    @property
    def _orders(self) -> dict[str, str]:
        if not hasattr(self, "_last"):
            self._last: dict[str, str] = {}
            for (kind, entity), fields in self._acts.values(self.scope).items():
                if kind == KIND and entity.startswith(f"{self.id}/") and ORDER in fields:
                    place = f"{entity.rpartition('/')[0]} {fields.get(REPEAT)}"
                    self._last[place] = max(self._last.get(place, ""), str(fields[ORDER]))
        return self._last

    def _parent_key(self, instance: Entry) -> str:
        return f"{self._entity(instance.key).rpartition('/')[0]} {instance.field.path}"

    def _entity(self, key: str) -> str:
        return f"{self.id}/{key}" if key else self.id

    def _write(self, writes: list[Write], merge_key: str, *, undoable: bool = True) -> Changes:
        label = Label("Filled in a form")
        self.changes = self._acts.write(self.scope, label, writes, merge_key=merge_key, undoable=undoable)
        return self.changes
