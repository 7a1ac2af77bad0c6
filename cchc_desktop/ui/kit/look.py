"""Colours, sizes and fonts: tokens.json as a typed theme, and the dress of the whole application.

Fusion and a palette first; no application-wide style sheet, which makes forms 2.4 times slower (platform.md 0.5).
Custom painted widgets ask `ink()` and `px()` when they paint, and repaint on QEvent.PaletteChange.
"""

import json
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
FAMILY = "Noto Sans"
PAPER_FAMILY = "Liberation Serif"
TEXT_SIZES = (100, 110, 125, 150)
"""Text sizes in per cent, on top of what the operating system scales."""


class Scheme(StrEnum):
    """Which colours: light, dark, or as the system has it."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


@dataclass(slots=True)
class _Dress:
    dark: bool = False
    scale: float = 1.0
    touch: bool = False


_dress = _Dress()


@cache
def tokens() -> dict[str, dict[str, str]]:
    """Return the colour roles of both themes: "light" and "dark" -> role -> "#RRGGBB"."""
    found: dict[str, dict[str, str]] = json.loads((RESOURCES / "theme" / "tokens.json").read_text(encoding="utf-8"))
    return found


def ink(role: str) -> QColor:
    """Return the colour of a role in the present theme."""
    return QColor(tokens()["dark" if _dress.dark else "light"][role])


def is_dark() -> bool:
    """Tell whether the dark theme is on."""
    return _dress.dark


def scale() -> float:
    """Return the text scale, 1.0 for 100 %."""
    return _dress.scale


def px(size: float) -> int:
    """Return a size in pixels at the present text scale."""
    return round(size * _dress.scale)


def control_height() -> int:
    """Return the height of a control: 36, in touch mode 44, scaled."""
    return px(44 if _dress.touch else 36)


def font(size: float = 14, weight: int = 400, *, italic: bool = False) -> QFont:
    """Return the interface font in a size given for 100 %."""
    made = QFont(FAMILY)
    made.setPixelSize(px(size))
    made.setWeight(QFont.Weight(weight))
    made.setItalic(italic)
    return made


def load_fonts() -> None:
    """Make the bundled fonts known to Qt, so that the app looks the same where no font is installed."""
    for path in sorted((RESOURCES / "fonts").glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise RuntimeError(f"the font {path.name} cannot be loaded")


def dress(app: QApplication, scheme: Scheme = Scheme.LIGHT, text_size: int = 100, *, touch: bool = False) -> None:
    """Put colours, font and sizes on the application; widgets that exist are told by Qt."""
    system_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    _dress.dark = scheme is Scheme.DARK or (scheme is Scheme.SYSTEM and system_dark)
    _dress.scale = text_size / 100
    _dress.touch = touch
    if app.style().name() != "fusion":
        # A new style is put on every widget there is: once is enough.
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(font())
    app.setPalette(_palette())


def _palette() -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for target, name in (
        (role.Window, "canvas"),
        (role.WindowText, "text1"),
        (role.Base, "surface"),
        (role.AlternateBase, "subtle"),
        (role.Text, "text1"),
        (role.Button, "surface"),
        (role.ButtonText, "text1"),
        (role.BrightText, "onSolid"),
        (role.ToolTipBase, "tooltipBg"),
        (role.ToolTipText, "tooltipText"),
        (role.PlaceholderText, "text3"),
        (role.Highlight, "primary"),
        (role.HighlightedText, "onPrimary"),
        (role.Link, "primaryText"),
        (role.LinkVisited, "primaryText"),
        (role.Accent, "primary"),
        (role.Mid, "border"),
        (role.Light, "surface"),
        (role.Midlight, "hover"),
        (role.Dark, "borderStrong"),
        (role.Shadow, "borderStrong"),
    ):
        palette.setColor(target, ink(name))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, ink("disabled"))
    return palette
