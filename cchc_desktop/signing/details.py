"""What a file says of itself (document information, XMP packet): difference analysis lets every change of it pass."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader

from cchc_desktop.signing.bounded import data_of

_LARGEST = 4 * 1024 * 1024
_OF_THE_TOOL = {"ModDate", "Producer", "ModifyDate", "MetadataDate", "CreatorTool", "InstanceID", "Creator", "xmptk"}
"""What a program that signs may rewrite; everything else is content."""


def told(reader: PdfFileReader, revision: int) -> frozenset[str]:
    """Return what a revision says of itself, as "name=value" (title, author, subject, conformance…).

    Raises:
        ElementTree.ParseError: its XMP packet is no XML.
        ValueError: the packet is larger than any, or packed in a way none is.
    """
    state = reader.get_historical_resolver(revision)
    return frozenset((*_information(state), *_packet(state)))


def _information(state: HistoricalResolver) -> Iterator[str]:
    if "/Info" not in state.trailer_view:
        return
    for key, value in state.get_object(state.trailer_view.get_value_as_reference("/Info")).items():
        if key.lstrip("/") not in _OF_THE_TOOL:
            yield f"{key}={value}"


def _packet(state: HistoricalResolver) -> Iterator[str]:
    if "/Metadata" not in state.root:
        return
    for element in ET.fromstring(data_of(state.root["/Metadata"], _LARGEST)).iter():  # noqa: S314  (expat limits entity expansion)
        name = element.tag.rpartition("}")[2]
        text = (element.text or "").strip()
        if text and name not in _OF_THE_TOOL:
            yield f"{name}={text}"
        for key, value in element.items():
            if key.rpartition("}")[2] not in _OF_THE_TOOL:
                yield f"{name}@{key}={value}"
