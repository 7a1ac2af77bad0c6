"""What is done to the open item beside answering: evidence taken in, comments written, its menu."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget

from cchc_desktop.ui import preferences
from cchc_desktop.ui.checklist.camera import CameraDialog, camera_folder
from cchc_desktop.ui.checklist.comments import CommentDialog
from cchc_desktop.ui.checklist.dialogs import DocumentDialog
from cchc_desktop.ui.checklist.photo_folder import PhotoFolder
from cchc_desktop.ui.checklist.presenter import ChecklistPresenter
from cchc_desktop.ui.frame.messages import MessageBar

translate = QCoreApplication.translate


class ItemActs(QObject):
    """`tab_wanted` asks for a tab of the evidence pane."""

    tab_wanted = Signal(str)

    def __init__(self, screen: QWidget, presenter: ChecklistPresenter, messages: MessageBar) -> None:
        super().__init__(screen)
        self._screen, self.presenter, self._messages = screen, presenter, messages
        self.photos = PhotoFolder(self)
        kept = preferences.photo_folder()
        if kept is not None:
            self.photos.watch(kept)

    def choose_files(self) -> None:
        """Choose files to take in as evidence."""
        paths, _ = QFileDialog.getOpenFileNames(self._screen, translate("Checklist", "Choose photos and files"))
        self.presenter.take_in([(Path(path), Path(path).name) for path in paths])

    def choose_scan(self) -> None:
        """Take scanned pages in."""
        title = translate("Checklist", "Choose the scanned paper")
        kinds = translate("Checklist", "Scanned papers (*.pdf *.tif *.tiff *.jpg *.jpeg *.png)")
        paths, _ = QFileDialog.getOpenFileNames(self._screen, title, "", kinds)
        self.presenter.take_in([(Path(path), Path(path).name) for path in paths])

    def write_comment(self, *, returning: bool = False) -> None:
        """Comment on the open item, or return it."""
        code = self.presenter.current
        number = self.presenter.checklist.item(code).number
        dialog = CommentDialog(number, self._screen, may_return=self.presenter.may_return(), returning=returning)
        if dialog.asked() and dialog.text():
            self.presenter.comment(code, dialog.text(), rework=dialog.returns())

    def open_menu(self, code: str, button: object) -> None:
        assert isinstance(button, QWidget)
        presenter = self.presenter
        menu = QMenu(self._screen)
        menu.setObjectName("item_actions")
        if not presenter.locked:
            menu.addAction(translate("Checklist", "Comment…"), self.write_comment)
            if presenter.may_return():
                menu.addAction(
                    translate("Checklist", "Return for rework…"), partial(self.write_comment, returning=True)
                )
            menu.addAction(translate("Checklist", "Clear the answer (0)"), partial(presenter.answer, code, None))
            menu.addAction(translate("Checklist", "Paste picture (Ctrl+V)"), self.paste)
        menu.addAction(translate("Checklist", "Legal basis"), partial(self.tab_wanted.emit, "basis"))
        menu.addAction(translate("Checklist", "History of the item"), partial(self.tab_wanted.emit, "history"))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def note_document(self) -> None:
        """Note a document by number and date."""
        dialog = DocumentDialog(self.presenter.visit.planned_on, self._screen)
        if dialog.asked():
            self.presenter.note_document(*dialog.document())

    def paste(self) -> None:
        """Take the picture or files on the clipboard in as evidence."""
        data = QApplication.clipboard().mimeData()
        if data.hasUrls():
            paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
            self.presenter.take_in([(path, path.name) for path in paths])
        elif data.hasImage():
            self.take_picture(data.imageData())
        else:
            self._messages.tell(
                translate("Checklist", "There is no picture on the clipboard"),
                undoable=False,
                icon="info_16_regular",
                role="infoText",
            )

    def take_photos(self) -> None:
        """Open the camera's window: what its folder brings is offered there for the open item."""
        folder = self.photos
        if folder.folder is None:
            folder.watch(preferences.photo_folder() or camera_folder())
        code, number = self.presenter.current, self.presenter.checklist.item(self.presenter.current).number
        keep = preferences.photo_folder() is not None
        dialog = CameraDialog(folder, number, self._screen.window(), keep=keep)
        dialog.taken.connect(lambda paths: self.presenter.take_in([(path, path.name) for path in paths], code))
        dialog.watching.connect(preferences.keep_photo_folder)
        dialog.finished.connect(self._camera_left)
        dialog.open()

    def _camera_left(self) -> None:
        if preferences.photo_folder() is None:
            self.photos.stop()

    def take_picture(self, image: object) -> None:
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        QImage(image).save(buffer, "PNG")  # type: ignore[call-overload]
        name = translate("Checklist", "pasted picture") + ".png"
        self.presenter.take_in([(bytes(buffer.data().data()), name)])
