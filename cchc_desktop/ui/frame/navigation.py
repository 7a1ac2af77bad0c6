"""The navigation rail at the left: places, help, settings, the person."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout

from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.marks import Ring, Segment, Surface
from cchc_desktop.ui.kit.painting import box, focus_ring, smooth

WIDTH = 76


@dataclass(frozen=True, slots=True)
class Place:
    """A place to go: key, word, icons at rest and when there."""

    key: str
    word: str
    icon: str
    icon_there: str


class _PlaceButton(QPushButton):
    def __init__(self, place: Place) -> None:
        super().__init__(place.word)
        self.place = place
        self.badge = 0
        self.setCheckable(True)
        self.setAutoExclusive(True)  # told as one of several; the group sees to it
        self.setObjectName(f"place_{place.key}")
        self.setAccessibleName(place.word)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # At 150 % on a low screen the places move closer together.
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setFixedWidth(px(WIDTH))
        self.setMinimumHeight(px(41))
        self.setMaximumHeight(px(58))

    def sizeHint(self) -> QSize:
        return QSize(px(WIDTH), px(58))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        there = self.isChecked()
        pill = QRectF(self.rect()).adjusted(px(6), 0, -px(6), 0)
        if there or self.underMouse():
            box(painter, pill, ink("surface" if there else "hover"), None, 8)
        if there:
            painter.setBrush(ink("primaryText"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(0, px(14), px(3), self.height() - px(28)), 2, 2)
        words = ink("primaryText" if there else "text2")
        icon = self.place.icon_there if there else self.place.icon
        top = (self.height() - px(44)) / 2
        draw_icon(painter, icon, QRectF(pill.left(), top, pill.width(), px(24)), words)
        painter.setPen(words)
        painter.setFont(font(12, 600 if there else 400))
        painter.drawText(QRectF(0, top + px(25), self.width(), px(19)), Qt.AlignmentFlag.AlignCenter, self.place.word)
        if self.badge:
            text = str(self.badge) if self.badge < 100 else "99+"
            mark = QRectF(pill.center().x() + px(4), px(2), px(26), px(18))
            box(painter, mark, ink("primary"), None, 9)
            painter.setPen(ink("onPrimary"))
            painter.setFont(font(11, 700))
            painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, text)
        if self.hasFocus():
            focus_ring(painter, pill.adjusted(3, 3, -3, -3), 8)
        painter.end()


class _Person(QPushButton):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("person")
        self.setFixedSize(px(WIDTH), px(52))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_person(self, name: str, hint: str) -> None:
        """Show initials; the hint says what a click does."""
        words = name.split()
        self.setText("".join(word[0] for word in (words[-2:] if len(words) > 1 else words)).upper())
        self.setToolTip(f"{name}\n{hint}")
        self.setAccessibleName(f"{name}. {hint}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        side = px(34)
        disc = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink("primary"))
        painter.drawEllipse(disc)
        painter.setPen(ink("onPrimary"))
        painter.setFont(font(12.5, 600))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            focus_ring(painter, disc, 18)
        painter.end()


class NavigationRail(Surface):
    """Places above, help, settings and the person below."""

    chosen = Signal(str)
    person_clicked = Signal()

    def __init__(self, places: tuple[Place, ...], below: tuple[Place, ...]) -> None:
        super().__init__("nav")
        self.setObjectName("navigation")
        self.setFixedWidth(px(WIDTH))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(6), 0, px(4))
        layout.setSpacing(px(3))
        mark = Ring(38, 6)
        mark.show_progress([Segment(1, role="accent"), *[Segment(1)] * 8])
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(px(4))
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _PlaceButton] = {}
        for place in places:
            layout.addWidget(self._button(place))
        layout.addStretch(1)
        for place in below:
            layout.addWidget(self._button(place))
        self._person = _Person()
        self._person.clicked.connect(self.person_clicked)
        layout.addWidget(self._person)

    def show_place(self, key: str) -> None:
        """Mark where the person is."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def show_badge(self, key: str, count: int) -> None:
        """Show a count at a place, 0 for none."""
        self._buttons[key].badge = count
        self._buttons[key].update()

    def show_person(self, name: str, hint: str) -> None:
        """Show whose workspace is open."""
        self._person.show_person(name, hint)

    def _button(self, place: Place) -> _PlaceButton:
        button = _PlaceButton(place)
        button.clicked.connect(lambda: self.chosen.emit(place.key))
        self._group.addButton(button)
        self._buttons[place.key] = button
        return button

    def sizeHint(self) -> QSize:
        return QSize(px(WIDTH), px(500))
