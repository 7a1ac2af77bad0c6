"""Which list of administrative units is in force: the newest of the app's sample, an update's, the office's own.

The office's own is kept like a checklist, in the journal and as an attachment, so it reaches every laptop of the team.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.gazetteer import Gazetteer
from cchc_desktop.domain.refusal import NotFound
from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.packs import BrokenPack
from cchc_desktop.workspace.unit_pack import read_unit_pack, shipped_units, unit_pack_of

SCOPE = "workspace"
KIND = "unit_pack"
_ONE = "office"


class UnitPacks:
    """Look up and replace the list of units; `updated` tells where an update put one, None while none did."""

    def __init__(self, acts: Acts, attachments: Attachments, updated: Callable[[], Path | None], clock: Clock) -> None:
        self._acts = acts
        self._attachments = attachments
        self._updated = updated
        self._clock = clock
        self._read: dict[str, Gazetteer] = {}

    def now(self) -> Gazetteer:
        """Return the list in force: the newest by its version; a sample only where there is nothing else."""
        found = [one for one in (self._own(), self._from_update()) if one is not None]
        if not found:
            return self._kept("", shipped_units)
        return max(found, key=lambda one: (not one.sample, one.version))

    def today(self) -> date:
        """Return the day units are looked up on."""
        return self._clock.now().date()

    def bring_in(self, data: bytes, name: str) -> Changes:
        """Keep an office's own list (JSON, or a workbook or CSV table), in place of the one before.

        Raises:
            BrokenPack: it cannot be used; the list in force stays.
            NotAllowed: the person's duty does not carry it.
        """
        made = unit_pack_of(data, name, self.today())
        key = self._attachments.add_bytes(made)
        fields = [(KIND, _ONE, "name", name), (KIND, _ONE, "file", key)]
        return self._acts.write(SCOPE, Label("Replaced the list of units"), fields, undoable=False)

    def take_out(self) -> Changes:
        """Go back to the list of the update, else to the sample; the journal keeps the office's own."""
        return self._acts.write(
            SCOPE, Label("Took the list of units out of use"), [(KIND, _ONE, "file", None)], undoable=False
        )

    def _own(self) -> Gazetteer | None:
        fields = self._acts.values(SCOPE).get((KIND, _ONE), {})
        key = str(fields.get("file") or "")
        if not key:
            return None
        try:
            return self._kept(key, lambda: read_unit_pack(self._attachments.read(key), str(fields.get("name"))))
        except (NotFound, BrokenPack):
            # Its attachment has not arrived on this laptop yet, or a newer version of the app wrote it.
            return None

    def _from_update(self) -> Gazetteer | None:
        path = self._updated()
        if path is None:
            return None
        try:
            return self._kept(str(path), lambda: read_unit_pack(path.read_bytes(), path.name))
        except (OSError, BrokenPack):
            return None

    def _kept(self, key: str, read: Callable[[], Gazetteer]) -> Gazetteer:
        if key not in self._read:
            self._read[key] = read()
        return self._read[key]
