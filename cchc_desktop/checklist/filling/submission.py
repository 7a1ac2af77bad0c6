"""A filled form as the XML other ODK software takes, and back (ODK XForms: submission; OpenRosa)."""

from collections.abc import Callable
from typing import Any

from lxml import etree

from cchc_desktop.checklist.filling.entry import Entry
from cchc_desktop.checklist.filling.session import MOST_ENTRIES, MOST_INSTANCES, Session
from cchc_desktop.checklist.filling.world import Surroundings
from cchc_desktop.checklist.xform.model import Field, Form
from cchc_desktop.checklist.xform.refusals import BadForm, TooManyRepeats
from cchc_desktop.checklist.xform.xml import local, parsed
from cchc_desktop.domain.refusal import Reason


def submission(session: Session, *, everything: bool = False) -> bytes:
    """Return the answers as XML (UTF-8, with declaration).

    Args:
        session: the filled form.
        everything: also what is not relevant, as a draft is kept; a submission leaves it out.
    """
    spaces = dict(session.form.namespaces)
    root = session.root
    known: dict[str | None, str] = {prefix: uri for prefix, uri in spaces.items() if uri in _used(session.form)}
    if root.namespace:
        known[None] = root.namespace
    element = _element(None, root, known)
    waiting = [(root, element)]
    while waiting:
        entry, parent = waiting.pop()
        for child in entry.inner:
            if everything or child.relevant:
                made = _element(parent, child, known)
                waiting.append((child, made))
    return etree.tostring(element, encoding="UTF-8", xml_declaration=True)


def _used(form: Form) -> set[str]:
    found = {field.namespace for field in form.fields.values()}
    found |= {space for field in form.fields.values() for space, *_ in field.node_attributes}
    return found - {""}


def _element(parent: etree._Element | None, entry: Entry, known: dict[str | None, str]) -> etree._Element:
    tag = f"{{{entry.namespace}}}{entry.name}" if entry.namespace else entry.name
    spaces: Any = known  # the stubs of lxml know no default namespace
    element = etree.Element(tag, nsmap=spaces) if parent is None else etree.SubElement(parent, tag)
    for space, _, name, value in entry.field.node_attributes:
        element.set(f"{{{space}}}{name}" if space else name, value)
    if not entry.field.children and entry.value:
        element.text = _writable(entry.value)
    return element


def _writable(text: str) -> str:
    """Return a text without the signs XML cannot hold."""
    return "".join(sign for sign in text if sign in "\t\n\r" or (" " <= sign <= "\ud7ff") or sign >= "\ue000")


def reopened(form: Form, around: Surroundings, answers: bytes) -> Session:
    """Return a running form with the answers of a submission or draft.

    What the XML does not hold is blank; what the form does not know is left out. Repeat instances get fresh ids.

    Raises:
        BadForm: the XML is broken or of another form.
        TooManyRepeats: it holds more than the app carries.
    """
    element = parsed(answers, form.title or form.id)
    if local(element) != form.root.name:
        raise BadForm(f"<{local(element)}>", Reason("these answers belong to another form"))
    if sum(1 for _ in element.iter()) > MOST_ENTRIES:
        raise TooManyRepeats(name=form.title, count=MOST_ENTRIES + 1, most=MOST_ENTRIES)
    return Session.reopen(form, around, _entry(element, form.root, around.ids))


def _entry(element: etree._Element, field: Field, ids: Callable[[], str]) -> Entry:
    entry = Entry(field, uid=ids() if field.repeat is not None else "")
    if not field.children:
        entry.value = element.text or ""
        return entry
    given: dict[str, list[etree._Element]] = {}
    for child in element.iterchildren("*"):
        given.setdefault(local(child), []).append(child)
    for child_field in field.children.values():
        elements = given.get(child_field.name, [])
        if child_field.repeat is not None:
            if len(elements) > MOST_INSTANCES:
                raise TooManyRepeats(name=child_field.name, count=len(elements), most=MOST_INSTANCES)
            for each in elements:
                entry.append(_entry(each, child_field, ids))
        else:
            entry.append(_entry(elements[0], child_field, ids) if elements else _blank(child_field))
    return entry


def _blank(field: Field) -> Entry:
    entry = Entry(field)
    for child in field.children.values():
        if child.repeat is None:
            entry.append(_blank(child))
    return entry
