"""An office's own Word file as letterhead and wording: `{don_vi}` is filled in, `[[kien_nghi]]` becomes blocks.

Values go in as text of the document's XML tree, so `<` and `&` stay letters. A field may be split over runs (Word does
that at will); a block's mark stands alone in a paragraph of the body. Files with macros are refused.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml.etree import XMLSyntaxError

from cchc_desktop.documents.docx import BlockWriter, shown
from cchc_desktop.documents.office import OfficePaper
from cchc_desktop.domain.refusal import Reason, Refusal

LARGEST = 5_000_000
MOST_UNPACKED = 50_000_000
MOST_ENTRIES = 500
_FIELD = re.compile(r"\{(?P<name>[a-z0-9_]+)\}")
_BLOCK = re.compile(r"\[\[(?P<name>[a-z0-9_]+)\]\]")
_DOTS = "…………"


class WordTemplateFaulty(Refusal):
    """A Word file cannot serve as a template."""

    what = "The Word template “{name}” cannot be used: {reason}"
    kept = "The wording used so far stays in use."
    mend = "Correct it in Word and choose it again; the list of fields and blocks is in the manual of papers."


def check_word_template(data: bytes, name: str, known: tuple[Sequence[str], Sequence[str]]) -> tuple[str, ...]:
    """Return the fields and blocks a Word template uses, in order.

    Raises:
        WordTemplateFaulty: no Word file, too large, with macros, an unknown name, a block inside a table.
    """
    file = _opened(data, name)
    fields, blocks = known
    used: list[str] = []
    for line in _paragraphs(file):
        text = "".join(part.text or "" for part in line.iter(qn("w:t")))
        for found in _BLOCK.finditer(text):
            _expect(name, found["name"] in blocks, _unknown(f"[[{found['name']}]]"))
            alone = text.strip() == found[0] and line.getparent() is file.element.body
            _expect(
                name,
                alone,
                Reason("[[{name}]] must stand alone in a paragraph outside tables", {"name": found["name"]}),
            )
            used.append(found["name"])
        for found in _FIELD.finditer(text):
            _expect(name, found["name"] in fields, _unknown(f"{{{found['name']}}}"))
            used.append(found["name"])
    return tuple(dict.fromkeys(used))


def fill_word_template(data: bytes, name: str, paper: OfficePaper) -> bytes:
    """Return the template with a paper's values put in; an empty field leaves dots.

    Raises:
        WordTemplateFaulty: see `check_word_template`.
    """
    check_word_template(data, name, (tuple(paper.fields), tuple(paper.blocks)))
    file = _opened(data, name)
    writer = BlockWriter(file, draft=paper.draft)
    for line in list(_paragraphs(file)):
        text = "".join(part.text or "" for part in line.iter(qn("w:t")))
        block = _BLOCK.fullmatch(text.strip())
        if block:
            _put_blocks(file, writer, line, paper, block["name"])
        else:
            _put_fields(line, paper.fields)
    return writer.saved()


def _unknown(name: str) -> Reason:
    return Reason("this kind of paper does not know {name}", {"name": name})


def _expect(name: str, holds: bool, reason: Reason) -> None:
    if not holds:
        raise WordTemplateFaulty(name=name, reason=reason)


def _opened(data: bytes, name: str) -> Any:
    """Open a Word file after looking at its size and entries: a small file may unpack to a huge one."""
    _expect(name, len(data) <= LARGEST, Reason("larger than {size} MB", {"size": LARGEST // 1_000_000}))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            entries = packed.infolist()
            size = sum(entry.file_size for entry in entries)
            _expect(name, len(entries) <= MOST_ENTRIES and size <= MOST_UNPACKED, Reason("it unpacks to too much"))
            macros = any("vbaproject" in entry.filename.lower() for entry in entries)
            _expect(name, not macros, Reason("it contains macros"))
        return docx.Document(io.BytesIO(data))
    except (zipfile.BadZipFile, PackageNotFoundError, XMLSyntaxError, KeyError, ValueError, OSError) as error:
        raise WordTemplateFaulty(name=name, reason=Reason("it is not a Word document (.docx)")) from error


def _paragraphs(file: Any) -> Iterator[Any]:
    yield from file.element.body.iter(qn("w:p"))
    for section in file.sections:
        for part in (
            *(section.header, section.footer, section.first_page_header, section.first_page_footer),
            *(section.even_page_header, section.even_page_footer),
        ):
            if not part.is_linked_to_previous:
                yield from part._element.iter(qn("w:p"))


def _put_blocks(file: Any, writer: BlockWriter, mark: Any, paper: OfficePaper, name: str) -> None:
    """Write blocks at the end of the body, then move them before the mark and take the mark away."""
    body = file.element.body
    before = set(body)
    writer.blocks(paper.blocks.get(name, ()))
    for element in [one for one in body if one not in before]:
        mark.addprevious(element)
    body.remove(mark)


def _put_fields(line: Any, fields: Mapping[str, str]) -> None:
    """Fill the fields of a paragraph from the last to the first, each into the run its brace opens in."""
    nodes = list(line.iter(qn("w:t")))
    text = "".join(node.text or "" for node in nodes)
    for found in reversed(list(_FIELD.finditer(text))):
        value = " ".join(shown(fields.get(found["name"], "")).split("\n")).strip() or _DOTS
        start = 0
        for node in nodes:
            said = node.text or ""
            end = start + len(said)
            if end > found.start() and start < found.end():
                opens = start <= found.start()
                head = said[: found.start() - start] if opens else ""
                tail = said[found.end() - start :] if end >= found.end() else ""
                node.text = head + (value if opens else "") + tail
                node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            start = end
