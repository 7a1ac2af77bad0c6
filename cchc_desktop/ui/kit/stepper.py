"""The score stepper: minus, value, plus; a QDoubleSpinBox that a style sheet touches loses its arrows (ui.md)."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from cchc_desktop.ui.kit.icons import icon
from cchc_desktop.ui.kit.inputs import InputFrame, LineEdit
from cchc_desktop.ui.kit.look import control_height, font, px


class ScoreStepper(QWidget):
    """Minus, value, plus: a score with decimal comma between nothing and a maximum."""

    scored = Signal(object)

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: Decimal = Decimal(0)
        self._maximum = Decimal(0)
        self._step = Decimal("0.5")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._less = self._button("subtract_16_regular", "−", "score_less")
        self._more = self._button("add_16_regular", "+", "score_more")
        self._edit = LineEdit(name="score_value", label=label)
        self._edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._edit.setFont(font(14, 600))
        self._edit.written.connect(self._typed)
        self._edit.left.connect(lambda: self._show_value())
        self._frame = InputFrame(self._edit)
        self._frame.setFixedWidth(px(60))
        for part in (self._less, self._frame, self._more):
            layout.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_score(self, value: Decimal, maximum: Decimal, *, free: bool) -> None:
        """Show a score; `free` when a person may change it, else it follows from the verdict."""
        self._value, self._maximum = value, maximum
        # Quarters of the maximum, but no finer than 0.25: what rubrics use.
        self._step = Decimal("0.25") if maximum <= 1 else Decimal("0.5")
        self._show_value()
        for part in (self._less, self._more, self._edit):
            part.setEnabled(free)

    def _show_value(self) -> None:
        # "1," on its way to "1,5" is not rewritten while it is typed.
        if not (self._edit.hasFocus() and _read_score(self._edit.text()) == self._value):
            self._edit.show_text(_comma(self._value))
            self._frame.set_invalid(False)

    def _button(self, name: str, sign: str, object_name: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name, "text1", 16))
        button.setObjectName(object_name)
        button.setAccessibleName(sign)
        button.setFixedSize(px(36), control_height())
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._by(-self._step if sign == "−" else self._step))
        return button

    def _by(self, step: Decimal) -> None:
        value = min(max(self._value + step, Decimal(0)), self._maximum)
        if value != self._value:
            self.scored.emit(value)

    def _typed(self, text: str) -> None:
        value = _read_score(text)
        if value is not None and 0 <= value <= self._maximum:
            self._frame.set_invalid(False)
            self.scored.emit(value)
        else:
            self._frame.set_invalid(True)


def _read_score(text: str) -> Decimal | None:
    try:
        value = Decimal(text.replace(",", ".").strip() or "0")
    except ArithmeticError:
        return None
    return value if value.is_finite() else None


def _comma(value: Decimal) -> str:
    text = format(value.normalize(), "f")
    return (text if "." in text else text + ".0").replace(".", ",")
