"""The picture of an organisation's seal: red, on a transparent ground (NĐ 30/2020, Phụ lục I, Mục II.8)."""

import io

from PIL import Image, ImageChops, UnidentifiedImageError

from cchc_desktop.domain.refusal import Refusal

_MOST_PIXELS = 40_000_000
_LARGEST = 20 * 1024 * 1024
_SIDE = 900
"""Pixels across a seal of 36 mm: over 600 dpi."""
_NOT_RED = 40
_VISIBLE = 64
_LEAST = 200


class NotASeal(Refusal):
    """The picture is none, or not red."""

    what = "This picture cannot stand for a seal: {reason}"
    kept = "Nothing was signed."
    mend = "Choose a picture of the red seal alone, best a PNG on a transparent ground."


def seal_picture(data: bytes) -> bytes:
    """Return the picture of a seal as a transparent PNG; a white ground is taken away.

    Raises:
        NotASeal: it is no picture, empty, or not red.
    """
    if len(data) > _LARGEST:
        raise NotASeal(reason="it is over 20 MB")
    try:
        with Image.open(io.BytesIO(data)) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                raise NotASeal(reason="it has too many pixels")
            image = opened.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise NotASeal(reason="it is no picture") from error
    image.thumbnail((_SIDE, _SIDE), Image.Resampling.LANCZOS)
    red, green, blue, alpha = image.split()
    if alpha.getextrema()[0] == 255:
        # Ink on white paper: what is not white is ink, and as dense as it is far from white.
        alpha = ImageChops.invert(ImageChops.darker(ImageChops.darker(red, green), blue))
        image.putalpha(alpha)
    seen = alpha.point(lambda value: 255 if value > _VISIBLE else 0)
    if seen.getbbox() is None or sum(seen.histogram()[128:]) < _LEAST:
        raise NotASeal(reason="it is empty")
    means = [_mean(channel, seen) for channel in (red, green, blue)]
    if means[0] < max(means[1], means[2]) + _NOT_RED:
        raise NotASeal(reason="it is not red")
    out = io.BytesIO()
    image.crop(seen.getbbox()).save(out, "PNG")
    return out.getvalue()


def _mean(channel: Image.Image, seen: Image.Image) -> float:
    counts = channel.histogram(seen)
    return sum(value * count for value, count in enumerate(counts)) / max(sum(counts), 1)
