"""What arrived by sync after the signature ("sửa sau khi ký"): listed for the head of the team, who decides."""

from PySide6.QtCore import QCoreApplication, Signal

from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.kit.marks import Card, Picture, Words, clear, row
from cchc_desktop.workspace.late import LateEdit

translate = QCoreApplication.translate
_MOST = 8


class LateCard(Card):
    """The list and its two ways out; hidden while nothing waits."""

    put_in = Signal()
    set_aside = Signal()

    def __init__(self) -> None:
        super().__init__(role="part", margins=10, spacing=6)
        self.setObjectName("late_edits")
        self.hide()

    def show_edits(self, edits: tuple[LateEdit, ...]) -> None:
        """Show what waits."""
        clear(self.body)
        self.setVisible(bool(edits))
        if not edits:
            return
        title = Words(
            translate("SignPanel", "Changed after signing ({0}): waits for the head of the team").format(len(edits)),
            13.5,
            600,
            wrap=True,
        )
        head = row(Picture("history_20_regular", "partText", 20), title)
        head.setStretch(1, 1)
        self.body.addLayout(head)
        for edit in edits[:_MOST]:
            at = edit.at.strftime("%H:%M %d/%m") if edit.at else ""
            by = " – ".join(part for part in (edit.person, at) if part)
            self.body.addWidget(Words(edit.sentence, 12.5, 400, wrap=True))
            self.body.addWidget(Words(by, 12, 400, "text2", wrap=True))
        if len(edits) > _MOST:
            self.body.addWidget(Words(translate("SignPanel", "… and {0} more").format(len(edits) - _MOST), 12.5))
        into = Button(translate("SignPanel", "Into a supplementary version…"), name="late_into_supplement")
        into.clicked.connect(self.put_in)
        aside = Button(translate("SignPanel", "Keep what was signed"), name="late_set_aside")
        aside.clicked.connect(self.set_aside)
        self.body.addWidget(into)
        self.body.addWidget(aside)
