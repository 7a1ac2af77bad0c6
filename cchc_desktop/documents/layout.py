"""The measures of Nghị định 30/2020/NĐ-CP, Phụ lục I, as named data; lengths in points unless they say mm.

Every size stands inside the decree's range and is the one its own samples use (Phụ lục I, Mục V).
"""

from dataclasses import dataclass, replace
from enum import Enum

from cchc_desktop.documents.fonts import SINGLE, face

MM = 72 / 25.4
PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM
TOP = 20 * MM
BOTTOM = 20 * MM
LEFT = 30 * MM
RIGHT = 15 * MM
BODY_WIDTH = PAGE_WIDTH - LEFT - RIGHT
BODY_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM
PAGE_NUMBER_SIZE = 14.0
PAGE_NUMBER_BASELINE = PAGE_HEIGHT - 14 * MM
FIRST_LINE = 12.7 * MM
"""First line indent: 1 cm or 1,27 cm (Mục II.6.e)."""
PARAGRAPH_GAP = 6.0
"""Distance of paragraphs: at least 6 pt (Mục II.6.e)."""
RULE = 0.75
SHORT_RULE = 0.4
"""Rule under the issuing body and the subject: 1/3 to 1/2 of the text's length (Mục II.2.b, II.5.b)."""
COLUMN_GAP = 12.0
HEAD_RIGHT = 252.0
"""Right column of the letterhead: as wide as Quốc hiệu at 12 pt on one line."""
HEAD_LEFT = BODY_WIDTH - HEAD_RIGHT - COLUMN_GAP
SIGNATURE_HEIGHT = 26 * MM
SIGNATURE_WIDTH = 70 * MM
SEAL = 38 * MM
"""Room for an organisation's seal in its real size: round, 36 mm at most."""
SEAL_REACHES = 0.4
"""Share of the signature's field that the seal reaches into from the left: a third of the signature drawn in its middle
(NĐ 30/2020, Phụ lục I, Mục II.8)."""


class Align(Enum):
    """How lines stand between the edges (canh lề)."""

    LEFT = "Start"
    CENTRE = "Center"
    RIGHT = "End"
    JUSTIFY = "Justify"


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph looks: size, weight, alignment, indents, distance above, smallest distance of lines."""

    size: float
    bold: bool = False
    italic: bool = False
    align: Align = Align.LEFT
    first: float = 0.0
    left: float = 0.0
    before: float = 0.0
    spacing: float = SINGLE

    @property
    def leading(self) -> float:
        """Distance from baseline to baseline."""
        return self.size * self.spacing

    @property
    def face(self) -> str:
        """Registered font name of the style itself; runs may differ."""
        return face(bold=self.bold, italic=self.italic)


NATION = Style(12, bold=True, align=Align.CENTRE)
MOTTO = Style(13, bold=True, align=Align.CENTRE)
PARENT = Style(12, align=Align.CENTRE)
ISSUER = Style(12, bold=True, align=Align.CENTRE)
NUMBER = Style(13, align=Align.CENTRE)
DATE = Style(13, italic=True, align=Align.CENTRE)
TITLE = Style(14, bold=True, align=Align.CENTRE, before=14)
SUBJECT = Style(14, bold=True, align=Align.CENTRE)
BODY = Style(14, align=Align.JUSTIFY, first=FIRST_LINE, before=PARAGRAPH_GAP, spacing=1.2)
BASIS = replace(BODY, italic=True)
SECTION = replace(BODY, bold=True, before=10, align=Align.LEFT)
CLAUSE = replace(BODY, bold=True, align=Align.LEFT)
ANNEX = Style(14, bold=True, align=Align.CENTRE)
ANNEX_TITLE = Style(14, bold=True, align=Align.CENTRE)
ANNEX_NOTE = Style(13, italic=True, align=Align.CENTRE)
TABLE_NOTE = Style(13, align=Align.JUSTIFY, first=FIRST_LINE, before=PARAGRAPH_GAP)
TO = Style(14, align=Align.CENTRE, before=PARAGRAPH_GAP)
TO_EACH = Style(14, left=48 * MM, before=2.0)
CENTRED = Style(14, bold=True, align=Align.CENTRE, before=8)
LETTER_SUBJECT = Style(12, align=Align.CENTRE, before=6)
"""Subject of a công văn: 12 pt, 6 pt below its number (Mục II.5.b)."""
CAPTION = Style(11, italic=True, align=Align.CENTRE)
AUTHORITY = Style(14, bold=True, align=Align.CENTRE)
HINT = Style(13, italic=True, align=Align.CENTRE)
SIGNER = Style(14, bold=True, align=Align.CENTRE)
RECIPIENTS = Style(12, bold=True, italic=True)
RECIPIENT = Style(11)
