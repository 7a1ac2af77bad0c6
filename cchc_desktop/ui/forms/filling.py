"""Filling in any form of the workspace, kept as it is typed; several fillings of one form stand side by side."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.form.presenter import FormPresenter
from cchc_desktop.ui.form.view import FormView
from cchc_desktop.ui.forms.moving import ask_to_move_filling
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.ui.kit.inputs import Choices
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Surface, row
from cchc_desktop.workspace.changes import Undone
from cchc_desktop.workspace.filled import read_submission
from cchc_desktop.workspace.fillings import SCOPE, Filling
from cchc_desktop.workspace.forms import Installed

translate = QCoreApplication.translate


class FillingPage(QWidget):
    """One filling of one form; `left` goes back to the gallery."""

    left = Signal()
    told = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("form_filling")
        self._desk = desk
        self._form = ""
        self._filling: Filling | None = None
        self.view: FormView | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        head = Surface("subtle", "bottom")
        inside = QVBoxLayout(head)
        inside.setContentsMargins(px(16), px(8), px(16), px(8))
        back = Button(translate("Forms", "Back to the forms"), ButtonKind.LINK, name="filling_back")
        back.clicked.connect(self._leave)
        self._known = Choices([], name="filling_chosen", label=translate("Forms", "Filled in so far"))
        self._known.chosen.connect(self._open)
        new = Button(translate("Forms", "Start another"), icon="add_16_regular", name="filling_new")
        new.clicked.connect(self._begin)
        save = Button(translate("Forms", "Save the answers"), icon="arrow_export_20_regular", name="filling_export")
        save.clicked.connect(self._export)
        take = Button(
            translate("Forms", "Take in an ODK submission"), icon="arrow_upload_20_regular", name="filling_take_in"
        )
        take.clicked.connect(self._choose)
        inside.addLayout(row(back, 1, self._known, new))
        self._move = Button("", icon="arrow_sync_24_regular", name="filling_move")
        self._move.clicked.connect(self._ask_to_move)
        inside.addLayout(row(self._move, 1, take, save))
        self._column.addWidget(head)
        fillings = desk.workspace.fillings
        for keys, step in (
            (QKeySequence.StandardKey.Undo, fillings.undo),
            (QKeySequence.StandardKey.Redo, fillings.redo),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self.step_back(step))

    def step_back(self, step: Callable[[str], Undone]) -> None:
        """Take an act back, or do it again, and show the filling as it is then, on the same page."""
        if self._filling is None or self.view is None:
            return
        self.view.flush()
        page = self.view.presenter.at
        undone = self._desk.back(lambda: step(SCOPE))
        if undone is not None:
            self._open(self._filling.id)
            if self.view is not None:
                self.view.presenter.go(page)

    def open_form(self, form: str) -> None:
        """Take up the last filling of a form, or begin the first."""
        self._form = form
        known = self._desk.workspace.fillings.all(SCOPE, form)
        if known:
            self._open(known[-1])
        else:
            self._begin()

    def _begin(self) -> None:
        try:
            filling, changes = self._desk.workspace.fillings.begin(SCOPE, self._form)
        except Refusal as error:
            self._desk.decline(error)
            self.left.emit()
            return
        self._desk.announcer.tell(changes)
        self._show(filling)

    def _open(self, filling: str) -> None:
        try:
            self._show(self._desk.workspace.fillings.open(SCOPE, filling))
        except Refusal as error:
            self._desk.decline(error)
            self.left.emit()

    def _show(self, filling: Filling) -> None:
        self._close_view()
        self._filling = filling
        # A filling that was moved, or moved back, runs another version than the one that was opened.
        self._form = self._desk.workspace.fillings.version(SCOPE, filling.id)
        version = self._desk.workspace.forms.version(self._form)
        presenter = FormPresenter(filling, version.media, self)
        presenter.declined.connect(self._desk.decline)
        self.view = FormView(presenter)
        self.view.finished.connect(self._finish)
        self._column.addWidget(self.view, 1)
        known = self._desk.workspace.fillings.all(SCOPE, self._form)
        word = translate("Forms", "Filling {0}")
        self._known.offer([(one, word.format(number)) for number, one in enumerate(known, 1)])
        self._known.show_value(filling.id)
        newest = self._newest()
        self._move.setVisible(newest is not None)
        if newest is not None:
            text = translate("Forms", "Move to version {0}…").format(newest.version or "–")
            self._move.setText(text)
            self._move.setAccessibleName(text)

    def _newest(self) -> Installed | None:
        """Return the version of this form that was brought in last, None when this is it or it is not offered."""
        forms = self._desk.workspace.forms
        here = next((line for line in forms.installed() if line.key == self._form), None)
        newest = None if here is None else forms.newest(here.id)
        return newest if newest is not None and newest.key != self._form else None

    def _ask_to_move(self) -> None:
        newest = self._newest()
        if self._filling is None or self.view is None or newest is None:
            return
        self.view.flush()
        try:
            preview = self._desk.workspace.versions.preview_filling(SCOPE, self._filling.id, newest.key)
        except Refusal as error:
            self._desk.decline(error)
            return
        if ask_to_move_filling(preview, self.window()):
            self.move_to(newest.key)

    def move_to(self, form: str) -> None:
        """Move the open filling to another version of its form and show it there."""
        if self._filling is None:
            return
        moving = partial(self._desk.workspace.versions.move_filling, SCOPE, self._filling.id, form)
        if self._desk.do(moving) is not None:
            self.told.emit(translate("Forms", "The filling was moved"))
            self._open(self._filling.id)

    def _finish(self) -> None:
        if self._filling is not None:
            self._filling.finish()
        self.told.emit(translate("Forms", "Every question is answered; the filling is kept."))

    def _leave(self) -> None:
        self._close_view()
        self.left.emit()

    def _close_view(self) -> None:
        if self.view is not None:
            self.view.flush()
            self._column.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
            self.view = None

    def _export(self) -> None:
        if self._filling is None or self.view is None:
            return
        self.view.flush()
        name = f"{self._filling.session.form.id or 'form'}.xlsx"
        kinds = (
            translate("Forms", "All fillings as Excel (*.xlsx)"),
            translate("Forms", "All fillings as CSV (*.csv)"),
            translate("Forms", "This one for ODK (*.zip)"),
        )
        path, kind = QFileDialog.getSaveFileName(self, translate("Forms", "Save as"), name, ";;".join(kinds))
        if path:
            ending = kind.rpartition("*")[2].rstrip(")")
            self.save_to(Path(path).with_suffix(ending) if ending else Path(path))

    def save_to(self, path: Path) -> None:
        """Save by the file's ending: all fillings of this form as .xlsx or .csv, the open one as .zip."""
        if self._filling is None:
            return
        workspace = self._desk.workspace
        known = workspace.fillings.all(SCOPE, self._form)
        chosen = (self._filling.id,) if path.suffix.lower() == ".zip" else known
        try:
            workspace.filled.save(SCOPE, chosen, self._form, path)
        except Refusal as error:
            self._desk.decline(error)
            return
        self.told.emit(translate("Forms", "Saved: {0}").format(path.name))

    def _choose(self) -> None:
        title = translate("Forms", "Choose a submission")
        path, _ = QFileDialog.getOpenFileName(self, title, "", "ODK (*.zip *.xml)")
        if path:
            self.take_in(Path(path))

    def take_in(self, path: Path) -> None:
        """Take a submission in as a new filling and show it: read off the disk beside the window."""
        errand = Errand(partial(read_submission, path), self)
        errand.done.connect(partial(self._read, path.name))
        errand.failed.connect(self._not_read)
        errand.start()

    def _not_read(self, error: object) -> None:
        if not isinstance(error, Refusal):
            assert isinstance(error, Exception)
            raise error
        self._desk.decline(error)

    def _read(self, name: str, data: object) -> None:
        assert isinstance(data, bytes)
        try:
            filling, changes = self._desk.workspace.filled.take_in(SCOPE, self._form, data, name)
        except Refusal as error:
            self._desk.decline(error)
            return
        self._desk.announcer.tell(changes)
        self._open(filling)
        self.told.emit(translate("Forms", "The submission was taken in as a new filling"))
