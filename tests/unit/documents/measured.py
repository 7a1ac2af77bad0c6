"""Measures a finished PDF with pdfium and pikepdf: lines with font and place, rules, text in reading order."""

import ctypes
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import pikepdf
import pypdfium2
import pypdfium2.raw as raw

MM = 72 / 25.4


@dataclass(frozen=True)
class Word:
    """A stretch of text of one font on one baseline; lengths in points from the lower left corner."""

    text: str
    font: str
    size: float
    left: float
    right: float
    baseline: float
    page: int


@dataclass(frozen=True)
class Rule:
    """A drawn path's box."""

    left: float
    right: float
    bottom: float
    top: float


class Measured:
    """A PDF opened for measuring."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._pdf = pypdfium2.PdfDocument(data)
        self._pages = list(self._pdf)
        self._words: dict[int, list[Word]] = {}

    def __len__(self) -> int:
        return len(self._pages)

    def size(self, page: int) -> tuple[float, float]:
        return self._pages[page].get_size()

    def words(self, page: int) -> list[Word]:
        """Return the stretches of text of a page as drawn; a gap of more than 10 points parts them."""
        if page not in self._words:
            self._words[page] = _words(self._pages[page], page)
        return self._words[page]

    def find(self, start: str, page: int | None = None) -> Word:
        """Return the first stretch that begins with `start`."""
        pages = range(len(self)) if page is None else (page,)
        for number in pages:
            for word in self.words(number):
                if word.text.startswith(start):
                    return word
        raise AssertionError(f"“{start}” stands nowhere")

    def rules(self, page: int) -> list[Rule]:
        """Return the solid horizontal rules of a page (grids and dotted lines are longer or many)."""
        found = []
        for item in self._pages[page].get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
            left, bottom, right, top = item.get_bounds()
            if top - bottom < 2:
                found.append(Rule(left, right, bottom, top))
        return found

    def text(self, page: int) -> str:
        opened = self._pages[page].get_textpage()
        return opened.get_text_bounded().replace("\r\n", "\n")

    def whole_text(self) -> str:
        return "\n".join(self.text(page) for page in range(len(self)))

    def picture(self, page: int, scale: float = 1.0) -> bytes:
        """Return the page's pixels."""
        return self._pages[page].render(scale=scale).to_pil().tobytes()

    def tree(self) -> "Tagged":
        return Tagged(self)

    def marked_text(self) -> dict[tuple[int, int], str]:
        """Return the text of every marked piece of content: (page, mcid) -> text."""
        found: dict[tuple[int, int], str] = {}
        for number, page in enumerate(self._pages):
            textpage = page.get_textpage()
            for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                mcid = raw.FPDFPageObj_GetMarkedContentID(item.raw)
                if mcid >= 0:
                    said = _text_of(item.raw, textpage.raw)
                    found[number, mcid] = found.get((number, mcid), "") + said
        return found


def _text_of(item: object, textpage: object) -> str:
    length = raw.FPDFTextObj_GetText(item, textpage, None, 0)
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    raw.FPDFTextObj_GetText(item, textpage, buffer, length)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")


def _words(page: pypdfium2.PdfPage, number: int) -> list[Word]:
    opened = page.get_textpage()  # kept: closing it frees what is read below
    textpage = opened.raw
    words: list[Word] = []
    for index in range(raw.FPDFText_CountChars(textpage)):
        letter = chr(raw.FPDFText_GetUnicode(textpage, index))
        if letter in "\r\n" or raw.FPDFText_IsGenerated(textpage, index) == 1:
            continue
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(textpage, index, x, y)
        box = [ctypes.c_double() for _ in range(4)]
        raw.FPDFText_GetCharBox(textpage, index, box[0], box[1], box[2], box[3])
        name = ctypes.create_string_buffer(100)
        raw.FPDFText_GetFontInfo(textpage, index, name, 100, ctypes.c_int())
        size = raw.FPDFText_GetFontSize(textpage, index)
        font = name.value.decode().rpartition("+")[2]
        last = words[-1] if words else None
        right = box[1].value if letter != " " else x.value + size * 0.25
        if (
            last
            and last.font == font
            and last.size == size
            and abs(last.baseline - y.value) < 0.2
            and -2 < x.value - last.right < 10
        ):
            words[-1] = Word(last.text + letter, font, size, last.left, right, y.value, number)
        else:
            words.append(Word(letter, font, size, x.value, right, y.value, number))
    return [_trimmed(word) for word in words]


def _trimmed(word: Word) -> Word:
    """Return the word without the blank that ends a line and keeps readers from gluing words."""
    spare = len(word.text) - len(word.text.rstrip(" "))
    return replace(word, text=word.text.rstrip(" "), right=word.right - spare * word.size * 0.25)


@dataclass(frozen=True)
class Element:
    """An element of the structure tree: tag, text of its own content, kids, alternative text, attributes."""

    tag: str
    text: str
    kids: "tuple[Element, ...]"
    alternative: str
    attributes: dict[str, str]

    def walk(self) -> "Iterator[Element]":
        yield self
        for kid in self.kids:
            yield from kid.walk()


class Tagged:
    """The structure tree of a PDF, with the text of its elements."""

    def __init__(self, measured: Measured) -> None:
        self._texts = measured.marked_text()
        with pikepdf.Pdf.open(io.BytesIO(measured.data)) as pdf:
            self._numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
            self.root = self._element(pdf.Root.StructTreeRoot.K[0])

    def elements(self, *tags: str) -> list[Element]:
        return [element for element in self.root.walk() if element.tag in tags]

    def reading(self) -> str:
        """Return all text in reading order, one line an element."""
        return "\n".join(element.text for element in self.root.walk() if element.text)

    def _element(self, item: pikepdf.Object) -> Element:
        text, kids = "", []
        own = item.get("/Pg")
        entries = item.get("/K", [])
        if isinstance(entries, pikepdf.Object) and entries._type_code != pikepdf.ObjectType.array:
            entries = [entries]
        for kid in entries:
            if isinstance(kid, int):
                text += self._texts.get((self._numbers[own.objgen], kid), "")
            elif kid.get("/Type") == "/MCR":
                text += self._texts.get((self._numbers[kid.Pg.objgen], int(kid.MCID)), "")
            elif kid.get("/Type") != "/OBJR":
                kids.append(self._element(kid))
        attributes = {str(key): str(value) for key, value in item.get("/A", pikepdf.Dictionary()).items()}
        return Element(str(item.S)[1:], text, tuple(kids), str(item.get("/Alt", "")), attributes)


@lru_cache(maxsize=16)
def measured(data: bytes) -> Measured:
    """Return the opened PDF, the same for the same bytes."""
    return Measured(data)


def flat(text: str) -> str:
    """Return text with every run of blanks as one space."""
    return " ".join(text.split())
