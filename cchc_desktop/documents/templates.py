"""Wording an office can edit: a template is a text file, checked when it is read, dated like law.

A template is never a program. It knows fields (`{don_vi}`), blocks on a line of their own (`[[kien_nghi]]`) and a
mark at the start of a line; what people entered is put in once and never read again as template. The whole language
is in docs/papers.md.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from cchc_desktop.documents.blocks import Annex, Block, Heading, Manner, Points, Run, Text, plain, roman
from cchc_desktop.domain.refusal import Reason, Refusal

LARGEST = 100_000
MOST_LINES = 2_000
_DIVIDER = re.compile(r"={5,}\s*")
_ANNEX = re.compile(r"===\s*Phụ lục:\s*(?P<title>.+)")
_BLOCK = re.compile(r"\[\[(?P<name>[a-z0-9_]+)\]\]")
_FIELD = re.compile(r"\{\{|\}\}|\{(?P<name>[^{}]*)\}|[{}]")
_ONLY_IF = re.compile(r"\?(?P<name>[a-z0-9_]+):\s*(?P<line>.*)")
_OPEN_END = re.compile(r"(?P<before>[^{}]*:\s*)\{(?P<name>[a-z0-9_]+)\}\.?")
"""A label and a field that ends the line: without a value dots fill the line, to be written on."""
_ARTICLE = re.compile(r"Điều \d+\.")
_KEYS = ("loai", "trich_yeu", "hieu_luc", "nguon")


class TemplateFaulty(Refusal):
    """A paper's wording cannot be used: its line and what is wrong with it."""

    what = "The wording “{name}” cannot be used: line {line}: {reason}"
    kept = "The wording used so far stays in use."
    mend = "Correct the line; the list of fields and blocks is in the manual of papers."


