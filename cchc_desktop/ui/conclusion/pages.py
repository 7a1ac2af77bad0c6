"""The two short pages of the conclusion: one strength; what the unit says to the whole."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.domain.finding import Stance
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, IconButton
from cchc_desktop.ui.kit.inputs import Labelled, LineEdit, NoteEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Segmented, Words, row

translate = QCoreApplication.translate


class StrengthPage(QWidget):
    """Shows and changes one strength."""

    def __init__(self, desk: Desk, visit: str) -> None:
        super().__init__()
        self._desk, self._visit, self._strength = desk, visit, ""
        self._rows = desk.workspace.visits.strengths
        label = translate("Conclusion", "Strength, as it is written into the minutes")
        self.text = NoteEdit(name="strength_text", lines=4, label=label)
        self.text.written.connect(self._written)
        self.text.left.connect(lambda: desk.workspace.visits.close_step(visit))
        card = _card_on(self)
        card.body.addWidget(Labelled(label, self.text))
        self._up = IconButton("arrow_up_16_regular", translate("Conclusion", "Move up"), name="strength_up")
        self._up.clicked.connect(lambda: self._move(-1))
        self._down = IconButton("arrow_down_16_regular", translate("Conclusion", "Move down"), name="strength_down")
        self._down.clicked.connect(lambda: self._move(1))
        self._remove = Button(translate("Conclusion", "Remove"), icon="delete_20_regular", name="strength_remove")
        self._remove.clicked.connect(lambda: self._desk.do(partial(self._rows.remove, self._visit, self._strength)))
        card.body.addLayout(row(1, self._up, self._down, self._remove, spacing=4))

    def show_strength(self, strength: str) -> None:
        """Show a strength as it stands."""
        if self._strength != strength:
            self.text.flush()
            self._strength = strength
        visit = self._desk.workspace.visits.get(self._visit)
        keys = [entry.id for entry in visit.strengths]
        if strength not in keys:
            return
        place = keys.index(strength)
        locked = self._desk.locked(visit)
        self.text.show_text(visit.strengths[place].text)
        self.text.setReadOnly(locked)
        for button in (self._up, self._down, self._remove):
            button.setVisible(not locked)
        self._up.setEnabled(place > 0)
        self._down.setEnabled(place < len(keys) - 1)

    def _written(self, text: str) -> None:
        key = f"strength/{self._strength}"
        self._desk.do(partial(self._rows.change, self._visit, self._strength, merge_key=key, text=text))

    def _move(self, by: int) -> None:
        keys = [entry.id for entry in self._desk.workspace.visits.get(self._visit).strengths]
        place = keys.index(self._strength)
        following = keys[place + 2] if place + 2 < len(keys) else None
        before = keys[place - 1] if by < 0 else following
        self._desk.do(partial(self._rows.move, self._visit, self._strength, before=before))


class ResponsePage(QWidget):
    """Shows and changes the unit's response to the whole."""

    def __init__(self, desk: Desk, visit: str) -> None:
        super().__init__()
        self._desk, self._visit = desk, visit
        card = _card_on(self)
        card.body.addWidget(Words(translate("Conclusion", "The unit's response to the whole"), 15.5, 600))
        self._stance = Segmented(
            [(stance.value, *words.stance(stance)) for stance in Stance],
            name="response_stance",
            label=translate("Conclusion", "The unit's response to the whole"),
            clearable=True,
        )
        self._stance.chosen.connect(lambda value: self._respond("", response__stance=Stance(value) if value else None))
        card.body.addLayout(row(self._stance, 1))
        self._speaker = LineEdit(name="response_speaker")
        self._speaker.written.connect(lambda text: self._respond("speaker", response__speaker=text))
        card.body.addWidget(Labelled(translate("Conclusion", "Who speaks"), self._speaker))
        label = translate("Conclusion", "What the unit says, as it is written into the minutes")
        self.text = NoteEdit(name="response_text", lines=4, label=label)
        self.text.written.connect(
            lambda text: self._respond("text", response__text=text, response__given_at=desk.workspace.clock.now())
        )
        card.body.addWidget(Labelled(label, self.text))
        for edit in (self._speaker, self.text):
            edit.left.connect(lambda: desk.workspace.visits.close_step(visit))

    def show_response(self) -> None:
        """Show the response as it stands."""
        visit = self._desk.workspace.visits.get(self._visit)
        locked = self._desk.locked(visit)
        response = visit.response
        self._stance.show_value(response.stance.value if response.stance else "")
        self._stance.setEnabled(not locked)
        signing = next((person for person in visit.representatives if person.signs), None)
        self._speaker.setPlaceholderText(signing.name if signing else "")
        self._speaker.show_text(response.speaker)
        self.text.show_text(response.text)
        for edit in (self._speaker, self.text):
            edit.setReadOnly(locked)

    def _respond(self, merge: str, **fields: object) -> None:
        key = f"response/{merge}" if merge else ""
        change = self._desk.workspace.visits.change
        self._desk.do(partial(change, self._visit, merge_key=key, **fields))


def _card_on(page: QWidget) -> Card:
    column = QVBoxLayout(page)
    column.setContentsMargins(px(16), px(14), px(16), px(16))
    card = Card()
    column.addWidget(card)
    column.addStretch(1)
    return card
