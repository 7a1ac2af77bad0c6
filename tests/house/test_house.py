"""The house itself: who may know which library, how long files are, what no file may name."""

import ast
import functools
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "cchc_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))

OWNERS = {
    "sqlite3": {"storage"},
    "sqlcipher3": {"storage"},
    "sqlite_utils": {"storage"},
    "reportlab": {"documents", "signing"},  # signing draws the appearance of a signature in the papers' own font
    "docx": {"documents"},
    "pyhanko": {"signing"},
    "pkcs11": {"signing"},
    "pyxform": {"checklist"},
    "openpyxl": {"checklist"},
    "regex": {"checklist"},
    "PySide6": {"ui"},
    "pypdfium2": {"ui", "signing", "documents"},
    "keyring": {"storage", "workspace"},
    "argon2": {"storage"},
    "pyrage": {"sync"},
    "zstandard": {"sync"},
    "paramiko": {"sync"},
    "smbclient": {"sync"},
    "webdav4": {"sync"},
    "obstore": {"sync"},
    "zeroconf": {"sync"},
    "markdown_it": {"ui"},
}


@functools.cache
def _imports(path: Path) -> frozenset[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return frozenset(found)


@pytest.mark.parametrize("library", sorted(OWNERS))
def test_each_library_has_one_owner(library: str) -> None:
    rooms = {path.relative_to(PACKAGE).parts[0] for path in MODULES if library in _imports(path)}
    assert rooms <= OWNERS[library]


def test_domain_uses_the_standard_library_only() -> None:
    known = sys.stdlib_module_names | {"cchc_desktop"}
    foreign = {
        (path.name, name) for path in (PACKAGE / "domain").rglob("*.py") for name in _imports(path) if name not in known
    }
    assert foreign == set()


def test_a_door_plate_holds_a_docstring_and_nothing_else() -> None:
    for path in PACKAGE.rglob("__init__.py"):
        if path.parent == PACKAGE:
            continue
        body = ast.parse(path.read_text(encoding="utf-8")).body
        assert len(body) == 1, path
        assert isinstance(body[0], ast.Expr), path


def test_files_stay_short_enough_to_be_read() -> None:
    long = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: lines for name, lines in long.items() if lines > 480} == {}


def test_no_module_is_a_bin_for_odds_and_ends() -> None:
    banned = {"utils", "helpers", "common", "manager", "base", "misc"}
    assert [path for path in MODULES if path.stem in banned] == []


def test_no_file_names_the_host_of_a_package_registry() -> None:
    hosts = re.compile(
        "|".join(("py" + r"pi\.org", "pythonhosted" + r"\.org", "npm" + r"js\.(org|com)", "deb" + r"\.debian\.org"))
    )
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\n")
    naming = []
    for name in filter(None, listed):
        path = ROOT / name
        if not path.is_file() or path.suffix in {".ttf", ".png", ".qm", ".xlsx", ".db", ".pdf"}:
            continue
        if hosts.search(path.read_text(encoding="utf-8", errors="ignore")):
            naming.append(name)
    assert naming == []


def test_every_room_with_a_screen_stands_under_the_contract_that_keeps_screens_apart() -> None:
    house = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = next(c for c in house["tool"]["importlinter"]["contracts"] if c["type"] == "independence")
    rooms = {f"cchc_desktop.ui.{path.parent.name}" for path in (PACKAGE / "ui").glob("*/screen.py")}
    assert rooms <= set(contract["modules"])


def test_the_documents_that_the_readme_names_are_there() -> None:
    for document in ("README.md", "ARCHITECTURE.md"):
        text = (ROOT / document).read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#:]+)\)", text):
            assert (ROOT / target).exists(), f"{document} names {target}"


def test_the_command_line_starts_without_qt_and_without_the_heavy_workshops() -> None:
    code = (
        "import sys; import cchc_desktop.__main__; import cchc_desktop.cli.main;"
        "print([m for m in ('PySide6', 'pyhanko', 'reportlab', 'pikepdf', 'pyxform') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_window_starts_without_the_heavy_workshops() -> None:
    code = (
        "import sys; import cchc_desktop.ui.main;"
        "heavy = ('pyhanko', 'reportlab', 'pikepdf', 'pyxform', 'docx', 'openpyxl', 'aiohttp', 'paramiko', 'httpx',"
        " 'smbprotocol', 'zeroconf', 'obstore', 'psycopg', 'pkcs11', 'segno', 'zxingcpp');"
        "print([m for m in heavy if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
