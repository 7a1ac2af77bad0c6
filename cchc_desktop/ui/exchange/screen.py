"""Exchange (đồng bộ): places at the left, below them what waits for a choice; at the right the choice, or the state."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.exchange import dialogs, sayings
from cchc_desktop.ui.exchange.conflict_view import ConflictView
from cchc_desktop.ui.exchange.overview import OverviewPage
from cchc_desktop.ui.exchange.presenter import ExchangePresenter
from cchc_desktop.ui.exchange.rows import ConflictRow, PlaceRow
from cchc_desktop.ui.kit.buttons import Button, ButtonKind, IconButton
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Chip, Surface, Words, clear, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.ui.sticks import sticks
from cchc_desktop.workspace.conflicts import Conflict
from cchc_desktop.workspace.exchange import Outcome
from cchc_desktop.workspace.places import Place, PlaceKind

translate = QCoreApplication.translate
_ICONS = {
    PlaceKind.STICK: "usb_stick_24_regular",
    PlaceKind.FOLDER: "folder_people_24_regular",
    PlaceKind.SMB: "folder_people_24_regular",
    PlaceKind.LAPTOP: "laptop_20_regular",
}
_LOOK_MS = 3000


class ExchangeScreen(QWidget):
    """The place of sync."""

    titled = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("exchange")
        self._desk = desk
        self.presenter = ExchangePresenter(desk, self)
        self._chosen = ""
        self._open: tuple[str, str, str] | None = None
        self._decided: list[tuple[str, str]] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._build_left())
        self._pages = QStackedWidget()
        self._conflict = ConflictView()
        self._conflict.decided.connect(self._decide)
        self._conflict.later.connect(self._next_conflict)
        self._overview = OverviewPage(desk, self.presenter)
        self._pages.addWidget(self._overview)
        self._pages.addWidget(self._conflict)
        layout.addWidget(self._pages, 1)
        self.presenter.changed.connect(self.refresh)
        self.presenter.begun.connect(lambda _place: self.refresh())
        self.presenter.moved.connect(self._overview.show_progress)
        self.presenter.ended.connect(self._ended)
        self.presenter.asked.connect(self._compare)
        desk.announcer.changed.connect(self._look_again)
        self._watching = QTimer(self)
        self._watching.setInterval(_LOOK_MS)
        self._watching.timeout.connect(self._look_for_sticks)
        self._sticks: list[tuple[str, str]] = []

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._watching.start()
        self._look_for_sticks()
        self.refresh()

    def hideEvent(self, event: object) -> None:
        self._watching.stop()
        super().hideEvent(event)  # type: ignore[arg-type]

    def refresh(self) -> None:
        """Show how things stand now."""
        exchange = self._desk.workspace.exchange
        standing = exchange.standing()
        self.titled.emit(
            translate("Exchange", "Exchange"),
            translate("Exchange", "{0} · Sending and receiving between the team's laptops and the office").format(
                standing.title
            )
            if standing.connected
            else translate("Exchange", "Sending and receiving between the team's laptops and the office"),
        )
        self._show_places()
        self._show_conflicts()
        self._send.setText(self._send_word(standing.waiting))
        self._send.setEnabled(standing.connected and not self.presenter.travelling and bool(self._offered()))
        self._overview.refresh()

    def _look_again(self, _changes: object) -> None:
        if self.isVisible():
            self.refresh()

    # --- the left pane --------------------------------------------------------------------------------------------

    def _build_left(self) -> QWidget:
        pane = Surface("surface", "right")
        pane.setFixedWidth(min(px(372), 430))
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, px(10), 1, 0)
        column.setSpacing(0)
        add = Button(translate("Exchange", "Add a place"), ButtonKind.LINK, name="add_place")
        add.clicked.connect(self._add_place)
        folder = Button(translate("Exchange", "A folder…"), ButtonKind.LINK, name="add_folder")
        folder.clicked.connect(self._add_folder)
        head = row(Words(translate("Exchange", "Places"), 15.5, 600), 1)
        head.setContentsMargins(px(16), px(2), px(8), 0)
        column.addLayout(head)
        ways = row(folder, add, 1)
        ways.setContentsMargins(px(4), 0, px(8), px(4))
        column.addLayout(ways)
        self._places = QVBoxLayout()
        self._places.setSpacing(0)
        column.addLayout(self._places)
        line = Surface("border")
        line.setFixedHeight(1)
        column.addSpacing(px(6))
        column.addWidget(line)
        self._left = Chip("", "branch_compare_16_regular", "part")
        head = row(Words(translate("Exchange", "You need to choose"), 15.5, 600, wrap=True), self._left)
        head.setStretch(0, 1)
        head.setContentsMargins(px(16), px(12), px(16), px(2))
        column.addLayout(head)
        self._merged = Words("", 12, 400, "text2", wrap=True)
        self._merged.setContentsMargins(px(16), 0, px(16), px(8))
        column.addWidget(self._merged)
        inside = Surface("surface")
        self._conflicts = QVBoxLayout(inside)
        self._conflicts.setContentsMargins(0, 0, 0, 0)
        self._conflicts.setSpacing(0)
        self._conflicts.addStretch(1)
        column.addWidget(Scroll(inside), 1)
        self._send = Button("", icon="arrow_upload_20_regular", name="send")
        self._send.clicked.connect(self._send_now)
        history = IconButton("history_20_regular", translate("Exchange", "Sync log"), name="sync_log")
        history.clicked.connect(self._show_log)
        self._send.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        foot = row(self._send, history)
        foot.setStretch(0, 1)
        foot.setContentsMargins(px(16), px(10), px(16), px(12))
        column.addLayout(foot)
        return pane

    def _offered(self) -> list[Place]:
        """Return the places that can be gone to: those of the list, and sticks that are plugged in."""
        places = self._desk.workspace.exchange.places
        known = list(places.all())
        folders = {place.settings.get("folder") for place in known}
        new = [Place(f"stick:{folder}", PlaceKind.STICK, name, {"folder": folder}) for name, folder in self._sticks
               if folder not in folders]  # fmt: skip
        return new + known

    def _show_places(self) -> None:
        clear(self._places)
        offered = self._offered()
        if self._chosen not in {place.id for place in offered}:
            self._chosen = offered[0].id if offered else ""
        for place in offered:
            line = PlaceRow(
                f"place_{place.id}",
                _ICONS.get(place.kind, "server_24_regular"),
                f"USB “{place.name}”" if place.kind is PlaceKind.STICK else place.name,
                self._detail(place),
                self._chip(place),
            )
            line.setChecked(place.id == self._chosen)
            line.clicked.connect(partial(self._choose_place, place.id))
            self._places.addWidget(line)
        meeting = self.presenter.meeting
        for neighbour in meeting.neighbours() if meeting is not None else ():
            line = PlaceRow(
                f"laptop_{neighbour.device}", "laptop_20_regular", neighbour.label,
                translate("Exchange", "On this network"),
                (translate("Exchange", "Nearby"), "wifi_1_20_regular", "info"),
            )  # fmt: skip
            line.clicked.connect(partial(self.presenter.call, neighbour))
            self._places.addWidget(line)
        if not offered:
            words = Words(translate("Exchange", "Plug in a stick, or add a shared folder or server."), 13, 400, "text2",
                          wrap=True)  # fmt: skip
            words.setContentsMargins(px(16), px(4), px(16), px(4))
            self._places.addWidget(words)

    def _detail(self, place: Place) -> str:
        if place.last_at:
            return translate("Exchange", "Last time {0}").format(sayings.moment(place.last_at))
        return translate("Exchange", "Not used yet")

    def _chip(self, place: Place) -> tuple[str, str, str]:
        if self.presenter.place is not None and self.presenter.place.id == place.id:
            stick = place.kind is PlaceKind.STICK
            word = translate("Exchange", "Do not unplug") if stick else translate("Exchange", "Under way")
            return word, "warning_16_filled", "part"
        if place.kind in (PlaceKind.STICK, PlaceKind.FOLDER):
            if Path(place.settings["folder"]).is_dir():
                return translate("Exchange", "Ready"), "checkmark_circle_16_filled", "met"
            return translate("Exchange", "Not plugged in"), "plug_disconnected_16_regular", "na"
        if place.trouble:
            return translate("Exchange", "Not reached"), "cloud_off_16_regular", "na"
        return translate("Exchange", "Set up"), "checkmark_circle_16_filled", "info"

    def _show_conflicts(self) -> None:
        waiting = self._desk.workspace.conflicts.all()
        total = len(waiting) + len(self._decided)
        self._left.show_chip(
            translate("Exchange", "{0} of {1} left").format(len(waiting), total), "branch_compare_16_regular",
            "part" if waiting else "met",
        )  # fmt: skip
        self._left.setVisible(bool(total))
        self._merged.setText(
            translate("Exchange", "All other changes were merged; nothing else to look through.")
            if total
            else translate("Exchange", "Nothing: all changes were merged.")
        )
        clear(self._conflicts)
        for title, detail in self._decided:
            self._conflicts.addWidget(ConflictRow("decided", title, detail, translate("Exchange", "Chosen")))
        for conflict in waiting:
            fields = ", ".join(sayings.field(field.name).lower() for field in conflict.fields)
            others = ", ".join(side.person for side in conflict.sides if not side.own)
            line = ConflictRow(
                f"conflict_{conflict.entity or conflict.kind}",
                f"{sayings.thing(conflict)} · {fields}",
                translate("Exchange", "Changed by you and {0}").format(others)
                if any(side.own for side in conflict.sides)
                else translate("Exchange", "Changed by {0}").format(others),
            )
            line.setChecked(self._open == _key(conflict) and self._pages.currentWidget() is self._conflict)
            line.clicked.connect(partial(self.open_conflict, conflict))
            self._conflicts.addWidget(line)
        self._conflicts.addStretch(1)

    def _send_word(self, waiting: int) -> str:
        place = next((place for place in self._offered() if place.id == self._chosen), None)
        if place is not None and place.kind is PlaceKind.STICK:
            return translate("Exchange", "Send to the stick ({0})").format(waiting)
        return translate("Exchange", "Send and receive ({0})").format(waiting)

    # --- acts -----------------------------------------------------------------------------------------------------

    def open_conflict(self, conflict: Conflict) -> None:
        """Show a conflict to be decided."""
        waiting = self._desk.workspace.conflicts.all()
        place = next((n for n, other in enumerate(waiting, 1) if _key(other) == _key(conflict)), 1)
        self._open = _key(conflict)
        self._conflict.show_conflict(
            conflict,
            place + len(self._decided),
            len(waiting) + len(self._decided),
            self._desk.workspace.conflicts.evidence(conflict),
        )
        self._pages.setCurrentWidget(self._conflict)
        self._show_conflicts()

    def _decide(self, choices: Mapping[object, object]) -> None:
        conflict = next((c for c in self._desk.workspace.conflicts.all() if _key(c) == self._open), None)
        for changes in self._desk.workspace.conflicts.decide(choices):  # type: ignore[arg-type]
            self._desk.announcer.tell(changes)
        if conflict is not None:
            fields = ", ".join(sayings.field(field.name).lower() for field in conflict.fields)
            self._decided.append(
                (f"{sayings.thing(conflict)} · {fields}", translate("Exchange", "Kept in the history"))
            )
        self._next_conflict()

    def _next_conflict(self) -> None:
        waiting = self._desk.workspace.conflicts.all()
        keys = [_key(conflict) for conflict in waiting]
        at = keys.index(self._open) + 1 if self._open in keys else 0
        if not waiting or at >= len(waiting):
            self._open = None
            self._pages.setCurrentWidget(self._overview)
            self.refresh()
            return
        self.open_conflict(waiting[at])

    def _choose_place(self, place: str) -> None:
        self._chosen = place
        self.refresh()

    def _send_now(self) -> None:
        place = next((place for place in self._offered() if place.id == self._chosen), None)
        if place is None:
            return
        if place.id.startswith("stick:"):
            place = self._desk.workspace.exchange.places.add(PlaceKind.STICK, place.name, place.settings)
            self._chosen = place.id
        self._pages.setCurrentWidget(self._overview)
        self.presenter.start(place)

    def _show_log(self) -> None:
        self._pages.setCurrentWidget(self._overview)
        self._overview.show_tab("log")

    def _add_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, translate("Exchange", "A folder both laptops can reach"))
        if folder:
            name = Path(folder).name or folder
            self._chosen = self._desk.workspace.exchange.places.add(PlaceKind.FOLDER, name, {"folder": folder}).id
            self.refresh()

    def _add_place(self) -> None:
        given = dialogs.ask_place(self)
        if given is not None:
            self._chosen = self._desk.workspace.exchange.places.add(*given).id
            self.refresh()

    def _compare(self, code: str, label: str, tell: object) -> None:
        tell(dialogs.compare(self, code, label))  # type: ignore[operator]

    def _ended(self, place: Place, outcome: Outcome | None) -> None:
        self._overview.show_ended(place, outcome)
        waiting = self._desk.workspace.conflicts.all()
        if outcome is not None and waiting and outcome.taken.disputed:
            self.open_conflict(waiting[0])
        self.refresh()

    def _look_for_sticks(self) -> None:
        found = sticks()
        if found != self._sticks:
            self._sticks = found
            self.refresh()


def _key(conflict: Conflict) -> tuple[str, str, str]:
    return conflict.scope, conflict.kind, conflict.entity
