"""What answers are given with: one editor for each type; each shows an answer and tells what was given."""

import datetime as dt

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cchc_desktop.domain.clock import VIETNAM
from cchc_desktop.ui.form.presenter import Asked
from cchc_desktop.ui.kit.checks import Check
from cchc_desktop.ui.kit.inputs import DayEdit, HourEdit, InputFrame, Labelled, LineEdit, NoteEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Words

translate = QCoreApplication.translate


class Editor(QWidget):
    """Shows one answer; `given` carries the text a person gives, in the form's own notation."""

    given = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}_editor")
        self.name = name
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(4))

    def show_asked(self, asked: Asked) -> None:
        """Show the answer as it is."""
        raise NotImplementedError

    def flush(self) -> None:
        """Tell what is still being typed."""


class NoteEditor(Editor):
    """Shows a value that is not answered here: a note, a calculation, a locked answer."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._words = Words("", 14, 400, "text2", wrap=True)
        self._words.setObjectName(name)
        self.column.addWidget(self._words)

    def show_asked(self, asked: Asked) -> None:
        """Show the value; choices by their words."""
        words = {offer.value: offer.words for offer in asked.offers}
        shown = ", ".join(words.get(part, part) for part in asked.answer.split()) if words else asked.answer
        self._words.setText(shown)
        self.setVisible(bool(shown))


class TextEditor(Editor):
    """A line, or several with `multiline` or `rows`."""

    def __init__(self, name: str, *, lines: int = 1, secret: bool = False, placeholder: str = "") -> None:
        super().__init__(name)
        if lines > 1:
            self._edit: LineEdit | NoteEdit = NoteEdit(placeholder, name=name, lines=lines)
        else:
            self._edit = LineEdit(placeholder, name=name)
            if secret:
                self._edit.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self._frame = InputFrame(self._edit, tall=lines > 1)
        self.column.addWidget(self._frame)
        self._edit.written.connect(lambda text: self.given.emit(self.read(text)))

    def show_asked(self, asked: Asked) -> None:
        """Show the text, framed in red when it is wrong."""
        self._edit.setAccessibleName(asked.label)
        self._edit.show_text(self.written(asked.answer))
        self._frame.set_invalid(bool(asked.problem))

    def read(self, text: str) -> str:
        """Return what was typed in the form's notation."""
        return text

    def written(self, answer: str) -> str:
        """Return an answer as people write it."""
        return answer

    def flush(self) -> None:
        """Tell what is still being typed."""
        self._edit.flush()


class NumberEditor(TextEditor):
    """A number as people here type it: a comma is a decimal point, blanks and dots between thousands fall away."""

    def __init__(self, name: str, *, whole: bool, grouped: bool = False) -> None:
        super().__init__(name)
        self._whole = whole
        self._grouped = grouped
        self.setMaximumWidth(px(280))

    def read(self, text: str) -> str:
        """Return the number with a point; what is no number stays as typed and is marked."""
        bare = text.replace("\u00a0", "").replace(" ", "")
        if self._grouped:
            bare = bare.replace(".", "")
        return bare.replace(",", "." if not self._whole else ",")

    def written(self, answer: str) -> str:
        """Return the number with a comma, in groups of three when the form asks for it."""
        whole, point, part = answer.partition(".")
        if self._grouped and whole.lstrip("-").isdigit():
            whole = f"{int(whole):,}".replace(",", ".")
        return whole + ("," if point else "") + part


class DateEditor(Editor):
    """A day; with `month-year` or `year` only that much of it."""

    def __init__(self, name: str, year: int, appearance: tuple[str, ...]) -> None:
        super().__init__(name)
        self._parts = 1 if "year" in appearance else 2 if "month-year" in appearance else 3
        self.setMaximumWidth(px(220))
        if self._parts == 3:
            self._day = DayEdit(year, name=name)
            self._day.day_given.connect(lambda day: self.given.emit(day.isoformat() if day else ""))
            self._frame = InputFrame(self._day)
        else:
            typed = translate("Form", "month/year") if self._parts == 2 else translate("Form", "year")
            self._text = LineEdit(typed, name=name)
            self._text.written.connect(lambda text: self.given.emit(self._read(text)))
            self._frame = InputFrame(self._text)
        self.column.addWidget(self._frame)

    def _read(self, text: str) -> str:
        numbers = [int(part) for part in text.replace("-", "/").split("/") if part.strip().isdigit()]
        if len(numbers) != self._parts - (self._parts == 2) + (self._parts == 2):
            return text
        month, year = (numbers[0], numbers[1]) if self._parts == 2 else (1, numbers[0])
        return f"{year:04d}-{month:02d}-01" if 1 <= month <= 12 else text

    def show_asked(self, asked: Asked) -> None:
        """Show the day."""
        day = _day(asked.answer)
        if self._parts == 3:
            self._day.setAccessibleName(asked.label)
            self._day.show_day(day)
        else:
            self._text.setAccessibleName(asked.label)
            shown = asked.answer if day is None else day.strftime("%m/%Y" if self._parts == 2 else "%Y")
            self._text.show_text(shown)
        self._frame.set_invalid(bool(asked.problem))

    def flush(self) -> None:
        """Tell what is still being typed."""
        (self._day if self._parts == 3 else self._text).flush()


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None


