"""Keys of a workspace: one random data key, wrapped for each person and for the recovery code.

Argon2id (RFC 9106) turns a password into a wrapping key; AES-256-GCM wraps the data key, so changing a password
rewrites 32 bytes and no data. Keys for the data base, attachments and names are derived by HKDF-SHA-256 (RFC 5869).
Python cannot reliably wipe memory: dropping the vault drops the references, no more (docs/storage.md says so).
"""

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from cchc_desktop.domain.ids import Entropy
from cchc_desktop.domain.refusal import Reason
from cchc_desktop.domain.vietnamese import nfc
from cchc_desktop.storage.engine import refusing
from cchc_desktop.storage.files import replace_file
from cchc_desktop.storage.recovery_code import bare, new_code
from cchc_desktop.storage.refusals import (
    Damaged,
    NoSuchPerson,
    NotAWorkspace,
    PersonExists,
    WeakPassword,
    WrongPassword,
    WrongRecoveryCode,
)

FILE = "keys.json"
FORMAT = 1
LEAST_PASSWORD = 8
_KEY_BYTES = 32
_NONCE_BYTES = 12
_SALT_BYTES = 16
_RECOVERY = ""
"""The name under which the recovery code's wrap is kept: nobody is called so."""
_NAMES = "\0names"
"""The name under which a laptop that joined keeps the key that all of a workspace name attachments under."""
SPARE = "keys-spare.json"
"""A second copy: without the wrapped keys every other file is noise."""
_LARGEST_KEY_FILE = 1024 * 1024
Slowly = Callable[[Callable[[], bytes]], bytes]
"""Runs what is slow on purpose and returns its result."""
_way: list[Slowly] = []


@dataclass(frozen=True, slots=True)
class Cost:
    """Cost of Argon2id: passes, memory in KiB, lanes. platform.md measured 0.24 s for the default."""

    passes: int = 3
    memory_kib: int = 65536
    lanes: int = 1


@dataclass(frozen=True, slots=True, repr=False)
class Keys:
    """What an opened vault gives: the key of each part of the workspace, 32 bytes each."""

    database: bytes
    attachments: bytes
    names: bytes
    data: bytes


@dataclass(frozen=True, slots=True, repr=False)
class New:
    """Keys that were just made and are not kept yet: without `save` nothing can ever be opened with them."""

    keys: Keys
    code: str
    wraps: dict[str, dict[str, object]]

    def save(self, folder: Path) -> None:
        """Keep the wrapped keys in a folder."""
        _save(folder, self.wraps)


def make(person: str, password: str, *, entropy: Entropy, cost: Cost = Cost(), names: bytes | None = None) -> New:
    """Make the data key, wrap it for the first person and a recovery code.

    `names` is the key that the other laptops of the workspace name attachments under, for one that joins.

    Raises:
        WeakPassword: fewer than eight characters.
    """
    _check(password)
    data = entropy(_KEY_BYTES)
    code = new_code(entropy)
    wraps = {
        person: _wrap(data, password, entropy, cost),
        _RECOVERY: _wrap(data, bare(code), entropy, cost),
    }
    if names is not None:
        nonce = entropy(_NONCE_BYTES)
        sealed = AESGCM(_key(data, "shared names")).encrypt(nonce, names, _NAMES.encode())
        wraps[_NAMES] = {"nonce": base64.b64encode(nonce).decode(), "sealed": base64.b64encode(sealed).decode()}
    return New(_derived(data, wraps), code, wraps)


def create(folder: Path, person: str, password: str, *, entropy: Entropy, cost: Cost = Cost()) -> tuple[Keys, str]:
    """Make keys and keep them in a folder; return them and the recovery code. Raises as `make`."""
    new = make(person, password, entropy=entropy, cost=cost)
    new.save(folder)
    return new.keys, new.code


def is_there(folder: Path) -> bool:
    """Tell whether a folder holds the keys of a workspace, be it only their second copy."""
    return (folder / FILE).exists() or (folder / SPARE).exists()


def people(folder: Path) -> tuple[str, ...]:
    """Return the names of those who can open the workspace, in the order they were added."""
    return tuple(name for name in _load(folder) if name not in (_RECOVERY, _NAMES))


def unlock(folder: Path, person: str, password: str) -> Keys:
    """Open the vault with a person's password.

    Raises:
        NoSuchPerson: nobody of that name can open it.
        WrongPassword: the password opens nothing.
    """
    wraps = _load(folder)
    if person not in wraps or person in (_RECOVERY, _NAMES):
        raise NoSuchPerson(name=person)
    try:
        return _derived(_unwrap(wraps[person], password), wraps)
    except InvalidTag as error:
        raise WrongPassword from error


def recover(folder: Path, code: str) -> Keys:
    """Open the vault with the recovery code.

    Raises:
        MistypedRecoveryCode: its last group does not fit the others.
        WrongRecoveryCode: the code opens nothing.
    """
    letters = bare(code)
    try:
        wraps = _load(folder)
        return _derived(_unwrap(wraps[_RECOVERY], letters), wraps)
    except (InvalidTag, KeyError) as error:
        raise WrongRecoveryCode from error


