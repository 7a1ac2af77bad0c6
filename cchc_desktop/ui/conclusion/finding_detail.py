"""One finding in full: wording, cause, what the unit says, recommendations."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cchc_desktop.domain.finding import CauseKind, Stance
from cchc_desktop.ui import words
from cchc_desktop.ui.conclusion.cards import RecommendationCard
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, ButtonKind, IconButton
from cchc_desktop.ui.kit.inputs import Choices, Labelled, LineEdit, NoteEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Segmented, Words, clear, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.workspace.wording import unit_office

translate = QCoreApplication.translate


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
        column.setContentsMargins(px(20), px(12), px(20), px(16))
        column.setSpacing(px(10))
        column.addLayout(self._build_head())
        self._build_text(column)
        self._build_recommendations(column)
        column.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Scroll(page))

    def show_finding(self, finding: str) -> None:
        """Show a finding as it stands."""
        if self._finding != finding:
            for edit in (self.text, self._cause, self._said):
                edit.flush()
        self._finding = finding
        visit = self._desk.workspace.visits.get(self._visit)
        locked = visit.frozen_at is not None
        entry = next(found for found in visit.findings if found.id == finding)
        number = visit.findings.index(entry) + 1
        self._title.setText(translate("Finding", "Finding {0}").format(f"TT{number}"))
        self._item = entry.item
        self._from_item.setVisible(bool(entry.item))
        if entry.item:
            item = self._desk.workspace.visits.checklist(self._visit).item(entry.item)
            verdict = visit.answer(entry.item).verdict
            said = f" · {words.verdict(verdict)}" if verdict else ""
            self._from_item.setText(translate("Finding", "Item {0}").format(item.number) + said)
            self._from_item.updateGeometry()
        self.text.show_text(entry.text)
        self._cause.show_text(entry.cause)
        self._cause_kind.show_value(entry.cause_kind.value if entry.cause_kind else "")
        self._stance.show_value(entry.response.stance.value if entry.response.stance else "")
        self._said.show_text(entry.response.text)
        self._show_recommendations(locked=locked)
        for part in (self.text, self._cause, self._cause_kind, self._stance, self._said):
            part.setEnabled(not locked)
        for button in (self._remove, self._add):
            button.setVisible(not locked)

    def _build_head(self) -> QHBoxLayout:
        self._title = Words("", 17, 600)
        self._from_item = Button("", ButtonKind.SUBTLE, name="finding_item")
        self._from_item.clicked.connect(lambda: self.item_wanted.emit(self._item))
        self._remove = IconButton(
            "delete_20_regular", translate("Finding", "Remove the finding"), name="finding_remove"
        )
        self._remove.clicked.connect(self._remove_finding)
        return row(self._title, 1, self._from_item, self._remove)

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
        column.addLayout(
            row(
                Labelled(translate("Finding", "Cause"), self._cause),
                Labelled(translate("Finding", "Nature"), self._cause_kind, framed=False),
                spacing=12,
            )
        )
        self._stance = Segmented(
            [(stance.value, *words.stance(stance)) for stance in Stance], name="finding_stance", clearable=True
        )
        self._stance.chosen.connect(self._stance_chosen)
        column.addWidget(Words(translate("Finding", "What the unit says"), 12, 400, "text2"))
        column.addLayout(row(self._stance, 1))
        said = translate("Finding", "In the unit's words")
        self._said = NoteEdit(name="finding_response", lines=1, label=said)
        self._said.written.connect(lambda text: self._change("response", response__text=text))
        column.addWidget(Labelled(said, self._said))

    def _build_recommendations(self, column: QVBoxLayout) -> None:
        self._count = Words("", 15.5, 600)
        self._add = Button(
            translate("Finding", "Add a recommendation"),
            ButtonKind.SUBTLE,
            icon="add_20_regular",
            name="add_recommendation",
        )
        self._add.clicked.connect(self._add_recommendation)
        column.addLayout(row(self._count, 1, self._add))
        self._list = QVBoxLayout()
        self._list.setSpacing(px(8))
        column.addLayout(self._list)

    def _show_recommendations(self, *, locked: bool) -> None:
        entries = self._desk.workspace.visits.get(self._visit).recommendations_for(self._finding)
        self._count.setText(translate("Finding", "Recommendations {0}").format(len(entries)))
        if list(self._cards) != [entry.id for entry in entries]:
            clear(self._list)
            self._cards = {}
            for entry in entries:
                card = RecommendationCard(self._desk.workspace.clock.now().year)
                card.changed.connect(partial(self._change_recommendation, entry.id))
                card.removed.connect(partial(self._remove_recommendation, entry.id))
                self._cards[entry.id] = card
                self._list.addWidget(card)
        for number, entry in enumerate(entries, 1):
            self._cards[entry.id].show_recommendation(number, entry, locked=locked)

    def _change(self, merge: str, **fields: object) -> None:
        rows = self._desk.workspace.visits.findings
        key = f"finding/{self._finding}/{merge}" if merge else ""
        self._desk.do(partial(rows.change, self._visit, self._finding, merge_key=key, **fields))

    def _stance_chosen(self, value: str) -> None:
        now = self._desk.workspace.clock.now() if value else None
        self._change("", response__stance=Stance(value) if value else None, response__given_at=now)

    def _remove_finding(self) -> None:
        self._desk.do(partial(self._desk.workspace.visits.findings.remove, self._visit, self._finding))

    def _add_recommendation(self) -> None:
        visits = self._desk.workspace.visits
        office = unit_office(visits.get(self._visit))
        changes = self._desk.do(
            partial(visits.recommendations.add, self._visit, finding=self._finding, responsible=office)
        )
        if changes:
            self._cards[changes.made].text.setFocus()

    def _change_recommendation(self, key: str, fields: dict[str, object]) -> None:
        rows = self._desk.workspace.visits.recommendations
        merge = f"recommendation/{key}/{next(iter(fields))}"
        self._desk.do(partial(rows.change, self._visit, key, merge_key=merge, **fields))

    def _remove_recommendation(self, key: str) -> None:
        self._desk.do(partial(self._desk.workspace.visits.recommendations.remove, self._visit, key))
