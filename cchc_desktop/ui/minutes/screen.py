"""The minutes screen: the very PDF that is signed, printed and exported, and the signers in order beside it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, IconButton
from cchc_desktop.ui.kit.dialog import Dialog
from cchc_desktop.ui.kit.flow import Flow
from cchc_desktop.ui.kit.inputs import Choices
from cchc_desktop.ui.kit.look import px, scale
from cchc_desktop.ui.kit.marks import Banner, Card, Surface, Words, row
from cchc_desktop.ui.kit.page_strip import PageStrip
from cchc_desktop.ui.kit.pdf_view import PdfView
from cchc_desktop.ui.minutes.data_dialog import DataDialog
from cchc_desktop.ui.minutes.lasting import LastingDialog
from cchc_desktop.ui.minutes.presenter import MinutesPresenter
from cchc_desktop.ui.minutes.sign_panel import SignPanel
from cchc_desktop.ui.minutes.trust_dialog import TrustDialog
from cchc_desktop.ui.printing import print_pdf
from cchc_desktop.workspace.audit import Event
from cchc_desktop.workspace.outside import Ready

translate = QCoreApplication.translate
_ROOMY = 1180
"""Width at 100 % from which the pictures of the pages stand beside the paper."""


class MinutesScreen(QWidget):
    """Step 6 of a visit. `gap_wanted` carries step and entity of something that is missing."""

    gap_wanted = Signal(str, str)
    told = Signal(str)

    def __init__(self, desk: Desk, visit: str) -> None:
        super().__init__()
        self.setObjectName("minutes")
        self._desk = desk
        self.presenter = MinutesPresenter(desk, visit)
        self._pdf = b""
        self._current = 0
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_toolbar())
        column.addWidget(self._build_kinds())
        self._locked = Banner(
            "lock_closed_20_filled", "", "info", translate("Minutes", "Make a corrected version"), name="locked"
        )
        self._locked.acted.connect(self._correct)
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(px(16), px(8), px(16), px(4))
        inner.addWidget(self._locked)
        self._locked_holder = holder
        column.addWidget(holder)
        self._pages = QStackedWidget()
        self.view = PdfView(name="preview")
        self._pages.addWidget(self._build_preview())
        self._pages.addWidget(self._build_problem())
        column.addWidget(self._pages, 1)
        layout.addWidget(left, 1)
        self.panel = SignPanel(self.presenter)
        self.panel.setFixedWidth(px(388))
        self.panel.gap_wanted.connect(self.gap_wanted)
        self.panel.correction_wanted.connect(self._correct)
        self.panel.print_wanted.connect(lambda: self.presenter.ways.make_ready("print"))
        self.panel.export_wanted.connect(lambda: self.presenter.ways.make_ready("export"))
        self.panel.verification_wanted.connect(self.verify)
        self.panel.lasting_wanted.connect(self._make_last)
        self.panel.trust_wanted.connect(lambda: TrustDialog(self._desk, self).exec())
        self.presenter.ways.ready.connect(self._send_out)
        self.presenter.ways.scan_attached.connect(self._after_scan)
        layout.addWidget(self.panel)
        self._connect()
        self._show_state()

    def _build_preview(self) -> QWidget:
        """Return the view with the pictures of its pages beside it."""
        self.strip = PageStrip(translate("Minutes", "Pages"), translate("Minutes", "Page {0}"))
        self.strip.wanted.connect(self.view.go_to)
        self.view.page_changed.connect(self.strip.show_page)
        self.view.shown.connect(lambda pdf: self.strip.show_pages(pdf, self.view.pages))
        whole = QWidget()
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(px(8), px(8), 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.strip)
        layout.addWidget(self.view, 1)
        return whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where the paper needs the room, page keys and wheel do the same.
        self.strip.setHidden(self.width() / scale() < _ROOMY)

    def export(self) -> None:
        """Save the PDF in view under a name of the person's choice."""
        visit = self._desk.workspace.visits.get(self.presenter.visit)
        kind = "Bien-ban" if self.presenter.kind is PaperKind.MINUTES else self.presenter.kind.value.capitalize()
        name = f"{kind}-{visit.unit.name}-{visit.planned_on or ''}.pdf".replace(" ", "-")
        path, _ = QFileDialog.getSaveFileName(self, translate("Minutes", "Save the minutes as"), name, "PDF (*.pdf)")
        if path:
            self.save_to(Path(path))

    def save_to(self, path: Path) -> None:
        """Write the PDF in view to a file."""
        try:
            self._desk.workspace.minutes.export(self._pdf, path)
        except Refusal as error:
            self._desk.decline(error)
            return
        self.told.emit(translate("Minutes", "Saved: {0}").format(path.name))

    def print(self) -> None:
        """Print what is in view."""
        self._print(self._pdf)

    def _print(self, pdf: bytes) -> None:
        errand = print_pdf(pdf, self) if pdf else None
        if errand is not None:
            errand.done.connect(self._printed)
            errand.failed.connect(self._desk.fail)
            errand.start()

    def _printed(self, printer: object) -> None:
        self._desk.note(Event.PRINTED, f"{self.presenter.visit} {printer}")
        self.told.emit(translate("Minutes", "Sent to the printer"))

    def verify(self) -> None:
        """Verify the signed file of this visit and show what was found."""
        pdf = self.presenter.minutes.pdf(self.presenter.visit)
        if pdf is not None:
            unit = self._desk.workspace.visits.get(self.presenter.visit).unit.name
            # It brings pyHanko along: half a second that nobody who opens the program should wait for.
            from cchc_desktop.ui.minutes.verify_dialog import VerifyDialog  # noqa: PLC0415  (start-up time)

            VerifyDialog(self._desk, pdf, unit, self).exec()

    def _make_last(self) -> None:
        LastingDialog(self._desk, self).exec()
        self.presenter.rebuild()

    def _send_out(self, ready: object, purpose: str) -> None:
        assert isinstance(ready, Ready)
        if purpose == "print":
            self._print(ready.coded)
            return
        visit = self._desk.workspace.visits.get(self.presenter.visit)
        name = f"Ky-ngoai-{visit.unit.name}-{visit.planned_on or ''}.pdf".replace(" ", "-")
        path, _ = QFileDialog.getSaveFileName(self, translate("Minutes", "Export for signing"), name, "PDF (*.pdf)")
        if path:
            try:
                self._desk.workspace.minutes.export(ready.pdf, Path(path))
            except Refusal as error:
                self._desk.decline(error)
                return
            self.told.emit(translate("Minutes", "Saved: {0}").format(Path(path).name))

    def _after_scan(self, pages: int) -> None:
        self.told.emit(translate("Minutes", "Scan attached: {0} page(s), all there").format(pages))
        self.presenter.rebuild()

    def _build_toolbar(self) -> QWidget:
        bar = Surface("canvas")
        self._page = Words("", 13.5)
        up = IconButton("chevron_up_20_regular", translate("Minutes", "Previous page"), name="page_up")
        down = IconButton("chevron_down_20_regular", translate("Minutes", "Next page"), name="page_down")
        out = IconButton("zoom_out_20_regular", translate("Minutes", "Zoom out"), name="zoom_out")
        into = IconButton("zoom_in_20_regular", translate("Minutes", "Zoom in"), name="zoom_in")
        self._zoom = Words("", 13.5)
        fit = Button(translate("Minutes", "Fit width"), name="fit_width")
        self._busy = Words("", 12.5, 400, "text2")
        data = IconButton("document_table_20_regular", translate("Minutes", "Data and scores"), name="visit_data")
        save = Button(translate("Minutes", "Export"), icon="arrow_export_20_regular", name="export")
        printing = Button(translate("Minutes", "Print"), icon="print_20_regular", key="Ctrl P", name="print")
        tools = (up, self._page, down, out, self._zoom, into, fit, self._busy)
        line = Flow(*tools, None, data, save, printing, spacing=6)
        line.setContentsMargins(px(16), px(6), px(16), px(4))
        bar.setLayout(line)
        up.clicked.connect(lambda: self.view.go_to(self._current - 1))
        down.clicked.connect(lambda: self.view.go_to(self._current + 1))
        out.clicked.connect(lambda: self.view.step_zoom(-1))
        into.clicked.connect(lambda: self.view.step_zoom(1))
        fit.clicked.connect(lambda: self.view.fit_width())
        data.clicked.connect(lambda: DataDialog(self._desk, self.presenter.visit, self.window()).exec())
        save.clicked.connect(self.export)
        printing.clicked.connect(self.print)
        return bar

    def _build_kinds(self) -> QWidget:
        """Build the choice of minutes; it shows where there is more than one kind."""
        self._kinds = Choices([], name="minutes_kind", label=translate("Minutes", "Which minutes"))
        self._kinds.chosen.connect(lambda kind: self.presenter.choose(PaperKind(kind)))
        self._kinds_holder = QWidget()
        line = row(Words(translate("Minutes", "Which minutes"), 13.5, 600), self._kinds, 1)
        line.setContentsMargins(px(16), px(4), px(16), px(2))
        self._kinds_holder.setLayout(line)
        return self._kinds_holder

    def _build_problem(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        card = Card(role="not")
        self._problem = Words("", 14, 500, wrap=True)
        card.body.addWidget(self._problem)
        column.addWidget(card)
        column.addStretch(1)
        return page

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.preview_ready.connect(self._show_pdf)
        presenter.preview_failed.connect(self._show_problem)
        presenter.working.connect(self._show_working)
        presenter.state_changed.connect(self._show_state)
        presenter.signed.connect(self._after_signing)
        self.view.page_changed.connect(self._show_page)
        self.view.zoom_changed.connect(lambda zoom: self._zoom.setText(f"{round(zoom * 100)} %"))
        for keys, act in (("Ctrl+P", self.print), ("Ctrl+E", self.export)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _show_pdf(self, pdf: bytes) -> None:
        self._pdf = bytes(pdf)
        self._pages.setCurrentIndex(0)
        self.view.show_pdf(self._pdf)
        self._show_page(self._current)

    def _show_problem(self, error: object) -> None:
        assert isinstance(error, Refusal)
        self._problem.setText("\n".join(part for part in words.refusal(error) if part))
        self._pages.setCurrentIndex(1)

    def _show_page(self, page: int) -> None:
        self._current = min(page, max(self.view.pages - 1, 0))
        self._page.setText(translate("Minutes", "Page {0} / {1}").format(self._current + 1, self.view.pages))

    def _show_working(self, what: str) -> None:
        said = {
            "preview": translate("Minutes", "Updating the preview…"),
            "signing": translate("Minutes", "Signing…"),
            "keys": translate("Minutes", "Looking for tokens…"),
            "scan": translate("Minutes", "Reading the scans…"),
            "verify": translate("Minutes", "Verifying…"),
        }
        self._busy.setText(said.get(what, ""))
        self.panel.set_busy(what in ("signing", "keys", "scan", "verify"))

    def _show_state(self) -> None:
        kinds = self.presenter.kinds()
        self._kinds.offer([(kind.value, words.paper_kind(kind)) for kind in kinds])
        self._kinds.show_value(self.presenter.kind.value)
        self._kinds_holder.setVisible(len(kinds) > 1)
        locked = self.presenter.locked_at()
        self._locked_holder.setVisible(bool(locked))
        self._locked.show_text(
            translate(
                "Minutes", "Content locked at {0} because of a signature. Changes need a corrected version."
            ).format(locked)
        )
        self.panel.show_state()

    def _after_signing(self) -> None:
        self.told.emit(translate("Minutes", "Signature kept"))
        self.presenter.rebuild()

    def _correct(self) -> None:
        dialog = Dialog(
            translate("Minutes", "Make a corrected version of the minutes?"),
            translate("Minutes", "Keep the signed one"),
            translate("Minutes", "Make a corrected version"),
            self,
            text=translate(
                "Minutes",
                "The signed version stays as it is. The corrected version has to be signed by everybody again.",
            ),
        )
        if dialog.asked():
            self.presenter.correct()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.presenter.set_shown(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.presenter.set_shown(False)
