"""The widget walk (ui.md 9): cut words, overlaps, things outside their parent, small targets, nameless controls."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QSlider,
    QStackedWidget,
    QTabBar,
    QWidget,
)

from cchc_desktop.ui.kit.bubble import Bubble
from cchc_desktop.ui.kit.look import px

TARGET = 36
SMALLEST_FONT = 12
_CONTROLS = QAbstractButton | QComboBox | QLineEdit | QPlainTextEdit | QAbstractItemView | QAbstractSpinBox | QSlider
_OVERLAYS = (Bubble, QScrollBar)
_SLACK = 2
"""Pixels a rounded size may be off."""


@dataclass(frozen=True)
class Fault:
    """Something wrong with a widget: kind, where it is in the tree, what was measured."""

    kind: str
    where: str
    detail: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.where} ({self.detail})"


def walk(window: QWidget) -> list[Fault]:
    """Return every fault of the visible widgets of a window."""
    faults: list[Fault] = []
    for widget in _visible(window):
        faults += _targets(widget)
        faults += _words(widget)
        faults += _names(widget)
        faults += _children(widget)
        faults += _scrolled(widget)
    return faults


def _visible(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    for child in widget.children():
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
            yield from _visible(child)


def where(widget: QWidget) -> str:
    """Return the way from the window to a widget, by class and object name."""
    parts: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(parts) < 4:
        name = at.objectName()
        parts.append(f"{type(at).__name__}#{name}" if name and not name.startswith("qt_") else type(at).__name__)
        at = at.parentWidget()
    return " < ".join(parts)


def _targets(widget: QWidget) -> list[Fault]:
    if not isinstance(widget, QAbstractButton | QComboBox | QLineEdit) or not widget.isEnabled():
        return []
    # A field inside its frame is as tall as the frame that takes the click.
    frame = widget.parentWidget() if isinstance(widget, QLineEdit) else None
    height = max(widget.height(), frame.height() if frame is not None else 0)
    least = px(TARGET) - _SLACK
    if height < least or widget.width() < least:
        return [Fault("small target", where(widget), f"{widget.width()}x{height}, at least {px(TARGET)}")]
    return []


def _words(widget: QWidget) -> list[Fault]:
    faults = []
    if isinstance(widget, QLabel) and widget.text():
        size = widget.font().pixelSize()
        if 0 < size < px(SMALLEST_FONT):
            faults.append(Fault("small letters", where(widget), f"{size} px: {widget.text()[:40]!r}"))
        faults += _label(widget)
    if isinstance(widget, QAbstractButton) and widget.text() and not widget.toolTip():
        wanted = widget.sizeHint().width()
        if wanted > widget.width() + _SLACK:
            faults.append(
                Fault("cut words", where(widget), f"{widget.text()[:40]!r} wants {wanted}, has {widget.width()}")
            )
    return faults


def _label(label: QLabel) -> list[Fault]:
    if label.toolTip():
        return []
    room = label.contentsRect()
    if label.wordWrap():
        wanted = label.heightForWidth(label.width())
        if wanted > label.height() + _SLACK:
            return [
                Fault("cut words", where(label), f"{label.text()[:40]!r} wants {wanted} high, has {label.height()}")
            ]
        longest = max((QFontMetrics(label.font()).horizontalAdvance(w) for w in label.text().split()), default=0)
        if longest > room.width() + _SLACK:
            return [Fault("cut words", where(label), f"a word of {label.text()[:40]!r} is wider than {room.width()}")]
        return []
    lines = label.text().split("\n")
    wanted = max(QFontMetrics(label.font()).horizontalAdvance(line) for line in lines)
    if wanted > room.width() + _SLACK:
        return [Fault("cut words", where(label), f"{label.text()[:40]!r} wants {wanted}, has {room.width()}")]
    return []


def _names(widget: QWidget) -> list[Fault]:
    if not isinstance(widget, _CONTROLS) or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
        return []
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    if widget.accessibleName() or text or _buddy(widget):
        return []
    return [Fault("no name", where(widget), "a control that a screen reader cannot name")]


def _buddy(widget: QWidget) -> bool:
    window = widget.window()
    return any(label.buddy() is widget for label in window.findChildren(QLabel))


def _scrolled(area: QWidget) -> list[Fault]:
    """A page that only scrolls up and down must fit from side to side."""
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if not isinstance(area, QScrollArea) or area.horizontalScrollBarPolicy() != off or area.widget() is None:
        return []
    page, room = area.widget(), area.viewport()
    if page.width() <= room.width() + _SLACK:
        return []
    return [Fault("outside its parent", where(page), f"{page.width()} wide in a view of {room.width()}")]


def _children(parent: QWidget) -> list[Fault]:
    if isinstance(parent, QAbstractScrollArea | QStackedWidget | QTabBar | QLineEdit | QComboBox):
        return []
    grandparent = parent.parentWidget()
    if isinstance(grandparent, QAbstractScrollArea) and parent is grandparent.viewport():
        return []
    found = [c for c in parent.children() if isinstance(c, QWidget) and c.isVisible() and not c.isWindow()]
    children = [child for child in found if not isinstance(child, _OVERLAYS)]
    faults = []
    room = parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    for child in children:
        if not room.contains(child.geometry()):
            detail = f"{_said(child.geometry())} in {_said(parent.rect())}"
            faults.append(Fault("outside its parent", where(child), detail))
    for at, one in enumerate(children):
        for other in children[at + 1 :]:
            shared = one.geometry().intersected(other.geometry())
            if shared.width() > _SLACK and shared.height() > _SLACK:
                faults.append(Fault("overlap", where(one), f"with {where(other)}: {_said(shared)}"))
    return faults


def _said(rect: QRect) -> str:
    return f"{rect.width()}x{rect.height()}+{rect.x()}+{rect.y()}"
