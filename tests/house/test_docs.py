"""What the documents say is so: commands parse, keys are in the keyboard map, pictures and settings exist."""

import argparse
import re
import shlex
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from cchc_desktop.cli.main import command_parser
from cchc_desktop.cli.verifier import main as verifier
from cchc_desktop.ui.help.screen import keys

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted([ROOT / "README.md", ROOT / "ARCHITECTURE.md", *(ROOT / "docs").rglob("*.md")])
HANDBOOK = sorted((ROOT / "docs" / "handbook").rglob("*.md"))
PEOPLES = [*HANDBOOK, ROOT / "docs" / "admin.md"]
"""What persons at work read; the others speak of what is inside."""

_CODE = re.compile(r"`([^`\n]+)`|^```[a-z]*\n(.*?)^```", re.M | re.S)
_KEY = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+(?:F\d{1,2}|PgUp|PgDn|Enter|[A-Z0-9=+-])|\bF(?:1[0-2]|[1-9])\b")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
_WORD_FOR = {"FILE": "tep.pdf", "FOLDER": "noi.cchc"}


def commands(text: str) -> list[list[str]]:
    """Return the words of each `cchc-desktop COMMAND …` in code."""
    found = []
    for inline, block in _CODE.findall(text):
        for line in (block or inline).splitlines():
            said = line.strip().removeprefix("$ ").replace(".venv/bin/python -m cchc_desktop", "cchc-desktop")
            said = re.sub(r"\s+#.*$|\s{3,}.*$| > .*$", "", said)
            said = re.sub(r"^(?:[A-Z_]+=\S+ )+", "", said)
            if re.match(r"cchc-desktop [a-z]", said) and not re.search(r"[…|\[\]<>]", said):
                found.append(shlex.split(said)[1:])
    return found


class Refused(Exception):
    pass


def _strict(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    def error(message: str) -> None:
        raise Refused(message)

    parser.error = error  # type: ignore[assignment, method-assign]
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                _strict(below)
    return parser


def _faults(words: list[str]) -> str:
    """Say why the real parser refuses a call."""
    if words[0] == "demo":
        return ""
    try:
        _strict(command_parser()).parse_args(words)
    except Refused as refused:
        # A mention in running text may leave out what the command needs, but name nothing that it does not know.
        return "" if "required" in str(refused) else str(refused)
    return ""


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_commands_named_parse(path: Path) -> None:
    wrong = {" ".join(words): fault for words in commands(path.read_text("utf-8")) if (fault := _faults(words))}
    assert wrong == {}


def test_a_wrong_command_would_be_seen() -> None:
    text = "`cchc-desktop verfy x.pdf` and\n```\ncchc-desktop verify --rot x.pdf\n```\n"
    assert [bool(_faults(words)) for words in commands(text)] == [True, True]


def test_the_small_verifier_is_called_as_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        verifier(["--help"])
    assert left.value.code == 0
    told = capsys.readouterr().out
    for path in PEOPLES:
        for inline, block in _CODE.findall(path.read_text("utf-8")):
            for word in re.findall(r"cchc-verify.*?(--[a-z0-9]+)", inline or block):
                assert word in told, path.name


def _known_keys() -> set[str]:
    known = set()
    for said, _ in keys():
        known |= set(_KEY.findall(said.replace("1 … ", "1 ")))
    for first, last, form in ((1, 4, "Alt+{}"), (1, 9, "Ctrl+{}")):
        known |= {form.format(n) for n in range(first, last + 1)}
    return known


@pytest.mark.parametrize("path", PEOPLES, ids=lambda path: str(path.relative_to(ROOT)))
def test_keys_named_are_in_the_keyboard_map(path: Path) -> None:
    # Ctrl+V is the system's own.
    assert set(_KEY.findall(path.read_text("utf-8"))) - _known_keys() - {"Ctrl+V", "Ctrl+R"} == set()


def test_the_handbook_tells_every_key() -> None:
    told = set(_KEY.findall((ROOT / "docs/handbook/vi/04-bang-kiem.md").read_text("utf-8")))
    assert _known_keys() - told - {f"Ctrl+{n}" for n in range(1, 10)} - {f"Alt+{n}" for n in range(1, 5)} <= {"Ctrl+S"}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_pictures_exist_and_say_what_they_show(path: Path) -> None:
    for words, place in _PICTURE.findall(path.read_text("utf-8")):
        assert words, place
        assert (path.parent / place).is_file(), place


def test_links_between_documents_lead_somewhere() -> None:
    anchors = {re.sub(r"^\d+-", "", page.stem) for page in HANDBOOK}
    for path in DOCUMENTS:
        for target in re.findall(r"(?<!!)\[[^\]]+\]\(([^)\s]+)\)", path.read_text("utf-8")):
            if target.startswith("#") and path in HANDBOOK:
                assert target[1:] in anchors, (path.name, target)
            elif not re.match(r"#|[a-z]+:", target):
                assert (path.parent / target.split("#")[0]).exists(), (path.name, target)


def _words_on_screen() -> set[str]:
    tree = ET.parse(ROOT / "resources/i18n/cchc_vi.ts")
    found = set()
    for message in tree.iter("message"):
        translation = message.find("translation")
        forms = [] if translation is None else [translation.text or "", *(f.text or "" for f in translation)]
        found |= {re.sub(r"[\u00a0\u2060]", " ", form).strip() for form in forms}
    return found


def test_words_in_bold_stand_on_a_screen() -> None:
    """A page sets what is to be found on a screen in bold, and nothing else; what is renamed is noticed."""
    shown = _words_on_screen()
    parts = {part for words in shown for part in re.split(r" ?\(?\{\w+\}\)? ?| · ", words)}
    missing = set()
    for path in (ROOT / "docs/handbook/vi").glob("*.md"):
        for bold in re.findall(r"\*\*([^*\n]+)\*\*", path.read_text("utf-8")):
            if bold not in shown | parts and not any(word.startswith(f"{bold} ") for word in shown):
                missing.add((path.name, bold))
    assert missing == set()


def test_tools_named_for_make_exist() -> None:
    targets = set(re.findall(r"^([a-z%-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    for path in DOCUMENTS:
        for target in re.findall(r"`make ([a-z]+(?:-[a-z]+)*)`", path.read_text("utf-8")):
            assert target in targets or target.startswith(("bench-", "fuzz-")), (path.name, target)


def test_what_the_handbook_shows_is_small() -> None:
    shown = {
        (path.parent / place).resolve() for path in HANDBOOK for _, place in _PICTURE.findall(path.read_text("utf-8"))
    }
    assert sum(picture.stat().st_size for picture in shown) < 3_000_000
    kept = subprocess.run(["git", "ls-files", "docs/gallery"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert {str(picture.relative_to(ROOT)) for picture in shown} <= set(kept.stdout.split())


@pytest.fixture(autouse=True)
def _an_application(qapp: QCoreApplication) -> None:
    """Keys are told in the language of the window."""
