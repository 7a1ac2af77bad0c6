"""Step 4 of a campaign: half days as a calendar (mouse) or as a list (keyboard), who waits, clashes, load."""

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.domain.visit import Session
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.kit.flow import flow_row
from cchc_desktop.ui.kit.look import px, scale
from cchc_desktop.ui.kit.marks import Banner, Bar, Segmented, Surface, Words, clear, row
from cchc_desktop.ui.kit.scrolling import Scroll, on_top
from cchc_desktop.ui.plan.place_dialog import PlaceDialog
from cchc_desktop.ui.plan.schedule_list import ScheduleList
from cchc_desktop.ui.plan.slots import WaitingUnit
from cchc_desktop.ui.plan.week_grid import WeekGrid
from cchc_desktop.workspace.schedule import Board, Waiting

translate = QCoreApplication.translate
CALENDAR, LIST = "calendar", "list"
_SIDE, _SIDE_NARROW = 290, 200
_ROOMY = 860


class SchedulePage(QWidget):
    """`told` says what an act did; `visit_wanted` opens a visit."""

    told = Signal(str)
    visit_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._campaign = ""
        self._chosen = ""
        self._board: Board | None = None
        self._group = 0
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._build_middle(), 1)
        self._side = self._build_side()
        layout.addWidget(self._side)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._side.setFixedWidth(px(_SIDE if self.width() / scale() >= _ROOMY else _SIDE_NARROW))

    def _build_middle(self) -> QWidget:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(px(16), px(8), px(16), px(12))
        column.setSpacing(px(8))
        self._views = Segmented(
            (
                (CALENDAR, translate("Plan", "Calendar"), "", "info"),
                (LIST, translate("Plan", "List"), "", "info"),
            ),
            name="schedule_view",
            label=translate("Plan", "How the schedule is shown"),
        )
        self._views.show_value(CALENDAR)
        self._views.chosen.connect(self.show_view)
        arrange = Button(translate("Plan", "Arrange"), icon="calendar_sparkle_20_regular", name="arrange")
        arrange.setToolTip(
            translate("Plan", "Gives every unit that waits a free half day, in the order of the list, groups in turn")
        )
        arrange.clicked.connect(self.arrange)
        title = Words(translate("Plan", "Schedule"), 17, 600)
        column.addWidget(flow_row(title, None, self._views, arrange, spacing=10))
        self.grid = WeekGrid(self._desk.workspace.calendar)
        self.grid.placed.connect(self._dropped)
        self.grid.asked.connect(self._asked)
        self.grid.opened.connect(self.edit)
        self.grid.taken_off.connect(self.take_off)
        self.list = ScheduleList(self._desk)
        self.list.opened.connect(self.edit)
        self._pages = QStackedWidget()
        weeks = Scroll(self.grid)
        # At 150 % on a small window the week is wider than the page: it scrolls, no half day is out of reach.
        weeks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._pages.addWidget(weeks)
        self._pages.addWidget(self.list)
        column.addWidget(self._pages, 1)
        self._clash = Banner("warning_20_filled", "", "part", translate("Plan", "Change half day"), name="clash")
        self._clash.acted.connect(self._mend_clash)
        column.addWidget(self._clash)
        return middle

    def _build_side(self) -> QWidget:
        side = Surface("surface", "left")
        side.setFixedWidth(px(_SIDE))
        column = QVBoxLayout(side)
        column.setContentsMargins(px(12), px(12), px(12), px(12))
        column.setSpacing(px(8))
        self._waiting_count = Words("", 13, 600, "text2")
        column.addLayout(row(Words(translate("Plan", "Without a day"), 15.5, 600), 1, self._waiting_count))
        inside = QWidget()
        self._waiting = on_top(inside)
        self._waiting.setContentsMargins(0, 0, px(6), 0)
        self._waiting.setSpacing(px(8))
        column.addWidget(Scroll(inside, "surface"), 1)
        hint = translate("Plan", "Drag onto the calendar, or choose a unit and press Enter on a half day.")
        column.addWidget(Words(hint, 12.5, 400, "text2", wrap=True))
        column.addWidget(Words(translate("Plan", "Half days of each person"), 13, 600))
        holder = QWidget()
        self._loads = QVBoxLayout(holder)
        self._loads.setContentsMargins(0, 0, 0, 0)
        self._loads.setSpacing(px(4))
        column.addWidget(holder)
        return side

    # --- showing --------------------------------------------------------------------------------------------

    def show_campaign(self, campaign: Campaign) -> None:
        """Show the schedule of a campaign."""
        self._campaign = campaign.id
        board = self._desk.workspace.schedule.board(campaign.id)
        if self._chosen not in {entry.unit.id for entry in board.waiting}:
            self._chosen = ""
        if board == self._board:
            return
        self._board = board
        self.grid.show_board(board, bool(self._chosen))
        self.list.show_board(campaign, board)
        self._show_waiting(board.waiting)
        self._show_loads(board)
        clash = board.clashes[0] if board.clashes else None
        self._clash.setVisible(clash is not None)
        if clash is not None:
            self._clash.show_text(words.clash(clash, len(board.clashes)))

    def show_view(self, view: str) -> None:
        """Show the calendar or the list."""
        self._views.show_value(view)
        self._pages.setCurrentIndex(0 if view == CALENDAR else 1)

    def _show_waiting(self, waiting: tuple[Waiting, ...]) -> None:
        clear(self._waiting)
        self._waiting_count.setText(str(len(waiting)))
        for entry in waiting:
            count = entry.followed
            detail = (
                translate("Plan", "%n earlier recommendation(s)", "", count)
                if count
                else words.capital(words.unit_kind(entry.unit.kind))
            )
            unit = WaitingUnit(entry.unit.id, words.unit_title(entry.unit.kind, entry.unit.name), detail)
            unit.setChecked(entry.unit.id == self._chosen)
            unit.clicked.connect(lambda _checked=False, key=entry.unit.id: self.choose(key))
            self._waiting.addWidget(unit)
        if not waiting:
            self._waiting.addWidget(Words(translate("Plan", "Every unit has its day."), 13, 400, "text2", wrap=True))

    def _show_loads(self, board: Board) -> None:
        clear(self._loads)
        most = max((count for _, count in board.loads), default=0)
        for member, count in board.loads:
            bar = Bar()
            bar.setFixedWidth(px(64))
            bar.show_part(count / max(most, 1))
            number = Words(str(count), 12.5, 600)
            number.setFixedWidth(px(22))
            number.setAlignment(Qt.AlignmentFlag.AlignRight)
            name = Words(member.name or "…", 12.5, 400, "text2")
            name.setToolTip(member.name)
            holder = QWidget()
            line = row(name, 1, bar, number)
            holder.setLayout(line)
            holder.setToolTip(translate("Plan", "{0}: {1} half days").format(member.name, count))
            self._loads.addWidget(holder)

    # --- acting ---------------------------------------------------------------------------------------------

    def choose(self, unit: str) -> None:
        """Choose a waiting unit; Enter on a free half day places it."""
        self._chosen = "" if unit == self._chosen else unit
        for widget in self.findChildren(WaitingUnit):
            widget.setChecked(widget.unit == self._chosen)
        self.grid.set_wanted(bool(self._chosen))
        if self._chosen:
            self.grid.focus_first_free()

    def place(self, unit: str, day: date | None, half: Session, group: int) -> None:
        """Give a unit its half day."""
        act = self._desk.workspace.schedule.place
        if self._desk.do(partial(act, self._campaign, unit, day, half, group)) is not None:
            self._group = group

    def take_off(self, visit: str) -> None:
        """Take a visit off the schedule; its unit waits again."""
        whole = self._desk.workspace.visits.get(visit)
        self.place(whole.unit.id, None, whole.session, whole.group)

    def arrange(self) -> None:
        """Give every waiting unit a free half day."""
        proposal = self._desk.workspace.schedule.proposal(self._campaign)
        for unit, day, half, group in proposal:
            self.place(unit, day, half, group)
        left = len(self._desk.workspace.schedule.board(self._campaign).waiting)
        said = translate("Plan", "%n unit(s) arranged", "", len(proposal))
        if left:
            said += translate("Plan", "; no room for %n", "", left)
        self.told.emit(said)

    def edit(self, visit: str) -> None:
        """Ask for another day, half, group; or take the visit off."""
        whole = self._desk.workspace.visits.get(visit)
        dialog = self._dialog(words.unit_title(whole.unit.kind, whole.unit.name), placed=True)
        dialog.show_place(whole.planned_on, whole.session, whole.group)
        dialog.visit_wanted.connect(lambda: self.visit_wanted.emit(visit))
        if dialog.asked():
            self.place(whole.unit.id, dialog.day(), dialog.half(), dialog.group())
        elif dialog.taken_off:
            self.take_off(visit)

    def _asked(self, day: object, half: str) -> None:
        assert isinstance(day, date)
        if self._chosen:
            self.place(self._chosen, day, Session(half), self._next_group(day, Session(half)))
            return
        waiting = self._board.waiting if self._board else ()
        if not waiting:
            self.told.emit(translate("Plan", "Every unit has its day already"))
            return
        dialog = self._dialog(translate("Plan", "Which unit?"), placed=False)
        dialog.offer_units([(e.unit.id, words.unit_title(e.unit.kind, e.unit.name)) for e in waiting])
        dialog.show_place(day, Session(half), self._next_group(day, Session(half)))
        if dialog.asked():
            self.place(dialog.unit(), dialog.day(), dialog.half(), dialog.group())

    def _dropped(self, unit: str, day: object, half: str) -> None:
        assert isinstance(day, date)
        known = next((v for v in self._board.placed if v.unit.id == unit), None) if self._board else None
        group = known.group if known else self._next_group(day, Session(half))
        self.place(unit, day, Session(half), group)

    def _next_group(self, day: date, half: Session) -> int:
        groups = self._desk.workspace.campaigns.get(self._campaign).team.groups
        busy = {visit.group for visit in self._board.at(day, half)} if self._board else set()
        free = [group for group in groups if group not in busy]
        return self._group if self._group in free else next(iter(free), 0)

    def _dialog(self, title: str, *, placed: bool) -> PlaceDialog:
        groups = self._desk.workspace.campaigns.get(self._campaign).team.groups
        return PlaceDialog(title, self._desk.workspace.clock.now().year, groups, self, placed=placed)

    def _mend_clash(self) -> None:
        if self._board and self._board.clashes:
            self.edit(self._board.clashes[0].visits[-1])
