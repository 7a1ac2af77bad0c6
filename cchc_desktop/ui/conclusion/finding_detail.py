"""One finding in full: wording, cause, what the unit says, recommendations."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from cchc_desktop.domain.finding import CauseKind, Finding, Stance
from cchc_desktop.domain.visit import Visit
from cchc_desktop.ui import words
from cchc_desktop.ui.conclusion.recommendation import RecommendationCard
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, ButtonKind, IconButton
from cchc_desktop.ui.kit.flow import flow_row
from cchc_desktop.ui.kit.inputs import Choices, Labelled, LineEdit, NoteEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Chip, Segmented, Words, clear, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.workspace.wording import unit_office

translate = QCoreApplication.translate
_SIDE_BY_SIDE = 620
"""Width at 100 % from which the unit's stance and its words stand beside each other."""


class FindingDetail(QWidget):
    """Shows and changes one finding."""

    item_wanted = Signal(str)

    def __init__(self, desk: Desk, visit: str) -> None:
        super().__init__()
        self._desk = desk
        self._visit = visit
        self._finding = ""
        self._item = ""
        self._cards: dict[str, RecommendationCard] = {}
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(20), px(8), px(20), px(16))
        column.setSpacing(px(8))
        column.addWidget(self._build_head())
        self._build_text(column)
        self._build_recommendations(column)
        column.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Scroll(page))

    def show_finding(self, finding: str) -> None:
        """Show a finding as it stands."""
        if self._finding != finding:
            self.flush()
            self._finding = finding
        visit = self._desk.workspace.visits.get(self._visit)
        entry = next((found for found in visit.findings if found.id == finding), None)
        if entry is None:
            return
        locked = self._desk.locked(visit)
        self._show_head(visit, entry, locked=locked)
        self.text.show_text(entry.text)
        self._cause.show_text(entry.cause)
        self._cause_kind.show_value(entry.cause_kind.value if entry.cause_kind else "")
        self._stance.show_value(entry.response.stance.value if entry.response.stance else "")
        self._said.show_text(entry.response.text)
        self._show_recommendations(visit, locked=locked)
        for edit in (self.text, self._cause, self._said):
            edit.setReadOnly(locked)
        for choice in (self._cause_kind, self._stance):
            choice.setEnabled(not locked)

    def flush(self) -> None:
        """Save what is being typed, before another finding is shown in the same fields."""
        for edit in (self.text, self._cause, self._said):
            edit.flush()

    # --- building -------------------------------------------------------------------------------------------

    def _build_head(self) -> QWidget:
        self._title = Words("", 17, 600)
        self._pieces = Chip("", "attach_16_regular", "na")
        self._from_item = Button("", ButtonKind.SUBTLE, name="finding_item")
        self._from_item.clicked.connect(lambda: self.item_wanted.emit(self._item))
        self._up = IconButton("arrow_up_16_regular", translate("Finding", "Move up"), name="finding_up")
        self._up.clicked.connect(lambda: self._move(-1))
        self._down = IconButton("arrow_down_16_regular", translate("Finding", "Move down"), name="finding_down")
        self._down.clicked.connect(lambda: self._move(1))
        self._remove = IconButton(
            "delete_20_regular", translate("Finding", "Remove the finding"), name="finding_remove"
        )
        self._remove.clicked.connect(self._remove_finding)
        parts = (self._pieces, self._from_item, self._up, self._down, self._remove)
        return flow_row(self._title, None, *parts, spacing=4)

    def _build_text(self, column: QVBoxLayout) -> None:
        label = translate("Finding", "As it is written into the minutes")
        self.text = NoteEdit(name="finding_text", lines=2, label=label)
        self.text.written.connect(lambda text: self._change("text", text=text))
        column.addWidget(Labelled(label, self.text))
        self._cause = LineEdit(name="finding_cause")
        self._cause.written.connect(lambda text: self._change("cause", cause=text))
        kinds = [("", "–"), *((kind.value, words.cause_kind(kind)) for kind in CauseKind)]
        self._cause_kind = Choices(kinds, name="finding_cause_kind")
        self._cause_kind.chosen.connect(lambda value: self._change("", cause_kind=CauseKind(value) if value else None))
        cause = row(Labelled(translate("Finding", "Cause"), self._cause), spacing=12)
        nature = Labelled(translate("Finding", "Nature"), self._cause_kind, framed=False)
        nature.setFixedWidth(px(150))
        cause.addWidget(nature)
        column.addLayout(cause)
        stance_label = translate("Finding", "What the unit says")
        self._stance = Segmented(
            [(stance.value, *words.stance(stance)) for stance in Stance],
            name="finding_stance",
            label=stance_label,
            clearable=True,
        )
        self._stance.chosen.connect(self._stance_chosen)
        chosen = Labelled(stance_label, self._stance, framed=False)
        said_label = translate("Finding", "In the unit's words")
        self._said = NoteEdit(name="finding_response", lines=1, label=said_label)
        self._said.written.connect(lambda text: self._change("response", response__text=text))
        self._response = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._response.setSpacing(px(12))
        self._response.addWidget(chosen, 0, Qt.AlignmentFlag.AlignTop)
        self._response.addWidget(Labelled(said_label, self._said), 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._response)
        for edit in (self.text, self._cause, self._said):
            edit.left.connect(lambda: self._desk.workspace.visits.close_step(self._visit))

    def _build_recommendations(self, column: QVBoxLayout) -> None:
        self._count = Words("", 15.5, 600)
        self._choose = Button(
            translate("Finding", "From the checklist"), icon="library_20_regular", name="choose_recommendation"
        )
        self._choose.clicked.connect(self._offer_remedies)
        self._add = Button(
            translate("Finding", "Add a recommendation"),
            ButtonKind.SUBTLE,
            icon="add_20_regular",
            name="add_recommendation",
        )
        self._add.clicked.connect(lambda: self._add_recommendation(""))
        column.addWidget(flow_row(self._count, None, self._choose, self._add, spacing=4))
        self._list = QVBoxLayout()
        self._list.setSpacing(px(8))
        column.addLayout(self._list)

    # --- showing --------------------------------------------------------------------------------------------

    def _show_head(self, visit: Visit, entry: Finding, *, locked: bool) -> None:
        number = visit.findings.index(entry) + 1
        self._title.setText(translate("Finding", "Finding {0}").format(f"TT{number}"))
        self._item = entry.item
        self._from_item.setVisible(bool(entry.item))
        pieces = len(visit.evidence_for(entry.item)) if entry.item else 0
        self._pieces.setVisible(pieces > 0)
        said = translate("Finding", "%n piece(s) of evidence", "", pieces)
        self._pieces.show_chip(said, "attach_16_regular", "na")
        if entry.item:
            item = self._desk.workspace.visits.checklist(self._visit).number(entry.item) or entry.item
            verdict = visit.answer(entry.item).verdict
            tail = f" · {words.verdict(verdict)}" if verdict else ""
            self._from_item.setText(translate("Finding", "Item {0}").format(item) + tail)
            self._from_item.updateGeometry()
        peers = self._peers(visit, entry)
        place = peers.index(entry)
        self._up.setEnabled(place > 0)
        self._down.setEnabled(place < len(peers) - 1)
        for button in (self._up, self._down):
            button.setVisible(not locked and len(peers) > 1)
        self._remove.setVisible(not locked)
        self._add.setVisible(not locked)
        self._choose.setVisible(not locked and bool(self._remedies(visit, entry)))

    def _show_recommendations(self, visit: Visit, *, locked: bool) -> None:
        entries = visit.recommendations_for(self._finding)
        self._count.setText(translate("Finding", "Recommendations {0}").format(len(entries)))
        if list(self._cards) != [entry.id for entry in entries]:
            clear(self._list)
            self._cards = {}
            for entry in entries:
                card = RecommendationCard(self._desk.workspace.clock.now().year)
                card.changed.connect(partial(self._change_recommendation, entry.id))
                card.removed.connect(partial(self._remove_recommendation, entry.id))
                card.left.connect(lambda: self._desk.workspace.visits.close_step(self._visit))
                self._cards[entry.id] = card
                self._list.addWidget(card)
        for number, entry in enumerate(entries, 1):
            self._cards[entry.id].show_recommendation(number, entry, locked=locked)

    @staticmethod
    def _peers(visit: Visit, entry: Finding) -> list[Finding]:
        return [found for found in visit.findings if found.section == entry.section]

    def _remedies(self, visit: Visit, entry: Finding) -> list[str]:
        """Return what the checklist proposes for this finding's section and is not written down yet, its own first."""
        checklist = self._desk.workspace.visits.checklist(self._visit)
        written = {known.text for known in visit.recommendations_for(entry.id)}
        items = [item for section in checklist.sections if section.code == entry.section for item in section.items]
        items.sort(key=lambda item: item.code != entry.item)
        return [text for text in dict.fromkeys(item.remedy for item in items) if text and text not in written]

    # --- acting ---------------------------------------------------------------------------------------------

    def _change(self, merge: str, **fields: object) -> None:
        rows = self._desk.workspace.visits.findings
        key = f"finding/{self._finding}/{merge}" if merge else ""
        self._desk.do(partial(rows.change, self._visit, self._finding, merge_key=key, **fields))

    def _stance_chosen(self, value: str) -> None:
        now = self._desk.workspace.clock.now() if value else None
        self._change("", response__stance=Stance(value) if value else None, response__given_at=now)

    def _move(self, by: int) -> None:
        visits = self._desk.workspace.visits
        visit = visits.get(self._visit)
        entry = next(found for found in visit.findings if found.id == self._finding)
        peers = self._peers(visit, entry)
        place = peers.index(entry)
        # In front of the one above, or behind the one below: in front of what follows that.
        neighbour = peers[place + by]
        after = visit.findings.index(neighbour) + 1
        following = visit.findings[after].id if after < len(visit.findings) else None
        before = neighbour.id if by < 0 else following
        self._desk.do(partial(visits.findings.move, self._visit, self._finding, before=before))

    def _remove_finding(self) -> None:
        self._desk.do(partial(self._desk.workspace.visits.findings.remove, self._visit, self._finding))

    def _offer_remedies(self) -> None:
        visit = self._desk.workspace.visits.get(self._visit)
        entry = next(found for found in visit.findings if found.id == self._finding)
        menu = QMenu(self)
        menu.setObjectName("remedies")
        for text in self._remedies(visit, entry):
            shown = text if len(text) <= 90 else text[:88].rstrip() + "…"
            action = menu.addAction(shown.replace("&", "&&"))
            action.setToolTip(text)
            action.triggered.connect(partial(self._add_recommendation, text))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._choose.mapToGlobal(QPoint(0, self._choose.height())))

    def _add_recommendation(self, text: str, *_checked: bool) -> None:
        visits = self._desk.workspace.visits
        office = unit_office(visits.get(self._visit))
        given = {"finding": self._finding, "responsible": office, "text": text}
        changes = self._desk.do(partial(visits.recommendations.add, self._visit, **given))
        if changes:
            self._cards[changes.made].text.setFocus()

    def _change_recommendation(self, key: str, fields: dict[str, object]) -> None:
        rows = self._desk.workspace.visits.recommendations
        merge = f"recommendation/{key}/{next(iter(fields))}"
        self._desk.do(partial(rows.change, self._visit, key, merge_key=merge, **fields))

    def _remove_recommendation(self, key: str) -> None:
        self._desk.do(partial(self._desk.workspace.visits.recommendations.remove, self._visit, key))

    # --- Qt ---------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= px(_SIDE_BY_SIDE)
        self._response.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
