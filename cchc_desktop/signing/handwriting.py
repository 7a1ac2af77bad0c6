"""From the strokes of a pen to a smooth drawing: Bézier curves for the PDF, a transparent picture, JSON to keep them.

A drawn signature is a picture; it is never called a digital signature (domain reference, section 4).
"""

import io
import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PIL import Image, ImageDraw

from cchc_desktop.domain.handwriting import Handwriting, Point
from cchc_desktop.domain.refusal import Refusal

BLUE = (13, 38, 140)
"""NĐ 30/2020, Phụ lục I: the picture of a person's signature is blue, on a transparent ground."""
_THIN, _THICK = 0.6, 1.9
"""Width of the line in points of paper at no and at full pressure."""
_FAST = 3.0
"""Pad units per millisecond at which a mouse's line is as thin as it gets."""
_NEAR = 0.75
_MOST_POINTS = 50_000
_LARGEST = 4 * 1024 * 1024
_FORMAT = "cchc-handwriting/1"
_FINENESS = 4

Place = tuple[float, float]


class NotHandwriting(Refusal):
    """Kept strokes cannot be read."""

    what = "The drawn signature cannot be read: {reason}"
    kept = "Nothing was signed."
    mend = "Sign in the box again."


@dataclass(frozen=True, slots=True)
class Curve:
    """A cubic Bézier curve in pad units with the width of its line in points; a dot has four equal places."""

    start: Place
    first: Place
    second: Place
    end: Place
    width: float


def curves(handwriting: Handwriting) -> tuple[Curve, ...]:
    """Return the drawing as smooth curves (Catmull-Rom splines through the points), stroke by stroke."""
    return tuple(curve for stroke in handwriting.strokes for curve in _stroke(_thinned(stroke)))


def picture(handwriting: Handwriting, *, height: int) -> bytes:
    """Return a transparent PNG, blue, cropped to what was drawn, `height` pixels high.

    Raises:
        NotHandwriting: nothing was drawn.
    """
    drawn = curves(handwriting)
    if not drawn:
        raise NotHandwriting(reason="it is empty")
    left, top, right, bottom = bounds(drawn)
    scale = height * _FINENESS / max(bottom - top, (right - left) / 12, 1.0)
    margin = _THICK * scale
    size = (
        math.ceil((right - left) * scale + 2 * margin),
        math.ceil((bottom - top) * scale + 2 * margin),
    )
    mask = Image.new("L", size)
    pen = ImageDraw.Draw(mask)
    for curve in drawn:
        radius = curve.width * scale / 2
        for x, y in _along(curve, scale):
            across, down = (x - left) * scale + margin, (y - top) * scale + margin
            pen.ellipse((across - radius, down - radius, across + radius, down + radius), fill=255)
    small = mask.resize((max(1, size[0] // _FINENESS), max(1, size[1] // _FINENESS)), Image.Resampling.LANCZOS)
    image = Image.new("RGBA", small.size, (*BLUE, 0))
    image.putalpha(small)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def bounds(drawn: Sequence[Curve]) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom of the curves' ends and control points, in pad units."""
    places = [place for curve in drawn for place in (curve.start, curve.first, curve.second, curve.end)]
    across, down = [x for x, _ in places], [y for _, y in places]
    return min(across), min(down), max(across), max(down)


def as_json(handwriting: Handwriting) -> bytes:
    """Return the strokes to be kept, each point as [x, y, t, pressure]; `read_json` gives them back."""
    strokes = [[[point.x, point.y, point.t, point.pressure] for point in stroke] for stroke in handwriting.strokes]
    told = {"format": _FORMAT, "width": handwriting.width, "height": handwriting.height, "strokes": strokes}
    return json.dumps(told, separators=(",", ":")).encode()


def read_json(data: bytes) -> Handwriting:
    """Return kept strokes.

    Raises:
        NotHandwriting: they are no strokes of this format, or too many.
    """
    if len(data) > _LARGEST:
        raise NotHandwriting(reason="it is over 4 MB")
    try:
        told = json.loads(data)
        if told["format"] != _FORMAT:
            raise NotHandwriting(reason="it has an unknown format")
        strokes = tuple(tuple(_point(*one) for one in stroke) for stroke in told["strokes"])
        found = Handwriting(_finite(told["width"]), _finite(told["height"]), strokes)
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError) as error:
        raise NotHandwriting(reason="it has another structure") from error
    if sum(len(stroke) for stroke in strokes) > _MOST_POINTS:
        raise NotHandwriting(reason="it has too many points")
    return found


def _point(x: float, y: float, t: float, pressure: float) -> Point:
    return Point(_finite(x), _finite(y), int(_finite(t)), min(max(_finite(pressure), 0.0), 1.0))


def _finite(value: float) -> float:
    number = float(value)
    if not math.isfinite(number) or abs(number) > 1e9:
        raise ValueError("not a usable number")
    return number


def _thinned(stroke: Sequence[Point]) -> list[Point]:
    """Leave out points that hardly moved: they make a spline wriggle."""
    kept: list[Point] = []
    for point in stroke:
        if not kept or math.hypot(point.x - kept[-1].x, point.y - kept[-1].y) >= _NEAR:
            kept.append(point)
    if len(kept) > 1 and stroke[-1] is not kept[-1]:
        kept[-1] = stroke[-1]
    return kept


def _stroke(points: Sequence[Point]) -> Iterator[Curve]:
    if len(points) == 1:
        place = (points[0].x, points[0].y)
        yield Curve(place, place, place, place, _THIN + (_THICK - _THIN) * 0.8)
        return
    widths = list(_widths(points))
    for number, (start, end) in enumerate(pairwise(points)):
        before = points[max(number - 1, 0)]
        behind = points[min(number + 2, len(points) - 1)]
        yield Curve(
            (start.x, start.y),
            (start.x + (end.x - before.x) / 6, start.y + (end.y - before.y) / 6),
            (end.x - (behind.x - start.x) / 6, end.y - (behind.y - start.y) / 6),
            (end.x, end.y),
            widths[number],
        )


def _widths(points: Sequence[Point]) -> Iterator[float]:
    """Yield a line width for each piece: from the pen's pressure, else (mouse, finger) from its speed; levelled."""
    feels = len({point.pressure for point in points}) > 1
    level = 0.5
    for start, end in pairwise(points):
        if feels:
            wanted = min(max((start.pressure + end.pressure) / 2, 0.0), 1.0)
        else:
            speed = math.hypot(end.x - start.x, end.y - start.y) / max(end.t - start.t, 1)
            wanted = 1 - min(speed / _FAST, 1.0)
        level += (wanted - level) * 0.35
        yield _THIN + (_THICK - _THIN) * level


def _along(curve: Curve, scale: float) -> Iterator[Place]:
    length = math.dist(curve.start, curve.first) + math.dist(curve.first, curve.second)
    length += math.dist(curve.second, curve.end)
    steps = min(max(2, math.ceil(length * scale)), 2000)
    for step in range(steps + 1):
        t = step / steps
        a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        yield (
            a * curve.start[0] + b * curve.first[0] + c * curve.second[0] + d * curve.end[0],
            a * curve.start[1] + b * curve.first[1] + c * curve.second[1] + d * curve.end[1],
        )
