"""Reading a paper back: it is made again from its own record and compared with what the file shows.

A signature proves that bytes did not change; it does not prove that the page and the data inside say the same, since
both may have been prepared together. Here the page must be the one the record makes: byte for byte where this version
made it, else word for word and picture for picture, so that a paper of an older version is not called forged.
"""

import contextlib
import difflib
import hashlib
import io
import struct
import zlib
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum

import pikepdf
import pypdfium2
from pikepdf import Dictionary, Name, Object, Pdf, Stream
from PIL import Image, ImageChops

from cchc_desktop.documents.blocks import Photos
from cchc_desktop.documents.carried import NotCarried, carried
from cchc_desktop.documents.pdf import pdf as made_again
from cchc_desktop.domain.refusal import Refusal

RECORD = "cchc-record.json"
LARGEST_RECORD = 20_000_000
_DPI = 40
_APART = 96
_SPECKS = 0.002
"""Share of a page's pixels that may differ by more than `_APART` of 255: what another version of a library does."""
_MOST = 12
_WORDS = 14
_PLAIN_KEYS = ("/MediaBox", "/CropBox", "/Rotate", "/Contents", "/Resources")


class Sameness(StrEnum):
    """What came of the comparison."""

    IDENTICAL = "identical"
    ALIKE = "alike"
    DIFFERENT = "different"
    NOTHING_CARRIED = "nothing_carried"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Difference:
    """Where the file and its record disagree: page from 1 (0: the whole file), what is seen, what the record makes."""

    page: int
    seen: str
    carried: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome, the record's bytes (b"" if there is none), and the first differences."""

    sameness: Sameness
    record: bytes = b""
    differences: tuple[Difference, ...] = ()
    reason: str = ""

    @property
    def alarming(self) -> bool:
        """True when the file shows something else than it carries, or cannot be compared."""
        return self.sameness in (Sameness.DIFFERENT, Sameness.UNREADABLE)


def compare(pdf: bytes, *, turn: AbstractContextManager[object]) -> Comparison:
    """Compare what a file shows with what its record makes; never raises for what is in the file.

    Args:
        pdf: the file, signed or not.
        turn: the lock that keeps PDFium to one thread of the process.
    """
    try:
        with Pdf.open(io.BytesIO(pdf)) as file:
            return _compared(pdf, file, turn)
    except (pikepdf.PdfError, pypdfium2.PdfiumError, ValueError, TypeError, KeyError, AttributeError, OSError) as error:
        return Comparison(Sameness.UNREADABLE, reason=type(error).__name__)
    except (RecursionError, MemoryError, zlib.error, struct.error) as error:
        return Comparison(Sameness.UNREADABLE, reason=type(error).__name__)


def record_of(pdf: bytes) -> bytes:
    """Return the record a file carries, b"" if it has none or cannot be read."""
    try:
        with Pdf.open(io.BytesIO(pdf)) as file:
            return _record(file)
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError):
        return b""


def photos_of(pdf: bytes) -> tuple[bytes, ...]:
    """Return the pictures of a paper's photos in order, as JPEG or PNG; () for a paper without a record."""
    with Pdf.open(io.BytesIO(pdf)) as file:
        record = _record(file)
        images = dict(_pictures(file))
    try:
        document, _ = carried(record, images)
    except NotCarried:
        return ()
    blocks = (block for annex in document.annexes for block in annex.blocks if isinstance(block, Photos))
    return tuple(photo.image for block in blocks for photo in block.photos if photo.image)


def _compared(pdf: bytes, file: Pdf, turn: AbstractContextManager[object]) -> Comparison:
    record = _record(file)
    if not record:
        return Comparison(Sameness.NOTHING_CARRIED)
    try:
        document, made_at = carried(record, dict(_pictures(file)))
        again = made_again(document, made_at=made_at).pdf
    except NotCarried as error:
        return Comparison(Sameness.NOTHING_CARRIED, record, reason=str(error))
    except Refusal as error:
        said = Difference(0, error.sentence(), "")
        return Comparison(Sameness.DIFFERENT, record, (said,))
    hidden = tuple(_hidden(file))
    if pdf.startswith(again) and not hidden and (len(pdf) == len(again) or _untouched(file, again)):
        return Comparison(Sameness.IDENTICAL, record)
    differences = (*hidden, *_differences(pdf, again, turn))
    return Comparison(Sameness.DIFFERENT if differences else Sameness.ALIKE, record, differences[:_MOST])


def _record(file: Pdf) -> bytes:
    """Return the record; b"" when there is none.

    Raises:
        ValueError: two attachments bear its name, or it is too large.
    """
    found: list[bytes] = []
    names = file.Root.get("/Names", Dictionary()).get("/EmbeddedFiles")
    listed = list(names.get("/Names", ())) if isinstance(names, Dictionary) else []
    for label, spec in zip(listed[::2], listed[1::2], strict=False):
        if str(label) != RECORD and str(spec.get("/UF", "")) != RECORD:
            continue
        stream = spec.EF.F
        if int(stream.get("/Params", Dictionary()).get("/Size", 0)) > LARGEST_RECORD:
            raise ValueError("the record is too large")
        found.append(stream.read_bytes())
    if len(found) > 1 or (found and len(found[0]) > LARGEST_RECORD):
        raise ValueError("the record is not one")
    return found[0] if found else b""


