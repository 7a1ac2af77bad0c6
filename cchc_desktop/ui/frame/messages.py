"""The message bar: what an act did, for ten seconds, with its undo; it never covers content."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Picture, Words

SHOWN_MS = 10_000


class MessageBar(QStackedWidget):
    """Shows hints at rest and a message after an act."""

    undo = Signal()

    def __init__(self, hints: QWidget, undo_word: str) -> None:
        super().__init__()
        self.setObjectName("messages")
        self.addWidget(hints)
        told = QWidget()
        layout = QHBoxLayout(told)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addStretch(1)
        self._icon = Picture("checkmark_circle_20_filled", "metText")
        self._words = Words("", 13.5, 500)
        self._undo = Button(undo_word, ButtonKind.LINK, key="Ctrl Z", name="message_undo")
        self._undo.clicked.connect(self.undo)
        for part in (self._icon, self._words, self._undo):
            layout.addWidget(part)
        layout.addStretch(1)
        self.addWidget(told)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._rest)

    def tell(
        self, text: str, *, undoable: bool, icon: str = "checkmark_circle_20_filled", role: str = "metText"
    ) -> None:
        """Show a message."""
        self._icon.show_icon(icon, role)
        self._words.setText(text)
        self._undo.setVisible(undoable)
        self.setCurrentIndex(1)
        self._timer.start()

    def message(self) -> str:
        """Return the message in view, "" at rest."""
        return self._words.text() if self.currentIndex() == 1 else ""

    def _rest(self) -> None:
        # It waits while a person is on it.
        if self.underMouse() or self._undo.hasFocus():
            self._timer.start()
            return
        self.setCurrentIndex(0)
