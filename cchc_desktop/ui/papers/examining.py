"""Examining a signed file: who signed, is it intact and complete, is what is seen what is carried."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Words, row
from cchc_desktop.ui.kit.pdf_view import pdfium_turn
from cchc_desktop.ui.kit.scrolling import Scroll

translate = QCoreApplication.translate


class ExamineDialog(QDialog):
    """Shows the report as soon as it is there; the window stays usable."""

    def __init__(self, desk: Desk, path: Path, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("examine")
        self.setWindowTitle(translate("Examine", "Examine: {0}").format(path.name))
        self.resize(px(720), px(560))
        self._desk = desk
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(14))
        layout.setSpacing(px(10))
        self._outcome = Card(margins=12)
        self.outcome = Words(translate("Examine", "Examining the file…"), 15, 600, wrap=True)
        self.outcome.setObjectName("examine_outcome")
        self._outcome.body.addWidget(self.outcome)
        layout.addWidget(self._outcome)
        page = QWidget()
        self._lines = QVBoxLayout(page)
        self._lines.setContentsMargins(0, 0, px(8), 0)
        self._lines.setSpacing(px(4))
        layout.addWidget(Scroll(page), 1)
        close = Button(translate("Examine", "Close"), name="close_examine")
        close.clicked.connect(self.close)
        layout.addLayout(row(1, close))
        self.running = True
        errand = Errand(_work(path, desk.workspace.clock.now()), self)
        errand.done.connect(self._show)
        errand.failed.connect(self._failed)
        errand.start()

    def _show(self, report: object) -> None:
        from cchc_desktop.workspace.examining import Level, Told  # noqa: PLC0415  (start-up time)

        assert isinstance(report, Told)
        self.running = False
        roles = {Level.GOOD: "met", Level.CARE: "part", Level.BAD: "not"}
        self._outcome.set_role(roles[report.level])
        self.outcome.setText(_spoken(report.outcome))
        for line in report.about:
            self._lines.addWidget(Words(_spoken(line), 12.5, 400, "text2", wrap=True))
        for section in report.sections:
            self._lines.addSpacing(px(8))
            self._lines.addWidget(Words(_spoken(section.title), 14, 600, wrap=True))
            for line in section.lines:
                self._lines.addWidget(Words(f"– {_spoken(line)}", 13, 400, wrap=True))
        self._lines.addStretch(1)

    def _failed(self, error: object) -> None:
        self.running = False
        self.close()
        self._desk.fail(error)


def _spoken(sentence: object) -> str:
    """Return a sentence of the report in the window's language; values that are sentences are spoken first."""
    from cchc_desktop.workspace.examining import Said  # noqa: PLC0415  (start-up time)

    if not isinstance(sentence, Said):
        return str(sentence)
    params = {name: _spoken(value) for name, value in sentence.params.items()}
    return translate("Cli", sentence.text).format(**params)


def _work(path: Path, at: datetime) -> Callable[[], object]:
    def work() -> object:
        # pyHanko costs 0.4 s at import and is wanted only here.
        from cchc_desktop.workspace.examining import examine  # noqa: PLC0415  (start-up time)

        return examine(path, at=at, turn=pdfium_turn())

    return work
