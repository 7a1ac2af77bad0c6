"""The checklist screen: section rail, items, evidence pane, footer, and the keys of ui.md 6.2."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from cchc_desktop.checklist.form import Item
from cchc_desktop.domain.answer import Verdict
from cchc_desktop.ui import words
from cchc_desktop.ui.checklist.acting import ItemActs
from cchc_desktop.ui.checklist.dialogs import FindingDialog, PhotoDialog
from cchc_desktop.ui.checklist.evidence_pane import EvidencePane
from cchc_desktop.ui.checklist.item_card import ItemCard
from cchc_desktop.ui.checklist.presenter import ALL, SHORT, UNANSWERED, ChecklistPresenter
from cchc_desktop.ui.checklist.rail import SectionRail
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.frame.messages import MessageBar
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.look import px, scale
from cchc_desktop.ui.kit.marks import Bar, Segmented, Surface, Words, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.ui.photo.editing import PhotoEditing
from cchc_desktop.ui.photo.editor import ask
from cchc_desktop.workspace.changes import Undone

translate = QCoreApplication.translate
_DIGITS = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), Verdict, strict=True))
_RAIL, _RAIL_NARROW = 280, 64


class ChecklistScreen(QWidget):
    """Step 3 of a visit. `finding_wanted` carries the item whose finding is to be opened in step 5."""

    finding_wanted = Signal(str)
    undo_wanted = Signal()

    def __init__(self, desk: Desk, visit: str) -> None:
        super().__init__()
        self.setObjectName("checklist")
        self._desk = desk
        self.presenter = ChecklistPresenter(desk, visit, self)
        self._cards: dict[str, ItemCard] = {}
        self._drawer = False
        self._presented = desk.presenting
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        # The layout follows the width, not the other way round: see `_fit`.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout.addWidget(self._build_rail())
        layout.addWidget(self._build_middle(), 1)
        self.evidence = EvidencePane()
        self.evidence.setFixedWidth(px(304))
        layout.addWidget(self.evidence)
        self.acts = ItemActs(self, self.presenter, self.messages)
        self.acts.tab_wanted.connect(self._show_tab)
        self.acts.photos.changed.connect(lambda: self.evidence.show_offered(len(self.acts.photos.offers)))
        self._connect()
        self._shortcuts()
        self._show_section()
        self._show_item(self.presenter.current)
        self._show_evidence()

    # --- building -------------------------------------------------------------------------------------------

    def _build_rail(self) -> QWidget:
        self._rail_box = Surface("subtle", "right")
        self._rail_box.setFixedWidth(px(_RAIL))
        column = QVBoxLayout(self._rail_box)
        column.setContentsMargins(0, px(12), 1, px(8))
        column.setSpacing(px(8))
        self._mine = Button(
            translate("Checklist", "My part"), ButtonKind.SUBTLE, icon="person_20_regular", name="my_part"
        )
        self._mine.setCheckable(True)
        self._mine.toggled.connect(lambda only: self.presenter.show_mine(only))
        self._rail_head = QWidget()
        head = QVBoxLayout(self._rail_head)
        head.setContentsMargins(px(16), 0, px(16), 0)
        head.setSpacing(px(8))
        self._count = Words("", 12.5, 500, "text2")
        head.addLayout(row(Words(translate("Checklist", "Checklist"), 15.5, 600), 1, self._count))
        self._bar = Bar()
        head.addWidget(self._bar)
        head.addLayout(row(self._mine, 1))
        column.addWidget(self._rail_head)
        self.rail = SectionRail()
        column.addWidget(Scroll(self.rail, "subtle"), 1)
        self._next_open = Button(
            translate("Checklist", "Next unanswered"), icon="arrow_down_20_regular", key="F3", name="next_unanswered"
        )
        self._next_holder = QWidget()
        QHBoxLayout(self._next_holder).addWidget(self._next_open)
        column.addWidget(self._next_holder)
        return self._rail_box

    def _build_middle(self) -> QWidget:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._title = Words("", 17, 600, wrap=True)
        self._score = Words("", 12.5, 500, "text2")
        self._filter = Segmented(
            ((ALL, "", "", "info"), (UNANSWERED, "", "", "info"), (SHORT, "", "dismiss_square_20_filled", "not")),
            name="filter",
            label=translate("Checklist", "Which items are shown"),
        )
        self._filter.show_value(ALL)
        self._filter.buttons[2].setToolTip(translate("Checklist", "Items that fall short"))
        self._owner = Words("", 12.5, 400, "text2")
        named = QVBoxLayout()
        named.setSpacing(0)
        named.addWidget(self._title)
        named.addWidget(self._owner)
        head = row(self._score, self._filter, spacing=12)
        head.insertLayout(0, named, 1)
        head.setContentsMargins(px(16), px(6), px(16), px(4))
        column.addLayout(head)
        self._list = QWidget()
        self._items = QVBoxLayout(self._list)
        self._items.setContentsMargins(px(16), px(4), px(16), px(16))
        self._items.setSpacing(px(6))
        self._items.addStretch(1)
        self._scroll = Scroll(self._list)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._build_footer())
        return middle

    def _build_footer(self) -> QWidget:
        footer = self._footer = Surface("surface", "top")
        footer.setFixedHeight(px(56))
        self._previous = Button(translate("Checklist", "Previous"), icon="chevron_up_20_regular", name="previous_item")
        self._next = Button(
            translate("Checklist", "Next item"),
            ButtonKind.PRIMARY,
            icon="chevron_down_20_regular",
            key="Enter",
            name="next_item",
        )
        hints = QWidget()
        line = QHBoxLayout(hints)
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch(1)
        self._hint = Words(
            translate("Checklist", "1–4 answer · Enter next item · F2 note · F7 document"), 12, 400, "text2", wrap=True
        )
        line.addWidget(self._hint)
        line.addStretch(1)
        self.messages = MessageBar(hints, translate("Checklist", "Undo"))
        layout = row(self._previous, self.messages, self._next, spacing=12)
        layout.setStretch(1, 1)
        layout.setContentsMargins(px(12), px(6), px(12), px(6))
        footer.setLayout(layout)
        return footer

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.section_changed.connect(self._show_section)
        presenter.item_opened.connect(self._show_item)
        presenter.items_changed.connect(self._refresh)
        presenter.evidence_changed.connect(self._show_evidence)
        presenter.told.connect(lambda text: self.messages.tell(text, undoable=not presenter.locked))
        presenter.declined.connect(self._decline)
        presenter.taking_in.connect(self.evidence.show_arrivals)
        self.rail.chosen.connect(presenter.open_section)
        self._filter.chosen.connect(presenter.set_filter)
        self._next_open.clicked.connect(lambda: presenter.next_unanswered())
        self._previous.clicked.connect(lambda: presenter.step(-1))
        self._next.clicked.connect(lambda: presenter.step(1))
        self.messages.undo.connect(self.undo_wanted)
        pane = self.evidence
        pane.stop_wanted.connect(presenter.stop_taking_in)
        pane.files_wanted.connect(self.acts.choose_files)
        pane.document_wanted.connect(self.acts.note_document)
        pane.scan_wanted.connect(self.acts.choose_scan)
        pane.dropped.connect(lambda paths: presenter.take_in([(Path(path), Path(path).name) for path in paths]))
        pane.pictured.connect(self.acts.take_picture)
        pane.camera_wanted.connect(self.acts.take_photos)
        pane.removed.connect(presenter.remove_piece)
        pane.opened.connect(self._open_photo)
        self._editing = PhotoEditing(self._desk, self.presenter.visit_id, self)
        self._editing.told.connect(lambda text: self.messages.tell(text, undoable=True))
        pane.tab_chosen.connect(lambda _tab: self._show_evidence())

    def _shortcuts(self) -> None:
        presenter = self.presenter
        for number, verdict in enumerate(Verdict, 1):
            self._key(f"Alt+{number}", lambda verdict=verdict: presenter.answer(presenter.current, verdict))
        for number, section in enumerate(presenter.checklist.sections[:9], 1):
            self._key(f"Ctrl+{number}", lambda code=section.code: presenter.open_section(code))
        for keys, act in (
            ("F2", self.focus_note),
            ("F3", presenter.next_unanswered),
            ("Shift+F3", lambda: presenter.next_unanswered(-1)),
            ("Shift+F4", self.acts.choose_files),
            ("F4", self.acts.take_photos),
            ("F7", self.acts.note_document),
            ("F8", self.toggle_evidence),
            ("Ctrl+D", lambda: presenter.take(presenter.current)),
            ("Ctrl+Return", lambda: presenter.step(1)),
            ("Ctrl+V", self.acts.paste),
            ("Ctrl+F", lambda: self._filter.focus_chosen()),
        ):
            self._key(keys, act)

    def _key(self, keys: str, act: object) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: act())  # type: ignore[operator]

    # --- showing --------------------------------------------------------------------------------------------

    def _show_section(self) -> None:
        presenter = self.presenter
        section = presenter.section
        self._title.setText(f"{section.number}. {section.title.say(words.language())}")
        owner = presenter.owner()
        self._owner.setText(translate("Checklist", "Answered by {0}").format(owner))
        self._owner.setVisible(bool(owner) and not self._presented)
        self._mine.setVisible(bool(presenter.mine()) and not self._presented)
        wanted = {item.code for item in section.items}
        for code in [code for code in self._cards if code not in wanted]:
            card = self._cards.pop(code)
            card.set_open(False)
            self._items.removeWidget(card)
            card.hide()
            card.deleteLater()
        for index, item in enumerate(section.items):
            if item.code not in self._cards:
                self._cards[item.code] = self._card(item)
                self._items.insertWidget(index, self._cards[item.code])
        for card in self._cards.values():
            self._fill(card)
        self._sift()
        self._filter.show_value(presenter.filter)
        self._show_progress()

    def _sift(self) -> None:
        shown = {item.code for item in self.presenter.shown_items()}
        for code, card in self._cards.items():
            card.setVisible(code in shown)

    def _card(self, item: Item) -> ItemCard:
        presenter = self.presenter
        card = ItemCard(item, words.language(), presenter.basis_names(item))
        code = item.code
        card.opened.connect(lambda: presenter.open_item(code))
        card.answered.connect(lambda value: self._answered(code, value))
        card.scored.connect(lambda points: presenter.score(code, points))
        card.noted.connect(lambda text: presenter.note(code, text))
        card.note_left.connect(presenter.leave_note)
        card.stepped.connect(presenter.step)
        card.taken.connect(lambda: self._settle(code, presenter.take))
        card.edited.connect(lambda: self._edit_finding(code))
        card.dismissed.connect(lambda: self._settle(code, presenter.dismiss))
        card.menu_wanted.connect(lambda button: self.acts.open_menu(code, button))
        card.mended.connect(presenter.mend)
        card.basis_wanted.connect(lambda: self._show_basis())
        card.finding_wanted.connect(lambda: self.finding_wanted.emit(code))
        return card

    def _fill(self, card: ItemCard) -> None:
        view = self.presenter.view(card.item)
        card.show_answer(
            view.answer,
            view.line,
            view.pieces,
            view.finding,
            view.suggestion,
            locked=view.locked,
            comments=view.comments,
            presented=self._presented,
        )

    def _show_item(self, code: str) -> None:
        for other, card in self._cards.items():
            if card.is_open and other != code:
                card.set_open(False)
        card = self._cards[code]
        self._sift()
        if not card.is_open:
            card.set_open(True)
            self._fill(card)
        self.rail.show_sections(self.presenter.sections(), self.presenter.section.code)
        card.full.answers.focus_answer()
        QTimer.singleShot(0, self._bring_into_view)

    def _bring_into_view(self) -> None:
        card = self._cards.get(self.presenter.current)
        if card is None:
            return
        bar = self._scroll.verticalScrollBar()
        # One item above stays in view, so that a person sees where they are; unless the open one needs the room.
        room = self._scroll.viewport().height()
        top = card.y() - px(64 if card.height() + px(76) <= room else 6)
        bottom = card.y() + card.height() + px(12)
        if top < bar.value():
            bar.setValue(max(top, 0))
        elif bottom > bar.value() + self._scroll.viewport().height():
            bar.setValue(min(bottom - self._scroll.viewport().height(), max(top, 0)))

    def _refresh(self, codes: set[str]) -> None:
        for code in codes & self._cards.keys():
            self._fill(self._cards[code])
        if self.presenter.current in codes and self.evidence.tab() == "history":
            self._show_evidence()
        self._show_progress()

    def show_undone(self, undone: Undone, said: str) -> None:
        """Show what an undone act changed, and say what it was."""
        self.presenter.show_touched(undone.changes)
        self._bring_into_view()
        self.messages.tell(said, undoable=False, icon="history_20_regular", role="infoText")

    def _decline(self, text: str) -> None:
        # The buttons moved with the click: show again what is stored.
        self._fill(self._cards[self.presenter.current])
        self.messages.tell(text, undoable=False, icon="lock_closed_20_filled", role="infoText")

    def _show_progress(self) -> None:
        presenter = self.presenter
        done, whole = presenter.progress()
        self._count.setText(translate("Checklist", "{0}/{1} items").format(done, whole))
        self._bar.show_part(done / max(whole, 1))
        points, maximum = presenter.section_score()
        self._score.setText(translate("Checklist", "So far {0} / {1} points").format(points, maximum))
        every, unanswered, short = presenter.counts()
        self._filter.set_words(
            (
                translate("Checklist", "All {0}").format(every),
                translate("Checklist", "Unanswered {0}").format(unanswered),
                str(short),
            )
        )
        self.rail.show_sections(presenter.sections(), presenter.section.code)

    def _show_evidence(self) -> None:
        match self.evidence.tab():
            case "basis":
                self.evidence.show_basis(self.presenter.basis())
            case "history":
                self.evidence.show_history(self.presenter.history())
            case _:
                self.evidence.show_evidence(self.presenter.pieces(), locked=self.presenter.locked)

    # --- acting ---------------------------------------------------------------------------------------------

    def _answered(self, code: str, value: str) -> None:
        # Choosing the chosen answer again leaves it: 0 clears, so that a double click never loses an answer.
        # A collapsed item stays collapsed: the next strip must not move away under the mouse.
        self.presenter.answer(code, Verdict(value))
        self._fill(self._cards[code])

    def _settle(self, code: str, act: Callable[[str], None]) -> None:
        # The suggestion goes away with its buttons: the focus must not fall into the note.
        self._cards[code].full.answers.focus_answer()
        act(code)

    def _show_basis(self) -> None:
        self._show_tab("basis")

    def _show_tab(self, tab: str) -> None:
        self.evidence.show_tab(tab)
        self.evidence.show()

    def _edit_finding(self, code: str) -> None:
        view = self.presenter.view(self.presenter.checklist.item(code))
        dialog = FindingDialog(view.suggestion, self)
        if dialog.asked() and dialog.text():
            self.presenter.take(code, dialog.text())

    def focus_note(self) -> None:
        """Go to the note of the open item."""
        note = self._cards[self.presenter.current].full.note
        note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        note.moveCursor(note.textCursor().MoveOperation.End)

    def toggle_evidence(self) -> None:
        """Show or hide the evidence pane (a drawer on narrow windows)."""
        self._drawer = not self._drawer
        self._fit(self.width())

    def _open_photo(self, piece: str) -> None:
        dialog = PhotoDialog(self.presenter.picture(piece), locked=self.presenter.locked, parent=self)
        dialog.exec()
        if dialog.removed:
            self.presenter.remove_piece(piece)
        elif dialog.editing:
            edit = ask(self.presenter.picture(piece), self.window())
            if edit is not None:
                self._editing.make(piece, edit)

    # --- Qt ---------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        presenter = self.presenter
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if plain and key in _DIGITS:
            presenter.answer(presenter.current, _DIGITS[key])
        elif plain and key == Qt.Key.Key_0:
            presenter.answer(presenter.current, None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            presenter.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            presenter.step(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            presenter.edge(last=key == Qt.Key.Key_End)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._cards[self.presenter.current].full.answers.focus_answer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())
        QTimer.singleShot(0, self._bring_into_view)

    def panes(self) -> list[QWidget]:
        """Return sections, items, evidence, footer: what F6 goes through."""
        return [self._rail_box, self._list, self.evidence, self._footer]

    def minimumSizeHint(self) -> QSize:
        return QSize(px(480), px(320))

    def _fit(self, width: int) -> None:
        effective = (width + px(76)) / scale()
        narrow = effective < 1000
        self._rail_box.setFixedWidth(px(_RAIL_NARROW if narrow else 320 if effective >= 1600 else _RAIL))
        self._rail_head.setVisible(not narrow)
        self._next_holder.setVisible(not narrow)
        self.rail.set_narrow(narrow)
        self._place_evidence(px(400 if effective >= 1600 else 304), beside=effective >= 1280)
        self._score.setVisible(effective >= 1000 and not self._presented)
        self._hint.setVisible(effective >= 1100)
        self._list.setMaximumWidth(px(1032) if effective >= 1600 else 16777215)

    def _place_evidence(self, width: int, *, beside: bool) -> None:
        """Put the evidence beside the items, or over their right edge as a drawer that F8 opens."""
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        self.evidence.setFixedWidth(width)
        self.evidence.setVisible(beside != self._drawer)
        if beside:
            layout.addWidget(self.evidence)
            return
        layout.removeWidget(self.evidence)
        self.evidence.setGeometry(self.width() - width, 0, width, self.height())
        self.evidence.raise_()
