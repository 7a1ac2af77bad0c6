"""The laptop's seal, kept inside the encrypted workspace: made when the first handwritten signature is sealed.

It is this laptop's alone, so it is kept beside the journal: what stands in the journal goes to every other laptop.
"""

import base64
import json
from typing import TYPE_CHECKING

from cchc_desktop.domain.ids import Entropy
from cchc_desktop.storage.keeping import Keeper

if TYPE_CHECKING:
    from cchc_desktop.signing.seal import Seal


def load_signing() -> None:
    """Load what signing takes: a third of a second once in a process, so a worker does it before it is needed."""
    from cchc_desktop.signing.seal import Seal  # noqa: F401, PLC0415  (start-up time)


class Seals:
    """Keeps and hands out this device's seal."""

    def __init__(self, store: Keeper, machine: str, entropy: Entropy) -> None:
        self._store = store
        self.machine = machine
        self.entropy = entropy

    def get(self) -> "Seal | None":
        """Return the seal, None while none was made."""
        from cchc_desktop.signing.seal import Seal  # noqa: PLC0415  (start-up time)

        kept = self._store.local(self._name())
        if kept is None:
            return None
        fields = json.loads(kept)
        return Seal(base64.b64decode(fields["p12"]), str(fields["password"]))

    def keep(self, seal: "Seal") -> None:
        """Keep a new seal."""
        fields = {"p12": base64.b64encode(seal.p12).decode(), "password": seal.password}
        self._store.keep_local(self._name(), json.dumps(fields))

    def _name(self) -> str:
        return f"seal/{self._store.device}"
