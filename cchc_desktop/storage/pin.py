"""A PIN for one laptop: a few digits, worth something only together with a secret in the system's key store.

Six digits alone are guessed in days. The wrapping key is HKDF-SHA-256 over Argon2id(PIN) and 32 random bytes that the
operating system keeps for the person who is logged in (Windows Credential Manager, macOS Keychain, Secret Service):
a stolen disk holds only half of it. The password opens the workspace everywhere, as before.
"""

import base64
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from cchc_desktop.domain.ids import Entropy
from cchc_desktop.storage.engine import refusing
from cchc_desktop.storage.files import replace_file
from cchc_desktop.storage.refusals import KeyStoreLocked, NoKeyStore, WeakPin, WrongPin
from cchc_desktop.storage.vault import Cost, Keys, stretched, with_data

FILE = "pins.json"
LEAST = 6
SERVICE = "cchc-desktop"
_BYTES, _NONCE, _SALT = 32, 12, 16
_BOUND = b"cchc/pin/1"


class KeyStore(Protocol):
    """What the operating system offers to keep a secret for the person who is logged in."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...


def system_store() -> KeyStore:
    """Return the system's key store.

    Raises:
        NoKeyStore: this computer has none, or it is locked.
    """
    import keyring  # noqa: PLC0415  (90 ms, wanted by few)
    from keyring.backends.fail import Keyring as Missing  # noqa: PLC0415  (90 ms, wanted by few)

    found = keyring.get_keyring()
    if isinstance(found, Missing) or found.priority <= 0:
        raise NoKeyStore
    return found


def set_pin(
    folder: Path, keys: Keys, person: str, pin: str, *, machine: str, entropy: Entropy, cost: Cost, store: KeyStore
) -> None:
    """Let a person open the workspace on this computer with a PIN.

    Raises:
        WeakPin: fewer than six digits, or something else than digits.
        NoKeyStore: the key store does not take the secret.
    """
    if len(pin) < LEAST or not pin.isdecimal() or len(set(pin)) == 1:
        raise WeakPin(least=LEAST)
    secret, salt, nonce = entropy(_BYTES), entropy(_SALT), entropy(_NONCE)
    name = salt.hex()
    try:
        store.set_password(SERVICE, name, base64.b64encode(secret).decode())
        if store.get_password(SERVICE, name) is None:
            raise NoKeyStore
    except NoKeyStore:
        raise
    except Exception as error:
        # Every key store fails in its own way: locked, no bus, refused by the person.
        raise NoKeyStore from error
    sealed = AESGCM(_key(pin, salt, secret, cost)).encrypt(nonce, keys.data, _BOUND)
    wrap = {
        "salt": name,
        "nonce": base64.b64encode(nonce).decode(),
        "sealed": base64.b64encode(sealed).decode(),
        "cost": [cost.passes, cost.memory_kib, cost.lanes],
    }
    known = _load(folder)
    mine = dict(known.get(machine, {})) | {person: wrap}
    with refusing(folder / FILE):
        replace_file(folder / FILE, json.dumps(dict(known) | {machine: mine}, ensure_ascii=False, indent=1).encode())


def has_pin(folder: Path, person: str, machine: str) -> bool:
    """Tell whether a person set a PIN on this computer."""
    return person in _load(folder).get(machine, {})


def drop(folder: Path, person: str, machine: str) -> None:
    """Take a person's PIN of this computer away; the half in the key store opens nothing by itself."""
    known = _load(folder)
    mine = {name: wrap for name, wrap in known.get(machine, {}).items() if name != person}
    with refusing(folder / FILE):
        replace_file(folder / FILE, json.dumps(dict(known) | {machine: mine}, ensure_ascii=False, indent=1).encode())


def unlock(folder: Path, person: str, pin: str, *, machine: str, store: KeyStore) -> Keys:
    """Open the workspace with a PIN.

    Raises:
        WrongPin: it is another one, none was set here, or the key store has lost its half.
        KeyStoreLocked: the key store does not answer, or the person did not open it.
    """
    wrap = _load(folder).get(machine, {}).get(person)
    if not isinstance(wrap, dict) or "salt" not in wrap:
        raise WrongPin
    try:
        kept = store.get_password(SERVICE, str(wrap["salt"]))
    except Exception as error:
        # Every key store fails in its own way, as above.
        raise KeyStoreLocked from error
    try:
        secret = base64.b64decode(kept or "")
        passes, memory, lanes = (int(number) for number in wrap["cost"])
        key = _key(pin, bytes.fromhex(str(wrap["salt"])), secret, Cost(passes, memory, lanes))
        nonce, sealed = (base64.b64decode(str(wrap[name])) for name in ("nonce", "sealed"))
        return with_data(folder, AESGCM(key).decrypt(nonce, sealed, _BOUND))
    except (InvalidTag, KeyError, ValueError, TypeError) as error:
        raise WrongPin from error


def _key(pin: str, salt: bytes, secret: bytes, cost: Cost) -> bytes:
    both = stretched(pin, salt, cost) + secret
    return HKDF(SHA256(), _BYTES, salt=salt, info=_BOUND).derive(both)


def _load(folder: Path) -> Mapping[str, Mapping[str, object]]:
    try:
        found = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        # Not there, or harmed: the password opens all the same.
        return {}
    return found if isinstance(found, dict) and all(isinstance(mine, dict) for mine in found.values()) else {}
