"""Editors for choices: lists of lines in columns, drop-downs, lists that are searched, and ranking."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QSize, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cchc_desktop.domain.vietnamese import folded
from cchc_desktop.ui.form.editors import Editor
from cchc_desktop.ui.form.presenter import Asked, Offer
from cchc_desktop.ui.kit.buttons import Button, IconButton
from cchc_desktop.ui.kit.inputs import Choices, InputFrame, LineEdit
from cchc_desktop.ui.kit.look import control_height, px
from cchc_desktop.ui.kit.marks import Words
from cchc_desktop.ui.kit.picks import CheckLine, RadioLine
from cchc_desktop.ui.kit.scrolling import thin

translate = QCoreApplication.translate
MANY = 60
"""From so many choices on a list is searched rather than laid out."""
_SHOWN = 200


def columns_of(appearance: tuple[str, ...], count: int) -> int:
    """Return in how many columns choices stand; 0 for as many as fit."""
    for word in appearance:
        if word.startswith("columns-") and word[8:].isdigit():
            return max(1, min(int(word[8:]), 10))
    if any(word in appearance for word in ("likert", "horizontal", "horizontal-compact")):
        return max(count, 1)
    if any(word in appearance for word in ("columns-pack", "columns", "compact", "quickcompact")):
        return 0
    return 1


def pixmap_of(offer: Offer) -> QPixmap | None:
    """Return the picture of a choice, None when it has none that can be read."""
    if offer.picture is None:
        return None
    pixmap = QPixmap()
    return pixmap if pixmap.loadFromData(offer.picture) else None


class LinesEditor(Editor):
    """Choices as lines with radio buttons or check boxes; arrows walk, Space picks, Delete takes back."""

    def __init__(self, name: str, *, several: bool, appearance: tuple[str, ...]) -> None:
        super().__init__(name)
        self._several = several
        self._appearance = appearance
        self._offers: tuple[Offer, ...] = ()
        self._lines: list[RadioLine | CheckLine] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(2))
        self.column.addLayout(self._grid)
        self._nothing = Words(translate("Form", "There is nothing to choose yet."), 13, 400, "text3")
        self.column.addWidget(self._nothing)

    def show_asked(self, asked: Asked) -> None:
        """Show the choices there are and which are chosen."""
        if asked.offers != self._offers:
            self._lay_out(asked.offers)
        self.setAccessibleName(asked.label)
        chosen = asked.answer.split() if self._several else [asked.answer]
        for line in self._lines:
            line.setChecked(line.value in chosen)
        self._nothing.setVisible(not self._lines)

    def _lay_out(self, offers: tuple[Offer, ...]) -> None:
        self._offers = offers
        for line in self._lines:
            self._grid.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        for offer in offers:
            line = (CheckLine if self._several else RadioLine)(offer.value, f"{self.name}:{offer.value}")
            line.show_words(offer.words, pixmap_of(offer))
            line.clicked.connect(self._clicked)
            self._lines.append(line)
        self._arrange()

    def _arrange(self) -> None:
        columns = columns_of(self._appearance, len(self._lines))
        if columns == 0:
            widest = max((line.sizeHint().width() for line in self._lines), default=1)
            columns = max(1, min(len(self._lines), self.width() // max(widest + px(4), 1), 6)) or 1
        for at, line in enumerate(self._lines):
            self._grid.addWidget(line, at // columns, at % columns)
        for column in range(min(columns, len(self._lines))):
            self._grid.setColumnStretch(column, 1)

    def _clicked(self) -> None:
        line = self.sender()
        if self._several:
            self.given.emit(" ".join(line.value for line in self._lines if line.isChecked()))
        elif isinstance(line, RadioLine):
            self.given.emit(line.value if line.isChecked() else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = next((at for at, line in enumerate(self._lines) if line.hasFocus()), None)
        if event.key() == Qt.Key.Key_Delete and not self._several:
            self.given.emit("")
        elif focused is not None and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = -1 if event.key() == Qt.Key.Key_Up else 1
            self._lines[(focused + step) % len(self._lines)].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)


class DropDownEditor(Editor):
    """`minimal`: one of a drop-down."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._choices = Choices([("", "")], name=name)
        self.column.addWidget(self._choices)
        self._choices.chosen.connect(self.given.emit)
        self.setMaximumWidth(px(520))

    def show_asked(self, asked: Asked) -> None:
        """Show the choices there are and the chosen one."""
        self._choices.setAccessibleName(asked.label)
        blank = ("", translate("Form", "(choose)"))
        self._choices.offer([blank, *((offer.value, offer.words) for offer in asked.offers)])
        self._choices.show_value(asked.answer)


