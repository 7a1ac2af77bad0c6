"""Charts on paper: as vectors in the PDF, as a picture in a Word file, as SVG in a page."""

import io
import json
from dataclasses import dataclass
from functools import cache
from html import escape

from PIL import Image, ImageDraw, ImageFont

from cchc_desktop.documents.fonts import BOLD, REGULAR, width
from cchc_desktop.documents.pen import Pen
from cchc_desktop.documents.pieces import Whole
from cchc_desktop.documents.tags import Box, Node
from cchc_desktop.domain.charts import Bar, Caption, Chart, Dot, Shape, Stroke
from cchc_desktop.domain.places import resources

_FINE = 3
"""Pixels a point in a Word file's picture: 216 dpi."""


@cache
def print_colours() -> dict[str, str]:
    """Return the light theme's colours, role -> "#RRGGBB": paper is white whatever the screen shows."""
    found: dict[str, dict[str, str]] = json.loads((resources() / "theme" / "tokens.json").read_text(encoding="utf-8"))
    return found["light"]


@dataclass(slots=True)
class DrawingPiece(Whole):
    """A chart among the text; never parted."""

    chart: Chart
    node: Node
    before: float = 8.0
    keeps: bool = False

    def height(self, wide: float) -> float:
        return self.chart.high * wide / self.chart.wide

    def draw(self, pen: Pen, left: float, top: float, wide: float) -> None:
        scale = wide / self.chart.wide
        self.node.box = Box(pen.page, left, top - self.chart.high * scale, left + wide, top)
        with pen.marked(self.node):
            pen.shapes([_fitted(shape) for shape in self.chart.shapes], left, top, scale, print_colours())


def _fitted(shape: Shape) -> Shape:
    return _cut(shape) if isinstance(shape, Caption) else shape


def _cut(shape: Caption) -> Caption:
    """Return a label cut to its room."""
    text = shape.text
    face = BOLD if shape.bold else REGULAR
    if shape.room and width(text, face, shape.size) > shape.room:
        while text and width(f"{text}…", face, shape.size) > shape.room:
            text = text[:-1]
        text = f"{text.rstrip()}…"
    return Caption(shape.x, shape.y, text, shape.size, shape.bold, shape.role, shape.anchor)


def picture(chart: Chart) -> bytes:
    """Return a chart as PNG, for files that hold no vectors of ours."""
    image = Image.new("RGB", (round(chart.wide * _FINE), round(chart.high * _FINE)), "white")
    pen = ImageDraw.Draw(image)
    for shape in chart.shapes:
        _paint(pen, _fitted(shape))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def _paint(pen: ImageDraw.ImageDraw, shape: Shape) -> None:
    colours = print_colours()
    match shape:
        case Bar():
            right, bottom = shape.left + shape.wide, shape.top + shape.high
            corners = [shape.left * _FINE, shape.top * _FINE, right * _FINE - 1, bottom * _FINE - 1]
            if corners[2] >= corners[0] and corners[3] >= corners[1]:
                pen.rectangle(corners, colours[shape.role])
        case Stroke():
            places = [(x * _FINE, y * _FINE) for x, y in shape.points]
            pen.line(places, colours[shape.role], max(1, round(shape.wide * _FINE)))
        case Dot():
            x, y, radius = shape.x * _FINE, shape.y * _FINE, shape.radius * _FINE
            pen.ellipse(
                [x - radius, y - radius, x + radius, y + radius], colours[shape.fill], colours[shape.rim], _FINE
            )
        case Caption():
            anchor = {"start": "ls", "middle": "ms", "end": "rs"}[shape.anchor]
            used = _letters(shape.size, bold=shape.bold)
            pen.text((shape.x * _FINE, shape.y * _FINE), shape.text, colours[shape.role], used, anchor)


@cache
def _letters(size: float, *, bold: bool) -> ImageFont.FreeTypeFont:
    name = "LiberationSerif-Bold.ttf" if bold else "LiberationSerif-Regular.ttf"
    return ImageFont.truetype(str(resources() / "fonts" / name), round(size * _FINE))


def svg(chart: Chart, title: str) -> str:
    """Return a chart as an SVG element that takes its colours from the page: `var(--ROLE)`."""
    name = escape(f"{title}. {chart.words}")
    parts = [f'<svg viewBox="0 0 {chart.wide:g} {chart.high:g}" role="img" aria-label="{name}">']
    for shape in chart.shapes:
        match shape:
            case Bar():
                parts.append(
                    f'<rect x="{shape.left:.1f}" y="{shape.top:.1f}" width="{shape.wide:.1f}" height="{shape.high:.1f}"'
                    f' fill="var(--{shape.role})"/>'
                )
            case Stroke():
                points = " ".join(f"{x:.1f},{y:.1f}" for x, y in shape.points)
                parts.append(
                    f'<polyline points="{points}" fill="none" stroke="var(--{shape.role})"'
                    f' stroke-width="{shape.wide}"/>'
                )
            case Dot():
                parts.append(
                    f'<circle cx="{shape.x:.1f}" cy="{shape.y:.1f}" r="{shape.radius}" fill="var(--{shape.fill})"'
                    f' stroke="var(--{shape.rim})" stroke-width="1.4"/>'
                )
            case Caption():
                weight = ' font-weight="600"' if shape.bold else ""
                text = escape(_cut(shape).text, quote=False)
                parts.append(
                    f'<text x="{shape.x:.1f}" y="{shape.y:.1f}" font-size="{shape.size}"{weight}'
                    f' text-anchor="{shape.anchor}" fill="var(--{shape.role})">{text}</text>'
                )
    return "".join([*parts, "</svg>"])
