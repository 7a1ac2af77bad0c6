"""`make screenshots`: every screen in every look under out/screenshots, with what the walk finds in faults.txt.

    python -m tests.ui.gallery [--out FOLDER] [--gallery] [--only SCENE …]

`--gallery` also writes the selection of docs/gallery.md as small WebP files.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from cchc_desktop.ui.kit.look import load_fonts
from tests.ui.gallery.scenes import LOOKS, SCENES, Look, build, opened
from tests.ui.gallery.walk import walk

CHOSEN = (Look(), Look("dark", "en"), Look("light", "vi", (1366, 688), 150), Look("light", "vi", (1920, 1000)))
"""The looks whose pictures go into docs/gallery.md."""
DOCS = Path("docs/gallery")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="make screenshots")
    parser.add_argument("--out", default="out/screenshots")
    parser.add_argument("--gallery", action="store_true", help="write docs/gallery as well")
    parser.add_argument("--only", nargs="*", default=list(SCENES))
    options = parser.parse_args(arguments)
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("KiemTraCCHC")
    load_fonts()
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "settings"))
        base = build(folder / "base")
        for look in LOOKS:
            print(look.name, flush=True)
            faults += _render(base, folder, look, out, options.only, gallery=options.gallery and look in CHOSEN)
    (out / "faults.txt").write_text("\n".join(faults) + "\n", encoding="utf-8")
    print(f"{len(faults)} faults, see {out / 'faults.txt'}")
    return 1 if faults else 0


def _render(base: Path, folder: Path, look: Look, out: Path, only: list[str], *, gallery: bool) -> list[str]:
    faults: list[str] = []
    with opened(base, folder / look.name, look, year=True) as stage:
        for name in SCENES:
            if name not in only:
                continue
            window = SCENES[name](stage)
            stage.hands.rest(40)
            path = out / f"{name}-{look.name}.png"
            window.grab().save(str(path))
            faults += [f"{name} {look.name}: {fault}" for fault in walk(window)]
            if window is not stage.application.window:
                window.close()
                window.deleteLater()
            if gallery:
                DOCS.mkdir(parents=True, exist_ok=True)
                with Image.open(path) as picture:
                    picture.convert("RGB").save(DOCS / f"{name}-{look.name}.webp", quality=72, method=6)
    return faults


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
