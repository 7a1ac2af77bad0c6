"""The one place where XML of forms and answers is parsed: entities and network off, size and depth bounded."""

import re

from lxml import etree

from cchc_desktop.checklist.xform.refusals import BadForm
from cchc_desktop.checklist.xpath.nodes import ATTRIBUTE, DOCUMENT, ELEMENT, Node
from cchc_desktop.domain.refusal import Reason

_TAG = re.compile(rb"""<[A-Za-z_][^\s<>/"'=]*(?:\s+[^\s<>/"'=]+\s*=\s*(?:"[^"]*"|'[^']*'))+""")
LARGEST = 50 * 1024 * 1024
XFORMS = "http://www.w3.org/2002/xforms"
XHTML = "http://www.w3.org/1999/xhtml"
JAVAROSA = "http://openrosa.org/javarosa"
OPENROSA = "http://openrosa.org/xforms"
ODK = "http://www.opendatakit.org/xforms"


def parsed(data: bytes, place: str) -> etree._Element:
    """Return the root element of an XML document.

    Raises:
        BadForm: over 50 MB, broken, nested too deep, or with a document type (which could hold an entity bomb).
    """
    if len(data) > LARGEST:
        raise BadForm(place, Reason("the file is over 50 MB"))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            if getattr(error, "code", None) != etree.ErrorTypes.ERR_LT_IN_ATTRIBUTE:
                raise
            root = etree.fromstring(_TAG.sub(_escaped, data), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BadForm(place, Reason("its XML is broken: {error}", {"error": str(error)[:200]})) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise BadForm(place, Reason("it declares a document type, which forms never need"))
    return root


def _escaped(tag: "re.Match[bytes]") -> bytes:
    """Return a tag whose attributes hold `<` as written by hand (`relevant="/data/a < 5"`), as Collect reads it."""
    return b"<" + tag.group()[1:].replace(b"<", b"&lt;")


def in_namespace(root: etree._Element) -> etree._Element:
    """Put elements of old forms that name no namespace into that of XForms, the content of instances excepted."""
    if next(root.iter(f"{{{XFORMS}}}model"), None) is not None:
        return root
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if not namespace(element):
            element.tag = f"{{{XFORMS}}}{local(element)}"
        if local(element) != "instance":
            waiting.extend(element.iterchildren("*"))
    return root


def local(element: etree._Element) -> str:
    """Return the name of an element without its namespace."""
    return etree.QName(element).localname


def namespace(element: etree._Element) -> str:
    """Return the namespace of an element, empty for none."""
    return etree.QName(element).namespace or ""


def attribute(element: etree._Element, name: str, space: str = "") -> str:
    """Return an attribute's text without blanks around it, empty when there is none."""
    return (element.get(f"{{{space}}}{name}" if space else name) or "").strip()


def place_of(element: etree._Element) -> str:
    """Return where an element stands, for messages: `bind /data/a`, else its name and line."""
    for key in ("nodeset", "ref", "bind", "id"):
        told = element.get(key)
        if told:
            return f"<{local(element)}> {told}"
    return f"<{local(element)}>, {element.sourceline}"


def as_nodes(element: etree._Element) -> Node:
    """Return a free-standing document with this element as root: a list to look things up in."""
    document = Node(DOCUMENT)
    waiting = [(element, document)]
    while waiting:
        source, parent = waiting.pop()
        # Split by hand: lists of 100,000 rows come through here, and QName costs more than the node.
        space, _, name = source.tag.rpartition("}")
        node = Node(ELEMENT, name, namespace=space[1:], prefix=source.prefix or "")
        for key, value in source.attrib.items():
            of, _, called = str(key).rpartition("}")
            node.add_attribute(Node(ATTRIBUTE, called, str(value), namespace=of[1:]))
        parent.append(node)
        if len(source):
            waiting.extend((child, node) for child in source.iterchildren("*", reversed=True))
        else:
            node.value = source.text or ""
    return document
