"""Editing one paper's own text, drafted from the data, before it is exported; the office's wording stays as it is."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.inputs import Labelled, LineEdit
from cchc_desktop.ui.papers.presenter import PapersPresenter
from cchc_desktop.ui.papers.wording import WordingDialog

translate = QCoreApplication.translate


class DraftDialog(WordingDialog):
    """The editor of one paper; what is kept goes into this paper alone."""

    def __init__(self, desk: Desk, presenter: PapersPresenter, parent: QWidget | None) -> None:
        """Begin with what was edited before, else with a fresh draft.

        Raises:
            Refusal: the paper cannot be made yet.
        """
        self._presenter = presenter
        self._fresh = presenter.draft()
        self._head: list[str] = []
        super().__init__(desk, presenter.task(), parent)
        self.setObjectName("draft_dialog")
        self.setWindowTitle(translate("Papers", "This paper's text: {0}").format(words.paper_kind(presenter.kind)))

    def whole(self) -> str:
        """Return the paper's wording: its subject, and what is written; the rest of the head stays as it was."""
        head = [
            f"trich_yeu: {' '.join(self.subject.text().split())}" if line.startswith("trich_yeu:") else line
            for line in self._head
        ]
        return "\n".join([*head, self.text.toPlainText()])

    def _fine(self, day: date) -> str:
        del day  # an edited paper holds for itself
        return translate("Papers", "In order")

    def keep(self) -> None:
        """Keep the text as this paper's own."""
        if self.check():
            self._presenter.change(text=self.whole())
            self._say(translate("Papers", "Kept for this paper"), "metText")
            self._removing.show()

    def _offer(self) -> None:
        self._versions.offer(
            [
                ("kept", translate("Papers", "as it was edited")),
                ("fresh", translate("Papers", "drafted from the data now")),
            ]
        )
        edited = bool(self._presenter.particulars().text)
        self._versions.show_value("kept" if edited else "fresh")
        self._removing.setText(translate("Papers", "Draft it from the data again"))
        self._removing.updateGeometry()
        self._removing.setVisible(edited)

    def _show_version(self) -> None:
        kept = self._presenter.particulars().text
        text = kept if self._versions.value() == "kept" and kept else self._fresh
        self._head, body = self._desk.workspace.wordings.parted(text)
        subject = next((line.partition(":")[2].strip() for line in self._head if line.startswith("trich_yeu:")), "")
        self.subject.show_text(subject)
        self.text.setPlainText("\n".join(body).strip("\n"))
        self.check()

    def _build_left(self) -> QVBoxLayout:
        self.subject = LineEdit(name="draft_subject")
        self.subject.textChanged.connect(lambda _text: self._pause.start())
        column = super()._build_left()
        column.insertWidget(1, Labelled(translate("Papers", "Subject"), self.subject))
        return column

    def _remove(self) -> None:
        self._presenter.change(text="")
        self._offer()
        self._show_version()
