"""Files a person opened by a double click, the command line or a second start: each goes to the place it is for."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from cchc_desktop.ui.app import Shell
from cchc_desktop.ui.exchange.screen import ExchangeScreen
from cchc_desktop.ui.kit.dialog import Dialog
from cchc_desktop.ui.lock.screen import LockScreen
from cchc_desktop.ui.papers.screen import PapersScreen
from cchc_desktop.ui.settings.screen import SettingsScreen
from cchc_desktop.workspace.workspace import ENDING as WORKSPACE

translate = QCoreApplication.translate
INVITATION = ".cchci"
BUNDLE = ".cchcb"
UPDATE = ".cchcu"
SIGNED = ".pdf"


def workspace_in(files: Iterable[Path]) -> Path | None:
    """Return the workspace among files: its folder, or a file inside it."""
    for file in files:
        for place in (file, file.parent):
            if place.suffix.lower() == WORKSPACE and place.is_dir():
                return place
    return None


def invitation_in(files: Iterable[Path]) -> Path | None:
    """Return the invitation among files."""
    return next((file for file in files if file.suffix.lower() == INVITATION), None)


def show_in(shell: Shell, files: Iterable[Path]) -> None:
    """Take bundles in, ask about updates, examine signed minutes."""
    papers = []
    for file in files:
        match file.suffix.lower():
            case ending if ending == BUNDLE:
                _take_bundle(shell, file)
            case ending if ending == UPDATE:
                _take_update(shell, file)
            case ending if ending == SIGNED:
                papers.append(file)
    if len(papers) == 1:
        _examine(shell, papers[0])
    elif papers:
        shell.take_in(papers)


def _take_bundle(shell: Shell, file: Path) -> None:
    shell.go_to("exchange")
    screen = shell.here()
    assert isinstance(screen, ExchangeScreen)
    screen.presenter.take_in_file(file)


def _take_update(shell: Shell, file: Path) -> None:
    shell.go_to("settings")
    screen = shell.here()
    assert isinstance(screen, SettingsScreen)
    screen.show_section("updates")
    screen.open_update(file)


def _examine(shell: Shell, file: Path) -> None:
    shell.go_to("papers")
    screen = shell.here()
    assert isinstance(screen, PapersScreen)
    screen.examine(file)


def free_folder(folder: Path) -> Path:
    """Return a folder beside one that holds a workspace, for another one: the same name and a number."""
    number = 2
    while (free := folder.with_name(f"{folder.stem}-{number}{WORKSPACE}")).exists():
        number += 1
    return free


def join_at_lock(lock: LockScreen, folder: Path, invitation: Path, *, taken: bool) -> None:
    """Join with an invitation from the lock screen: in this folder, or in one beside it where it holds a workspace."""
    if taken:
        wanted = Dialog(
            translate("Opening", "Join another workspace?"),
            translate("Opening", "Stay"),
            translate("Opening", "Join"),
            lock.window(),
            text=translate(
                "Opening",
                "This laptop has a workspace already; it stays where it is. What the invitation is for comes into a "
                "folder of its own beside it: {0}",
            ).format(free_folder(folder)),
        )
        if not wanted.asked():
            return
        lock.show_folder(free_folder(folder))
    if not lock.join(invitation) and taken:
        lock.show_folder(folder)
