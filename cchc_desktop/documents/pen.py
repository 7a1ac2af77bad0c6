"""Draws on pages, each stroke and each word either marked with its element or as an artifact.

The one place that speaks to reportlab's canvas, and only through its public methods.
"""

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from cchc_desktop.documents import layout
from cchc_desktop.documents.fonts import BOLD, REGULAR, loaded, width
from cchc_desktop.documents.tags import Box, Mark, Node
from cchc_desktop.domain.charts import Bar, Caption, Dot, Shape, Stroke

rl_config.useA85 = 0  # binary streams: ASCII85 would make each page a quarter longer


@dataclass(frozen=True, slots=True)
class Placed:
    """A picture's place: name in its page's resources, index of the page from 0, number of the picture."""

    page: int
    name: str
    picture: int


class Pen:
    """A canvas that counts marks (page, mcid) and remembers where signature fields and pictures stand.

    Positions are points from the page's lower left corner.
    """

    def __init__(self, *, draft: bool) -> None:
        loaded(REGULAR)
        self._out = io.BytesIO()
        self._canvas = Canvas(
            self._out,
            pagesize=(layout.PAGE_WIDTH, layout.PAGE_HEIGHT),
            invariant=1,
            pageCompression=1,
            initialFontName=REGULAR,
        )
        self._draft = draft
        self._mcid = 0
        self.page = 0
        self.pictures: list[Placed] = []
        self.fields: dict[str, Box] = {}
        self._begin_page()

    def _begin_page(self) -> None:
        self._mcid = 0
        if self._draft:
            self._watermark()

    def new_page(self) -> None:
        """End the page and begin the next one."""
        self._canvas.showPage()
        self.page += 1
        self._begin_page()

    def finish(self) -> io.BytesIO:
        """End the last page and return the file reportlab made of it all."""
        self._canvas.showPage()
        self._canvas.save()
        self._out.seek(0)
        return self._out

    @contextmanager
    def marked(self, node: Node | None, kind: str = "") -> Iterator[None]:
        """Mark what is drawn inside as content of `node`; without a node as an artifact (of a kind, if said)."""
        if node is None:
            self._canvas.addLiteral(f"/Artifact <</Type /{kind}>> BDC" if kind else "/Artifact BMC")
        else:
            node.kids.append(Mark(self.page, self._mcid))
            self._canvas.addLiteral(f"/{node.tag} <</MCID {self._mcid}>> BDC")
            self._mcid += 1
        yield
        self._canvas.addLiteral("EMC")

    def lines(self, lines: "list[tuple[float, float, float, list[tuple[str, str]]]]", size: float) -> None:
        """Write lines of text: each is x, y of the baseline, extra width of a space, and its (face, text) parts."""
        text = self._canvas.beginText()
        for x, y, extra, parts in lines:
            text.setTextOrigin(x, y)
            text.setWordSpace(extra)
            for name, words in parts:
                loaded(name)
                text.setFont(name, size)
                text.textOut(words)
        text.setWordSpace(0)
        self._canvas.drawText(text)

    def rule(self, left: float, right: float, y: float) -> None:
        """Draw a solid horizontal rule; call it inside an artifact."""
        self._canvas.setLineWidth(layout.RULE)
        self._canvas.line(left, y, right, y)

    def strokes(self, lines: list[tuple[float, float, float, float]]) -> None:
        """Draw the lines of a grid as one artifact."""
        with self.marked(None):
            self._canvas.setLineWidth(0.5)
            self._canvas.lines(lines)

    def dots(self, left: float, right: float, y: float) -> None:
        """Draw a dotted line to write on; call it inside an artifact."""
        if right - left < 6:
            return
        self._canvas.saveState()
        self._canvas.setLineWidth(0.9)
        self._canvas.setLineCap(1)
        self._canvas.setDash([0, 3.2])
        self._canvas.line(left, y, right, y)
        self._canvas.restoreState()

    def picture(self, number: int, left: float, bottom: float, wide: float, high: float) -> None:
        """Place picture `number`; its bytes are put in at the end, without passing through reportlab."""
        name = f"Pic{number}"
        self.pictures.append(Placed(self.page, name, number))
        self._canvas.addLiteral(f"q {wide:.3f} 0 0 {high:.3f} {left:.3f} {bottom:.3f} cm /{name} Do Q")

    def frame(self, left: float, bottom: float, wide: float, high: float) -> None:
        """Draw an empty frame where a picture could not be read."""
        self._canvas.setLineWidth(0.5)
        self._canvas.rect(left, bottom, wide, high)

    def field(self, name: str, left: float, bottom: float, wide: float, high: float) -> None:
        """Remember where a signature field stands."""
        self.fields[name] = Box(self.page, left, bottom, left + wide, bottom + high)

    def shapes(
        self, shapes: Sequence[Shape], left: float, top: float, scale: float, colours: Mapping[str, str]
    ) -> None:
        """Draw a chart's shapes down from its upper left corner."""
        canvas = self._canvas
        canvas.saveState()
        canvas.translate(left, top)
        canvas.scale(scale, scale)
        for shape in shapes:
            match shape:
                case Bar():
                    canvas.setFillColor(HexColor(colours[shape.role]))
                    canvas.rect(shape.left, -shape.top - shape.high, shape.wide, shape.high, stroke=0, fill=1)
                case Stroke():
                    canvas.setStrokeColor(HexColor(colours[shape.role]))
                    canvas.setLineWidth(shape.wide)
                    path = canvas.beginPath()
                    path.moveTo(shape.points[0][0], -shape.points[0][1])
                    for x, y in shape.points[1:]:
                        path.lineTo(x, -y)
                    canvas.drawPath(path)
                case Dot():
                    canvas.setFillColor(HexColor(colours[shape.fill]))
                    canvas.setStrokeColor(HexColor(colours[shape.rim]))
                    canvas.setLineWidth(1.4)
                    canvas.circle(shape.x, -shape.y, shape.radius, stroke=1, fill=1)
                case Caption():
                    self._label(shape, colours)
        canvas.restoreState()

    def _label(self, label: Caption, colours: Mapping[str, str]) -> None:
        name = BOLD if label.bold else REGULAR
        loaded(name)
        wide = width(label.text, name, label.size)
        left = label.x - {"start": 0.0, "middle": wide / 2, "end": wide}[label.anchor]
        text = self._canvas.beginText(left, -label.y)
        text.setFont(name, label.size)
        text.setFillColor(HexColor(colours[label.role]))
        text.textOut(label.text)
        self._canvas.drawText(text)

    def page_number(self, number: int) -> None:
        """Write the page's number in the top margin, centred over the text (Phụ lục I, Phần I, Mục I.7)."""
        said, size = str(number), layout.PAGE_NUMBER_SIZE
        left = layout.LEFT + (layout.BODY_WIDTH - width(said, REGULAR, size)) / 2
        with self.marked(None, "Pagination"):
            self.lines([(left, layout.PAGE_NUMBER_BASELINE, 0.0, [(REGULAR, said)])], size)

    def _watermark(self) -> None:
        said, size = "BẢN NHÁP", 92
        with self.marked(None, "Background"):
            self._canvas.saveState()
            self._canvas.setFillGray(0.91)
            self._canvas.translate(layout.PAGE_WIDTH / 2, layout.PAGE_HEIGHT / 2)
            self._canvas.rotate(52)
            loaded(BOLD)
            self._canvas.setFont(BOLD, size)
            self._canvas.drawString(-width(said, BOLD, size) / 2, -size * 0.33, said)
            self._canvas.restoreState()
