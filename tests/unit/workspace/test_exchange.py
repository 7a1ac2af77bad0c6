"""Several laptops of one office, a stick that goes round, and what can go wrong on the way."""

import random
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from cchc_desktop.checklist.parcel import unpack
from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.refusal import NotFound
from cchc_desktop.storage.refusals import PlaceGone
from cchc_desktop.sync.bundle import read_header
from cchc_desktop.sync.channel import PART
from cchc_desktop.sync.folder import FolderChannel
from cchc_desktop.sync.refusals import (
    CannotReach,
    InvitationOver,
    PlaceFull,
    Reason,
    WrongCode,
    WrongInvitation,
)
from cchc_desktop.workspace.fillings import SCOPE
from cchc_desktop.workspace.members import NotTheOffice
from cchc_desktop.workspace.review import Condition
from cchc_desktop.workspace.unfit import NotThisBundle
from cchc_desktop.workspace.workspace import Workspace
from tests.ui.form.rich import FORM
from tests.unit.workspace.laptops import START, Laptop, Team


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = Team(tmp_path)
    yield made
    made.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "usb"


def note(laptop: Laptop, team: Team, item: str) -> str:
    answer = laptop.workspace.visits.get(team.visit).answers.get(item)
    return answer.note if answer is not None else ""


def bundles(stick: Path, device: str = "") -> list[Path]:
    return sorted(path for path in stick.rglob("*.cchcb") if device in str(path))


def test_a_newcomer_has_everything_at_once(team: Team) -> None:
    bao = team.join("Trần Quốc Bảo", role="secretary").workspace
    assert [line.unit.name for line in bao.visits.all()] == ["Hòa Thạnh"]
    assert len(bao.visits.checklist(team.visit).items) == 73
    own = bao.exchange.members()[0]
    assert (own.person, own.role, own.units) == ("Trần Quốc Bảo", "secretary", ("u1",))


def test_work_goes_to_the_office_and_its_receipt_comes_back(team: Team, stick: Path) -> None:
    bao = team.join("Trần Quốc Bảo")
    bao.workspace.answers.give(team.visit, "A1", Verdict.MET)
    assert bao.workspace.exchange.standing().waiting > 0
    bao.carry(stick)
    standing = bao.workspace.exchange.standing()
    assert (standing.waiting, standing.handed_over > 0) == (0, True)
    team.office.carry(stick)
    assert team.office.workspace.visits.get(team.visit).answers["A1"].verdict is Verdict.MET
    bao.carry(stick)
    standing = bao.workspace.exchange.standing()
    assert (standing.waiting, standing.handed_over, standing.received) == (0, 0, 0)
    assert "accepted" in [line.what for line in bao.workspace.exchange.log()]


def test_photos_go_along_and_only_once(team: Team, stick: Path) -> None:
    bao, khoi = team.join("Trần Quốc Bảo"), team.join("Lê Minh Khôi")
    photo = random.Random(5).randbytes(2_500_000)
    kept = bao.workspace.evidence.prepare(photo, "quyết định.pdf")
    bao.workspace.evidence.attach(team.visit, "A1", kept)
    assert bao.carry(stick).pieces == 3 + 2  # the photo, and the checklist's own two files
    khoi.carry(stick)
    piece = khoi.workspace.visits.get(team.visit).evidence[0]
    assert khoi.workspace.evidence.original(piece) == photo
    assert khoi.carry(stick).pieces == 0
    assert bao.carry(stick).pieces == 0


