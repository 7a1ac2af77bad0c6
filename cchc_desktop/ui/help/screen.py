"""Help: the keyboard map, and where to read on."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Words
from cchc_desktop.ui.kit.scrolling import Scroll

translate = QCoreApplication.translate


def keys() -> tuple[tuple[str, str], ...]:
    """Return every key and what it does."""
    return (
        ("1 2 3 4", translate("Help", "Answer the open item")),
        ("0", translate("Help", "Clear the answer")),
        ("Alt+1 … Alt+4", translate("Help", "Answer while typing the note")),
        ("↑ ↓ · Home End", translate("Help", "Previous, next item; first, last of the section")),
        ("← →", translate("Help", "Move among the answers without choosing; Space picks")),
        ("Enter · Shift+Enter", translate("Help", "Next, previous item")),
        ("F2 · Esc", translate("Help", "Into the note, out of the note")),
        ("Ctrl+Enter", translate("Help", "Leave the note, next item")),
        ("F3 · Shift+F3", translate("Help", "Next, previous unanswered item")),
        ("Shift+F4", translate("Help", "Add photos and files")),
        ("F7", translate("Help", "Note a document by number and date")),
        ("F8", translate("Help", "Evidence pane")),
        ("Ctrl+1 … Ctrl+9", translate("Help", "Section 1 to 9")),
        ("Ctrl+PgUp · Ctrl+PgDn", translate("Help", "Previous, next step of the visit")),
        ("Ctrl+D", translate("Help", "Put the suggestion into findings")),
        ("Ctrl+N", translate("Help", "Add a row to the list")),
        ("Ctrl+Z · Ctrl+Y", translate("Help", "Undo, do again")),
        ("Ctrl+S", translate("Help", "Everything is saved already; says so")),
        ("Ctrl+P · Ctrl+E", translate("Help", "Print, export the minutes")),
        ("Ctrl++ · Ctrl+- · Ctrl+0", translate("Help", "Text size")),
        ("Ctrl+L", translate("Help", "Lock the screen")),
        ("F1", translate("Help", "This page")),
    )


class HelpScreen(QWidget):
    """The keyboard map."""

    titled = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("help")
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(16), px(14), px(16), px(16))
        card = Card(margins=18)
        card.body.addWidget(Words(translate("Help", "Keys"), 15.5, 600))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(24))
        grid.setVerticalSpacing(px(8))
        entries = keys()
        half = (len(entries) + 1) // 2
        for number, (key, meaning) in enumerate(entries):
            line, side = number % half, number // half
            grid.addWidget(
                Words(
                    key.replace("↑ ↓", translate("Help", "Up Down")).replace("← →", translate("Help", "Left Right")),
                    13.5,
                    600,
                ),
                line,
                side * 2,
            )
            grid.addWidget(Words(meaning, 13.5, 400, "text2", wrap=True), line, side * 2 + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        card.body.addLayout(grid)
        column.addWidget(card)
        more = Card(margins=18)
        more.body.addWidget(Words(translate("Help", "Good to know"), 15.5, 600))
        for text in (
            translate("Help", "There is no Save button: every answer is on the disk as soon as it is given."),
            translate(
                "Help", "The first signature locks the content. Corrections are a new version that is signed again."
            ),
            translate("Help", "A drawn signature is a picture sealed by this laptop, never a digital signature."),
        ):
            more.body.addWidget(Words(text, 13.5, 400, "text2", wrap=True))
        column.addWidget(more)
        column.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Scroll(page))

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.titled.emit(translate("Help", "Help"), "")
