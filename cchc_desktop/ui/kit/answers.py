"""Answer buttons: four choices with shape, word and digit; large for the open item, a strip for the others."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from cchc_desktop.ui.kit.buttons import key_cap
from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.painting import RING_ROOM, box, focus_ring, smooth


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer: value, word, key, icons at rest and chosen, colour role ("met", "part", "not", "na")."""

    value: str
    word: str
    key: str
    icon: str
    icon_chosen: str
    role: str
    short: str = ""


class AnswerButton(QRadioButton):
    """One answer, painted; role and keyboard behaviour are those of a radio button."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(choice.word, parent)
        self.choice = choice
        self.locked = False
        self._hovered = False
        self.setObjectName(f"answer_{choice.value}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(font(14, 600)).horizontalAdvance(self.text())
        return QSize(words + px(72) + 2 * RING_ROOM, px(48) + 2 * RING_ROOM)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        place = QRectF(self.rect()).adjusted(RING_ROOM, RING_ROOM, -RING_ROOM, -RING_ROOM)
        chosen = self.isChecked()
        if chosen:
            fill, border, words = ink(f"{self.choice.role}Solid"), None, ink("onSolid")
        elif self.locked or not self.isEnabled():
            fill, border, words = None, ink("border"), ink("disabled")
        else:
            fill, border, words = ink("hover" if self._hovered else "surface"), ink("borderControl"), ink("text1")
        box(painter, place, fill, border, 8)
        if self.hasFocus():
            focus_ring(painter, place, 8)
        left = place.left() + px(10)
        icon = self.choice.icon_chosen if chosen else self.choice.icon
        draw_icon(painter, icon, QRectF(left, place.top(), px(20), place.height()), words)
        painter.setFont(font(14, 600))
        painter.setPen(words)
        text = place.adjusted(px(37), 0, -px(30), 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        middle = place.center().y()
        key_cap(painter, QRectF(place.right() - px(27), middle - px(11), px(18), px(22)), self.choice.key, words)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()
        super().leaveEvent(event)


class AnswerRow(QWidget):
    """The answers of the open item: one tab stop, arrows move the focus without choosing, two rows when narrow."""

    answered = Signal(str)
    stepped = Signal(int)

    def __init__(self, choices: tuple[Choice, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = [AnswerButton(choice, self) for choice in choices]
        self._group = QButtonGroup(self)
        # Not exclusive: an answer can be cleared, and the arrows must not choose. The buttons themselves stay so, which
        # is what makes a screen reader call them radio buttons; in a group Qt asks the group.
        self._group.setExclusive(False)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._columns = 0
        for button in self.buttons:
            self._group.addButton(button)
            button.clicked.connect(self._clicked)
            button.installEventFilter(self)
        self._arrange(len(self.buttons))

    def show_answer(self, value: str | None, label: str = "") -> None:
        """Show which answer is chosen; `label` names the item for screen readers."""
        for button in self.buttons:
            button.setChecked(button.choice.value == value)
            button.setAccessibleName(f"{button.choice.word}, {button.choice.key}. {label}")

    def set_locked(self, locked: bool) -> None:
        """Paint the answers as ones that stay; they keep the focus, so that a person can still walk through items."""
        for button in self.buttons:
            button.locked = locked
            button.update()

    def focus_answer(self) -> None:
        """Put the focus on the chosen answer, else on the first."""
        target = next((button for button in self.buttons if button.isChecked()), self.buttons[0])
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, AnswerButton)
        self.answered.emit(button.choice.value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched in self.buttons:
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
            if step is not None:
                index = (self.buttons.index(watched) + step) % len(self.buttons)
                self.buttons[index].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                # Some desktops let Enter press a button; here it goes to the next item, by way of the screen.
                event.ignore()
                return True
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                # A radio button would move the choice; here the arrows go from item to item.
                self.stepped.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        wanted = sum(button.sizeHint().width() for button in self.buttons)
        self._arrange(len(self.buttons) if event.size().width() >= wanted else 2)
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        widths = [button.sizeHint().width() for button in self.buttons]
        rows = 1 if self._columns == len(self.buttons) else 2
        return QSize(
            max(a + b for a, b in zip(widths[::2], widths[1::2], strict=False)), rows * (px(48) + 2 * RING_ROOM)
        )

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for index, button in enumerate(self.buttons):
            self._grid.addWidget(button, index // columns, index % columns)
        rows = -(-len(self.buttons) // columns)
        self.setFixedHeight(rows * (px(48) + 2 * RING_ROOM))
        self.updateGeometry()


class StripButton(QRadioButton):
    """One answer in the strip of a collapsed item: icon only, the chosen one with its word."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self._word = choice.short or choice.word
        self._hovered = False
        self.setAutoExclusive(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName(f"strip_{choice.value}")
        self.setToolTip(choice.word)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(px(36))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(font(13, 600)).horizontalAdvance(self._word) if self.isChecked() else 0
        return QSize(px(40) + words, px(36))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(36), px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        place = QRectF(self.rect())
        chosen = self.isChecked()
        words: QColor = ink(f"{self.choice.role}Text") if chosen else ink("text2")
        if chosen:
            painter.fillRect(place, ink(f"{self.choice.role}Bg"))
        elif self._hovered and self.isEnabled():
            painter.fillRect(place, ink("hover"))
        icon = self.choice.icon_chosen if chosen else self.choice.icon
        if chosen and self.width() > px(60):
            metrics = QFontMetrics(font(13, 600))
            whole = px(24) + metrics.horizontalAdvance(self._word)
            left = place.center().x() - whole / 2
            draw_icon(painter, icon, QRectF(left, place.top(), px(18), place.height()), words)
            painter.setPen(words)
            painter.setFont(font(13, 600))
            painter.drawText(
                QRectF(left + px(24), place.top(), place.width(), place.height()),
                Qt.AlignmentFlag.AlignVCenter,
                self._word,
            )
        else:
            draw_icon(painter, icon, QRectF(place.center().x() - px(9), place.top(), px(18), place.height()), words)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()
        super().leaveEvent(event)


class AnswerStrip(QWidget):
    """Four small answers in one frame: one click answers a collapsed item."""

    answered = Signal(str)

    def __init__(self, choices: tuple[Choice, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = [StripButton(choice, self) for choice in choices]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(1)
        for button in self.buttons:
            layout.addWidget(button)
            button.clicked.connect(self._clicked)
        self.setFixedSize(px(232), px(38))

    def show_answer(self, value: str | None, label: str = "") -> None:
        """Show which answer is chosen."""
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        for index, button in enumerate(self.buttons):
            chosen = button.choice.value == value
            button.setChecked(chosen)
            button.setAccessibleName(f"{button.choice.word}. {label}")
            layout.setStretch(index, 5 if chosen else 1)
            button.update()

    def _clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, StripButton)
        self.answered.emit(button.choice.value)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        box(painter, QRectF(self.rect()), ink("surface"), ink("borderStrong"), 6)
        painter.setPen(ink("border"))
        for button in self.buttons[1:]:
            painter.drawLine(button.x() - 1, 2, button.x() - 1, self.height() - 3)
        painter.end()