def with_data(folder: Path, data: bytes) -> Keys:
    """Return the keys of a workspace whose data key was unlocked another way."""
    return _derived(data, _load(folder))


def add_person(folder: Path, keys: Keys, person: str, password: str, *, entropy: Entropy, cost: Cost = Cost()) -> None:
    """Let another person open the workspace with a password of their own.

    Raises:
        PersonExists: somebody of that name can already.
        WeakPassword: fewer than eight characters.
    """
    _check(password)
    wraps = _load(folder)
    if person in wraps:
        raise PersonExists(name=person)
    _save(folder, wraps | {person: _wrap(keys.data, password, entropy, cost)})


def set_password(
    folder: Path, keys: Keys, person: str, password: str, *, entropy: Entropy, cost: Cost = Cost()
) -> None:
    """Give a person a new password; the data key stays, so nothing else is rewritten."""
    _check(password)
    wraps = _load(folder)
    if person not in wraps:
        raise NoSuchPerson(name=person)
    _save(folder, wraps | {person: _wrap(keys.data, password, entropy, cost)})


def _check(password: str) -> None:
    if len(password) < LEAST_PASSWORD:
        raise WeakPassword(least=LEAST_PASSWORD)


def _derived(data: bytes, wraps: dict[str, dict[str, object]]) -> Keys:
    names = _key(data, "names")
    if _NAMES in wraps:
        nonce, sealed = (base64.b64decode(str(wraps[_NAMES].get(part, ""))) for part in ("nonce", "sealed"))
        names = AESGCM(_key(data, "shared names")).decrypt(nonce, sealed, _NAMES.encode())
    return Keys(_key(data, "database"), _key(data, "attachments"), names, data)


def _key(data: bytes, purpose: str) -> bytes:
    return HKDF(SHA256(), _KEY_BYTES, salt=None, info=f"cchc/{purpose}".encode()).derive(data)


def _wrap(data: bytes, secret: str, entropy: Entropy, cost: Cost) -> dict[str, object]:
    salt, nonce = entropy(_SALT_BYTES), entropy(_NONCE_BYTES)
    sealed = AESGCM(stretched(secret, salt, cost)).encrypt(nonce, data, b"cchc/wrap/1")
    return {
        "kdf": "argon2id",
        "passes": cost.passes,
        "memory_kib": cost.memory_kib,
        "lanes": cost.lanes,
        "salt": base64.b64encode(salt).decode(),
        "nonce": base64.b64encode(nonce).decode(),
        "sealed": base64.b64encode(sealed).decode(),
    }


def _unwrap(wrap: dict[str, object], secret: str) -> bytes:
    try:
        cost = Cost(int(str(wrap["passes"])), int(str(wrap["memory_kib"])), int(str(wrap["lanes"])))
        salt, nonce, sealed = (base64.b64decode(str(wrap[name])) for name in ("salt", "nonce", "sealed"))
    except (KeyError, ValueError, TypeError) as error:
        raise Damaged(reason=f"{FILE}: {error}") from error
    if not (0 < cost.passes <= 20 and 8 <= cost.memory_kib <= 1024 * 1024 and 0 < cost.lanes <= 16):
        raise Damaged(reason=Reason("{name} asks for an unreasonable amount of work", {"name": FILE}))
    return AESGCM(stretched(secret, salt, cost)).decrypt(nonce, sealed, b"cchc/wrap/1")


def stretched(secret: str, salt: bytes, cost: Cost) -> bytes:
    """Return the 32 bytes that Argon2id makes of a secret a person types."""
    # NFC: the same password typed on another keyboard layout may arrive decomposed.
    typed = nfc(secret).encode()
    work = partial(hash_secret_raw, typed, salt, cost.passes, cost.memory_kib, cost.lanes, _KEY_BYTES, Type.ID)
    return _way[0](work) if _way else work()


def stretch_by(way: Slowly) -> None:
    """Let secrets be stretched by `way` in this process: a window has a worker do it and paints meanwhile."""
    _way[:] = [way]


def _load(folder: Path) -> dict[str, dict[str, object]]:
    try:
        return _read(folder / FILE)
    except (Damaged, NotAWorkspace):
        try:
            return _read(folder / SPARE)
        except (Damaged, NotAWorkspace):
            pass
        raise


def _read(path: Path) -> dict[str, dict[str, object]]:
    try:
        with path.open("rb") as file:
            found = json.loads(file.read(_LARGEST_KEY_FILE))
    except FileNotFoundError as error:
        raise NotAWorkspace(place=path.parent) from error
    except (OSError, ValueError, RecursionError) as error:
        raise Damaged(reason=f"{FILE}: {error}") from error
    if not isinstance(found, dict) or found.get("format") != FORMAT or not isinstance(found.get("wraps"), dict):
        raise Damaged(reason=Reason("{name} is of an unknown format", {"name": FILE}))
    wraps: dict[str, dict[str, object]] = found["wraps"]
    return wraps


def _save(folder: Path, wraps: dict[str, dict[str, object]]) -> None:
    data = json.dumps({"format": FORMAT, "wraps": wraps}, ensure_ascii=False, indent=1).encode()
    with refusing(folder / FILE):
        replace_file(folder / FILE, data)
        replace_file(folder / SPARE, data)
