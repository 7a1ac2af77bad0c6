"""The evidence pane of the open item: documents, photos, files; legal basis; history."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFontMetrics, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.ui.kit.buttons import Button, ButtonKind, IconButton
from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.marks import Bar, Card, Picture, Segmented, Surface, Words, clear, row
from cchc_desktop.ui.kit.painting import box, focus_ring, smooth
from cchc_desktop.ui.kit.scrolling import Scroll, on_top

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of evidence as the pane shows it."""

    id: str
    title: str
    detail: str
    thumbnail: bytes
    photo: bool


class _Photo(QPushButton):
    def __init__(self, piece: Piece) -> None:
        super().__init__()
        self.piece = piece
        self._image = QPixmap()
        self._image.loadFromData(piece.thumbnail)
        self.setObjectName(f"photo_{piece.id}")
        self.setAccessibleName(f"{piece.title}. {piece.detail}")
        self.setToolTip(piece.title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(px(132), px(132))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(self.rect())
        box(painter, place, ink("surface"), ink("border"), 6)
        room = QRectF(1, 1, place.width() - 2, px(88))
        if not self._image.isNull():
            grown = self._image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            part = QRectF(
                0,
                0,
                self._image.width() * room.width() / grown.width(),
                self._image.height() * room.height() / grown.height(),
            )
            part.moveCenter(QRectF(self._image.rect()).center())
            painter.drawPixmap(room, self._image, part)
        else:
            draw_icon(
                painter,
                "camera_20_regular",
                QRectF(room.center().x() - 12, room.center().y() - 12, 24, 24),
                ink("text3"),
            )
        painter.setPen(ink("text1"))
        painter.setFont(font(12, 500))
        metrics = QFontMetrics(font(12, 500))
        text = QRectF(px(8), px(91), place.width() - px(14), px(18))
        painter.drawText(
            text,
            Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(self.piece.title, Qt.TextElideMode.ElideRight, int(text.width())),
        )
        painter.setPen(ink("text2"))
        painter.setFont(font(12))
        painter.drawText(text.translated(0, px(18)), Qt.AlignmentFlag.AlignVCenter, self.piece.detail)
        if self.hasFocus():
            focus_ring(painter, place.adjusted(4, 4, -4, -4), 6)
        painter.end()


class EvidencePane(Surface):
    """Shows evidence, basis and history of one item; drops and four buttons add evidence."""

    files_wanted = Signal()
    scan_wanted = Signal()
    document_wanted = Signal()
    dropped = Signal(object)
    pictured = Signal(object)
    camera_wanted = Signal()
    opened = Signal(str)
    removed = Signal(str)
    tab_chosen = Signal(str)
    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("surface", "left")
        self.setObjectName("evidence")
        self.setAcceptDrops(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(12), px(8), px(12), px(10))
        layout.setSpacing(px(8))
        self._tabs = Segmented(
            (
                ("evidence", translate("Evidence", "Evidence"), "", "info"),
                ("basis", translate("Evidence", "Basis"), "", "info"),
                ("history", translate("Evidence", "History"), "", "info"),
            ),
            name="evidence_tabs",
        )
        self._tabs.show_value("evidence")
        self._tabs.chosen.connect(self.show_tab)
        layout.addLayout(row(self._tabs, 1))
        self._pages = QStackedWidget()
        self._lists: dict[str, QVBoxLayout] = {}
        for key in ("evidence", "basis", "history"):
            page = QWidget()
            inner = on_top(page)
            inner.setContentsMargins(0, 0, px(4), 0)
            inner.setSpacing(px(6))
            self._lists[key] = inner
            self._pages.addWidget(Scroll(page, "surface"))
        layout.addWidget(self._pages, 1)
        self._offered = Button("", ButtonKind.LINK, icon="camera_20_regular", name="photos_offered")
        self._offered.clicked.connect(self.camera_wanted)
        self._offered.hide()
        layout.addWidget(self._offered)
        layout.addWidget(self._arriving())
        layout.addWidget(self._adding())

    def show_offered(self, count: int) -> None:
        """Say how many new photos the watched folder offers."""
        self._offered.setVisible(count > 0)
        self._offered.setText(translate("Evidence", "%n new photo(s) to choose from", "", count))
        self._offered.updateGeometry()

    def show_arrivals(self, arrived: int, together: int) -> None:
        """Show how many files of how many have arrived; nothing once all have."""
        self._arrivals.setVisible(arrived < together)
        self._arrived.setText(translate("Evidence", "Taking files in: {0}/{1}").format(arrived, together))
        self._arrived_part.show_part(arrived / max(together, 1))

    def show_tab(self, key: str) -> None:
        """Bring a tab to the front: evidence, basis, history."""
        self._tabs.show_value(key)
        self._pages.setCurrentIndex(list(self._lists).index(key))
        self.tab_chosen.emit(key)

    def tab(self) -> str:
        """Return the tab in front."""
        return list(self._lists)[self._pages.currentIndex()]

    def show_evidence(self, pieces: Sequence[Piece], *, locked: bool) -> None:
        """Show the evidence of the open item."""
        self._tabs.set_words(
            (
                translate("Evidence", "Evidence {0}").format(len(pieces))
                if pieces
                else translate("Evidence", "Evidence"),
                translate("Evidence", "Basis"),
                translate("Evidence", "History"),
            )
        )
        self._add_box.setVisible(not locked)
        column = self._lists["evidence"]
        clear(column)
        documents = [piece for piece in pieces if not piece.photo]
        photos = [piece for piece in pieces if piece.photo]
        if not pieces:
            column.addWidget(
                Words(
                    translate("Evidence", "No evidence yet. Drop files here, paste, or use the buttons below."),
                    13,
                    400,
                    "text2",
                    wrap=True,
                )
            )
        if documents:
            column.addWidget(Words(translate("Evidence", "Documents and files"), 12.5, 600, "text2"))
        for piece in documents:
            column.addWidget(self._document(piece, locked=locked))
        if photos:
            column.addWidget(Words(translate("Evidence", "Photos"), 12.5, 600, "text2"))
            holder = QWidget()
            grid = QGridLayout(holder)
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setSpacing(px(8))
            grid.setAlignment(Qt.AlignmentFlag.AlignLeft)
            for number, piece in enumerate(photos):
                photo = _Photo(piece)
                photo.clicked.connect(lambda _checked=False, key=piece.id: self.opened.emit(key))
                grid.addWidget(photo, number // 2, number % 2)
            column.addWidget(holder)

    def show_basis(self, entries: Sequence[tuple[str, str, str]]) -> None:
        """Show the legal basis: name, title, remark."""
        column = self._lists["basis"]
        clear(column)
        for name, title, remark in entries:
            card = Card(margins=10, spacing=3)
            card.body.addWidget(Words(name, 13, 600, wrap=True))
            card.body.addWidget(Words(title, 13, 400, "text2", wrap=True))
            if remark:
                card.body.addWidget(Words(remark, 12, 400, "partText", wrap=True))
            column.addWidget(card)

    def show_history(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show who changed what: heading and text of each line."""
        column = self._lists["history"]
        clear(column)
        if not lines:
            column.addWidget(Words(translate("Evidence", "Nothing was entered yet."), 13, 400, "text2", wrap=True))
        for heading, text in lines:
            card = Card(margins=8, spacing=2)
            card.body.addWidget(Words(heading, 12, 400, "text2", wrap=True))
            card.body.addWidget(Words(text, 13, wrap=True))
            column.addWidget(card)

    def _document(self, piece: Piece, *, locked: bool) -> Card:
        card = Card(margins=6)
        layout = QHBoxLayout()
        layout.setSpacing(px(8))
        layout.addSpacing(px(2))
        layout.addWidget(Picture("document_20_regular", "text2"))
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(Words(piece.title, 13, 600, wrap=True))
        if piece.detail:
            text.addWidget(Words(piece.detail, 12, 400, "text2", wrap=True))
        layout.addLayout(text, 1)
        if not locked:
            remove = IconButton("delete_20_regular", translate("Evidence", "Remove"), name=f"remove_{piece.id}")
            remove.clicked.connect(lambda: self.removed.emit(piece.id))
            layout.addWidget(remove)
        card.body.addLayout(layout)
        return card

    def _arriving(self) -> QWidget:
        self._arrivals = QWidget()
        column = QVBoxLayout(self._arrivals)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        self._arrived = Words("", 12, 500, "text2")
        stop = Button(translate("Evidence", "Stop"), ButtonKind.LINK, name="stop_arrivals")
        stop.clicked.connect(self.stop_wanted)
        column.addLayout(row(self._arrived, 1, stop))
        self._arrived_part = Bar()
        column.addWidget(self._arrived_part)
        self._arrivals.hide()
        return self._arrivals

    def _adding(self) -> QWidget:
        self._add_box = QWidget()
        grid = QGridLayout(self._add_box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(px(2))
        grid.addWidget(Words(translate("Evidence", "Add evidence"), 12, 400, "text2"), 0, 0, 1, 2)
        buttons = (
            (translate("Evidence", "Take photo"), "camera_20_regular", self.camera_wanted, "take_photos"),
            (translate("Evidence", "Scan paper"), "scan_text_20_regular", self.scan_wanted, "scan_paper"),
            (translate("Evidence", "Photos, files…"), "image_add_20_regular", self.files_wanted, "add_files"),
            (translate("Evidence", "Document no."), "document_add_20_regular", self.document_wanted, "add_document"),
        )
        for number, (word, icon, signal, name) in enumerate(buttons):
            button = Button(word, icon=icon, name=name)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(signal)
            grid.addWidget(button, 1 + number // 2, number % 2)
        return self._add_box

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if (data.hasUrls() or data.hasImage()) and self._add_box.isVisible():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self.dropped.emit(paths)
        elif data.hasImage():
            # A picture dragged out of another program, without a file behind it.
            self.pictured.emit(data.imageData())
        event.acceptProposedAction()

    def sizeHint(self) -> QSize:
        return QSize(px(304), px(500))
