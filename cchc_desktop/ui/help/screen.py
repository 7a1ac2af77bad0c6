"""Help: the keyboard map, and where to read on."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cchc_desktop.domain.vietnamese import folded
from cchc_desktop.program.release import own_release
from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.kit.inputs import InputFrame, LineEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Words, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.ui.news import NewsDialog, said_version

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
        ("F4 · Shift+F4", translate("Help", "Take photos; add photos and files")),
        ("F6 · Shift+F6", translate("Help", "Next, previous pane")),
        ("F7", translate("Help", "Note a document by number and date")),
        ("F8", translate("Help", "Evidence pane")),
        ("Ctrl+1 … Ctrl+9", translate("Help", "Section 1 to 9")),
        ("Ctrl+PgUp · Ctrl+PgDn", translate("Help", "Previous, next step of the visit")),
        ("Ctrl+K", translate("Help", "Search and jump: items, findings, dossiers, units, commands")),
        ("Ctrl+F", translate("Help", "Filter the list in view")),
        ("F11", translate("Help", "Show the visit to the unit, without scores and comments")),
        ("Ctrl+D", translate("Help", "Put the suggestion into findings")),
        ("Ctrl+N", translate("Help", "Add a row to the list")),
        ("Ctrl+Z · Ctrl+Y", translate("Help", "Undo, do again")),
        ("Ctrl+S", translate("Help", "Everything is saved already; says so")),
        ("Ctrl+P · Ctrl+E", translate("Help", "Print, export the minutes")),
        ("Ctrl++ · Ctrl+- · Ctrl+0", translate("Help", "Text size")),
        ("Ctrl+L", translate("Help", "Lock the screen")),
        ("F1", translate("Help", "The handbook, at the page of the screen in view")),
        ("Shift+F1", translate("Help", "This page")),
    )


class HelpScreen(QWidget):
    """The keyboard map, searched with or without marks."""

    titled = Signal(str, str)
    handbook_wanted = Signal()
    practice_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("help")
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(16), px(14), px(16), px(16))
        card = Card(margins=18)
        self._search = LineEdit(translate("Help", "Find a key or what it does"), name="keys_search")
        self._search.setAccessibleName(translate("Help", "Find a key or what it does"))
        self._search.textChanged.connect(self._sift)
        frame = InputFrame(self._search)
        frame.setFixedWidth(px(300))
        handbook = Button(translate("Help", "Open the handbook"), icon="book_open_16_regular", name="open_handbook")
        handbook.clicked.connect(self.handbook_wanted)
        card.body.addLayout(row(Words(translate("Help", "Keys"), 15.5, 600), 1, frame, handbook, spacing=10))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(24))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
        self._lines: list[tuple[str, Words, Words]] = []
        for key, meaning in keys():
            said = key.replace("↑ ↓", translate("Help", "Up Down")).replace("← →", translate("Help", "Left Right"))
            pair = (Words(said, 13.5, 600), Words(meaning, 13.5, 400, "text2", wrap=True))
            self._lines.append((folded(f"{said} {meaning}"), *pair))
        card.body.addLayout(self._grid)
        self._none = Words(translate("Help", "No key does that."), 13.5, 400, "text2")
        card.body.addWidget(self._none)
        self._sift("")
        column.addWidget(card)
        practice = Card(margins=18)
        begin = Button(translate("Help", "Begin to practise"), icon="lightbulb_20_filled", name="begin_practice")
        begin.clicked.connect(self.practice_wanted)
        practice.body.addLayout(row(Words(translate("Help", "Practice visit"), 15.5, 600), 1, begin, spacing=10))
        text = translate(
            "Help",
            "A visit of the sample, nearly done, with a hint at each step: in a quarter of an hour from the start to "
            "signed minutes. Real work is not touched.",
        )
        practice.body.addWidget(Words(text, 13.5, 400, "text2", wrap=True))
        column.addWidget(practice)
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
        about = Card(margins=18)
        version = Words(said_version(own_release()), 13.5, 400, "text2", wrap=True)
        version.setObjectName("about_version")
        news = Button(translate("Help", "What is new"), name="open_news")
        news.clicked.connect(lambda: NewsDialog(own_release(), self.window()).open())
        about.body.addLayout(row(Words(translate("Help", "About"), 15.5, 600), 1, news, spacing=10))
        about.body.addWidget(version)
        column.addWidget(about)
        column.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Scroll(page))

    def _sift(self, typed: str) -> None:
        wanted = folded(typed).split()
        shown = [line for line in self._lines if all(word in line[0] for word in wanted)]
        half = (len(shown) + 1) // 2
        for _, key, meaning in self._lines:
            for label in (key, meaning):
                self._grid.removeWidget(label)
                label.hide()
        for number, (_, key, meaning) in enumerate(shown):
            line, side = number % half, number // half
            self._grid.addWidget(key, line, side * 2)
            self._grid.addWidget(meaning, line, side * 2 + 1)
            key.show()
            meaning.show()
        self._none.setHidden(bool(shown))

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.titled.emit(translate("Help", "Help"), "")
