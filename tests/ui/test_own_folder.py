"""Where a person's data lies: with the user, or beside the program where somebody made the folder for it."""

import sys
from pathlib import Path

import pytest

from cchc_desktop.program.shelf import PORTABLE
from cchc_desktop.ui import main


def test_data_lies_in_the_local_folder_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "KiemTraCCHC.exe"))
    (tmp_path / PORTABLE).mkdir()
    # From source the interpreter's own folder must never be taken for a stick.
    assert main._portable_folder() is None
    assert tmp_path not in main._own_folder().parents


def test_a_folder_beside_the_frozen_program_makes_it_portable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "KiemTraCCHC.exe"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert main._portable_folder() is None
    (tmp_path / PORTABLE).mkdir()
    assert main._own_folder() == tmp_path / PORTABLE
