"""The conclusion screen: strengths, findings with causes and the unit's words, recommendations, the response."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.finding import Stance
from cchc_desktop.domain.visit import Visit
from cchc_desktop.ui import words
from cchc_desktop.ui.conclusion.cards import ListRow
from cchc_desktop.ui.conclusion.finding_detail import FindingDetail
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.kit.inputs import Labelled, LineEdit, NoteEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, EmptyState, Picture, Segmented, Surface, Words, clear, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.workspace.changes import Changes

translate = QCoreApplication.translate
FINDINGS, STRENGTHS, RESPONSE = "findings", "strengths", "response"
_KINDS = ("finding", "strength", "recommendation", "visit", "answer", "evidence")


class ConclusionScreen(QWidget):
    """Step 5 of a visit. `item_wanted` carries an item's code, `step_wanted` the step to go to."""

    item_wanted = Signal(str)
    step_wanted = Signal(str)

    def __init__(self, desk: Desk, visit: str) -> None:
        super().__init__()
        self.setObjectName("conclusion")
        self._desk = desk
        self._visit = visit
        self._tab = FINDINGS
        self._chosen = ""
        self._rows: dict[str, ListRow] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._build_list())
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._build_empty())
        self.detail = FindingDetail(desk, visit)
        self.detail.item_wanted.connect(self.item_wanted)
        self._pages.addWidget(self.detail)
        self._pages.addWidget(self._build_strength())
        self._pages.addWidget(self._build_response())
        column.addWidget(self._pages, 1)
        column.addWidget(self._build_footer())
        layout.addWidget(right, 1)
        shortcut = QShortcut(QKeySequence("Ctrl+N"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.add)
        desk.announcer.changed.connect(self._changed)
        self._show()

    def open_finding(self, item: str) -> None:
        """Open the finding that grew from an item."""
        finding = self._whole().finding_for(item)
        if finding is not None:
            self._choose_tab(FINDINGS)
            self._choose(finding.id)

    def add(self) -> None:
        """Add a row to the list in front."""
        visits = self._desk.workspace.visits
        rows = visits.strengths if self._tab == STRENGTHS else visits.findings
        if self._tab == RESPONSE:
            return
        changes = self._desk.do(partial(rows.add, self._visit))
        if changes:
            self._choose(changes.made)
            (self._strength if self._tab == STRENGTHS else self.detail.text).setFocus()

    # --- building -------------------------------------------------------------------------------------------

    def _build_list(self) -> QWidget:
        box = Surface("subtle", "right")
        box.setFixedWidth(px(440))
        column = QVBoxLayout(box)
        column.setContentsMargins(0, px(10), 1, px(8))
        column.setSpacing(px(8))
        self._tabs = Segmented(
            ((STRENGTHS, "", "", "info"), (FINDINGS, "", "", "info"), (RESPONSE, "", "", "info")),
            name="conclusion_tabs",
        )
        self._tabs.chosen.connect(self._choose_tab)
        head = row(self._tabs, 1)
        head.setContentsMargins(px(12), 0, px(12), 0)
        column.addLayout(head)
        holder = QWidget()
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(Scroll(holder, "subtle"), 1)
        self._add = Button("", icon="add_20_regular", key="Ctrl N", name="conclusion_add")
        self._add.clicked.connect(self.add)
        foot = row(self._add, 1)
        foot.setContentsMargins(px(8), 0, px(8), 0)
        column.addLayout(foot)
        return box

    def _build_empty(self) -> QWidget:
        empty = EmptyState(
            translate("Conclusion", "No findings yet"),
            translate(
                "Conclusion", "Put suggestions into findings while you go through the checklist, or add one here."
            ),
            translate("Conclusion", "Add a finding"),
            name="conclusion_empty",
        )
        empty.acted.connect(self.add)
        return empty

    def _build_strength(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(16), px(14), px(16), px(16))
        card = Card()
        label = translate("Conclusion", "Strength, as it is written into the minutes")
        self._strength = NoteEdit(name="strength_text", lines=4, label=label)
        self._strength.written.connect(self._strength_written)
        card.body.addWidget(Labelled(label, self._strength))
        remove = Button(translate("Conclusion", "Remove"), icon="delete_20_regular", name="strength_remove")
        remove.clicked.connect(self._remove_strength)
        self._strength_remove = remove
        card.body.addLayout(row(1, remove))
        column.addWidget(card)
        column.addStretch(1)
        return page

    def _build_response(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(16), px(14), px(16), px(16))
        card = Card()
        card.body.addWidget(Words(translate("Conclusion", "The unit's response to the whole"), 15.5, 600))
        self._stance = Segmented(
            [(stance.value, *words.stance(stance)) for stance in Stance], name="response_stance", clearable=True
        )
        self._stance.chosen.connect(lambda value: self._respond(response__stance=Stance(value) if value else None))
        card.body.addLayout(row(self._stance, 1))
        self._speaker = LineEdit(name="response_speaker")
        self._speaker.written.connect(lambda text: self._respond(response__speaker=text))
        card.body.addWidget(Labelled(translate("Conclusion", "Who speaks"), self._speaker))
        label = translate("Conclusion", "What the unit says, as it is written into the minutes")
        self._said = NoteEdit(name="response_text", lines=4, label=label)
        self._said.written.connect(
            lambda text: self._respond(response__text=text, response__given_at=self._desk.workspace.clock.now())
        )
        card.body.addWidget(Labelled(label, self._said))
        column.addWidget(card)
        column.addStretch(1)
        return page

    def _build_footer(self) -> QWidget:
        footer = Surface("surface", "top")
        footer.setFixedHeight(px(56))
        self._warning_icon = Picture("warning_20_filled", "partText")
        self._warning = Words("", 13.5)
        self._jump = Button("", name="conclusion_jump")
        self._jump.clicked.connect(self._go_to_gap)
        go_on = Button(translate("Conclusion", "See the minutes"), icon="document_text_20_regular", name="to_minutes")
        go_on.clicked.connect(lambda: self.step_wanted.emit("minutes"))
        line = row(self._warning_icon, self._warning, 1, self._jump, go_on, spacing=10)
        line.setContentsMargins(px(16), px(6), px(12), px(6))
        footer.setLayout(line)
        return footer

    # --- showing --------------------------------------------------------------------------------------------

    def _whole(self) -> Visit:
        return self._desk.workspace.visits.get(self._visit)

    def _changed(self, changes: object) -> None:
        assert isinstance(changes, Changes)
        if changes.scope == self._visit and any(changes.touches(kind) for kind in _KINDS):
            self._show()

    def _choose_tab(self, tab: str) -> None:
        self._tab = tab
        self._chosen = ""
        self._show()

    def _choose(self, key: str) -> None:
        self._chosen = key
        self._show()

    def _show(self) -> None:
        visit = self._whole()
        locked = visit.frozen_at is not None
        self._tabs.set_words(
            (
                translate("Conclusion", "Strengths {0}").format(len(visit.strengths)),
                translate("Conclusion", "Findings {0}").format(len(visit.findings)),
                translate("Conclusion", "Response"),
            )
        )
        self._tabs.show_value(self._tab)
        keys = [entry.id for entry in (visit.strengths if self._tab == STRENGTHS else visit.findings)]
        if self._tab != RESPONSE and self._chosen not in keys:
            self._chosen = keys[0] if keys else ""
        self._show_list(visit)
        self._show_page(visit, locked=locked)
        self._add.setText(
            translate("Conclusion", "Add a strength")
            if self._tab == STRENGTHS
            else translate("Conclusion", "Add a finding")
        )
        self._add.updateGeometry()
        self._add.setVisible(self._tab != RESPONSE and not locked)
        self._show_warning(visit)

    def _show_list(self, visit: Visit) -> None:
        clear(self._list)
        self._rows = {}
        if self._tab == RESPONSE:
            return
        if self._tab == STRENGTHS:
            for number, strength in enumerate(visit.strengths, 1):
                self._add_row(strength.id, str(number), strength.text, None, "")
            return
        checklist = self._desk.workspace.visits.checklist(self._visit)
        titles = {
            section.code: f"{section.number}. {section.title.say(words.language())}" for section in checklist.sections
        }
        order = [section.code for section in checklist.sections] + [""]
        numbers = {finding.id: f"TT{index}" for index, finding in enumerate(visit.findings, 1)}
        for section in order:
            findings = [
                finding
                for finding in visit.findings
                if (finding.section if finding.section in titles else "") == section
            ]
            if findings:
                head = Words(titles.get(section, translate("Conclusion", "Other findings")), 13, 600, "text2")
                head.setContentsMargins(px(16), px(8), px(16), px(6))
                self._list.addWidget(head)
            for finding in findings:
                chip = words.stance(finding.response.stance) if finding.response.stance else None
                item = checklist.item(finding.item).number if finding.item else ""
                count = len(visit.recommendations_for(finding.id))
                about = [translate("Conclusion", "Item {0}").format(item)] if item else []
                about.append(translate("Conclusion", "%n recommendation(s)", "", count))
                self._add_row(finding.id, numbers[finding.id], finding.text, chip, " · ".join(about))

    def _add_row(self, key: str, mark: str, text: str, chip: tuple[str, str, str] | None, about: str) -> None:
        entry = ListRow(mark, text or translate("Conclusion", "(no text yet)"), chip, about, chosen=key == self._chosen)
        entry.setObjectName(f"row_{key}")
        entry.clicked.connect(partial(self._choose, key))
        self._rows[key] = entry
        self._list.addWidget(entry)

    def _show_page(self, visit: Visit, *, locked: bool) -> None:
        if self._tab == RESPONSE:
            self._pages.setCurrentIndex(3)
            self._stance.show_value(visit.response.stance.value if visit.response.stance else "")
            self._speaker.show_text(visit.response.speaker)
            self._said.show_text(visit.response.text)
            for part in (self._stance, self._speaker, self._said):
                part.setEnabled(not locked)
        elif not self._chosen:
            self._pages.setCurrentIndex(0)
        elif self._tab == STRENGTHS:
            self._pages.setCurrentIndex(2)
            strength = next(entry for entry in visit.strengths if entry.id == self._chosen)
            self._strength.show_text(strength.text)
            self._strength.setEnabled(not locked)
            self._strength_remove.setVisible(not locked)
        else:
            self._pages.setCurrentIndex(1)
            self.detail.show_finding(self._chosen)

    def _show_warning(self, visit: Visit) -> None:
        lacking = [
            (f"TT{index}", finding.id)
            for index, finding in enumerate(visit.findings, 1)
            if not visit.recommendations_for(finding.id)
        ]
        for part in (self._warning_icon, self._jump):
            part.setVisible(bool(lacking))
        self._warning.setText(
            translate("Conclusion", "%n finding(s) without a recommendation", "", len(lacking)) if lacking else ""
        )
        if lacking:
            self._jump.setText(translate("Conclusion", "Go to {0}").format(lacking[0][0]))
            self._jump.updateGeometry()

    # --- acting ---------------------------------------------------------------------------------------------

    def _go_to_gap(self) -> None:
        visit = self._whole()
        for finding in visit.findings:
            if not visit.recommendations_for(finding.id):
                self._choose_tab(FINDINGS)
                self._choose(finding.id)
                return

    def _strength_written(self, text: str) -> None:
        if self._chosen:
            rows = self._desk.workspace.visits.strengths
            key = f"strength/{self._chosen}"
            self._desk.do(partial(rows.change, self._visit, self._chosen, merge_key=key, text=text))

    def _remove_strength(self) -> None:
        self._desk.do(partial(self._desk.workspace.visits.strengths.remove, self._visit, self._chosen))

    def _respond(self, **fields: object) -> None:
        self._desk.do(partial(self._desk.workspace.visits.change, self._visit, **fields))  # type: ignore[arg-type]
