"""Editors for ranges and files."""

from decimal import Decimal, InvalidOperation
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QSlider

from cchc_desktop.checklist.xform.model import Range
from cchc_desktop.ui.form.editors import Editor
from cchc_desktop.ui.form.presenter import Asked
from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.kit.inputs import Choices
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Segmented, Words

translate = QCoreApplication.translate
MOST_STEPS = 10_000


def steps_of(limits: Range | None) -> list[str]:
    """Return the values of a range in order; none when its limits make no sense."""
    if limits is None:
        return []
    try:
        start, end, step = (Decimal(text) for text in (limits.start, limits.end, limits.step or "1"))
    except InvalidOperation:
        return []
    if not (start.is_finite() and end.is_finite() and step.is_finite()) or step == 0:
        return []
    step = abs(step) if end >= start else -abs(step)
    count = int((end - start) / step)
    return [_plain(start + step * at) for at in range(min(count, MOST_STEPS) + 1)]


def _plain(number: Decimal) -> str:
    text = format(number.normalize(), "f")
    return "0" if text == "-0" else text


class RangeEditor(Editor):
    """A slider with its value written beside it; blank until it is moved or its first value is taken."""

    def __init__(self, name: str, values: list[str]) -> None:
        super().__init__(name)
        self._values = values
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setObjectName(name)
        self._slider.setRange(0, max(len(values) - 1, 0))
        self._slider.setPageStep(max(1, len(values) // 10))
        self._slider.setFixedHeight(px(32))
        self._value = Words("", 15.5, 600, "primaryText")
        self._value.setMinimumWidth(px(80))
        line = QHBoxLayout()
        if values:
            line.addWidget(Words(values[0].replace(".", ","), 12, 400, "text2"))
            line.addWidget(self._slider, 1)
            line.addWidget(Words(values[-1].replace(".", ","), 12, 400, "text2"))
        line.addWidget(self._value)
        self.column.addLayout(line)
        self.setMaximumWidth(px(640))
        self._slider.valueChanged.connect(self._moved)
        self._slider.sliderReleased.connect(lambda: self._moved(self._slider.value()))
        self._showing = False

    def _moved(self, place: int) -> None:
        if not self._showing and place < len(self._values):
            self.given.emit(self._values[place])

    def show_asked(self, asked: Asked) -> None:
        """Show the value."""
        self._slider.setAccessibleName(asked.label)
        self._showing = True
        if asked.answer in self._values:
            self._slider.setValue(self._values.index(asked.answer))
        self._value.setText(asked.answer.replace(".", ",") if asked.answer else "–")
        self._showing = False


class PickerEditor(Editor):
    """`picker`: a range as a drop-down."""

    def __init__(self, name: str, values: list[str]) -> None:
        super().__init__(name)
        pairs = [("", translate("Form", "(choose)")), *((value, value.replace(".", ",")) for value in values)]
        self._choices = Choices(pairs, name=name)
        self._choices.chosen.connect(self.given.emit)
        self.column.addWidget(self._choices)
        self.setMaximumWidth(px(220))

    def show_asked(self, asked: Asked) -> None:
        """Show the value."""
        self._choices.setAccessibleName(asked.label)
        self._choices.show_value(asked.answer)


class RatingEditor(Editor):
    """`rating`: a range as a row of numbers."""

    def __init__(self, name: str, values: list[str]) -> None:
        super().__init__(name)
        self._row = Segmented([(value, value, "", "info") for value in values[:12]], name=name)
        self._row.chosen.connect(self.given.emit)
        self.column.addWidget(self._row, 0, Qt.AlignmentFlag.AlignLeft)

    def show_asked(self, asked: Asked) -> None:
        """Show the value."""
        self._row.setAccessibleName(asked.label)
        self._row.show_value(asked.answer)


_KINDS = {
    "image": "*.jpg *.jpeg *.png *.heic *.webp *.bmp *.gif",
    "audio": "*.mp3 *.m4a *.wav *.ogg *.amr *.aac",
    "video": "*.mp4 *.mov *.avi *.mkv *.3gp *.webm",
}
LARGEST_FILE = 200 * 1024 * 1024


class FileEditor(Editor):
    """A picture, sound, film or any file: chosen or dropped here; shown by name, pictures small."""

    attached = Signal(str, bytes)
    too_large = Signal(str)

    def __init__(self, name: str, media: str) -> None:
        super().__init__(name)
        self._kind = media.partition("/")[0]
        self.setAcceptDrops(True)
        self._picture = QLabel()
        self._picture.hide()
        self._name = Words("", 14, 400, "text1", wrap=True)
        choose = Button(translate("Form", "Choose a file…"), icon="attach_16_regular", name=name)
        choose.clicked.connect(self._choose)
        self._choose_button = choose
        self._remove = Button(translate("Form", "Take back"), icon="dismiss_16_regular", name=f"{name}:remove")
        self._remove.clicked.connect(lambda: self.given.emit(""))
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(choose)
        line.addWidget(self._remove)
        line.addWidget(self._name, 1)
        self.column.addWidget(self._picture)
        self.column.addLayout(line)

    def _choose(self) -> None:
        patterns = _KINDS.get(self._kind, "*")
        path, _ = QFileDialog.getOpenFileName(self, translate("Form", "Choose a file"), "", f"({patterns} *)")
        if path:
            self.take(Path(path))

    def take(self, path: Path) -> None:
        """Answer with a file of this computer."""
        if path.stat().st_size > LARGEST_FILE:
            self.too_large.emit(path.name)
            return
        self.attached.emit(path.name, path.read_bytes())

    def show_asked(self, asked: Asked) -> None:
        """Show the file's name."""
        self._choose_button.setAccessibleName(asked.label)
        self._name.setText(asked.answer)
        self._remove.setVisible(bool(asked.answer))

    def show_file(self, data: bytes | None) -> None:
        """Show a picture small; anything else by its name only."""
        pixmap = QPixmap()
        if data is not None and self._kind == "image" and pixmap.loadFromData(data):
            self._picture.setPixmap(
                pixmap.scaled(
                    px(220), px(160), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                )
            )
            self._picture.show()
        else:
            self._picture.hide()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self.isEnabled():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        if urls and urls[0].isLocalFile():
            self.take(Path(urls[0].toLocalFile()))
