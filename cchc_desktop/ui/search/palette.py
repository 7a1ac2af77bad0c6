"""The palette of Ctrl+K: type, walk with the arrows, Enter opens; it lies over the window and gives the focus back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from cchc_desktop.domain.vietnamese import folded
from cchc_desktop.ui import words
from cchc_desktop.ui.kit.inputs import LineEdit
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.marks import Picture, Words
from cchc_desktop.ui.kit.painting import box, smooth
from cchc_desktop.ui.kit.scrolling import thin
from cchc_desktop.ui.search.rows import Line, LinePainter, Lines
from cchc_desktop.workspace.search import Group, Hit, Search, marked

translate = QCoreApplication.translate
_PAUSE_MS = 60
_FAR, _BEFORE = 48, 16
_ICONS = {
    Group.ITEM: "clipboard_task_list_ltr_20_regular",
    Group.FINDING: "flag_20_regular",
    Group.DOSSIER: "document_text_20_regular",
    Group.UNIT: "building_government_20_regular",
}


@dataclass(frozen=True, slots=True)
class Command:
    """Something to do or a place to go: its words, its keys, and the act."""

    name: str
    text: str
    keys: tuple[str, ...]
    act: Callable[[], object]


class Palette(QWidget):
    """`opened` carries the hit that was chosen; a command is done at once."""

    opened = Signal(object)

    def __init__(self, search: Search, commands: Callable[[], Sequence[Command]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self._search = search
        self._commands = commands
        self._window = parent
        self._visit = ""
        self._before: QWidget | None = None
        self._panel = _Panel(self)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(1, px(6), 1, px(6))
        column.setSpacing(px(4))
        self.edit = LineEdit(translate("Palette", "Item, finding, dossier, unit, command…"), name="palette_text")
        self.edit.setAccessibleName(translate("Palette", "Search and jump"))
        self.edit.setFont(font(15))
        self.edit.installEventFilter(self)
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(6), px(16), px(6))
        head.setSpacing(px(10))
        head.addWidget(Picture("search_20_regular", "text2"))
        head.addWidget(self.edit, 1)
        head.addWidget(Words("Esc", 12, 400, "text3"))
        column.addLayout(head)
        self.lines = Lines()
        self.list = QListView()
        self.list.setObjectName("palette_list")
        self.list.setAccessibleName(translate("Palette", "What was found"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setModel(self.lines)
        self.list.setItemDelegate(LinePainter(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setUniformItemSizes(False)
        self.list.clicked.connect(lambda index: self._open(index.row()))
        thin(self.list)
        column.addWidget(self.list, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.look_up)
        # The preedit of an input method is not searched: what is being composed is no word yet.
        self.edit.textChanged.connect(lambda _text: self._pause.start())
        self.hide()

    def open_at(self, visit: str) -> None:
        """Open over the window; `visit` is searched first, "" for none."""
        self._visit = visit
        self._before = QApplication.focusWidget()
        self.setGeometry(self._window.rect())
        self.edit.clear()
        self.show()
        self.raise_()
        self._place()
        self.look_up()
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close and give the focus back."""
        self._pause.stop()
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def look_up(self) -> None:
        """Show what is found for what is typed; what was opened last while nothing is."""
        self._pause.stop()
        typed = self.edit.text().strip()
        hits = self._search.find(typed, self._visit, words.language()) if typed else self._search.recent()
        lines: list[Line] = []
        if typed:
            for group in Group:
                found = [hit for hit in hits if hit.group is group]
                if found:
                    lines.append(Line(words.search_group(group)))
                    lines += [self._line(hit, typed) for hit in found]
        elif hits:
            lines.append(Line(translate("Palette", "Opened lately")))
            lines += [self._line(hit, "") for hit in hits]
        commands = self._commands_for(typed)
        if commands:
            lines.append(Line(translate("Palette", "Quick commands")))
            lines += commands
        if not lines:
            lines.append(Line(translate("Palette", "Nothing found. Try fewer letters, or without marks.")))
        self.lines.show_lines(lines)
        self._go(0, 1)

    # --- rows -----------------------------------------------------------------------------------------------

    def _line(self, hit: Hit, typed: str) -> Line:
        text = f"{hit.number}  {hit.text}" if hit.number else hit.text
        text = " ".join(text.split("\n"))
        chip, quiet = ("", "", ""), hit.unit
        if hit.group is Group.ITEM:
            if hit.verdict is not None:
                chip = (
                    words.verdict(hit.verdict),
                    words.VERDICT_ICONS[hit.verdict][1],
                    words.VERDICT_ROLES[hit.verdict],
                )
            else:
                quiet = hit.unit or translate("Palette", "Unanswered")
        elif hit.group is Group.UNIT:
            text = words.unit_title(hit.kind, hit.text)
            quiet = "" if hit.visit else translate("Palette", "Not scheduled yet")
        spans = marked(text, typed)
        if spans and spans[0][0] > _FAR:
            # What was typed stands far to the right: begin the row shortly before it.
            cut = text.rindex(" ", 0, spans[0][0] - _BEFORE) + 1
            text = f"{hit.number}  … {text[cut:]}" if hit.number else f"… {text[cut:]}"
            spans = marked(text, typed)
        return Line(text, hit, _ICONS[hit.group], spans, chip, (), quiet)

    def _commands_for(self, typed: str) -> list[Line]:
        plain = folded(typed).split()
        return [
            Line(command.text, command, "arrow_right_20_regular", marked(command.text, typed), keys=command.keys)
            for command in self._commands()
            if all(any(part.startswith(word) for part in folded(command.text).split()) for word in plain)
        ][:8]

    # --- acting ---------------------------------------------------------------------------------------------

    def _go(self, start: int, by: int) -> None:
        row = start
        while 0 <= row < len(self.lines.lines) and self.lines.lines[row].target is None:
            row += by
        if 0 <= row < len(self.lines.lines):
            self.list.setCurrentIndex(self.lines.index(row))
            if row <= 1:
                self.list.scrollToTop()

    def _open(self, row: int) -> None:
        if not 0 <= row < len(self.lines.lines):
            return
        target = self.lines.lines[row].target
        if isinstance(target, Command):
            self.leave()
            target.act()
        elif isinstance(target, Hit):
            self._search.remember(target)
            self.leave()
            self.opened.emit(target)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            row, last = self.list.currentIndex().row(), len(self.lines.lines) - 1
            match Qt.Key(event.key()):
                case Qt.Key.Key_Down:
                    self._go(row + 1, 1)
                case Qt.Key.Key_Up:
                    self._go(row - 1, -1)
                case Qt.Key.Key_PageDown:
                    self._go(min(row + 8, last), -1)
                case Qt.Key.Key_PageUp:
                    self._go(max(row - 8, 0), 1)
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    if self._pause.isActive():
                        self.look_up()
                    self._open(self.list.currentIndex().row())
                case Qt.Key.Key_Escape:
                    self.leave()
                case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                    pass
                case _:
                    return super().eventFilter(watched, event)
            return True
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 70))
        painter.end()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._place()

    def _place(self) -> None:
        width = min(px(640), self.width() - px(48))
        height = min(px(560), self.height() - px(72))
        self._panel.setGeometry((self.width() - width) // 2, px(48), width, height)


class _Panel(QFrame):
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        box(painter, QRectF(self.rect()), ink("surface"), ink("borderStrong"), 12)
        painter.end()
