"""The places to sign: title, hint, room for the signature, name; two side by side, further ones below.

NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7 and II.9: titles in bold capitals, name bold under the room
for the signature; "Nơi nhận" level with the title at the left edge, where no one signs there, else below.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from cchc_desktop.documents import layout
from cchc_desktop.documents.blocks import Run
from cchc_desktop.documents.layout import Align, Style
from cchc_desktop.documents.pen import Pen
from cchc_desktop.documents.pieces import Centred, Paragraph, Whole
from cchc_desktop.documents.tags import Node
from cchc_desktop.domain.minutes import SignatureBlock

_NAME_GAP = 4.0


@dataclass(slots=True)
class PlaceToSign:
    """One place: its texts centred over each other, the field between hint and name."""

    texts: Sequence[Centred]
    name: Centred
    field: str
    form: Node | None
    seals: Sequence[str] = ()
    room: float = layout.SIGNATURE_HEIGHT

    def top_height(self, wide: float) -> float:
        """Return the height of title and hint."""
        return sum(text.height(wide) for text in self.texts)

    def draw(self, pen: Pen, left: float, top: float, wide: float, upper: float) -> None:
        """Draw below `top`; `upper` is the height kept for title and hint in this row."""
        y = top
        for text in self.texts:
            text.draw(pen, left, y, wide)
            y -= text.height(wide)
        bottom = top - upper - self.room
        across = min(wide - 8, layout.SIGNATURE_WIDTH)
        if self.form is not None:
            edge = left + (wide - across) / 2
            pen.field(self.field, edge, bottom + 1, across, self.room - 2)
            for seal in self.seals:
                over = edge + across * layout.SEAL_REACHES - layout.SEAL
                pen.field(seal, over, bottom + (self.room - layout.SEAL) / 2, layout.SEAL, layout.SEAL)
        if self.name.text:
            self.name.draw(pen, left, bottom - _NAME_GAP, wide)
        else:
            with pen.marked(None):
                pen.dots(left + wide * 0.2, left + wide * 0.8, bottom - _NAME_GAP - 12)


@dataclass(slots=True)
class SigningRow(Whole):
    """Places in columns of equal width, or recipients in the left one; never parted."""

    places: Sequence[PlaceToSign | Sequence[Paragraph] | None]
    before: float = 14.0
    keeps: bool = False

    def height(self, wide: float) -> float:
        across = self._column(wide)
        high = 0.0
        for place in self.places:
            if isinstance(place, PlaceToSign):
                high = max(high, self._upper(wide) + place.room + _NAME_GAP + place.name.style.leading)
            elif place is not None:
                high = max(high, sum(text.height(across) for text in place))
        return high

    def draw(self, pen: Pen, left: float, top: float, wide: float) -> None:
        across, upper = self._column(wide), self._upper(wide)
        for number, place in enumerate(self.places):
            x = left + number * (across + layout.COLUMN_GAP)
            if isinstance(place, PlaceToSign):
                place.draw(pen, x, top, across, upper)
            elif place is not None:
                y = top
                for text in place:
                    text.draw(pen, x, y, across)
                    y -= text.height(across)

    def _column(self, wide: float) -> float:
        count = len(self.places)
        return (wide - (count - 1) * layout.COLUMN_GAP) / count

    def _upper(self, wide: float) -> float:
        across = self._column(wide)
        return max((place.top_height(across) for place in self.places if isinstance(place, PlaceToSign)), default=0.0)


def place_to_sign(block: SignatureBlock, root: Node, *, signed_in_file: bool, seals: Sequence[str] = ()) -> PlaceToSign:
    """Return the place for a signature block; with a Form element where it becomes a field of the file.

    `seals` are the fields of organisations whose seals lie over this person's signature.
    """
    texts = [Centred(line.upper(), layout.AUTHORITY, root.add("P")) for line in block.heading if line]
    if block.hint:
        texts.append(Centred(f"({block.hint.strip('()')})", layout.HINT, root.add("P")))
    form = None
    if signed_in_file and block.field:
        form = root.add("Form")
        form.widget = block.field
    for seal in seals:
        root.add("Form").widget = seal
    return PlaceToSign(texts, Centred(block.name, layout.SIGNER, root.add("P")), block.field, form, seals)


def recipients(lines: Sequence[str], root: Node) -> list[Paragraph]:
    """Return "Nơi nhận:" and its lines: a dash before each, semicolons, the last with a full stop (Mục II.9.d)."""
    said = [Paragraph((Run("Nơi nhận:"),), layout.RECIPIENTS, root.add("P"))]
    listing = root.add("L")
    style = Style(layout.RECIPIENT.size, align=Align.LEFT)
    for number, line in enumerate(lines):
        end = "." if number == len(lines) - 1 else ";"
        words = f"- {line.strip().rstrip('.;')}{end}"
        body = listing.add("LI").add("LBody")
        said.append(Paragraph((Run(words),), style, body))
    return said
