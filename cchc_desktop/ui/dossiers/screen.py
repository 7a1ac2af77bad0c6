"""The dossiers screen: a table to type in or paste into, with the lateness of the chosen dossier drawn day by day."""

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.dossier import Dossier, Punctuality, all_troubles, lateness
from cchc_desktop.domain.visit import Visit
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.dossiers.cells import APOLOGY, FIELDS, NEW, CellMaker, columns
from cchc_desktop.ui.dossiers.detail import DossierDetail
from cchc_desktop.ui.dossiers.sheet_dialog import DrawDialog, SheetDialog
from cchc_desktop.ui.kit.bubble import Bubble
from cchc_desktop.ui.kit.buttons import Button, ButtonKind, IconButton
from cchc_desktop.ui.kit.flow import flow_row
from cchc_desktop.ui.kit.look import px, scale
from cchc_desktop.ui.kit.marks import Card, Chip, EmptyState, Picture, Words, row
from cchc_desktop.ui.kit.table import Grid, Table, read_block
from cchc_desktop.workspace.changes import Changes
from cchc_desktop.workspace.dossier_entry import Fields, cell_fields, drafts, match_columns

translate = QCoreApplication.translate
_USUAL_SAMPLE = 30
_NARROW, _WIDE = 900, 1180
"""Width at 100 % from which the detail stands beside the table, and from which the table shows every column."""


