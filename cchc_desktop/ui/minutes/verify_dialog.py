"""The verification of a signed file in the window: outcome first, then all that was found, in plain words."""

import hashlib
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from cchc_desktop import __version__
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Words, row
from cchc_desktop.ui.kit.pdf_view import pdfium_turn
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.workspace.said import Said
from cchc_desktop.workspace.verification import Level, Told

translate = QCoreApplication.translate
_ROLES = {Level.GOOD: "met", Level.CARE: "part", Level.BAD: "not"}


class VerifyDialog(QDialog):
    """Verifies one file beside the window and shows what was found."""

    def __init__(self, desk: Desk, pdf: bytes, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Verify", "Verification of {0}").format(name))
        self.resize(px(680), px(620))
        self._desk = desk
        self._told: Told | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(10))
        column.addWidget(Words(self.windowTitle(), 17, 600, wrap=True))
        page = QWidget()
        self._page = QVBoxLayout(page)
        self._page.setContentsMargins(0, 0, px(8), 0)
        self._page.setSpacing(px(8))
        self._page.addWidget(Words(translate("Verify", "Verifying…"), 14))
        self._page.addStretch(1)
        column.addWidget(Scroll(page, "surface"), 1)
        self._save = Button(translate("Verify", "Save the report…"), icon="arrow_export_20_regular", name="save_slip")
        self._save.setEnabled(False)
        self._save.clicked.connect(self._choose)
        close = Button(translate("Verify", "Close"), name="verify_close")
        close.clicked.connect(self.accept)
        column.addLayout(row(1, self._save, close, spacing=8))
        work = partial(_verified, pdf, name, desk.workspace.trust.anchors(), desk.workspace.clock.now())
        errand = Errand(work, self)
        errand.done.connect(self._show)
        errand.failed.connect(self._fail)
        errand.start()

    def outcome(self) -> str:
        """Return the outcome's level, "" while it is not known."""
        return self._told.level.value if self._told else ""

    def save_to(self, path: Path) -> None:
        """Write the report as a PDF."""
        assert self._told is not None
        try:
            self._desk.workspace.minutes.export(_slip(self._told, self._desk.workspace.clock.now()), path)
        except Refusal as error:
            self._desk.decline(error)

    def _choose(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, translate("Verify", "Save the report as"), "phieu-kiem-tra-chu-ky.pdf", "PDF (*.pdf)"
        )
        if path:
            self.save_to(Path(path))

    def _show(self, told: object) -> None:
        assert isinstance(told, Told)
        self._told = told
        self._save.setEnabled(True)
        while (item := self._page.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        card = Card(role=_ROLES[told.level], margins=12)
        card.body.addWidget(Words(spoken(told.outcome), 14.5, 600, wrap=True))
        self._page.addWidget(card)
        for line in told.about:
            self._page.addWidget(Words(spoken(line), 12.5, 400, "text2", wrap=True))
        for section in told.sections:
            self._page.addWidget(Words(spoken(section.title), 14, 600, wrap=True))
            for line in section.lines:
                self._page.addWidget(Words("• " + spoken(line), 13, 400, wrap=True))
        self._page.addStretch(1)

    def _fail(self, error: object) -> None:
        assert isinstance(error, Exception)
        raise error


def spoken(sentence: Said) -> str:
    """Return a sentence of a report in the window's language."""
    params = {name: spoken(value) if isinstance(value, Said) else value for name, value in sentence.params.items()}
    return translate("Cli", sentence.text).format(**params)


def _verified(pdf: bytes, name: str, anchors: Any, at: datetime) -> Told:
    from cchc_desktop.workspace.readback import read_back  # noqa: PLC0415  (start-up time)
    from cchc_desktop.workspace.seeing import with_seen  # noqa: PLC0415  (start-up time)
    from cchc_desktop.workspace.verification import told  # noqa: PLC0415  (start-up time)
    from cchc_desktop.workspace.verifying import verify_file  # noqa: PLC0415  (start-up time)

    report = verify_file(pdf, anchors=anchors, at=at)
    whole = told(report, name, hashlib.sha256(pdf).hexdigest())
    return with_seen(whole, read_back(pdf, turn=pdfium_turn()))


def _slip(told: Told, at: datetime) -> bytes:
    from cchc_desktop.workspace.verifying import Slip, slip_pdf  # noqa: PLC0415  (start-up time)

    return slip_pdf(
        Slip(
            kind=translate("Cli", "Outcome of a verification"),
            about=tuple(spoken(line) for line in told.about),
            outcome=spoken(told.outcome),
            sections=tuple((spoken(one.title), tuple(spoken(line) for line in one.lines)) for one in told.sections),
            note=translate(
                "Cli",
                "Verified {at} by {program} {version}, without a network. "
                "Whether a kind of signature meets a decree is for the office to settle.",
            ).format(at=at.strftime("%d/%m/%Y %H:%M:%S %z"), program="CCHC Desktop", version=__version__),
        ),
        made_at=at,
    )
