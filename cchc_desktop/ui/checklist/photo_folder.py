"""New photos in a folder: the camera program's, a phone's that is plugged in, one that a phone is synchronised with.

What lay there when the watch began is left alone. Each new picture is offered once, also when it appears a second
time under another name; it is read only, and stays where it is.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage, QImageReader

from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.workspace.evidence import PICTURE_ENDINGS

LOOK_MS = 1500
SIDE = 264
"""Longer side of a preview in pixels: twice a tile, for sharp screens."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A new picture: where it lies, what it is (sha256), how it looks (a null image: it cannot be read)."""

    path: Path
    digest: str
    image: QImage


@dataclass(frozen=True, slots=True)
class _Found:
    folder: Path
    sizes: dict[Path, int]
    offers: tuple[Offer, ...]


class PhotoFolder(QObject):
    """`changed` says that the offers are others now."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self.offers: list[Offer] = []
        self._seen: set[Path] = set()
        self._known: set[str] = set()
        self._sizes: Mapping[Path, int] = {}
        self._out = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, folder: Path) -> None:
        """Watch a folder from now on; what lies there already is not offered."""
        self.folder, self.offers, self._sizes = folder, [], {}
        self._seen = set(_pictures(folder))
        self._timer.start()
        self.changed.emit()

    def stop(self) -> None:
        """Watch no more."""
        self.folder, self.offers = None, []
        self._timer.stop()
        self.changed.emit()

    def look(self) -> None:
        """Look for new pictures, beside the window: a phone answers slowly, and may be gone."""
        if self.folder is None or self._out:
            return
        self._out = True
        errand = Errand(partial(_survey, self.folder, frozenset(self._seen), self._sizes), self)
        errand.done.connect(self._arrived)
        errand.start()

    def settle(self, paths: Iterable[Path]) -> None:
        """Offer these no more: they were taken, or not wanted."""
        gone = set(paths)
        self.offers = [offer for offer in self.offers if offer.path not in gone]
        self.changed.emit()

    def _arrived(self, found: object) -> None:
        assert isinstance(found, _Found)
        self._out = False
        if found.folder != self.folder:
            return
        self._sizes = found.sizes
        self._seen |= {offer.path for offer in found.offers}
        new = []
        for offer in found.offers:
            if offer.digest not in self._known:
                self._known.add(offer.digest)
                new.append(offer)
        if new:
            self.offers += new
            self.changed.emit()


def _survey(folder: Path, seen: frozenset[Path], sizes: Mapping[Path, int]) -> _Found:
    """Return the sizes of what is new, and those pictures whose size no longer grows."""
    now: dict[Path, int] = {}
    whole: list[Offer] = []
    for path in _pictures(folder):
        if path in seen:
            continue
        try:
            size = path.stat().st_size
            if size and sizes.get(path) == size:
                whole.append(Offer(path, hashlib.sha256(path.read_bytes()).hexdigest(), _preview(path)))
            now[path] = size
        except OSError:
            # Unplugged at this moment: the next look tries again.
            continue
    return _Found(folder, now, tuple(whole))


def _preview(path: Path) -> QImage:
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        longer = max(size.width(), size.height(), 1)
        reader.setScaledSize(QSize(max(size.width() * SIDE // longer, 1), max(size.height() * SIDE // longer, 1)))
    return reader.read()


def _pictures(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix.lower() in PICTURE_ENDINGS)
    except OSError:
        # A phone that was unplugged: it may come back.
        return []
