"""From a record read out of a paper to values: the visit, the campaign and the checklist as they were signed."""

import base64
import binascii
import dataclasses
import hashlib
import types
import typing
import zlib
from collections.abc import Mapping

from cchc_desktop.checklist.form import FormVersion
from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.domain.visit import Visit
from cchc_desktop.workspace.codec import decode
from cchc_desktop.workspace.record import RecordFaulty

Data = Mapping[str, object]
_LARGEST = 20_000_000
"""Bytes that a form, or a file of it, may swell to."""


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


def form_of(record: Data) -> FormVersion | None:
    """Return the checklist a record carries, None if it carries only the checklist's name.

    Raises:
        RecordFaulty: it is not the one whose hash was signed, or cannot be unpacked.
    """
    form = record["form"]
    assert isinstance(form, dict)
    if "xform" not in form:
        return None
    xform = _unpacked(form["xform"])
    sha256 = hashlib.sha256(xform).hexdigest()
    if sha256 != form["xform_sha256"]:
        raise RecordFaulty(reason="xform ≠ xform_sha256")
    name = f"{form['id'] or sha256[:8]}.xml"
    media = {str(key): _unpacked(data) for key, data in form.get("media", {}).items()}
    return FormVersion(str(form["id"]), str(form["version"]), str(form["title"]), xform, sha256, xform, name, media)


def _unpacked(text: object) -> bytes:
    unpacking = zlib.decompressobj()
    try:
        data = unpacking.decompress(base64.b64decode(str(text), validate=True), _LARGEST + 1)
    except (binascii.Error, zlib.error) as error:
        raise RecordFaulty(reason=str(error)) from error
    if len(data) > _LARGEST or not unpacking.eof:
        raise RecordFaulty(reason=f"> {_LARGEST}")
    return data


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
