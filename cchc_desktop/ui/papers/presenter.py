"""The papers screen without widgets: which paper is in view, its particulars, its preview."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.domain.duty import Right
from cchc_desktop.domain.minutes import Paper
from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.visit import VisitSummary
from cchc_desktop.ui import role_words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.workspace.changes import Changes
from cchc_desktop.workspace.paper_task import PaperTask
from cchc_desktop.workspace.papers import OF_CAMPAIGN
from cchc_desktop.workspace.particulars import Particulars

translate = QCoreApplication.translate
REBUILD_MS = 500


class PapersPresenter(QObject):
    """Keeps the preview of the chosen paper fresh while the screen is in view."""

    preview_ready = Signal(bytes)
    preview_failed = Signal(object)
    working = Signal(bool)
    state_changed = Signal()
    word_ready = Signal(bytes)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.campaign = ""
        self.visit = ""
        self.kind = PaperKind.REPORT
        self._shown = False
        self._stale = True
        self._busy = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(REBUILD_MS)
        self._pause.timeout.connect(self.rebuild)
        desk.announcer.changed.connect(self._changed)

    def reads(self) -> str:
        """Return why the person here fills in nothing; "" for who may."""
        if self._desk.may(Right.OFFICE_PAPERS):
            return ""
        mine = self._desk.workspace.permissions.mine()
        said = translate("Papers", "You are {0} here: {1} Papers can be read, saved and printed, not filled in.")
        return said.format(role_words.duty(mine), role_words.duty_may(mine))

    @property
    def scope(self) -> str:
        """The visit or campaign the paper is about, "" while there is none."""
        return self.campaign if self.kind in OF_CAMPAIGN else self.visit

    def campaigns(self) -> tuple[Campaign, ...]:
        """Return all campaigns, the newest first."""
        return self._desk.workspace.campaigns.all()

    def visits(self) -> tuple[VisitSummary, ...]:
        """Return the visits of the chosen campaign."""
        return self._desk.workspace.visits.all(self.campaign) if self.campaign else ()

    def settle(self) -> None:
        """Choose a campaign and a visit that are there, keeping what was chosen where it still is."""
        campaigns = [one.id for one in self.campaigns()]
        if self.campaign not in campaigns:
            self.campaign = campaigns[0] if campaigns else ""
        visits = [one.id for one in self.visits()]
        if self.visit not in visits:
            self.visit = visits[0] if visits else ""

    def choose(self, *, campaign: str = "", visit: str = "", kind: PaperKind | None = None) -> None:
        """Choose what is in view."""
        self.campaign = campaign or self.campaign
        self.visit = visit or self.visit
        self.kind = kind or self.kind
        self.settle()
        self._stale = True
        self.state_changed.emit()
        self.rebuild()

    def particulars(self) -> Particulars:
        """Return how the paper in view is issued."""
        return self._desk.workspace.papers.particulars(self.scope, self.kind)

    def change(self, **fields: object) -> None:
        """Fill in particulars."""
        self._desk.do(partial(self._desk.workspace.papers.change, self.scope, self.kind, **fields))

    def task(self) -> PaperTask:
        """Gather what the paper is made of; minutes nobody has signed yet are a draft.

        Raises:
            Refusal: it cannot be made yet.
        """
        draft = self.kind is PaperKind.MINUTES
        return self._desk.workspace.papers.task(self.scope, self.kind, draft=draft)

    def draft(self) -> str:
        """Return the text of the paper in view as the data tell it now.

        Raises:
            Refusal: it cannot be made yet.
        """
        return self._desk.workspace.papers.draft(self.scope, self.kind)

    def set_shown(self, shown: bool) -> None:
        """Say whether the screen is in view: nothing is made behind it."""
        self._shown = shown
        if shown:
            self.settle()
            self.state_changed.emit()
            self.rebuild()

    def rebuild(self) -> None:
        """Make the preview anew beside the window; the old one stays in view."""
        if not self._shown or self._busy or not self.scope:
            return
        self._stale = False
        of = self._desk.workspace.to_sign.get(self.kind)
        signed = of.minutes.pdf(self.visit) if of is not None else None
        if signed is not None:
            self.preview_ready.emit(signed)
            return
        try:
            task = self.task()
        except Refusal as error:
            self.preview_failed.emit(error)
            return
        self._set_busy(True)
        errand = Errand(task.pdf, self)
        errand.done.connect(self._made)
        errand.failed.connect(self._not_made)
        errand.start()

    def make_word_file(self) -> None:
        """Make the Word file beside the window; `word_ready` carries it."""
        try:
            task = self.task()
        except Refusal as error:
            self._desk.decline(error)
            return
        errand = Errand(task.word, self)
        errand.done.connect(lambda data: self.word_ready.emit(data))
        errand.failed.connect(self._desk.fail)
        errand.start()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.working.emit(busy)

    def _made(self, paper: object) -> None:
        assert isinstance(paper, Paper)
        self._set_busy(False)
        if self._stale:
            self.rebuild()
        else:
            self.preview_ready.emit(paper.pdf)

    def _not_made(self, error: object) -> None:
        self._set_busy(False)
        if not isinstance(error, Refusal):
            self._desk.fail(error)
        elif self._stale:
            self.rebuild()
        else:
            self.preview_failed.emit(error)

    def _changed(self, changes: object) -> None:
        assert isinstance(changes, Changes)
        if changes.scope in (self.visit, self.campaign, "workspace"):
            self._stale = True
            self._pause.start()