def _pictures(file: Pdf) -> Iterator[tuple[str, bytes]]:
    """Yield each picture of the pages with the hash of its stream, in a form from which that stream is made again."""
    for page in file.pages:
        for image in page.obj.get("/Resources", Dictionary()).get("/XObject", Dictionary()).values():
            if image.get("/Subtype") != Name.Image:
                continue
            data = image.read_raw_bytes()
            key = hashlib.sha256(data).hexdigest()
            if image.get("/Filter") == Name.DCTDecode:
                yield key, data
            else:
                size = (int(image.Width), int(image.Height))
                out = io.BytesIO()
                Image.frombytes("RGB", size, image.read_bytes()).save(out, "PNG", compress_level=1)
                yield key, out.getvalue()


def _hidden(file: Pdf) -> Iterator[Difference]:
    """Yield what could show or hide something beside the pages' own content."""
    if "/OCProperties" in file.Root:
        yield Difference(0, "/OCProperties", "")
    for number, page in enumerate(file.pages, 1):
        for note in page.obj.get("/Annots", ()):
            if note.get("/Subtype") != Name.Widget or note.get("/FT") != Name.Sig:
                yield Difference(number, f"{note.get('/Subtype', '')} {note.get('/Contents', '')}".strip(), "")


def _untouched(file: Pdf, again: bytes) -> bool:
    """Tell whether the pages of a file that goes on behind its first bytes are still those of its first bytes."""
    with Pdf.open(io.BytesIO(again)) as base:
        if len(file.pages) != len(base.pages):
            return False
        seen: set[tuple[int, int]] = set()
        return all(
            _same(now.obj.get(key), before.obj.get(key), seen)
            for now, before in zip(file.pages, base.pages, strict=True)
            for key in _PLAIN_KEYS
        )


def _same(one: object, other: object, seen: set[tuple[int, int]]) -> bool:
    if not isinstance(one, Object) or not isinstance(other, Object):
        return one == other
    if one.is_indirect:
        if one.objgen in seen:
            return True
        seen.add(one.objgen)
    if isinstance(one, Stream) and isinstance(other, Stream):
        if one.read_raw_bytes() != other.read_raw_bytes():
            return False
        return _same_keys(one, other, seen)
    if isinstance(one, Dictionary) and isinstance(other, Dictionary):
        return _same_keys(one, other, seen)
    if isinstance(one, pikepdf.Array) and isinstance(other, pikepdf.Array):
        pairs = zip(one, other, strict=False)
        return len(one) == len(other) and all(_same(left, right, seen) for left, right in pairs)
    return bool(one == other)


def _same_keys(one: Object, other: Object, seen: set[tuple[int, int]]) -> bool:
    keys = set(one.keys())
    return keys == set(other.keys()) and all(_same(one[key], other[key], seen) for key in keys if key != "/Parent")


def _differences(shown: bytes, again: bytes, turn: AbstractContextManager[object]) -> Iterator[Difference]:
    with turn, pypdfium2.PdfDocument(shown) as seen, pypdfium2.PdfDocument(again) as told:
        here, there = _words(seen), _words(told)
        found = list(_unlike(here, there))
        if not found and len(seen) == len(told):
            found = list(_other_looks(seen, told))
        elif not found:
            found = [Difference(0, str(len(seen)), str(len(told)))]
    yield from found


def _words(document: pypdfium2.PdfDocument) -> list[tuple[str, int]]:
    """Return the words of all pages with their page from 1; numbers of pages left out."""
    said: list[tuple[str, int]] = []
    for number in range(len(document)):
        # Everything PDFium made is closed while the lock is held: a finaliser outside it crashes the process.
        with contextlib.closing(document[number]) as page, contextlib.closing(page.get_textpage()) as text:
            words = text.get_text_bounded().split()
        if words and words[0].isdecimal() and number:
            words = words[1:]
        said.extend((word, number + 1) for word in words)
    return said


def _unlike(seen: Sequence[tuple[str, int]], told: Sequence[tuple[str, int]]) -> Iterator[Difference]:
    here, there = [word for word, _ in seen], [word for word, _ in told]
    if here == there:
        return
    start = 0
    while start < min(len(here), len(there)) and here[start] == there[start]:
        start += 1
    here_end, there_end = len(here), len(there)
    while min(here_end, there_end) > start and here[here_end - 1] == there[there_end - 1]:
        here_end, there_end = here_end - 1, there_end - 1
    matcher = difflib.SequenceMatcher(None, here[start:here_end], there[start:there_end], autojunk=True)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            page = seen[min(start + a, len(seen) - 1)][1] if seen else 0
            yield Difference(page, _some(here[start + a : start + b]), _some(there[start + c : start + d]))


def _some(words: Sequence[str]) -> str:
    return " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")


def _other_looks(seen: pypdfium2.PdfDocument, told: pypdfium2.PdfDocument) -> Iterator[Difference]:
    """Yield pages whose words agree and whose looks do not: a picture swapped, something painted over."""
    for number in range(len(seen)):
        one, other = (_drawn(document, number) for document in (seen, told))
        if one.size != other.size or _apart(one, other) > _SPECKS:
            yield Difference(number + 1, "", "")


def _drawn(document: pypdfium2.PdfDocument, number: int) -> Image.Image:
    with (
        contextlib.closing(document[number]) as page,
        contextlib.closing(page.render(scale=_DPI / 72, may_draw_forms=False, draw_annots=False)) as bitmap,
    ):
        grey: Image.Image = bitmap.to_pil().convert("L")
    return grey


def _apart(one: Image.Image, other: Image.Image) -> float:
    counts = ImageChops.difference(one, other).histogram()
    return sum(counts[_APART:]) / max(sum(counts), 1)
