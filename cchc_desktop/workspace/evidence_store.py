"""Evidence far away: an S3 bucket (or a share) that holds every attachment, fetched only when it is looked at.

Objects are sealed as the files of a workspace are (AES-256-GCM in the STREAM construction), under a key that every
member of the office can derive from the key of names (HKDF-SHA-256), and named by the same keyed hash of their content:
who keeps the bucket sees random names and sizes. What is fetched is checked by that hash before it is shown.
"""

import hashlib
import hmac
import io
import json
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from cchc_desktop.domain.ids import Entropy
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.storage.attachments import PREFIX_BYTES, Attachments, opened, seal
from cchc_desktop.storage.store import Store
from cchc_desktop.sync.channel import Channel, Missing
from cchc_desktop.workspace.places import Place, PlaceKind, open_channel

_SETTING = "office/evidence"
_FOLDER = "evidence"
_FRESH_S = 60.0
"""How long a listing of the far store is believed."""


class NoEvidenceStore(Refusal):
    """No bucket is set."""

    what = "No evidence store is set for this workspace."
    mend = "Name a bucket (--url, --bucket, --user) or a folder (--folder) once; it is remembered."


@dataclass(frozen=True, slots=True)
class Compared:
    """What looking through the far store found: objects that are sound, damaged ones by name, and what is only here."""

    sound: int
    damaged: tuple[str, ...]
    lacking: int


class EvidenceStore:
    """The far store of a workspace's attachments; safe to use from any thread."""

    def __init__(self, store: Store, attachments: Attachments, names: bytes, entropy: Entropy) -> None:
        self._store = store
        self._attachments = attachments
        self._names = names
        self._cipher = AESGCM(HKDF(SHA256(), 32, salt=None, info=b"cchc office evidence").derive(names))
        self._entropy = entropy
        self._lock = threading.Lock()
        self._channel: Channel | None = None
        self._listed: dict[str, tuple[float, frozenset[str]]] = {}
        self._place = self._kept()
        if self._place is not None:
            attachments.remote = self

    def place(self) -> str:
        """Return what the far store is called, "" without one."""
        return "" if self._place is None else self._place.name

    def settle(self, kind: PlaceKind, name: str, settings: Mapping[str, str]) -> None:
        """Remember a bucket (S3: url, bucket, user, password, folder) or a folder; a blank name forgets it."""
        kept = {"kind": kind.value, "name": name, "settings": dict(settings)} if name else {}
        self._store.keep_local(_SETTING, json.dumps(kept, ensure_ascii=False))
        self.close()
        self._place = self._kept()
        self._attachments.remote = self if self._place is not None else None

    def upload(self, told: Callable[[int, int], object] = lambda _done, _of: None) -> tuple[int, int]:
        """Put everything there that it lacks; return how many were put and how many bytes. May be cut off at any point.

        Raises:
            NoEvidenceStore, CannotReach, NotAllowed, PlaceFull.
        """
        here = self._attachments.keys()
        lacking = [key for key in here if not self._lists(key)]
        done = size = 0
        for key in lacking:
            sealed = io.BytesIO()
            seal(self._cipher, self._entropy(PREFIX_BYTES), io.BytesIO(self._attachments.read(key)), sealed)
            with self._lock:
                self._reached().put(_path(key), sealed.getvalue())
            done, size = done + 1, size + sealed.tell()
            told(done, len(lacking))
        with self._lock:
            self._reached().flush()
            self._listed.clear()
        return done, size

    def compare(self) -> Compared:
        """Read everything the far store holds and check it.

        Raises:
            NoEvidenceStore, CannotReach, NotAllowed.
        """
        with self._lock:
            channel = self._reached()
            folders = [name for name in channel.names(_FOLDER) if len(name) == 2]
            there = [name for folder in folders for name in channel.names(f"{_FOLDER}/{folder}")]
        damaged = tuple(name for name in there if self._read(name) is None)
        return Compared(len(there) - len(damaged), damaged, len(set(self._attachments.keys()) - set(there)))

    def has(self, key: str) -> bool:
        """Tell whether the far store has an attachment; False when it cannot be reached."""
        try:
            return self._lists(key)
        except Refusal:
            return False

    def fetch(self, key: str) -> bytes | None:
        """Return an attachment's content, None if it is not there, is damaged, or cannot be reached."""
        try:
            return self._read(key)
        except Refusal:
            return None

    def close(self) -> None:
        """Let go of the line."""
        with self._lock:
            if self._channel is not None:
                self._channel.close()
            self._channel = None
            self._listed.clear()

    def _read(self, key: str) -> bytes | None:
        try:
            with self._lock:
                sealed = self._reached().get(_path(key))
            data = b"".join(opened(self._cipher, io.BytesIO(sealed)))
        except (Missing, InvalidTag, ValueError):
            return None
        named = hmac.digest(self._names, hashlib.sha256(data).digest(), hashlib.sha256).hex()
        return data if named == key else None

    def _lists(self, key: str) -> bool:
        folder = key[:2]
        with self._lock:
            at, names = self._listed.get(folder, (0.0, frozenset()))
            if key not in names and (not at or time.monotonic() - at > _FRESH_S):
                names = frozenset(self._reached().names(f"{_FOLDER}/{folder}"))
                self._listed[folder] = (time.monotonic(), names)
        return key in names

    def _reached(self) -> Channel:
        if self._place is None:
            raise NoEvidenceStore
        if self._channel is None:
            self._channel = open_channel(self._place, _FOLDER)
        return self._channel

    def _kept(self) -> Place | None:
        kept = json.loads(self._store.local(_SETTING) or "{}")
        return Place(_SETTING, PlaceKind(kept["kind"]), kept["name"], kept["settings"]) if kept else None


def _path(key: str) -> str:
    return f"{_FOLDER}/{key[:2]}/{key}"
