"""Starts the window: fonts, look, language, the lock, then the work. What goes wrong is logged and said once."""

import argparse
import contextlib
import logging
import logging.handlers
import secrets
import sys
import traceback
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, QSettings, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from cchc_desktop.domain.clock import SystemClock
from cchc_desktop.domain.places import resources
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.program.launch import own_shelf, prove_running
from cchc_desktop.program.shelf import portable_folder
from cchc_desktop.ui import preferences, words
from cchc_desktop.ui.app import Shell
from cchc_desktop.ui.arriving import Doorstep
from cchc_desktop.ui.frame.touch_offer import TouchOffer
from cchc_desktop.ui.greeting import tell_of_opening, tell_of_version
from cchc_desktop.ui.kit.dialog import Dialog, Notice
from cchc_desktop.ui.kit.errand import beside
from cchc_desktop.ui.kit.language import speak
from cchc_desktop.ui.kit.look import dress, load_fonts
from cchc_desktop.ui.kit.sweeping import sweep_here
from cchc_desktop.ui.lock.screen import LockScreen
from cchc_desktop.ui.opening import invitation_in, join_at_lock, show_in, workspace_in
from cchc_desktop.ui.practice import Coach
from cchc_desktop.ui.preferences import Preferences
from cchc_desktop.ui.sample import SampleDialog, ask_to_open_sample, sample_beside
from cchc_desktop.ui.window import MainWindow
from cchc_desktop.workspace.audit import Event
from cchc_desktop.workspace.review import Step
from cchc_desktop.workspace.settings import AUTO_LOCK_MINUTES
from cchc_desktop.workspace.unlocking import stretch_by
from cchc_desktop.workspace.workspace import ENDING, Surroundings, Workspace, this_machine

translate = QCoreApplication.translate
log = logging.getLogger(__name__)
_PRESENTED = 125
"""Text size in per cent while the unit looks on."""


