"""What the world gives a workspace; tests hand in their own."""

from dataclasses import dataclass
from pathlib import Path

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.ids import Entropy
from cchc_desktop.storage import vault
from cchc_desktop.storage.rescue import Beside, at_once
from cchc_desktop.workspace.updates import Shelf


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the world gives: time, randomness, the machine, its folder for `Devices` (`marks`), the program's versions.

    With `alone` the workspace is its own file, also where its window works on an office's data base. `beside` does what
    takes long (building a damaged data base anew): a window does it in a thread and goes on painting.
    """

    clock: Clock
    entropy: Entropy
    machine: str
    cost: vault.Cost = vault.Cost()
    marks: Path | None = None
    shelf: Shelf | None = None
    alone: bool = False
    beside: Beside = at_once
