"""Joining with an invitation: what it is for, the code that was spoken, a password of one's own."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from cchc_desktop.ui.kit.dialog import Dialog
from cchc_desktop.ui.kit.inputs import Labelled, LineEdit
from cchc_desktop.workspace.members import OpenPart

translate = QCoreApplication.translate


def ask_code(parent: QWidget, told: OpenPart) -> tuple[str, str] | None:
    """Ask for the code and a new password; None when it was called off."""
    dialog = Dialog(
        translate("Lock", "Join “{0}” as {1}?").format(told.title, told.person),
        translate("Lock", "Cancel"),
        translate("Lock", "Join"),
        parent,
        text=translate(
            "Lock", "The office tells you the code by voice. Choose a password of your own for this laptop."
        ),
    )
    code = LineEdit(name="join_code")
    dialog.body.addWidget(Labelled(translate("Lock", "Code"), code))
    first, again = QLineEdit(), QLineEdit()
    for edit, name, label in (
        (first, "join_password", translate("Lock", "Password")),
        (again, "join_again", translate("Lock", "Password again")),
    ):
        edit.setObjectName(name)
        edit.setFrame(False)
        edit.setEchoMode(QLineEdit.EchoMode.Password)
        dialog.body.addWidget(Labelled(label, edit))

    def check() -> None:
        dialog.act.setEnabled(bool(code.text().strip()) and first.text() == again.text() != "")

    for line in (code, first, again):
        line.textChanged.connect(check)
    check()
    code.setFocus()
    return (code.text(), first.text()) if dialog.asked() else None
