"""What a version of the program says about itself: `release.json` beside the program.

    {"format": 1, "version": "0.2.0", "build": "2026-11-25 1a2b3c4", "platform": "linux-x86_64",
     "tables": ["0001_journal", …], "news": {"vi": "…", "en": "…"}, "files": [{"path", "size", "sha256", "mode"} …]}

`tables` are the steps of the workspace's tables that the version can read, `news` what a person notices (Markdown),
`files` everything else in the folder, with "link" instead of size and hash where it is one.
"""

import json
import platform
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cchc_desktop import __version__

FILE = "release.json"
LARGEST_FILE = 8 * 1024 * 1024
_VERSION = re.compile(r"(\d{1,4})\.(\d{1,4})\.(\d{1,4})")
_NEWS_CHARACTERS = 20_000


class NoRelease(ValueError):
    """There is no `release.json`, or it cannot be read."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a version: a path with `/`, its size in bytes and SHA-256 in hex, or the target of a link."""

    path: str
    size: int = 0
    sha256: str = ""
    run: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Release:
    """A version of the program. `news` holds Markdown by language ("vi", "en")."""

    version: str
    build: str = ""
    platform: str = ""
    tables: tuple[str, ...] = ()
    news: Mapping[str, str] = field(default_factory=dict)
    files: tuple[Entry, ...] = ()

    def newer_than(self, version: str) -> bool:
        """Tell whether this is a later version."""
        return order(self.version) > order(version)


def order(version: str) -> tuple[int, int, int]:
    """Return three numbers by which versions are compared.

    Raises:
        NoRelease: it is no version such as 0.2.0.
    """
    found = _VERSION.fullmatch(version)
    if found is None:
        raise NoRelease(f"no version: {version!r}")
    return int(found[1]), int(found[2]), int(found[3])


def this_platform() -> str:
    """Return the system and processor of this computer, such as linux-x86_64 or windows-amd64."""
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
    return f"{system}-{platform.machine().lower()}"


def from_json(data: bytes) -> Release:
    """Return a release.

    Raises:
        NoRelease: it is none.
    """
    if len(data) > LARGEST_FILE:
        raise NoRelease("too large")
    try:
        read: Any = json.loads(data)
        if read["format"] != 1:
            raise NoRelease("of a later format")
        release = Release(
            str(read["version"]),
            str(read.get("build", ""))[:80],
            str(read["platform"]),
            tuple(str(step) for step in read.get("tables", ())),
            {str(key): str(text)[:_NEWS_CHARACTERS] for key, text in dict(read.get("news", {})).items()},
            tuple(
                Entry(
                    str(one["path"]),
                    int(one.get("size", 0)),
                    str(one.get("sha256", "")),
                    bool(one.get("run", False)),
                    str(one.get("link", "")),
                )
                for one in read["files"]
            ),
        )
        order(release.version)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NoRelease(str(error)) from error
    return release


def to_json(release: Release) -> bytes:
    """Return what `from_json` reads."""
    files = []
    for entry in release.files:
        line: dict[str, object] = {"path": entry.path}
        line |= {"link": entry.link} if entry.link else {"size": entry.size, "sha256": entry.sha256}
        files.append(line | ({"run": True} if entry.run else {}))
    told = {
        "format": 1,
        "version": release.version,
        "build": release.build,
        "platform": release.platform,
        "tables": list(release.tables),
        "news": dict(release.news),
        "files": files,
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def read_release(folder: Path) -> Release:
    """Return the release that lies in a folder.

    Raises:
        NoRelease: there is none, or it cannot be read.
    """
    try:
        with (folder / FILE).open("rb") as file:
            return from_json(file.read(LARGEST_FILE + 1))
    except OSError as error:
        raise NoRelease(str(error)) from error


def own_release() -> Release:
    """Return the version that runs: of the installed folder, else of the source."""
    if getattr(sys, "frozen", False):
        try:
            return read_release(Path(sys.executable).resolve().parent)
        except NoRelease:
            pass
    return Release(__version__, "", this_platform())
