"""The people of this laptop: their roles and what each may do, passwords, the PIN."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cchc_desktop.domain.duty import Duty, Right
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui import role_words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.inputs import Choices, Labelled, LineEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Words, clear, row
from cchc_desktop.ui.people_table import heading

translate = QCoreApplication.translate


class PeopleCard(Card):
    """`told` says what was done."""

    told = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("people")
        self._desk = desk
        self.body.addWidget(heading(translate("Settings", "Password and people of this laptop")))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(8))
        self.body.addLayout(self._rows)
        self._gives = Words(
            translate("Settings", "Roles are given by the office and the head of the team."),
            12.5,
            400,
            "text2",
            wrap=True,
        )
        self.body.addWidget(self._gives)
        self._adding = self._build_adding()
        self.body.addWidget(self._adding)
        self._build_own()
        self.refresh()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.refresh()

    def refresh(self) -> None:
        """Show who can open the workspace and as what."""
        clear(self._rows)
        workspace = self._desk.workspace
        gives = self._desk.may(Right.PEOPLE)
        for name in workspace.people(workspace.folder):
            self._rows.addWidget(self._row(name, workspace.permissions.duty(name), gives=gives))
        self._gives.setVisible(not gives)
        self._adding.setVisible(gives)

    def _row(self, name: str, duty: Duty, *, gives: bool) -> QWidget:
        mine = name == self._desk.workspace.person
        said = Words(translate("Settings", "{0} (you)").format(name) if mine else name, 13.5, 600, wrap=True)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        if gives and not mine:
            label = translate("Settings", "Role of {0}").format(name)
            choice = Choices(_roles(), name=f"role_{name}", label=label)
            choice.show_value(duty.value)
            choice.chosen.connect(partial(self._give, name))
            line = row(said, choice)
        else:
            line = row(said, Words(role_words.duty(duty), 13.5))
        line.setStretch(0, 1)
        column.addLayout(line)
        column.addWidget(Words(role_words.duty_may(duty), 12.5, 400, "text2", wrap=True))
        return holder

    def _build_adding(self) -> QWidget:
        name, password = LineEdit(name="person_name"), _secret("person_password")
        role = Choices(_roles(), name="person_role")
        role.show_value(Duty.MEMBER.value)
        may = Words(role_words.duty_may(Duty.MEMBER), 12.5, 400, "text2", wrap=True)
        role.chosen.connect(lambda value: may.setText(role_words.duty_may(Duty(value))))
        add = Button(translate("Settings", "Add a person"), name="add_person")
        add.clicked.connect(lambda: self._add(name, password, Duty(role.value())))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(
            row(
                Labelled(translate("Settings", "Full name"), name),
                Labelled(translate("Settings", "Password"), password),
                Labelled(translate("Settings", "Role"), role, framed=False),
                spacing=10,
            )
        )
        line = row(may, add, spacing=10)
        line.setStretch(0, 1)
        column.addLayout(line)
        return holder

    def _build_own(self) -> None:
        old, new = _secret("old_password"), _secret("new_password")
        change = Button(translate("Settings", "Change password"), name="change_password")
        change.clicked.connect(lambda: self._change_password(old, new))
        self.body.addLayout(
            row(
                Labelled(translate("Settings", "Present password"), old),
                Labelled(translate("Settings", "New password"), new),
                change,
                spacing=10,
            )
        )
        pin = _secret("pin")
        set_pin = Button(translate("Settings", "Set the PIN"), name="set_pin")
        set_pin.clicked.connect(lambda: self._set_pin(pin))
        hint = translate("Settings", "Six digits or more; they work on this laptop only, together with its key store")
        self._drop_pin = Button(translate("Settings", "Drop the PIN"), ButtonKind.LINK, name="drop_pin")
        self._drop_pin.clicked.connect(self._drop)
        self.body.addLayout(
            row(
                Labelled(translate("Settings", "PIN of this laptop"), pin, hint=hint), set_pin, self._drop_pin, 1,
                spacing=10,
            )
        )  # fmt: skip
        warning = translate(
            "Settings",
            "A PIN is for you on this laptop alone. Whoever is logged in to this computer as you and sees the PIN "
            "opens everything; on a computer that several people use under one name, keep to the password.",
        )
        self.body.addWidget(Words(warning, 12.5, 400, "text2", wrap=True))
        self._show_pin()

    def _give(self, name: str, value: str) -> None:
        try:
            self._desk.workspace.give_duty(name, Duty(value))
        except Refusal as error:
            self._desk.decline(error)
        else:
            self.told.emit(translate("Settings", "{0} is {1} now").format(name, role_words.duty(Duty(value))))
        self.refresh()

    def _add(self, name: LineEdit, password: LineEdit, duty: Duty) -> None:
        if not name.text().strip():
            name.setFocus()
            return
        try:
            self._desk.workspace.add_person(name.text().strip(), password.text(), duty)
        except Refusal as error:
            self._desk.decline(error)
            return
        name.clear()
        password.clear()
        self.refresh()
        self.told.emit(translate("Settings", "The person can open this workspace now"))

    def _change_password(self, old: LineEdit, new: LineEdit) -> None:
        try:
            self._desk.workspace.change_password(old.text(), new.text())
        except Refusal as error:
            self._desk.decline(error)
            return
        old.clear()
        new.clear()
        self.told.emit(translate("Settings", "The password was changed"))

    def _set_pin(self, pin: LineEdit) -> None:
        try:
            self._desk.workspace.pins.set(pin.text())
        except Refusal as error:
            self._desk.decline(error)
            return
        pin.clear()
        self._show_pin()
        self.told.emit(translate("Settings", "The PIN opens this workspace on this laptop now"))

    def _drop(self) -> None:
        try:
            self._desk.workspace.pins.drop()
        except Refusal as error:
            self._desk.decline(error)
            return
        self._show_pin()
        self.told.emit(translate("Settings", "From now on only the password opens this workspace on this laptop"))

    def _show_pin(self) -> None:
        self._drop_pin.setVisible(self._desk.workspace.pins.here)


def _roles() -> list[tuple[str, str]]:
    return [(duty.value, role_words.duty(duty)) for duty in Duty]


def _secret(name: str) -> LineEdit:
    edit = LineEdit(name=name)
    edit.setEchoMode(QLineEdit.EchoMode.Password)
    return edit
