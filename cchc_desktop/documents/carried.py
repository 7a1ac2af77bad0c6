"""A paper that carries itself: what it says, as JSON inside its own record, so that it can be made again and compared.

`document` follows the classes of `blocks` field by field, fields with their default left out; where several classes
may stand, "is" names the one. A photo stands for its bytes by the SHA-256 of the picture stream in the file.
"""

import dataclasses
import json
import types
import typing
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from enum import Enum

from cchc_desktop.documents import blocks
from cchc_desktop.documents.blocks import Document

LAYOUT = 1
"""Version of the carried form; it rises when the classes of `blocks` change so that older papers read differently."""
_LEFT_OUT = ("record", "record_name")
_BLOCKS = {cls.__name__: cls for cls in typing.get_args(blocks.Block)}
_hints: dict[type, Mapping[str, object]] = {}


class NotCarried(ValueError):
    """A record carries no paper of a form that this version reads; the text says what is wrong with it."""


def with_paper(record: bytes, document: Document, pictures: Sequence[str], made_at: datetime) -> bytes:
    """Return a record (JSON object) that also carries the paper, as canonical JSON.

    Args:
        record: the record without the paper.
        document: the paper as it is printed.
        pictures: SHA-256 of each photo's picture stream in order; "" for one that could not be read.
        made_at: the moment in the file's metadata.
    """
    whole = json.loads(record)
    hashes = iter(pictures)
    whole["paper"] = {"layout": LAYOUT, "made_at": made_at.isoformat(), "document": _plain(document, hashes)}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def without_paper(record: bytes) -> bytes:
    """Return a record as it was before `with_paper`.

    Raises:
        NotCarried: it is no JSON object.
    """
    whole = _object(record)
    whole.pop("paper", None)
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def carried(record: bytes, images: Mapping[str, bytes]) -> tuple[Document, datetime]:
    """Return the paper a record carries, and when it was made; the record itself goes back into it.

    Args:
        record: the record with the paper in it.
        images: picture bytes by the SHA-256 of their stream; one that is not among them comes back empty.

    Raises:
        NotCarried: there is none, of another version, or not of the form this version writes.
    """
    paper = _object(record).get("paper")
    if not isinstance(paper, dict):
        raise NotCarried("no paper")
    if paper.get("layout") != LAYOUT:
        raise NotCarried(f"layout {paper.get('layout')}")
    try:
        made_at = datetime.fromisoformat(str(paper["made_at"]))
        document = _read(Document, paper["document"], images)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise NotCarried(str(error)) from error
    assert isinstance(document, Document)
    if made_at.tzinfo is None:
        raise NotCarried("a moment without an offset")
    return dataclasses.replace(document, record=without_paper(record)), made_at


def _object(record: bytes) -> dict[str, object]:
    try:
        whole = json.loads(record)
    except (ValueError, RecursionError) as error:
        raise NotCarried(str(error)) from error
    if not isinstance(whole, dict):
        raise NotCarried("no object")
    return whole


def _plain(value: object, hashes: Iterator[str]) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        said: dict[str, object] = {}
        if type(value).__name__ in _BLOCKS:
            said["is"] = type(value).__name__
        for entry in dataclasses.fields(value):
            inner = getattr(value, entry.name)
            if entry.name not in _LEFT_OUT and (entry.default is dataclasses.MISSING or inner != entry.default):
                said[entry.name] = _plain(inner, hashes)
        return said
    if isinstance(value, tuple):
        return [_plain(inner, hashes) for inner in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, float) and value.is_integer():
        return int(value)  # a share of 9 and one of 9.0 are the same and must be written the same
    return next(hashes) if isinstance(value, bytes) else value


def _read(kind: object, data: object, images: Mapping[str, bytes]) -> object:
    """Return JSON data as a value of the annotated type `kind`; anything else raises."""
    origin = typing.get_origin(kind)
    if origin is tuple:
        if not isinstance(data, list):
            raise TypeError("a list was expected")
        inner = typing.get_args(kind)[0]
        return tuple(_read(inner, one, images) for one in data)
    if origin in (types.UnionType, typing.Union):
        return _read_one_of(typing.get_args(kind), data, images)
    if not isinstance(kind, type):
        raise TypeError(f"{kind!r} is no kind of a paper's values")
    if dataclasses.is_dataclass(kind):
        return _read_fields(kind, data, images)
    if issubclass(kind, Enum):
        return kind(data)
    if kind is bytes:
        return images.get(str(data), b"")
    if kind is float and type(data) is int:
        return float(data)
    if type(data) is not kind:
        raise TypeError(f"{kind.__name__} was expected")
    return data


def _read_one_of(kinds: tuple[object, ...], data: object, images: Mapping[str, bytes]) -> object:
    if data is None and types.NoneType in kinds:
        return None
    real = [kind for kind in kinds if kind is not types.NoneType]
    if len(real) == 1:
        return _read(real[0], data, images)
    name = data.get("is") if isinstance(data, dict) else None
    return _read(_BLOCKS[str(name)], data, images)


def _read_fields(kind: type, data: object, images: Mapping[str, bytes]) -> object:
    if not isinstance(data, dict):
        raise TypeError(f"an object was expected for {kind.__name__}")
    if kind not in _hints:
        _hints[kind] = typing.get_type_hints(kind)
    hints = _hints[kind]
    given = {name: value for name, value in data.items() if name != "is"}
    if given.keys() - hints.keys() or set(_LEFT_OUT) & given.keys():
        raise TypeError(f"{kind.__name__} has other fields")
    return kind(**{name: _read(hints[name], value, images) for name, value in given.items()})
