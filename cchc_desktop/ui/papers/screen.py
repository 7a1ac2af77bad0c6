"""The papers screen: papers at the left, the very file in the middle, how it is issued at the right."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, ButtonKind, IconButton
from cchc_desktop.ui.kit.inputs import Choices, Labelled
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, EmptyState, Surface, Words, row
from cchc_desktop.ui.kit.pdf_view import PdfView
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.ui.papers.examining import ExamineDialog
from cchc_desktop.ui.papers.particulars import ParticularsPanel
from cchc_desktop.ui.papers.presenter import PapersPresenter
from cchc_desktop.ui.papers.templates import TemplatesCard
from cchc_desktop.ui.printing import print_pdf
from cchc_desktop.workspace.audit import Event
from cchc_desktop.workspace.papers import OF_CAMPAIGN, OF_VISIT

translate = QCoreApplication.translate
_BESIDE = 1060
"""The width, in pixels at 100 %, from which the particulars stand beside the paper."""


class PapersScreen(QWidget):
    """`told` carries what was done; `plan_wanted` asks for the plan; `take_in_wanted` carries folders to take in."""

    titled = Signal(str, str)
    told = Signal(str)
    plan_wanted = Signal()
    take_in_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("papers")
        self._desk = desk
        self.presenter = PapersPresenter(desk)
        self.presenter.setParent(self)  # what is still being made when the screen goes finds nobody at home
        self._pdf = b""
        self._current = 0
        self._buttons: dict[PaperKind, Button] = {}
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._whole = QStackedWidget()
        whole.addWidget(self._whole)
        empty = EmptyState(
            translate("Papers", "No campaign yet"),
            translate("Papers", "Papers are made from a campaign and its visits."),
            translate("Papers", "Go to the plan"),
            name="papers_empty",
        )
        empty.acted.connect(self.plan_wanted)
        self._whole.addWidget(empty)
        page = QWidget()
        layout = QHBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._build_list())
        self._middle = self._build_middle()
        layout.addWidget(self._middle, 1)
        self.panel = ParticularsPanel(self.presenter, desk.workspace.clock.now().year)
        self.panel.closed.connect(lambda: self._show_beside(particulars=False))
        self.templates = TemplatesCard(desk, self.presenter)
        self.panel.extra.addWidget(self.templates)
        layout.addWidget(self.panel)
        self._whole.addWidget(page)
        self._narrow: bool | None = None
        self._connect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < px(_BESIDE)
        if narrow is self._narrow:
            return
        self._narrow = narrow
        for tool in self._files:
            (self._first if narrow else self._second).removeWidget(tool)
            (self._second if narrow else self._first).addWidget(tool)
        self._particulars.setVisible(narrow)
        self.panel.set_alone(alone=narrow)
        self._show_beside(particulars=False)

    def _show_beside(self, *, particulars: bool) -> None:
        """Where the window has no room for both, show the paper or its particulars."""
        self._middle.setVisible(not (self._narrow and particulars))
        self.panel.setVisible(not self._narrow or particulars)

    def export_pdf(self) -> None:
        """Save the PDF in view under a name of the person's choice."""
        path = self._asked_path(".pdf", "PDF (*.pdf)")
        if path and self._pdf:
            self.save_to(path, self._pdf)

    def export_word(self) -> None:
        """Make the Word file, then ask where to save it."""
        self.panel.flush()
        self.presenter.make_word_file()

    def save_to(self, path: Path, data: bytes) -> None:
        """Write a file."""
        try:
            self._desk.workspace.minutes.export(data, path)
        except Refusal as error:
            self._desk.decline(error)
            return
        self.told.emit(translate("Papers", "Saved: {0}").format(path.name))

    def print(self) -> None:
        """Print what is in view."""
        errand = print_pdf(self._pdf, self) if self._pdf else None
        if errand is not None:
            errand.done.connect(self._printed)
            errand.failed.connect(self._desk.fail)
            errand.start()

    def _printed(self, printer: object) -> None:
        self._desk.note(Event.PRINTED, f"{self.presenter.kind} {printer}")
        self.told.emit(translate("Papers", "Sent to the printer"))

    # --- building ---------------------------------------------------------------------------------------------

    def _build_list(self) -> QWidget:
        box = Surface("subtle", "right")
        box.setFixedWidth(px(264))
        column = QVBoxLayout(box)
        column.setContentsMargins(px(12), px(12), px(12), px(10))
        column.setSpacing(px(6))
        self._campaigns = Choices([], name="papers_campaign", label=translate("Papers", "Campaign"))
        self._campaigns.chosen.connect(lambda key: self._choose(campaign=key))
        self._visits = Choices([], name="papers_visit", label=translate("Papers", "Visit"))
        self._visits.chosen.connect(lambda key: self._choose(visit=key))
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(px(2))
        inner.addWidget(Labelled(translate("Papers", "Campaign"), self._campaigns, framed=False))
        for kind in OF_CAMPAIGN:
            inner.addWidget(self._kind_button(kind))
        inner.addSpacing(px(12))
        inner.addWidget(Labelled(translate("Papers", "Visit"), self._visits, framed=False))
        for kind in OF_VISIT:
            inner.addWidget(self._kind_button(kind))
        inner.addStretch(1)
        column.addWidget(Scroll(holder, "subtle"), 1)
        bring = Button(translate("Papers", "Take in signed minutes…"), icon="folder_open_20_regular", name="take_in")
        bring.setToolTip(translate("Papers", "A folder of signed PDF files; it can also be dropped on the window"))
        bring.clicked.connect(self._ask_folder)
        column.addWidget(bring)
        examine = Button(translate("Papers", "Examine a file…"), icon="document_text_20_regular", name="examine_file")
        examine.setToolTip(translate("Papers", "Who signed a file, is it intact, is what is seen what it carries"))
        examine.clicked.connect(self._ask_file)
        column.addWidget(examine)
        return box

    def _ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, translate("Papers", "Folder of signed minutes"))
        if folder:
            self.take_in_wanted.emit([Path(folder)])

    def _ask_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, translate("Papers", "Choose a signed file"), "", "PDF (*.pdf)")
        if path:
            self.examine(Path(path))

    def examine(self, path: Path) -> ExamineDialog:
        """Examine a file beside the work."""
        dialog = ExamineDialog(self._desk, path, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
        return dialog

    def _kind_button(self, kind: PaperKind) -> Button:
        button = Button(words.paper_kind(kind), ButtonKind.LINK, name=f"kind_{kind.name.lower()}")
        button.clicked.connect(lambda: self._choose(kind=kind))
        self._buttons[kind] = button
        return button

    def _build_middle(self) -> QWidget:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_toolbar())
        self._pages = QStackedWidget()
        self.view = PdfView(name="paper_preview")
        self._pages.addWidget(self.view)
        problem = QWidget()
        inner = QVBoxLayout(problem)
        inner.setContentsMargins(px(24), px(24), px(24), px(24))
        card = Card(role="not")
        self._problem = Words("", 14, 500, wrap=True)
        self._problem.setObjectName("paper_problem")
        card.body.addWidget(self._problem)
        inner.addWidget(card)
        inner.addStretch(1)
        self._pages.addWidget(problem)
        column.addWidget(self._pages, 1)
        return middle

    def _build_toolbar(self) -> QWidget:
        bar = Surface("canvas")
        up = IconButton("chevron_up_20_regular", translate("Papers", "Previous page"), name="paper_page_up")
        down = IconButton("chevron_down_20_regular", translate("Papers", "Next page"), name="paper_page_down")
        out = IconButton("zoom_out_20_regular", translate("Papers", "Zoom out"), name="paper_zoom_out")
        into = IconButton("zoom_in_20_regular", translate("Papers", "Zoom in"), name="paper_zoom_in")
        self._page = Words("", 13.5)
        self._busy = Words("", 12.5, 400, "text2")
        save = Button(translate("Papers", "PDF"), icon="arrow_export_20_regular", name="paper_export_pdf")
        word = Button(translate("Papers", "Word file"), icon="document_text_20_regular", name="paper_export_word")
        printing = Button(translate("Papers", "Print"), icon="print_20_regular", key="Ctrl P", name="paper_print")
        self._particulars = Button(translate("Papers", "Particulars"), icon="edit_20_regular", name="paper_particulars")
        self._particulars.clicked.connect(lambda: self._show_beside(particulars=True))
        self._files = (save, word, printing)
        self._first = row(up, self._page, down, out, into, self._busy, 1, *self._files, spacing=6)
        self._second = row(self._particulars, 1, spacing=6)
        lines = QVBoxLayout(bar)
        lines.setContentsMargins(px(16), px(6), px(16), px(4))
        lines.setSpacing(px(4))
        lines.addLayout(self._first)
        lines.addLayout(self._second)
        up.clicked.connect(lambda: self.view.go_to(self._current - 1))
        down.clicked.connect(lambda: self.view.go_to(self._current + 1))
        out.clicked.connect(lambda: self.view.step_zoom(-1))
        into.clicked.connect(lambda: self.view.step_zoom(1))
        save.clicked.connect(self.export_pdf)
        word.clicked.connect(self.export_word)
        printing.clicked.connect(self.print)
        return bar

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.preview_ready.connect(self._show_pdf)
        presenter.preview_failed.connect(self._show_problem)
        presenter.working.connect(self._show_working)
        presenter.state_changed.connect(self._show_state)
        presenter.word_ready.connect(self._save_word)
        self.view.page_changed.connect(self._show_page)
        self.templates.told.connect(self.told)
        for keys, act in (("Ctrl+P", self.print), ("Ctrl+E", self.export_pdf)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # --- showing ----------------------------------------------------------------------------------------------

    def _choose(self, *, campaign: str = "", visit: str = "", kind: PaperKind | None = None) -> None:
        self.panel.flush()
        self.presenter.choose(campaign=campaign, visit=visit, kind=kind)

    def _show_state(self) -> None:
        presenter = self.presenter
        campaigns = presenter.campaigns()
        self._whole.setCurrentIndex(1 if campaigns else 0)
        if not campaigns:
            return
        self._campaigns.offer([(one.id, one.name or "…") for one in campaigns])
        self._campaigns.show_value(presenter.campaign)
        visits = presenter.visits()
        self._visits.offer([(one.id, f"{words.unit_kind(one.unit.kind)} {one.unit.name}") for one in visits])
        self._visits.show_value(presenter.visit)
        for kind, button in self._buttons.items():
            button.set_kind(ButtonKind.SUBTLE if kind is presenter.kind else ButtonKind.LINK)
            button.setEnabled(kind in OF_CAMPAIGN or bool(visits))
        self.panel.show_paper()
        self.templates.show_paper()
        self._announce()

    def _show_working(self, busy: bool) -> None:
        self._busy.setText(translate("Papers", "Updating…") if busy else "")

    def _announce(self) -> None:
        self.titled.emit(translate("Papers", "Papers"), words.paper_kind(self.presenter.kind))

    def _show_pdf(self, pdf: bytes) -> None:
        self._pdf = bytes(pdf)
        self._pages.setCurrentIndex(0)
        self.view.show_pdf(self._pdf)
        self._show_page(self._current)

    def _show_problem(self, error: object) -> None:
        assert isinstance(error, Refusal)
        self._pdf = b""
        self._problem.setText("\n".join(part for part in words.refusal(error) if part))
        self._pages.setCurrentIndex(1)

    def _show_page(self, page: int) -> None:
        self._current = min(page, max(self.view.pages - 1, 0))
        self._page.setText(translate("Papers", "Page {0} / {1}").format(self._current + 1, max(self.view.pages, 1)))

    def _save_word(self, data: bytes) -> None:
        path = self._asked_path(".docx", "Word (*.docx)")
        if path:
            self.save_to(path, bytes(data))

    def _asked_path(self, ending: str, filters: str) -> Path | None:
        name = f"{self.presenter.kind.value}{ending}"
        title = translate("Papers", "Save the paper as")
        path, _ = QFileDialog.getSaveFileName(self, title, name, filters)
        return Path(path).with_suffix(ending) if path else None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.presenter.set_shown(True)
        self._announce()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.panel.flush()
        self.presenter.set_shown(False)