class SearchEditor(Editor):
    """A long list that narrows while one types, with or without accents; picked ones stand above it."""

    def __init__(self, name: str, *, several: bool) -> None:
        super().__init__(name)
        self._several = several
        self._offers: tuple[Offer, ...] = ()
        self._folded: list[str] = []
        self._answer = ""
        self._found: list[Offer] = []
        self._chosen = Words("", 14, 600, "primaryText", wrap=True)
        self._clear = Button(translate("Form", "Take back"), icon="dismiss_16_regular", name=f"{name}:clear")
        self._clear.clicked.connect(lambda: self.given.emit(""))
        top = QHBoxLayout()
        top.addWidget(self._chosen, 1)
        top.addWidget(self._clear)
        self.column.addLayout(top)
        self._search = LineEdit(translate("Form", "Type to search"), name=name)
        self._search.textChanged.connect(lambda _text: self._narrow())
        self.column.addWidget(InputFrame(self._search))
        self._model = QStringListModel(self)
        self._list = QListView()
        self._list.setObjectName(f"{name}:list")
        self._list.setModel(self._model)
        self._list.setUniformItemSizes(True)
        self._list.setFrameShape(QFrame.Shape.StyledPanel)
        self._list.setItemDelegate(_TallRows(self._list))
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        thin(self._list)
        self._list.clicked.connect(self._picked)
        self._list.activated.connect(self._picked)
        self.column.addWidget(self._list)
        self._more = Words("", 12, 400, "text3")
        self.column.addWidget(self._more)
        self.setMaximumWidth(px(640))

    def show_asked(self, asked: Asked) -> None:
        """Show what is chosen, and the list as far as it is searched."""
        self._search.setAccessibleName(asked.label)
        self._answer = asked.answer
        chosen = asked.answer.split() if self._several else [asked.answer] if asked.answer else []
        words = {offer.value: offer.words for offer in asked.offers if offer.value in chosen} if chosen else {}
        self._chosen.setText("; ".join(words.get(value, value) for value in chosen))
        self._clear.setVisible(bool(chosen))
        if asked.offers is not self._offers and asked.offers != self._offers:
            self._offers = asked.offers
            self._folded = []
            self._narrow()

    def _narrow(self) -> None:
        wanted = folded(self._search.text()).split()
        if wanted and not self._folded:
            # Made when the first letter is typed: most long lists are never searched.
            self._folded = [folded(offer.words) for offer in self._offers]
        if not wanted:
            self._show_found(list(self._offers[:_SHOWN]), len(self._offers))
            return
        found: list[Offer] = []
        count = 0
        for offer, words in zip(self._offers, self._folded, strict=True):
            if all(word in words for word in wanted):
                count += 1
                if len(found) < _SHOWN:
                    found.append(offer)
        self._show_found(found, count)

    def _show_found(self, found: list[Offer], count: int) -> None:
        self._found = found
        self._list.setFixedHeight(min(max(len(found), 1), 5) * control_height() + px(4))
        self._model.setStringList([offer.words for offer in found])
        shown = translate("Form", "{0} of {1} shown; type more to narrow the list").format(len(found), count)
        self._more.setText(shown if count > len(found) else "")

    def _picked(self, index: QModelIndex) -> None:
        value = self._found[index.row()].value
        if not self._several:
            self.given.emit(value)
            return
        chosen = self._answer.split()
        self.given.emit(
            " ".join(other for other in chosen if other != value) if value in chosen else " ".join([*chosen, value])
        )


class _TallRows(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), control_height())


class RankEditor(Editor):
    """All choices in an order a person gives them: moved up and down, kept once the order is confirmed or changed."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._order: list[Offer] = []
        self._holder = QWidget()
        self._rows = QGridLayout(self._holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setVerticalSpacing(px(2))
        self._rows.setColumnStretch(1, 1)
        self.column.addWidget(self._holder)
        self._confirm = Button(translate("Form", "Keep this order"), name=f"{name}:confirm")
        self._confirm.clicked.connect(self._tell)
        self.column.addWidget(self._confirm, 0, Qt.AlignmentFlag.AlignLeft)
        self.setMaximumWidth(px(640))

    def show_asked(self, asked: Asked) -> None:
        """Show the order given, or the order of the form when none was."""
        self.setAccessibleName(asked.label)
        by_value = {offer.value: offer for offer in asked.offers}
        ranked = [by_value[value] for value in asked.answer.split() if value in by_value]
        order = [*ranked, *(offer for offer in asked.offers if offer not in ranked)]
        self._confirm.setVisible(not asked.answer)
        if order != self._order:
            self._order = order
            self._lay_out()

    def _lay_out(self) -> None:
        while (taken := self._rows.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for at, offer in enumerate(self._order):
            up = IconButton("arrow_up_16_regular", translate("Form", "Move up"), name=f"{self.name}:{offer.value}:up")
            down = IconButton(
                "arrow_down_16_regular", translate("Form", "Move down"), name=f"{self.name}:{offer.value}:down"
            )
            up.setEnabled(at > 0)
            down.setEnabled(at + 1 < len(self._order))
            up.clicked.connect(lambda _=False, place=at: self._move(place, -1))
            down.clicked.connect(lambda _=False, place=at: self._move(place, 1))
            self._rows.addWidget(Words(f"{at + 1}.", 14, 600, "text2"), at, 0)
            self._rows.addWidget(Words(offer.words, 14, wrap=True), at, 1)
            self._rows.addWidget(up, at, 2)
            self._rows.addWidget(down, at, 3)

    def _move(self, place: int, step: int) -> None:
        self._order[place], self._order[place + step] = self._order[place + step], self._order[place]
        self._tell()

    def _tell(self) -> None:
        order = " ".join(offer.value for offer in self._order)
        self._order = []
        self.given.emit(order)
