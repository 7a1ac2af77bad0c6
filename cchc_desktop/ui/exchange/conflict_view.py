"""One conflict: each field beside each other, differences marked; chosen field by field or a whole column at once."""

import html
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextDocument
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.ui.exchange import sayings
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.dialog import Dialog
from cchc_desktop.ui.kit.inputs import InputFrame, NoteEdit
from cchc_desktop.ui.kit.look import font, ink, px, scale
from cchc_desktop.ui.kit.marks import Banner, Card, Chip, Surface, Words, clear, paint_chip, row
from cchc_desktop.ui.kit.painting import box, focus_ring, smooth
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.ui.words import VERDICT_ICONS, VERDICT_ROLES, language
from cchc_desktop.workspace.conflicts import Conflict, Field, differences

translate = QCoreApplication.translate
_LARGE = 1.2
_TEXTS = ("note", "text", "caption", "cause")


class ValueChoice(QRadioButton):
    """One side's value of one field; what differs from the other side is underlined and tinted."""

    def __init__(self, name: str, held: object, other: object, label: str) -> None:
        super().__init__()
        self.setAutoExclusive(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._document = QTextDocument()
        self._document.setDefaultFont(font(14))
        self._chip: tuple[str, str, str] | None = None
        text, against = sayings.value(name, held), sayings.value(name, other)
        self.setAccessibleName(f"{label}: {text}")
        if name == "verdict" and held:
            verdict = Verdict(str(held))
            self._chip = (text, VERDICT_ICONS[verdict][1], VERDICT_ROLES[verdict])
        self._pieces = differences(text, against) if name in _TEXTS else [(text, False)]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setMinimumWidth(px(120))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._lay_out(width)
        return max(px(44), int(self._document.size().height()) + px(20))

    def sizeHint(self) -> QSize:
        return QSize(px(220), self.heightForWidth(max(self.width(), px(220))))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def _lay_out(self, width: int) -> None:
        mark = f"background-color:{ink('partBg').name()}; text-decoration:underline"
        body = "".join(
            f'<span style="{mark}">{html.escape(text)}</span>' if differs else html.escape(text)
            for text, differs in self._pieces
        )
        self._document.setHtml(f'<div style="color:{ink("text1").name()}">{body}</div>')
        self._document.setTextWidth(max(width - px(56), px(60)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        place, chosen = QRectF(self.rect()), self.isChecked()
        box(painter, place, ink("selected" if chosen else "surface"), ink("focus" if chosen else "border"), 6,
            2 if chosen else 1)  # fmt: skip
        dot = QRectF(px(13), place.center().y() - px(8), px(16), px(16))
        painter.setPen(ink("focus" if chosen else "borderControl"))
        painter.setBrush(ink("surface"))
        painter.drawEllipse(dot)
        if chosen:
            painter.setBrush(ink("focus"))
            painter.drawEllipse(dot.adjusted(px(4), px(4), -px(4), -px(4)))
        if self._chip is not None:
            paint_chip(painter, place.adjusted(px(40), 0, -px(8), 0), *self._chip)
        else:
            self._lay_out(self.width())
            painter.translate(px(40), (place.height() - self._document.size().height()) / 2)
            self._document.drawContents(painter)
            painter.resetTransform()
        if self.hasFocus():
            focus_ring(painter, place.adjusted(3, 3, -3, -3), 4)
        painter.end()


def _two(above: Words, below: Words) -> QVBoxLayout:
    lines = QVBoxLayout()
    lines.setSpacing(0)
    lines.addStretch(1)
    lines.addWidget(above)
    lines.addWidget(below)
    lines.addStretch(1)
    return lines


class ConflictView(QWidget):
    """Shows one conflict and tells what was chosen: `decided` carries register -> value; `later` leaves it open."""

    decided = Signal(object)
    later = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("conflict")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(12))
        column.addWidget(
            Banner(
                "shield_checkmark_20_filled",
                translate(
                    "Exchange", "Nothing is lost. Both versions stay in the history, also the one you do not choose."
                ),
                "met",
                name="conflict_banner",
            )
        )
        inside = QWidget()
        self._body = QVBoxLayout(inside)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(px(12))
        column.addWidget(Scroll(inside), 1)
        self._conflict: Conflict | None = None
        self._chosen: dict[str, object] = {}
        self._buttons: dict[str, list[ValueChoice]] = {}
        self._labels: dict[str, Words] = {}
        self._evidence: tuple[int, ...] = ()
        self._result = QHBoxLayout()
        self._hint = Words("", 12, 400, "text2")

    def show_conflict(self, conflict: Conflict, place: int, total: int, evidence: tuple[int, ...] = ()) -> None:
        """Show a conflict, the `place`th of `total`; nothing is chosen beforehand.

        `evidence` tells how many pieces each side took in: they are kept both, so there is nothing to choose.
        """
        self._conflict, self._chosen, self._buttons, self._labels = conflict, {}, {}, {}
        self._evidence = evidence
        clear(self._body)
        card = Card(margins=1, spacing=0)
        card.body.addWidget(self._head(conflict, place, total))
        card.body.addWidget(self._grid(conflict))
        self._body.addWidget(card)
        self._body.addWidget(self._foot(conflict))
        self._body.addStretch(1)
        self._show_result()

    def _head(self, conflict: Conflict, place: int, total: int) -> QWidget:
        head = QWidget()
        layout = QVBoxLayout(head)
        layout.setContentsMargins(px(16), px(12), px(16), px(12))
        layout.setSpacing(px(2))
        layout.addWidget(Words(sayings.thing(conflict), 12, 400, "text2"))
        title = (
            f"{conflict.item.number} {conflict.item.question.say(language())}"
            if conflict.item
            else sayings.thing(conflict)
        )
        many = Words(translate("Exchange", "Difference {0}/{1}").format(place, total), 12, 400, "text2")
        line = row(Words(title, 15.5, 600, wrap=True), many)
        line.setStretch(0, 1)
        layout.addLayout(line)
        return head

    def _grid(self, conflict: Conflict) -> QWidget:
        pane = Surface("surface", "top")
        grid = QGridLayout(pane)
        grid.setContentsMargins(px(16), px(10), px(16), px(12))
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(8))
        for number, side in enumerate(conflict.sides):
            grid.setColumnStretch(number + 1, 1)
            who = translate("Exchange", "This laptop · {0}") if side.own else translate("Exchange", "From {0}")
            at = translate("Exchange", "Changed {0}").format(sayings.moment(side.at))
            at += translate("Exchange", " · newer") if side.newer and len(conflict.sides) > 1 else ""
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Words(who.format(side.person), 13.5, 600, wrap=True))
            words.addWidget(Words(at, 12, 400, "text2", wrap=True))
            # With large text the button goes below the name, so that both columns stay in view.
            line = QVBoxLayout() if scale() > _LARGE else QHBoxLayout()
            line.addLayout(words, 1)
            whole = Button(translate("Exchange", "Take this column"), name=f"column_{number}")
            whole.clicked.connect(partial(self._take_column, number))
            line.addWidget(whole)
            grid.addLayout(line, 0, number + 1)
        for index, field in enumerate(conflict.fields, 1):
            open_ = self._labels[field.name] = Words(translate("Exchange", "Not chosen"), 12, 600, "partText")
            open_.setObjectName(f"open_{field.name}")
            grid.addLayout(_two(Words(sayings.field(field.name), 13.5, 600), open_), index, 0)
            choices = []
            for number, held in enumerate(field.values):
                other = field.values[1 - number] if len(field.values) == 2 else field.values[0]
                choice = ValueChoice(field.name, held, other, sayings.field(field.name))
                choice.setObjectName(f"choice_{field.name}_{number}")
                choice.clicked.connect(partial(self._choose, field.name, number))
                choices.append(choice)
                grid.addWidget(choice, index, number + 1)
            self._buttons[field.name] = choices
        if any(self._evidence):
            names = (translate("Exchange", "Evidence"), translate("Exchange", "Both are kept"))
            grid.addLayout(_two(Words(names[0], 13.5, 600), Words(names[1], 12, 400, "text2")), grid.rowCount(), 0)
            for number, count in enumerate(self._evidence):
                text = translate("Exchange", "%n piece(s)", "", count)
                kept = Chip(text, "checkmark_circle_16_filled", "info")
                kept.setObjectName(f"evidence_{number}")
                grid.addWidget(kept, grid.rowCount() - 1, number + 1, Qt.AlignmentFlag.AlignLeft)
        if conflict.same:
            line_number = grid.rowCount()
            grid.addWidget(Words(translate("Exchange", "Same"), 13.5, 400, "text2"), line_number, 0)
            alike = ", ".join(sayings.field(name) for name in conflict.same)
            grid.addWidget(Words(alike, 13.5, 400, "text2"), line_number, 1, 1, len(conflict.sides))
        return pane

    def _foot(self, conflict: Conflict) -> QWidget:
        card = Card(margins=14)
        card.body.addWidget(Words(translate("Exchange", "After merging"), 13.5, 600))
        self._result = QHBoxLayout()
        card.body.addLayout(self._result)
        self._apply = Button(translate("Exchange", "Apply, go to the next"), ButtonKind.PRIMARY, name="apply_choice")
        self._apply.clicked.connect(self._decide)
        later = Button(translate("Exchange", "Later"), name="choose_later")
        later.clicked.connect(self.later)
        buttons: list[QWidget | int] = [1, later, self._apply]
        text = next((field for field in conflict.fields if field.name in _TEXTS), None)
        if text is not None:
            write = Button(translate("Exchange", "Write it anew"), icon="edit_20_regular", name="write_anew")
            write.clicked.connect(partial(self._rewrite, text))
            buttons.insert(1, write)
        self._hint = Words("", 12, 400, "text2", wrap=True)
        card.body.addWidget(self._hint)
        card.body.addLayout(row(*buttons))
        return card

    def _choose(self, name: str, number: int) -> None:
        field = self._field(name)
        self._chosen[name] = field.values[number]
        for index, button in enumerate(self._buttons[name]):
            button.setChecked(index == number)
            button.update()
        self._show_result()

    def _take_column(self, number: int) -> None:
        assert self._conflict is not None
        for field in self._conflict.fields:
            self._choose(field.name, number)

    def _rewrite(self, field: Field) -> None:
        dialog = Dialog(
            translate("Exchange", "Write it anew"),
            translate("Exchange", "Cancel"),
            translate("Exchange", "Use this text"),
            self,
        )
        edit = NoteEdit()
        edit.setPlainText(str(self._chosen.get(field.name) or field.values[0] or ""))
        dialog.body.addWidget(InputFrame(edit, tall=True))
        if dialog.asked():
            self._chosen[field.name] = edit.toPlainText()
            for button in self._buttons[field.name]:
                button.setChecked(False)
                button.update()
            self._show_result()

    def _show_result(self) -> None:
        assert self._conflict is not None
        clear(self._result)
        for name, held in self._chosen.items():
            if name == "verdict" and held:
                verdict = Verdict(str(held))
                self._result.addWidget(
                    Chip(sayings.value(name, held), VERDICT_ICONS[verdict][1],
                         VERDICT_ROLES[verdict])
                )  # fmt: skip
            else:
                text = f"{sayings.field(name)}: {sayings.value(name, held)}"
                self._result.addWidget(Words(text if len(text) < 90 else text[:88] + "…", 13.5))
        self._result.addStretch(1)
        missing = [field.name for field in self._conflict.fields if field.name not in self._chosen]
        for name, label in self._labels.items():
            label.setVisible(name in missing)
        self._apply.setEnabled(not missing)
        names = ", ".join(sayings.field(name) for name in missing)
        self._hint.setText(translate("Exchange", "Not chosen yet: {0}").format(names) if missing else "")

    def _decide(self) -> None:
        assert self._conflict is not None
        self.decided.emit({field.register: self._chosen[field.name] for field in self._conflict.fields})

    def _field(self, name: str) -> Field:
        assert self._conflict is not None
        return next(field for field in self._conflict.fields if field.name == name)
