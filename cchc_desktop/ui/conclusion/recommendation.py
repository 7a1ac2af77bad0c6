"""One recommendation: what is to be remedied, by whom, until when, shown how."""

from PySide6.QtCore import QCoreApplication, Qt, Signal

from cchc_desktop.domain.finding import Recommendation
from cchc_desktop.ui.kit.buttons import IconButton
from cchc_desktop.ui.kit.inputs import DayEdit, Labelled, LineEdit, NoteEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Words, row

translate = QCoreApplication.translate


class RecommendationCard(Card):
    """A recommendation to read and change. `changed` carries fields by name, `left` that a text was left."""

    changed = Signal(object)
    left = Signal()
    removed = Signal()

    def __init__(self, year: int) -> None:
        super().__init__(margins=12)
        self._number = Words("", 13, 600, "primaryText")
        self._number.setFixedWidth(px(16))
        label = translate("Recommendation", "What is to be remedied")
        self.text = NoteEdit(name="recommendation_text", lines=1, label=label)
        self._remove = IconButton(
            "delete_20_regular", translate("Recommendation", "Remove"), name="recommendation_remove"
        )
        self._remove.clicked.connect(self.removed)
        line = row(self._number, Labelled(label, self.text), self._remove, spacing=10)
        for part in (self._number, self._remove):
            line.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)
        self._responsible = LineEdit(name="recommendation_responsible")
        self._due = DayEdit(year, name="recommendation_due")
        self._due.day_given.connect(lambda day: self.changed.emit({"due_on": day}))
        self._proof = LineEdit(name="recommendation_proof")
        for field, edit in (("text", self.text), ("responsible", self._responsible), ("proof", self._proof)):
            edit.written.connect(lambda text, field=field: self.changed.emit({field: text}))
            edit.left.connect(self.left)
        fields = row(spacing=10)
        fields.addSpacing(px(16))
        for word, edit, stretch in (
            (translate("Recommendation", "Responsible"), self._responsible, 4),
            (translate("Recommendation", "Deadline"), self._due, 2),
            (translate("Recommendation", "Shown by"), self._proof, 3),
        ):
            fields.addWidget(Labelled(word, edit), stretch)
        self.body.addLayout(fields)

    def show_recommendation(self, number: int, entry: Recommendation, *, locked: bool) -> None:
        """Show it as it stands."""
        self._number.setText(str(number))
        self.text.show_text(entry.text)
        self._responsible.show_text(entry.responsible)
        self._due.show_day(entry.due_on)
        self._proof.show_text(entry.proof)
        self._remove.setVisible(not locked)
        for part in (self.text, self._responsible, self._due, self._proof):
            part.setReadOnly(locked)
