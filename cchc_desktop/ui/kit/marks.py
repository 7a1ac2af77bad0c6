"""Marks and surfaces: chips, rings, bars, cards, banners, empty states, segmented choices, headings."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import control_height, font, ink, px
from cchc_desktop.ui.kit.painting import box, focus_ring, smooth


def paint_chip(painter: QPainter, place: QRectF, text: str, icon: str, role: str) -> float:
    """Paint a chip at the left of a rectangle, vertically centred; return its width."""
    metrics = QFontMetrics(font(12, 600))
    width = chip_width(text, icon)
    chip = QRectF(place.left(), place.center().y() - px(12), min(width, place.width()), px(24))
    box(painter, chip, ink(f"{role}Bg"), ink(f"{role}Border"), 12)
    words = ink(f"{role}Text")
    left = chip.left() + px(9)
    if icon:
        draw_icon(painter, icon, QRectF(left - px(2), chip.top(), px(16), chip.height()), words)
        left += px(20)
    painter.setPen(words)
    painter.setFont(font(12, 600))
    room = QRectF(left, chip.top(), chip.right() - left - px(4), chip.height())
    painter.drawText(
        room,
        Qt.AlignmentFlag.AlignVCenter,
        metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()) + 2),
    )
    return float(chip.width())


def chip_width(text: str, icon: str) -> int:
    """Return how wide a chip is."""
    return QFontMetrics(font(12, 600)).horizontalAdvance(text) + px(18) + (px(20) if icon else 0)


class Chip(QWidget):
    """Icon and word, 24 px, not clickable. Roles: met, part, not, na, info."""

    def __init__(self, text: str, icon: str = "", role: str = "info", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._icon, self._role = text, icon, role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def show_chip(self, text: str, icon: str, role: str) -> None:
        """Change what the chip says."""
        self._text, self._icon, self._role = text, icon, role
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._text, self._icon) + 1, px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        paint_chip(painter, QRectF(self.rect()), self._text, self._icon, self._role)
        painter.end()


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment of the ring: how much of it is filled (0…1) and how much of the circle it takes."""

    filled: float
    weight: float = 1.0
    role: str = "primaryText"


def paint_ring(painter: QPainter, place: QRectF, segments: Sequence[Segment], thickness: float, gap: float = 6) -> None:
    """Paint the ring of segments, clockwise from the top."""
    inner = place.adjusted(thickness / 2, thickness / 2, -thickness / 2, -thickness / 2)
    total = sum(segment.weight for segment in segments) or 1
    gap = gap if len(segments) > 1 else 0
    start = 90 - gap / 2
    for segment in segments:
        span = 360 * segment.weight / total - gap
        for part, role in ((1.0, "borderStrong"), (segment.filled, segment.role)):
            if part <= 0:
                continue
            pen = QPen(ink(role), thickness)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawArc(inner, round(start * 16), round(-span * part * 16))
        start -= span + gap


