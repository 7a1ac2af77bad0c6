"""Several laptops, sticks that lose and double files, cuts at any act, clocks off by years: all agree in the end."""

import contextlib
import os
import random
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from cchc_desktop.domain.clock import SetClock
from cchc_desktop.storage.journal import Register, canonical
from cchc_desktop.sync.refusals import CannotReach
from cchc_desktop.workspace.workspace import Surroundings, Workspace
from tests.unit.workspace.conftest import PASSWORD
from tests.unit.workspace.laptops import CHEAP, START, Laptop, Team
from tests.unit.workspace.test_exchange import Flaky

LAPTOPS = st.integers(0, 100)
"""Taken modulo how many there are: some join in the middle."""
MOST_LAPTOPS = 7
EVERY = bool(os.environ.get("CCHC_SOAK"))
STICKS = st.sampled_from(["đỏ", "xanh"])
ITEMS = st.sampled_from(["A1", "A2", "B1"])

_template: list[tuple[Path, str, str]] = []


def template() -> tuple[Path, str, str]:
    """Return the folder of a team that was set up once, its visit and a finding every laptop has."""
    if not _template:
        folder = Path(tempfile.mkdtemp(prefix="team"))
        team = Team(folder)
        finding = team.office.workspace.visits.findings.add(team.visit, text="Thiếu niêm yết").made
        for person in ("Bảo", "Khôi", "Ánh"):
            team.join(person)
        team.meet(folder / "usb")
        team.close()
        shutil.rmtree(folder / "usb")
        _template.append((folder, team.visit, finding))
    return _template[0]


