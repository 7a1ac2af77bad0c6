"""The body: what is shown, in order (ODK XForms: body, groups, repeats, events and actions)."""

import re

from lxml import etree

from cchc_desktop.checklist.xform.expressions import Expressions
from cchc_desktop.checklist.xform.model import Action, Choice, Control, Field, Itemset, Range, Said
from cchc_desktop.checklist.xform.refusals import BadForm
from cchc_desktop.checklist.xform.texts import child_names, said
from cchc_desktop.checklist.xform.xml import JAVAROSA, XFORMS, attribute, local, namespace, place_of
from cchc_desktop.domain.refusal import Reason

KINDS = frozenset(("input", "select", "select1", "rank", "upload", "trigger", "range", "secret"))
_ACTIONS = frozenset(("setvalue",))
_NOTHING_TO_SHOW = frozenset(("label", "hint", "value", "item", "itemset", "help", "alert", "output"))
EVENTS = frozenset(
    ("odk-instance-first-load", "odk-instance-load", "odk-new-repeat", "xforms-ready", "xforms-value-changed")
)
_PREDICATES = re.compile(r"\[[^\[\]]*\]")
MOST_CHOICES = 500_000


class BodyReader:
    """Reads controls into the order they are shown in, and the actions among them."""

    def __init__(self, fields: dict[str, Field], named: dict[str, Field], expressions: Expressions) -> None:
        self._fields = fields
        self._named = named
        self._expressions = expressions
        self.actions: list[Action] = []

    def read(self, body: etree._Element) -> list[Control]:
        """Return the controls of the body.

        Raises:
            BadForm: a control refers to nothing, or its choices or expressions are wrong.
        """
        return self._children(body, self._expressions.root, None)

    def _children(self, element: etree._Element, above: Field, repeat: Field | None) -> list[Control]:
        found: list[Control] = []
        for child in element.iterchildren("*"):
            kind = local(child)
            if kind in KINDS:
                found.append(self._question(child, kind, above, repeat))
            elif kind == "group":
                found.append(self._group(child, above, repeat))
            elif kind == "repeat":
                found.append(self._repeat(child, above))
            elif kind in _ACTIONS:
                self.action(child, above, repeat)
            elif kind not in _NOTHING_TO_SHOW and namespace(child) == XFORMS:
                raise BadForm(place_of(child), Reason("<{name}> is not supported", {"name": kind}))
        return found

    def _field_of(self, element: etree._Element, above: Field) -> Field | None:
        bound = attribute(element, "bind")
        if bound:
            field = self._named.get(bound)
            if field is None:
                raise BadForm(place_of(element), Reason("it refers to a bind that is not there"))
            return field
        reference = attribute(element, "ref") or attribute(element, "nodeset")
        if not reference:
            return None
        field = self._resolve(reference, above)
        if field is None:
            raise BadForm(place_of(element), Reason("it refers to a question that is not in the form"))
        return field

    def _resolve(self, reference: str, above: Field) -> Field | None:
        if reference.startswith("/"):
            return self._fields.get(reference.rstrip("/"))
        field: Field | None = above
        for part in reference.split("/"):
            if field is None:
                return None
            if part == "..":
                field = field.parent
            elif part not in (".", "") and not part.startswith("current()"):
                field = field.children.get(part)
        return field

    def _question(self, element: etree._Element, kind: str, above: Field, repeat: Field | None) -> Control:
        field = self._field_of(element, above)
        if field is None:
            raise BadForm(place_of(element), Reason("it refers to a question that is not in the form"))
        control = Control(kind, field, tuple(attribute(element, "appearance").split()))
        self._spoken(control, element, field)
        control.media = attribute(element, "accept") or attribute(element, "mediatype")
        rows = attribute(element, "rows")
        control.rows = int(rows) if rows.isdigit() and len(rows) < 4 else 0
        if kind == "range":
            control.range = Range(*(attribute(element, name) for name in ("start", "end", "step")))
        if kind in ("select", "select1", "rank"):
            self._choices(control, element, field)
        field.controls.append(control)
        for child in element:
            if isinstance(child.tag, str) and local(child) in _ACTIONS:
                self.action(child, field, repeat, source=field)
        return control

    def _spoken(self, control: Control, element: etree._Element, field: Field) -> None:
        control.label = said(element.find(f"{{{XFORMS}}}label"), field, self._expressions.compile)
        control.hint = said(element.find(f"{{{XFORMS}}}hint"), field, self._expressions.compile)

    def _choices(self, control: Control, element: etree._Element, field: Field) -> None:
        found = []
        for item in element.iterchildren(f"{{{XFORMS}}}item"):
            value = item.find(f"{{{XFORMS}}}value")
            label = said(item.find(f"{{{XFORMS}}}label"), field, self._expressions.compile)
            text = "" if value is None else "".join(str(part) for part in value.itertext()).strip()
            found.append(Choice(text, label or Said(parts=(text,))))
            if len(found) > MOST_CHOICES:
                raise BadForm(place_of(element), Reason("its list has over {most} rows", {"most": MOST_CHOICES}))
        control.choices = tuple(found)
        itemset = element.find(f"{{{XFORMS}}}itemset")
        if itemset is not None:
            control.itemset = self._itemset(itemset, field)

    def _itemset(self, element: etree._Element, field: Field) -> Itemset:
        nodeset = attribute(element, "nodeset")
        if not nodeset:
            raise BadForm(place_of(element), Reason("its choices have no list"))
        expression = self._expressions.compile(nodeset, field, place_of(element))
        if expression.code.kind not in ("N", "o"):
            raise BadForm(place_of(element), Reason("its choices are no list"))
        value = element.find(f"{{{XFORMS}}}value")
        label = element.find(f"{{{XFORMS}}}label")
        names = child_names(attribute(value, "ref"))[0] if value is not None else ()
        shown: Said | None = None
        if label is not None:
            path, keyed = child_names(attribute(label, "ref"))
            shown = Said(key="jr:itext" if keyed else "", parts=tuple(path))
        return Itemset(expression, names, shown)

    def _group(self, element: etree._Element, above: Field, repeat: Field | None) -> Control:
        field = self._field_of(element, above)
        inside = field or above
        control = Control("group", field, tuple(attribute(element, "appearance").split()))
        self._spoken(control, element, inside)
        control.children = self._children(element, inside, repeat)
        if field is not None:
            field.controls.append(control)
        return control

    def _repeat(self, element: etree._Element, above: Field) -> Control:
        field = self._field_of(element, above)
        if field is None or field.parent is None:
            raise BadForm(place_of(element), Reason("it refers to a question that is not in the form"))
        control = field.repeat or Control("repeat", field)
        control.appearance = tuple(attribute(element, "appearance").split())
        self._spoken(control, element, field)
        count = attribute(element, "count", JAVAROSA)
        if count:
            self._count(control, count, above, place_of(element))
        control.fixed = bool(count) or attribute(element, "noAddRemove", JAVAROSA) in ("true()", "true", "1")
        control.children = self._children(element, field, field)
        return control

    def _count(self, control: Control, text: str, above: Field, place: str) -> None:
        """Take in a `jr:count`.

        A relative path starts at the element around the repeat (usually a group of the same node) in JavaRosa, at
        the repeat in Web Forms: the one is taken that leads to a question.
        """
        assert control.field is not None
        for home in dict.fromkeys((above, control.field)):
            control.count_from = home
            control.count = self._expressions.compile(text, home, f"{place} jr:count")
            if control.count.references:
                break

    def action(self, element: etree._Element, above: Field, repeat: Field | None, source: Field | None = None) -> None:
        """Take in a setvalue: of the model, of a repeat, or of a question (`source`)."""
        reference = attribute(element, "ref") or attribute(element, "bind")
        plain = _PREDICATES.sub("", reference)
        target = self._named.get(reference) or self._resolve(plain.split("/@")[0], above)
        if target is None:
            raise BadForm(place_of(element), Reason("it refers to a question that is not in the form"))
        if "/@" in reference:
            return
        value = attribute(element, "value")
        events = frozenset(attribute(element, "event").split())
        if not events <= EVENTS:
            unknown = ", ".join(sorted(events - EVENTS))
            raise BadForm(place_of(element), Reason("there is no event “{name}”", {"name": unknown}))
        if "odk-new-repeat" in events and repeat is None:
            raise BadForm(place_of(element), Reason("“odk-new-repeat” has to stand inside a repeat"))
        expression = self._expressions.compile(value, target, place_of(element)) if value else None
        literal = "" if element.get("value") is not None else "".join(str(part) for part in element.itertext())
        where = self._expressions.compile(reference, above, place_of(element)) if plain != reference else None
        action = Action(events, target, expression, literal, repeat, where)
        self.actions.append(action)
        if source is not None and "xforms-value-changed" in events:
            source.actions.append(action)


def mark_repeats(body: etree._Element, fields: dict[str, Field]) -> None:
    """Tell the fields that repeat so, before any path is given a meaning."""
    for element in body.iter(f"{{{XFORMS}}}repeat"):
        reference = attribute(element, "nodeset") or attribute(element, "ref")
        field = fields.get(reference.rstrip("/")) or fields.get(_full(element, reference))
        if field is not None and field.repeat is None:
            field.repeat = Control("repeat", field)


def _full(element: etree._Element, reference: str) -> str:
    """Return the absolute path of a relative reference, through the references of the groups around it."""
    if reference.startswith("/"):
        return reference
    above = element.getparent()
    while above is not None:
        base = attribute(above, "ref") or attribute(above, "nodeset")
        if base:
            return f"{_full(above, base)}/{reference}"
        above = above.getparent()
    return reference