def test_a_photo_that_has_not_arrived_says_so_and_comes_later(team: Team, stick: Path) -> None:
    bao, khoi = team.join("Trần Quốc Bảo"), team.join("Lê Minh Khôi")
    kept = bao.workspace.evidence.prepare(b"%PDF" + bytes(3_000_000), "quyết định.pdf")
    bao.workspace.evidence.attach(team.visit, "A1", kept)
    bao.carry(stick)
    pieces = sorted(stick.rglob("files/*/*.00001"), key=lambda path: path.stat().st_size)
    hidden = pieces[-1].rename(stick / "hidden")
    khoi.carry(stick)
    piece = khoi.workspace.visits.get(team.visit).evidence[0]
    with pytest.raises(NotFound):
        khoi.workspace.evidence.original(piece)
    hidden.rename(pieces[-1])
    assert khoi.carry(stick).pieces == 1
    assert khoi.workspace.evidence.original(piece).startswith(b"%PDF")


def test_different_fields_merge_and_the_same_field_waits_for_a_person(team: Team, stick: Path) -> None:
    bao, khoi = team.join("Trần Quốc Bảo"), team.join("Lê Minh Khôi")
    bao.workspace.answers.give(team.visit, "A1", Verdict.PARTLY)
    khoi.workspace.answers.give(team.visit, "A1", Verdict.UNMET)
    bao.workspace.answers.note(team.visit, "A2", "của Bảo")
    khoi.workspace.answers.note(team.visit, "A3", "của Khôi")
    bao.workspace.answers.give(team.visit, "A4", Verdict.MET)
    khoi.workspace.answers.give(team.visit, "A4", Verdict.MET)
    team.meet(stick)
    for laptop in team.laptops:
        assert (note(laptop, team, "A2"), note(laptop, team, "A3")) == ("của Bảo", "của Khôi")
        assert laptop.workspace.exchange.standing().disputes == 1
        outcomes = laptop.workspace.minutes.review(team.visit).outcomes
        assert any(outcome.stops and outcome.condition is Condition.NO_OPEN_CHOICES for outcome in outcomes)
    same = {str(laptop.workspace.visits.get(team.visit).answers["A1"].verdict) for laptop in team.laptops}
    assert len(same) == 1


def test_typing_on_does_not_decide_a_dispute(team: Team, stick: Path) -> None:
    bao, khoi = team.join("Trần Quốc Bảo"), team.join("Lê Minh Khôi")
    bao.workspace.answers.note(team.visit, "A1", "của Bảo")
    khoi.workspace.answers.note(team.visit, "A1", "của Khôi")
    team.meet(stick)
    bao.workspace.answers.note(team.visit, "A1", "của Bảo, viết tiếp")
    team.meet(stick)
    disputes = team.office.workspace.exchange.standing().disputes
    assert disputes == 1


def test_a_deleted_row_that_another_wrote_in_comes_back(team: Team, stick: Path) -> None:
    bao, khoi = team.join("Trần Quốc Bảo"), team.join("Lê Minh Khôi")
    finding = bao.workspace.visits.findings.add(team.visit, text="Thiếu niêm yết").made
    gone = bao.workspace.visits.findings.add(team.visit, text="Xoá được").made
    team.meet(stick)
    bao.workspace.visits.findings.remove(team.visit, finding)
    bao.workspace.visits.findings.remove(team.visit, gone)
    khoi.workspace.visits.findings.change(team.visit, finding, text="Thiếu niêm yết 12 thủ tục")
    team.meet(stick, rounds=3)
    for laptop in team.laptops:
        assert [row.text for row in laptop.workspace.visits.findings.all(team.visit)] == ["Thiếu niêm yết 12 thủ tục"]
        assert not laptop.workspace.exchange.standing().disputes
    assert any("kept_edit" in [line.what for line in x.workspace.exchange.log()] for x in team.laptops)


def test_a_row_deleted_after_reading_the_edit_stays_deleted(team: Team, stick: Path) -> None:
    bao, khoi = team.join("Trần Quốc Bảo"), team.join("Lê Minh Khôi")
    finding = bao.workspace.visits.findings.add(team.visit, text="Thiếu niêm yết").made
    team.meet(stick)
    khoi.workspace.visits.findings.change(team.visit, finding, text="Viết lại")
    team.meet(stick)
    bao.workspace.visits.findings.remove(team.visit, finding)
    team.meet(stick)
    assert [laptop.workspace.visits.findings.all(team.visit) for laptop in team.laptops] == [(), (), ()]


