"""The form being filled in, one page at a time: pages, languages, forward and back, repeats.

`FormView(presenter)` stands anywhere: as a screen, in the form gallery, in a dialog.
"""

from collections.abc import Sequence, Set

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cchc_desktop.checklist.filling.pages import GROUP, INSTANCE, QUESTION, REPEAT, Item
from cchc_desktop.ui.form.grid import GridWidget, rows_of
from cchc_desktop.ui.form.measuring import FileEditor
from cchc_desktop.ui.form.presenter import FormPresenter
from cchc_desktop.ui.form.question import QuestionWidget, name_of, show_marked
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.inputs import Choices
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Banner, Bar, Card, Surface, Words, row
from cchc_desktop.ui.kit.scrolling import Scroll

translate = QCoreApplication.translate


class FormView(QWidget):
    """Shows a `FormPresenter`; `finished` when a person ends on the last page with nothing wrong."""

    finished = Signal()
    too_large = Signal(str)

    def __init__(self, presenter: FormPresenter) -> None:
        super().__init__()
        self.setObjectName("form_view")
        self.presenter = presenter
        self._widgets: dict[str, QWidget] = {}
        self._card = Card(spacing=6)
        page = QWidget()
        holder = QVBoxLayout(page)
        holder.setContentsMargins(px(16), px(12), px(16), px(16))
        holder.addWidget(self._card)
        holder.addStretch(1)
        self._scroll = Scroll(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head())
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._foot())
        presenter.page_changed.connect(self._show_page)
        presenter.gone.connect(self._arrive)
        presenter.refreshed.connect(lambda: self._refresh())
        self._show_page()

    def _head(self) -> QWidget:
        head = Surface("surface", "bottom")
        column = QVBoxLayout(head)
        column.setContentsMargins(px(16), px(10), px(16), px(8))
        column.setSpacing(px(6))
        form = self.presenter.session.form
        title = Words(form.title or form.id, 17, 600, wrap=True)
        self._languages = Choices([(name, name) for name in form.languages], name="form_language")
        self._languages.setAccessibleName(translate("Form", "Language of the form"))
        self._languages.show_value(self.presenter.session.saying.language)
        self._languages.setVisible(len(form.languages) > 1)
        self._languages.chosen.connect(self.presenter.speak)
        self._places = Choices([], name="form_pages", label=translate("Form", "Page"))
        self._places.chosen.connect(lambda number: self.presenter.go(int(number)))
        line = row(title, self._places, self._languages)
        line.setStretch(0, 1)
        column.addLayout(line)
        self._bar = Bar()
        column.addWidget(self._bar)
        if form.missing:
            names = ", ".join(form.missing)
            text = translate("Form", "Lists of this form are missing: {0}. Their choices are empty.").format(names)
            column.addWidget(Banner("warning_20_filled", text, "part", name="form_missing"))
        return head

    def _foot(self) -> QWidget:
        foot = Surface("surface", "top")
        line = QHBoxLayout(foot)
        line.setContentsMargins(px(16), px(8), px(16), px(8))
        self._back = Button(translate("Form", "Back"), icon="arrow_left_20_regular", name="form_back")
        self._on = Button(translate("Form", "Next"), ButtonKind.PRIMARY, name="form_next")
        self._state = Words("", 12.5, 400, "notText")
        self._state.setObjectName("form_state")
        self._back.clicked.connect(self.go_back)
        self._on.clicked.connect(self.go_on)
        line.addWidget(self._back)
        line.addWidget(self._state, 1)
        line.addWidget(self._on)
        return foot

    # Acts

    def go_on(self) -> None:
        """Go to the next page, or end on the last one."""
        self.flush()
        last = self.presenter.at + 1 == len(self.presenter.pages)
        if not self.presenter.go_on():
            self._say_wrong()
        elif last and not self.presenter.go_to_wrong():
            self.finished.emit()

    def go_back(self) -> None:
        """Go to the page before."""
        self.flush()
        self.presenter.go_back()

    def flush(self) -> None:
        """Tell what is still being typed."""
        for widget in list(self._widgets.values()):
            if isinstance(widget, QuestionWidget):
                widget.editor.flush()

    def _say_wrong(self) -> None:
        wrong = self.presenter.wrong_here()
        self._state.setText(translate("Form", "%n question(s) on this page need attention.", "", len(wrong)))
        widget = self._widgets.get(wrong[0].key) if wrong else None
        if widget is not None:
            self._scroll.ensureWidgetVisible(widget)

    # Showing

    def _show_page(self) -> None:
        """Lay the page out; widgets of questions that stay are kept with focus and cursor."""
        items = self.presenter.page.items
        keep: dict[str, QWidget] = {}
        body = self._card.body
        while body.count():
            body.takeAt(0)
        at = 0
        while at < len(items):
            count = rows_of(items, at)
            key = items[at].key
            widget = self._grid(items[at : at + count]) if count else self._widget(items[at])
            keep[key] = widget
            body.addWidget(widget)
            at += count or 1
        for key, widget in self._widgets.items():
            if keep.get(key) is not widget:
                widget.hide()
                widget.deleteLater()
        new = keep.keys() - {key for key, widget in self._widgets.items() if keep.get(key) is widget}
        self._widgets = keep
        if not items:
            nothing = Words(translate("Form", "There is nothing to fill in."), 14, 400, "text2")
            self._widgets["nothing"] = nothing
            body.addWidget(nothing)
        self._show_frame()
        self._refresh(new)

    def _arrive(self) -> None:
        """Begin at the top of the page one has gone to."""
        self._scroll.verticalScrollBar().setValue(0)
        first = next((w for w in self._widgets.values() if isinstance(w, QuestionWidget | GridWidget)), None)
        if first is not None and self.isVisible():
            target = first.nextInFocusChain()
            if target is not None and first.isAncestorOf(target):
                target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_frame(self) -> None:
        presenter = self.presenter
        count = len(presenter.pages)
        number = translate("Form", "{0} of {1}")
        self._places.offer(
            [
                (str(at), f"{number.format(at + 1, count)} · {presenter.page_title(page)}")
                for at, page in enumerate(presenter.pages)
            ]
        )
        self._places.setMaximumWidth(px(360))
        self._places.show_value(str(presenter.at))
        self._bar.show_part((presenter.at + 1) / count)
        self._back.setEnabled(presenter.at > 0)
        self._on.setText(translate("Form", "Next") if presenter.at + 1 < count else translate("Form", "Finish"))

    def _refresh(self, new: Set[str] = frozenset()) -> None:
        """Show what changed on the page that is there; what is new on it shows itself already."""
        presenter = self.presenter
        items = {item.key: item for item in presenter.page.items}
        for key, widget in self._widgets.items():
            if isinstance(widget, QuestionWidget):
                if key not in new:
                    widget.show_asked(presenter.asked(items[key]))
                if isinstance(widget.editor, FileEditor):
                    widget.editor.show_file(presenter.keeper.file(items[key].entry.answer))
            elif isinstance(widget, GridWidget):
                if key not in new:
                    widget.show_all([presenter.asked(item) for item in widget.items])
            elif isinstance(widget, _Heading):
                widget.show_title(presenter.heading(items[key]))
        if not presenter.wrong_here():
            self._state.setText("")

    def _widget(self, item: Item) -> QWidget:
        known = self._widgets.get(item.key)
        if known is not None and not isinstance(known, GridWidget):
            return known
        if item.kind == QUESTION:
            question = QuestionWidget(item, self.presenter.asked(item))
            # A handler may lay the page out anew; the widget that speaks has to have finished speaking by then.
            question.given.connect(lambda text: self.presenter.answer(item, text))
            question.attached.connect(lambda name, data: self.presenter.attach(item, name, bytes(data)))
            question.too_large.connect(self.too_large)
            return question
        if item.kind == REPEAT:
            return self._adder(item)
        return self._heading(item)

    def _heading(self, item: Item) -> "_Heading":
        removable = item.kind == INSTANCE and self.presenter.can_remove(item)
        heading = _Heading(item, removable=removable)
        heading.removed.connect(lambda: QTimer.singleShot(0, lambda: self.presenter.remove(item)))
        return heading

    def _adder(self, item: Item) -> Button:
        title = self.presenter.heading(item) or item.entry.name
        words = translate("Form", "Add: {0}").format(
            self.presenter.session.saying.text(item.control.label, item.entry) or title
        )
        name = item.field.name if item.field is not None else ""
        button = Button(words, icon="add_16_regular", name=f"{name}_add")
        button.clicked.connect(lambda: QTimer.singleShot(0, lambda: self.presenter.add(item)))
        return button

    def _grid(self, items: Sequence[Item]) -> GridWidget:
        known = self._widgets.get(items[0].key)
        if isinstance(known, GridWidget) and [item.key for item in known.items] == [item.key for item in items]:
            return known
        grid = GridWidget(items, [self.presenter.asked(item) for item in items])
        grid.given.connect(lambda item, text: self.presenter.answer(item, text))
        return grid


class _Heading(QWidget):
    """The title of a group, or of a repeat instance with the button that removes it."""

    removed = Signal()

    def __init__(self, item: Item, *, removable: bool) -> None:
        super().__init__()
        self.item = item
        line = QHBoxLayout(self)
        line.setContentsMargins(px(14 * max(item.depth - 1, 0)), px(6 if item.depth else 0), 0, px(2))
        self._title = Words(
            "", 15.5 if item.depth == 0 else 14, 600, "primaryText" if item.kind == INSTANCE else "text1"
        )
        self._title.setWordWrap(True)
        line.addWidget(self._title, 1)
        if removable:
            name = f"{name_of(item)}_remove"
            button = Button(translate("Form", "Remove"), icon="delete_20_regular", name=name)
            button.clicked.connect(self.removed)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def show_title(self, title: str) -> None:
        """Show the title; headings without words take no room."""
        show_marked(self._title, title)
        self.setVisible(bool(title) or self.item.kind != GROUP)
