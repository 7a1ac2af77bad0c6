"""One action that makes all signed files last: addresses of the authority, the queue, progress, stop."""

import threading
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.ui.kit.inputs import Labelled, LineEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Bar, Card, Words, clear, row
from cchc_desktop.workspace import settings
from cchc_desktop.workspace.renewals import Task, Waiting

translate = QCoreApplication.translate


class Lasting(QObject):
    """Works through the queue, one file after the other; what fails stays in it."""

    progressed = Signal(int, int)
    finished = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._stop = threading.Event()
        self._queue: list[tuple[str, str]] = []
        self._done = 0
        self._whole = 0

    @property
    def running(self) -> bool:
        """True while a file is on its way."""
        return self._whole > 0

    def waiting(self) -> tuple[Waiting, ...]:
        """Return the queue."""
        return self._desk.workspace.renewals.waiting()

    def start(self) -> None:
        """Begin with the whole queue."""
        self._queue = [(one.visit, one.paper) for one in self.waiting()]
        self._done, self._whole = 0, len(self._queue)
        self._stop.clear()
        self._next()

    def stop(self) -> None:
        """Stop after the step that is under way."""
        self._stop.set()

    def _next(self) -> None:
        self.progressed.emit(self._done, self._whole)
        if not self._queue or self._stop.is_set():
            self._whole = 0
            self.finished.emit()
            return
        try:
            task = self._desk.workspace.renewals.task(*self._queue.pop(0))
        except Refusal as error:
            self._desk.decline(error)
            self._done += 1
            self._next()
            return
        errand = Errand(partial(task.run, _unseen, self._stop.is_set), self)
        errand.done.connect(partial(self._one_done, task))
        errand.failed.connect(partial(self._one_failed, task))
        errand.start()

    def _one_done(self, task: Task, outcome: object) -> None:
        self._desk.do(partial(self._desk.workspace.renewals.record, task, outcome))  # type: ignore[arg-type]
        self._done += 1
        self._next()

    def _one_failed(self, task: Task, error: object) -> None:
        if not isinstance(error, Refusal):
            self._whole = 0
            assert isinstance(error, Exception)
            raise error
        if not self._stop.is_set():
            self._desk.do(partial(self._desk.workspace.renewals.failed, task, error))
        self._done += 1
        self._next()


class LastingDialog(QDialog):
    """Shows addresses, queue and progress."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Lasting", "Make signed minutes last"))
        self.setMinimumWidth(px(560))
        self._desk = desk
        self.work = Lasting(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(10))
        column.addWidget(Words(self.windowTitle(), 17, 600))
        column.addWidget(
            Words(
                translate(
                    "Lasting",
                    "With a network, an authority's timestamp proves when a file was signed, and answers about the "
                    "certificates are put into it, so that it can be verified after they have expired. Only hashes "
                    "leave this computer.",
                ),
                13,
                400,
                "text2",
                wrap=True,
            )
        )
        for widget in self._fields():
            column.addWidget(widget)
        self._queue = Card(margins=10, spacing=4)
        column.addWidget(self._queue)
        self._bar = Bar()
        column.addWidget(self._bar)
        self._stop = Button(translate("Lasting", "Stop"), name="lasting_stop")
        self._stop.clicked.connect(self.work.stop)
        self._start = Button(translate("Lasting", "Start"), ButtonKind.PRIMARY, name="lasting_start")
        self._start.clicked.connect(self._begin)
        close = Button(translate("Lasting", "Close"), name="lasting_close")
        close.clicked.connect(self.reject)
        column.addLayout(row(1, close, self._stop, self._start, spacing=8))
        self.work.progressed.connect(self._show_progress)
        self.work.finished.connect(self._show_queue)
        self._show_queue()

    def reject(self) -> None:
        """Close; work under way stops after its step."""
        self.work.stop()
        super().reject()

    def _fields(self) -> list[QWidget]:
        kept = self._desk.workspace.settings
        found: list[QWidget] = []
        for setting, label, name in (
            (settings.TIMESTAMP_URL, translate("Lasting", "Address of the timestamp authority"), "timestamp_url"),
            (settings.TIMESTAMP_USER, translate("Lasting", "User name, if it wants one"), "timestamp_user"),
            (
                settings.REVOCATION_LISTS,
                translate("Lasting", "Further revocation lists (addresses, separated by blanks)"),
                "revocation_lists",
            ),
        ):
            edit = LineEdit(name=name)
            edit.show_text(str(kept.get(setting)))
            edit.written.connect(lambda text, setting=setting: self._desk.do(partial(kept.change, setting, text)))
            found.append(Labelled(label, edit))
        password = LineEdit(name="timestamp_password")
        password.setEchoMode(QLineEdit.EchoMode.Password)
        password.show_text(self._desk.workspace.renewals.password())
        password.written.connect(self._desk.workspace.renewals.keep_password)
        found.insert(2, Labelled(translate("Lasting", "Password (kept on this laptop only)"), password))
        return found

    def _begin(self) -> None:
        self._start.setEnabled(False)
        self.work.start()

    def _show_progress(self, done: int, whole: int) -> None:
        self._bar.show_part(done / whole if whole else 0.0)

    def _show_queue(self) -> None:
        clear(self._queue.body)
        waiting = self.work.waiting()
        self._start.setEnabled(bool(waiting))
        head = (
            translate("Lasting", "{0} signed file(s) wait").format(len(waiting))
            if waiting
            else translate("Lasting", "No signed file waits: all have their timestamps.")
        )
        self._queue.body.addWidget(Words(head, 13.5, 600))
        for one in waiting:
            signed = one.signed_at.strftime("%d/%m/%Y") if one.signed_at else ""
            self._queue.body.addWidget(Words(f"{one.name} – {signed}", 13, wrap=True))
            if one.trouble:
                self._queue.body.addWidget(Words(one.trouble, 12, 400, "notText", wrap=True))


def _unseen(_step: int) -> None:
    """Steps inside one file are too short to be shown."""
