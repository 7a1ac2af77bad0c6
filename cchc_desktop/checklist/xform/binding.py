"""Binds: data types and the logic of fields (ODK XForms: bindings)."""

from lxml import etree

from cchc_desktop.checklist.xform.expressions import Expressions
from cchc_desktop.checklist.xform.model import Field
from cchc_desktop.checklist.xform.texts import message
from cchc_desktop.checklist.xform.xml import JAVAROSA, XFORMS, attribute, place_of

_TYPES = {"integer": "int", "select": "string", "select1": "string", "odk:rank": "string", "rank": "string"}
_ENGINE = frozenset(
    ("nodeset", "id", "type", "relevant", "required", "readonly", "constraint", "calculate", "saveIncomplete")
)


def read_binds(model: etree._Element, fields: dict[str, Field], expressions: Expressions) -> dict[str, Field]:
    """Put what the binds say on their fields; return the fields of binds that have an id.

    A bind of a node the instance does not hold says nothing about anything and is left out, as clients do.

    Raises:
        BadForm: an expression is wrong.
    """
    named: dict[str, Field] = {}
    for bind in model.iterchildren(f"{{{XFORMS}}}bind"):
        field = fields.get(_path(attribute(bind, "nodeset") or attribute(bind, "ref"), expressions.root))
        if field is None:
            continue
        if attribute(bind, "id"):
            named[attribute(bind, "id")] = field
        _bind(bind, field, expressions)
    return named


def _path(reference: str, root: Field) -> str:
    path = reference.rstrip("/")
    return path if path.startswith("/") else f"{root.path}/{path}"


def _bind(bind: etree._Element, field: Field, expressions: Expressions) -> None:
    place = place_of(bind)
    kind = attribute(bind, "type").rpartition(":")[2]
    field.type = _TYPES.get(kind, kind) or "string"
    for name in ("relevant", "required", "readonly", "constraint", "calculate"):
        text = attribute(bind, name)
        if text:
            setattr(field, name, expressions.compile(text, field, f"{place} {name}"))
    field.constraint_message = message(bind, "constraintMsg", field, expressions.compile)
    field.required_message = message(bind, "requiredMsg", field, expressions.compile)
    field.preload = (attribute(bind, "preload", JAVAROSA), attribute(bind, "preloadParams", JAVAROSA))
    kept: dict[str, str] = {}
    for key, value in bind.attrib.items():
        written = etree.QName(key)
        if written.localname not in _ENGINE and written.namespace != JAVAROSA:
            kept[f"{written.namespace or ''} {written.localname}".strip()] = str(value)
    field.attributes = kept
