"""From a wording and what is known to a draft a person edits: values stand in the sentences, lists as lines.

Tables, charts and places to sign stay blocks (`[[name]]`), so the draft is a wording itself and is checked like one.
"""

import re
from collections.abc import Mapping

from cchc_desktop.documents.blocks import Block, Manner, Points, Text

_DIVIDER = re.compile(r"={5,}\s*")
_BLOCK = re.compile(r"\[\[([a-z0-9_]+)\]\]")
_ONLY_IF = re.compile(r"\?([a-z0-9_]+):\s*(.*)")
_FIELD = re.compile(r"\{\{|\}\}|\{([a-z0-9_]+)\}")
_MARKS = ("#", ">", "@", "- ", "[[", "?", "//", "===")
"""What the language of wordings reads at the start of a line."""


def draft(text: str, fields: Mapping[str, str], blocks: Mapping[str, tuple[Block, ...]]) -> str:
    """Return a wording's text with values put in; a field without a value, and a block that is no text, stay named."""
    head, body = parted(text.replace("\r\n", "\n"))
    lines = [*(_put(line, fields) if line.startswith("trich_yeu:") else line for line in head)]
    for raw in body:
        said, condition = raw.strip(), _ONLY_IF.fullmatch(raw.strip())
        if condition:
            name, said = condition.groups()
            if not fields.get(name, "").strip() and not blocks.get(name):
                continue
        block = _BLOCK.fullmatch(said)
        lines += _spelled(block[1], blocks.get(block[1], ())) if block else [_put(said, fields)]
    return "\n".join(lines)


def parted(text: str) -> tuple[list[str], list[str]]:
    """Return the lines of a wording's head, with the line that ends it, and those of its body."""
    lines = text.split("\n")
    at = next((number for number, line in enumerate(lines) if _DIVIDER.fullmatch(line)), len(lines) - 1)
    return lines[: at + 1], lines[at + 1 :]


def _put(text: str, fields: Mapping[str, str]) -> str:
    def value(found: re.Match[str]) -> str:
        if found[1] is None:
            return found[0]
        said = " ".join(fields.get(found[1], "").split())
        return _escaped(said) if said else found[0]

    return _FIELD.sub(value, text)


def _spelled(name: str, blocks: tuple[Block, ...]) -> list[str]:
    lines: list[str] = []
    for block in blocks:
        match block:
            case Text(runs, Manner.BODY) if not any(run.leader for run in runs):
                lines.append(_escaped(_plain("".join(run.text for run in runs))))
            case Points(points, Manner.BODY):
                lines += [f"- {_escaped(_bare(''.join(run.text for run in runs)))}" for runs in points]
            case _:
                return [f"[[{name}]]"]
    return lines or [f"[[{name}]]"]


def _bare(text: str) -> str:
    return " ".join(text.split()).removeprefix("- ")


def _plain(text: str) -> str:
    said = " ".join(text.split())
    return f"– {said}" if said.startswith(_MARKS) else said


def _escaped(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