def test_undo_never_goes_over_anothers_words(team: Team, stick: Path) -> None:
    bao, khoi = team.join("Trần Quốc Bảo"), team.join("Lê Minh Khôi")
    bao.workspace.answers.note(team.visit, "A1", "một")
    bao.workspace.answers.note(team.visit, "A2", "hai")
    team.meet(stick)
    khoi.workspace.answers.note(team.visit, "A2", "hai, của Khôi")
    team.meet(stick)
    bao.workspace.visits.undo(team.visit)
    assert (note(bao, team, "A1"), note(bao, team, "A2")) == ("", "hai, của Khôi")


def test_settings_of_a_laptop_and_its_seal_stay_with_it(team: Team, stick: Path) -> None:
    from cchc_desktop.workspace.settings import AUTO_LOCK_MINUTES, MINUTES_SYMBOL

    bao = team.join("Trần Quốc Bảo", role="planner")
    bao.workspace.settings.change(AUTO_LOCK_MINUTES, 30)
    bao.workspace.settings.change(MINUTES_SYMBOL, "BB-KT")
    team.meet(stick)
    assert team.office.workspace.settings.get(AUTO_LOCK_MINUTES) == 10
    assert team.office.workspace.settings.get(MINUTES_SYMBOL) == "BB-KT"


@pytest.mark.parametrize("years", [-30, 40])
def test_a_clock_that_lies_by_years_loses_nothing(team: Team, stick: Path, years: int) -> None:
    bao = team.join("Trần Quốc Bảo", start=START + timedelta(days=365 * years if years < 0 else 0))
    bao.clock.advance(timedelta(days=365 * max(years, 0)))
    bao.workspace.answers.note(team.visit, "A1", "của Bảo")
    team.meet(stick)
    team.office.workspace.answers.note(team.visit, "A1", "của văn phòng, sau đó")
    team.meet(stick)
    assert note(bao, team, "A1") == "của văn phòng, sau đó"
    assert not team.office.workspace.exchange.standing().disputes


# --- trouble on the way ----------------------------------------------------------------------------------------------


def test_a_missing_bundle_is_waited_for_and_nothing_behind_it_is_lost(team: Team, stick: Path) -> None:
    bao = team.join("Trần Quốc Bảo")
    for number in range(4):
        bao.workspace.answers.note(team.visit, "A1", f"lần {number}")
        bao.carry(stick)
    device = bao.workspace.exchange.members()[0].device
    hidden = bundles(stick, device)[1].rename(stick / "hidden")
    team.office.carry(stick)
    (_, line), *_ = team.office.workspace.exchange.set_aside()
    assert (line.reason, line.detail) == (Reason.GAP, "2–2")
    hidden.rename(stick / hidden.name)
    (stick / hidden.name).rename(sorted(bundles(stick, device))[0].with_name("00000002.cchcb"))
    team.office.carry(stick)
    assert note(team.office, team, "A1") == "lần 3"
    assert team.office.workspace.exchange.set_aside() == ()


def test_a_broken_bundle_is_kept_aside_and_a_sound_one_taken_from_elsewhere(
    team: Team, stick: Path, tmp_path: Path
) -> None:
    bao = team.join("Trần Quốc Bảo")
    bao.workspace.answers.note(team.visit, "A1", "của Bảo")
    bao.carry(stick)
    bao.carry(tmp_path / "other", "Thư mục")
    path = bundles(stick, bao.workspace.exchange.members()[0].device)[0]
    path.write_bytes(path.read_bytes()[:-7])
    team.office.carry(stick)
    assert [line.reason for _, line in team.office.workspace.exchange.set_aside()] == [Reason.UNREADABLE]
    assert list((team.office.workspace.folder / "exchange" / "aside").iterdir())
    bao.carry(stick)
    assert bao.workspace.exchange.standing().received == 0  # nobody can tell whose it was meant to be: no receipt fits
    team.office.carry(tmp_path / "other", "Thư mục")
    assert note(team.office, team, "A1") == "của Bảo"
    assert team.office.workspace.exchange.set_aside() == ()


