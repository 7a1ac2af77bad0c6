"""The bundle: an immutable file that carries a laptop's entries to all others (gói dữ liệu).

    magic (8) | length of the header (4, big endian) | header, canonical JSON | Ed25519 signature (64) | age file

The header stands in the open, for whoever only carries: format, workspace, device, number in the device's chain, hash
of its bundle before, which sequence numbers are inside, key epoch, hash and size of the encrypted part. The signature
covers magic, length and header, and through the hash everything. Inside the age file is zstd over JSON: the card of
the laptop, the entries by column, how far the writer had seen every other device, the office's orders and receipts,
the attachments that the entries speak of. Each run of entries ends with a signature over the last entry's hash by the
device that wrote them: since entries are chained, it proves every one of them, whoever carries them on.
"""

import json
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

import zstandard

from cchc_desktop.sync import columns
from cchc_desktop.sync.keys import CannotOpen, Epoch, Signer, encrypt, fits
from cchc_desktop.sync.membership import canonical
from cchc_desktop.sync.refusals import Reason, Unfit

MAGIC = b"CCHCBND1"
FORMAT = 1
ENDING = ".cchcb"
FIRST = "0" * 64
"""The hash before a device's first bundle."""
LARGEST = 64 * 1024 * 1024
"""Bytes of a bundle that is looked at: a day's work is a thousandth of it."""
_LARGEST_OPEN = 512 * 1024 * 1024
_LARGEST_HEADER = 64 * 1024
_SIGNATURE_BYTES = 64
_LENGTH = struct.Struct(">I")
_LEVEL = 10

Packed = Sequence[Any]
"""An entry as JSON data without its hash: what `storage.journal.packed` makes."""


@dataclass(frozen=True, slots=True)
class Header:
    """The open part: what a carrier and a reader without the key can see."""

    workspace: str
    device: str
    key: str
    number: int
    previous: str
    epoch: int
    ranges: tuple[tuple[str, int, int], ...]
    sealed_sha256: str
    sealed_size: int
    format: int = FORMAT


@dataclass(frozen=True, slots=True)
class Run:
    """Entries of one device without a gap, and the device's signature over the hash of the last one."""

    device: str
    first: int
    last: int
    head: str
    signature: str
    entries: Sequence[Packed]

    def body(self, workspace: str) -> bytes:
        """Return the bytes that the device signs."""
        return head_body(workspace, self.device, self.last, self.head)


@dataclass(frozen=True, slots=True)
class Receipt:
    """The office's word on one bundle, by the hash of the whole file: "received" (set aside so far) or "accepted"."""

    bundle: str
    state: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """What is inside a bundle.

    `seen` tells, for each device, up to which sequence number the writer had taken in when these entries were made.
    `files` holds (attachment key, size in bytes) of what the entries speak of. `orders` and `receipts` count only from
    a laptop of the office.
    """

    card: Mapping[str, object]
    runs: tuple[Run, ...] = ()
    seen: Mapping[str, int] = field(default_factory=dict)
    orders: tuple[Mapping[str, Any], ...] = ()
    receipts: tuple[Receipt, ...] = ()
    files: tuple[tuple[str, int], ...] = ()


def head_body(workspace: str, device: str, last: int, head: str) -> bytes:
    """Return what a device signs to stand for all its entries up to `last`."""
    return b"cchc/head/1\n" + canonical([workspace, device, last, head])


def write(
    content: Content,
    *,
    workspace: str,
    device: str,
    number: int,
    previous: str,
    signer: Signer,
    epoch: Epoch,
    recipients: Sequence[str] = (),
) -> bytes:
    """Return a bundle file.

    Args:
        content: what it carries.
        workspace: id of the workspace.
        device: who writes it.
        number: its place in the device's chain, from 1.
        previous: hash of the bundle before, `FIRST` for number 1.
        signer: the device's key.
        epoch: the common key it is encrypted under.
        recipients: encrypted to these in place of the epoch, if any.
    """
    plain = zstandard.ZstdCompressor(level=_LEVEL).compress(canonical(_plain(content)))
    sealed = encrypt(plain, recipients or [epoch.reader.recipient])
    header = canonical(
        {
            "format": FORMAT,
            "workspace": workspace,
            "device": device,
            "key": signer.public,
            "number": number,
            "previous": previous,
            "epoch": epoch.number,
            "ranges": [[run.device, run.first, run.last] for run in content.runs],
            "sealed_sha256": sha256(sealed).hexdigest(),
            "sealed_size": len(sealed),
        }
    )
    front = MAGIC + _LENGTH.pack(len(header)) + header
    return front + signer.sign(front) + sealed


def name_of(data: bytes) -> str:
    """Return the hash a bundle is known by: SHA-256 over the whole file."""
    return sha256(data).hexdigest()


