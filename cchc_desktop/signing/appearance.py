"""How a signature looks on paper: the drawn strokes in blue between title and name, a small line below.

Drawn by reportlab with the minutes' own font, because pyHanko's text boxes write font widths that PDF/A refuses
(papers.md 2.3).
"""

import io
from itertools import pairwise

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from cchc_desktop.domain.handwriting import Handwriting, Point
from cchc_desktop.domain.places import resources
from cchc_desktop.domain.vietnamese import nfc

FONT = "LiberationSerif-Signature"
BLUE = (0.05, 0.15, 0.55)
"""NĐ 30/2020, Phụ lục I: the picture of a person's signature is blue."""
_NOTE_SIZE = 7.0
_NOTE_LEADING = 8.0
_THIN, _THICK = 0.6, 1.9


def appearance(width: float, height: float, handwriting: Handwriting | None, note: tuple[str, ...]) -> bytes:
    """Return a one-page PDF of `width` by `height` points with the signature's look."""
    if FONT not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(FONT, str(resources() / "fonts" / "LiberationSerif-Regular.ttf")))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(width, height), invariant=1, initialFontName=FONT)
    below = _NOTE_LEADING * len(note) + 2
    if handwriting is not None and not handwriting.blank:
        _draw(canvas, handwriting, width, height, below)
    canvas.setFillColorRGB(*BLUE)
    canvas.setFont(FONT, _NOTE_SIZE)
    for number, line in enumerate(reversed(note)):
        canvas.drawCentredString(width / 2, 2 + number * _NOTE_LEADING, _fitting(nfc(line), width))
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _fitting(line: str, width: float) -> str:
    while line and pdfmetrics.stringWidth(line, FONT, _NOTE_SIZE) > width - 4:
        line = line[:-2].rstrip() + "…"
    return line


def _draw(canvas: Canvas, handwriting: Handwriting, width: float, height: float, below: float) -> None:
    points = [point for stroke in handwriting.strokes for point in stroke]
    left, right = min(p.x for p in points), max(p.x for p in points)
    top, bottom = min(p.y for p in points), max(p.y for p in points)
    room_width, room_height = width - 8, height - below - 4
    scale = min(room_width / max(right - left, 1), room_height / max(bottom - top, 1))
    shift_x = (width - (right - left) * scale) / 2
    shift_y = below + (room_height - (bottom - top) * scale) / 2 + 2

    def placed(point: Point) -> tuple[float, float]:
        return shift_x + (point.x - left) * scale, shift_y + (bottom - point.y) * scale

    canvas.setStrokeColorRGB(*BLUE)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    for stroke in handwriting.strokes:
        for before, after in pairwise(stroke):
            pressure = min(max((before.pressure + after.pressure) / 2, 0.0), 1.0)
            canvas.setLineWidth(_THIN + (_THICK - _THIN) * pressure)
            canvas.line(*placed(before), *placed(after))
