"""The way an edited copy goes: made beside the window, put beside its original in one act."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from cchc_desktop.domain.picture_edit import PictureEdit
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.workspace.evidence import Prepared

translate = QCoreApplication.translate


class PhotoEditing(QObject):
    """Makes edited copies of a visit's photos. `told` says that one was kept."""

    told = Signal(str)

    def __init__(self, desk: Desk, visit: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._visit = visit

    def make(self, piece: str, edit: PictureEdit) -> None:
        """Make the edited copy of a photo and keep it; the original is only read."""
        keeper = self._desk.workspace.evidence
        source = self._desk.workspace.visits.evidence.get(self._visit, piece)
        errand = Errand(partial(keeper.edit, source, edit), self)
        errand.done.connect(partial(self._made, piece, errand))
        errand.failed.connect(partial(self._not_made, errand))
        errand.start()

    def _made(self, piece: str, errand: Errand, prepared: object) -> None:
        errand.deleteLater()
        assert isinstance(prepared, Prepared)
        keeper = self._desk.workspace.evidence
        if self._desk.do(partial(keeper.attach_edited, self._visit, piece, prepared)):
            self.told.emit(translate("PhotoEditor", "Edited copy kept beside the original"))

    def _not_made(self, errand: Errand, error: object) -> None:
        errand.deleteLater()
        if isinstance(error, Refusal):
            self._desk.decline(error)
        elif isinstance(error, Exception):
            raise error
