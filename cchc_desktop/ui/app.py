"""The application: the frame around the screens; connects them, and nothing else knows them all."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui import words
from cchc_desktop.ui.checklist.screen import ChecklistScreen
from cchc_desktop.ui.commands import commands
from cchc_desktop.ui.conclusion.screen import ConclusionScreen
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.details.screen import DetailsScreen
from cchc_desktop.ui.dossiers.screen import DossiersScreen
from cchc_desktop.ui.exchange.screen import ExchangeScreen
from cchc_desktop.ui.followups.screen import FollowUpsScreen
from cchc_desktop.ui.forms.screen import FormsScreen
from cchc_desktop.ui.frame.header import Header
from cchc_desktop.ui.frame.navigation import NavigationRail
from cchc_desktop.ui.frame.status import Status, StatusDetails
from cchc_desktop.ui.help.reading import Handbook
from cchc_desktop.ui.help.screen import HelpScreen
from cchc_desktop.ui.home.screen import HomeScreen
from cchc_desktop.ui.keeping import Keeper
from cchc_desktop.ui.kit.announcer import Announcer
from cchc_desktop.ui.kit.dialog import Notice
from cchc_desktop.ui.kit.focus import focus_into
from cchc_desktop.ui.kit.inputs import LineEdit, NoteEdit
from cchc_desktop.ui.kit.look import TEXT_SIZES
from cchc_desktop.ui.leaving import Leaving
from cchc_desktop.ui.minutes.screen import MinutesScreen
from cchc_desktop.ui.overview.screen import OverviewScreen
from cchc_desktop.ui.papers.screen import PapersScreen
from cchc_desktop.ui.places import below, places, step_of
from cchc_desktop.ui.plan.screen import PlanScreen
from cchc_desktop.ui.preferences import Preferences
from cchc_desktop.ui.presenting import presenting_banner
from cchc_desktop.ui.remediations.screen import RemediationsScreen
from cchc_desktop.ui.reviews.screen import ReviewsScreen
from cchc_desktop.ui.search.palette import Palette
from cchc_desktop.ui.second_copy import saved, second_copy, short
from cchc_desktop.ui.sending import Sending
from cchc_desktop.ui.settings.screen import SettingsScreen
from cchc_desktop.ui.taking_in import DropPlace
from cchc_desktop.ui.visit.screen import HasPanes, Steps, VisitScreen
from cchc_desktop.workspace.review import Step
from cchc_desktop.workspace.search import Group, Hit
from cchc_desktop.workspace.second_place import CopyState
from cchc_desktop.workspace.workspace import RestartToMend, Workspace

translate = QCoreApplication.translate
log = logging.getLogger(__name__)
_Telling = HomeScreen | PlanScreen | OverviewScreen | FollowUpsScreen | PapersScreen | FormsScreen | SettingsScreen


class Shell(DropPlace):
    """Everything behind the lock: navigation, header, the place one is at."""

    lock_wanted = Signal()
    look_changed = Signal(object)
    presentation_wanted = Signal(bool)
    practice_wanted = Signal()

    def __init__(
        self, workspace: Workspace, preferences: Preferences, *, presenting: bool = False, at: str = "home"
    ) -> None:
        super().__init__()
        self.setObjectName("shell")
        self.workspace = workspace
        self._province = workspace.central.seat()[1]
        self._preferences = preferences
        self.announcer = Announcer(self)
        self.desk = Desk(workspace, self.announcer, self)
        self.desk.presenting = presenting
        self.desk.refused.connect(self._show_refusal)
        self.keeper = Keeper(workspace, self.announcer, self)
        self.keeper.changed.connect(self._show_saved)
        self.keeper.damaged.connect(lambda _found: self._show_refusal(RestartToMend()))
        self.keeper.fetched.connect(self._show_fetched)
        self._places: dict[str, QWidget] = {}
        self._handbook = Handbook()
        self.visit: VisitScreen | None = None
        self._origin = "home"
        self.place = "home"
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.navigation = NavigationRail(places(), below())
        self.navigation.chosen.connect(self.go_to)
        self.navigation.show_person(workspace.person, translate("Shell", "Lock the screen (Ctrl+L)"))
        self.navigation.person_clicked.connect(self.lock_wanted)
        layout.addWidget(self.navigation)
        self.navigation.setHidden(presenting)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = Header(translate("Shell", "Back"), translate("Shell", "Find, jump"))
        self.header.back.connect(lambda: self.go_to(self._origin))
        self.header.search.connect(self.open_palette)
        self.header.pair.saved.clicked.connect(self._explain_saved)
        self.header.pair.sent.clicked.connect(lambda: self.go_to("exchange"))
        self.header.set_presenting(presenting)
        column.addWidget(self.header)
        if presenting:
            column.addWidget(presenting_banner(self.presentation_wanted))
        self._above = QVBoxLayout()
        column.addLayout(self._above)
        self._pages = QStackedWidget()
        column.addWidget(self._pages, 1)
        layout.addLayout(column, 1)
        self.palette_box = Palette(workspace.search, partial(commands, self), self)
        self.palette_box.opened.connect(self._open_hit)
        self.announcer.saved.connect(self._show_saved)
        self.announcer.failed.connect(lambda _error: self._show_saved())
        self.sending = Sending(workspace.exchange, self.header.pair.sent, self.navigation, self)
        self.announcer.saved.connect(self.sending.refresh)
        self._show_saved()
        self.sending.refresh()
        self._shortcuts()
        Leaving(self, self._pages)
        if not presenting and at:
            self.go_to(at)

    def discard(self) -> None:
        """Let go of the pages one by one: a whole shell at once would hold the window."""
        for page in (*self._places.values(), self.visit):
            if page is not None:
                page.deleteLater()

    def lay_above(self, widget: QWidget) -> None:
        """Lay something over the page that covers nothing of it: an offer, a hint."""
        self._above.addWidget(widget)

    def about(self) -> str:
        """Return how far the open visit is, for the lock screen: numbers only, nothing that was entered."""
        if self.visit is None:
            return ""
        total = self.workspace.visits.score(self.visit.visit).total
        return translate("Shell", "{0}/{1} items answered").format(total.answered, total.items)

    def present(self) -> None:
        """Show the open visit to the unit, or end it (F11)."""
        if self.desk.presenting:
            self.presentation_wanted.emit(False)
        elif self.visit is not None and self.here() is self.visit:
            self.presentation_wanted.emit(True)
        else:
            self.say(translate("Shell", "Open a visit first"))

    def go_to_pane(self, by: int) -> None:
        """Put the focus into the next (or previous) pane: those of the page, then header, then navigation (F6)."""
        here = self.here()
        panes = here.panes() if isinstance(here, HasPanes) else ([here] if here else [])
        panes = [pane for pane in (*panes, self.header, self.navigation) if pane.isVisible()]
        focused = QApplication.focusWidget()
        index = next((n for n, pane in enumerate(panes) if focused and pane.isAncestorOf(focused)), -1)
        index = next((n for n, pane in enumerate(panes) if pane is focused), index)
        for step in range(1, len(panes) + 1):
            pane = panes[(index + by * step) % len(panes)]
            if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
                pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
            else:
                focus_into(pane)
            now = QApplication.focusWidget()
            if now is not None and (now is pane or pane.isAncestorOf(now)):
                return

    def open_handbook(self) -> None:
        """Open the handbook at the page of the screen in view (F1); the keyboard map where no browser is."""
        subject = self.visit.step().value if self.visit is not None and self.here() is self.visit else self.place
        if not self._handbook.open_at(words.language(), "home" if subject == "help" else subject):
            self.go_to("help")

    # --- going places -----------------------------------------------------------------------------------------

    def go_to(self, place: str) -> None:
        """Go to a place: home, plan, visits, overview, exchange, help, settings; behind it storage, forms,
        followups and reviews."""
        if place == "visits":
            self._go_to_visits()
            return
        if place == "storage":
            self.go_to("settings")
            settings = self._places["settings"]
            assert isinstance(settings, SettingsScreen)
            settings.show_section("storage")
            return
        if place not in self._places:
            self._places[place] = self._make(place)
            self._pages.addWidget(self._places[place])
        self._origin = place if place in ("home", "plan", "overview") else self._origin
        self.place = place
        self._pages.setCurrentWidget(self._places[place])
        self.navigation.show_place(
            {"forms": "settings", "followups": "overview", "reviews": "overview"}.get(place, place)
        )
        if place != "home":  # the home screen knows its own next action
            focus_into(self._places[place])

    def open_visit(self, visit: str, step: Step | None = None) -> VisitScreen:
        """Open a visit at a step; without one, where work goes on."""
        before = self.visit
        if self.visit is None or self.visit.visit != visit:
            self.visit = self._make_visit(visit)
            self._pages.addWidget(self.visit)
        self._pages.setCurrentWidget(self.visit)
        if before is not None and before is not self.visit:
            # Only now: nothing else comes into view in between.
            self._pages.removeWidget(before)
            before.deleteLater()
        self.navigation.show_place("visits")
        self.visit.announce_title()
        self.visit.show_step(step or self._next_step(visit))
        return self.visit

    def here(self) -> QWidget | None:
        """Return the place in view."""
        return self._pages.currentWidget()

    def _next_step(self, visit: str) -> Step:
        whole = self.workspace.visits.get(visit)
        if whole.frozen_at is not None:
            return Step.MINUTES
        return Step.CHECKLIST if whole.started_at is not None else Step.DETAILS

    def show_paper(self, kind: PaperKind, campaign: str) -> None:
        """Show a paper of a campaign."""
        self.go_to("papers")
        if isinstance(screen := self.here(), PapersScreen):
            screen.presenter.choose(campaign=campaign, kind=kind)

    def _go_to_visits(self) -> None:
        if self.visit is not None:
            self.open_visit(self.visit.visit)
            return
        if visits := self.workspace.visits.newest():
            self.open_visit(next((v.id for v in visits if v.stage.value in ("under_way", "planned")), visits[0].id))
        else:
            self.go_to("plan")

    def _make(self, place: str) -> QWidget:
        makers: dict[str, Callable[[], QWidget]] = {
            "home": lambda: HomeScreen(self.desk),
            "plan": lambda: PlanScreen(self.desk),
            "overview": lambda: OverviewScreen(self.desk),
            "followups": lambda: FollowUpsScreen(self.desk),
            "reviews": lambda: ReviewsScreen(self.desk),
            "papers": lambda: PapersScreen(self.desk),
            "exchange": lambda: ExchangeScreen(self.desk),
            "help": HelpScreen,
            "settings": lambda: SettingsScreen(self.desk, self._preferences, self.keeper),
            "forms": lambda: FormsScreen(self.desk),
        }
        screen = makers[place]()
        if isinstance(screen, HomeScreen | PlanScreen | OverviewScreen | ExchangeScreen | HelpScreen | SettingsScreen):
            screen.titled.connect(partial(self._titled, screen))
        if isinstance(screen, HomeScreen | PlanScreen | OverviewScreen | FollowUpsScreen | ReviewsScreen):
            screen.visit_wanted.connect(self.open_visit)
        if isinstance(screen, HomeScreen | PlanScreen):
            screen.place_wanted.connect(self.go_to)
        if isinstance(screen, PapersScreen | FormsScreen | FollowUpsScreen | ReviewsScreen):
            screen.titled.connect(partial(self._titled, screen))
        if isinstance(screen, _Telling | ReviewsScreen):
            screen.told.connect(self.say)
        if isinstance(screen, PlanScreen):
            screen.paper_wanted.connect(self.show_paper)
        if isinstance(screen, PapersScreen):
            screen.take_in_wanted.connect(self.take_in)
        if isinstance(screen, ExchangeScreen):
            self.sending.follow(screen.presenter)
        if isinstance(screen, HomeScreen | OverviewScreen | PapersScreen):
            screen.plan_wanted.connect(lambda: self.go_to("plan"))
        if isinstance(screen, OverviewScreen):
            screen.item_wanted.connect(self._open_item_of)
            screen.followups_wanted.connect(lambda: self.go_to("followups"))
            screen.reviews_wanted.connect(lambda: self.go_to("reviews"))
        if isinstance(screen, HelpScreen):
            screen.handbook_wanted.connect(self.open_handbook)
            screen.practice_wanted.connect(self.practice_wanted)
        if isinstance(screen, FormsScreen):
            screen.left.connect(lambda: self.go_to("settings"))
        if isinstance(screen, SettingsScreen):
            screen.forms_wanted.connect(lambda: self.go_to("forms"))
            screen.keys_wanted.connect(lambda: self.go_to("help"))
            screen.look_changed.connect(self.look_changed)
        return screen

    def _make_visit(self, visit: str) -> VisitScreen:
        desk = self.desk
        made: dict[Step, Callable[[], QWidget]] = {
            Step.DETAILS: lambda: DetailsScreen(desk, visit),
            Step.REMEDIATIONS: lambda: self._told(RemediationsScreen(desk, visit)),
            Step.CHECKLIST: lambda: self._make_checklist(visit),
            Step.DOSSIERS: lambda: self._told(DossiersScreen(desk, visit)),
            Step.CONCLUSION: lambda: self._make_conclusion(visit),
            Step.MINUTES: lambda: self._make_minutes(visit),
        }
        screen = VisitScreen(desk, visit, Steps(made))
        screen.titled.connect(partial(self._titled, screen))
        screen.told.connect(self.say)
        return screen

    def _make_checklist(self, visit: str) -> QWidget:
        screen = ChecklistScreen(self.desk, visit)
        screen.finding_wanted.connect(self._open_finding)
        return screen

    def _make_conclusion(self, visit: str) -> QWidget:
        screen = ConclusionScreen(self.desk, visit)
        screen.item_wanted.connect(self.open_item)
        screen.step_wanted.connect(lambda step: self.visit and self.visit.show_step(Step(step)))
        return screen

    def _make_minutes(self, visit: str) -> QWidget:
        screen = MinutesScreen(self.desk, visit)
        screen.gap_wanted.connect(self._open_gap)
        screen.told.connect(self.say)
        return screen

    def _told(self, screen: RemediationsScreen | DossiersScreen) -> QWidget:
        screen.told.connect(self.say)
        return screen

    def current_item(self) -> str:
        """Return the open item of the checklist in view, "" elsewhere."""
        screen = self.visit.findChild(ChecklistScreen) if self.visit is not None else None
        return screen.presenter.current if screen is not None else ""

    def open_item(self, item: str) -> None:
        """Open an item of the open visit."""
        if self.visit is not None:
            screen = self.visit.show_step(Step.CHECKLIST)
            assert isinstance(screen, ChecklistScreen)
            screen.presenter.open_item(item)

    def _open_item_of(self, visit: str, item: str) -> None:
        self.open_visit(visit, Step.CHECKLIST)
        self.open_item(item)

    def _open_finding(self, item: str) -> None:
        if self.visit is not None:
            screen = self.visit.show_step(Step.CONCLUSION)
            assert isinstance(screen, ConclusionScreen)
            screen.open_finding(item)

    def _open_gap(self, step: str, entity: str) -> None:
        if self.visit is None:
            return
        if Step(step) is Step.CHECKLIST and entity:
            self.open_item(entity)
        else:
            self.visit.show_step(Step(step))

    def _titled(self, screen: QWidget, title: str, subtitle: str) -> None:
        if self._pages.currentWidget() in (screen, None) or self._pages.indexOf(screen) < 0:
            self.header.show_title(title, subtitle, back=isinstance(screen, VisitScreen) and not self.desk.presenting)

    def _show_fetched(self, count: int) -> None:
        self.say(translate("Shell", "%n lost file(s) fetched back from the second copy", "", count))

    def _show_saved(self) -> None:
        if self.desk.unsaved:
            fact, detail = translate("Shell", "Not saved yet"), translate("Shell", "click to try again")
            self.header.pair.saved.show_status(Status("laptop_dismiss_20_regular", fact, detail, "notText"))
            return
        at = self.workspace.clock.now().strftime("%H:%M")
        self.header.pair.saved.show_status(
            Status(
                "laptop_checkmark_20_regular",
                saved(self._province),
                f"{translate('Shell', 'at {0}').format(at)} · {short(*self._copy_state())}",
                "metText",
            )
        )

    def _copy_state(self) -> tuple[CopyState, datetime]:
        return self.workspace.second_place.state(), self.workspace.clock.now()

    def _explain_saved(self) -> None:
        if self.desk.unsaved:
            self.desk.save_again()
            self._show_saved()
            return
        status = self.header.pair.saved.status
        details = StatusDetails(
            f"{status.fact} {status.detail}",
            (
                translate("Shell", "Each answer is on the disk as soon as it is given; there is nothing to save."),
                str(self.workspace.folder),
                f"{translate('Shell', 'Second copy')}: {second_copy(*self._copy_state())}",
            ),
            translate("Shell", "Storage and second copy"),
            self,
        )
        details.acted.connect(lambda: self.go_to("storage"))
        details.open_below(self.header.pair.saved)

    def say(self, text: str) -> None:
        """Say something calmly where the header tells what is saved; it goes by itself."""
        self.header.pair.saved.show_status(
            Status("laptop_checkmark_20_regular", text, translate("Shell", "saved on this machine"), "metText")
        )
        QTimer.singleShot(8000, self._show_saved)

    def open_palette(self) -> None:
        """Open the palette of Ctrl+K, searching the open visit first."""
        if self.visit is not None:
            self.palette_box.open_at(self.visit.visit)
            return
        now, _ = self.workspace.agenda.now_and_next(self.workspace.visits.newest())
        self.palette_box.open_at(now.id if now else "")

    def _open_hit(self, hit: object) -> None:
        assert isinstance(hit, Hit)
        if not hit.visit:
            self.go_to("plan")
            return
        self.open_visit(hit.visit, step_of(hit))
        if hit.group is Group.ITEM:
            self.open_item(hit.entity)
        elif hit.kind in ("finding", "strength"):
            screen = self.visit.show_step(Step.CONCLUSION) if self.visit else None
            if isinstance(screen, ConclusionScreen):
                screen.show_row(hit.entity)
        elif hit.kind == "evidence" and hit.entity:
            self.open_item(hit.entity)

    def _show_refusal(self, error: object) -> None:
        assert isinstance(error, Refusal)
        what, kept, mend = words.refusal(error)
        notice = Notice(
            what,
            kept,
            mend,
            translate("Shell", "Close"),
            translate("Shell", "Copy details"),
            f"{type(error).__name__}: {error.sentence()}",
            self.window(),
        )
        notice.open()

    def _shortcuts(self) -> None:
        keys_of_all: tuple[tuple[str, Callable[[], object]], ...] = (
            ("F11", self.present),
            ("F6", partial(self.go_to_pane, 1)),
            ("Shift+F6", partial(self.go_to_pane, -1)),
            ("Ctrl+L", self.lock_wanted.emit),
        )
        # While the unit looks on, nothing leads to where other units or scores stand.
        keys_of_work: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Ctrl+S", self._save_now),
            ("Ctrl+K", self.open_palette),
            ("F1", self.open_handbook),
            ("Shift+F1", lambda: self.go_to("help")),
            ("Ctrl++", lambda: self._resize_text(1)),
            ("Ctrl+=", lambda: self._resize_text(1)),
            ("Ctrl+-", lambda: self._resize_text(-1)),
            ("Ctrl+0", lambda: self._resize_text(0)),
        )
        for keys, act in (*keys_of_all, *(() if self.desk.presenting else keys_of_work)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _save_now(self) -> None:
        """Flush the field in work and say that all is saved: people press Ctrl+S, and it must not lie."""
        focused = QApplication.focusWidget()
        if isinstance(focused, LineEdit | NoteEdit):
            focused.flush()
        self.say(translate("Shell", "Saved"))

    def _resize_text(self, by: int) -> None:
        index = TEXT_SIZES.index(self._preferences.text_size) + by if by else 0
        if 0 <= index < len(TEXT_SIZES):
            self.look_changed.emit(replace(self._preferences, text_size=TEXT_SIZES[index]))