class Application(QObject):
    """The lock and the shell in one window; a new look or language rebuilds the shell where one is."""

    def __init__(self, folder: Path, around: Surroundings, chosen: Preferences) -> None:
        super().__init__()
        # The workspace has threads of its own (the check beside the work, the exchange).
        sweep_here()
        stretch_by(beside)
        self._folder = folder
        self._around = around
        self._chosen = chosen
        self._workspace: Workspace | None = None
        self.window = MainWindow()
        self.window.closing.connect(self._close)
        self.window.may_close = self._may_close
        self.window.watch(self.lock)
        # Never inside the touch itself: the suggestion moves what the finger is on.
        self.window.touched.connect(self._touched, Qt.ConnectionType.QueuedConnection)
        self.shell: Shell | None = None
        self.lock_screen: LockScreen | None = None
        self._saved = ""
        self._about = ""
        self._person = ""
        self._to_open: list[Path] = []
        self._practising = False
        self._show_lock()

    def open_files(self, files: Sequence[Path]) -> None:
        """Open what a person double-clicked: now, or as soon as somebody has unlocked; none: come to the front."""
        self._to_open += files
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()
        if (invitation := invitation_in(self._to_open)) is not None:
            self._to_open.remove(invitation)
            self.lock()
            assert self.lock_screen is not None
            taken = bool(_people(self._folder))
            join_at_lock(self.lock_screen, self._folder, invitation, taken=taken)
        self._show_files()

    def _show_files(self) -> None:
        if self.shell is not None and self._to_open and not self.shell.desk.presenting:
            files, self._to_open = self._to_open, []
            show_in(self.shell, files)

    def lock(self) -> None:
        """Close the workspace and drop its keys; the lock screen says when data was last saved."""
        if self._workspace is None:
            return
        self._saved = translate("Main", "Last saved at {0}").format(self._around.clock.now().strftime("%H:%M"))
        self._leave_fields()
        self._person = self._workspace.person
        self._about = self.shell.about() if self.shell is not None else ""
        with contextlib.suppress(Refusal):
            # A full disk must not keep the screen from locking.
            self._workspace.audit.note(Event.LOCKED)
        if self.window.isFullScreen():
            self.window.showNormal()
            dress_again(self._chosen)
        self._stop_work()
        self._workspace.close()
        self._workspace = None
        if self.shell is not None:
            self.shell.discard()
        self.shell = None
        self._show_lock()

    def use(self, workspace: Workspace) -> None:
        """Show the work on an open workspace."""
        self._workspace = workspace
        self._folder = workspace.folder
        self._show_shell()
        tell_of_opening(workspace, self.window)
        tell_of_version(self._around.shelf, self.window)
        if self._practising:
            self._practising = False
            self._begin_at("practice")
        self._offer_left(workspace)
        self._show_files()

    def _offer_left(self, workspace: Workspace) -> None:
        """Offer what an earlier session could not write before the program or the power went."""
        left = workspace.unsaved.left()
        if left is None or self.shell is None:
            return
        wanted = Dialog(
            translate("Main", "Take in what was not saved?"),
            translate("Main", "Not now"),
            translate("Main", "Take in"),
            self.window,
            text=translate(
                "Main",
                "%n change(s) could not be written to the disk at {0} and were kept in a second folder ({1}).",
                "",
                left.acts,
            ).format(words.moment(left.at), left.file),
        ).asked()
        if not wanted:
            return
        try:
            restored = workspace.unsaved.take_in(left)
        except Refusal as error:
            self.shell.desk.decline(error)
            return
        for changes in restored:
            self.shell.announcer.tell(changes)
        self.shell.say(translate("Main", "%n change(s) taken in", "", left.acts))

    def _show_lock(self) -> None:
        screen = LockScreen(self._folder, self._around, self._chosen)
        screen.show_saved(self._saved, self._about)
        screen.choose_person(self._person)
        screen.opened.connect(self.use)
        screen.begin_at.connect(self._begin_at)
        # The screen is built anew by it: never while its own button still works.
        screen.look_changed.connect(self.change_look, Qt.ConnectionType.QueuedConnection)
        self.lock_screen = screen
        self.window.setCentralWidget(screen)

    def _begin_at(self, place: str) -> None:
        if place == "practice":
            self.practise()
        elif self.shell is not None:
            self.shell.go_to(place)

    def _show_shell(self, *, presenting: bool = False, at: str = "home") -> None:
        assert self._workspace is not None
        self.shell = Shell(self._workspace, self._chosen, presenting=presenting, at=at)
        self.shell.presentation_wanted.connect(self.present, Qt.ConnectionType.QueuedConnection)
        self.shell.lock_wanted.connect(self.lock)
        self.shell.look_changed.connect(self.change_look)
        self.shell.practice_wanted.connect(self.practise)
        minutes = self._workspace.settings.get(AUTO_LOCK_MINUTES)
        self.window.show_work(self.shell, minutes if isinstance(minutes, int) else 0)
        self.lock_screen = None
        if self._workspace.practice.standing() is not None and not presenting:
            self._coach(self.shell)

    def _coach(self, shell: Shell) -> Coach:
        coach = Coach(shell)
        coach.again.connect(self.practise, Qt.ConnectionType.QueuedConnection)
        shell.lay_above(coach)
        return coach

    def practise(self) -> None:
        """Begin the practice visit: here where this is the sample, else in the sample, which is made if need be."""
        if self._workspace is None or self.shell is None:
            return
        if not self._workspace.practice.is_sample:
            self._go_to_sample(self._workspace)
            return
        for before in self.shell.findChildren(Coach):
            before.hide()
            before.deleteLater()
        try:
            self._workspace.practice.begin()
        except Refusal as error:
            self.shell.desk.decline(error)
            return
        self._coach(self.shell).go()

    def _go_to_sample(self, workspace: Workspace) -> None:
        sample = sample_beside(workspace.folder)
        if not _people(sample):
            asked = SampleDialog(sample, workspace.person, self._around, self.window)
            if not asked.asked():
                return
        elif not ask_to_open_sample(self.window):
            return
        self._practising = True
        self.lock()
        assert self.lock_screen is not None
        self.lock_screen.show_folder(sample)

    def change_look(self, chosen: Preferences) -> None:
        """Put on another look or language; the person stays where they are."""
        self._leave_fields()
        self._chosen = chosen
        preferences.keep(chosen)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        speak(app, chosen.language)
        dress(app, chosen.scheme, chosen.text_size, touch=chosen.touch)
        if self._workspace is None or self.shell is None:
            self._show_lock()
            return
        self._show_shell_again(self.shell)

    def present(self, on: bool) -> None:
        """Show the open visit to the unit: text at 125 %, nothing internal, the whole screen; or end it."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if self.shell is None or on == self.shell.desk.presenting:
            return
        self._leave_fields()
        size = max(_PRESENTED, self._chosen.text_size) if on else self._chosen.text_size
        dress(app, self._chosen.scheme, size, touch=self._chosen.touch)
        self._show_shell_again(self.shell, presenting=on)
        if on:
            self.window.showFullScreen()
        else:
            self.window.showNormal()

    def _show_shell_again(self, before: Shell, *, presenting: bool = False) -> None:
        """Build the shell anew, where the person was: the same place, or the same item of the same step."""
        visit = before.visit if before.visit is not None and before.here() is before.visit else None
        step = visit.step() if visit is not None else None
        item = before.current_item()
        before.discard()
        self._show_shell(presenting=presenting, at=before.place if visit is None else "")
        assert self.shell is not None
        if visit is None:
            return
        self.shell.open_visit(visit.visit, step)
        if item and step is Step.CHECKLIST:
            self.shell.open_item(item)

    def _touched(self) -> None:
        """Suggest touch mode at the first touch; nobody is asked twice."""
        if self.shell is not None and not self._chosen.touch and not preferences.touch_offered():
            offer = TouchOffer()
            offer.taken.connect(lambda: self.change_look(replace(self._chosen, touch=True)))
            self.shell.lay_above(offer)

    def _may_close(self) -> bool:
        if self.shell is None:
            return True
        self._leave_fields()
        self.shell.desk.save_again()
        if not self.shell.desk.unsaved:
            return True
        return Dialog(
            translate("Main", "Close although something is not saved?"),
            translate("Main", "Stay"),
            translate("Main", "Close"),
            self.window,
            text=self._about_unsaved(len(self.shell.desk.unsaved)),
            danger=True,
        ).asked()

    def _about_unsaved(self, count: int) -> str:
        kept = self._workspace.unsaved.file if self._workspace is not None else None
        if kept is None:
            return translate(
                "Main",
                "%n change(s) could not be written to the disk. They are lost when the window closes.",
                "",
                count,
            )
        return translate(
            "Main",
            "%n change(s) could not be written to the disk. They are kept in {0} and offered at the next start.",
            "",
            count,
        ).format(kept)

    def _leave_fields(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None:
            # Leaving a field flushes what was typed in it.
            focused.clearFocus()

    def _close(self) -> None:
        self._leave_fields()
        preferences.keep_geometry(self.window.saveGeometry())
        if self._workspace is not None:
            self._last_copy(self._workspace)
            self._stop_work()
            self._workspace.close()
            self._workspace = None

    def _stop_work(self) -> None:
        if self.shell is not None:
            for coach in self.shell.findChildren(Coach):
                coach.stop()
            self.shell.keeper.stop()
            self.shell.desk.stop()

    def _last_copy(self, workspace: Workspace) -> None:
        """Take the last minute's work to the second place too; a stick that is not there is no reason to stay open."""
        if workspace.second_place.wanted() and workspace.second_place.reachable():
            with contextlib.suppress(Refusal):
                workspace.second_place.copy_now()


