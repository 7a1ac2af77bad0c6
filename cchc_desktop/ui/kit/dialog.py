"""Dialogs: the title is a question, the buttons are verbs, the safe one has the focus and Escape."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.focus import step_focus
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Words


class Dialog(QDialog):
    """A dialog with a title, a body and two buttons; `body` takes the widgets."""

    def __init__(
        self, title: str, safe: str, act: str, parent: QWidget | None, *, text: str = "", danger: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(px(440))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(Words(title, 17, 600, wrap=True))
        if text:
            layout.addWidget(Words(text, 14, 400, "text2", wrap=True))
        self.body = QVBoxLayout()
        self.body.setSpacing(px(10))
        layout.addLayout(self.body)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        self.safe = Button(safe, name="dialog_safe")
        self.safe.clicked.connect(self.reject)
        buttons.addWidget(self.safe)
        self.act = Button(act, ButtonKind.DANGER if danger else ButtonKind.PRIMARY, name="dialog_act")
        self.act.clicked.connect(self.accept)
        buttons.addWidget(self.act)
        layout.addLayout(buttons)
        self.safe.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        layout = self.layout()
        need = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        if need > self.height():
            # Qt reckons the height from one line of each text; at 150 % a long one would lose its end.
            self.resize(self.width(), need)

    def focusNextPrevChild(self, onwards: bool) -> bool:
        return step_focus(self, onwards=onwards)

    def asked(self) -> bool:
        """Show it; True when the act was chosen."""
        return self.exec() == QDialog.DialogCode.Accepted


class Notice(QDialog):
    """Something was declined: what happened, what is kept, what to do; with its details to copy."""

    def __init__(
        self, what: str, kept: str, mend: str, close: str, copy: str, details: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(what)
        self.setMinimumWidth(px(460))
        self.setObjectName("notice")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(8))
        for text, size, weight, role in (
            (what, 15.5, 600, "text1"),
            (kept, 14, 400, "text2"),
            (mend, 14, 400, "text1"),
        ):
            if text:
                words = Words(text, size, weight, role, wrap=True)
                words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                layout.addWidget(words)
        buttons = QHBoxLayout()
        copying = Button(copy, ButtonKind.LINK, name="notice_copy")
        copying.clicked.connect(lambda: QApplication.clipboard().setText(details))
        buttons.addWidget(copying)
        buttons.addStretch(1)
        closing = Button(close, ButtonKind.PRIMARY, name="notice_close")
        closing.clicked.connect(self.accept)
        buttons.addWidget(closing)
        layout.addLayout(buttons)
        closing.setFocus()
