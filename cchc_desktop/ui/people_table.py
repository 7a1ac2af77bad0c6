"""A table of people that is typed in: members of the team, representatives of the unit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.ui.kit.buttons import Button, IconButton
from cchc_desktop.ui.kit.inputs import Choices, InputFrame, LineEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Words, clear, row

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as shown: id, honorific, name, position, agency, role or signing mark, group."""

    id: str
    honorific: str
    name: str
    position: str
    agency: str
    mark: str
    group: str = ""


class PeopleEditor(QWidget):
    """Rows of people; `changed` carries (id, field, value), `added` and `removed` what happens to rows."""

    changed = Signal(str, str, str)
    added = Signal()
    removed = Signal(str)

    def __init__(
        self,
        name: str,
        honorifics: list[tuple[str, str]],
        marks: list[tuple[str, str]],
        labels: dict[str, str],
        *,
        with_agency: bool,
        groups: list[tuple[str, str]] | None = None,
    ) -> None:
        """Take the choices and the words: labels of name, position, agency, mark, group, add, remove."""
        super().__init__()
        self.setObjectName(name)
        self._honorifics, self._marks, self._labels, self._with_agency = honorifics, marks, labels, with_agency
        self._groups = groups
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(6))
        layout.addLayout(self._rows)
        self._add = Button(labels["add"], icon="person_add_20_regular", name=f"{name}_add")
        self._add.clicked.connect(self.added)
        layout.addLayout(row(self._add, 1))
        self._shown: tuple[str, ...] = ()
        self._setters: dict[str, Callable[[PersonRow], None]] = {}

    def show_people(self, people: Sequence[PersonRow], *, locked: bool) -> None:
        """Show the people; rows that exist are refreshed in place, so that typing is not disturbed."""
        keys = tuple(person.id for person in people)
        if keys != self._shown:
            self._shown = keys
            clear(self._rows)
            self._setters = {}
            for person in people:
                self._rows.addWidget(self._build(person))
        for person in people:
            self._setters[person.id](person)
        self._add.setVisible(not locked)
        self.setEnabled(not locked)

    def _build(self, person: PersonRow) -> QWidget:
        key = person.id
        honorific = Choices(self._honorifics, name=f"honorific_{key}", label=self._labels["honorific"])
        honorific.chosen.connect(lambda value: self.changed.emit(key, "honorific", value))
        mark = Choices(self._marks, name=f"mark_{key}", label=self._labels["mark"])
        mark.chosen.connect(lambda value: self.changed.emit(key, "mark", value))
        edits = {"name": LineEdit(self._labels["name"]), "position": LineEdit(self._labels["position"])}
        if self._with_agency:
            edits["agency"] = LineEdit(self._labels["agency"])
        holder = QWidget()
        line = row(honorific, spacing=8)
        for field, edit in edits.items():
            edit.setObjectName(f"{field}_{key}")
            edit.setAccessibleName(self._labels[field])
            edit.written.connect(lambda text, field=field: self.changed.emit(key, field, text))
            line.addWidget(InputFrame(edit), 3 if field == "name" else 2)
        line.addWidget(mark)
        group = Choices(self._groups or [], name=f"group_{key}", label=self._labels["group"])
        group.chosen.connect(lambda value: self.changed.emit(key, "group", value))
        if self._groups is not None:
            line.addWidget(group)
        else:
            group.hide()
        remove = IconButton("delete_20_regular", self._labels["remove"], name=f"remove_{key}")
        remove.clicked.connect(lambda: self.removed.emit(key))
        line.addWidget(remove)
        holder.setLayout(line)

        def show(now: PersonRow) -> None:
            honorific.show_value(now.honorific)
            mark.show_value(now.mark)
            group.show_value(now.group)
            edits["name"].show_text(now.name)
            edits["position"].show_text(now.position)
            if "agency" in edits:
                edits["agency"].show_text(now.agency)

        self._setters[key] = show
        return holder


def person_labels() -> dict[str, str]:
    """Return the words of a table of people."""
    return {
        "honorific": translate("People", "Mr or Mrs"),
        "name": translate("People", "Full name"),
        "position": translate("People", "Position"),
        "agency": translate("People", "Agency"),
        "mark": translate("People", "Role"),
        "group": translate("People", "Group"),
        "add": translate("People", "Add a person"),
        "remove": translate("People", "Remove"),
    }


def heading(text: str) -> Words:
    """Return a card's heading."""
    return Words(text, 15.5, 600)