def dress_again(chosen: Preferences) -> None:
    """Put the chosen look on again."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dress(app, chosen.scheme, chosen.text_size, touch=chosen.touch)


def open_window(arguments: Sequence[str]) -> tuple[QApplication, Application | None]:
    """Make the application and show its window; the event loop is the caller's. None: an open window took over."""
    options = _parser().parse_args(list(arguments))
    app = QApplication(sys.argv[:1])
    app.setApplicationName("KiemTraCCHC")
    app.setOrganizationName("cchc-desktop")
    app.setWindowIcon(QIcon(str(resources() / "icons" / "app.svg")))
    portable = _portable_folder()
    if portable is not None:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(portable / "settings"))
    load_fonts()
    chosen = preferences.load()
    speak(app, chosen.language)
    dress(app, chosen.scheme, chosen.text_size, touch=chosen.touch)
    files = [Path(name) for name in options.files]
    given = Path(options.workspace) if options.workspace else workspace_in(files)
    folder = given or _own_folder() / f"KiemTraCCHC{ENDING}"
    files = [file for file in files if workspace_in([file]) is None]
    doorstep = Doorstep(_own_folder(), folder, app)
    if not doorstep.open():
        if doorstep.hand_over(files):
            return app, None
        doorstep.seize()
    around = Surroundings(
        SystemClock(),
        secrets.token_bytes,
        this_machine(),
        marks=_own_folder() / "devices",
        shelf=own_shelf(),
        beside=beside,
    )
    application = Application(folder, around, chosen)
    doorstep.arrived.connect(application.open_files)
    application.window.closing.connect(doorstep.close)
    geometry = preferences.window_geometry()
    if geometry.isEmpty() or not application.window.restoreGeometry(geometry):
        application.window.resize(1366, 688)
    application.window.show()
    if files:
        QTimer.singleShot(0, partial(application.open_files, files))
    return app, application


