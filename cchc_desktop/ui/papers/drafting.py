"""Editing one paper's own text, drafted from the data, before it is exported; the office's wording stays as it is."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
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
        super().__init__(desk, presenter.task(), parent)
        self.setObjectName("draft_dialog")
        self.setWindowTitle(translate("Papers", "This paper's text: {0}").format(words.paper_kind(presenter.kind)))

    def keep(self) -> None:
        """Keep the text as this paper's own."""
        if self.check():
            self._presenter.change(text=self.text.toPlainText())
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
        self.text.setPlainText(kept if self._versions.value() == "kept" and kept else self._fresh)
        self.check()

    def _remove(self) -> None:
        self._presenter.change(text="")
        self._offer()
        self._show_version()
