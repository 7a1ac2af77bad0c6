"""The PIN of this laptop: opt-in per person, kept half in the system's key store; the password goes on working."""

from pathlib import Path

from cchc_desktop.storage import pin, vault
from cchc_desktop.workspace.audit import Audit, Event
from cchc_desktop.workspace.surroundings import Surroundings


class Pins:
    """Sets and drops the open person's PIN on this computer."""

    def __init__(self, folder: Path, keys: vault.Keys, person: str, around: Surroundings, audit: Audit) -> None:
        self._folder = folder
        self._keys = keys
        self._person = person
        self._around = around
        self._audit = audit

    @property
    def here(self) -> bool:
        """True where the open person has a PIN on this computer."""
        return pin.has_pin(self._folder, self._person, self._around.machine)

    def set(self, digits: str, store: pin.KeyStore | None = None) -> None:
        """Let the open person unlock on this computer with a PIN.

        Raises:
            WeakPin: fewer than six digits.
            NoKeyStore: this computer has no key store.
        """
        around = self._around
        pin.set_pin(
            self._folder,
            self._keys,
            self._person,
            digits,
            machine=around.machine,
            entropy=around.entropy,
            cost=around.cost,
            store=store or pin.system_store(),
        )
        self._audit.note(Event.PIN_CHANGED, "set")

    def drop(self) -> None:
        """Let the open person unlock on this computer with the password only."""
        pin.drop(self._folder, self._person, self._around.machine)
        self._audit.note(Event.PIN_CHANGED, "dropped")
