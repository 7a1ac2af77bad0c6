"""Parts of the conclusion screen: a row of the list, a recommendation."""

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from cchc_desktop.domain.finding import Recommendation
from cchc_desktop.ui.kit.buttons import IconButton
from cchc_desktop.ui.kit.inputs import DayEdit, Labelled, LineEdit, NoteEdit
from cchc_desktop.ui.kit.look import ink, px
from cchc_desktop.ui.kit.marks import Card, Chip, Words, row
from cchc_desktop.ui.kit.painting import focus_ring, smooth

translate = QCoreApplication.translate


class ListRow(QFrame):
    """A row: mark, text, chip, a line about it."""

    clicked = Signal()

    def __init__(self, mark: str, text: str, chip: tuple[str, str, str] | None, about: str, *, chosen: bool) -> None:
        super().__init__()
        self._chosen = chosen
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{mark}. {text}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(16), px(9), px(14), px(9))
        layout.setSpacing(px(12))
        name = Words(mark, 12.5, 600, "text2")
        name.setFixedWidth(px(34))
        layout.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(5))
        column.addWidget(Words(text, 13.5, wrap=True))
        below = row(spacing=10)
        if chip:
            below.addWidget(Chip(*chip))
        if about:
            below.addWidget(Words(about, 12, 400, "text2"))
        below.addStretch(1)
        column.addLayout(below)
        layout.addLayout(column, 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        if self._chosen or self.underMouse():
            painter.fillRect(self.rect(), ink("selected" if self._chosen else "hover"))
        if self._chosen:
            painter.fillRect(0, 0, px(4), self.height(), ink("primary"))
        painter.setPen(ink("border"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()).adjusted(5, 5, -5, -6), 6)
        painter.end()

    def enterEvent(self, event: QEvent) -> None:
        self.update()
        super().enterEvent(event)  # type: ignore[arg-type]

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)


class RecommendationCard(Card):
    """A recommendation: what, who, until when, shown how. `changed` carries fields and the field's name."""

    changed = Signal(object)
    removed = Signal()

    def __init__(self, year: int) -> None:
        super().__init__(margins=12)
        self._number = Words("", 13, 600, "primaryText")
        label = translate("Recommendation", "What is to be remedied")
        self.text = NoteEdit(name="recommendation_text", lines=1, label=label)
        self.text.written.connect(lambda text: self.changed.emit({"text": text}))
        self._remove = IconButton(
            "delete_20_regular", translate("Recommendation", "Remove"), name="recommendation_remove"
        )
        self._remove.clicked.connect(self.removed)
        line = row(self._number, Labelled(label, self.text), self._remove, spacing=10)
        for part in (self._number, self._remove):
            line.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)
        self._responsible = LineEdit(name="recommendation_responsible")
        self._responsible.written.connect(lambda text: self.changed.emit({"responsible": text}))
        self._due = DayEdit(year, name="recommendation_due")
        self._due.day_given.connect(lambda day: self.changed.emit({"due_on": day}))
        self._proof = LineEdit(name="recommendation_proof")
        self._proof.written.connect(lambda text: self.changed.emit({"proof": text}))
        fields = row(spacing=10)
        fields.addSpacing(px(22))
        for word, edit, stretch in (
            (translate("Recommendation", "Responsible"), self._responsible, 3),
            (translate("Recommendation", "Deadline"), self._due, 2),
            (translate("Recommendation", "Shown by"), self._proof, 2),
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
            part.setEnabled(not locked)