def test_a_stranger_is_set_aside(team: Team, stick: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    stranger = Team(tmp_path / "other", other=True)
    stranger.office.workspace.answers.note(stranger.visit, "A1", "của người lạ")
    stranger.office.carry(stick)
    theirs = bundles(stick)[0]
    stranger.close()
    with pytest.raises(NotThisBundle, match="another workspace"):
        team.office.workspace.exchange.bring_in(theirs)


def test_a_lost_laptop_is_revoked_and_later_bundles_are_set_aside(team: Team, stick: Path) -> None:
    bao, khoi = team.join("Trần Quốc Bảo"), team.join("Lê Minh Khôi")
    bao.workspace.answers.note(team.visit, "A1", "trước khi mất")
    team.meet(stick)
    device = bao.workspace.exchange.members()[0].device
    with pytest.raises(NotTheOffice):
        khoi.workspace.exchange.revoke(device)
    team.office.workspace.exchange.revoke(device)
    team.office.carry(stick)
    bao.workspace.answers.note(team.visit, "A1", "của kẻ trộm")
    bao.carry(stick)
    for laptop in (team.office, khoi):
        laptop.carry(stick)
        assert note(laptop, team, "A1") == "trước khi mất"
        assert [line.reason for _, line in laptop.workspace.exchange.set_aside()] == [Reason.REVOKED]
    khoi.workspace.answers.note(team.visit, "A2", "sau khi thu hồi")
    khoi.carry(stick)
    bao.carry(stick)
    assert "A2" not in bao.workspace.visits.get(team.visit).answers
    assert Reason.NO_KEY in [line.reason for _, line in bao.workspace.exchange.set_aside()]
    team.office.carry(stick)
    assert note(team.office, team, "A2") == "sau khi thu hồi"
    path, _ = team.office.workspace.exchange.set_aside()[0]
    team.office.workspace.exchange.admit(path)
    assert note(team.office, team, "A1") == "của kẻ trộm"


def test_two_laptops_on_one_invitation_are_noticed(team: Team, stick: Path) -> None:
    invited = team.office.workspace.exchange.invite("Trần Quốc Bảo", "member")
    one = team.joined("Trần Quốc Bảo", invited.data, invited.code)
    two = team.joined("Trần Quốc Bảo", invited.data, invited.code, seat=" 2")
    one.workspace.answers.note(team.visit, "A1", "một")
    two.workspace.answers.note(team.visit, "A2", "hai")
    one.carry(stick)
    team.office.carry(stick)
    two.carry(stick)
    team.office.carry(stick)
    assert note(team.office, team, "A1") == "một"
    assert [line.reason for _, line in team.office.workspace.exchange.set_aside()] == [Reason.INVITATION_USED]


def test_an_invitation_needs_its_code_and_its_time(team: Team, tmp_path: Path) -> None:
    invited = team.office.workspace.exchange.invite("Lê Minh Khôi", "member", days=3)
    with pytest.raises(WrongCode):
        team.joined("a", invited.data, "AAAA-BBBB-CCCC")
    with pytest.raises(WrongInvitation):
        team.joined("b", b"CCHCINV1" + invited.data[9:40], invited.code)
    with pytest.raises((WrongCode, WrongInvitation)):
        team.joined("c", invited.data[:-1], invited.code)
    with pytest.raises(InvitationOver):
        team.joined("d", invited.data, invited.code, START + timedelta(days=4))
    assert not list(tmp_path.glob("[abcd].cchc/workspace.db"))
    lower = team.joined("Lê Minh Khôi", invited.data, invited.code.lower().replace("-", " "))
    assert lower.workspace.exchange.connected


def test_an_old_state_that_was_put_back_gets_its_own_work_back(team: Team, stick: Path, tmp_path: Path) -> None:
    bao = team.join("Trần Quốc Bảo")
    bao.workspace.answers.note(team.visit, "A1", "trước")
    bao.carry(stick)
    bao.workspace.close()
    shutil.copytree(bao.workspace.folder, tmp_path / "copy.cchc")
    bao.reopen_after_kill()
    bao.workspace.answers.note(team.visit, "A2", "sau bản sao lưu")
    bao.carry(stick)
    bao.workspace.close()
    shutil.rmtree(bao.workspace.folder)
    shutil.copytree(tmp_path / "copy.cchc", bao.workspace.folder)
    bao.reopen_after_kill()
    bao.carry(stick)
    assert note(bao, team, "A2") == "sau bản sao lưu"
    bao.workspace.answers.note(team.visit, "A3", "lại tiếp tục")
    bao.carry(stick)
    team.office.carry(stick)
    assert [note(team.office, team, item) for item in ("A1", "A2", "A3")] == [
        "trước",
        "sau bản sao lưu",
        "lại tiếp tục",
    ]
    assert team.office.workspace.exchange.set_aside() == ()


def test_a_copied_laptop_forks_and_both_keep_their_words(team: Team, stick: Path, tmp_path: Path) -> None:
    bao = team.join("Trần Quốc Bảo")
    bao.workspace.answers.note(team.visit, "A1", "chung")
    bao.carry(stick)
    bao.workspace.close()
    shutil.copytree(bao.workspace.folder, tmp_path / "copy.cchc")
    bao.reopen_after_kill()
    from tests.unit.workspace.conftest import PASSWORD

    twin = Laptop("twin", Workspace.open(tmp_path / "copy.cchc", person="Trần Quốc Bảo", password=PASSWORD,
                                         around=bao.around), bao.clock, bao.around)  # fmt: skip
    team.laptops.append(twin)
    bao.workspace.answers.note(team.visit, "A2", "của bản gốc")
    twin.workspace.answers.note(team.visit, "A3", "của bản sao")
    bao.carry(stick)
    for _ in range(3):
        team.meet(stick, rounds=1)
    for laptop in team.laptops:
        assert (note(laptop, team, "A2"), note(laptop, team, "A3")) == ("của bản gốc", "của bản sao"), laptop.name


class Flaky(FolderChannel):
    """A folder that breaks off after some acts, or is full."""

    def __init__(self, root: Path, acts: int, full: bool) -> None:
        super().__init__(root)
        self.left = acts
        self.full = full

    def _spend(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise PlaceFull(place="x") if self.full else CannotReach(place="x", reason="cut")

    def names(self, folder: str) -> list[str]:
        self._spend()
        return super().names(folder)

    def get(self, path: str) -> bytes:
        self._spend()
        return super().get(path)

    def put(self, path: str, data: bytes) -> None:
        self._spend()
        super().put(path, data)


@pytest.mark.parametrize("full", [False, True])
def test_a_journey_cut_at_any_act_goes_on_the_next_time(team: Team, stick: Path, full: bool) -> None:
    bao = team.join("Trần Quốc Bảo")
    kept = bao.workspace.evidence.prepare(random.Random(3).randbytes(1_500_000), "a.bin")
    bao.workspace.evidence.attach(team.visit, "A1", kept)
    place = bao.place(stick)
    root = stick / f"cchc-{bao.workspace.exchange.ring().root.workspace[:12]}"
    cuts = 0
    for acts in range(60):
        bao.workspace.answers.note(team.visit, "A2", f"lần {acts}")
        try:
            bao.workspace.exchange.travel(place, channel=Flaky(root, acts, full))
        except (CannotReach, PlaceFull):
            cuts += 1
        if acts % 7 == 0:
            bao.reopen()
            place = bao.place(stick)
    assert cuts > 5
    bao.carry(stick)
    assert not list(stick.rglob(f"*{PART}"))
    team.office.carry(stick)
    assert note(team.office, team, "A2") == "lần 59"
    piece = team.office.workspace.visits.get(team.visit).evidence[0]
    assert len(team.office.workspace.evidence.original(piece)) == 1_500_000


def test_a_second_journey_with_nothing_new_looks_at_little(team: Team, stick: Path) -> None:
    bao = team.join("Trần Quốc Bảo")
    for number in range(230):
        bao.workspace.answers.note(team.visit, "A1", f"lần {number}")
        bao.workspace.exchange.pack()
    bao.carry(stick)
    root = stick / f"cchc-{bao.workspace.exchange.ring().root.workspace[:12]}"
    counted = Flaky(root, 1000, full=False)
    bao.workspace.exchange.travel(bao.place(stick), channel=counted)
    assert 1000 - counted.left <= 10


def test_the_header_tells_a_stranger_no_names(team: Team, stick: Path) -> None:
    bao = team.join("Trần Quốc Bảo")
    bao.workspace.answers.note(team.visit, "A1", "bí mật")
    bao.carry(stick)
    for path in bundles(stick):
        data = path.read_bytes()
        read_header(data)
        assert not any(word.encode() in data for word in ("Trần", "bí mật", "Hòa Thạnh"))


def test_each_journey_begins_with_the_second_copy(team: Team, stick: Path, tmp_path: Path) -> None:
    second = tmp_path / "đĩa hai"
    second.mkdir()
    bao = team.join("Trần Quốc Bảo", role="secretary")
    place = bao.workspace.second_place
    place.choose(second)
    bao.workspace.answers.give(team.visit, "A1", Verdict.MET)
    seen: list[int] = []

    class Watched(FolderChannel):
        def names(self, folder: str) -> list[str]:
            seen.append(place.state().waiting)
            return super().names(folder)

    stick.mkdir()
    bao.workspace.exchange.travel(bao.place(stick), channel=Watched(stick))
    # Nothing was asked of the stick before the answer lay in the second place.
    assert seen
    assert seen[0] == 0
    assert place.state().at is not None


def test_a_second_place_that_is_gone_keeps_nobody_from_the_exchange(team: Team, stick: Path, tmp_path: Path) -> None:
    second = tmp_path / "đĩa hai"
    second.mkdir()
    bao = team.join("Trần Quốc Bảo", role="secretary")
    bao.workspace.second_place.choose(second)
    shutil.rmtree(second)
    bao.workspace.answers.give(team.visit, "A1", Verdict.MET)
    assert bao.carry(stick).sent
    assert isinstance(bao.workspace.second_place.state().trouble, PlaceGone)


def test_a_filled_form_arrives_with_its_form_and_the_files_it_names(team: Team, stick: Path) -> None:
    office = team.office.workspace
    bao = team.join("Trần Quốc Bảo")
    key, _ = office.forms.bring_in(FORM.encode(), "rich.md")
    filling, _ = office.fillings.begin(SCOPE, key)
    filling.answer(filling.session.find("/cchc/ten"), "UBND xã Tân Phú")
    filling.answer(filling.session.find("/cchc/nhom/anh"), filling.keep_file("trụ sở.png", b"a photo"))
    team.office.carry(stick)
    bao.carry(stick)
    (arrived,) = bao.workspace.fillings.all(SCOPE, key)
    opened = bao.workspace.fillings.open(SCOPE, arrived)
    assert opened.session.find("/cchc/ten").answer == "UBND xã Tân Phú"
    assert opened.file(opened.session.find("/cchc/nhom/anh").answer) == b"a photo"
    sent = unpack(bao.workspace.filled.submission(SCOPE, arrived), "a.zip")
    assert sent.media == {"trụ sở.png": b"a photo"}