def read_header(data: bytes) -> Header:
    """Return the header of a bundle that is whole and signed by the key it names.

    Whose key that is, is another matter (`membership`).

    Raises:
        Unfit: unreadable, newer, or altered.
    """
    start = len(MAGIC) + _LENGTH.size
    if len(data) < start or data[: len(MAGIC) - 1] != MAGIC[:-1] or len(data) > LARGEST:
        raise Unfit(Reason.UNREADABLE)
    if data[: len(MAGIC)] != MAGIC:
        raise Unfit(Reason.NEWER, data[len(MAGIC) - 1 : len(MAGIC)].decode("ascii", "replace"))
    length = _LENGTH.unpack_from(data, len(MAGIC))[0]
    end = start + length + _SIGNATURE_BYTES
    if length > _LARGEST_HEADER or len(data) < end:
        raise Unfit(Reason.UNREADABLE)
    fields = _json(data[start : start + length])
    try:
        if fields["format"] != FORMAT:
            raise Unfit(Reason.NEWER, str(fields["format"]))
        ranges = tuple((str(device), int(first), int(last)) for device, first, last in fields["ranges"])
        header = Header(**(fields | {"ranges": ranges}))
        _check_header(header)
    except (KeyError, TypeError, ValueError) as error:
        raise Unfit(Reason.UNREADABLE, "header") from error
    if not fits(header.key, data[end - _SIGNATURE_BYTES : end], data[: end - _SIGNATURE_BYTES]):
        raise Unfit(Reason.ALTERED, "signature")
    sealed = memoryview(data)[end:]
    if len(sealed) < header.sealed_size:
        raise Unfit(Reason.UNREADABLE, "cut off")
    if len(sealed) > header.sealed_size or sha256(sealed).hexdigest() != header.sealed_sha256:
        raise Unfit(Reason.ALTERED, "content")
    return header


def read_content(data: bytes, header: Header, opener: "Opener") -> Content:
    """Return what is inside a bundle whose header was read.

    Raises:
        Unfit: no key opens it, or what is inside is none of ours.
    """
    sealed = data[len(data) - header.sealed_size :]
    try:
        packed = opener(header.epoch, sealed)
    except CannotOpen as error:
        raise Unfit(Reason.NO_KEY, str(header.epoch)) from error
    try:
        if zstandard.frame_content_size(packed) > _LARGEST_OPEN:
            raise Unfit(Reason.UNREADABLE, "size")
        plain = zstandard.ZstdDecompressor().decompress(packed, max_output_size=_LARGEST_OPEN)
        return _content(_json(plain))
    except zstandard.ZstdError as error:
        raise Unfit(Reason.UNREADABLE, "compression") from error
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError) as error:
        raise Unfit(Reason.UNREADABLE, "content") from error


class Opener:
    """Opens what was encrypted to an epoch this laptop knows, or to the laptop itself."""

    def __init__(self, epochs: Mapping[int, Epoch], own: "Sequence[Any]" = ()) -> None:
        self._epochs = epochs
        self._own = own

    def __call__(self, epoch: int, sealed: bytes) -> bytes:
        """Return the content of an age file.

        Raises:
            CannotOpen: none of the keys opens it.
        """
        known = self._epochs.get(epoch)
        readers = [*([known.reader] if known is not None else []), *self._own]
        for reader in readers:
            try:
                return bytes(reader.open(sealed))
            except CannotOpen:
                continue
        raise CannotOpen(f"epoch {epoch}")


def _plain(content: Content) -> dict[str, object]:
    return {
        "card": content.card,
        "runs": [
            {
                "device": run.device,
                "first": run.first,
                "last": run.last,
                "head": run.head,
                "signature": run.signature,
                "columns": columns.fold(run.entries),
            }
            for run in content.runs
        ],
        "seen": content.seen,
        "orders": content.orders,
        "receipts": [[receipt.bundle, receipt.state, receipt.reason] for receipt in content.receipts],
        "files": content.files,
    }


def _content(plain: Any) -> Content:
    return Content(
        card=dict(plain["card"]),
        runs=tuple(_run(run) for run in plain["runs"]),
        seen={str(device): int(number) for device, number in plain["seen"].items()},
        orders=tuple(dict(order) for order in plain["orders"]),
        receipts=tuple(Receipt(str(b), str(s), str(r)) for b, s, r in plain["receipts"]),
        files=tuple((_hash(key), int(size)) for key, size in plain["files"]),
    )


def _run(run: Any) -> Run:
    device, first, last = str(run["device"]), int(run["first"]), int(run["last"])
    entries = columns.unfold(run["columns"], device, first)
    if len(entries) != last - first + 1:
        raise ValueError("entries")
    return Run(device, first, last, _hash(run["head"]), str(run["signature"]), entries)


def _check_header(header: Header) -> None:
    if type(header.number) is not int or header.number < 1 or type(header.epoch) is not int:
        raise ValueError("number")
    if type(header.sealed_size) is not int or header.sealed_size < 0:
        raise ValueError("size")
    for text in (header.previous, header.key, header.sealed_sha256):
        _hash(text)
    if not all(isinstance(text, str) and 0 < len(text) <= 64 for text in (header.workspace, header.device)):
        raise ValueError("names")


def _hash(text: object) -> str:
    if not isinstance(text, str) or len(text) != 64 or set(text) - set("0123456789abcdef"):
        raise ValueError("hash")
    return text


def _json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise Unfit(Reason.UNREADABLE, "text") from error
