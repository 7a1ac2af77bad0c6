"""The editor around the picture: tools, turning, undo, the text that is written; the copy is made beside the window."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from cchc_desktop.domain.picture_edit import Mark, PictureEdit, Spot, Tool, area
from cchc_desktop.ui.kit.buttons import Button, ButtonKind, IconButton
from cchc_desktop.ui.kit.inputs import InputFrame, LineEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Picture, Segmented, Words, row
from cchc_desktop.ui.photo.canvas import PhotoCanvas

translate = QCoreApplication.translate


class PhotoEditor(QDialog):
    """Edit a copy of a photo; `edit` holds what was done when it is accepted."""

    def __init__(self, picture: bytes, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("photo_editor")
        self.setWindowTitle(translate("PhotoEditor", "Edit a copy of the photo"))
        self.edit = PictureEdit()
        self._tool = Tool.ARROW
        self._done: list[PictureEdit] = []
        self._undone: list[PictureEdit] = []
        self.canvas = PhotoCanvas(
            QImage.fromData(picture),
            translate("PhotoEditor", "Photo: arrow keys move the cross, Enter sets a corner"),
        )
        self.canvas.drawn.connect(self._drawn)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(12), px(16), px(12))
        layout.setSpacing(px(8))
        layout.addWidget(self._build_tools())
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self._build_words())
        layout.addWidget(self._build_foot())
        for keys, act in (("Ctrl+Z", self.undo), ("Ctrl+Y", self.redo), ("Ctrl+R", self.turn)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self.resize(px(980), px(640))
        self.choose(Tool.ARROW)
        self.canvas.setFocus()

    def choose(self, tool: Tool) -> None:
        """Take a tool in hand."""
        self._tool = tool
        self._tools.show_value(tool.value)
        self._text_line.setVisible(tool is Tool.TEXT)
        hints = {
            Tool.ARROW: translate("PhotoEditor", "Draw from the tail to what the arrow points at."),
            Tool.FRAME: translate("PhotoEditor", "Draw a frame from corner to corner."),
            Tool.TEXT: translate("PhotoEditor", "Write the words, then click where they begin."),
            Tool.BLUR: translate("PhotoEditor", "Cover a face or a number; it cannot be made readable again."),
            Tool.CROP: translate("PhotoEditor", "Draw what is kept."),
        }
        self._hint.setText(hints[tool])
        self._show()

    def turn(self) -> None:
        """Turn the picture a quarter to the right."""
        self._do(self.edit.turned())

    def undo(self) -> None:
        """Take back the last step."""
        self._step(self._done, self._undone)

    def redo(self) -> None:
        """Do the last step again."""
        self._step(self._undone, self._done)

    # --- building -------------------------------------------------------------------------------------------

    def _build_tools(self) -> QWidget:
        holder = QWidget()
        self._tools = Segmented(
            (
                (Tool.ARROW.value, translate("PhotoEditor", "Arrow"), "arrow_right_20_regular", "info"),
                (Tool.FRAME.value, translate("PhotoEditor", "Frame"), "checkbox_unchecked_20_regular", "info"),
                (Tool.TEXT.value, translate("PhotoEditor", "Text"), "text_font_size_20_regular", "info"),
                (Tool.BLUR.value, translate("PhotoEditor", "Blur"), "shield_lock_20_regular", "info"),
                (Tool.CROP.value, translate("PhotoEditor", "Crop"), "full_screen_maximize_20_regular", "info"),
            ),
            name="photo_tools",
            label=translate("PhotoEditor", "Tools"),
        )
        self._tools.chosen.connect(lambda value: self.choose(Tool(value)))
        turn = Button(translate("PhotoEditor", "Turn"), icon="arrow_sync_24_regular", key="Ctrl R", name="photo_turn")
        turn.clicked.connect(self.turn)
        self._back = IconButton("history_20_regular", translate("PhotoEditor", "Undo (Ctrl+Z)"), name="photo_undo")
        self._back.clicked.connect(self.undo)
        holder.setLayout(row(self._tools, turn, self._back, 1))
        return holder

    def _build_words(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        self._words = LineEdit(
            translate("PhotoEditor", "Words on the photo"),
            name="photo_words",
            label=translate("PhotoEditor", "Words on the photo"),
        )
        self._text_line = InputFrame(self._words)
        column.addWidget(self._text_line)
        self._hint = Words("", 13, 400, "text2", wrap=True)
        line = row(Picture("info_16_regular", "text2", 16), self._hint)
        line.setStretch(1, 1)
        column.addLayout(line)
        return holder

    def _build_foot(self) -> QWidget:
        holder = QWidget()
        kept = Words(
            translate("PhotoEditor", "The original stays as it is, beside the copy."), 12.5, 400, "text2", wrap=True
        )
        leave = Button(translate("PhotoEditor", "Leave it"), name="photo_leave")
        leave.clicked.connect(self.reject)
        self.keep = Button(translate("PhotoEditor", "Keep the copy"), ButtonKind.PRIMARY, name="photo_keep")
        self.keep.clicked.connect(self.accept)
        line = row(kept, leave, self.keep)
        line.setStretch(0, 1)
        holder.setLayout(line)
        return holder

    # --- acting ---------------------------------------------------------------------------------------------

    def _drawn(self, start: object, end: object) -> None:
        assert isinstance(start, Spot)
        assert isinstance(end, Spot)
        if self._tool is Tool.TEXT:
            text = self._words.text().strip()
            if text:
                self._do(self.edit.marked(Mark(Tool.TEXT, start, end, text)))
            else:
                self._words.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        found = area(start, end)
        slip = found.empty if self._tool is not Tool.ARROW else abs(start.x - end.x) + abs(start.y - end.y) < 0.01
        if not slip:
            self._do(self.edit.marked(Mark(self._tool, start, end)))

    def _do(self, edit: PictureEdit) -> None:
        self._done.append(self.edit)
        self._undone.clear()
        self.edit = edit
        self._show()

    def _step(self, away: list[PictureEdit], onto: list[PictureEdit]) -> None:
        if away:
            onto.append(self.edit)
            self.edit = away.pop()
            self._show()

    def _show(self) -> None:
        self.canvas.show_edit(self.edit, self._tool)
        self.keep.setEnabled(not self.edit.nothing)
        self._back.setEnabled(bool(self._done))


def ask(picture: bytes, parent: QWidget | None) -> PictureEdit | None:
    """Let a person edit a copy of a picture; None when it is left as it was."""
    editor = PhotoEditor(picture, parent)
    done = editor.exec() == QDialog.DialogCode.Accepted and not editor.edit.nothing
    edit = editor.edit if done else None
    editor.deleteLater()
    return edit
