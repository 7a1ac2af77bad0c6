"""Invitations: a file that can lie anywhere, and a code that is spoken; only both together let a laptop in.

    magic (8) | salt (16) | length of the open part (4) | open part, JSON | AES-256-GCM (nonce 12, then the sealed part)

The open part tells which workspace and for whom, so that a person sees what the file is. The sealed part holds the
one-time key, the epochs' secrets, the key attachments are named under, and bundles with everything known so far. Its
key is Argon2id (RFC 9106: 3 passes, 64 MiB) over the code: 12 letters out of 32 are 60 bits, which no thief of the
file tries through. Joining uses the one-time key up.
"""

import base64
import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import zstandard
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from cchc_desktop.domain.ids import Entropy
from cchc_desktop.sync.membership import canonical
from cchc_desktop.sync.refusals import WrongCode, WrongInvitation

ENDING = ".cchci"
MAGIC = b"CCHCINV1"
_SALT_BYTES, _NONCE_BYTES = 16, 12
_LENGTH = struct.Struct(">I")
_PASSES, _MEMORY_KIB, _LANES = 3, 65536, 1
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without I, O, 0 and 1, which sound or look alike."""
_GROUPS, _GROUP = 3, 4
LARGEST = 256 * 1024 * 1024
_LARGEST_OPEN = 1024 * 1024


@dataclass(frozen=True, slots=True)
class OpenPart:
    """What anybody can read in an invitation: for whom it is, into what, until when."""

    person: str
    role: str
    title: str
    until: str


@dataclass(frozen=True, slots=True, repr=False)
class SealedPart:
    """What only the code gives free.

    Args:
        invitation: the office's signed word.
        one_time: seed of the key that signs the newcomer's card.
        epochs: number -> secret of each epoch.
        names: key that attachments are named under.
        bundles: every bundle the office has, so that the newcomer begins with all of it.
    """

    invitation: Mapping[str, Any]
    one_time: bytes
    epochs: Mapping[int, bytes]
    names: bytes
    bundles: tuple[tuple[str, bytes], ...] = ()


def new_code(entropy: Entropy) -> str:
    """Return a code to be spoken: three groups of four letters."""
    letters = [_LETTERS[byte % len(_LETTERS)] for byte in entropy(_GROUPS * _GROUP)]
    return "-".join("".join(letters[i : i + _GROUP]) for i in range(0, len(letters), _GROUP))


def write(told: OpenPart, sealed: SealedPart, code: str, *, entropy: Entropy, memory_kib: int = _MEMORY_KIB) -> bytes:
    """Return an invitation file."""
    salt, nonce = entropy(_SALT_BYTES), entropy(_NONCE_BYTES)
    open_part = canonical(
        {"format": 1, "memory_kib": memory_kib, "person": told.person, "role": told.role, "title": told.title,
         "until": told.until}
    )  # fmt: skip
    plain = canonical(
        {
            "invitation": sealed.invitation,
            "one_time": sealed.one_time.hex(),
            "epochs": {str(number): secret.hex() for number, secret in sealed.epochs.items()},
            "names": sealed.names.hex(),
            "bundles": [[path, base64.b64encode(data).decode()] for path, data in sealed.bundles],
        }
    )
    front = MAGIC + salt + _LENGTH.pack(len(open_part)) + open_part
    packed = zstandard.ZstdCompressor(level=3).compress(plain)
    return front + nonce + AESGCM(_stretched(code, salt, memory_kib)).encrypt(nonce, packed, front)


def look(data: bytes, name: str) -> OpenPart:
    """Return what an invitation says openly.

    Raises:
        WrongInvitation: it is none.
    """
    fields, _ = _front(data, name)
    return OpenPart(*(str(fields[part]) for part in ("person", "role", "title", "until")))


def open_with(data: bytes, name: str, code: str) -> SealedPart:
    """Return what the code gives free.

    Raises:
        WrongInvitation: the file is none.
        WrongCode: the code does not open it.
    """
    fields, end = _front(data, name)
    salt = data[len(MAGIC) : len(MAGIC) + _SALT_BYTES]
    key = _stretched(code, salt, int(fields["memory_kib"]))
    try:
        packed = AESGCM(key).decrypt(data[end : end + _NONCE_BYTES], data[end + _NONCE_BYTES :], data[:end])
    except (InvalidTag, ValueError) as error:
        raise WrongCode from error
    # Authentic: whoever knew the code wrote it.
    plain = json.loads(zstandard.ZstdDecompressor().decompress(packed, max_output_size=LARGEST * 4))
    return SealedPart(
        plain["invitation"],
        bytes.fromhex(plain["one_time"]),
        {int(number): bytes.fromhex(secret) for number, secret in plain["epochs"].items()},
        bytes.fromhex(plain["names"]),
        tuple((str(path), base64.b64decode(text)) for path, text in plain["bundles"]),
    )


def _front(data: bytes, name: str) -> tuple[dict[str, Any], int]:
    start = len(MAGIC) + _SALT_BYTES + _LENGTH.size
    if not data.startswith(MAGIC) or not start < len(data) <= LARGEST:
        raise WrongInvitation(name=name)
    end = start + _LENGTH.unpack_from(data, start - _LENGTH.size)[0]
    if end > min(len(data), start + _LARGEST_OPEN):
        raise WrongInvitation(name=name)
    try:
        fields = json.loads(data[start:end])
        if fields["format"] != 1 or not 8 <= int(fields["memory_kib"]) <= 1024 * 1024:
            raise WrongInvitation(name=name)
        _ = [fields[part] for part in ("person", "role", "title", "until")]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise WrongInvitation(name=name) from error
    return fields, end


def _stretched(code: str, salt: bytes, memory_kib: int) -> bytes:
    bare = "".join(letter for letter in code.upper() if letter in _LETTERS)
    kdf = Argon2id(salt=salt, length=32, iterations=_PASSES, lanes=_LANES, memory_cost=memory_kib)
    return kdf.derive(bare.encode())
