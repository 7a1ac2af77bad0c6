"""The gallery of forms in the whole window: check a workbook, mend it, bring it in, try it, move a visit, retire it."""

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.ui.form.view import FormView
from cchc_desktop.ui.forms.checking import CheckingPage
from cchc_desktop.ui.forms.moving import MovingDialog
from cchc_desktop.ui.forms.preview import FormPreview, PreviewItem
from cchc_desktop.ui.forms.screen import FormsScreen
from cchc_desktop.workspace.fillings import SCOPE
from tests.ui.shell.conftest import Robot
from tests.unit.checklist.authoring.forms import xlsx

HEADS = ["type", "name", "label::Tiếng Việt (vi)", "bind::cchc:role", "bind::cchc:weight"]
SETTINGS = [["form_id", "version", "form_title"], ["cchc-commune", "2027.1", "Bộ tiêu chí của tỉnh"]]


def book(*items: list[object]) -> bytes:
    rows = [HEADS, ["begin_group", "A", "Lĩnh vực A", "section", ""], *items, ["end_group", "", "", "", ""]]
    return xlsx({"survey": rows, "settings": SETTINGS})


BAD = book(["select_one ketqua", "A1", "Kế hoạch", "itme", 2])
GOOD = book(["select_one ketqua", "A1", "Kế hoạch", "item", 2], ["select_one ketqua", "A99", "Mới", "item", 1])


class Gallery:
    def __init__(self, robot: Robot, qtbot: QtBot, folder: Path) -> None:
        self.robot, self.qtbot = robot, qtbot
        self.path = folder / "tỉnh.xlsx"
        robot.shell.go_to("settings")
        robot.click("open_forms")
        self.screen = robot.find("forms")
        assert isinstance(self.screen, FormsScreen)

    @property
    def checking(self) -> CheckingPage:
        assert isinstance(self.screen, FormsScreen)
        return self.screen.checking

    def check(self, data: bytes) -> None:
        assert isinstance(self.screen, FormsScreen)
        self.path.write_bytes(data)
        self.screen.open_file(self.path)
        self.qtbot.waitUntil(lambda: self.checking._candidate is not None, timeout=10_000)

    def installed(self) -> dict[str, tuple[str, bool]]:
        return {line.key: (line.version, line.retired) for line in self.robot.shell.workspace.forms.installed()}


@pytest.fixture
def gallery(robot: Robot, qtbot: QtBot, tmp_path: Path) -> Gallery:
    return Gallery(robot, qtbot, tmp_path)


def test_mistakes_are_listed_by_cell_and_keep_the_form_out(gallery: Gallery) -> None:
    gallery.check(BAD)
    grid = gallery.checking.table.grid
    rows = [[grid.cell(grid.index(row, column)).text for column in range(4)] for row in range(grid.rowCount())]
    assert ["Lỗi", "survey", "D3", "“itme” không phải vai trò; có lẽ ý định là “item”."] in rows
    bring = gallery.robot.find("form_bring_in")
    assert not bring.isEnabled()


def test_a_marked_copy_is_saved(gallery: Gallery, tmp_path: Path) -> None:
    gallery.check(BAD)
    gallery.checking.save_marked_to(tmp_path / "marked.xlsx")
    marked = openpyxl.load_workbook(io.BytesIO((tmp_path / "marked.xlsx").read_bytes()))
    assert "không phải vai trò" in marked["survey"]["D3"].comment.text


def test_saving_the_file_again_checks_it_again(gallery: Gallery) -> None:
    gallery.check(BAD)
    gallery.path.write_bytes(GOOD)
    gallery.qtbot.waitUntil(lambda: gallery.robot.find("form_bring_in").isEnabled(), timeout=15_000)


def test_a_sound_form_is_tried_out_and_brought_in(gallery: Gallery) -> None:
    gallery.check(GOOD)
    gallery.checking.trying.checklist.finish()
    item = gallery.checking.trying.checklist.findChild(PreviewItem, "preview_A1")
    assert isinstance(item, PreviewItem)
    item.open()
    item.strip.answered.emit(Verdict.MET.value)
    assert "100,0/100" in gallery.checking.trying.checklist._total.text()
    before = len(gallery.installed())
    gallery.robot.click("form_bring_in")
    assert len(gallery.installed()) == before + 1
    assert gallery.robot.sees("forms_installed")


def test_an_ordinary_form_is_tried_out_before_it_is_brought_in(gallery: Gallery) -> None:
    rows = [["type", "name", "label", "relevant"], ["text", "ten", "Tên", ""], ["text", "them", "Thêm", "${ten} != ''"]]
    gallery.check(xlsx({"survey": rows, "settings": [["form_id", "version"], ["thu", "1"]]}))
    view = gallery.checking.trying.findChild(FormView, "form_view")
    assert isinstance(view, FormView)
    session = view.presenter.session
    assert not session.find("/cchc/them").relevant
    line = view.findChild(QLineEdit, "ten")
    assert isinstance(line, QLineEdit)
    line.setText("Hòa Thạnh")
    view.flush()
    assert session.find("/cchc/them").relevant
    assert gallery.robot.shell.workspace.fillings.all(SCOPE) == ()


def test_a_draft_visit_moves_when_a_person_says_so(gallery: Gallery, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = gallery.robot.shell.workspace
    visit = gallery.robot.bench.visit
    gallery.check(GOOD)
    gallery.robot.click("form_bring_in")
    new = next(key for key, (version, _) in gallery.installed().items() if version == "2027.1")
    monkeypatch.setattr(MovingDialog, "asked", lambda _dialog: False)
    gallery.robot.click(f"form_move_{visit}")
    assert workspace.visits.form(visit) != new
    monkeypatch.setattr(MovingDialog, "asked", lambda _dialog: True)
    gallery.robot.click(f"form_move_{visit}")
    assert workspace.visits.form(visit) == new
    assert [item.code for item in workspace.visits.checklist(visit).items] == ["A1", "A99"]
    gallery.robot.shell.open_visit(visit)


def test_a_version_is_retired_and_offered_again(gallery: Gallery) -> None:
    (key,) = gallery.installed()
    gallery.robot.click("form_retire")
    assert gallery.installed()[key][1]
    gallery.robot.click("form_retire")
    assert not gallery.installed()[key][1]


def test_template_and_source_are_saved(gallery: Gallery, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for button, name in (("form_template", "mau.xlsx"), ("form_source", "nguon.md")):
        answer: Callable[..., tuple[str, str]] = lambda *_args, name=name: (str(tmp_path / name), "")  # noqa: E731
        monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
        gallery.robot.click(button)
        assert (tmp_path / name).stat().st_size > 1000


def test_a_file_that_is_no_form_is_refused_in_words(gallery: Gallery) -> None:
    assert isinstance(gallery.screen, FormsScreen)
    gallery.path.write_bytes(b"PK\x03\x04 broken")
    gallery.screen.open_file(gallery.path)
    gallery.qtbot.waitUntil(lambda: "tỉnh.xlsx" in gallery.checking._what.text(), timeout=10_000)
    assert not gallery.robot.find("form_bring_in").isEnabled()


def test_the_preview_lays_out_the_whole_checklist(gallery: Gallery) -> None:
    preview = gallery.robot.find("form_preview")
    assert isinstance(preview, FormPreview)
    preview.finish()
    items: list[QWidget] = preview.findChildren(PreviewItem)
    (key,) = gallery.installed()
    assert len(items) == len(gallery.robot.shell.workspace.forms.checklist(key).items)
