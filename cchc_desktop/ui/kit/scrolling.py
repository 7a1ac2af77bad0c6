"""Scroll areas with the thin bar: 12 px lane, 6 px handle; the one place where a style sheet is needed."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QVBoxLayout, QWidget

from cchc_desktop.ui.kit.look import ink, px


def thin(area: QAbstractScrollArea) -> None:
    """Give a scroll area the thin bars; unstyled they drew arrows and a black block (ui.md)."""
    area.verticalScrollBar().setStyleSheet(_sheet("vertical"))
    area.horizontalScrollBar().setStyleSheet(_sheet("horizontal"))


def _sheet(direction: str) -> str:
    lane, handle, edge = px(12), px(6), px(3)
    size = "width" if direction == "vertical" else "height"
    side = "margin: 0 {0}px" if direction == "vertical" else "margin: {0}px 0"
    return (
        f"QScrollBar:{direction} {{ background: transparent; {size}: {lane}px; margin: 0; border: none; }}"
        f"QScrollBar::handle:{direction} {{ background: {ink('borderControl').name()};"
        f" border-radius: {handle // 2}px; min-{'height' if direction == 'vertical' else 'width'}: {px(28)}px;"
        f" {side.format(edge)}; }}"
        f"QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page"
        " { background: transparent; border: none; width: 0; height: 0; }"
    )


def on_top(holder: QWidget) -> QVBoxLayout:
    """Return a column at the top of a widget; what is left below stays empty.

    A layout that is itself aligned to the top is never given more than its size hint (QLayout::alignmentRect), which
    counts wrapped words as if they had all the width they like: in a narrow or enlarged window the rows were crushed.
    """
    around = QVBoxLayout(holder)
    around.setContentsMargins(0, 0, 0, 0)
    around.setSpacing(0)
    column = QVBoxLayout()
    around.addLayout(column)
    around.addStretch(1)
    return column


class Scroll(QScrollArea):
    """A page that scrolls up and down, on the canvas colour."""

    def __init__(self, inner: QWidget, role: str = "canvas") -> None:
        super().__init__()
        self._role = role
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        thin(self)
        self._tint()

    def _tint(self) -> None:
        palette = self.palette()
        palette.setColor(palette.ColorRole.Window, ink(self._role))
        self.viewport().setPalette(palette)
        self.viewport().setAutoFillBackground(True)
        widget = self.widget()
        if widget is not None:
            widget.setAutoFillBackground(False)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            thin(self)
            self._tint()
        super().changeEvent(event)
