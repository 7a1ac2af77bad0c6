"""The one door to a workspace: open it, and every act of a person is a method behind it."""

from datetime import timedelta
from pathlib import Path

from cchc_desktop.domain.calendar import WorkingCalendar
from cchc_desktop.domain.ids import TimeOrderedIds
from cchc_desktop.storage import pin, vault
from cchc_desktop.storage.attachments import FOLDER as ATTACHMENTS
from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.storage.device import Devices, this_machine
from cchc_desktop.storage.engine import refusing
from cchc_desktop.storage.files import make_folder, sweep
from cchc_desktop.storage.integrity import Check, suspect
from cchc_desktop.storage.keeping import Keeper
from cchc_desktop.storage.lock import FolderLock
from cchc_desktop.storage.place import check_place
from cchc_desktop.storage.refusals import (
    AlreadyThere,
    NoKeyStore,
    RestartToMend,
    WrongPassword,
    WrongPin,
)
from cchc_desktop.storage.rescue import Recovered, open_or_rebuild, set_aside_unopenable
from cchc_desktop.storage.store import FILE as DATABASE
from cchc_desktop.storage.store import SMALL
from cchc_desktop.workspace.accounts import Accounts
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.agenda import Agenda
from cchc_desktop.workspace.answers import Answers
from cchc_desktop.workspace.audit import Audit, Event, exchanged
from cchc_desktop.workspace.bin import Bin
from cchc_desktop.workspace.campaigns import Campaigns
from cchc_desktop.workspace.central import Central, seat
from cchc_desktop.workspace.changes import Changes
from cchc_desktop.workspace.comments import Comments
from cchc_desktop.workspace.conflicts import Conflicts
from cchc_desktop.workspace.contributions import Contributions
from cchc_desktop.workspace.doorstep import founder, there
from cchc_desktop.workspace.evidence import EvidenceKeeper
from cchc_desktop.workspace.evidence_store import EvidenceStore
from cchc_desktop.workspace.exchange import Exchange
from cchc_desktop.workspace.filled import Filled
from cchc_desktop.workspace.fillings import Fillings
from cchc_desktop.workspace.followups import FollowUps
from cchc_desktop.workspace.forms import Forms
from cchc_desktop.workspace.gathering import Gathering
from cchc_desktop.workspace.health import Doctor
from cchc_desktop.workspace.interchange import Interchange
from cchc_desktop.workspace.labels import Labels
from cchc_desktop.workspace.late import Late
from cchc_desktop.workspace.members import open_invitation
from cchc_desktop.workspace.minutes import Minutes
from cchc_desktop.workspace.office import Office
from cchc_desktop.workspace.overview import Overview
from cchc_desktop.workspace.overview_exports import OverviewExports
from cchc_desktop.workspace.packs import Legal, read_calendar, read_legal
from cchc_desktop.workspace.papers import Papers
from cchc_desktop.workspace.permissions import Permissions
from cchc_desktop.workspace.personal import Personal
from cchc_desktop.workspace.pins import Pins
from cchc_desktop.workspace.practice import Practice
from cchc_desktop.workspace.proof_files import ProofFiles
from cchc_desktop.workspace.rechecks import Rechecks
from cchc_desktop.workspace.reminders import Reminders
from cchc_desktop.workspace.removals import Removals
from cchc_desktop.workspace.renewals import Renewals
from cchc_desktop.workspace.reviews import Reviews
from cchc_desktop.workspace.sampling import Sampling
from cchc_desktop.workspace.schedule import Schedule
from cchc_desktop.workspace.seals import Seals
from cchc_desktop.workspace.search import Search
from cchc_desktop.workspace.second_place import SecondPlace
from cchc_desktop.workspace.sections import Sections
from cchc_desktop.workspace.service import Service
from cchc_desktop.workspace.settings import Settings
from cchc_desktop.workspace.side_minutes import to_sign
from cchc_desktop.workspace.signed_papers import SignedPapers
from cchc_desktop.workspace.surroundings import Surroundings
from cchc_desktop.workspace.tables import Tables
from cchc_desktop.workspace.trusting import TrustKeeper
from cchc_desktop.workspace.unit_packs import UnitPacks
from cchc_desktop.workspace.unsaved import Unsaved
from cchc_desktop.workspace.updates import PartKind, Updates, in_force, sent_anchors
from cchc_desktop.workspace.versions import Versions
from cchc_desktop.workspace.visits import Visits
from cchc_desktop.workspace.wordings import Wordings

