"""Trust in the window: what is imported, and the way of a laptop's certificate from request to seal."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.signing.certificate_file import CertificateFile
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.announcer import Announcer
from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.minutes.trust_dialog import TrustDialog
from tests.unit.signing import office
from tests.unit.workspace.conftest import Bench

PHRASE = "ba con trâu gặm cỏ"


@pytest.fixture
def desk(bench: Bench) -> Desk:
    return Desk(bench.workspace, Announcer())


def test_files_are_imported_listed_and_removed(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    declined: list[Refusal] = []
    desk.refused.connect(declined.append)
    dialog = TrustDialog(desk, None)
    qtbot.addWidget(dialog)
    (tmp_path / "root.cer").write_bytes(office.root().der)
    (tmp_path / "chao.txt").write_text("chào")
    dialog.import_file(tmp_path / "root.cer")
    dialog.import_file(tmp_path / "chao.txt")
    dialog.import_file(tmp_path / "khong-co.cer")
    assert len(declined) == 2
    views = desk.workspace.trust.views()
    assert [view.holder for view in views] == ["CA thử nghiệm"]
    button = dialog.findChild(Button, f"drop_{views[0].key[:8]}")
    assert button is not None
    button.click()
    assert desk.workspace.trust.views() == ()


def test_a_laptop_asks_the_office_answers_and_may_revoke(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = TrustDialog(desk, None)
    qtbot.addWidget(dialog)
    dialog.make_authority("Sở Nội vụ – máy của Đoàn", PHRASE)
    dialog.save_request(tmp_path / "may.csr")
    dialog.give_certificate(tmp_path / "may.csr", PHRASE, tmp_path / "may.pem")
    dialog.take_certificate(tmp_path / "may.pem")
    seal = desk.workspace.trust._seals.get()
    assert seal is not None
    assert CertificateFile(seal.p12, seal.password).identity.issuer == "Sở Nội vụ – máy của Đoàn"
    laptop = desk.workspace.trust.laptops()[0]
    dialog.revoke(laptop.serial, PHRASE)
    assert desk.workspace.trust.laptops()[0].revoked_at is not None
    assert {view.kind for view in desk.workspace.trust.views()} == {"root", "list"}
