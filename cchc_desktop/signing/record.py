"""The record inside the minutes (`cchc-record.json`, an associated file, ISO 19005-3): read as it was signed."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from pyhanko.pdf_utils.reader import PdfFileReader

from cchc_desktop.signing.bounded import data_of
from cchc_desktop.signing.finding import Expected

NAME = "cchc-record.json"
_LARGEST = 50 * 1024 * 1024
_MOST_SIGNATORIES = 100
_PRINTED = ("note", "text", "cause", "caption")
"""Keys of the record whose words the minutes print."""


class NotARecord(ValueError):
    """The attachment is no record of minutes."""


@dataclass(frozen=True, slots=True)
class Record:
    """What the verifier takes from the record.

    `evidence` maps the SHA-256 of each untouched original to its file name; `words` are texts people entered.
    """

    expected: tuple[Expected, ...]
    about: str
    evidence: dict[str, str]
    words: tuple[str, ...]


def attached(reader: PdfFileReader, revision: int) -> bytes | None:
    """Return the record's bytes as they stood in a revision: a swapped one must not speak for the signers.

    Raises:
        ValueError: it is larger than any record, or packed in a way no record is.
    """
    root = reader.get_historical_root(revision)
    try:
        names = list(root["/Names"]["/EmbeddedFiles"]["/Names"])
    except KeyError:
        return None
    for name, place in zip(names[::2], names[1::2], strict=False):
        specification = place.get_object()
        if str(name) == NAME or ("/UF" in specification and str(specification["/UF"]) == NAME):
            return data_of(specification["/EF"]["/F"], _LARGEST)
    return None


def read(data: bytes) -> Record:
    """Read a record.

    Raises:
        NotARecord: it is no JSON of that shape.
    """
    try:
        whole = json.loads(data)
        signatories = whole["signatories"]
        if not isinstance(signatories, list) or not 0 < len(signatories) <= _MOST_SIGNATORIES:
            raise NotARecord("no list of signatories")
        expected = tuple(Expected(str(one["field"]), str(one["name"]), str(one["role"])) for one in signatories)
        if len({one.field for one in expected}) != len(expected):
            raise NotARecord("two signatories share a field")
        visit = whole.get("visit", {})
        return Record(expected, _unit(visit), dict(_evidence(visit)), tuple(dict.fromkeys(_words(visit))))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise NotARecord(str(error)) from error


def _unit(visit: object) -> str:
    unit = visit.get("unit", {}) if isinstance(visit, dict) else {}
    return str(unit.get("name", "")) if isinstance(unit, dict) else ""


def _evidence(visit: object) -> Iterator[tuple[str, str]]:
    pieces = visit.get("evidence", ()) if isinstance(visit, dict) else ()
    for piece in pieces:
        if isinstance(piece, dict) and piece.get("sha256"):
            yield str(piece["sha256"]).lower(), str(piece.get("file_name") or piece.get("caption") or "")


def _words(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, str):
                if key in _PRINTED and inner.strip():
                    yield inner
            else:
                yield from _words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)
