"""Writes release.json into a frozen folder, and packs the folder as an archive for the office's update file.

python .ci/package/release.py FOLDER                          release.json only
python .ci/package/release.py FOLDER --out X.cchcapp          and the archive
python .ci/package/release.py FOLDER --version 0.1.1 --out …  under another number (to try an update)
"""

import argparse
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from cchc_desktop import __version__  # noqa: E402
from cchc_desktop.program import archive  # noqa: E402
from cchc_desktop.program.release import FILE, Release, this_platform, to_json  # noqa: E402
from cchc_desktop.storage.schema import steps  # noqa: E402


def main() -> int:
    """Describe and pack; 0."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--version", default=__version__)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    told = subprocess.run(
        ["git", "log", "-1", "--format=%cs %h"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    news = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "resources" / "news").glob("*.md")}
    release = Release(options.version, told.stdout.strip(), this_platform(), steps(), news)
    if options.out is None:
        (options.folder / FILE).write_bytes(to_json(archive.describe(options.folder, release)))
    else:
        archive.pack(options.folder, release, options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
