"""The one door to a workspace: open it, and every act of a person is a method behind it."""

import json
import platform
import uuid
from dataclasses import dataclass
from pathlib import Path

from cchc_desktop.domain.calendar import WorkingCalendar
from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.ids import Entropy, TimeOrderedIds
from cchc_desktop.storage import vault
from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.storage.engine import refusing
from cchc_desktop.storage.lock import FolderLock
from cchc_desktop.storage.refusals import AlreadyThere, NotAWorkspace
from cchc_desktop.storage.store import FILE as DATABASE
from cchc_desktop.storage.store import Store
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.answers import Answers
from cchc_desktop.workspace.campaigns import Campaigns
from cchc_desktop.workspace.evidence import EvidenceKeeper
from cchc_desktop.workspace.forms import Forms
from cchc_desktop.workspace.minutes import Minutes
from cchc_desktop.workspace.packs import Legal, read_calendar, read_legal
from cchc_desktop.workspace.seals import Seals
from cchc_desktop.workspace.settings import Settings
from cchc_desktop.workspace.visits import Visits

ENDING = ".cchc"
_DEVICES = "devices.json"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the world gives a workspace: time, randomness, the machine it stands on; tests hand in their own."""

    clock: Clock
    entropy: Entropy
    machine: str
    cost: vault.Cost = vault.Cost()


def this_machine() -> str:
    """Return a name for this computer that stays the same: two laptops must never write as one device."""
    return f"{platform.node()}/{uuid.getnode():012x}"


class Workspace:
    """An open workspace (không gian làm việc). One thread owns it; `close` gives the folder free."""

    def __init__(
        self, folder: Path, keys: vault.Keys, person: str, around: Surroundings, lock: FolderLock, device: str
    ) -> None:
        self.folder = folder
        self.person = person
        self.clock = around.clock
        self._around = around
        self._keys = keys
        self._lock = lock
        ids = TimeOrderedIds(around.clock, around.entropy)
        self._store = Store.open(folder, keys.database, clock=around.clock, ids=ids, device=device, person=person)
        attachments = Attachments(folder, keys, around.entropy)
        acts = Acts(self._store)
        self.legal: Legal = read_legal()
        self.calendar: WorkingCalendar = read_calendar()
        self.settings = Settings(acts)
        self.forms = Forms(acts, attachments)
        self.campaigns = Campaigns(self._store, acts, around.clock, ids)
        self.visits = Visits(self._store, acts, self.campaigns, self.forms, around.clock, ids)
        self.answers = Answers(acts, self.visits, self.calendar, around.clock, ids)
        self.evidence = EvidenceKeeper(self.visits, attachments, around.clock, person)
        self.minutes = Minutes(
            self._store,
            acts,
            self.visits,
            self.campaigns,
            self.forms,
            self.evidence,
            attachments,
            self.settings,
            self.calendar,
            Seals(acts, attachments, around.machine, around.entropy, device),
            around.clock,
        )

    @classmethod
    def create(cls, folder: Path, *, person: str, password: str, around: Surroundings) -> tuple["Workspace", str]:
        """Create a workspace in a new folder; return it open, and the recovery code to be written down.

        Raises:
            AlreadyThere: the folder holds one.
            WeakPassword: fewer than eight characters.
        """
        if (folder / vault.FILE).exists():
            raise AlreadyThere(place=folder)
        with refusing(folder):
            folder.mkdir(parents=True, exist_ok=True)
        lock = FolderLock(folder)
        with lock.released_on_failure():
            keys, code = vault.create(folder, person, password, entropy=around.entropy, cost=around.cost)
            return cls(folder, keys, person, around, lock, _device(folder, around)), code

    @classmethod
    def open(cls, folder: Path, *, person: str, password: str, around: Surroundings) -> "Workspace":
        """Open a workspace with a person's password.

        Raises:
            NotAWorkspace, InUse, WrongPassword, NoSuchPerson, Damaged, NewerFormat.
        """
        if not (folder / vault.FILE).exists() or not (folder / DATABASE).exists():
            raise NotAWorkspace(place=folder)
        keys = vault.unlock(folder, person, password)
        lock = FolderLock(folder)
        with lock.released_on_failure():
            return cls(folder, keys, person, around, lock, _device(folder, around))

    @classmethod
    def recover(cls, folder: Path, *, code: str, person: str, new_password: str, around: Surroundings) -> "Workspace":
        """Open a workspace with the recovery code and give a person a new password.

        Raises:
            WrongRecoveryCode, WeakPassword, NoSuchPerson.
        """
        keys = vault.recover(folder, code)
        vault.set_password(folder, keys, person, new_password, entropy=around.entropy, cost=around.cost)
        return cls.open(folder, person=person, password=new_password, around=around)

    @staticmethod
    def people(folder: Path) -> tuple[str, ...]:
        """Return who can open the workspace in a folder.

        Raises:
            NotAWorkspace: there is none.
        """
        return vault.people(folder)

    def add_person(self, name: str, password: str) -> None:
        """Let another person open this workspace with a password of their own."""
        vault.add_person(self.folder, self._keys, name, password, entropy=self._around.entropy, cost=self._around.cost)

    def change_password(self, old: str, new: str) -> None:
        """Change the open person's password.

        Raises:
            WrongPassword: `old` is not it.
            WeakPassword: `new` has fewer than eight characters.
        """
        vault.unlock(self.folder, self.person, old)
        vault.set_password(
            self.folder, self._keys, self.person, new, entropy=self._around.entropy, cost=self._around.cost
        )

    def trouble(self) -> tuple[str, ...]:
        """Return what is wrong with the journal's chains; empty when all is sound."""
        return self._store.check_chains()

    def close(self) -> None:
        """Close the file and give the folder free."""
        self._store.close()
        self._lock.release()


def _device(folder: Path, around: Surroundings) -> str:
    """Return this machine's device id in the workspace; a copied folder gets a new one on another machine."""
    path = folder / _DEVICES
    with refusing(path):
        known: dict[str, str] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        if around.machine not in known:
            known[around.machine] = around.entropy(8).hex()
            vault.replace_file(path, json.dumps(known, ensure_ascii=False, indent=1).encode())
    return known[around.machine]