class NoTemplate(Refusal):
    """There is no wording for a kind of paper on a day."""

    what = "There is no wording for “{kind}” in force on {on}."
    mend = "Add a wording with an earlier date of effect."


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a template: its number in the file, mark, text, the field that must not be empty for it to print."""

    number: int
    mark: str
    text: str
    only_if: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """The body or an annex of a template (annex: its title)."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """A checked template (mẫu lời văn): type and subject, day it takes effect, where it comes from, its parts."""

    name: str
    kind: str
    about: str
    valid_from: date
    source: str
    body: Part
    annexes: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Filled:
    """A template with its values put in."""

    kind: str
    about: str
    blocks: tuple[Block, ...]
    annexes: tuple[Annex, ...] = field(default=())


def in_force(kind: str, templates: Iterable[Template], on: date) -> Template:
    """Return the template that took effect last on or before `on`.

    Raises:
        NoTemplate: none had taken effect by then.
    """
    due = [template for template in templates if template.valid_from <= on]
    if not due:
        raise NoTemplate(kind=kind, on=on.strftime("%d/%m/%Y"))
    return max(due, key=lambda template: template.valid_from)


def read_template(text: str, name: str, fields: Sequence[str], blocks: Sequence[str]) -> Template:
    """Return a checked template.

    Args:
        text: the file's text.
        name: how refusals call it.
        fields: names that may stand in braces.
        blocks: names that may stand in double brackets.

    Raises:
        TemplateFaulty: too large, an unknown key, mark, field or block, a brace without its partner, no date.
    """
    lines = text.replace("\r\n", "\n").removeprefix("\ufeff").split("\n")
    if len(text) > LARGEST or len(lines) > MOST_LINES:
        raise TemplateFaulty(
            name=name,
            line=1,
            reason=Reason("more than {letters} letters or {lines} lines", {"letters": LARGEST, "lines": MOST_LINES}),
        )
    keys, start = _front(lines, name)
    parts = _parts(lines, start, name, set(fields), set(blocks))
    for key in ("loai", "trich_yeu"):
        _check_fields(keys.get(key, ""), name, 1, set(fields))
    return Template(
        name=name,
        kind=keys.get("loai", ""),
        about=keys.get("trich_yeu", ""),
        valid_from=_day(keys.get("hieu_luc", ""), name),
        source=keys.get("nguon", ""),
        body=parts[0],
        annexes=tuple(parts[1:]),
    )


def _front(lines: Sequence[str], name: str) -> tuple[dict[str, str], int]:
    keys: dict[str, str] = {}
    for number, line in enumerate(lines, start=1):
        if _DIVIDER.fullmatch(line):
            return keys, number
        if not line.strip() or line.startswith("//"):
            continue
        key, colon, value = line.partition(":")
        if not colon or key.strip() not in _KEYS:
            raise TemplateFaulty(
                name=name, line=number, reason=Reason("expected one of {names}", {"names": ", ".join(_KEYS)})
            )
        keys[key.strip()] = value.strip()
    raise TemplateFaulty(name=name, line=len(lines), reason=Reason("the line ===== that ends the head is missing"))


def _day(text: str, name: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise TemplateFaulty(name=name, line=1, reason=Reason("hieu_luc must be a day such as 2026-01-31")) from error


def _parts(lines: Sequence[str], start: int, name: str, fields: set[str], blocks: set[str]) -> list[Part]:
    parts = [Part("", ())]
    for number, raw in enumerate(lines[start:], start=start + 1):
        said = raw.strip()
        if not said or said.startswith("//"):
            continue
        annex = _ANNEX.fullmatch(said)
        if annex:
            parts.append(Part(annex["title"], ()))
            continue
        line = _line(number, said, name, fields, blocks)
        parts[-1] = Part(parts[-1].title, (*parts[-1].lines, line))
    return parts


def _line(number: int, said: str, name: str, fields: set[str], blocks: set[str]) -> Line:
    only_if = ""
    condition = _ONLY_IF.fullmatch(said)
    if condition:
        only_if, said = condition["name"], condition["line"]
        if only_if not in fields | blocks:
            raise TemplateFaulty(name=name, line=number, reason=_unknown(only_if))
    block = _BLOCK.fullmatch(said)
    if block:
        if block["name"] not in blocks:
            raise TemplateFaulty(name=name, line=number, reason=_unknown(f"[[{block['name']}]]"))
        return Line(number, "[[", block["name"], only_if)
    for mark in ("### ", "## ", "# ", "> ", "@ ", "- "):
        if said.startswith(mark):
            _check_fields(said, name, number, fields)
            return Line(number, mark.strip(), said.removeprefix(mark).strip(), only_if)
    _check_fields(said, name, number, fields)
    return Line(number, "", said, only_if)


def _unknown(name: str) -> Reason:
    return Reason("this kind of paper does not know {name}", {"name": name})


def _check_fields(text: str, name: str, number: int, fields: set[str]) -> None:
    for found in _FIELD.finditer(text):
        if found[0] in ("{{", "}}"):
            continue
        if found["name"] is None:
            raise TemplateFaulty(
                name=name, line=number, reason=Reason("a brace without its partner: {text}", {"text": text[:60]})
            )
        if found["name"] not in fields:
            raise TemplateFaulty(name=name, line=number, reason=_unknown(f"{{{found['name']}}}"))


def fill(template: Template, fields: Mapping[str, str], blocks: Mapping[str, tuple[Block, ...]]) -> Filled:
    """Return the template with values put in; an empty field leaves dots to write on."""
    body = tuple(_blocks(template.body, fields, blocks))
    annexes = []
    for number, part in enumerate(template.annexes, start=1):
        label = f"Phụ lục {roman(number)}" if len(template.annexes) > 1 else "Phụ lục"
        annexes.append(Annex(label, _put(part.title, fields), "", tuple(_blocks(part, fields, blocks))))
    return Filled(_put(template.kind, fields), _put(template.about, fields), body, tuple(annexes))


def _blocks(part: Part, fields: Mapping[str, str], blocks: Mapping[str, tuple[Block, ...]]) -> Iterable[Block]:
    for line in part.lines:
        if line.only_if and not fields.get(line.only_if, "").strip() and not blocks.get(line.only_if):
            continue
        said = _put(line.text, fields) if line.mark != "[[" else ""
        match line.mark:
            case "[[":
                yield from blocks.get(line.text, ())
            case "#" | "##" | "###":
                yield Heading(len(line.mark) + 1, said)
            case ">":
                yield Text(plain(said), Manner.BASIS)
            case "@":
                yield Text(plain(said), Manner.CENTRED)
            case "-":
                yield Points((plain(f"- {said}"),))
            case _:
                open_end = _OPEN_END.fullmatch(line.text)
                if open_end and not fields.get(open_end["name"], "").strip():
                    yield Text((Run(_put(open_end["before"], fields)), Run("", leader=True)))
                else:
                    yield Text(_article(said))


def _article(said: str) -> tuple[Run, ...]:
    """Return a paragraph's runs; "Điều 1." at its start is bold (Phụ lục I, Mục II.6.đ)."""
    found = _ARTICLE.match(said)
    return (Run(found[0], bold=True), Run(said[found.end() :])) if found else plain(said)


def _put(text: str, fields: Mapping[str, str]) -> str:
    def value(found: re.Match[str]) -> str:
        if found[0] in ("{{", "}}"):
            return found[0][0]
        return fields.get(found["name"], "").strip() or "…………"

    return _FIELD.sub(value, text)
