"""The laptop's seal, kept inside the encrypted workspace: made when the first handwritten signature is sealed."""

from typing import TYPE_CHECKING

from cchc_desktop.domain.ids import Entropy
from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Label

if TYPE_CHECKING:
    from cchc_desktop.signing.seal import Seal

SCOPE = "workspace"
KIND = "seal"


class Seals:
    """Keeps and hands out this device's seal."""

    def __init__(self, acts: Acts, attachments: Attachments, machine: str, entropy: Entropy, device: str) -> None:
        self._acts = acts
        self._attachments = attachments
        self._device = device
        self.machine = machine
        self.entropy = entropy

    def get(self) -> "Seal | None":
        """Return the seal, None while none was made."""
        from cchc_desktop.signing.seal import Seal  # noqa: PLC0415  (start-up time)

        fields = self._acts.values(SCOPE).get((KIND, self._device))
        if fields is None:
            return None
        return Seal(self._attachments.read(str(fields["p12"])), str(fields["password"]))

    def keep(self, seal: "Seal") -> None:
        """Keep a new seal."""
        self._acts.write(
            SCOPE,
            Label("Made the seal of this laptop"),
            [
                (KIND, self._device, "p12", self._attachments.add_bytes(seal.p12)),
                (KIND, self._device, "password", seal.password),
            ],
            undoable=False,
        )
