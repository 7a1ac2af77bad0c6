"""A person filling in a form, without a screen: forms written in a few lines, answers by path."""

import datetime as dt
import itertools
import random
from collections.abc import Mapping

from cchc_desktop.checklist.filling.changes import Changed
from cchc_desktop.checklist.filling.entry import Entry
from cchc_desktop.checklist.filling.options import options
from cchc_desktop.checklist.filling.session import Kept, Session
from cchc_desktop.checklist.filling.world import Surroundings
from cchc_desktop.checklist.xform.model import Form
from cchc_desktop.checklist.xform.reader import read_form

HANOI = dt.timezone(dt.timedelta(hours=7))


def xform(instance: str, binds: str = "", body: str = "", model: str = "", title: str = "Form") -> bytes:
    """Return an XForm of an instance (`<data id="f">…</data>`), binds, body and more of the model."""
    return f"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
        xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms"
        xmlns:odk="http://www.opendatakit.org/xforms">
      <h:head><h:title>{title}</h:title><model>
        <instance>{instance}</instance>{model}{binds}
      </model></h:head><h:body>{body}</h:body></h:html>""".encode()


def around(seed: int = 1) -> Surroundings:
    """Return surroundings in which nothing is left to chance."""
    numbers = itertools.count(1)
    now = dt.datetime(2026, 3, 2, 8, 30, tzinfo=HANOI)
    return Surroundings(HANOI, lambda: now, random.Random(seed), lambda: f"i{next(numbers)}", {"username": "lan"})


class Scenario:
    """One form being filled in by path; places of repeat instances count from 1."""

    def __init__(
        self, source: bytes, media: Mapping[str, bytes] | None = None, *, session: Session | None = None
    ) -> None:
        self.form: Form = session.form if session else read_form(source, media)
        self.session = session or Session.begin(self.form, around())
        self.last = Changed()

    def give(self, path: str, *places: int, value: str) -> "Scenario":
        self.last = self.session.answer(self.entry(path, *places), value)
        return self

    def entry(self, path: str, *places: int) -> Entry:
        return self.session.find(path, *places)

    def value(self, path: str, *places: int) -> str:
        return self.entry(path, *places).answer

    def values(self, path: str) -> list[str]:
        field = self.form.fields[path]
        return [entry.answer for entry in self.session.root.below() if entry.field is field]

    def relevant(self, path: str, *places: int) -> bool:
        return self.entry(path, *places).relevant

    def choices(self, path: str, *places: int) -> list[str]:
        entry = self.entry(path, *places)
        return [option.value for option in options(self.session.world, entry, entry.field.controls[0])]

    def add(self, path: str, *places: int) -> "Scenario":
        repeat = self.form.fields[path]
        assert repeat.parent is not None
        self.last = self.session.add(self.entry(repeat.parent.path, *places), repeat)
        return self

    def remove(self, path: str, *places: int) -> "Scenario":
        self.last = self.session.remove(self.entry(path, *places))
        return self

    def resumed(self) -> "Scenario":
        kept = self.session.kept()
        kept = Kept(dict(kept.values), dict(kept.instances))
        return Scenario(b"", session=Session.resume(self.form, around(9), kept))

    def problem(self, path: str, *places: int) -> str:
        found = self.session.problem(self.entry(path, *places))
        return found.kind if found else ""
