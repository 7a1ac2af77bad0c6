"""The manual page and the help: written from the parser, nothing left out, answers for machines are JSON."""

import argparse
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cchc_desktop.cli.main import command_parser, main
from cchc_desktop.cli.manual import commands, own_actions
from cchc_desktop.cli.verifier import verifier_parser
from tests.unit.workspace.conftest import PASSWORD, make

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_command_and_every_option_has_its_help(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CCHC_LANGUAGE", language)
    silent = []
    for path, told, parser in commands(command_parser()):
        silent += [" ".join(path)] if not told else []
        silent += [f"{' '.join(path)} {action.dest}" for action in own_actions(parser) if not action.help]
    silent += [action.dest for action in own_actions(verifier_parser()) if not action.help]
    assert silent == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_manual_page_tells_every_command_and_option(
    language: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CCHC_LANGUAGE", language)
    assert main(["manual"]) == 0
    page = capsys.readouterr().out.replace("\\-", "-")
    for path, _, parser in commands(command_parser()):
        assert f".SS {' '.join(path)}\n" in page
        for action in own_actions(parser):
            assert all(option in page for option in action.option_strings)
    assert "CCHC_PASSWORD" in page
    assert page.count(".TP\n.B ") >= 5
    # Whoever reads Vietnamese gets no English headings.
    assert (".SH NAME" in page) == (language == "en")
    assert main(["manual", "cchc-verify"]) == 0
    assert "--evidence" in capsys.readouterr().out.replace("\\-", "-")


def test_nothing_in_the_page_is_taken_for_a_request(capsys: pytest.CaptureFixture[str]) -> None:
    main(["manual"])
    known = (".TH ", ".SH ", ".SS ", ".TP", ".B ", ".BR ", ".I ", ".br")
    for line in capsys.readouterr().out.splitlines():
        assert not line.startswith("'")
        assert not line.startswith(".") or line.startswith(known), line


@pytest.mark.skipif(shutil.which("groff") is None, reason="no groff here; `make package` reads the page with man")
def test_groff_has_nothing_to_complain_of(capsys: pytest.CaptureFixture[str]) -> None:
    main(["manual"])
    page = capsys.readouterr().out.encode()
    call = ["groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-z"]
    done = subprocess.run(call, input=page, capture_output=True, check=False)
    assert (done.returncode, done.stderr.decode()) == (0, "")


def test_answers_for_machines_are_json(tmp_path: Path) -> None:
    bench = make(tmp_path / "thử.cchc")
    bench.workspace.exchange.found("Đợt 1", "Văn phòng")
    bench.workspace.close()
    folder = str(bench.folder)
    environment = os.environ | {"CCHC_PASSWORD": PASSWORD}
    for call, kind in (
        (["members", folder, "--json"], list),
        (["sync", folder, "--json"], dict),
        (["update", folder, "--json"], dict),
        (["audit", "--workspace", folder, "--json"], list),
        (["followups", "list", "--workspace", folder, "--json"], list),
        (["units", "find", "Bình", "--workspace", folder, "--json"], list),
        (["program", "--json"], dict),
    ):
        done = subprocess.run(
            [sys.executable, "-m", "cchc_desktop", *call], cwd=ROOT, env=environment, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr.decode()
        assert isinstance(json.loads(done.stdout), kind), call


def test_help_names_the_exit_status() -> None:
    text = command_parser().format_help()
    assert "0" in text
    assert "man cchc-desktop" in text
    assert isinstance(command_parser(), argparse.ArgumentParser)
