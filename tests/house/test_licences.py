"""Everything the product ships may be shipped: each locked package is of a licence from the list."""

import importlib.metadata
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

PERMISSIVE = set(
    "0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause CNRI-Python ISC MIT MIT-0 MIT-CMU MPL-2.0 PSF-2.0 Unlicense Zlib".split()  # noqa: SIM905
)
USED_UNMODIFIED = {"pyside6-essentials", "shiboken6", "paramiko", "zeroconf", "psycopg", "psycopg-binary"}
"""LGPL: linked or imported as they come, replaceable by the person who runs the program."""
LESSER = re.compile(r"LGPL-(2\.1|3\.0)(-only|-or-later)?")
SAID_ELSEWHERE = {
    # The wheel's metadata names none; the licence file inside or the project does.
    "pyrage": "MIT",
    "pyxform": "BSD-2-Clause",
    "sqlcipher3": "Zlib",
    "click-default-group": "Unlicense",
    "pypdfium2": "BSD-3-Clause",
    "python-dateutil": "BSD-3-Clause",
}
ELSEWHERE = {"pywin32-ctypes": "BSD-3-Clause", "sspilib": "MIT"}
"""Windows only, so not installed where the tests run."""
NAMED = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "Public Domain": "Unlicense",
}


def _shipped() -> list[str]:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return re.findall(r"^([A-Za-z0-9_.-]+)==", lock, re.MULTILINE)


def _said(package: str) -> str:
    if package in SAID_ELSEWHERE:
        return SAID_ELSEWHERE[package]
    try:
        told = importlib.metadata.metadata(package)
    except importlib.metadata.PackageNotFoundError:
        return ELSEWHERE[package]
    if told.get("License-Expression"):
        return str(told["License-Expression"])
    for line in told.get_all("Classifier") or []:
        name = line.rsplit(" :: ", 1)[-1]
        if line.startswith("License ::") and name in NAMED:
            return NAMED[name]
    return {"Apache License, Version 2.0": "Apache-2.0"}.get(str(told.get("License")), str(told.get("License")))


def _fits(package: str, expression: str) -> bool:
    """Tell whether one of the alternatives of an SPDX expression has only licences that may be shipped."""
    for alternative in expression.split(" OR "):
        parts = [part.strip("() ") for part in alternative.split(" AND ")]
        if all(part in PERMISSIVE or (package in USED_UNMODIFIED and LESSER.fullmatch(part)) for part in parts):
            return True
    return False


def test_each_shipped_package_has_a_licence_from_the_list() -> None:
    assert {package: _said(package) for package in _shipped() if not _fits(package, _said(package))} == {}


@pytest.mark.parametrize(
    "expression", ["GPL-3.0-only", "AGPL-3.0-or-later", "MIT AND GPL-2.0-only", "LGPL-3.0-only", "None"]
)
def test_the_list_refuses_what_may_not_be_shipped(expression: str) -> None:
    assert not _fits("some-package", expression)


def test_every_package_is_locked_by_hash() -> None:
    for name in ("requirements.lock", "requirements-dev.lock", "requirements-package.lock"):
        lock = (ROOT / name).read_text(encoding="utf-8")
        for block in re.split(r"\n(?=[A-Za-z0-9])", lock.strip()):
            assert "--hash=sha256:" in block or block.startswith("#"), block.splitlines()[0]