class DossiersScreen(QWidget):
    """Step 4 of a visit."""

    told = Signal(str)

    def __init__(self, desk: Desk, visit: str) -> None:
        super().__init__()
        self.setObjectName("dossiers")
        self._desk = desk
        self._visit = visit
        self._rows = desk.workspace.visits.dossiers
        self._cells = CellMaker(desk.workspace.calendar)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._build_empty())
        self._pages.addWidget(self._build_table())
        layout.addWidget(self._pages, 1)
        self.detail = DossierDetail(desk, visit)
        self.detail.told.connect(self.told)
        self.detail.removal_wanted.connect(self._remove)
        layout.addWidget(self.detail)
        self.bubble = Bubble(self)
        shortcut = QShortcut(QKeySequence("Ctrl+N"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.add)
        desk.announcer.changed.connect(self._changed)
        self._show()

    def add(self) -> None:
        """Start typing the code of another dossier."""
        if self._desk.locked(self._whole()):
            return
        self._pages.setCurrentIndex(1)
        index = self.grid.index(self.grid.row_of(NEW), 1)
        self.table.setCurrentIndex(index)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.edit(index)

    def paste(self, block: tuple[tuple[str, ...], ...]) -> None:
        """Take a block: over the cells from the current one on, or as new dossiers from the last row on."""
        index = self.table.currentIndex()
        over = index.isValid() and self.grid.key(index.row()) != NEW and bool(FIELDS[index.column()])
        if over and self._pages.currentIndex() == 1 and self._whole().dossiers:
            self._paste_over(block, index.row(), index.column())
            return
        found = match_columns(block)
        self._enter(drafts(block[found.first :], found.columns, self._on().year))

    def bring_in(self) -> None:
        """Bring a sheet in, after its columns were matched and looked at."""
        act = translate("Dossiers", "Add the dossiers")
        title = translate("Dossiers", "Which list is to be added?")
        dialog = SheetDialog(self._desk, title, act, self._on().year, self.window())
        if dialog.asked():
            self._enter(dialog.drafts())
        dialog.deleteLater()

    def draw(self) -> None:
        """Draw a sample from a list."""
        sampling = self._desk.workspace.sampling
        dialog = DrawDialog(self._desk, self._on().year, sampling.propose_seed(), _USUAL_SAMPLE, self.window())
        if dialog.asked():
            given = (dialog.drafts(), dialog.count(), dialog.seed())
            source = dialog.incoming.source
            if self._desk.do(lambda: sampling.draw(self._visit, *given, source=source)[0]):
                self.told.emit(translate("Dossiers", "Sample drawn with the seed {0}").format(given[2]))
        dialog.deleteLater()

    # --- building -------------------------------------------------------------------------------------------

    def _build_empty(self) -> QWidget:
        empty = EmptyState(
            translate("Dossiers", "No sampled dossiers yet"),
            translate("Dossiers", "Add dossiers one by one, paste the whole table from Excel, or draw a sample."),
            translate("Dossiers", "Add a dossier"),
            name="dossiers_empty",
        )
        empty.acted.connect(self.add)
        paste = QShortcut(QKeySequence("Ctrl+V"), empty)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self._paste_clipboard)
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(empty, 1)
        line = row(1, spacing=8)
        for word, icon, name, act in (
            (
                translate("Dossiers", "Paste from Excel"),
                "clipboard_paste_20_regular",
                "empty_paste",
                self._paste_clipboard,
            ),
            (translate("Dossiers", "Bring in a file…"), "document_add_20_regular", "empty_import", self.bring_in),
            (translate("Dossiers", "Draw a sample…"), "task_list_ltr_20_regular", "empty_draw", self.draw),
        ):
            button = Button(word, icon=icon, name=name)
            button.clicked.connect(act)
            line.addWidget(button)
        line.addStretch(1)
        line.setContentsMargins(px(16), 0, px(16), px(24))
        column.addLayout(line)
        return page

    def _build_table(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(16), px(10), px(16), px(12))
        column.setSpacing(px(8))
        column.addWidget(self._build_head())
        self.grid = Grid(columns(), self)
        self.grid.edited.connect(self._edited)
        self.table = Table(self.grid, name="dossier_table", label=translate("Dossiers", "Sampled dossiers"))
        self.table.picked.connect(lambda key: self.detail.show_dossier(key))
        self.table.pasted.connect(self.paste)
        self.table.deleted.connect(self._remove)
        self.table.cell_changed.connect(self._point)
        self.table.verticalScrollBar().valueChanged.connect(lambda _value: self._point_later())
        card = Card(margins=1, spacing=0)
        card.body.addWidget(self.table)
        column.addWidget(card, 1)
        self._note = Words("", 12, 400, "text2", wrap=True)
        line = row(Picture("info_16_regular", "text2", 16), self._note)
        line.setStretch(1, 1)
        column.addLayout(line)
        return page

    def _build_head(self) -> QWidget:
        self._count = Words("", 17, 600)
        self._counts: dict[str, Chip] = {}
        for key in ("good", "late", "pending", "wrong"):
            self._counts[key] = Chip("")
        paste = Button(
            translate("Dossiers", "Paste from Excel"), icon="clipboard_paste_20_regular", name="paste_dossiers"
        )
        paste.clicked.connect(self._paste_clipboard)
        more = IconButton("more_horizontal_20_regular", translate("Dossiers", "More"), name="dossiers_more")
        more.clicked.connect(lambda: self._offer_more(more))
        add = Button(
            translate("Dossiers", "Add a dossier"),
            ButtonKind.PRIMARY,
            icon="add_20_regular",
            key="Ctrl N",
            name="add_dossier",
        )
        add.clicked.connect(self.add)
        self._buttons = (paste, more, add)
        return flow_row(self._count, *self._counts.values(), None, *self._buttons)

    def _offer_more(self, below: QWidget) -> None:
        menu = QMenu(self)
        menu.setObjectName("dossiers_menu")
        for word, act in (
            (translate("Dossiers", "Bring in a file…"), self.bring_in),
            (translate("Dossiers", "Draw a sample…"), self.draw),
        ):
            menu.addAction(word).triggered.connect(act)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))

    # --- showing --------------------------------------------------------------------------------------------

    def _whole(self) -> Visit:
        return self._desk.workspace.visits.get(self._visit)

    def _on(self) -> date:
        return self._desk.workspace.visits.counted_to(self._visit)

    def _changed(self, changes: object) -> None:
        assert isinstance(changes, Changes)
        if changes.scope == self._visit and any(changes.touches(kind) for kind in ("dossier", "visit", "sample")):
            self._show()

    def _show(self) -> None:
        visit = self._whole()
        locked = self._desk.locked(visit)
        self._pages.setCurrentIndex(1 if visit.dossiers or self.table.hasFocus() else 0)
        chosen = self.table.chosen()
        self.grid.show_rows(self._cells.rows(visit.dossiers, self._on(), open_=not locked))
        if visit.dossiers and self.grid.row_of(chosen) < 0:
            self.table.choose(visit.dossiers[0].id)
        self.detail.show_dossier(self.table.chosen())
        self._fit()
        for button in self._buttons:
            button.setVisible(not locked)
        triggers = Table.EditTrigger
        typing = triggers.DoubleClicked | triggers.AnyKeyPressed | triggers.EditKeyPressed
        self.table.setEditTriggers(triggers.NoEditTriggers if locked else typing)
        self._show_counts(visit.dossiers)
        self._show_note(visit)
        self._point_later()

    def _show_note(self, visit: Visit) -> None:
        said = translate(
            "Dossiers",
            "Working days leave out weekends and the days off listed in the settings. Counted to the end of {0}.",
        ).format(words.day(self._on()))
        sample = visit.sample
        if sample is not None and sample.population:
            drawn = translate("Dossiers", "Drawn: {0} of {1}, seed {2}.")
            said += " " + drawn.format(len(sample.drawn), len(sample.population), sample.seed)
        self._note.setText(said)

    def _show_counts(self, dossiers: tuple[Dossier, ...]) -> None:
        on = self._on()
        kinds = [lateness(entry, self._desk.workspace.calendar, on).punctuality for entry in dossiers]
        good = sum(kind in (Punctuality.EARLY, Punctuality.ON_TIME) for kind in kinds)
        late = sum(kind in (Punctuality.LATE, Punctuality.PENDING_LATE) for kind in kinds)
        wrong = sum(bool(troubles) for troubles in all_troubles(dossiers, on))
        groups = {
            "good": (good, translate("Dossiers", "{0} on time"), "checkmark_circle_16_filled", "met"),
            "late": (late, translate("Dossiers", "{0} late"), "calendar_error_16_regular", "not"),
            "pending": (
                kinds.count(Punctuality.PENDING),
                translate("Dossiers", "{0} open in time"),
                "hourglass_half_16_regular",
                "info",
            ),
            "wrong": (wrong, translate("Dossiers", "{0} to correct"), "error_circle_16_filled", "not"),
        }
        for key, (count, text, icon, role) in groups.items():
            self._counts[key].show_chip(text.format(count), icon, role)
            self._counts[key].setVisible(count > 0)
        self._count.setText(translate("Dossiers", "%n dossier(s)", "", len(dossiers)))

    def _point_later(self) -> None:
        # A row that has just come is laid out by the next turn of the event loop.
        QTimer.singleShot(0, self, lambda: self._point(self.table.currentIndex()))

    def _point(self, index: QModelIndex) -> None:
        problem = self.grid.cell(index).problem if index.isValid() else ""
        place = self.table.visualRect(index)
        if not problem or not self.table.viewport().rect().intersects(place) or not self.table.isVisible():
            self.bubble.hide()
            return
        place.moveTopLeft(self.table.viewport().mapTo(self, place.topLeft()))
        kept = translate("Dossiers", "What is written there is kept. Double click the cell, or type over it.")
        self.bubble.point_at(place, problem, kept)

    # --- acting ---------------------------------------------------------------------------------------------

    def _edited(self, key: str, column: int, text: str) -> None:
        fields = cell_fields(FIELDS[column], text, self._on().year)
        sampling = self._desk.workspace.sampling
        if key != NEW:
            self._desk.do(partial(sampling.change, self._visit, {key: fields}))
        elif text.strip():
            self._desk.do(partial(sampling.enter, self._visit, [fields]))

    def _enter(self, rows: tuple[Fields, ...]) -> None:
        if self._desk.locked(self._whole()) or not rows:
            return
        changes = self._desk.do(partial(self._desk.workspace.sampling.enter, self._visit, rows))
        if changes:
            self.table.choose(changes.made)
            self.told.emit(translate("Dossiers", "%n dossier(s) added", "", len(rows)))

    def _paste_over(self, block: tuple[tuple[str, ...], ...], top: int, left: int) -> None:
        year = self._on().year
        changed: dict[str, dict[str, object]] = {}
        added: list[dict[str, object]] = []
        for down, cells in enumerate(block):
            fields: dict[str, object] = {}
            for field, text in zip(FIELDS[left:], cells, strict=False):
                fields |= cell_fields(field, text, year) if field else {}
            key = self.grid.key(top + down)
            if key and key != NEW:
                changed[key] = fields
            else:
                added.append(fields)
        if self._desk.do(partial(self._desk.workspace.sampling.change, self._visit, changed, added)):
            self.told.emit(translate("Dossiers", "%n row(s) pasted", "", len(block)))

    def _remove(self, key: str) -> None:
        if key and key != NEW and self._desk.do(partial(self._rows.remove, self._visit, key)):
            self.told.emit(translate("Dossiers", "Dossier removed"))

    def _paste_clipboard(self) -> None:
        block = read_block(QApplication.clipboard().text())
        if not block:
            self.told.emit(translate("Dossiers", "There is no table on the clipboard"))
            return
        found = match_columns(block)
        self._enter(drafts(block[found.first :], found.columns, self._on().year))

    # --- Qt ---------------------------------------------------------------------------------------------------

    def _fit(self) -> None:
        effective = self.width() / scale()
        self.detail.setVisible(bool(self._whole().dossiers) and effective >= _NARROW)
        self.detail.setFixedWidth(px(330 if effective >= _WIDE else 300))
        self.table.setColumnHidden(APOLOGY, effective < _WIDE)
        self.table.setColumnHidden(FIELDS.index("field"), effective < _NARROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._point_later()
