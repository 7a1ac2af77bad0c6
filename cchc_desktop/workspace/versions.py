"""Moving a visit or a filling to another version of its form: an explicit act, previewed and undoable."""

from collections.abc import Mapping
from dataclasses import dataclass

from cchc_desktop.checklist.form import FormVersion
from cchc_desktop.checklist.outline import outline
from cchc_desktop.checklist.versions import Carrying, Side, carrying
from cchc_desktop.domain.refusal import NotFound, Refusal
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.fillings import KIND as FILLING
from cchc_desktop.workspace.fillings import REPEAT, VERSION
from cchc_desktop.workspace.forms import Forms
from cchc_desktop.workspace.reading import ANSWER
from cchc_desktop.workspace.visits import KIND as VISIT
from cchc_desktop.workspace.visits import Visits


class SameVersion(Refusal):
    """The visit or filling runs that version already."""

    what = "It already runs version {version} of the form."
    mend = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """What moving a visit, or a filling, would do; nothing is done yet."""

    moved: str
    old: FormVersion
    new: FormVersion
    carrying: Carrying


class Versions:
    """Preview and move; answers are copied to where the new version keeps them, none is deleted."""

    def __init__(self, acts: Acts, visits: Visits, forms: Forms) -> None:
        self._acts = acts
        self._visits = visits
        self._forms = forms

    def preview(self, visit: str, form: str) -> Preview:
        """Say what moving a visit to a form version would keep, change and lose.

        Args:
            visit: the visit.
            form: key of the version it would move to.

        Raises:
            NotFound: there is no such visit or version.
            SameVersion: the visit runs that version.
        """
        old, new, sides = self._sides(self._visits.form(visit), form)
        answers: dict[str, list[str]] = {}
        for (kind, _), fields in self._acts.values(visit).items():
            if kind == ANSWER:
                for path, value in fields.items():
                    if value not in (None, ""):
                        answers.setdefault(path, []).append(str(value))
        return Preview(visit, old, new, carrying(*sides, answers))

    def move(self, visit: str, form: str) -> Changes:
        """Move a visit to another version; one step that Ctrl+Z takes back.

        Raises:
            Frozen: the visit is signed.
            NotFound: there is no such visit or version.
            SameVersion: the visit runs that version.
        """
        self._visits.check_open(visit)
        preview = self.preview(visit, form)
        fields: list[tuple[str, str, str, object]] = [(VISIT, visit, "form", form)]
        for (kind, instance), stored in self._acts.values(visit).items():
            if kind == ANSWER:
                fields += [
                    (ANSWER, instance, target, stored[path])
                    for path, target in preview.carrying.paths.items()
                    if target != path and stored.get(path) not in (None, "")
                ]
        label = Label("Moved the visit to version {version} of the form", {"version": preview.new.version})
        return self._acts.write(visit, label, fields)

    def preview_filling(self, scope: str, filling: str, form: str) -> Preview:
        """Say what moving a filling of an ordinary form would keep, change and lose; see `move_filling`.

        Raises:
            NotFound: there is no such filling or version.
            SameVersion: the filling runs that version.
        """
        held = self._held(scope, filling)
        old, new, sides = self._sides(str(held[filling][VERSION]), form)
        answers: dict[str, list[str]] = {}
        for fields in held.values():
            for path, value in fields.items():
                if not path.startswith("#") and value not in (None, ""):
                    answers.setdefault(path, []).append(str(value))
        return Preview(filling, old, new, carrying(*sides, answers))

    def move_filling(self, scope: str, filling: str, form: str) -> Changes:
        """Move a filling of an ordinary form to another version: answers, and the instances of its repeats.

        What the new version does not ask stays stored under its old path; one step that can be undone.

        Raises:
            NotFound: there is no such filling or version.
            SameVersion: the filling runs that version.
        """
        held = self._held(scope, filling)
        _, new, sides = self._sides(str(held[filling][VERSION]), form)
        paths = carrying(*sides, dict.fromkeys(sides[0].asked, ())).paths
        repeats = {
            before: after
            for path, target in paths.items()
            for before, after in zip(sides[0].asked[path].repeats, sides[1].asked[target].repeats, strict=True)
        }
        fields: list[tuple[str, str, str, object]] = [(FILLING, filling, VERSION, form)]
        for entity, stored in held.items():
            fields += [
                (FILLING, entity, target, stored[path])
                for path, target in paths.items()
                if target != path and stored.get(path) not in (None, "")
            ]
            around = str(stored.get(REPEAT) or "")
            if repeats.get(around, around) != around:
                fields.append((FILLING, entity, REPEAT, repeats[around]))
        label = Label("Moved a filling to version {version} of the form", {"version": new.version})
        return self._acts.write(scope, label, fields)

    def _held(self, scope: str, filling: str) -> dict[str, Mapping[str, object]]:
        """Return what is stored of a filling and of the instances of its repeats, by entity."""
        held: dict[str, Mapping[str, object]] = {
            entity: fields
            for (kind, entity), fields in self._acts.values(scope).items()
            if kind == FILLING and entity.split("/")[0] == filling
        }
        if VERSION not in held.get(filling, {}):
            raise NotFound(kind=FILLING, name=filling)
        return held

    def _sides(self, now: str, form: str) -> tuple[FormVersion, FormVersion, tuple[Side, Side]]:
        old, new = self._forms.version(now), self._forms.version(form)
        if now == form:
            raise SameVersion(version=new.version)
        before, after = (
            Side(self._forms.checklist(key), outline(version)) for key, version in ((now, old), (form, new))
        )
        return old, new, (before, after)
