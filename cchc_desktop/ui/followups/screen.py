"""Following up recommendations: the aging bar, the list with filters, one in detail beside it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.followup import SOON, Followed, Progress
from cchc_desktop.domain.refusal import Invalid, Reason, Refusal
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.followups import wording
from cchc_desktop.ui.followups.acting import FollowUpActs
from cchc_desktop.ui.followups.aging import AgingBar
from cchc_desktop.ui.followups.detail import Detail
from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.kit.look import px, scale
from cchc_desktop.ui.kit.marks import Card, EmptyState, Segmented, Words, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.ui.kit.table import Cell, Column, Grid, Table
from cchc_desktop.workspace.changes import Changes
from cchc_desktop.workspace.followups import SCOPE

translate = QCoreApplication.translate
OPEN, OVERDUE, REMIND, DONE = "open", "overdue", "remind", "done"
_BESIDE = 1000
"""Width at 100 % from which the detail stands beside the list."""


class FollowUpsScreen(QWidget):
    """`visit_wanted` opens the visit a recommendation comes from."""

    visit_wanted = Signal(str)
    titled = Signal(str, str)
    told = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("followups")
        self._desk = desk
        self._kept = desk.workspace.followups
        self._all: tuple[Followed, ...] = ()
        self._filter = OPEN
        self._current = ""
        self._pages = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self._pages.addWidget(
            EmptyState(
                translate("FollowUps", "Nothing to follow up"),
                translate("FollowUps", "Recommendations appear here as soon as minutes are signed."),
                "",
                name="followups_empty",
            )
        )
        self._pages.addWidget(self._build_page())
        desk.announcer.changed.connect(self._changed)

    def refresh(self) -> None:
        """Read what is followed up and show it."""
        self._all = self._kept.all()
        self._pages.setCurrentIndex(1 if self._all else 0)
        about = translate("FollowUps", "%n recommendation(s) of signed visits", "", len(self._all))
        self.titled.emit(translate("FollowUps", "Follow-up of recommendations"), about)
        self._aging.show_ages(self._kept.ages(self._all))
        self._segments.set_words(
            [f"{word} ({len(self._chosen(name))})" for name, word in self._filters()],
        )
        self._show_rows()

    # --- building -------------------------------------------------------------------------------------------

    def _build_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(12))
        top = Card(margins=14, spacing=4)
        heading = translate("FollowUps", "Deadlines of what is still open, in working days")
        top.body.addWidget(Words(heading, 13, 600, wrap=True))
        self._aging = AgingBar()
        top.body.addWidget(self._aging)
        column.addWidget(top)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(px(12))
        self._beside.addWidget(self._build_list(), 1)
        self.detail = Detail(self._kept.today().year)
        self.detail.changed.connect(self._change)
        self.detail.stepped.connect(self._step)
        self.detail.days_given.connect(self._give_days)
        self.detail.visit_wanted.connect(self.visit_wanted)
        self.acts = FollowUpActs(self._desk, self)
        self.acts.told.connect(self.told)
        self.acts.visit_wanted.connect(self.visit_wanted)
        self.detail.files_wanted.connect(lambda: self.acts.choose_files(self._current))
        self.detail.file_opened.connect(lambda file: self.acts.save_file(self._current, file))
        self.detail.file_removed.connect(self.acts.remove_file)
        self.detail.recheck_wanted.connect(lambda: self.acts.ask_recheck(self._kept.get(self._current)))
        self._beside.addWidget(self.detail)
        column.addLayout(self._beside, 1)
        return Scroll(page)

    def _build_list(self) -> QWidget:
        card = Card(margins=1, spacing=0)
        self._segments = Segmented(
            [(name, word, "", "info") for name, word in self._filters()],
            name="followups_filter",
            label=translate("FollowUps", "Which recommendations"),
        )
        self._segments.show_value(self._filter)
        self._segments.chosen.connect(self._filter_by)
        save = Button(translate("FollowUps", "Export"), icon="arrow_export_20_regular", name="followups_export")
        save.clicked.connect(self.export)
        letters = Button(translate("FollowUps", "Letters…"), icon="document_text_20_regular", name="followups_letters")
        letters.setToolTip(translate("FollowUps", "A reminder to each unit with something overdue or due soon"))
        letters.clicked.connect(lambda: self.acts.choose_folder_for_letters())
        head = row(self._segments, 1, letters, save)
        head.setContentsMargins(px(12), px(8), px(8), px(8))
        card.body.addLayout(head)
        self.grid = Grid(
            (
                Column(translate("FollowUps", "Unit"), 150, bold=True),
                Column(translate("FollowUps", "Recommendation")),
                Column(translate("FollowUps", "Responsible"), 184),
                Column(translate("FollowUps", "Deadline"), 100),
                Column(translate("FollowUps", "State"), 160),
            )
        )
        self.table = Table(self.grid, name="followups_table", label=translate("FollowUps", "Recommendations"))
        self.table.picked.connect(self._pick)
        card.body.addWidget(self.table, 1)
        return card

    def _filters(self) -> tuple[tuple[str, str], ...]:
        return (
            (OPEN, translate("FollowUps", "Open")),
            (OVERDUE, translate("FollowUps", "Overdue")),
            (REMIND, translate("FollowUps", "To remind")),
            (DONE, translate("FollowUps", "Answered")),
        )

    # --- showing --------------------------------------------------------------------------------------------

    def _chosen(self, name: str) -> tuple[Followed, ...]:
        today = self._kept.today()
        tests: dict[str, Callable[[Followed], bool]] = {
            OPEN: lambda one: one.open,
            OVERDUE: lambda one: one.overdue(today),
            REMIND: self._reminded,
            DONE: lambda one: not one.open,
        }
        return tuple(filter(tests[name], self._all))

    def _reminded(self, one: Followed) -> bool:
        left = self._kept.days_left(one)
        return left is not None and left <= SOON

    def _show_rows(self) -> None:
        shown = self._chosen(self._filter)
        self.grid.show_rows([(one.id, self._cells(one)) for one in shown])
        if self._current not in [one.id for one in shown]:
            self._current = shown[0].id if shown else ""
        if self._current:
            self.table.choose(self._current)
        self._show_detail()

    def _cells(self, one: Followed) -> tuple[Cell, ...]:
        overdue = one.overdue(self._kept.today())
        word, icon, role = wording.progress(one.progress)
        if overdue:
            word, icon, role = wording.left(self._kept.days_left(one)), "calendar_error_16_regular", "not"
        return (
            Cell(f"{words.unit_kind(one.unit.kind)} {one.unit.name}"),
            Cell(one.recommendation.text),
            Cell(one.owner, hint="–"),
            Cell(words.day(one.due_on), hint="–", tone="notText" if overdue else ""),
            Cell(word, icon, role),
        )

    def _show_detail(self) -> None:
        one = next((one for one in self._all if one.id == self._current), None)
        self.detail.setVisible(one is not None)
        if one is not None:
            self.detail.show_one(
                one,
                overdue=one.overdue(self._kept.today()),
                left=self._kept.days_left(one),
                history=self._kept.history(one.id),
            )
            self.detail.show_files(self._desk.workspace.proof_files.of(one.id))

    # --- acting ---------------------------------------------------------------------------------------------

    def export(self) -> None:
        """Save what the filter shows under a name of the person's choice."""
        title = translate("FollowUps", "Save the list as")
        path, _ = QFileDialog.getSaveFileName(self, title, "Theo-doi-khac-phuc.xlsx", "Excel (*.xlsx);;CSV (*.csv)")
        if path:
            self.save_to(Path(path))

    def save_to(self, path: Path) -> None:
        """Write what the filter shows to a file."""
        try:
            self._kept.save(self._chosen(self._filter), path)
        except Refusal as error:
            self._desk.decline(error)
        else:
            self.told.emit(translate("FollowUps", "Saved: {0}").format(path.name))

    def _filter_by(self, name: str) -> None:
        self.detail.flush()
        self._filter = name
        self._show_rows()

    def _pick(self, key: str) -> None:
        if key and key != self._current:
            self.detail.flush()
            self._current = key
            self._show_detail()

    def _change(self, fields: dict[str, object]) -> None:
        one = self._kept.get(self._current)
        shown = {"owner": one.owner, "due_on": one.due_on, "proof": one.noted.proof, "note": one.noted.note}
        # What the minutes say is shown until somebody changes it, and is not copied by merely leaving the field.
        changed = {name: value for name, value in fields.items() if shown[name] != value}
        if changed:
            self._desk.do(partial(self._kept.change, self._current, **changed))

    def _step(self, to: str) -> None:
        self._desk.do(partial(self._kept.move, self._current, Progress(to)))

    def _give_days(self, text: str) -> None:
        try:
            if not text.isascii() or not text.isdigit() or len(text) > 3:
                raise Invalid(value=text, field="days", reason=Reason("1 to 366 working days"))
            day = self._kept.day_after(int(text))
        except Refusal as error:
            self.detail.days.show_text("")
            self._desk.decline(error)
        else:
            self._change({"due_on": day})

    def _changed(self, changes: object) -> None:
        assert isinstance(changes, Changes)
        if changes.scope == SCOPE and self.isVisible():
            self.refresh()

    # --- Qt ---------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() / scale() >= _BESIDE
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._beside.setDirection(right if beside else down)
        self.detail.setFixedWidth(px(366)) if beside else self.detail.setMaximumWidth(16_777_215)
        self.table.setMinimumHeight(px(160) if beside else px(240))
