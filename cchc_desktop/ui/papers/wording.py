"""Editing a wording: the text, checked while one types, what it may name, and the paper as it would look."""

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from cchc_desktop.domain.minutes import Paper
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.ui.kit.inputs import Choices, InputFrame, Labelled
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Words, row
from cchc_desktop.ui.kit.pdf_view import PdfView
from cchc_desktop.ui.kit.scrolling import thin
from cchc_desktop.workspace.paper_task import PaperTask

translate = QCoreApplication.translate
_PAUSE_MS = 400


class WordingDialog(QDialog):
    """The editor; `task` is the paper whose preview shows the text."""

    def __init__(self, desk: Desk, task: PaperTask, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("wording_dialog")
        self._desk = desk
        self._task = task
        self._errand: Errand | None = None
        self.setWindowTitle(translate("Wording", "Wording: {0}").format(words.paper_kind(task.kind)))
        self.resize(px(1180), px(620))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(16), px(14), px(16), px(14))
        layout.setSpacing(px(14))
        layout.addLayout(self._build_left(), 1)
        self.view = PdfView(name="wording_preview")
        layout.addWidget(self.view, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.check)
        self.text.textChanged.connect(self._pause.start)
        self._offer()
        self._show_version()

    def check(self) -> bool:
        """Check the text and show the paper with it; True when it can be kept."""
        try:
            task = self._task.worded(self.whole())
        except Refusal as error:
            what, _, mend = words.refusal(error)
            self._say(f"{what} {mend}", "notText")
            return False
        day = self._desk.workspace.wordings.check(task.kind, self.whole()).valid_from
        self._say(self._fine(day), "metText")
        self._show(task)
        return True

    def whole(self) -> str:
        """Return the wording with its head."""
        return self.text.toPlainText()

    def _fine(self, day: date) -> str:
        return translate("Wording", "In order; it holds from {0} on").format(day.strftime("%d/%m/%Y"))

    def keep(self) -> None:
        """Keep the text as the office's own wording."""
        text = self.text.toPlainText()
        if self.check() and self._desk.do(partial(self._desk.workspace.wordings.keep, self._task.kind, text)):
            self._offer()
            self._say(translate("Wording", "Kept as the office's own wording"), "metText")

    def _build_left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(px(8))
        self._versions = Choices([], name="wording_version")
        self._versions.chosen.connect(lambda _key: self._show_version())
        column.addWidget(Labelled(translate("Wording", "Start from"), self._versions, framed=False))
        self.text = QPlainTextEdit()
        self.text.setObjectName("wording_text")
        self.text.setAccessibleName(translate("Wording", "Wording"))
        self.text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        thin(self.text)
        column.addWidget(InputFrame(self.text, tall=True), 1)
        self._state = Words("", 13, 500, wrap=True)
        self._state.setObjectName("wording_state")
        column.addWidget(self._state)
        fields, blocks = self._desk.workspace.wordings.names(self._task.kind)
        self._names = Choices(
            [("", translate("Wording", "Insert a field or a block…"))]
            + [(f"{{{name}}}", f"{{{name}}}") for name in fields]
            + [(f"\n[[{name}]]\n", f"[[{name}]]") for name in blocks],
            name="wording_names",
        )
        self._names.chosen.connect(self._insert)
        column.addWidget(self._names)
        remove = Button(translate("Wording", "Remove the own wording"), ButtonKind.LINK, name="remove_wording")
        remove.clicked.connect(self._remove)
        close = Button(translate("Wording", "Close"), name="close_wording")
        close.clicked.connect(self.reject)
        keep = Button(translate("Wording", "Keep this wording"), ButtonKind.PRIMARY, name="keep_wording")
        keep.clicked.connect(self.keep)
        self._removing = remove
        column.addLayout(row(remove, 1, close, keep))
        return column

    def _offer(self) -> None:
        self._known = self._desk.workspace.wordings.all(self._task.kind)
        own, supplied = translate("Wording", "own, from {0}"), translate("Wording", "of the app, from {0}")
        pairs = [
            (str(number), (own if one.own else supplied).format(one.valid_from.strftime("%d/%m/%Y")))
            for number, one in enumerate(self._known)
        ]
        self._versions.offer(pairs)
        self._removing.setVisible(any(one.own for one in self._known))

    def _show_version(self) -> None:
        chosen = self._known[int(self._versions.value() or 0)]
        self.text.setPlainText(chosen.text)
        self.check()

    def _insert(self, name: str) -> None:
        if name:
            self.text.insertPlainText(name)
            self._names.show_value("")
            self.text.setFocus()

    def _remove(self) -> None:
        chosen = self._known[int(self._versions.value() or 0)]
        own = chosen if chosen.own else next(one for one in self._known if one.own)
        self._desk.do(partial(self._desk.workspace.wordings.remove, self._task.kind, own.valid_from))
        self._offer()
        self._show_version()

    def _say(self, text: str, role: str) -> None:
        self._state.setText(text)
        self._state.set_role(role)

    def _show(self, task: PaperTask) -> None:
        if self._errand is not None:
            self._pause.start()
            return
        self._errand = Errand(task.pdf, self)
        self._errand.done.connect(self._made)
        self._errand.failed.connect(self._not_made)
        self._errand.start()

    def _made(self, paper: object) -> None:
        assert isinstance(paper, Paper)
        self._errand = None
        self.view.show_pdf(paper.pdf)

    def _not_made(self, error: object) -> None:
        self._errand = None
        if isinstance(error, Refusal):
            self._say(" ".join(part for part in words.refusal(error) if part), "notText")
        else:
            self._desk.fail(error)
