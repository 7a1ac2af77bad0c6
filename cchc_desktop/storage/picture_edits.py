"""Edited copies of photos: made from the untouched original, flat, without EXIF; what is blurred cannot come back."""

import io
import math

from PIL import Image, ImageDraw, ImageFilter, ImageFont, ImageOps

from cchc_desktop.domain.picture_edit import Area, Mark, PictureEdit, Spot, Tool, area
from cchc_desktop.domain.places import resources

_LONGEST = 3200
"""Pixels of the copy's longer side: enough to read a paper that was photographed, small enough for ten a visit."""
_QUALITY = 88
_BLOCKS = 6
"""A blurred area keeps so many averaged blocks on its longer side: nothing to compute letters or a face from."""
_RED, _WHITE = (196, 30, 42), (255, 255, 255)


def edited(data: bytes, edit: PictureEdit) -> bytes:
    """Return the edited copy as JPEG bytes.

    Args:
        data: the original, already checked by `pictures.copies`.
        edit: what is done to it.
    """
    with Image.open(io.BytesIO(data)) as source:
        source.draft("RGB", (_LONGEST, _LONGEST))
        picture = ImageOps.exif_transpose(source).convert("RGB")
    picture.thumbnail((_LONGEST, _LONGEST), Image.Resampling.LANCZOS)
    if edit.turns % 4:
        picture = picture.rotate(-90 * (edit.turns % 4), expand=True)
    for mark in edit.marks:
        if mark.tool is Tool.BLUR:
            _blur(picture, area(mark.start, mark.end))
    for mark in edit.marks:
        _draw(picture, mark)
    box = _pixels(picture, edit.crop)
    if box[2] - box[0] >= 1 and box[3] - box[1] >= 1:
        picture = picture.crop(box)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return out.getvalue()


def _pixels(picture: Image.Image, place: Area) -> tuple[int, int, int, int]:
    width, height = picture.size
    return (
        math.floor(place.left * width),
        math.floor(place.top * height),
        math.ceil(place.right * width),
        math.ceil(place.bottom * height),
    )


def _blur(picture: Image.Image, place: Area) -> None:
    box = _pixels(picture, place)
    part = picture.crop(box)
    width, height = part.size
    if not width or not height:
        return
    share = _BLOCKS / max(width, height)
    few = part.resize((max(round(width * share), 1), max(round(height * share), 1)), Image.Resampling.BOX)
    veiled = few.resize(part.size, Image.Resampling.NEAREST).filter(ImageFilter.GaussianBlur(max(width, height) / 24))
    picture.paste(veiled, box[:2])


def _draw(picture: Image.Image, mark: Mark) -> None:
    pen = ImageDraw.Draw(picture)
    thick = max(round(max(picture.size) / 220), 3)
    start, end = _at(picture, mark.start), _at(picture, mark.end)
    if mark.tool is Tool.FRAME:
        pen.rectangle(_pixels(picture, area(mark.start, mark.end)), outline=_RED, width=thick)
    elif mark.tool is Tool.ARROW:
        _arrow(pen, start, end, thick)
    elif mark.tool is Tool.TEXT and mark.text.strip():
        size = max(round(max(picture.size) / 36), 14)
        letters = ImageFont.truetype(str(resources() / "fonts" / "NotoSans_600SemiBold.ttf"), size)
        left, top, right, bottom = pen.textbbox(start, mark.text, font=letters)
        room = size // 3
        pen.rectangle(
            (left - room, top - room, right + room, bottom + room), fill=_WHITE, outline=_RED, width=thick // 2
        )
        pen.text(start, mark.text, font=letters, fill=_RED)


def _arrow(pen: ImageDraw.ImageDraw, start: tuple[float, float], end: tuple[float, float], thick: int) -> None:
    pen.line((*start, *end), fill=_RED, width=thick)
    way = math.atan2(end[1] - start[1], end[0] - start[0])
    head = thick * 5
    wings = [(end[0] - head * math.cos(way + turn), end[1] - head * math.sin(way + turn)) for turn in (0.45, -0.45)]
    pen.polygon((end, *wings), fill=_RED)


def _at(picture: Image.Image, spot: Spot) -> tuple[float, float]:
    return spot.x * picture.width, spot.y * picture.height
