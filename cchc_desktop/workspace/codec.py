"""Values of the domain as registers, and back: each plain field is a register of its own, so that
two people who change different fields of one thing never disagree.

A nested value (the response inside a finding) becomes fields with a dotted name ("response.text").
Stored values are JSON scalars or lists: days as YYYY-MM-DD, moments in ISO 8601 with offset, decimals as text.
"""

import dataclasses
import types
import typing
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

Scalar = str | int | float | bool | None | list[object] | dict[str, object]
T = TypeVar("T")


_known_hints: dict[type, Mapping[str, object]] = {}
_known_types: dict[type, Mapping[str, object]] = {}


def field_types(cls: type) -> Mapping[str, object]:
    """Return each stored field of a value class with its type, nested fields with dotted names."""
    if cls in _known_types:
        return _known_types[cls]
    hints = _hints(cls)
    found: dict[str, object] = {}
    for entry in dataclasses.fields(cls):
        kind = hints[entry.name]
        if isinstance(kind, type) and dataclasses.is_dataclass(kind):
            found |= {f"{entry.name}.{name}": inner for name, inner in field_types(kind).items()}
        else:
            found[entry.name] = kind
    _known_types[cls] = found
    return found


def _hints(cls: type) -> Mapping[str, object]:
    # Working them out costs more than building the value.
    if cls not in _known_hints:
        _known_hints[cls] = typing.get_type_hints(cls)
    return _known_hints[cls]


def encode(value: object) -> Scalar:
    """Return a field's value as JSON data."""
    match value:
        case None | bool() | int() | float():
            return value
        case StrEnum():
            return value.value
        case str():
            return value
        case Decimal():
            return format(value, "f")
        case datetime():
            return value.isoformat()
        case date():
            return value.isoformat()
        case tuple() | list():
            return [encode(entry) for entry in value]
        case dict():
            return {str(key): encode(entry) for key, entry in value.items()}
        case _:
            raise TypeError(f"{type(value).__name__} is not a stored kind of value")


def decode(kind: object, stored: object) -> object:
    """Return JSON data as a value of the field type `kind`; what cannot be read becomes None or blank."""
    origin = typing.get_origin(kind)
    if origin in (types.UnionType, typing.Union):
        if stored is None or stored == "":
            return None
        return decode(next(arg for arg in typing.get_args(kind) if arg is not types.NoneType), stored)
    if origin is tuple:
        inner = typing.get_args(kind)[0]
        return tuple(decode(inner, entry) for entry in stored) if isinstance(stored, list) else ()
    if not isinstance(kind, type):
        raise TypeError(f"{kind!r} is not a stored kind of field")
    return _decode_plain(kind, stored)


def _decode_plain(kind: type, stored: object) -> object:
    if kind is bool:
        return bool(stored)
    if kind is int:
        return int(str(stored or 0))
    if kind is datetime:
        return datetime.fromisoformat(str(stored))
    if kind is date:
        return date.fromisoformat(str(stored))
    if kind is Decimal:
        return Decimal(str(stored))
    if issubclass(kind, StrEnum):
        return kind(str(stored))
    return "" if stored is None else str(stored)


def build(cls: type[T], identity: Mapping[str, object], stored: Mapping[str, object]) -> T:
    """Build a value of `cls` from its registers.

    Args:
        cls: the value class.
        identity: fields that are given (such as the id) instead of stored.
        stored: field name -> JSON data; missing fields take the class's defaults, unknown ones
            (written by a newer version) are left alone.
    """
    hints = _hints(cls)
    given: dict[str, object] = dict(identity)
    for entry in dataclasses.fields(cls):  # type: ignore[arg-type]
        if entry.name in given:
            continue
        kind = hints[entry.name]
        if isinstance(kind, type) and dataclasses.is_dataclass(kind):
            prefix = entry.name + "."
            inner = {name[len(prefix) :]: value for name, value in stored.items() if name.startswith(prefix)}
            if inner:
                given[entry.name] = build(kind, {}, inner)
        elif entry.name in stored:
            given[entry.name] = decode(kind, stored[entry.name])
    return cls(**given)


def flatten(value: object, prefix: str = "") -> dict[str, object]:
    """Return a value's fields with dotted names: the opposite of `build`."""
    found: dict[str, object] = {}
    for entry in dataclasses.fields(value):  # type: ignore[arg-type]
        inner = getattr(value, entry.name)
        if dataclasses.is_dataclass(inner) and not isinstance(inner, type):
            found |= flatten(inner, f"{prefix}{entry.name}.")
        else:
            found[prefix + entry.name] = inner
    return found
