"""Dialogs of the exchange: becoming the office, inviting, adding a place, comparing a code."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from cchc_desktop.domain.team import Role
from cchc_desktop.ui import words
from cchc_desktop.ui.kit.dialog import Dialog
from cchc_desktop.ui.kit.inputs import Choices, Labelled, LineEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Words
from cchc_desktop.workspace.places import PlaceKind

translate = QCoreApplication.translate


def ask_title(parent: QWidget | None, offered: str) -> str | None:
    """Ask what the workspace is called before this laptop becomes the office; None when it was called off."""
    dialog = Dialog(
        translate("Exchange", "Make this laptop the office?"),
        translate("Exchange", "Cancel"),
        translate("Exchange", "Make it the office"),
        parent,
        text=translate(
            "Exchange",
            "The office invites the other laptops, confirms what it has received and can revoke a lost laptop. "
            "There is one office in a workspace.",
        ),
    )
    name = LineEdit(name="exchange_title")
    name.setText(offered)
    dialog.body.addWidget(Labelled(translate("Exchange", "Name that the others see"), name))
    return name.text().strip() or offered if dialog.asked() else None


def ask_invitation(
    parent: QWidget | None, units: tuple[tuple[str, str], ...]
) -> tuple[str, str, tuple[str, ...]] | None:
    """Ask for whom an invitation is; returns (person, role, units), None when it was called off."""
    dialog = Dialog(
        translate("Exchange", "Whom do you invite?"),
        translate("Exchange", "Cancel"),
        translate("Exchange", "Make the invitation"),
        parent,
        text=translate(
            "Exchange",
            "The invitation is a file for one laptop. It works only together with a code that you say, never send.",
        ),
    )
    person = LineEdit(name="invite_person")
    dialog.body.addWidget(Labelled(translate("Exchange", "Full name"), person))
    role = Choices([(value.value, words.role(value)) for value in Role], name="invite_role")
    role.show_value(Role.MEMBER.value)
    dialog.body.addWidget(Labelled(translate("Exchange", "Role in the team"), role, framed=False))
    unit = Choices([("", translate("Exchange", "All units")), *units], name="invite_unit")
    dialog.body.addWidget(Labelled(translate("Exchange", "Inspects"), unit, framed=False))
    dialog.act.setEnabled(False)
    person.textChanged.connect(lambda text: dialog.act.setEnabled(bool(text.strip())))
    person.setFocus()
    if not dialog.asked():
        return None
    return person.text().strip(), role.value(), (unit.value(),) if unit.value() else ()


def show_code(parent: QWidget | None, code: str, file: str) -> None:
    """Show the code of an invitation that was just saved."""
    dialog = Dialog(
        translate("Exchange", "Say this code to the person"),
        translate("Exchange", "Close"),
        translate("Exchange", "Done"),
        parent,
        text=translate("Exchange", "The file is “{0}”. Hand it over by any way; the code only by voice.").format(file),
    )
    dialog.body.addWidget(_large(code, "invitation_code"))
    dialog.safe.hide()
    dialog.asked()


def compare(parent: QWidget | None, code: str, label: str) -> bool:
    """Ask whether both screens show the same code."""
    dialog = Dialog(
        translate("Exchange", "Is the code on both screens the same?"),
        translate("Exchange", "No, break off"),
        translate("Exchange", "Yes, it is the same"),
        parent,
        text=translate("Exchange", "The other laptop: {0}").format(label),
    )
    dialog.body.addWidget(_large(f"{code[:3]} {code[3:]}", "pairing_code"))
    return dialog.asked()


def ask_place(parent: QWidget | None) -> tuple[PlaceKind, str, Mapping[str, str]] | None:
    """Ask for a server or share; returns its kind, name and settings, None when it was called off."""
    dialog = Dialog(
        translate("Exchange", "Which place shall be added?"),
        translate("Exchange", "Cancel"),
        translate("Exchange", "Add"),
        parent,
    )
    kinds = [
        (PlaceKind.SMB.value, translate("Exchange", "Shared folder in the network (SMB)")),
        (PlaceKind.SFTP.value, translate("Exchange", "Server by SFTP")),
        (PlaceKind.WEBDAV.value, translate("Exchange", "Server by WebDAV (Nextcloud)")),
        (PlaceKind.S3.value, translate("Exchange", "Storage by S3")),
    ]
    kind = Choices(kinds, name="place_kind")
    dialog.body.addWidget(Labelled(translate("Exchange", "Kind"), kind, framed=False))
    fields: dict[str, QLineEdit] = {}
    rows: dict[str, Labelled] = {}
    for key, label in (
        ("name", translate("Exchange", "Name")),
        ("host", translate("Exchange", "Server")),
        ("share", translate("Exchange", "Share")),
        ("url", translate("Exchange", "Address (https://…)")),
        ("bucket", translate("Exchange", "Bucket")),
        ("folder", translate("Exchange", "Folder")),
        ("user", translate("Exchange", "Account")),
        ("password", translate("Exchange", "Password")),
    ):
        edit = LineEdit(name=f"place_{key}")
        if key == "password":
            edit.setEchoMode(QLineEdit.EchoMode.Password)
        fields[key], rows[key] = edit, Labelled(label, edit)
        dialog.body.addWidget(rows[key])
    wanted = {
        PlaceKind.SMB.value: ("name", "host", "share", "folder", "user", "password"),
        PlaceKind.SFTP.value: ("name", "host", "folder", "user", "password"),
        PlaceKind.WEBDAV.value: ("name", "url", "user", "password"),
        PlaceKind.S3.value: ("name", "url", "bucket", "folder", "user", "password"),
    }

    def show() -> None:
        for key, line in rows.items():
            line.setVisible(key in wanted[kind.value()])

    kind.chosen.connect(lambda _value: show())
    show()
    if not dialog.asked():
        return None
    keys = wanted[kind.value()]
    given = {key: fields[key].text().strip() for key in keys if key != "name"}
    name = fields["name"].text().strip() or given.get("host") or given.get("url") or kind.currentText()
    return PlaceKind(kind.value()), name, given


def sure(parent: QWidget | None, title: str, act: str, text: str) -> bool:
    """Ask before something that cannot be taken back."""
    return Dialog(title, translate("Exchange", "Cancel"), act, parent, text=text, danger=True).asked()


def _large(text: str, name: str) -> Words:
    shown = Words(text, 28, 700, "primaryText")
    shown.setObjectName(name)
    shown.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    shown.setMinimumHeight(px(48))
    return shown
