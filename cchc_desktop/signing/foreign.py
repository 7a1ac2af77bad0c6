"""What signed minutes never contain: anything hidden, switched, played, run or filled in.

A signature proves that a file was not changed; it does not prove that the file shows everybody the same. So a file with
layers, scripts, other form fields, overlays or further attachments is refused as evidence, whoever signed it
(the "shadow attacks" on PDF signatures prepare exactly these before the first signature).
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.xref import XRefSectionType


class Thing(StrEnum):
    """What minutes never contain; the faces put it into words."""

    ACTION = "action"
    LAYERS = "layers"
    ATTACHMENT = "attachment"
    FORM_FIELD = "form_field"
    ANNOTATION = "annotation"
    SIGNATURE_FIELD = "signature_field"
    ENCRYPTION = "encryption"
    HYBRID = "hybrid"
    OTHER = "other"


_MOST_PAGES = 3000
_MOST_FIELDS = 500
_DEEPEST = 40
_LARGEST_SHARE = 0.25
"""A signature field over more than a quarter of its page covers content."""
_UNUSUAL = {
    "/OpenAction": Thing.ACTION,
    "/AA": Thing.ACTION,
    "/OCProperties": Thing.LAYERS,
    "/Collection": Thing.ATTACHMENT,
    "/Requirements": Thing.OTHER,
    "/SpiderInfo": Thing.OTHER,
    "/Threads": Thing.OTHER,
    "/URI": Thing.ACTION,
}
_NAMED = {"/Dests", "/EmbeddedFiles"}
Found = tuple[Thing, str]
"""What was found, and where or what it is called."""
_HIDDEN_FLAGS = 1 | 2 | 32
"""Invisible, Hidden, NoView (ISO 32000-2, table 167)."""


def foreign(reader: PdfFileReader, record: str) -> Iterator[Found]:
    """Yield what the newest state of a file holds that minutes never hold.

    Args:
        reader: the file.
        record: name of the one attachment that belongs to it.
    """
    root = reader.root
    yield from _trailers(reader)
    yield from ((thing, key[1:]) for key, thing in _UNUSUAL.items() if key in root)
    names = _in(root, "/Names", {})
    yield from ((Thing.ACTION, key[1:]) for key in names if key not in _NAMED)
    yield from _attachments(root, record)
    yield from _form(root)
    for number, page in enumerate(_pages(root["/Pages"], 0, set()), 1):
        if number > _MOST_PAGES:
            yield Thing.OTHER, "> 3000"
            return
        yield from _page(page, number)


def _trailers(reader: PdfFileReader) -> Iterator[Found]:
    if reader.encrypted:
        yield Thing.ENCRYPTION, ""
    for revision in range(reader.xrefs.total_revisions):
        if reader.xrefs.get_xref_container_info(revision).xref_section_type is XRefSectionType.HYBRID_MAIN:
            # A hybrid file (ISO 32000-2, 7.5.8.4) shows old and new viewers different objects.
            yield Thing.HYBRID, ""


def _attachments(root: DictionaryObject, record: str) -> Iterator[Found]:
    tree = _in(_in(root, "/Names", {}), "/EmbeddedFiles")
    if tree is None:
        return
    if "/Kids" in tree:
        yield Thing.ATTACHMENT, ""
        return
    entries = list(_in(tree, "/Names", ()))
    associated = [place.get_object() for place in _in(root, "/AF", ())]
    if any(one is not two for one, two in zip(associated, (p.get_object() for p in entries[1::2]), strict=False)):
        yield Thing.ATTACHMENT, ""
    if len(associated) > 1:
        yield Thing.ATTACHMENT, ""
    for place in entries[1::2]:
        name = str(_in(place.get_object(), "/UF", ""))
        if name != record:
            yield Thing.ATTACHMENT, name[:80]
    if len(entries) > 2:
        yield Thing.ATTACHMENT, ""


def _form(root: DictionaryObject) -> Iterator[Found]:
    form = _in(root, "/AcroForm")
    if form is None:
        return
    if "/XFA" in form:
        yield Thing.FORM_FIELD, "XFA"
    if _in(form, "/NeedAppearances"):
        yield Thing.FORM_FIELD, "NeedAppearances"
    fields = list(_in(form, "/Fields", ()))
    if len(fields) > _MOST_FIELDS:
        yield Thing.FORM_FIELD, "> 500"
        return
    names = [str(_in(place.get_object(), "/T", "")) for place in fields]
    if len(set(names)) != len(names):
        yield Thing.FORM_FIELD, ""
    for place in fields:
        field = place.get_object()
        if _in(field, "/FT") != "/Sig" or "/Kids" in field:
            yield Thing.FORM_FIELD, str(_in(field, "/T", ""))[:80]


def _pages(node: DictionaryObject, depth: int, seen: set[int]) -> Iterator[DictionaryObject]:
    if depth > _DEEPEST or id(node) in seen:
        raise ValueError("the tree of pages loops")
    seen.add(id(node))
    if _in(node, "/Type") == "/Page":
        yield node
        return
    kids: ArrayObject = node["/Kids"]
    for kid in kids:
        yield from _pages(kid.get_object(), depth + 1, seen)


def _page(page: DictionaryObject, number: int) -> Iterator[Found]:
    if "/AA" in page:
        yield Thing.ACTION, f"p. {number}"
    for place in _in(page, "/Annots", ()):
        note = place.get_object()
        kind = str(_in(note, "/Subtype", ""))
        if kind != "/Widget" or _in(note, "/FT") != "/Sig":
            yield Thing.ANNOTATION, f"{kind[1:]}, p. {number}"
        elif (
            "/AA" in note
            or "/A" in note
            or "/OC" in note
            or _area(note["/Rect"]) > _LARGEST_SHARE * _area(_media_box(page))
            or (_area(note["/Rect"]) and int(_in(note, "/F", 0)) & _HIDDEN_FLAGS)
        ):
            yield Thing.SIGNATURE_FIELD, f"p. {number}"


def _media_box(page: DictionaryObject) -> Any:
    for _ in range(_DEEPEST):
        if "/MediaBox" in page:
            return page["/MediaBox"]
        page = page["/Parent"]
    raise ValueError("a page has no size")


def _in(dictionary: Any, key: str, otherwise: Any = None) -> Any:
    return dictionary[key] if key in dictionary else otherwise  # noqa: SIM401  (pyHanko's `get` does not dereference)


def _area(box: Any) -> float:
    left, bottom, right, top = (float(edge) for edge in box)
    return abs(right - left) * abs(top - bottom)
