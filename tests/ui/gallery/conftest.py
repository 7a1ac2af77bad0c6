"""The sample workspace the scenes open copies of: told once a session."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cchc_desktop.ui.kit.look import load_fonts
from tests.ui.gallery.scenes import build


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Path:
    load_fonts()
    return build(tmp_path_factory.mktemp("gallery"))
