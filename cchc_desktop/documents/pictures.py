"""Photos on paper: read with limits, turned into what PDF/A takes, set in rows of two with their captions."""

import io
import warnings
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageOps, UnidentifiedImageError

from cchc_desktop.documents import layout
from cchc_desktop.documents.blocks import Run
from cchc_desktop.documents.pen import Pen
from cchc_desktop.documents.pieces import Paragraph, Whole
from cchc_desktop.documents.tags import Box, Node
from cchc_desktop.domain.refusal import Reason, Refusal

MOST_PIXELS = 60_000_000
_HIGHEST = 92 * layout.MM
_EXIF_TURN = 0x0112


class PictureUnreadable(Refusal):
    """A picture cannot be decoded, is not JPEG or PNG, or is far too large."""

    what = "The picture “{name}” cannot be read: {reason}"
    kept = "Its file is kept as it is."
    mend = "Open the picture, save it anew or remove it from the visit, then make the paper again."


class _TooManyPixels(Exception):
    """More pixels than a photo has: a bomb, or no photo."""


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture as PDF takes it: stream bytes, filter, size in pixels, "DeviceRGB" or "DeviceGray"."""

    data: bytes
    filter: str
    wide: int
    high: int
    space: str


def raster(image: bytes, name: str) -> Raster:
    """Return a picture ready for a PDF; a plain JPEG passes through untouched.

    Raises:
        PictureUnreadable: not JPEG or PNG, damaged, or of more than 60 million pixels.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _raster(image)
    except _TooManyPixels as error:
        raise PictureUnreadable(name=name, reason=Reason("{size} pixels are too many", {"size": error})) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError, zlib.error) as error:
        raise PictureUnreadable(name=name, reason=Reason("it is damaged or no JPEG or PNG")) from error


def _raster(image: bytes) -> Raster:
    with Image.open(io.BytesIO(image), formats=("JPEG", "PNG")) as opened:
        if opened.width * opened.height > MOST_PIXELS:
            raise _TooManyPixels(f"{opened.width} × {opened.height}")
        turned = opened.getexif().get(_EXIF_TURN, 1) != 1
        if opened.format == "JPEG" and opened.mode in ("RGB", "L") and not turned:
            size, space = opened.size, "DeviceGray" if opened.mode == "L" else "DeviceRGB"
            opened.draft(opened.mode, (max(1, opened.width // 8), max(1, opened.height // 8)))
            opened.load()
            return Raster(image, "DCTDecode", *size, space)
        opened.load()
        whole = ImageOps.exif_transpose(opened)
        flat = _flat(whole)
        if opened.format == "JPEG":
            out = io.BytesIO()
            flat.save(out, "JPEG", quality=85)
            return Raster(out.getvalue(), "DCTDecode", *flat.size, "DeviceRGB")
        return Raster(zlib.compress(flat.tobytes(), 6), "FlateDecode", *flat.size, "DeviceRGB")


def _flat(image: Image.Image) -> Image.Image:
    """Return the picture in RGB, what shines through as white paper."""
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        layered = image.convert("RGBA")
        paper = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(paper, layered).convert("RGB")
    return image.convert("RGB")


@dataclass(slots=True)
class Shot:
    """A picture in its row: number and size of the raster (None: it could not be read), node, caption."""

    number: int
    raster: Raster | None
    figure: Node
    caption: Paragraph

    def size(self, wide: float) -> tuple[float, float]:
        """Return width and height in points inside a column of `wide`."""
        if self.raster is None:
            return wide, 40.0
        scale = min(wide / self.raster.wide, _HIGHEST / self.raster.high)
        return self.raster.wide * scale, self.raster.high * scale


@dataclass(slots=True)
class ShotRow(Whole):
    """Up to two pictures side by side with their captions below; never parted."""

    shots: Sequence[Shot]
    before: float = 10.0
    keeps: bool = False

    def height(self, wide: float) -> float:
        across = _column(wide)
        captions = max(shot.caption.height(across) for shot in self.shots)
        return self._pictures(across) + 4 + captions

    def draw(self, pen: Pen, left: float, top: float, wide: float) -> None:
        across = _column(wide)
        below = top - self._pictures(across)
        for number, shot in enumerate(self.shots):
            x = left + number * (across + layout.COLUMN_GAP)
            self._picture(pen, shot, x, below, across)
            shot.caption.draw(pen, x, below - 4, across)

    def _pictures(self, across: float) -> float:
        return max(shot.size(across)[1] for shot in self.shots)

    def _picture(self, pen: Pen, shot: Shot, left: float, bottom: float, across: float) -> None:
        wide, high = shot.size(across)
        x = left + (across - wide) / 2
        shot.figure.box = Box(pen.page, x, bottom, x + wide, bottom + high)
        with pen.marked(shot.figure):
            if shot.raster is not None:
                pen.picture(shot.number, x, bottom, wide, high)
            else:
                pen.frame(x, bottom, wide, high)


def _column(wide: float) -> float:
    return (wide - layout.COLUMN_GAP) / 2


def caption(text: str, node: Node) -> Paragraph:
    """Return a caption's paragraph."""
    return Paragraph((Run(text),), layout.CAPTION, node)
