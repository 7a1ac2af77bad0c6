"""One question on the page: its words, its editor, what is wrong with it."""

import datetime as dt
import re

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cchc_desktop.checklist.filling.pages import Item
from cchc_desktop.domain.clock import VIETNAM
from cchc_desktop.ui.form.choosing import MANY, DropDownEditor, LinesEditor, RankEditor, SearchEditor
from cchc_desktop.ui.form.editors import (
    DateEditor,
    Editor,
    MomentEditor,
    NoteEditor,
    NumberEditor,
    PlaceEditor,
    TextEditor,
    TimeEditor,
    TriggerEditor,
)
from cchc_desktop.ui.form.measuring import FileEditor, PickerEditor, RangeEditor, RatingEditor, steps_of
from cchc_desktop.ui.form.presenter import Asked
from cchc_desktop.ui.form.sketching import SKETCHES, SketchEditor
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Words

translate = QCoreApplication.translate
_MARKED = re.compile(r"(\*\*|__|\*\S|_\S|^#{1,6} |\[[^\]]+\]\([^)]+\)|<span|<br)", re.MULTILINE)
_SPAN = re.compile(r"</?(?:span|font|div|p)[^>]*>", re.IGNORECASE)
_SEARCHED = frozenset(("autocomplete", "autocomplete_chars", "search"))


def name_of(item: Item) -> str:
    """Return what a question's widget is called: the field's name, behind it the places in its repeats."""
    places = []
    node = item.entry
    while node.parent is not None:
        if node.uid:
            places.append(str(node.parent.named(node.name).index(node) + 1))
        node = node.parent  # type: ignore[assignment]
    return item.entry.name + "".join(f"@{place}" for place in reversed(places))


def editor_for(item: Item, asked: Asked) -> Editor:
    """Return the editor for a question's control, type and appearance."""
    control, name, kind = item.control, name_of(item), item.entry.field.type
    look = control.appearance
    if asked.locked:
        return NoteEditor(name)
    match control.kind:
        case "trigger":
            return TriggerEditor(name)
        case "upload":
            sketched = SKETCHES.intersection(look)
            return SketchEditor(name, control.media, min(sketched)) if sketched else FileEditor(name, control.media)
        case "range":
            return _range(name, look, steps_of(control.range))
        case "rank":
            return RankEditor(name)
        case "select" | "select1":
            several = control.kind == "select"
            words = {word.partition("(")[0] for word in look}
            if words & _SEARCHED or len(asked.offers) > MANY:
                return SearchEditor(name, several=several)
            if "minimal" in look and not several:
                return DropDownEditor(name)
            return LinesEditor(name, several=several, appearance=look)
        case _:
            return _input(name, kind, look, control.rows, secret=control.kind == "secret")


def _range(name: str, look: tuple[str, ...], values: list[str]) -> Editor:
    if "picker" in look:
        return PickerEditor(name, values)
    if "rating" in look and len(values) <= 12:
        return RatingEditor(name, values)
    return RangeEditor(name, values) if values else NumberEditor(name, whole=False)


def _input(name: str, kind: str, look: tuple[str, ...], rows: int, *, secret: bool) -> Editor:
    year = dt.datetime.now(VIETNAM).year
    if kind in ("int", "decimal") or "numbers" in look:
        return NumberEditor(name, whole=kind != "decimal", grouped="thousands-sep" in look)
    if kind == "date":
        return DateEditor(name, year, look)
    if kind == "time":
        return TimeEditor(name)
    if kind == "dateTime":
        return MomentEditor(name, year)
    if kind == "geopoint":
        return PlaceEditor(name)
    if kind in ("geotrace", "geoshape"):
        return TextEditor(name, lines=3, placeholder=translate("Form", "Points as “21.03 105.85 0 0; …”"))
    lines = max(rows, 3 if "multiline" in look else 1)
    return TextEditor(name, lines=lines, secret=secret or "masked" in look)


class QuestionWidget(QWidget):
    """A question with everything around it; `given` and `attached` are what a person does."""

    given = Signal(str)
    attached = Signal(str, bytes)
    too_large = Signal(str)

    def __init__(self, item: Item, asked: Asked) -> None:
        super().__init__()
        self.item = item
        self.setObjectName(f"{name_of(item)}_question")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14 * item.depth if item.depth > 1 else 0), px(4), 0, px(4))
        column.setSpacing(px(4))
        self._label = Words("", 14, 600, wrap=True)
        self._hint = Words("", 12.5, 400, "text2", wrap=True)
        self._guidance = Words("", 12.5, 400, "text3", wrap=True)
        self._picture = QLabel()
        self._shown_picture: bytes | None = None
        self._problem = Words("", 12.5, 500, "notText", wrap=True)
        self._problem.setObjectName(f"{name_of(item)}_problem")
        for widget in (self._label, self._hint, self._guidance, self._picture):
            column.addWidget(widget)
        self._column = column
        self.editor = self._new_editor(asked)
        column.addWidget(self._problem)
        self.show_asked(asked)

    def _new_editor(self, asked: Asked) -> Editor:
        editor = editor_for(self.item, asked)
        editor.given.connect(self.given)
        if isinstance(editor, FileEditor):
            editor.attached.connect(self.attached)
            editor.too_large.connect(self.too_large)
        self._column.insertWidget(4, editor)
        self._fitting = self._fit(asked)
        return editor

    def _fit(self, asked: Asked) -> tuple[bool, bool]:
        return asked.locked, len(asked.offers) > MANY

    def show_asked(self, asked: Asked) -> None:
        """Show the question as it is now; another editor when it was locked or its list grew long."""
        if self._fit(asked) != self._fitting:
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = self._new_editor(asked)
        show_marked(self._label, asked.label + (" *" if asked.required else ""))
        show_marked(self._hint, asked.hint)
        show_marked(self._guidance, asked.guidance)
        self._problem.setText(asked.problem)
        self._problem.setVisible(bool(asked.problem))
        if asked.picture is not self._shown_picture:
            self._shown_picture = asked.picture
            pixmap = QPixmap()
            if asked.picture is not None and pixmap.loadFromData(asked.picture):
                self._picture.setPixmap(pixmap.scaledToWidth(min(pixmap.width(), px(420))))
        self._picture.setVisible(not self._picture.pixmap().isNull())
        self.editor.show_asked(asked)


def show_marked(words: Words, text: str) -> None:
    """Show a text with the marks ODK knows (bold, italic, headings, links); plain text stays plain."""
    if _MARKED.search(text):
        words.setTextFormat(Qt.TextFormat.MarkdownText)
        words.setText(_SPAN.sub("", text).replace("<br>", "\n\n").replace("<br/>", "\n\n"))
    else:
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setText(text)
    words.setVisible(bool(text))
