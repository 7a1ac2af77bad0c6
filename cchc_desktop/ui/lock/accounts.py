"""The people who can open this laptop's workspace, and the field for a password with its eye and its Caps Lock hint."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from cchc_desktop.ui.kit.buttons import IconButton
from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.inputs import InputFrame, LineEdit
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.marks import Picture, Words, clear, row
from cchc_desktop.ui.kit.painting import box, focus_ring, smooth


class _Account(QRadioButton):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setObjectName(f"account_{name}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(px(52))

    def hitButton(self, pos: object) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(px(380), px(52))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        place, chosen = QRectF(self.rect()), self.isChecked()
        if chosen or self.underMouse():
            box(painter, place.adjusted(1, 1, -1, -1), ink("selected" if chosen else "hover"), None, 7)
        disc = QRectF(px(14), place.center().y() - px(16), px(32), px(32))
        box(painter, disc, ink("primary" if chosen else "sunken"), None, 16)
        painter.setPen(ink("onPrimary" if chosen else "text2"))
        painter.setFont(font(12, 600))
        initials = "".join(word[0] for word in self.text().split()[-2:]).upper()
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, initials)
        painter.setPen(ink("text1"))
        painter.setFont(font(14, 600))
        painter.drawText(place.adjusted(px(58), 0, -px(40), 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        if chosen:
            tick = QRectF(place.right() - px(36), place.top(), px(20), place.height())
            draw_icon(painter, "checkmark_20_regular", tick, ink("primaryText"))
        if self.hasFocus():
            focus_ring(painter, place.adjusted(4, 4, -4, -4), 6)
        painter.end()


class Accounts(QFrame):
    """One of the people; `chosen` when it changes."""

    chosen = Signal(str)

    def __init__(self, label: str) -> None:
        super().__init__()
        self.setObjectName("accounts")
        self.setAccessibleName(label)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._group = QButtonGroup(self)

    def show_people(self, people: Sequence[str]) -> None:
        """Show the people; the first is chosen."""
        for button in self._group.buttons():
            self._group.removeButton(button)
        clear(self._column)
        for number, name in enumerate(people):
            account = _Account(name)
            account.setChecked(number == 0)
            account.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            self._group.addButton(account)
            self._column.addWidget(account)

    def choose(self, name: str) -> None:
        """Choose a person, if there."""
        for button in self._group.buttons():
            if button.text() == name:
                button.setChecked(True)

    def person(self) -> str:
        """Return who is chosen, "" for nobody."""
        button = self._group.checkedButton()
        return button.text() if button is not None else ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        box(painter, QRectF(self.rect()), ink("surface"), ink("borderStrong"), 8)
        painter.end()


class PasswordField(QWidget):
    """A password; the eye shows it, a hint says when Caps Lock seems to be on."""

    def __init__(self, edit: LineEdit, show: str, caps: str) -> None:
        super().__init__()
        self._edit = edit
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(3))
        self._label = Words("", 12, 400)
        column.addWidget(self._label)
        eye = IconButton("eye_20_regular", show, name=f"{edit.objectName()}_eye")
        eye.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        eye.clicked.connect(self._toggle)
        column.addLayout(row(InputFrame(edit), eye, spacing=2))
        self._caps = QWidget()
        hint = QHBoxLayout(self._caps)
        hint.setContentsMargins(0, 0, 0, 0)
        hint.setSpacing(px(6))
        hint.addWidget(Picture("keyboard_shift_uppercase_16_filled", "partText", 16))
        hint.addWidget(Words(caps, 13, 600, "partText"), 1)
        self._caps.setObjectName("caps_lock")
        self._caps.hide()
        column.addWidget(self._caps)
        edit.installEventFilter(self)

    def show_label(self, text: str) -> None:
        """Say whose password is asked for."""
        self._label.setText(text)
        self._edit.setAccessibleName(text)

    def _toggle(self) -> None:
        hidden = self._edit.echoMode() == QLineEdit.EchoMode.Password
        self._edit.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.text().isalpha():
            # No system tells a window alike; a capital without Shift (or the other way round) does.
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._caps.setVisible(event.text().isupper() != shifted)
        return super().eventFilter(watched, event)
