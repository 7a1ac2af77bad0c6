"""The primary instance as written: the fields there are, and the elements instances are made from."""

from collections.abc import Iterable

from lxml import etree

from cchc_desktop.checklist.xform.model import Field, Template
from cchc_desktop.checklist.xform.refusals import BadForm
from cchc_desktop.checklist.xform.xml import JAVAROSA, local, namespace
from cchc_desktop.domain.refusal import Reason

MOST_FIELDS = 100_000
DEEPEST = 60
_XSI = "http://www.w3.org/2001/XMLSchema-instance"


def read_primary(element: etree._Element) -> tuple[Field, dict[str, Field]]:
    """Return the root field and all fields by path.

    Raises:
        BadForm: over 100,000 fields or nested deeper than 60 levels.
    """
    root = _field(element, None)
    fields = {root.path: root}
    waiting = [(element, root)]
    while waiting:
        source, field = waiting.pop()
        children = [child for child in source if isinstance(child.tag, str)]
        for child in children:
            made = field.children.get(local(child))
            if made is None:
                made = _field(child, field)
                made.number = len(fields)
                field.children[made.name] = made
                fields[made.path] = made
            if len(fields) > MOST_FIELDS or len(made.names) > DEEPEST:
                raise BadForm(
                    made.path, Reason("the form is too large: at most {most} questions", {"most": MOST_FIELDS})
                )
            waiting.append((child, made))
        if not children and not field.default:
            field.default = (source.text or "").strip()
    for number, field in enumerate((root, *root.descendants())):
        field.number = number
    return root, fields


def _field(element: etree._Element, parent: Field | None) -> Field:
    name = local(element)
    kept = []
    for key, value in element.attrib.items():
        written = etree.QName(key)
        if written.namespace not in (JAVAROSA, _XSI):
            space = written.namespace or ""
            prefix = next((p or "" for p, uri in element.nsmap.items() if uri == space), "") if space else ""
            kept.append((space, prefix, written.localname, str(value)))
    return Field(
        name,
        (*parent.names, name) if parent is not None else (name,),
        parent,
        namespace(element),
        element.prefix or "",
        node_attributes=tuple(kept),
    )


def is_template(element: etree._Element) -> bool:
    """Tell whether an element is the pattern of a repeat (`jr:template`)."""
    return element.get(f"{{{JAVAROSA}}}template") is not None


def read_templates(element: etree._Element, root: Field) -> tuple[Template, dict[Field, Template]]:
    """Return what a filling starts as, and for each repeat what its new instances start as.

    A repeat without `jr:template` takes the shape of its first instance, blank (as JavaRosa does).
    """
    templates: dict[Field, Template] = {}
    fallbacks: dict[Field, Template] = {}
    start = _template(element, root, templates, fallbacks)
    return start, fallbacks | templates


def _template(
    element: etree._Element, field: Field, templates: dict[Field, Template], fallbacks: dict[Field, Template]
) -> Template:
    children: list[Template] = []
    for child in element.iterchildren("*"):
        of = field.children[local(child)]
        made = _template(child, of, templates, fallbacks)
        if of.repeat is not None:
            if is_template(child):
                templates.setdefault(of, made)
                continue
            fallbacks.setdefault(of, _blank(made))
        children.append(made)
    value = "" if children or field.children else (element.text or "").strip()
    return Template(field, value, children)


def fill_fixed(templates: Iterable[Template], patterns: dict[Field, Template]) -> None:
    """Give a repeat with `jr:noAddRemove` that has no instance its first one (as Web Forms): nobody else could."""
    waiting = list(templates)
    while waiting:
        template = waiting.pop()
        present = {child.field for child in template.children}
        for field in template.field.children.values():
            repeat = field.repeat
            if repeat is not None and repeat.fixed and repeat.count is None and field not in present:
                template.children.append(patterns[field])
                template.children.sort(key=lambda child: child.field.number)
        waiting.extend(template.children)


def _blank(template: Template) -> Template:
    """Return the same elements without values: an instance that is written out is no pattern of defaults."""
    return Template(template.field, "", [_blank(child) for child in template.children])
