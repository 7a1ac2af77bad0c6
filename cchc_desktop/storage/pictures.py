"""Pictures: what comes in is checked, the original stays untouched, copies for paper and lists are made once."""

import io
from dataclasses import dataclass
from pathlib import PurePath

from PIL import Image, ImageOps

from cchc_desktop.domain.refusal import Refusal

PAPER_PIXELS = 1600
THUMBNAIL_PIXELS = 320
LARGEST_PHOTO = 10 * 1024 * 1024
LARGEST_VISIT = 200 * 1024 * 1024
MOST_PIXELS = 120_000_000
"""More than any camera a team carries; a bomb claims billions."""
# Our own limit decides, before a single pixel is decoded; Pillow's would only warn.
Image.MAX_IMAGE_PIXELS = None
MOST_UNSCALED_PIXELS = 60_000_000
"""What may be decoded at full size: 180 MB of memory. JPEG is scaled while it is decoded, the others are not."""
_FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "TIFF", "GIF")
_ENDINGS = {
    "JPEG": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "MPO": (".jpg", ".jpeg", ".jpe", ".mpo"),
    "PNG": (".png",),
    "WEBP": (".webp",),
    "BMP": (".bmp", ".dib"),
    "TIFF": (".tif", ".tiff"),
    "GIF": (".gif",),
}
"""What a file of a format may be called. Several phones write MPO, which is JPEG with a second picture behind."""
_PAPER_QUALITY = 80


class NotAPicture(Refusal):
    """The file says it is a picture and is none, or is cut off."""

    what = "“{name}” cannot be read as a picture."
    kept = "The file itself was not touched; nothing was added."
    mend = "Open it in a picture viewer to see whether it is whole, or add it as a file."


class PictureTooLarge(Refusal):
    """More pixels or bytes than a photo has."""

    what = "“{name}” is too large for a photo ({size}; at most {most})."
    kept = "The file itself was not touched; nothing was added."
    mend = "Take the photo at a lower resolution, or add it as a file outside the photos."


class WrongEnding(Refusal):
    """A picture that says it is of another kind than it is."""

    what = "“{name}” says it is another kind of picture than it is: inside it is {found}."
    kept = "The file itself was not touched; nothing was added."
    mend = "Save it anew in a picture program, or correct its ending, and add it again."


@dataclass(frozen=True, slots=True)
class Copies:
    """The copies of a picture: JPEG bytes for paper (at most 1600 px) and for lists, size of the original in pixels."""

    paper: bytes
    thumbnail: bytes
    width: int
    height: int
    media_type: str


def copies(data: bytes, name: str) -> Copies:
    """Check a picture and make its copies: orientation applied, no EXIF and so no place in them.

    Raises:
        PictureTooLarge: over 10 MB, or more pixels than a photo has.
        WrongEnding: it lies about its type.
        NotAPicture: not one of the known formats, or cut off.
    """
    if len(data) > LARGEST_PHOTO:
        raise PictureTooLarge(name=name, size=f"{len(data) / 1048576:.1f} MB", most="10 MB")
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
            _check(picture, name)
            width, height = picture.size
            media_type = Image.MIME.get(picture.format or "", "application/octet-stream")
            picture.draft("RGB", (PAPER_PIXELS, PAPER_PIXELS))
            flat = _flat(ImageOps.exif_transpose(picture))
            return Copies(_jpeg(flat, PAPER_PIXELS), _jpeg(flat, THUMBNAIL_PIXELS), width, height, media_type)
    except Refusal:
        raise
    except Exception as error:
        # Decoders meet hostile bytes with whatever breaks first: struct.error, EOFError, zlib.error, KeyError …
        raise NotAPicture(name=name) from error


def _check(picture: Image.Image, name: str) -> None:
    width, height = picture.size
    most = MOST_PIXELS if picture.format in ("JPEG", "MPO") else MOST_UNSCALED_PIXELS
    if width * height > most:
        raise PictureTooLarge(name=name, size=f"{width} × {height}", most=f"{most // 1_000_000} megapixels")
    ending = PurePath(name).suffix.lower()
    endings = {known for each in _ENDINGS.values() for known in each}
    # A name without an ending (a pasted picture) claims nothing.
    if ending in endings and ending not in _ENDINGS.get(picture.format or "", ()):
        raise WrongEnding(name=name, found=picture.format)


def _flat(picture: Image.Image) -> Image.Image:
    if picture.mode in ("RGBA", "LA", "P", "PA"):
        white = Image.new("RGBA", picture.size, "white")
        white.alpha_composite(picture.convert("RGBA"))
        return white.convert("RGB")
    return picture.convert("RGB")


def _jpeg(picture: Image.Image, longest: int) -> bytes:
    small = picture.copy()
    small.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.save(out, "JPEG", quality=_PAPER_QUALITY, optimize=True)
    return out.getvalue()
