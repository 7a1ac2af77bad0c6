"""A real workspace on disk, with a clock that stands where the test puts it."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from cchc_desktop.domain.clock import VIETNAM, SetClock
from cchc_desktop.domain.team import Honorific, Role
from cchc_desktop.domain.unit import UnitKind
from cchc_desktop.domain.visit import Session
from cchc_desktop.storage.vault import Cost
from cchc_desktop.workspace.workspace import Surroundings, Workspace

PERSON = "Trần Quốc Bảo"
PASSWORD = "mật khẩu để thử"


@dataclass
class Bench:
    """A workspace with one campaign and one visit."""

    workspace: Workspace
    clock: SetClock
    around: Surroundings
    folder: Path
    campaign: str
    visit: str

    def reopen(self) -> Workspace:
        self.workspace.close()
        return self.reopen_after_kill()

    def reopen_after_kill(self) -> Workspace:
        self.workspace = Workspace.open(self.folder, person=PERSON, password=PASSWORD, around=self.around)
        return self.workspace


def make(folder: Path, seed: int = 11) -> Bench:
    clock = SetClock(datetime(2026, 4, 14, 7, 30, tzinfo=VIETNAM), timedelta(milliseconds=40))
    around = Surroundings(clock, random.Random(seed).randbytes, "test-machine", Cost(1, 8, 1))
    workspace, _ = Workspace.create(folder, person=PERSON, password=PASSWORD, around=around)
    form, _ = workspace.forms.supplied()
    campaign = workspace.campaigns.create(
        "Đợt 1 năm 2026",
        2026,
        form,
        plan__number="45/KH-SNV",
        plan__issued_on=date(2026, 1, 12),
        decision__number="112/QĐ-SNV",
        decision__issued_on=date(2026, 3, 20),
        decision__issued_by="Sở Nội vụ tỉnh Bình Hải",
        agency="SỞ NỘI VỤ",
        parent_agency="UBND TỈNH BÌNH HẢI",
        place="Bình Hải",
    ).made
    for name, role, honorific in (
        ("Nguyễn Thị Thanh Hà", Role.LEADER, Honorific.MRS),
        ("Trần Quốc Bảo", Role.SECRETARY, Honorific.MR),
    ):
        workspace.campaigns.members.add(campaign, name=name, role=role, honorific=honorific, position="Chuyên viên")
    unit = workspace.campaigns.units.add(campaign, name="Hòa Thạnh", kind=UnitKind.COMMUNE, province="Bình Hải").made
    visit = workspace.visits.plan(campaign, unit, date(2026, 4, 14), Session.MORNING, "Trung tâm xã").made
    return Bench(workspace, clock, around, folder, campaign, visit)


@pytest.fixture(scope="session")
def signed_minutes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Signed minutes of a whole visit, made once for all tests that read them."""
    from tests.unit.workspace.whole import signed, worked

    made = worked(tmp_path_factory.mktemp("signed") / "w.cchc")
    try:
        return signed(made)
    finally:
        made.workspace.close()


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = make(tmp_path / "thử.cchc")
    yield made
    made.workspace.close()
