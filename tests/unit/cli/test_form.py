"""`cchc-desktop form …` as a person calls it: output, exit status, languages, files that are there."""

import json
from pathlib import Path

import openpyxl
import pytest

from cchc_desktop.checklist.authoring import compile_form
from cchc_desktop.checklist.reading import read_checklist
from cchc_desktop.cli.main import main
from tests.unit.checklist.authoring.forms import md

BAD = md([["txet", "a", "Một"]], ("type", "name", "label"))
GOOD = md([["text", "a", "Một"]], ("type", "name", "label"))


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "bad.md"
    path.write_bytes(BAD)
    return path


def test_check_names_sheet_and_cell_in_vietnamese(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["form", "check", str(bad)]) == 1
    said = capsys.readouterr().out
    assert "survey!A2  Lỗi  “txet” không phải loại câu hỏi; có lẽ ý định là “text”.  [type-unknown]" in said
    assert "Chưa nhập được" in said


def test_check_speaks_english_when_asked(
    bad: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CCHC_LANGUAGE", "en")
    assert main(["form", "check", str(bad)]) == 1
    assert "“txet” is no question type; “text” is probably meant." in capsys.readouterr().out


def test_json_carries_both_languages(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["form", "check", str(bad), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["usable"], told["errors"]) == (False, 1)
    (mistake,) = told["mistakes"]
    assert (mistake["rule"], mistake["sheet"], mistake["cell"]) == ("type-unknown", "survey", "A2")
    assert mistake["what"]["vi"] != mistake["what"]["en"]
    assert all(mistake[part][language] for part in ("what", "why", "mend") for language in ("vi", "en"))


def test_a_sound_form_gives_zero_and_a_missing_file_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = tmp_path / "good.md"
    good.write_bytes(GOOD)
    assert main(["form", "check", str(good)]) == 0
    assert main(["form", "check", str(tmp_path / "none.md")]) == 1
    assert "none.md" in capsys.readouterr().err


def test_files_a_form_reads_are_looked_for_in_the_folder_that_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    form = tmp_path / "reads.md"
    form.write_bytes(md([["select_one_from_file xa.csv", "xa", "Xã"]], ("type", "name", "label")))
    assert main(["form", "check", str(form), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["missing_files"] == ["xa.csv"]
    media = tmp_path / "media"
    media.mkdir()
    (media / "xa.csv").write_text("name,label\nhoa,Hòa Thạnh\n", encoding="utf-8")
    assert main(["form", "check", str(form), "--media", str(media), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["missing_files"] == []
    assert main(["form", "check", str(form), "--media", str(form)]) == 1
    assert "reads.md" in capsys.readouterr().err
    broken = tmp_path / "broken.md"
    broken.write_bytes(md([["select_one_from_file xa.geojson", "xa", "Xã"]], ("type", "name", "label")))
    (media / "xa.geojson").write_text("{", encoding="utf-8")
    assert main(["form", "check", str(broken), "--media", str(media)]) == 1
    assert "không đọc được danh sách" in capsys.readouterr().err


def test_the_marked_copy_never_replaces_a_file_unasked(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = bad.with_name("marked.xlsx")
    assert main(["form", "check", str(bad), "--annotate", str(out)]) == 1
    assert openpyxl.load_workbook(out)["survey"]["A2"].comment is not None
    before = out.read_bytes()
    assert main(["form", "check", str(bad), "--annotate", str(out)]) == 1
    assert "marked.xlsx" in capsys.readouterr().err
    assert out.read_bytes() == before
    assert main(["form", "check", str(bad), "--annotate", str(out), "--force"]) == 1


def test_the_template_passes_its_own_check_and_asks_what_it_shows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "mau.xlsx"
    assert main(["form", "template", str(out)]) == 0
    assert main(["form", "check", str(out), "--json"]) == 0
    assert json.loads(capsys.readouterr().out.partition("\n")[2])["mistakes"] == []
    checklist = read_checklist(compile_form(out.read_bytes(), out.name))
    assert [item.code for item in checklist.items] == ["A1", "A2"]
    assert checklist.item("A1").critical
    survey = openpyxl.load_workbook(out)["Bảng kiểm"]
    assert len(survey.data_validations.dataValidation) == 6


@pytest.mark.parametrize("ending", ["xlsx", "csv", "md"])
def test_conversion_there_and_back_compiles_to_the_same_form(tmp_path: Path, ending: str) -> None:
    source = Path("forms/cchc-commune.md")
    out = tmp_path / f"form.{ending}"
    back = tmp_path / "back.md"
    assert main(["form", "convert", str(source), str(out)]) == 0
    assert main(["form", "convert", str(out), str(back)]) == 0
    expected = compile_form(source.read_bytes(), source.name).xform
    assert compile_form(out.read_bytes(), out.name).xform == expected
    assert compile_form(back.read_bytes(), back.name).xform == expected


def test_conversion_to_an_xform_and_to_nothing_known(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = tmp_path / "good.md"
    good.write_bytes(GOOD)
    assert main(["form", "convert", str(good), str(tmp_path / "good.xml")]) == 0
    assert (tmp_path / "good.xml").read_bytes().startswith(b"<?xml")
    assert main(["form", "convert", str(good), str(tmp_path / "good.pdf")]) == 1
    assert ".pdf" in capsys.readouterr().err
    assert not (tmp_path / "good.pdf").exists()
