"""A representative refuses to sign: why, and before whom. The minutes say so in the place of the signature."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from cchc_desktop.ui.kit.dialog import Dialog
from cchc_desktop.ui.kit.inputs import Labelled, LineEdit

translate = QCoreApplication.translate


class RefusalDialog(Dialog):
    """Asks for reason and witness."""

    def __init__(self, name: str, parent: QWidget | None) -> None:
        super().__init__(
            translate("SignPanel", "{0} refuses to sign").format(name),
            translate("SignPanel", "Cancel"),
            translate("SignPanel", "Note the refusal"),
            parent,
            text=translate(
                "SignPanel", "The minutes will show the reason and the witness where the signature would stand."
            ),
        )
        self._reason = LineEdit(name="refusal_reason")
        self._witness = LineEdit(name="refusal_witness")
        self.body.addWidget(Labelled(translate("SignPanel", "Reason"), self._reason))
        self.body.addWidget(Labelled(translate("SignPanel", "Witness (name and position)"), self._witness))

    def reason(self) -> str:
        """Return the reason."""
        return self._reason.text()

    def witness(self) -> str:
        """Return who was there."""
        return self._witness.text()
