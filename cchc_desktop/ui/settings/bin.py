"""What was removed ("Đã xoá"): a list of the last 30 days, each with the way back."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Words, clear
from cchc_desktop.ui.people_table import heading
from cchc_desktop.workspace.bin import DAYS, Removed
from cchc_desktop.workspace.changes import Changes

translate = QCoreApplication.translate


class BinCard(Card):
    """`told` says what was taken back."""

    told = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("bin")
        self._desk = desk
        self.body.addWidget(heading(translate("Bin", "Removed")))
        text = translate("Bin", "What was removed can be taken back for %n day(s).", "", DAYS)
        self.body.addWidget(Words(text, 13.5, 400, "text2", wrap=True))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(4))
        self.body.addLayout(self._rows)
        desk.announcer.changed.connect(self._changed)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.refresh()

    def refresh(self) -> None:
        """Show what lies in the bin."""
        clear(self._rows)
        removed = self._desk.workspace.bin.all()
        if not removed:
            self._rows.addWidget(Words(translate("Bin", "Nothing was removed."), 13.5, 400, "text2"))
        for entry in removed:
            self._rows.addWidget(self._row(entry))

    def _row(self, entry: Removed) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(10))
        text = QVBoxLayout()
        text.setSpacing(0)
        title = f"{kind_word(entry.kind)}: {entry.title}" if entry.title else kind_word(entry.kind)
        text.addWidget(Words(title, 13.5, 500, wrap=True))
        left = translate("Bin", "%n day(s) left", "", entry.days_left)
        about = " · ".join(part for part in (entry.unit, words.moment(entry.at), left) if part)
        text.addWidget(Words(about, 12.5, 400, "text2", wrap=True))
        layout.addLayout(text, 1)
        back = Button(translate("Bin", "Take back"), name=f"restore_{entry.entity}")
        back.setAccessibleName(translate("Bin", "Take back: {0}").format(title))
        back.clicked.connect(partial(self._restore, entry))
        layout.addWidget(back)
        return line

    def _restore(self, entry: Removed) -> None:
        if self._desk.do(partial(self._desk.workspace.bin.restore, entry)):
            self.told.emit(translate("Bin", "Taken back"))
        self.refresh()

    def _changed(self, changes: object) -> None:
        assert isinstance(changes, Changes)
        if self.isVisible():
            self.refresh()


def kind_word(kind: str) -> str:
    """Return what a kind of row is called."""
    return {
        "visit": translate("Bin", "Visit"),
        "campaign": translate("Bin", "Campaign"),
        "member": translate("Bin", "Team member"),
        "unit": translate("Bin", "Unit"),
        "representative": translate("Bin", "Representative"),
        "evidence": translate("Bin", "Evidence"),
        "dossier": translate("Bin", "Dossier"),
        "strength": translate("Bin", "Strength"),
        "finding": translate("Bin", "Finding"),
        "recommendation": translate("Bin", "Recommendation"),
        "remediation": translate("Bin", "Earlier recommendation"),
    }.get(kind, kind)
