"""Functions on texts and on space-separated lists of choices (ODK XForms: string and select functions)."""

import base64
import binascii
import hashlib
import re
import uuid
from collections.abc import Callable
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from cchc_desktop.checklist.xpath.context import Context
from cchc_desktop.checklist.xpath.patterns import NoPattern, found, replaced
from cchc_desktop.checklist.xpath.refusals import CannotEvaluate
from cchc_desktop.checklist.xpath.values import Value, text_of
from cchc_desktop.domain.refusal import Reason

_BLANK = re.compile(r"[ \t\r\n]+")
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
LONGEST_TEXT = 1_000_000
"""Characters `uuid(n)` gives at most."""


def string(c: Context, value: Value | None = None) -> str:
    """`string()`: of the context node without argument."""
    return c.node.text() if value is None else text_of(value)


def _texts(values: tuple[Value, ...]) -> list[str]:
    found: list[str] = []
    for value in values:
        if isinstance(value, list):
            found.extend(node.text() for node in value)
        else:
            found.append(text_of(value))
    return found


def concat(_: Context, *values: Value) -> str:
    """`concat()`: every node of every node-set, in order."""
    return "".join(_texts(values))


def join(_: Context, separator: str, *values: Value) -> str:
    """`join()`: as concat, with a separator between."""
    return separator.join(_texts(values))


def substr(_: Context, text: str, start: float, end: float | None = None) -> str:
    """`substr()`: from 0, end excluded; negative places count from the end."""
    if start != start or (end is not None and end != end):
        return ""
    return text[_place(start, text) : None if end is None else _place(end, text)]


def _place(place: float, text: str) -> int:
    whole = int(max(min(place, len(text)), -len(text)))
    return max(whole + len(text), 0) if whole < 0 else whole


def substring(_: Context, text: str, start: float, length: float | None = None) -> str:
    """`substring()` of XPath 1.0: from 1, rounded, with a length."""
    first = _rounded(start)
    last = first + _rounded(length) if length is not None else float("inf")
    if first != first or last != last:
        return ""
    return "".join(sign for at, sign in enumerate(text, 1) if first <= at < last)


