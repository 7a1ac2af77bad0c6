"""The panel beside a paper: number, day, addressees, who signs, what it adds; kept as it is typed."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.kit.inputs import DayEdit, Labelled, LineEdit, NoteEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Surface, Words, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.ui.papers.presenter import PapersPresenter

translate = QCoreApplication.translate
_LINES = ("to", "authority", "recipients", "added")
_WIDEST = 16_777_215
"""No limit (QWIDGETSIZE_MAX)."""
_DAYS = ("dated_on", "report_by")
_OFFICE = ("number", "symbol", "dated_on", "authority", "signer", "recipients", "parent", "issuer", "agency", "place")
_FIELDS: dict[PaperKind, tuple[str, ...]] = {
    PaperKind.MINUTES: (),
    PaperKind.SUPPLEMENT: ("added", "number", "symbol", "dated_on"),
    PaperKind.RECHECK: ("number", "symbol", "dated_on"),
    PaperKind.REPORT: ("to", *_OFFICE),
    PaperKind.CONCLUSION: ("report_by", *_OFFICE),
    PaperKind.REQUEST: ("to", "report_by", *_OFFICE),
    PaperKind.PLAN: ("report_by", *_OFFICE),
    PaperKind.DECISION: _OFFICE,
    PaperKind.NOTICE: ("report_by", *_OFFICE),
    PaperKind.TRACKING: ("to", *_OFFICE),
    PaperKind.REMINDER: ("to", "report_by", *_OFFICE),
    PaperKind.CAMPAIGN_REPORT: ("to", *_OFFICE),
    PaperKind.CAMPAIGN_CONCLUSION: ("report_by", *_OFFICE),
}


class ParticularsPanel(Surface):
    """Shows the fields of the kind in view; each is kept when it is left or after a pause.

    `closed` asks for the paper again, where the window shows only one of the two.
    """

    closed = Signal()

    def __init__(self, presenter: PapersPresenter, year: int) -> None:
        super().__init__("surface", "left")
        self._presenter = presenter
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(14), px(12), px(18), px(14))
        column.setSpacing(px(10))
        self._back = Button(translate("Papers", "Back to the paper"), icon="arrow_left_20_regular", name="paper_back")
        self._back.clicked.connect(self.closed)
        column.addLayout(row(Words(translate("Papers", "Particulars"), 17, 600), 1, self._back))
        self._note = Words("", 13, 400, "text2", wrap=True)
        column.addWidget(self._note)
        self._reads = Words("", 13, 500, "infoText", wrap=True)
        self._reads.setObjectName("papers_read_only")
        column.addWidget(self._reads)
        self._edits: dict[str, LineEdit | NoteEdit | DayEdit] = {}
        self._holders: dict[str, QWidget] = {}
        for name, label in _labels().items():
            self._holders[name] = self._field(name, label, year)
            column.addWidget(self._holders[name])
        self.extra = QVBoxLayout()
        self.extra.setSpacing(px(6))
        column.addLayout(self.extra)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.addWidget(Scroll(page, "surface"))

    def set_alone(self, *, alone: bool) -> None:
        """Take all the width there is, with a way back, or stand beside the paper."""
        self._back.setVisible(alone)
        self.setMinimumWidth(0 if alone else px(330))
        self.setMaximumWidth(_WIDEST if alone else px(330))
        policy = QSizePolicy.Policy.Expanding if alone else QSizePolicy.Policy.Fixed
        self.setSizePolicy(policy, QSizePolicy.Policy.Preferred)

    def show_paper(self) -> None:
        """Show the particulars of the paper in view."""
        presenter = self._presenter
        wanted = _FIELDS[presenter.kind] if presenter.scope else ()
        reads = presenter.reads()
        self._reads.setText(reads)
        self._reads.setVisible(bool(reads))
        for name, holder in self._holders.items():
            holder.setVisible(name in wanted)
            holder.setEnabled(not reads)
        self._note.setText(
            translate("Papers", "What the minutes say is written in the visit; they are signed there.")
            if presenter.kind is PaperKind.MINUTES
            else translate("Papers", "Proposed from the campaign and the visit; write over what is different.")
        )
        if not presenter.scope:
            return
        kept = presenter.particulars()
        for name, edit in self._edits.items():
            value = getattr(kept, name)
            if isinstance(edit, DayEdit):
                edit.show_day(value)
            else:
                edit.show_text(str(value or ""))

    def flush(self) -> None:
        """Keep what is still being typed."""
        for edit in self._edits.values():
            edit.flush()

    def _field(self, name: str, label: str, year: int) -> Labelled:
        keep: Callable[[object], None] = lambda value: self._presenter.change(**{name: value})  # noqa: E731
        if name in _DAYS:
            day = DayEdit(year, name=f"paper_{name}", label=label)
            day.day_given.connect(keep)
            self._edits[name] = day
            return Labelled(label, day)
        if name in _LINES:
            note = NoteEdit(name=f"paper_{name}", label=label, lines=4 if name == "added" else 2)
            note.written.connect(keep)
            self._edits[name] = note
            return Labelled(label, note)
        edit = LineEdit(name=f"paper_{name}", label=label)
        edit.written.connect(keep)
        self._edits[name] = edit
        return Labelled(label, edit)


def _labels() -> dict[str, str]:
    return {
        "added": translate("Papers", "What is corrected or added, a paragraph a line"),
        "number": translate("Papers", "Number (left open until the clerk gives one)"),
        "symbol": translate("Papers", "Symbol"),
        "dated_on": translate("Papers", "Day"),
        "to": translate("Papers", "Addressed to, one a line"),
        "report_by": translate("Papers", "The unit reports by"),
        "authority": translate("Papers", "Above the signature"),
        "signer": translate("Papers", "Signer"),
        "recipients": translate("Papers", "Recipients, one a line"),
        "parent": translate("Papers", "Parent agency (letterhead)"),
        "issuer": translate("Papers", "Issuing body (letterhead)"),
        "agency": translate("Papers", "The agency as sentences name it"),
        "place": translate("Papers", "Place (before the date)"),
    }
