"""What a form says: itext in its languages, labels, hints, and the values put inside them."""

import re
from collections.abc import Callable

from lxml import etree

from cchc_desktop.checklist.xform.model import Expression, Field, Forms, Said
from cchc_desktop.checklist.xform.xml import JAVAROSA, XFORMS, attribute, local, place_of

_ITEXT = re.compile(r"""jr:itext\(\s*(?:'([^']*)'|"([^"]*)")\s*\)$""")
_ITEXT_PATH = re.compile(r"jr:itext\(\s*([^'\"()]+?)\s*\)$")
Compile = Callable[[str, Field, str], Expression]


def read_itext(model: etree._Element, compile_output: Compile, root: Field) -> dict[str, dict[str, Forms]]:
    """Return language -> id -> form -> parts; the default language comes first."""
    found: dict[str, dict[str, Forms]] = {}
    default = ""
    for translation in model.iter(f"{{{XFORMS}}}translation"):
        language = attribute(translation, "lang")
        if translation.get("default") is not None and attribute(translation, "default") not in ("false()", "false"):
            default = default or language
        texts = found.setdefault(language, {})
        for text in translation.iterchildren(f"{{{XFORMS}}}text"):
            texts[attribute(text, "id")] = {
                attribute(value, "form"): parts_of(value, lambda path: _owner(path, root), compile_output)
                for value in text.iterchildren(f"{{{XFORMS}}}value")
            }
    if default:
        found = {default: found[default], **found}
    return found


def _owner(_: str, root: Field) -> Field:
    return root


def parts_of(
    element: etree._Element, owner: Callable[[str], Field], compile_output: Compile
) -> tuple[str | Expression, ...]:
    """Return the text of an element with its `<output value="…"/>` as expressions."""
    parts: list[str | Expression] = []

    def take(text: str | None) -> None:
        if text:
            if parts and isinstance(parts[-1], str):
                parts[-1] += text
            else:
                parts.append(text)

    take(element.text)
    for child in element:
        if isinstance(child.tag, str) and local(child) == "output":
            value = attribute(child, "value") or attribute(child, "ref")
            if value:
                parts.append(compile_output(value, owner(value), place_of(child)))
        elif isinstance(child.tag, str):
            take("".join(str(part) for part in child.itertext()))
        take(child.tail)
    return tuple(parts)


def said(element: etree._Element | None, field: Field, compile_output: Compile) -> Said | None:
    """Return what a label or hint says, None when there is none."""
    if element is None:
        return None
    reference = attribute(element, "ref")
    parts = parts_of(element, lambda _: field, compile_output)
    if not reference:
        return Said(parts=parts)
    return _referred(reference, parts, field, compile_output, place_of(element))


def _referred(
    reference: str, parts: tuple[str | Expression, ...], field: Field, compile_output: Compile, place: str
) -> Said:
    match = _ITEXT.match(reference)
    if match:
        return Said(key=match.group(1) or match.group(2) or "", parts=parts)
    return Said(parts=parts, path=compile_output(reference, field, place))


def message(bind: etree._Element, name: str, field: Field, compile_output: Compile) -> Said | None:
    """Return a constraint or required message of a bind."""
    text = attribute(bind, name, JAVAROSA)
    if not text:
        return None
    if text.startswith("jr:itext("):
        return _referred(text, (), field, compile_output, place_of(bind))
    return Said(parts=(text,))


def child_names(reference: str) -> tuple[tuple[str, ...], bool]:
    """Return the child names an itemset's `ref` means, and whether they hold the key of an itext."""
    match = _ITEXT_PATH.match(reference)
    path = match.group(1) if match else reference
    return tuple(part for part in path.split("/") if part and part != "."), match is not None