__all__ = [
    "ENDING",
    "NoKeyStore",
    "Recovered",
    "RestartToMend",
    "Surroundings",
    "Workspace",
    "WrongPassword",
    "WrongPin",
    "this_machine",
]
ENDING = ".cchc"


class Workspace(Accounts):
    """An open workspace (không gian làm việc). One thread owns it; `close` gives the folder free."""

    def __init__(self, folder: Path, keys: vault.Keys, person: str, around: Surroundings, lock: FolderLock) -> None:
        self.folder = folder
        self.person = person
        self.clock = around.clock
        self._around = around
        self._keys = keys
        self._lock = lock
        ids = TimeOrderedIds(around.clock, around.entropy)
        self.second_place = SecondPlace(folder, keys, around.machine, around.clock)
        self._devices = Devices(folder, around.machine, around.entropy, around.marks)
        own, self.recovered = open_or_rebuild(
            folder,
            keys.database,
            clock=around.clock,
            ids=ids,
            devices=self._devices,
            person=person,
            backups=self.second_place.reachable(),
            beside=around.beside,
        )
        self.second_place.serve(own)
        self._own, self._desk = own, None if around.alone else seat(own, around.clock, ids)
        self._store: Keeper = self._desk or own
        self._check = Check(folder / DATABASE, keys.database)
        if (folder / DATABASE).stat().st_size > SMALL:
            self._check.start()
        self._attachments = attachments = Attachments(folder, keys, around.entropy, self.second_place.reachable)
        self.evidence_store = EvidenceStore(own, attachments, keys.names, around.entropy)
        self._acts = acts = Acts(self._store)
        self.exchange = Exchange(
            folder,
            own,
            acts if self._desk is None else Acts(own),
            attachments,
            keys.data,
            keys.names,
            around.clock,
            around.entropy,
            around.cost.memory_kib,
            self.second_place,
        )
        self.permissions = Permissions(
            self._store, acts, person, lambda: founder(folder, person), self.exchange.card_of
        )
        self.audit = Audit(own, ids)
        self.exchange.judge_by(self.permissions, self.audit)
        self.audit.add_exchanged(lambda: exchanged(self.exchange.log(), person, own.device))
        self.pins = Pins(folder, keys, person, around, self.audit)
        self.personal = Personal(self._store, acts, self.audit, around.clock)
        if self.recovered:
            self.permissions.judge_again()
        self.legal: Legal = read_legal(in_force(folder, PartKind.LEGAL))
        self.calendar: WorkingCalendar = read_calendar(in_force(folder, PartKind.CALENDAR))
        self.settings = Settings(acts, self._store)
        self.office = Office(acts)
        self.service = Service(acts, around.clock)
        self.forms = Forms(acts, attachments, self.audit)
        self.fillings = Fillings(acts, self.forms, attachments, around.clock, ids, around.entropy, person)
        self.filled = Filled(self.fillings)
        self.unit_packs = UnitPacks(acts, attachments, lambda: in_force(folder, PartKind.UNITS), around.clock)
        self.updates = Updates(folder, self.exchange, self.forms, self.audit, around.clock, around.shelf)
        self.campaigns = Campaigns(self._store, acts, around.clock, ids)
        self.sections = Sections(acts, person)
        self.visits = Visits(self._store, acts, self.campaigns, self.forms, self.sections, around.clock, ids)
        acts.name_by(Labels(acts, self.forms).name)
        self.tables = Tables(self.visits)
        self.versions = Versions(acts, self.visits, self.forms)
        self.conflicts = Conflicts(self._store, acts, self.visits)
        self.answers = Answers(acts, self.visits, self.calendar, around.clock, ids)
        self.sampling = Sampling(acts, self.visits, around.clock, around.entropy, person)
        self.evidence = EvidenceKeeper(self.visits, attachments, around.clock, person, lambda: self._store.device)
        self.practice = Practice(own, self.campaigns, self.visits, self.answers, around.clock)
        self.interchange = Interchange(acts, self.visits, self.forms, self.evidence, self.audit, around.clock, ids)
        self.comments = Comments(acts, self.visits, around.clock, ids, person)
        self.unsaved = Unsaved(
            acts,
            keys.data,
            self._store.device,
            person,
            self._second_folders,
            self.visits.check_open,
            around.clock,
            around.entropy,
        )
        self.contributions = Contributions(self.visits, self.sections, self.exchange, person)
        self.late = Late(self._store, acts, self.visits, attachments)
        gathering = Gathering(self._store, self.visits, self.late.settled)
        self.reviews = Reviews(acts, gathering, self.late, self.permissions, around.clock, ids, person)
        self.agenda = Agenda(
            folder,
            self._store,
            self.visits,
            self.comments,
            self.reviews,
            self.forms,
            self.second_place,
            around.clock,
            person,
        )
        self.followups = FollowUps(self._store, acts, gathering, self.calendar, self.audit, around.clock)
        self.proof_files = ProofFiles(acts, self.evidence, attachments, self.audit, around.clock, ids, person)
        self.rechecks = Rechecks(acts, self.visits, self.followups, self.sections, ids)
        self.overview = Overview(gathering, self.visits, self.campaigns, self.followups, around.clock)
        self.overview_exports = OverviewExports(
            self.overview, self.campaigns, self.followups, self.service, self.interchange, self.audit, around.clock
        )
        self.central = Central(own, attachments, self.audit, around.clock, ids)
        self.bin = Bin(self._store, acts, self.visits, self.campaigns, around.clock)
        self.removals = Removals(acts, self.visits, self.campaigns, around.clock)
        self.schedule = Schedule(self.campaigns, self.visits, self.calendar, around.clock)
        self.search = Search(self._store, self.visits, self.campaigns)
        self.wordings = Wordings(acts, attachments, around.clock)
        seals = Seals(self._store, around.machine, around.entropy)
        self.trust = TrustKeeper(acts, attachments, seals, around.clock, around.entropy, lambda: sent_anchors(folder))
        self.doctor = Doctor(
            folder,
            self._store,
            attachments,
            self.visits,
            self.second_place,
            seals,
            self.trust,
            around.clock,
            self.damage,
        )
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
            seals,
            self.wordings,
            self.late,
            self.audit,
            around.clock,
        )
        self.signed_papers = SignedPapers(acts, self.forms, attachments, around.clock)
        self.papers = Papers(
            acts,
            self.campaigns,
            self.visits,
            self.forms,
            self.minutes,
            self.wordings,
            self.settings,
            self.calendar,
            self.followups,
            self.overview_exports,
            around.clock,
        )
        self.reminders = Reminders(self.followups, self.papers, self.audit)
        self.to_sign = to_sign(
            self.minutes, self.papers, self.visits, acts, attachments, seals, self.audit, around.clock
        )
        self.outside = next(iter(self.to_sign.values())).outside
        self.renewals = Renewals(self._store, acts, self.visits, attachments, self.settings, self.trust, around.clock)

    @classmethod
    def create(cls, folder: Path, *, person: str, password: str, around: Surroundings) -> tuple["Workspace", str]:
        """Create a workspace in a new folder; return it open, and the recovery code to be written down.

        Raises:
            AlreadyThere: the folder holds one.
            WeakPassword: fewer than eight characters.
            UnsafePlace: a network drive or a synchronised folder; `params["local"]` names a folder that is safe.
        """
        if vault.is_there(folder):
            raise AlreadyThere(place=folder)
        check_place(folder)
        new = vault.make(person, password, entropy=around.entropy, cost=around.cost)
        with refusing(folder):
            make_folder(folder)
        lock = FolderLock(folder)
        with lock.released_on_failure():
            # A creation that was cut off left a data base nobody has a key to: the keys are kept last.
            set_aside_unopenable(folder, around.clock.now())
            workspace = cls(folder, new.keys, person, around, lock)
            new.save(folder)
            return workspace, new.code

    @classmethod
    def join(
        cls, folder: Path, *, invitation: bytes, name: str, code: str, password: str, around: Surroundings
    ) -> tuple["Workspace", str]:
        """Join the office's workspace with an invitation file and the code that was spoken; return it open, and a
        recovery code of this laptop's own. The workspace begins with everything the office knew.

        Raises:
            WrongInvitation, WrongCode, InvitationOver: the invitation does not let this laptop in.
            AlreadyThere, WeakPassword, UnsafePlace: as `create`.
        """
        if vault.is_there(folder):
            raise AlreadyThere(place=folder)
        check_place(folder)
        opened = open_invitation(invitation, name, code, around.clock)
        person = opened.word.person
        new = vault.make(person, password, entropy=around.entropy, cost=around.cost, names=opened.sealed.names)
        with refusing(folder):
            make_folder(folder)
        lock = FolderLock(folder)
        with lock.released_on_failure():
            set_aside_unopenable(folder, around.clock.now())
            workspace = cls(folder, new.keys, person, around, lock)
            workspace.exchange.join(opened)
            new.save(folder)
            return workspace, new.code

    @classmethod
    def open(cls, folder: Path, *, person: str, password: str, around: Surroundings) -> "Workspace":
        """Open a workspace with a person's password.

        A data base that is damaged, missing, or older than the journal's second copy is set aside and rebuilt;
        `recovered` then tells what was saved.

        Raises:
            NotAWorkspace, InUse, WrongPassword, NoSuchPerson, Damaged, NewerFormat, UnsafePlace.
        """
        workspace = cls.with_keys(folder, vault.unlock(there(folder), person, password), person, around)
        workspace.audit.note(Event.SIGNED_IN)
        return workspace

    @classmethod
    def open_with_pin(
        cls, folder: Path, *, person: str, digits: str, around: Surroundings, store: pin.KeyStore | None = None
    ) -> "Workspace":
        """Open a workspace with the PIN that the person set on this computer; else raises as `open`.

        Raises:
            WrongPin: it is another one, or was set on another computer.
            NoKeyStore: this computer has no key store.
        """
        keys = pin.unlock(there(folder), person, digits, machine=around.machine, store=store or pin.system_store())
        workspace = cls.with_keys(folder, keys, person, around)
        workspace.audit.note(Event.SIGNED_IN, "PIN")
        return workspace

    @staticmethod
    def has_pin(folder: Path, person: str, around: Surroundings) -> bool:
        """Tell whether a person set a PIN on this computer."""
        return pin.has_pin(folder, person, around.machine)

    @classmethod
    def recover(cls, folder: Path, *, code: str, person: str, new_password: str, around: Surroundings) -> "Workspace":
        """Open a workspace with the recovery code and give a person a new password.

        Raises:
            MistypedRecoveryCode, WrongRecoveryCode, WeakPassword, NoSuchPerson.
        """
        keys = vault.recover(there(folder), code)
        vault.set_password(folder, keys, person, new_password, entropy=around.entropy, cost=around.cost)
        workspace = cls.with_keys(folder, keys, person, around)
        workspace.audit.note(Event.RECOVERED)
        workspace.second_place.take_keys()
        return workspace

    @classmethod
    def with_keys(cls, folder: Path, keys: vault.Keys, person: str, around: Surroundings) -> "Workspace":
        """Open a workspace whose keys were unlocked already; raises as `open`."""
        check_place(folder)
        lock = FolderLock(folder)
        with lock.released_on_failure():
            with refusing(folder):
                sweep(folder)
                sweep(folder / ATTACHMENTS)
            return cls(folder, keys, person, around, lock)

    @staticmethod
    def people(folder: Path) -> tuple[str, ...]:
        """Return who can open the workspace in a folder.

        Raises:
            NotAWorkspace: there is none.
        """
        return vault.people(folder)

    def _second_folders(self) -> tuple[Path, ...]:
        """Return where to keep what the workspace's own disk does not take, the best first."""
        marks = self._around.marks
        return (*self.second_place.reachable(), *((marks.parent / "unsaved",) if marks is not None else ()))

    def trouble(self) -> tuple[str, ...]:
        """Return what is wrong with the file or with the journal's chains; empty when all is sound."""
        self._check.wait()
        found = self._check.trouble()
        return ((found,) if found else ()) + self._store.check_chains()

    def damage(self) -> str | None:
        """Return what the check that runs beside the work has found so far; the next opening then rebuilds the file."""
        found = self._check.trouble()
        if found:
            suspect(self.folder)
        return found

    def fetched_back(self) -> int:
        """Return how many lost or damaged files came back from the second copy since the last call."""
        found = len(self._attachments.fetched_back)
        del self._attachments.fetched_back[:found]
        return found

    def settle(self) -> None:
        """Do what can wait for a quiet moment: the journal's second copy onto the disk, the log folded in.

        Raises:
            DiskFull, ReadOnly, CannotWrite: acts are safe all the same.
        """
        self._store.settle()
        self._devices.remember(self._own.device, self._own.sequence)

    def look_round(self) -> tuple[Changes, ...]:
        """Return what others changed on the office data base since the last call; nothing on a file of one's own."""
        return () if self._desk is None else self._acts.took_in(self._desk.changed_elsewhere())

    def clock_behind(self) -> timedelta | None:
        """Return how far this computer's clock lies behind what was written already; None if it hardly does."""
        return self._store.clock_behind()

    def close(self) -> None:
        """Close the file and give the folder free."""
        self._check.stop()
        self.evidence_store.close()
        self.exchange.close()
        self.damage()
        self._devices.remember(self._own.device, self._own.sequence)
        self._store.close()
        self._lock.release()
