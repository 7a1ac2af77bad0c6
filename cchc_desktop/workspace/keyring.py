"""The keyring: what makes this laptop a member of a workspace's exchange. It lies in the journal, sealed.

In the journal it is in every backup and in the second copy; the seal (AES-256-GCM under a key derived from this
laptop's vault) keeps it from the other laptops the journal goes to.
"""

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from cchc_desktop.domain.ids import Entropy
from cchc_desktop.storage.store import Store
from cchc_desktop.sync.keys import SECRET_BYTES, DeviceKeys, Epoch, derived
from cchc_desktop.sync.membership import OFFICE, Card, Root, Shown, check_card, office_card, succeeding_card
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Label

SCOPE = "workspace"
KIND = "exchange"
_FIELD = "keyring"
_NONCE_BYTES = 12


@dataclass(slots=True)
class Ring:
    """What is on the ring: whose workspace it is, this laptop's card, every epoch's secret."""

    root: Root
    title: str
    shown: Shown
    epochs: dict[int, Epoch]

    @property
    def newest(self) -> Epoch:
        """The epoch that is written under."""
        return self.epochs[max(self.epochs)]

    @property
    def card(self) -> Card:
        """This laptop's card."""
        return self.shown.card


class Keyring:
    """Makes, keeps and hands out the ring, and goes on under a new device id when storage gives one."""

    def __init__(self, store: Store, acts: Acts, vault: bytes, entropy: Entropy, now: Callable[[], str]) -> None:
        self._store = store
        self._acts = acts
        self._vault = vault
        self._entropy = entropy
        self._now = now
        self._ring: Ring | None = None

    def get(self) -> Ring | None:
        """Return the ring, None while this workspace exchanges with nobody."""
        if self._ring is None:
            self._ring = self._found()
        if self._ring is not None and self._ring.card.device != self._store.device:
            self._succeed(self._ring)
        return self._ring

    def keys(self, device: str = "") -> DeviceKeys:
        """Return the keys of this device, or of an earlier one of this laptop."""
        return DeviceKeys.of(self._vault, device or self._store.device)

    def found(self, title: str, person: str) -> Ring:
        """Make this laptop the office: a new workspace id, the first epoch, the card everything rests on."""
        keys, workspace = self.keys(), self._entropy(16).hex()
        earlier = {device: self.keys(device).signer.public for device in self._store.known()}
        earlier.pop(self._store.device, None)
        card = self.card(workspace, person, OFFICE, (), earlier)
        root = Root(workspace, card.device, card.sign_key)
        shown = check_card(office_card(card, keys.signer), root)
        return self._keep(Ring(root, title, shown, {1: Epoch(1, self._entropy(SECRET_BYTES))}))

    def join(self, root: Root, title: str, shown: Shown, epochs: dict[int, bytes]) -> Ring:
        """Become a member with a card that the office's invitation made good."""
        return self._keep(Ring(root, title, shown, {number: Epoch(number, key) for number, key in epochs.items()}))

    def add_epoch(self, number: int, secret: bytes) -> None:
        """Put another epoch's secret on the ring."""
        ring = self.get()
        if ring is not None and number not in ring.epochs:
            ring.epochs[number] = Epoch(number, secret)
            self._keep(ring)

    def card(
        self, workspace: str, person: str, role: str, units: tuple[str, ...], also: dict[str, str], device: str = ""
    ) -> Card:
        """Return an unsigned card of a device of this laptop."""
        keys = self.keys(device)
        return Card(
            workspace, keys.device, person, role, units, keys.signer.public, keys.reader.recipient, self._now(), also
        )

    def _succeed(self, ring: Ring) -> None:
        before = ring.card
        also = dict(before.also) | {before.device: before.sign_key}
        also.pop(self._store.device, None)
        card = self.card(before.workspace, before.person, before.role, before.units, also)
        signed = succeeding_card(card, ring.shown.data, self.keys(before.device).signer)
        ring.shown = check_card(signed, ring.root)
        self._keep(ring)

    def _keep(self, ring: Ring) -> Ring:
        data = {
            "root": [ring.root.workspace, ring.root.device, ring.root.key],
            "title": ring.title,
            "shown": ring.shown.data,
            "epochs": {str(number): epoch.secret.hex() for number, epoch in ring.epochs.items()},
        }
        nonce = self._entropy(_NONCE_BYTES)
        sealed = nonce + self._cipher().encrypt(nonce, json.dumps(data).encode(), None)
        text = base64.b64encode(sealed).decode()
        self._acts.write(
            SCOPE, Label("Kept the keys of the exchange"), [(KIND, ring.card.device, _FIELD, text)], undoable=False
        )
        self._ring = ring
        return ring

    def _found(self) -> Ring | None:
        found: list[Ring] = []
        for (kind, _device), fields in self._acts.values(SCOPE).items():
            if kind == KIND and isinstance(fields.get(_FIELD), str):
                ring = self._opened(base64.b64decode(str(fields[_FIELD])))
                if ring is not None:
                    found.append(ring)
        # Of several rings of this laptop (earlier device ids), the one with the longest history of keys.
        found.sort(key=lambda ring: (ring.card.device == self._store.device, len(ring.epochs), len(ring.card.also)))
        return found[-1] if found else None

    def _opened(self, sealed: bytes) -> Ring | None:
        try:
            data: dict[str, Any] = json.loads(
                self._cipher().decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], None)
            )
        except (InvalidTag, ValueError):
            return None  # another laptop's
        root = Root(*data["root"])
        epochs = {int(number): Epoch(int(number), bytes.fromhex(key)) for number, key in data["epochs"].items()}
        return Ring(root, str(data["title"]), check_card(data["shown"], root), epochs)

    def _cipher(self) -> AESGCM:
        return AESGCM(derived(self._vault, "keyring"))