def _rounded(number: float) -> float:
    if number != number or number in (float("inf"), float("-inf")):
        return number
    return float((number + 0.5) // 1)


def substring_before(_: Context, text: str, part: str) -> str:
    """`substring-before()`."""
    before, found, _after = text.partition(part) if part else ("", "", "")
    return before if found else ""


def substring_after(_: Context, text: str, part: str) -> str:
    """`substring-after()`."""
    return text.partition(part)[2] if part else text


def translate(_: Context, text: str, signs: str, by: str) -> str:
    """`translate()`: the first occurrence of a sign decides; signs without partner go."""
    table: dict[int, str | None] = {}
    for at, sign in enumerate(signs):
        table.setdefault(ord(sign), by[at] if at < len(by) else None)
    return text.translate(table)


def replace(_: Context, text: str, pattern: str, by: str) -> str:
    """`replace()`: every match of a pattern.

    Raises:
        CannotEvaluate: the pattern is none.
    """
    try:
        return replaced(pattern, by, text)
    except NoPattern as error:
        raise _no_pattern(pattern) from error


def string_length(c: Context, text: str | None = None) -> float:
    """`string-length()` in characters."""
    return float(len(c.node.text() if text is None else text))


def normalize_space(c: Context, text: str | None = None) -> str:
    """`normalize-space()`."""
    return " ".join(_BLANK.split((c.node.text() if text is None else text).strip(" \t\r\n")))


def regex(_: Context, text: str, pattern: str) -> bool:
    """`regex()`: the pattern is found somewhere in the text, as the specification's `/[0-9]+/` does.

    Raises:
        CannotEvaluate: the pattern is none.
    """
    try:
        return found(pattern, text)
    except NoPattern as error:
        raise _no_pattern(pattern) from error


def _no_pattern(pattern: str) -> CannotEvaluate:
    return CannotEvaluate(reason=Reason("“{pattern}” is no pattern", {"pattern": pattern}))


def make_uuid(c: Context, length: float | None = None) -> str:
    """`uuid()`: an RFC 4122 version 4 id, or a random text of so many signs."""
    if length is None:
        return str(uuid.UUID(int=c.world.chance.getrandbits(128), version=4))
    count = int(max(0, min(length, LONGEST_TEXT))) if length == length else 0
    return "".join(c.world.chance.choices(_ALPHABET, k=count))


_DIGESTS = {"MD5": "md5", "SHA1": "sha1", "SHA256": "sha256", "SHA384": "sha384", "SHA512": "sha512"}


def digest(_: Context, text: str, algorithm: str, encoding: str = "base64") -> str:
    """`digest()`: of the UTF-8 bytes, as base64 (the default) or hex.

    Raises:
        CannotEvaluate: an algorithm or encoding the specification does not name.
    """
    name, written = _DIGESTS.get(algorithm.upper().replace("-", "")), encoding.lower()
    if name is None or written not in ("base64", "hex"):
        unknown = algorithm if name is None else encoding
        raise CannotEvaluate(reason=Reason("digest() does not know “{name}”", {"name": unknown}))
    made = hashlib.new(name, text.encode(), usedforsecurity=False).digest()
    return made.hex() if written == "hex" else base64.b64encode(made).decode()


def base64_decode(_: Context, text: str) -> str:
    """`base64-decode()`: to UTF-8 text; what is neither gives an empty text."""
    packed = text.strip().encode("ascii", "ignore")
    try:
        return base64.b64decode(packed + b"=" * (-len(packed) % 4)).decode()
    except (binascii.Error, ValueError):
        return ""


def base64_encode(_: Context, text: str) -> str:
    """`base64-encode()` of the UTF-8 bytes."""
    return base64.b64encode(text.encode()).decode()


def extract_signed(_: Context, signed: str, key: str) -> str:
    """`extract-signed()`: the message of a base64 Ed25519 signature with its message behind, if the key signed it.

    RFC 8032: 64 bytes of signature, a public key of 32. What is not signed by the key, or no base64, is empty.
    """
    try:
        packed, public = base64.b64decode(signed), base64.b64decode(key)
        Ed25519PublicKey.from_public_bytes(public).verify(packed[:64], packed[64:])
        return packed[64:].decode()
    except (ValueError, InvalidSignature):
        return ""


def selected(_: Context, listed: str, value: str) -> bool:
    """`selected()`: the value is among the space-separated choices."""
    return value.strip() in listed.split() if value.strip() else not listed.split()


def selected_at(_: Context, listed: str, place: float) -> str:
    """`selected-at()`: the choice at a place from 0, empty outside."""
    chosen = listed.split()
    return chosen[int(place)] if place == place and 0 <= place < len(chosen) else ""


def count_selected(_: Context, listed: str) -> float:
    """`count-selected()`."""
    return float(len(listed.split()))


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "string": string,
    "concat": concat,
    "join": join,
    "substr": substr,
    "substring": substring,
    "substring-before": substring_before,
    "substring-after": substring_after,
    "translate": translate,
    "replace": replace,
    "string-length": string_length,
    "normalize-space": normalize_space,
    "upper-case": lambda _, text: text.upper(),
    "lower-case": lambda _, text: text.lower(),
    "contains": lambda _, text, part: part in text,
    "starts-with": lambda _, text, part: text.startswith(part),
    "ends-with": lambda _, text, part: text.endswith(part),
    "regex": regex,
    "uuid": make_uuid,
    "digest": digest,
    "base64-decode": base64_decode,
    "base64-encode": base64_encode,
    "extract-signed": extract_signed,
    "selected": selected,
    "is-selected": selected,
    "selected-at": selected_at,
    "count-selected": count_selected,
}
