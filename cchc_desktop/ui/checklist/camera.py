"""Photos from a camera: the system's own camera program takes them, its folder is watched, a person says which count.

The same way takes photos of a phone or a memory card whose folder the computer sees.
"""

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QProcess, QRectF, QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QGridLayout, QVBoxLayout, QWidget

from cchc_desktop.ui.checklist.photo_folder import Offer, PhotoFolder
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.checks import Check
from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.marks import Words, clear, row
from cchc_desktop.ui.kit.painting import box, focus_ring, smooth
from cchc_desktop.ui.kit.scrolling import Scroll

translate = QCoreApplication.translate
_LINUX_CAMERAS = ("snapshot", "cheese", "guvcview", "kamoso")
_IN_A_ROW = 4


class CameraDialog(QDialog):
    """`taken` carries the pictures that the person chose; `watching` the folder to watch from now on, None for none."""

    taken = Signal(object)
    watching = Signal(object)

    def __init__(self, folder: PhotoFolder, item: str, parent: QWidget | None, *, keep: bool) -> None:
        super().__init__(parent)
        self.setObjectName("camera")
        self.setWindowTitle(translate("Camera", "Photos from the camera"))
        self.resize(px(640), px(470))
        self._folder, self._item = folder, item
        self._added = 0
        self.tiles: list[Tile] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(10))
        layout.addWidget(Words(translate("Camera", "Take photos now"), 17, 600, wrap=True))
        text = translate(
            "Camera",
            "New photos in this folder appear below. Choose those that belong to item {0}; the originals stay where "
            "they are.",
        ).format(item)
        layout.addWidget(Words(text, 14, 400, "text2", wrap=True))
        layout.addLayout(self._folder_line())
        self._always = Check(translate("Camera", "Watch this folder whenever a checklist is open"), name="camera_keep")
        self._always.setChecked(keep)
        self._always.clicked.connect(self._keep)
        layout.addLayout(row(self._always, 1))
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(8))
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        layout.addWidget(Scroll(holder), 1)
        self._state = Words("", 13, 400, "text2", wrap=True)
        layout.addWidget(self._state)
        layout.addLayout(self._buttons())
        folder.changed.connect(self._show)
        self._show()

    def watch(self, folder: Path) -> None:
        """Watch another folder from now on."""
        self._folder.watch(folder)
        self._keep()

    def take(self) -> None:
        """Take the chosen pictures."""
        chosen = [tile.offer.path for tile in self.tiles if tile.isChecked()]
        self._added += len(chosen)
        self.taken.emit(chosen)
        self._folder.settle(chosen)

    # --- building -------------------------------------------------------------------------------------------

    def _folder_line(self) -> QVBoxLayout:
        self._where = Words("", 13, 500, wrap=True)
        start = Button(translate("Camera", "Open the camera"), icon="camera_20_regular", name="camera_open")
        start.clicked.connect(open_camera)
        start.setVisible(bool(_camera_commands()))
        other = Button(translate("Camera", "Another folder…"), name="camera_folder")
        other.clicked.connect(self._choose)
        column = QVBoxLayout()
        column.addWidget(self._where)
        column.addLayout(row(start, other, 1))
        return column

    def _buttons(self) -> QVBoxLayout:
        done = Button(translate("Camera", "Done"), name="camera_done")
        done.clicked.connect(self.accept)
        self._take = Button("", ButtonKind.PRIMARY, icon="image_add_20_regular", name="camera_take")
        self._take.clicked.connect(self.take)
        self._all = Button(translate("Camera", "Choose all"), ButtonKind.LINK, name="camera_all")
        self._all.clicked.connect(self._choose_all)
        column = QVBoxLayout()
        column.addLayout(row(self._all, 1, done, self._take))
        return column

    # --- showing --------------------------------------------------------------------------------------------

    def _show(self) -> None:
        chosen = {tile.offer.path for tile in self.tiles if tile.isChecked()}
        clear(self._grid)
        self.tiles = []
        for number, offer in enumerate(self._folder.offers):
            tile = Tile(offer)
            tile.setChecked(offer.path in chosen)
            tile.toggled.connect(self._show_count)
            self.tiles.append(tile)
            self._grid.addWidget(tile, number // _IN_A_ROW, number % _IN_A_ROW)
        self._where.setText(str(self._folder.folder or ""))
        self._all.setVisible(len(self.tiles) > 1)
        self._show_count()

    def _show_count(self) -> None:
        chosen = sum(tile.isChecked() for tile in self.tiles)
        self._take.setEnabled(chosen > 0)
        self._take.setText(
            translate("Camera", "Add %n photo(s) to item {0}", "", chosen).format(self._item)
            if chosen
            else translate("Camera", "Add to item {0}").format(self._item)
        )
        self._take.updateGeometry()
        if self.tiles:
            said = translate("Camera", "%n new photo(s)", "", len(self.tiles))
        elif self._added:
            said = translate("Camera", "%n photo(s) taken in", "", self._added)
        else:
            said = translate("Camera", "No new photo yet. Photos that were there before are left alone.")
        self._state.setText(said)

    # --- acting ---------------------------------------------------------------------------------------------

    def _choose_all(self) -> None:
        for tile in self.tiles:
            tile.setChecked(True)

    def _keep(self) -> None:
        self.watching.emit(self._folder.folder if self._always.isChecked() else None)

    def _choose(self) -> None:
        title = translate("Camera", "Choose the folder in which photos appear")
        chosen = QFileDialog.getExistingDirectory(self, title, str(self._folder.folder or ""))
        if chosen:
            self.watch(Path(chosen))


class Tile(QCheckBox):
    """A new picture: a click, Space or Enter chooses it."""

    def __init__(self, offer: Offer) -> None:
        super().__init__(offer.path.name)
        self.offer = offer
        self.setObjectName(f"tile_{offer.path.name}")
        self.setToolTip(offer.path.name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(px(140), px(132))

    def hitButton(self, _pos: object) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place, chosen = QRectF(self.rect()).adjusted(2, 2, -2, -2), self.isChecked()
        box(painter, place, ink("selected" if chosen else "surface"), ink("primaryText" if chosen else "border"), 6)
        room = QRectF(place.left() + px(4), place.top() + px(4), place.width() - px(8), px(92))
        if self.offer.image.isNull():
            draw_icon(painter, "camera_20_regular", room.adjusted(px(40), px(20), -px(40), -px(20)), ink("text3"))
        else:
            size = self.offer.image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            area = QRectF(0, 0, size.width(), size.height())
            area.moveCenter(room.center())
            painter.drawImage(area, self.offer.image)
        mark = "checkmark_circle_20_filled" if chosen else "circle_hint_20_regular"
        line = QRectF(place.left() + px(6), room.bottom() + px(4), place.width() - px(12), px(24))
        draw_icon(painter, mark, QRectF(line.left(), line.top(), px(18), line.height()), ink("primaryText"))
        painter.setPen(ink("text1"))
        painter.setFont(font(12))
        words = QFontMetrics(font(12)).elidedText(self.text(), Qt.TextElideMode.ElideMiddle, int(line.width()) - px(24))
        painter.drawText(line.adjusted(px(24), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        if self.hasFocus():
            focus_ring(painter, place.adjusted(3, 3, -3, -3), 6)
        painter.end()


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
