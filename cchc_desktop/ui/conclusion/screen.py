"""The conclusion screen: strengths, findings with causes and the unit's words, recommendations, the response."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.visit import Visit
from cchc_desktop.ui import words
from cchc_desktop.ui.conclusion.finding_detail import FindingDetail
from cchc_desktop.ui.conclusion.pages import ResponsePage, StrengthPage
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.frame.messages import MessageBar
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.entries import Entry, EntryList, Group
from cchc_desktop.ui.kit.look import px, scale
from cchc_desktop.ui.kit.marks import EmptyState, Picture, Segmented, Surface, Words, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.workspace.changes import Changes, Undone

translate = QCoreApplication.translate
FINDINGS, STRENGTHS, RESPONSE = "findings", "strengths", "response"
_KINDS = ("finding", "strength", "recommendation", "visit", "answer", "evidence", "representative")


class ConclusionScreen(QWidget):
    """Step 5 of a visit. `item_wanted` carries an item's code, `step_wanted` the step to go to."""

    item_wanted = Signal(str)
    step_wanted = Signal(str)
    undo_wanted = Signal()

    def __init__(self, desk: Desk, visit: str) -> None:
        super().__init__()
        self.setObjectName("conclusion")
        self._desk = desk
        self._visit = visit
        self._tab = FINDINGS
        self._chosen = ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout.addWidget(self._build_list())
        layout.addWidget(self._build_right(), 1)
        shortcut = QShortcut(QKeySequence("Ctrl+N"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.add)
        desk.announcer.changed.connect(self._changed)
        self._show()
        self._tabs.focus_chosen()

    def open_finding(self, item: str) -> None:
        """Open the finding that grew from an item."""
        finding = self._whole().finding_for(item)
        if finding is not None:
            self._open(FINDINGS, finding.id)

    def show_row(self, row: str) -> None:
        """Open a finding or strength by its id."""
        strengths = any(entry.id == row for entry in self._whole().strengths)
        self._open(STRENGTHS if strengths else FINDINGS, row)

    def add(self) -> None:
        """Add a row to the list in front."""
        visits = self._desk.workspace.visits
        if self._desk.locked(self._whole()):
            self._decline()
            return
        strengths = self._tab == STRENGTHS
        rows = visits.strengths if strengths else visits.findings
        changes = self._desk.do(partial(rows.add, self._visit))
        if changes:
            self._open(STRENGTHS if strengths else FINDINGS, changes.made)
            (self.strength.text if strengths else self.detail.text).setFocus()

    def show_undone(self, undone: Undone, said: str) -> None:
        """Show the row that an undone act changed, and say what it was."""
        visit = self._whole()
        findings = {entry.id for entry in visit.findings if undone.changes.touches("finding", entry.id)}
        findings |= {
            entry.finding for entry in visit.recommendations if undone.changes.touches("recommendation", entry.id)
        }
        strengths = [entry.id for entry in visit.strengths if undone.changes.touches("strength", entry.id)]
        if strengths:
            self._open(STRENGTHS, strengths[0])
        elif findings and self._chosen not in findings:
            self._open(FINDINGS, min(findings))
        elif undone.changes.touches("visit"):
            self._open(RESPONSE, "")
        self.messages.tell(said, undoable=False, icon="history_20_regular", role="infoText")

    # --- building -------------------------------------------------------------------------------------------

    def _build_list(self) -> QWidget:
        self._list_box = Surface("subtle", "right")
        column = QVBoxLayout(self._list_box)
        column.setContentsMargins(0, px(8), 1, px(8))
        column.setSpacing(px(8))
        self._tabs = Segmented(
            ((STRENGTHS, "", "", "info"), (FINDINGS, "", "", "info"), (RESPONSE, "", "", "info")),
            name="conclusion_tabs",
            label=translate("Conclusion", "Parts of the conclusion"),
        )
        self._tabs.chosen.connect(lambda tab: self._open(tab, ""))
        head = row(self._tabs, 1)
        head.setContentsMargins(px(12), 0, px(12), 0)
        column.addLayout(head)
        self.entries = EntryList()
        self.entries.chosen.connect(self._choose)
        column.addWidget(Scroll(self.entries, "subtle"), 1)
        self._add = Button("", icon="add_20_regular", key="Ctrl N", name="conclusion_add")
        self._add.clicked.connect(self.add)
        foot = row(self._add, 1)
        foot.setContentsMargins(px(8), 0, px(8), 0)
        column.addLayout(foot)
        return self._list_box

    def _build_right(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._empty = EmptyState(
            translate("Conclusion", "Nothing written down yet"),
            translate(
                "Conclusion", "Put suggestions into findings while you go through the checklist, or add one here."
            ),
            "",
            name="conclusion_empty",
        )
        self.detail = FindingDetail(self._desk, self._visit)
        self.detail.item_wanted.connect(self.item_wanted)
        self.strength = StrengthPage(self._desk, self._visit)
        self.response = ResponsePage(self._desk, self._visit)
        self._pages = QStackedWidget()
        for page in (self._empty, self.detail, self.strength, self.response):
            self._pages.addWidget(page)
        column.addWidget(self._pages, 1)
        column.addWidget(self._build_footer())
        return right

    def _build_footer(self) -> QWidget:
        footer = Surface("surface", "top")
        footer.setFixedHeight(px(56))
        rest = QWidget()
        self._warning_icon = Picture("warning_20_filled", "partText")
        self._warning = Words("", 13.5, wrap=True)
        self._jump = Button("", name="conclusion_jump")
        self._jump.clicked.connect(self._go_to_gap)
        line = row(self._warning_icon, self._warning, self._jump, spacing=10)
        line.setStretch(1, 1)
        rest.setLayout(line)
        self.messages = MessageBar(rest, translate("Conclusion", "Undo"))
        self.messages.undo.connect(self.undo_wanted)
        go_on = Button(
            translate("Conclusion", "See the minutes"),
            ButtonKind.PRIMARY,
            icon="document_text_20_regular",
            name="to_minutes",
        )
        go_on.clicked.connect(lambda: self.step_wanted.emit("minutes"))
        layout = row(self.messages, go_on, spacing=10)
        layout.setStretch(0, 1)
        layout.setContentsMargins(px(16), px(6), px(12), px(6))
        footer.setLayout(layout)
        return footer

    # --- showing --------------------------------------------------------------------------------------------

    def _whole(self) -> Visit:
        return self._desk.workspace.visits.get(self._visit)

    def _changed(self, changes: object) -> None:
        assert isinstance(changes, Changes)
        if changes.scope == self._visit and any(changes.touches(kind) for kind in _KINDS):
            self._show()

    def _choose(self, key: str) -> None:
        self._open(STRENGTHS if self._tab == STRENGTHS else FINDINGS, key)

    def _open(self, tab: str, key: str) -> None:
        self._tab, self._chosen = tab, key
        self._show()

    def _show(self) -> None:
        visit = self._whole()
        locked = self._desk.locked(visit)
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
        groups = self._strengths(visit) if self._tab == STRENGTHS else self._findings(visit)
        self.entries.show_groups(groups, self._chosen)
        self._show_page()
        self._add.setText(
            translate("Conclusion", "Add a strength")
            if self._tab == STRENGTHS
            else translate("Conclusion", "Add a finding")
        )
        self._add.updateGeometry()
        self._add.setVisible(not locked)
        self._show_warning(visit)

    def _strengths(self, visit: Visit) -> list[Group]:
        empty = translate("Conclusion", "(no text yet)")
        entries = tuple(Entry(s.id, str(number), s.text or empty) for number, s in enumerate(visit.strengths, 1))
        return [Group("", entries)] if entries else []

    def _findings(self, visit: Visit) -> list[Group]:
        checklist = self._desk.workspace.visits.checklist(self._visit)
        titles = {
            section.code: f"{section.number}. {section.title.say(words.language())}" for section in checklist.sections
        }
        grouped: dict[str, list[Entry]] = {section: [] for section in (*titles, "")}
        for number, finding in enumerate(visit.findings, 1):
            chip = words.stance(finding.response.stance) if finding.response.stance else None
            count = len(visit.recommendations_for(finding.id))
            about = translate("Conclusion", "%n recommendation(s)", "", count)
            dues = [entry.due_on for entry in visit.recommendations_for(finding.id) if entry.due_on]
            if dues:
                about += " · " + words.day(min(dues))
            if finding.item:
                item = checklist.number(finding.item) or finding.item
                about = translate("Conclusion", "Item {0}").format(item) + " · " + about
            text = finding.text or translate("Conclusion", "(no text yet)")
            section = finding.section if finding.section in titles else ""
            grouped[section].append(Entry(finding.id, f"TT{number}", text, chip, about))
        other = translate("Conclusion", "Other findings")
        return [Group(titles.get(code, other), tuple(entries)) for code, entries in grouped.items() if entries]

    def _show_page(self) -> None:
        if self._tab == RESPONSE:
            self.response.show_response()
            self._pages.setCurrentWidget(self.response)
        elif not self._chosen:
            self._pages.setCurrentWidget(self._empty)
        elif self._tab == STRENGTHS:
            self.strength.show_strength(self._chosen)
            self._pages.setCurrentWidget(self.strength)
        else:
            self.detail.show_finding(self._chosen)
            self._pages.setCurrentWidget(self.detail)

    def _show_warning(self, visit: Visit) -> None:
        bare = sum(not visit.recommendations_for(finding.id) for finding in visit.findings)
        silent = sum(finding.response.stance is None for finding in visit.findings)
        said = []
        if bare:
            said.append(translate("Conclusion", "%n finding(s) without a recommendation", "", bare))
        if silent:
            said.append(translate("Conclusion", "%n finding(s) not yet discussed with the unit", "", silent))
        self._warning.setText(" · ".join(said))
        gap = self._gap(visit)
        for part in (self._warning_icon, self._jump):
            part.setVisible(gap is not None)
        if gap is not None:
            number = next(index for index, finding in enumerate(visit.findings, 1) if finding.id == gap)
            self._jump.setText(translate("Conclusion", "Go to {0}").format(f"TT{number}"))
            self._jump.updateGeometry()

    @staticmethod
    def _gap(visit: Visit) -> str | None:
        """Return the first finding that lacks a recommendation, else the first the unit has not spoken to."""
        bare = [finding.id for finding in visit.findings if not visit.recommendations_for(finding.id)]
        silent = [finding.id for finding in visit.findings if finding.response.stance is None]
        return next(iter(bare + silent), None)

    # --- acting ---------------------------------------------------------------------------------------------

    def _go_to_gap(self) -> None:
        gap = self._gap(self._whole())
        if gap is not None:
            self._open(FINDINGS, gap)
            self.entries.focus_row(gap)

    def _decline(self) -> None:
        text = translate("Conclusion", "The minutes are signed: the conclusion stays as it is")
        self.messages.tell(text, undoable=False, icon="lock_closed_20_filled", role="infoText")

    # --- Qt ---------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        effective = event.size().width() / scale()
        wanted = px(440 if effective >= 1180 else 340 if effective >= 900 else 290)
        self._list_box.setFixedWidth(wanted)
        # The three parts are never cut, whatever the language and the size of the letters.
        self._tabs.set_upright(upright=False)
        self._tabs.set_upright(upright=self._tabs.sizeHint().width() + px(26) > wanted)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(480), px(320))
