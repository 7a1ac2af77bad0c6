"""Keys of the exchange: each laptop signs with its own, all laptops of a workspace read with the epoch's.

Everything is derived by HKDF-SHA-256 (RFC 5869) from secrets that lie in the encrypted workspace, so nothing more has
to be stored: a laptop that is restored from its backup has its keys again. Signatures are Ed25519 (RFC 8032); files are
encrypted by age (age-encryption.org/v1) to an `ssh-ed25519` recipient, so the stock `age` tool can open them as well.
An *epoch* is a common key for all members; revoking a laptop begins a new one, whose secret the revoked never gets.
"""

import functools
import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

SECRET_BYTES = 32


class CannotOpen(Exception):
    """An age file that none of the keys opens, or that was altered."""


def derived(secret: bytes, purpose: str) -> bytes:
    """Return 32 bytes for one purpose from a secret of 32 bytes."""
    return HKDF(SHA256(), SECRET_BYTES, salt=None, info=f"cchc/exchange/{purpose}".encode()).derive(secret)


class Signer:
    """An Ed25519 key that signs; `public` are its 64 hex digits."""

    def __init__(self, seed: bytes) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(seed)
        self.public = self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()

    def sign(self, data: bytes) -> bytes:
        """Return the signature, 64 bytes."""
        return self._key.sign(data)

    def key(self) -> Ed25519PrivateKey:
        """Return the key itself, for the certificate of a direct connection."""
        return self._key


def fits(public: str, signature: bytes, data: bytes) -> bool:
    """Tell whether a signature fits the data and the public key (64 hex digits)."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(signature, data)
    except (InvalidSignature, ValueError, TypeError):
        return False
    return True


class Reader:
    """An age key that opens files; `recipient` is what others encrypt to."""

    def __init__(self, seed: bytes) -> None:
        key = Ed25519PrivateKey.from_private_bytes(seed)
        pem = key.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption())
        self._identity = pyrage.ssh.Identity.from_buffer(pem)
        self.recipient = key.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()

    def open(self, data: bytes) -> bytes:
        """Return the content of an age file.

        Raises:
            CannotOpen: it is for somebody else, or was altered.
        """
        try:
            return bytes(pyrage.decrypt(data, [self._identity]))
        except pyrage.DecryptError as error:
            raise CannotOpen(str(error)) from error


def encrypt(data: bytes, recipients: Sequence[str]) -> bytes:
    """Return an age file that each of the recipients can open.

    Raises:
        CannotOpen: a recipient is none.
    """
    try:
        return bytes(pyrage.encrypt(data, [pyrage.ssh.Recipient.from_str(text) for text in recipients]))
    except (pyrage.RecipientError, pyrage.EncryptError) as error:
        raise CannotOpen(str(error)) from error


@dataclass(frozen=True, slots=True, repr=False)
class DeviceKeys:
    """What one device of one laptop's vault signs and reads with."""

    device: str
    signer: Signer
    reader: Reader

    @classmethod
    def of(cls, vault: bytes, device: str) -> "DeviceKeys":
        """Return the keys of a device, derived from the vault's data key."""
        return cls(device, Signer(derived(vault, f"sign/{device}")), Reader(derived(vault, f"read/{device}")))


class Epoch:
    """One common key of the workspace: opens bundles, names and seals attachment files."""

    def __init__(self, number: int, secret: bytes) -> None:
        self.number = number
        self.secret = secret

    @functools.cached_property
    def reader(self) -> Reader:
        """The age key of the epoch."""
        return Reader(derived(self.secret, "epoch"))

    @functools.cached_property
    def files(self) -> bytes:
        """The key attachment files are sealed under."""
        return derived(self.secret, "files")

    def file_name(self, key: str) -> str:
        """Return the name under which an attachment travels: it tells a stranger nothing."""
        return hmac.digest(self.files, bytes.fromhex(key), sha256).hex()
