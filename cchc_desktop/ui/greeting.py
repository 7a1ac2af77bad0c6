"""What a person should know when the workspace opens: it was rebuilt, the clock is wrong, a version did not start."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from cchc_desktop.program.shelf import Shelf
from cchc_desktop.ui.kit.dialog import Notice
from cchc_desktop.workspace.workspace import Workspace

translate = QCoreApplication.translate


def tell_of_opening(workspace: Workspace, window: QWidget) -> None:
    """Say what a person should know: the file was rebuilt, or this computer's clock runs far behind."""
    parts: tuple[str, str, str] | None = None
    if (done := workspace.recovered) is not None:
        what = translate("Main", "The workspace was built anew from its journal: %n change(s).", "", done.entries)
        kept = translate("Main", "Nothing is known to be missing. What was there before is kept in {0}.").format(
            done.set_aside
        )
        if done.gaps:
            kept = translate(
                "Main",
                "Some changes could be read nowhere: compare the last answers. What was there is kept in {0}.",
            ).format(done.set_aside)
        parts = (what, kept, translate("Main", "Make a second copy soon, and have the disk looked at."))
    elif (behind := workspace.clock_behind()) is not None:
        hours = int(behind.total_seconds() // 3600)
        parts = (
            translate("Main", "This computer's clock is behind what was written already (%n hour(s)).", "", hours),
            translate("Main", "Nothing is lost: the order of changes does not depend on the clock."),
            translate("Main", "Set date and time right before writing days and hours."),
        )
    if parts is not None:
        Notice(
            *parts,
            translate("Main", "Close"),
            translate("Main", "Copy details"),
            "\n".join(parts),
            window,
        ).open()


def tell_of_version(shelf: Shelf | None, window: QWidget) -> None:
    """Say once that a new version did not start and the one before goes on."""
    version = shelf.told() if shelf is not None else ""
    if version and shelf is not None:
        parts = (
            translate("Main", "Version {0} of the program did not start; version {1} goes on.").format(
                version, shelf.own.version
            ),
            translate("Main", "Your data were not touched by it."),
            translate("Main", "Tell the office; it can send the version again."),
        )
        close, copy = translate("Main", "Close"), translate("Main", "Copy details")
        Notice(*parts, close, copy, "\n".join(parts), window).open()
