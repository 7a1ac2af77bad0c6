"""How a signature looks on paper: the drawn strokes in blue between title and name, a small line below.

Drawn by reportlab with the minutes' own font, because pyHanko's text boxes write font widths that PDF/A refuses
(papers.md 2.3).
"""

import io

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from cchc_desktop.domain.handwriting import Handwriting
from cchc_desktop.domain.places import resources
from cchc_desktop.domain.vietnamese import nfc
from cchc_desktop.signing.handwriting import BLUE, Place, bounds, curves

FONT = "LiberationSerif-Signature"
_NOTE_SIZE = 7.0
_NOTE_LEADING = 8.0
_EDGE = 4.0


def appearance(
    width: float,
    height: float,
    handwriting: Handwriting | None,
    note: tuple[str, ...],
    picture: bytes | None = None,
) -> bytes:
    """Return a one-page PDF of `width` by `height` points with the signature's look.

    `picture` is an image (PNG with transparency) instead of strokes: a scanned signature, or an organisation's seal.
    """
    if FONT not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(FONT, str(resources() / "fonts" / "LiberationSerif-Regular.ttf")))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(width, height), invariant=1, initialFontName=FONT)
    below = _NOTE_LEADING * len(note) + 2 if note else 0.0
    if handwriting is not None and any(handwriting.strokes):
        _draw(canvas, handwriting, width, height, below)
    elif picture is not None:
        canvas.drawImage(
            ImageReader(io.BytesIO(picture)),
            0,
            below,
            width,
            height - below,
            mask="auto",
            preserveAspectRatio=True,
        )
    canvas.setFillColorRGB(*(part / 255 for part in BLUE))
    canvas.setFont(FONT, _NOTE_SIZE)
    for number, line in enumerate(reversed(note)):
        canvas.drawCentredString(width / 2, 2 + number * _NOTE_LEADING, _fitting(nfc(line), width))
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _fitting(line: str, width: float) -> str:
    if pdfmetrics.stringWidth(line, FONT, _NOTE_SIZE) <= width - _EDGE:
        return line
    while line and pdfmetrics.stringWidth(line + "…", FONT, _NOTE_SIZE) > width - _EDGE:
        line = line[:-1].rstrip()
    return line + "…"


def _draw(canvas: Canvas, handwriting: Handwriting, width: float, height: float, below: float) -> None:
    drawn = curves(handwriting)
    left, top, right, bottom = bounds(drawn)
    room_width, room_height = width - 2 * _EDGE, height - below - _EDGE
    scale = min(room_width / max(right - left, 1), room_height / max(bottom - top, 1))
    shift_x = (width - (right - left) * scale) / 2
    shift_y = below + (room_height - (bottom - top) * scale) / 2 + _EDGE / 2

    def placed(place: Place) -> Place:
        return shift_x + (place[0] - left) * scale, shift_y + (bottom - place[1]) * scale

    canvas.setStrokeColorRGB(*(part / 255 for part in BLUE))
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    for curve in drawn:
        canvas.setLineWidth(curve.width)
        canvas.bezier(*placed(curve.start), *placed(curve.first), *placed(curve.second), *placed(curve.end))