def _hour(text: str) -> dt.time | None:
    clock = text.partition("T")[2] or text
    try:
        return dt.time.fromisoformat(clock[:5])
    except ValueError:
        return None


class TimeEditor(Editor):
    """A time of the day, kept with the offset of this place."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setMaximumWidth(px(160))
        self._hour = HourEdit(name=name)
        self._frame = InputFrame(self._hour)
        self.column.addWidget(self._frame)
        self._hour.hour_given.connect(
            lambda hour: self.given.emit(f"{hour:%H:%M}:00.000{_offset()}" if hour is not None else "")
        )

    def show_asked(self, asked: Asked) -> None:
        """Show the time."""
        self._hour.setAccessibleName(asked.label)
        self._hour.show_hour(_hour(asked.answer))
        self._frame.set_invalid(bool(asked.problem))

    def flush(self) -> None:
        """Tell what is still being typed."""
        self._hour.flush()


def _offset() -> str:
    return f"{dt.datetime.now(VIETNAM):%z}"[:3] + ":00"


class MomentEditor(Editor):
    """A day and a time."""

    def __init__(self, name: str, year: int) -> None:
        super().__init__(name)
        self.setMaximumWidth(px(380))
        self._day, self._hour = DayEdit(year, name=name), HourEdit(name=f"{name}_hour")
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(InputFrame(self._day), 3)
        line.addWidget(InputFrame(self._hour), 2)
        self.column.addLayout(line)
        self._known: tuple[dt.date | None, dt.time | None] = (None, None)
        self._day.day_given.connect(lambda day: self._told(day, self._known[1]))
        self._hour.hour_given.connect(lambda hour: self._told(self._known[0], hour))

    def _told(self, day: dt.date | None, hour: dt.time | None) -> None:
        self._known = (day, hour)
        if day is None and hour is None:
            self.given.emit("")
        elif day is not None and hour is not None:
            self.given.emit(f"{day.isoformat()}T{hour:%H:%M}:00.000{_offset()}")

    def show_asked(self, asked: Asked) -> None:
        """Show day and time; half of it stays while the other half is typed."""
        self._day.setAccessibleName(asked.label)
        if asked.answer:
            self._known = (_day(asked.answer), _hour(asked.answer))
        self._day.show_day(self._known[0])
        self._hour.show_hour(self._known[1])

    def flush(self) -> None:
        """Tell what is still being typed."""
        self._day.flush()
        self._hour.flush()


class PlaceEditor(Editor):
    """A point on the map, typed: latitude, longitude, and altitude if known."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setMaximumWidth(px(520))
        labels = (
            translate("Form", "Latitude"),
            translate("Form", "Longitude"),
            translate("Form", "Altitude (m)"),
        )
        self._edits = [LineEdit(name=f"{name}_{at}" if at else name) for at in range(3)]
        line = QHBoxLayout()
        line.setSpacing(px(8))
        for label, edit in zip(labels, self._edits, strict=True):
            line.addWidget(Labelled(label, edit))
            edit.written.connect(lambda _text: self._told())
        self.column.addLayout(line)

    def _told(self) -> None:
        parts = [edit.text().strip().replace(",", ".") for edit in self._edits]
        if not any(parts):
            self.given.emit("")
        elif parts[0] and parts[1]:
            self.given.emit(f"{parts[0]} {parts[1]} {parts[2] or '0'} 0")

    def show_asked(self, asked: Asked) -> None:
        """Show the numbers."""
        parts = asked.answer.split()
        for edit, part in zip(self._edits, [*parts, "", "", ""][:3], strict=True):
            if asked.answer:
                edit.show_text(part)

    def flush(self) -> None:
        """Tell what is still being typed."""
        for edit in self._edits:
            edit.flush()


class TriggerEditor(Editor):
    """A box to tick: "I confirm"."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._check = Check(translate("Form", "I confirm"), name=name)
        self.column.addWidget(self._check)
        self._check.clicked.connect(lambda on: self.given.emit("OK" if on else ""))

    def show_asked(self, asked: Asked) -> None:
        """Show whether it was confirmed."""
        self._check.setChecked(asked.answer == "OK")
