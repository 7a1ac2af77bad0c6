"""Opening the handbook in the system's browser, at the page of the screen in view; no network is asked."""

import logging
from pathlib import Path

from PySide6.QtCore import QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices

from cchc_desktop.ui.help.handbook import write_handbook

log = logging.getLogger(__name__)


class Handbook:
    """The handbook of this run: one file with everything in it, gone from the disk when the program ends."""

    def __init__(self) -> None:
        self._folder = QTemporaryDir()

    def open_at(self, language: str, place: str) -> bool:
        """Show the page of a place; False where the system shows no HTML file or the disk takes none."""
        try:
            # The page to begin with is in the file: Windows drops the fragment of a file's address.
            file = write_handbook(language, place, Path(self._folder.path()))
        except OSError:
            log.exception("the handbook could not be written")
            return False
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