def main(arguments: Sequence[str]) -> int:
    """Open the window and run until it is closed."""
    app, application = open_window(arguments)
    if application is None:
        return 0
    _log_to(_own_folder() / "log")
    _catch_all(application)
    # Shown and painted: a version that is tried has started.
    QTimer.singleShot(0, lambda: prove_running(own_shelf()))
    return app.exec()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="cchc-desktop")
    parser.add_argument("--workspace", metavar="FOLDER", help=f"workspace folder to open (ends in {ENDING})")
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="bundles, invitations, updates, signed minutes to open"
    )
    return parser


def _own_folder() -> Path:
    # The local, not the roaming folder: a workspace must not travel through a profile server.
    local = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return _portable_folder() or Path(local)


def _portable_folder() -> Path | None:
    """Return the data folder beside an installed program, where somebody made one: the program on a stick."""
    return portable_folder(Path(sys.executable).resolve()) if getattr(sys, "frozen", False) else None


def _people(folder: Path) -> tuple[str, ...]:
    try:
        return Workspace.people(folder)
    except Refusal:
        return ()


def _log_to(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        folder / "app.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.getLogger("cchc_desktop").setLevel(logging.INFO)


def _catch_all(application: Application) -> None:
    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        details = "".join(traceback.format_exception(kind, error, trace))
        log.error("unexpected: %s", details)
        if isinstance(error, Refusal):
            what, kept, mend = words.refusal(error)
            shown = (what, kept, mend, translate("Main", "Close"), translate("Main", "Copy details"), details)
            Notice(*shown, application.window).open()
            return
        Notice(
            translate("Main", "Something unexpected happened in the program."),
            translate("Main", "Everything entered so far is saved on this machine."),
            translate("Main", "Go on working; if it happens again, copy the details and send them to the office."),
            translate("Main", "Close"),
            translate("Main", "Copy details"),
            details,
            application.window,
        ).open()

    sys.excepthook = caught
