"""What a paper says, once: values without looks or measures, from which both `pdf` and `docx` are made.

Text is plain and unescaped; "\\n" starts a new line. Nothing in it is ever read as markup.
"""

from dataclasses import dataclass
from enum import Enum

from cchc_desktop.domain.charts import Chart
from cchc_desktop.domain.minutes import Letterhead, SignatureBlock


class Manner(Enum):
    """What a paragraph is in the decree's terms; the looks follow from it (NĐ 30/2020, Phụ lục I, Mục II.6)."""

    BODY = "body"
    BASIS = "basis"
    NOTE = "note"
    TO = "to"
    TO_EACH = "to_each"
    CENTRED = "centred"


class Side(Enum):
    """How the text of a table's column stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style. `leader` fills the rest of the line with dots to write on; it comes last."""

    text: str
    bold: bool = False
    italic: bool = False
    leader: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 2 is a mục ("I. …"), 3 a khoản with a title ("1. …"), 4 a điểm ("a) …")."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph."""

    runs: tuple[Run, ...]
    manner: Manner = Manner.BODY


@dataclass(frozen=True, slots=True)
class Points:
    """A list, one paragraph a point, each with its mark ("- ", "1. ") already in the text."""

    points: tuple[tuple[Run, ...], ...]
    manner: Manner = Manner.BODY


@dataclass(frozen=True, slots=True)
class Blank:
    """Dotted lines to be filled in by hand."""

    lines: int


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: title, share of the width, how its text stands."""

    title: str
    share: float
    side: Side = Side.LEFT


@dataclass(frozen=True, slots=True)
class Row:
    """A table's row: one text a cell; a `band` is one bold cell over all columns that heads the rows below it."""

    cells: tuple[str, ...]
    band: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A grid with a head that is repeated on each page; `size` in points; `named` says which column names a row."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    size: float = 11.0
    named: int = 0


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture with the words below it and the words that stand for it; bytes are JPEG or PNG."""

    image: bytes
    caption: str
    alternative: str


@dataclass(frozen=True, slots=True)
class Photos:
    """Pictures in rows of two, each kept together with its caption."""

    photos: tuple[Photo, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart; its own words stand for it where it is not seen."""

    chart: Chart
    title: str


@dataclass(frozen=True, slots=True)
class Signing:
    """The end of a paper: the closing paragraphs that stay with it, places to sign, who receives it.

    `left` and `right` stand side by side, `below` in further rows. Field names are unique in the paper.
    """

    closing: tuple[Text, ...]
    left: SignatureBlock | None
    right: SignatureBlock | None
    below: tuple[SignatureBlock, ...] = ()
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """The top of page one: who issues it, number line ("" for none), place and date line ("" for none).

    `about` is the subject of a công văn ("V/v …"), which stands below its number; other papers leave it "".
    """

    letterhead: Letterhead
    number: str
    dated: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Title:
    """Name of the type in capitals (tên loại; "" for a công văn) and subject (trích yếu nội dung)."""

    kind: str
    about: str


Block = Heading | Text | Points | Blank | Table | Photos | Drawing | Signing


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex (phụ lục): label "Phụ lục I", title in capitals, reference line, blocks; its pages count from 1."""

    label: str
    title: str
    reference: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A paper whole. `record` is embedded as `record_name` where there is one; `fields` in signing order.

    A slip that no body issues (a verification's outcome) has no head.
    """

    title: str
    head: Head | None
    heading: Title
    blocks: tuple[Block, ...]
    annexes: tuple[Annex, ...] = ()
    fields: tuple[SignatureBlock, ...] = ()
    record: bytes = b""
    record_name: str = "cchc-record.json"
    draft: bool = False


def plain(text: str) -> tuple[Run, ...]:
    """Return text as a single upright run."""
    return (Run(text),)


def labelled(label: str, text: str) -> tuple[Run, ...]:
    """Return "label: text"; an empty text leaves a dotted line to write on."""
    return (Run(f"{label}: {text}"),) if text.strip() else (Run(f"{label}: "), Run("", leader=True))


def roman(value: int) -> str:
    """Return a number from 1 to 3999 in Roman numerals, as annexes are numbered (Phụ lục I, Mục III.1.a)."""
    said = ""
    for worth, sign in (
        *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
        *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
    ):
        said += sign * (value // worth)
        value %= worth
    return said


def lettered(position: int, letters: tuple[str, ...]) -> str:
    """Return the mark of a point by its position from 0: "a", "b", "c", "d", "đ", "e", "g"; after "y" comes "aa"."""
    turns, place = divmod(position, len(letters))
    return letters[place] * (turns + 1)