class Ring(QWidget):
    """The nine-segment ring: app mark, progress, figure of empty states."""

    def __init__(self, side: int = 116, thickness: float = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments: tuple[Segment, ...] = tuple(Segment(0) for _ in range(9))
        self._words = ("", "")
        self._thickness = thickness
        self.setFixedSize(px(side), px(side))

    def show_progress(self, segments: Sequence[Segment], large: str = "", small: str = "") -> None:
        """Show progress, with a large and a small line in the middle."""
        self._segments = tuple(segments)
        self._words = (large, small)
        self.setAccessibleName(f"{large} {small}".strip())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        paint_ring(painter, place, self._segments, px(self._thickness))
        large, small = self._words
        if large:
            painter.setPen(ink("text1"))
            painter.setFont(font(20, 700))
            painter.drawText(place.adjusted(0, -px(10), 0, -px(10)), Qt.AlignmentFlag.AlignCenter, large)
            painter.setPen(ink("text2"))
            painter.setFont(font(13))
            painter.drawText(place.adjusted(0, px(16), 0, px(16)), Qt.AlignmentFlag.AlignCenter, small)
        painter.end()


class Bar(QWidget):
    """A thin bar of progress, 0…1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = 0.0
        self.setFixedHeight(px(6))

    def show_part(self, part: float) -> None:
        """Show how much is done."""
        self._part = min(max(part, 0.0), 1.0)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        whole = QRectF(self.rect())
        box(painter, whole, ink("sunken"), None, 3)
        if self._part > 0:
            box(
                painter,
                QRectF(0, 0, max(whole.width() * self._part, whole.height()), whole.height()),
                ink("primaryText"),
                None,
                3,
            )
        painter.end()


class Card(QFrame):
    """A white surface with a 1 px border; `marked` draws the blue border and bar of the open thing."""

    def __init__(self, parent: QWidget | None = None, *, role: str = "", margins: int = 14, spacing: int = 8) -> None:
        super().__init__(parent)
        self._marked = False
        self._role = role
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(px(margins), px(margins), px(margins), px(margins))
        self.body.setSpacing(px(spacing))

    def set_marked(self, marked: bool) -> None:
        """Draw the card as the open one."""
        self._marked = marked
        self.update()

    def set_role(self, role: str) -> None:
        """Colour the card: info, met, part, not, or "" for white."""
        self._role = role
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        place = QRectF(self.rect())
        if self._role:
            box(painter, place, ink(f"{self._role}Bg"), ink(f"{self._role}Border"), 8)
        else:
            box(painter, place, ink("surface"), ink("primaryText" if self._marked else "border"), 8)
        if self._marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink("primaryText"))
            painter.setClipRect(QRectF(0, 0, px(4), place.height()))
            painter.drawRoundedRect(place, px(8), px(8))
        painter.end()


class Surface(QFrame):
    """A flat area in one colour role, with an optional line on one side ("top", "bottom", "left", "right")."""

    def __init__(self, role: str = "surface", line: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role, self._line = role, line

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), ink(self._role))
        painter.setPen(ink("border"))
        right, bottom = self.width() - 1, self.height() - 1
        match self._line:
            case "top":
                painter.drawLine(0, 0, right, 0)
            case "bottom":
                painter.drawLine(0, bottom, right, bottom)
            case "left":
                painter.drawLine(0, 0, 0, bottom)
            case "right":
                painter.drawLine(right, 0, right, bottom)
        painter.end()


class Words(QLabel):
    """Text in a size and weight of the type scale and a colour role; follows the theme."""

    def __init__(
        self, text: str = "", size: float = 14, weight: int = 400, role: str = "text1", *, wrap: bool = False
    ) -> None:
        super().__init__(text)
        self._role = role
        self.setFont(font(size, weight))
        self.setWordWrap(wrap)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._tint()

    def set_role(self, role: str) -> None:
        """Change the colour role."""
        self._role = role
        self._tint()

    def _tint(self) -> None:
        palette = self.palette()
        if palette.color(palette.ColorRole.WindowText) != ink(self._role):
            palette.setColor(palette.ColorRole.WindowText, ink(self._role))
            self.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._tint()
        super().changeEvent(event)


class Picture(QWidget):
    """An icon at a fixed size in a colour role."""

    def __init__(self, name: str, role: str = "text2", size: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._role = name, role
        self.setFixedSize(px(size), px(size))

    def show_icon(self, name: str, role: str) -> None:
        """Change the icon."""
        self._name, self._role = name, role
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        draw_icon(painter, self._name, QRectF(self.rect()), ink(self._role))
        painter.end()


class Banner(Card):
    """A lasting state of the page: icon, sentence, at most one action."""

    acted = Signal()

    def __init__(self, icon: str, text: str, role: str = "info", action: str = "", *, name: str = "") -> None:
        super().__init__(role=role, margins=8)
        self.setObjectName(name)
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addSpacing(px(4))
        row.addWidget(Picture(icon, f"{role}Text"))
        self._words = Words(text, 13.5, 400, "text1", wrap=True)
        row.addWidget(self._words, 1)
        if action:
            button = Button(action, name=f"{name}_action")
            button.clicked.connect(self.acted)
            row.addWidget(button)
        self.body.addLayout(row)

    def show_text(self, text: str) -> None:
        """Change the sentence."""
        self._words.setText(text)


class EmptyState(QWidget):
    """The ring, one sentence, the action."""

    acted = Signal()

    def __init__(
        self, title: str, text: str, action: str, *, icon: str = "add_20_regular", name: str = "empty"
    ) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setSpacing(px(10))
        layout.addStretch(1)
        ring = Ring(72, 10)
        layout.addWidget(ring, 0, Qt.AlignmentFlag.AlignHCenter)
        heading = Words(title, 15.5, 600)
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(heading)
        words = Words(text, 14, 400, "text2", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(words)
        if action:
            button = Button(action, icon=icon, name=f"{name}_action")
            button.clicked.connect(self.acted)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)


class _SegmentButton(QRadioButton):
    def __init__(self, value: str, word: str, icon: str, role: str) -> None:
        super().__init__(word)
        self.value, self._icon, self._role = value, icon, role
        self.setObjectName(f"segment_{value}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(control_height())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(font(13.5, 600)).horizontalAdvance(self.text()) + px(26) + (px(24) if self._icon else 0)
        return QSize(width, control_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        chosen = self.isChecked()
        place = QRectF(self.rect())
        if chosen:
            box(painter, place, ink(f"{self._role}Bg"), None, 6)
        words: QColor = ink(f"{self._role}Text") if chosen else ink("text2" if self.isEnabled() else "disabled")
        width = QFontMetrics(self._font(chosen)).horizontalAdvance(self.text()) + (px(24) if self._icon else 0)
        left = place.center().x() - width / 2
        if self._icon:
            draw_icon(painter, self._icon, QRectF(left, place.top(), px(18), place.height()), words)
            left += px(24)
        painter.setPen(words)
        painter.setFont(self._font(chosen))
        painter.drawText(
            QRectF(left, place.top(), place.width(), place.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        if self.hasFocus():
            focus_ring(painter, place.adjusted(4, 4, -4, -4), 4)
        painter.end()

    def _font(self, chosen: bool) -> QFont:
        return font(13.5, 600 if chosen else 500)


class Segmented(QFrame):
    """One of several, side by side; choosing the chosen one again clears it when `clearable`."""

    chosen = Signal(str)

    def __init__(
        self, options: Sequence[tuple[str, str, str, str]], *, name: str = "", label: str = "", clearable: bool = False
    ) -> None:
        """Take (value, word, icon or "", colour role) for each option."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._clearable = clearable
        layout = self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(1)
        self.buttons = [_SegmentButton(*option) for option in options]
        # One stop of Tab with arrows inside; not exclusive, since a clearable choice can be taken back.
        group = QButtonGroup(self)
        group.setExclusive(False)
        for button in self.buttons:
            group.addButton(button)
            button.clicked.connect(self._clicked)
            layout.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_value(self, value: str) -> None:
        """Show a stored value."""
        for button in self.buttons:
            button.setChecked(button.value == value)
            button.update()

    def focus_chosen(self) -> None:
        """Put the focus on the chosen option, else on the first."""
        target = next((button for button in self.buttons if button.isChecked()), self.buttons[0])
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_upright(self, *, upright: bool) -> None:
        """Stand the options on one another where the row is too narrow for them."""
        self._box.setDirection(QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight)

    def set_words(self, words: Sequence[str]) -> None:
        """Change the words (counts in filters)."""
        for button, word in zip(self.buttons, words, strict=True):
            button.setText(word)
            button.updateGeometry()

    def _clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, _SegmentButton)
        value = button.value if button.isChecked() or not self._clearable else ""
        self.show_value(value)
        self.chosen.emit(value)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        box(painter, QRectF(self.rect()), ink("surface"), ink("borderControl"), 6)
        painter.end()


def row(*widgets: QWidget | int, spacing: int = 8) -> QHBoxLayout:
    """Return a horizontal layout; a number is a stretch."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(px(spacing))
    for widget in widgets:
        if isinstance(widget, int):
            layout.addStretch(widget)
        else:
            layout.addWidget(widget)
    return layout


def clear(layout: QLayout) -> None:
    """Remove everything from a layout, also from the layouts inside it."""
    while layout.count():
        item = layout.takeAt(0)
        inside = item.layout() if item is not None else None
        widget = item.widget() if item is not None else None
        if inside is not None:
            clear(inside)
            inside.deleteLater()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