class Laptops(RuleBasedStateMachine):
    """An office and any number of laptops, some of which join later; `said` is everything that was acknowledged."""

    @initialize(seed=st.integers(0, 2**32), many=st.integers(1, 4))
    def open(self, seed: int, many: int) -> None:
        self.seed = seed
        source, self.visit, self.finding = template()
        self.folder = Path(tempfile.mkdtemp(prefix="run"))
        self.said: list[tuple[Register, str]] = []
        self.number = 0
        self.laptops: list[Laptop] = []
        for index, person in enumerate(("office", "Bảo", "Khôi", "Ánh")[:many]):
            shutil.copytree(source / f"{person}.cchc", self.folder / f"{person}.cchc")
            clock = SetClock(START + timedelta(hours=1), timedelta(milliseconds=40))
            machine = person if index else "test-machine"
            around = Surroundings(clock, random.Random(seed + index).randbytes, machine, CHEAP)
            name = "Trần Quốc Bảo" if not index else person
            workspace = Workspace.open(self.folder / f"{person}.cchc", person=name, password=PASSWORD, around=around)
            self.laptops.append(Laptop(person, workspace, clock, around))

    def teardown(self) -> None:
        if not hasattr(self, "laptops"):
            return
        try:
            self._all_agree()
        finally:
            for laptop in self.laptops:
                laptop.workspace.close()
            shutil.rmtree(self.folder)

    def _laptop(self, who: int) -> Laptop:
        return self.laptops[who % len(self.laptops)]

    @precondition(lambda self: len(self.laptops) < MOST_LAPTOPS)
    @rule(years=st.sampled_from([-30, 0, 30]))
    def join(self, years: int) -> None:
        person = f"Người thứ {len(self.laptops)}"
        now = self.laptops[0].clock.now()
        invited = self.laptops[0].workspace.exchange.invite(person, "member", ("u1",))
        clock = SetClock(now, timedelta(milliseconds=40))
        around = Surroundings(clock, random.Random(f"{self.seed} {person}").randbytes, person, CHEAP)
        workspace, _ = Workspace.join(
            self.folder / f"{person}.cchc", invitation=invited.data, name="i", code=invited.code, password=PASSWORD,
            around=around,
        )  # fmt: skip
        if 1990 < now.year + years < 2100:
            clock.advance(timedelta(days=365 * years))
        self.laptops.append(Laptop(person, workspace, clock, around))

    @rule(who=LAPTOPS, item=ITEMS)
    def note(self, who: int, item: str) -> None:
        self.number += 1
        text = f"{self._laptop(who).name} viết lần {self.number}"
        workspace = self._laptop(who).workspace
        workspace.answers.note(self.visit, item, text)
        path = workspace.visits.checklist(self.visit).item(item).note_path
        self.said.append((Register(self.visit, "answer", "", path), text))

    @rule(who=LAPTOPS)
    def edit_finding(self, who: int) -> None:
        self.number += 1
        text = f"Tồn tại, lần {self.number}"
        self._laptop(who).workspace.visits.findings.change(self.visit, self.finding, text=text)
        self.said.append((Register(self.visit, "finding", self.finding, "text"), text))

    @rule(who=LAPTOPS)
    def delete_finding(self, who: int) -> None:
        self._laptop(who).workspace.visits.findings.remove(self.visit, self.finding)

    @rule(who=LAPTOPS, stick=STICKS)
    def carry(self, who: int, stick: str) -> None:
        self._laptop(who).carry(self.folder / stick, stick)

    @rule(who=LAPTOPS, stick=STICKS, acts=st.integers(0, 14))
    def carry_and_cut(self, who: int, stick: str, acts: int) -> None:
        laptop = self._laptop(who)
        place = laptop.place(self.folder / stick, stick)
        root = self.folder / stick / f"cchc-{laptop.workspace.exchange.ring().root.workspace[:12]}"
        with contextlib.suppress(CannotReach):
            laptop.workspace.exchange.travel(place, channel=Flaky(root, acts, full=False))

    @rule(stick=STICKS, which=st.integers(0, 1000))
    def lose(self, stick: str, which: int) -> None:
        found = sorted((self.folder / stick).rglob("*.cchcb")) if (self.folder / stick).exists() else []
        if found:
            found[which % len(found)].unlink()

    @rule()
    def double(self) -> None:
        if (self.folder / "đỏ").exists():
            shutil.copytree(self.folder / "đỏ", self.folder / "xanh", dirs_exist_ok=True)

    @rule(who=LAPTOPS, years=st.sampled_from([-30, -1, 1, 30]))
    def clock(self, who: int, years: int) -> None:
        clock = self._laptop(who).clock
        if 1990 < clock.now().year + years < 2100:
            clock.advance(timedelta(days=365 * years))

    @rule(who=LAPTOPS)
    def reopen(self, who: int) -> None:
        self._laptop(who).reopen()

    @precondition(lambda self: self.number > 3)
    @rule(who=LAPTOPS)
    def decide(self, who: int) -> None:
        conflicts = self._laptop(who).workspace.conflicts
        for conflict in conflicts.all(self.visit)[:1]:
            conflicts.decide({field.register: field.values[0] for field in conflict.fields})

    def _all_agree(self) -> None:
        for _ in range(3):
            for laptop in self.laptops:
                laptop.carry(self.folder / "cuối", "cuối")
        stores = [laptop.workspace._store for laptop in self.laptops]
        for laptop in self.laptops:
            assert laptop.workspace.exchange.set_aside() == ()
        values = [_plain(store.values(self.visit)) for store in stores]
        assert values.count(values[0]) == len(values)
        disputes = [{dispute.register for dispute in store.disputes(self.visit)} for store in stores]
        assert disputes.count(disputes[0]) == len(disputes)
        for register, text in self.said:
            for store in stores:
                assert text in [past.value for past in store.history(register)], "an acknowledged entry was lost"
        assert disputes[0] == _disputed_by_definition(stores[0].entries_since({}), self.visit)


def _plain(values: object) -> str:
    return canonical(sorted((list(key), sorted(fields.items())) for key, fields in values.items()))  # type: ignore[attr-defined]


def _disputed_by_definition(entries: object, scope: str) -> set[Register]:
    """Heads are the entries nobody replaced; several values among them are a dispute: no order comes into it."""
    listed = [entry for entry in entries if entry.register.scope == scope]  # type: ignore[attr-defined]
    replaced = {identity for entry in listed for identity in entry.replaces}
    heads: dict[Register, set[str]] = {}
    for entry in listed:
        if entry.id not in replaced:
            # Deleted is deleted, whenever each did it.
            said = entry.value is None if entry.register.field == "deleted_at" else entry.value
            heads.setdefault(entry.register, set()).add(canonical(said))
    return {register for register, held in heads.items() if len(held) > 1}


TestLaptops = Laptops.TestCase
TestLaptops.settings = settings(
    max_examples=40 if EVERY else 4,
    stateful_step_count=40 if EVERY else 16,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
