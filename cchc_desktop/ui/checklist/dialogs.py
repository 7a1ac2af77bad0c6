"""Small dialogs of the checklist: a document's number and date, a finding to edit, a photo in full."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.dialog import Dialog
from cchc_desktop.ui.kit.inputs import DayEdit, Labelled, LineEdit, NoteEdit, read_day
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import row

translate = QCoreApplication.translate


class DocumentDialog(Dialog):
    """Asks for a document: number, date, what it is about."""

    def __init__(self, day: date | None, parent: QWidget | None) -> None:
        super().__init__(
            translate("DocumentDialog", "Which document is the evidence?"),
            translate("DocumentDialog", "Leave it"),
            translate("DocumentDialog", "Add document"),
            parent,
        )
        self._year = day.year if day else 2026
        self.number = LineEdit("2216/QĐ-UBND", name="document_number")
        self.issued = DayEdit(self._year, name="document_day")
        self.about = LineEdit(name="document_about")
        self.body.addWidget(Labelled(translate("DocumentDialog", "Number"), self.number))
        self.body.addWidget(Labelled(translate("DocumentDialog", "Date"), self.issued))
        self.body.addWidget(Labelled(translate("DocumentDialog", "About"), self.about))
        self.number.textChanged.connect(self._check)
        self.about.textChanged.connect(self._check)
        self.number.setFocus()
        self._check()

    def document(self) -> tuple[str, date | None, str]:
        """Return number, day, about."""
        return self.number.text(), read_day(self.issued.text(), self._year), self.about.text()

    def _check(self) -> None:
        self.act.setEnabled(bool(self.number.text().strip() or self.about.text().strip()))


class FindingDialog(Dialog):
    """Lets a person word the suggested finding before it is put in."""

    def __init__(self, text: str, parent: QWidget | None) -> None:
        super().__init__(
            translate("FindingDialog", "How should the finding read?"),
            translate("FindingDialog", "Leave it"),
            translate("FindingDialog", "Put into findings"),
            parent,
        )
        self._edit = NoteEdit(name="finding_text", lines=4, label=translate("FindingDialog", "Finding"))
        self._edit.setPlainText(text)
        self.body.addWidget(Labelled(translate("FindingDialog", "Finding"), self._edit))
        self._edit.setFocus()

    def text(self) -> str:
        """Return the wording."""
        return self._edit.toPlainText().strip()


class PhotoDialog(QDialog):
    """A photo as it goes onto paper; it can be removed from the item."""

    def __init__(self, image: bytes, *, locked: bool, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.removed = False
        self.editing = False
        self.setWindowTitle(translate("PhotoDialog", "Photo"))
        layout = QVBoxLayout(self)
        picture = QPixmap()
        picture.loadFromData(image)
        label = QLabel()
        label.setPixmap(
            picture.scaled(
                px(900), px(560), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        )
        layout.addWidget(label)
        close = Button(translate("PhotoDialog", "Close"), name="photo_close")
        close.clicked.connect(self.accept)
        remove = Button(translate("PhotoDialog", "Remove from the item"), ButtonKind.DANGER, name="photo_remove")
        remove.clicked.connect(self._remove)
        remove.setVisible(not locked)
        change = Button(translate("PhotoDialog", "Edit a copy…"), icon="edit_20_regular", name="photo_edit")
        change.clicked.connect(self._change)
        change.setVisible(not locked)
        layout.addLayout(row(remove, change, 1, close))
        close.setFocus()

    def _change(self) -> None:
        self.editing = True
        self.accept()

    def _remove(self) -> None:
        self.removed = True
        self.accept()
