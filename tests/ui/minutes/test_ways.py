"""The sign panel's ways: refusals, ink on paper, another program, a seal, late edits, verification, timestamps."""

import io
from pathlib import Path

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.storage.journal import Change, Register
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.announcer import Announcer
from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.minutes.lasting import LastingDialog
from cchc_desktop.ui.minutes.screen import MinutesScreen
from cchc_desktop.ui.minutes.sign_panel import BY_CERTIFICATE, ON_PAPER, OUTSIDE, TOKEN
from cchc_desktop.ui.minutes.verify_dialog import VerifyDialog
from cchc_desktop.workspace import settings
from cchc_desktop.workspace.keys import Source
from cchc_desktop.workspace.outside import Ready
from tests.unit.signing import office
from tests.unit.workspace.conftest import Bench
from tests.unit.workspace.signing import make_signable, next_to_sign, sign_next


class Room:
    """The screen of a visit that can be signed, and what it declined."""

    def __init__(self, bench: Bench, qtbot: QtBot) -> None:
        make_signable(bench)
        self.bench, self.qtbot = bench, qtbot
        self.desk = Desk(bench.workspace, Announcer())
        self.declined: list[Refusal] = []
        self.desk.refused.connect(self.declined.append)
        self.screen = MinutesScreen(self.desk, bench.visit)
        qtbot.addWidget(self.screen)
        self.screen.resize(1288, 600)
        self.screen.show()

    @property
    def panel(self):  # type: ignore[no-untyped-def]
        return self.screen.panel

    def button(self, name: str) -> Button:
        found = self.screen.findChild(Button, name)
        assert found is not None, name
        return found

    def hows(self) -> list[str]:
        return [state.how for state in self.bench.workspace.minutes.signatories(self.bench.visit)]

    def refresh(self) -> None:
        self.screen._show_state()


@pytest.fixture
def room(bench: Bench, qtbot: QtBot) -> Room:
    return Room(bench, qtbot)


def test_only_the_tools_of_the_chosen_way_are_in_view(room: Room) -> None:
    panel = room.panel
    assert panel.pad.isVisible()
    panel._choose_way(ON_PAPER)
    assert room.button("print_with_codes").isVisible()
    assert not panel.pad.isVisible()
    assert not room.button("confirm_signature").isVisible()
    panel._choose_way(BY_CERTIFICATE)
    assert panel.password.isVisible()
    panel._choose_source(TOKEN)
    assert room.button("look_for_tokens").isVisible()
    assert not panel.password.isVisible()
    panel._choose_source(OUTSIDE)
    assert room.button("export_for_signing").isVisible()
    assert not room.button("confirm_signature").isVisible()


def test_a_refusal_is_noted_for_the_representative_only(room: Room) -> None:
    assert not room.button("refuse_to_sign").isVisible()
    sign_next(room.bench)
    room.refresh()
    # Somebody has signed: a refusal now needs a supplementary version.
    assert not room.button("refuse_to_sign").isVisible()


def test_before_any_signature_a_refusal_stands_in_the_list(bench: Bench, qtbot: QtBot) -> None:
    room = Room(bench, qtbot)
    name = bench.workspace.minutes.signatories(bench.visit)[1].name
    room.screen.presenter.ways.refuse(name, "Không đồng ý kết luận", "")
    assert len(room.declined) == 1
    room.screen.presenter.ways.refuse(name, "Không đồng ý kết luận", "Bà Đặng Thị Lệ")
    assert room.hows() == ["", "refused", ""]


def test_ink_on_paper_is_printed_and_scanned_back(room: Room, tmp_path: Path) -> None:
    ways = room.screen.presenter.ways
    room.screen.presenter.ways.ready.disconnect()
    with room.qtbot.waitSignal(ways.ready, timeout=20000) as made:
        ways.make_ready("print")
    ready = made.args[0]
    assert isinstance(ready, Ready)
    document = pypdfium2.PdfDocument(ready.coded)
    paths = []
    for number in range(len(document)):
        out = io.BytesIO()
        document[number].render(scale=200 / 72).to_pil().convert("RGB").save(out, "JPEG")
        paths.append(tmp_path / f"{number}.jpg")
        paths[-1].write_bytes(out.getvalue())
    document.close()
    with room.qtbot.waitSignal(ways.scan_attached, timeout=30000):
        room.panel._paper.scans_chosen.emit(paths)
    assert room.hows() == ["paper"] * 3
    assert room.declined == []


def test_a_token_key_that_is_chosen_asks_for_its_pin_and_warns_of_the_last_try(room: Room) -> None:
    form = room.panel.token
    room.panel._choose_way(BY_CERTIFICATE)
    room.panel._choose_source(TOKEN)
    who = office.SIGNED_AT
    one = Source("USB", "Trần Quốc Bảo", "VNPT-CA", who, True, Path("/x.so"), 1, "01", b"", "last")
    form.show_sources((one,))
    assert form.certain.isVisible()
    assert "MỘT lần thử" in form._about.text()
    form.show_sources((Source("Windows", "Trần Quốc Bảo", "VNPT-CA", who, True, der=b"x"),))
    assert not form.certain.isVisible()
    assert not form._pin.isVisible()


def test_an_organisation_is_offered_its_seal_and_no_pad(room: Room) -> None:
    room.bench.workspace.settings.change(settings.ORGANISATION_SIGNS, True)
    for _ in range(3):
        sign_next(room.bench)
    assert next_to_sign(room.bench).role == "organisation"
    room.refresh()
    assert not room.panel.pad.isVisible()
    assert room.button("choose_seal").isVisible()


def test_late_edits_wait_in_the_panel_until_the_leader_decides(room: Room) -> None:
    bench = room.bench
    for _ in range(3):
        sign_next(bench)
    item = bench.workspace.visits.checklist(bench.visit).item("A1")
    bench.workspace._store.write([Change(Register(bench.visit, "answer", "", item.path), Verdict.UNMET.value)])
    bench.workspace.minutes._acts.forget(bench.visit)
    room.refresh()
    assert room.panel._late.isVisible()
    room.button("late_set_aside").click()
    room.refresh()
    assert not room.panel._late.isVisible()
    assert bench.workspace.visits.get(bench.visit).answer("A1").verdict is Verdict.MET


def test_the_verification_in_the_window_tells_the_outcome_and_keeps_a_slip(room: Room, tmp_path: Path) -> None:
    for _ in range(3):
        sign_next(room.bench)
    pdf = room.bench.workspace.minutes.pdf(room.bench.visit)
    assert pdf is not None
    good = VerifyDialog(room.desk, pdf, "Hòa Thạnh", None)
    room.qtbot.addWidget(good)
    room.qtbot.waitUntil(lambda: good.outcome() != "", timeout=20000)
    assert good.outcome() == "good"
    good.save_to(tmp_path / "phieu.pdf")
    assert (tmp_path / "phieu.pdf").read_bytes().startswith(b"%PDF")
    bad = VerifyDialog(room.desk, pdf[:-200], "Hòa Thạnh", None)
    room.qtbot.addWidget(bad)
    room.qtbot.waitUntil(lambda: bad.outcome() != "", timeout=20000)
    assert bad.outcome() == "bad"


def test_the_queue_says_what_stands_in_the_way_and_can_be_tried_again(room: Room) -> None:
    for _ in range(3):
        sign_next(room.bench)
    dialog = LastingDialog(room.desk, None)
    room.qtbot.addWidget(dialog)
    with room.qtbot.waitSignal(dialog.work.finished, timeout=20000):
        dialog._begin()
    assert [one.tries for one in dialog.work.waiting()] == [1]
    assert dialog._start.isEnabled()
