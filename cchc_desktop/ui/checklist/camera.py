"""Photos from a camera: the system's own camera program takes them, each new one in its folder becomes evidence.

The same way takes photos of a phone or a memory card whose folder the computer sees. Photos that were there before
the dialog opened are left alone.
"""

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QProcess, QStandardPaths, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Words, row
from cchc_desktop.workspace.evidence import PICTURE_ENDINGS

translate = QCoreApplication.translate
_LOOK_MS = 1000
_LINUX_CAMERAS = ("snapshot", "cheese", "guvcview", "kamoso")


class CameraDialog(QDialog):
    """`taken` carries each new photo once it is whole."""

    taken = Signal(object)

    def __init__(self, folder: Path | None, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("camera")
        self.setWindowTitle(translate("Camera", "Photos from the camera"))
        self.setMinimumWidth(px(460))
        self._sizes: dict[Path, int] = {}
        self._seen: set[Path] = set()
        self.folder = folder or camera_folder()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(10))
        layout.addWidget(Words(translate("Camera", "Take photos now"), 17, 600, wrap=True))
        text = translate(
            "Camera", "Each new photo in this folder becomes evidence of the open item as long as this window is open."
        )
        layout.addWidget(Words(text, 14, 400, "text2", wrap=True))
        self._where = Words("", 13, 500, wrap=True)
        self._count = Words("", 13, 400, "text2")
        layout.addWidget(self._where)
        layout.addWidget(self._count)
        start = Button(translate("Camera", "Open the camera"), icon="camera_20_regular", name="camera_open")
        start.clicked.connect(open_camera)
        start.setVisible(bool(_camera_commands()))
        other = Button(translate("Camera", "Another folder…"), ButtonKind.LINK, name="camera_folder")
        other.clicked.connect(self._choose)
        done = Button(translate("Camera", "Done"), ButtonKind.PRIMARY, name="camera_done")
        done.clicked.connect(self.accept)
        layout.addLayout(row(start, other, 1, done))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self.watch(self.folder)
        self._timer.start(_LOOK_MS)

    def watch(self, folder: Path) -> None:
        """Watch another folder from now on."""
        self.folder = folder
        self._seen = set(_photos(folder))
        self._sizes = {}
        self._where.setText(str(folder))
        self._tell(0)

    def look(self) -> None:
        """Look for new photos; one whose size still grows is waited for."""
        for path in _photos(self.folder):
            if path in self._seen:
                continue
            try:
                size = path.stat().st_size
            except OSError:
                continue
            if size and self._sizes.get(path) == size:
                self._seen.add(path)
                self._tell(self._taken + 1)
                self.taken.emit(path)
            self._sizes[path] = size

    def _tell(self, count: int) -> None:
        self._taken = count
        self._count.setText(translate("Camera", "%n photo(s) taken in", "", count))

    def _choose(self) -> None:
        title = translate("Camera", "Choose the folder in which photos appear")
        chosen = QFileDialog.getExistingDirectory(self, title, str(self.folder))
        if chosen:
            self.watch(Path(chosen))


def camera_folder() -> Path:
    """Return the folder that the system's camera program puts photos into."""
    pictures = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation))
    for name in ("Camera Roll", "Cuộn Camera", "Camera", "Webcam"):
        if (pictures / name).is_dir():
            return pictures / name
    return pictures


def open_camera() -> None:
    """Start the system's camera program."""
    commands = _camera_commands()
    if not commands:
        return
    if commands[0].startswith("microsoft."):
        QDesktopServices.openUrl(QUrl(commands[0]))
    else:
        QProcess.startDetached(commands[0], list(commands[1:]))


def _camera_commands() -> Sequence[str]:
    if sys.platform == "win32":
        return ("microsoft.windows.camera:",)
    if sys.platform == "darwin":
        return ("open", "-a", "Photo Booth")
    return tuple(name for name in _LINUX_CAMERAS if shutil.which(name))[:1]


def _photos(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix.lower() in PICTURE_ENDINGS)
    except OSError:
        # A phone that was unplugged: it may come back.
        return []
