"""From the bytes of an ODK XForm to a `Form`. `read_form` is the door."""

import hashlib
from collections.abc import Mapping

from lxml import etree

from cchc_desktop.checklist.xform.binding import read_binds
from cchc_desktop.checklist.xform.body import BodyReader, mark_repeats
from cchc_desktop.checklist.xform.cycles import refuse_cycles
from cchc_desktop.checklist.xform.expressions import Expressions
from cchc_desktop.checklist.xform.lists import read_list
from cchc_desktop.checklist.xform.model import Form
from cchc_desktop.checklist.xform.primary import fill_fixed, read_primary, read_templates
from cchc_desktop.checklist.xform.refusals import BadForm
from cchc_desktop.checklist.xform.texts import read_itext
from cchc_desktop.checklist.xform.xml import OPENROSA, XFORMS, XHTML, attribute, in_namespace, parsed
from cchc_desktop.checklist.xpath.nodes import Node
from cchc_desktop.domain.collecting import without_collecting
from cchc_desktop.domain.refusal import Reason


def read_form(xform: bytes, media: Mapping[str, bytes] | None = None, *, last_saved: bytes | None = None) -> Form:
    """Return the form an XForm describes.

    Args:
        xform: the XML, at most 50 MB.
        media: attached files by name, for lists from CSV, XML or GeoJSON.
        last_saved: the answers saved last, for `jr://instance/last-saved`.

    Raises:
        BadForm: with the place of the mistake: broken XML, wrong expressions, references to nothing, cycles.
    """
    with without_collecting():
        return _read(xform, media or {}, last_saved)


def _read(xform: bytes, media: Mapping[str, bytes], last_saved: bytes | None) -> Form:
    document = in_namespace(parsed(xform, "XForm"))
    model = next(document.iter(f"{{{XFORMS}}}model"), None)
    body = next(document.iter(f"{{{XHTML}}}body"), None)
    if model is None or body is None:
        raise BadForm("XForm", Reason("it has no <model> or no <body>; is it an XForm?"))
    primary = _primary(model)
    root, fields = read_primary(primary)
    mark_repeats(body, fields)
    start, templates = read_templates(primary, root)
    instances, missing = _instances(model, media, last_saved)
    expressions = Expressions(root)
    named = read_binds(model, fields, expressions)
    reader = BodyReader(fields, named, expressions)
    texts = read_itext(model, expressions.compile, root)
    for element in model.iterchildren(f"{{{XFORMS}}}setvalue"):
        reader.action(element, root, None)
    controls = reader.read(body)
    fill_fixed((start, *templates.values()), templates)
    refuse_cycles(fields.values())
    title = next(document.iter(f"{{{XHTML}}}title"), None)
    return Form(
        id=attribute(primary, "id"),
        version=attribute(primary, "version", OPENROSA) or attribute(primary, "version"),
        title="" if title is None else "".join(str(part) for part in title.itertext()).strip(),
        sha256=hashlib.sha256(xform).hexdigest(),
        root=root,
        fields=fields,
        start=start,
        templates=templates,
        body=controls,
        texts=texts,
        languages=tuple(texts),
        instances=instances,
        actions=reader.actions,
        namespaces={prefix: uri for prefix, uri in document.nsmap.items() if prefix},
        style=tuple((body.get("class") or "").split()),
        missing=missing,
        expressions=expressions,
    )


def _primary(model: etree._Element) -> etree._Element:
    instance = next(model.iterchildren(f"{{{XFORMS}}}instance"), None)
    children = [] if instance is None else [child for child in instance if isinstance(child.tag, str)]
    if len(children) != 1:
        raise BadForm("<instance>", Reason("the first <instance> must hold exactly one element"))
    submission = next(model.iterchildren(f"{{{XFORMS}}}submission"), None)
    if submission is not None and submission.get("base64RsaPublicKey"):
        raise BadForm("<submission>", Reason("encrypted forms are not supported"))
    return children[0]


def _instances(
    model: etree._Element, media: Mapping[str, bytes], last_saved: bytes | None
) -> tuple[dict[str, Node], tuple[str, ...]]:
    found: dict[str, Node] = {}
    missing: list[str] = []
    for element in list(model.iterchildren(f"{{{XFORMS}}}instance"))[1:]:
        name = attribute(element, "id")
        if name in found:
            raise BadForm("<instance>", Reason("two lists are called “{name}”", {"name": name}))
        found[name], file = read_list(element, media, last_saved)
        if file is not None:
            missing.append(file)
    return found, tuple(missing)
