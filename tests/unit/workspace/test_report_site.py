"""The report as pages: written as files from the command line, served by the program itself."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from cchc_desktop.cli.main import main
from cchc_desktop.cli.opening import PASSWORD as VARIABLE
from tests.sample import office
from tests.unit.workspace.conftest import PASSWORD, Bench


def test_pages_are_written_and_stand_by_themselves(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    office.campaign(bench.workspace, "Đợt <2>", 2025, 3, 0.8, 1)
    bench.workspace.close()
    monkeypatch.setenv(VARIABLE, PASSWORD)
    asked = ["office", "serve-report", "--workspace", str(bench.folder)]
    assert main([*asked, "--out", str(tmp_path / "trang")]) == 0
    assert "3" in capsys.readouterr().out
    index = (tmp_path / "trang" / "index.html").read_text(encoding="utf-8")
    links = re.findall(r'href="([^"]+)"', index)
    assert "Đợt &lt;2&gt;" in index
    for link in links:
        text = (tmp_path / "trang" / link).read_text(encoding="utf-8")
        assert "<table" in text
        assert "http://" not in text.replace("http://www.w3.org/2000/svg", "")
    assert any("xã Bình Nghĩa" in (tmp_path / "trang" / link).read_text(encoding="utf-8") for link in links)
    assert main([*asked, "--host", "0.0.0.0"]) == 1, "nobody opens it to the network without a password"


def test_the_program_serves_on_this_computer_until_it_is_told_to_end(bench: Bench) -> None:
    bench.workspace.close()
    command = [sys.executable, "-m", "cchc_desktop", "office", "serve-report", "--workspace", str(bench.folder)]
    environment = os.environ | {VARIABLE: PASSWORD, "CCHC_LANGUAGE": "en"}
    with subprocess.Popen([*command, "--port", "0"], stdout=subprocess.PIPE, text=True, env=environment) as served:
        try:
            assert served.stdout is not None
            address = re.search(r"http://127\.0\.0\.1:\d+/", served.stdout.readline())
            assert address is not None
            answer = httpx.get(address[0], trust_env=False)
            assert answer.status_code == 200
            assert "Trang chỉ để đọc" in answer.text
        finally:
            served.send_signal(signal.SIGINT)
            assert served.wait(60) == 0
