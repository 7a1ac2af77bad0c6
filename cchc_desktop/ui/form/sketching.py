"""Pictures made by hand: `signature` and `draw` on white, `annotate` on a picture that was chosen."""

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout

from cchc_desktop.ui.form.measuring import FileEditor
from cchc_desktop.ui.form.presenter import Asked
from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.signature_pad import SignaturePad

translate = QCoreApplication.translate
SKETCHES = frozenset(("signature", "draw", "annotate"))


class SketchEditor(FileEditor):
    """Draws with pen, finger or mouse; a picture may be chosen instead. What was kept before stays stored."""

    def __init__(self, name: str, media: str, look: str) -> None:
        super().__init__(name, media)
        self._look = look
        hints = {
            "signature": translate("Form", "Sign in the box with pen, finger or mouse"),
            "draw": translate("Form", "Draw in the box with pen, finger or mouse"),
            "annotate": translate("Form", "Choose a picture, then draw on it"),
        }
        self.pad = SignaturePad(hints[look], lined=look == "signature")
        if look != "signature":
            self.pad.setMinimumSize(px(420), px(260))
        self.pad.setMaximumWidth(px(420 if look == "signature" else 720))
        self.pad.setObjectName(f"{name}:pad")
        self._keep = Button(translate("Form", "Keep the drawing"), icon="checkmark_16_regular", name=f"{name}:keep")
        self._keep.clicked.connect(self._keep_drawing)
        self._wipe = Button(translate("Form", "Wipe"), icon="eraser_20_regular", name=f"{name}:wipe")
        self._wipe.clicked.connect(self.pad.clear)
        self.pad.drawn.connect(self._offer)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self._keep)
        line.addWidget(self._wipe)
        line.addStretch(1)
        self.column.insertWidget(0, self.pad)
        self.column.insertLayout(1, line)
        self._offer()

    def show_asked(self, asked: Asked) -> None:
        """Show the file's name; the pad goes once something is kept, but for drawing on it."""
        super().show_asked(asked)
        self.pad.setAccessibleName(asked.label)
        self.pad.setVisible(not asked.answer or self._look == "annotate")
        self._offer()

    def show_file(self, data: bytes | None) -> None:
        """Show what was kept; `annotate` draws on it."""
        picture = QImage()
        if self._look == "annotate" and data is not None and picture.loadFromData(data):
            self.pad.lay_under(picture)
        else:
            if self._look == "annotate":
                self.pad.lay_under(QImage())
            super().show_file(data)

    def _offer(self) -> None:
        drawn = bool(self.pad.strokes()) and not self.pad.isHidden()
        self._keep.setVisible(drawn)
        self._wipe.setVisible(drawn)

    def _keep_drawing(self) -> None:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.pad.picture().save(buffer, "PNG")  # type: ignore[call-overload]
        self.pad.clear()
        self.attached.emit(f"{self._look}.png", bytes(buffer.data().data()))
