"""From a record read out of a paper to the values of the domain: the visit and the campaign as they were signed."""

import dataclasses
import types
import typing
from collections.abc import Mapping

from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.domain.visit import Visit
from cchc_desktop.workspace.codec import decode
from cchc_desktop.workspace.record import RecordFaulty

Data = Mapping[str, object]


def visit_of(record: Data) -> Visit:
    """Return the visit of a record that was checked against its schema.

    Raises:
        RecordFaulty: a value is not of its kind.
    """
    made = _made(Visit, record["visit"])
    assert isinstance(made, Visit)
    return made


def campaign_of(record: Data) -> Campaign:
    """Return the campaign of a record.

    Raises:
        RecordFaulty: a value is not of its kind.
    """
    made = _made(Campaign, record["campaign"])
    assert isinstance(made, Campaign)
    return made


def _made(cls: type, data: object) -> object:
    try:
        return _value(cls, data)
    except (KeyError, TypeError, ValueError, ArithmeticError) as error:
        raise RecordFaulty(reason=str(error)[:200]) from error


def _value(kind: object, data: object) -> object:
    origin = typing.get_origin(kind)
    if origin in (types.UnionType, typing.Union):
        if data is None:
            return None
        return _value(next(arg for arg in typing.get_args(kind) if arg is not types.NoneType), data)
    if origin is tuple:
        inner = typing.get_args(kind)[0]
        return tuple(_value(inner, one) for one in data) if isinstance(data, list) else ()
    if origin is not None:
        inner = typing.get_args(kind)[1]
        return {str(key): _value(inner, one) for key, one in data.items()} if isinstance(data, dict) else {}
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return _fields(kind, data)
    return decode(kind, data)


def _fields(cls: type, data: object) -> object:
    """Build a value class; keys it does not know (a newer version's) are left alone, absent ones take its defaults."""
    if not isinstance(data, dict):
        raise TypeError(f"an object was expected for {cls.__name__}")
    hints = typing.get_type_hints(cls)
    return cls(**{name: _value(hints[name], value) for name, value in data.items() if name in hints})
