"""From a compiled XForm to the checklist it asks: the item table out of the `cchc:` attributes.

Reads with entities and network off; lxml is the only parser that meets the bytes.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation

from lxml import etree

from cchc_desktop.checklist.form import (
    BrokenForm,
    Checklist,
    EvidenceRule,
    EvidenceWhen,
    FormVersion,
    Item,
    Section,
    Words,
)
from cchc_desktop.checklist.xform import xml
from cchc_desktop.checklist.xform.refusals import BadForm
from cchc_desktop.domain.refusal import Reason

XFORMS = "{http://www.w3.org/2002/xforms}"
XHTML = "{http://www.w3.org/1999/xhtml}"
CCHC = "{urn:cchc:inspection:1}"
OUTSIDE = "chung"
OUTSIDE_TITLE = Words({"vi": "Nội dung chung", "en": "General"})
MOST_POINTS = 10_000
_COUNT = re.compile(r"[0-9]{1,4}")


def read_checklist(version: FormVersion) -> Checklist:
    """Return the sections and items of a frozen form.

    Raises:
        BrokenForm: the XForm cannot be parsed, or an item's columns make no sense.
    """
    root = parsed(version)
    reader = _Reader(root, version.source_name)
    return Checklist(version.id, version.version, version.title, tuple(reader.languages), tuple(reader.sections()))


def parsed(version: FormVersion) -> etree._Element:
    """Return the XForm as a tree, read with entities and network off.

    Raises:
        BrokenForm: over 50 MB, not well-formed, or with a document type.
    """
    try:
        return xml.parsed(version.xform, version.source_name)
    except BadForm as error:
        raise BrokenForm(name=version.source_name, reason=error.params["reason"]) from error


class _Reader:
    def __init__(self, root: etree._Element, name: str) -> None:
        self._name = name
        self._binds = {bind.get("nodeset", ""): bind for bind in root.iter(f"{XFORMS}bind")}
        self._texts = texts_of(root)
        self.languages = list(self._texts) or ["vi"]
        self._body = root.find(f"{XHTML}body")

    def sections(self) -> Iterator[Section]:
        """Yield the groups that play a section, numbered from 1, each with the items that stand nearest to it.

        Items outside every section are gathered in one of their own, in the place of the first of them.
        """
        gathered: dict[str, list[tuple[etree._Element, str]]] = {}
        groups: dict[str, etree._Element | None] = {}
        for control in () if self._body is None else self._body.iter(f"{XFORMS}group", f"{XFORMS}select1"):
            path = control.get("ref", "")
            if control.tag == f"{XFORMS}group":
                if self._attribute(path, "role") == "section":
                    gathered.setdefault(path, [])
                    groups[path] = control
            elif self._attribute(path, "role") == "item":
                section = self._section_of(control)
                groups.setdefault(section, None)
                gathered.setdefault(section, []).append((control, path))
        for number, (section, controls) in enumerate(gathered.items(), 1):
            group = groups[section]
            yield Section(
                code=section.rpartition("/")[2] or OUTSIDE,
                number=str(number),
                title=OUTSIDE_TITLE if group is None else self._words(group, "label"),
                items=tuple(
                    self._item(control, path, f"{number}.{at}") for at, (control, path) in enumerate(controls, 1)
                ),
            )

    def _section_of(self, control: etree._Element) -> str:
        for group in control.iterancestors(f"{XFORMS}group"):
            path = group.get("ref", "")
            if self._attribute(path, "role") == "section":
                return path
        return ""

    def _item(self, control: etree._Element, path: str, number: str) -> Item:
        code = path.rpartition("/")[2]
        return Item(
            code=code,
            number=number,
            path=path,
            score_path=f"{path}_score",
            note_path=f"{path}_note",
            question=self._words(control, "label"),
            guide=self._words(control, "hint"),
            basis=tuple(self._attribute(path, "basis").replace(",", " ").split()),
            points=self._points(path, code),
            critical=self._attribute(path, "critical").lower() in ("yes", "true", "1", "có"),
            evidence=self._evidence(path, code),
            finding=self._attribute(path, "finding"),
            remedy=self._attribute(path, "remedy"),
            deadline_days=self._days(path, code),
        )

    def _points(self, path: str, code: str) -> Decimal:
        text = self._attribute(path, "weight") or "1"
        try:
            points = Decimal(text.replace(",", "."))
        except InvalidOperation as error:
            raise BrokenForm(name=self._name, reason=_no_points(code, text)) from error
        if not points.is_finite() or not 0 <= points <= MOST_POINTS:
            raise BrokenForm(name=self._name, reason=_no_points(code, text))
        return points

    def _evidence(self, path: str, code: str) -> EvidenceRule:
        text = self._attribute(path, "evidence") or EvidenceWhen.OPTIONAL.value
        when, _, least = text.partition(" ")
        if when not in set(EvidenceWhen):
            known = ", ".join(EvidenceWhen)
            raise BrokenForm(
                name=self._name,
                reason=Reason(
                    "{code}: cchc:evidence “{text}” is none of {known}", {"code": code, "text": text, "known": known}
                ),
            )
        return EvidenceRule(EvidenceWhen(when), 1 if not least.strip() else self._count(code, "evidence", least))

    def _days(self, path: str, code: str) -> int | None:
        text = self._attribute(path, "deadline_days")
        return self._count(code, "deadline_days", text) if text else None

    def _count(self, code: str, column: str, text: str) -> int:
        if not _COUNT.fullmatch(text.strip()):
            raise BrokenForm(
                name=self._name,
                reason=Reason(
                    "{code}: cchc:{column} “{text}” is no whole number",
                    {"code": code, "column": column, "text": text[:40]},
                ),
            )
        return int(text)

    def _attribute(self, path: str, name: str) -> str:
        bind = self._binds.get(path)
        return "" if bind is None else (bind.get(f"{CCHC}{name}") or "").strip()

    def _words(self, control: etree._Element, part: str) -> Words:
        return words_of(control, part, self._texts)


def texts_of(root: etree._Element) -> dict[str, dict[str, str]]:
    """Return the plain texts of a form: language code -> id -> text."""
    texts: dict[str, dict[str, str]] = {}
    for translation in root.iter(f"{XFORMS}translation"):
        spoken = translation.get("lang", "vi")
        code = spoken[spoken.rfind("(") + 1 : -1] if spoken.endswith(")") else spoken
        texts[code] = {
            text.get("id", ""): "".join(str(part) for part in value.itertext())
            for text in translation.iter(f"{XFORMS}text")
            for value in text.findall(f"{XFORMS}value")
            if value.get("form") is None
        }
    return texts


def words_of(control: etree._Element, part: str, texts: Mapping[str, Mapping[str, str]]) -> Words:
    """Return a control's label or hint in the languages there are; a text without itext counts as Vietnamese."""
    element = control.find(f"{XFORMS}{part}")
    if element is None:
        return Words()
    reference = element.get("ref", "")
    if reference.startswith("jr:itext('"):
        key = reference[len("jr:itext('") : -2]
        return Words({code: known[key] for code, known in texts.items() if known.get(key)})
    return Words({"vi": "".join(str(part) for part in element.itertext())})


def _no_points(code: str, text: str) -> Reason:
    return Reason("{code}: cchc:weight “{text}” is no number of points", {"code": code, "text": text})
