"""Feeds the readers and the linter of authored forms with hostile bytes: whatever comes, they answer or refuse.

    make fuzz-workbooks                 60 seconds
    make fuzz-workbooks TIME=600        longer; the corpus grows under out/fuzz/workbooks

A crash is written to out/fuzz and shown with its traceback; put its bytes into a test and mend what it found.
"""

import io
import os
import sys
import zipfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["cchc_desktop"]):
    from cchc_desktop.checklist.converting import convert
    from cchc_desktop.checklist.lint.check import check_form
    from cchc_desktop.checklist.parcel import unpack
    from cchc_desktop.domain.refusal import Refusal

from tests.unit.checklist.authoring.forms import md, xlsx

OUT = Path("out/fuzz")
_KINDS = ("a.md", "a.csv", "a.xlsx", "a.xls", "a.zip")
_SOUND = xlsx({"survey": [["type", "name", "label", "relevant"], ["text", "a", "Một", "${a} = 'x'"]]})
with zipfile.ZipFile(io.BytesIO(_SOUND)) as _book:
    _PARTS = tuple(name for name in _book.namelist() if name.endswith(".xml"))


def one(data: bytes) -> None:
    """Read one input: the first byte chooses the kind of file."""
    if not data:
        return
    name, body = _KINDS[data[0] % len(_KINDS)], data[1:]
    try:
        if name == "a.zip":
            unpack(body, name)
            return
        source = _packed(body) if name == "a.xlsx" else body
        report = check_form(source, name)
        for mistake in report.mistakes:
            mistake.say()
        convert(source, name, "b.md")
    except Refusal as error:
        error.sentence()


def _packed(body: bytes) -> bytes:
    """Put the bytes into one part of a sound workbook: raw bytes would hardly ever get past the zip reader."""
    if not body:
        return body
    target = _PARTS[body[0] % len(_PARTS)]
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_SOUND)) as sound, zipfile.ZipFile(held, "w") as packed:
        for part in sound.namelist():
            packed.writestr(part, body[1:] if part == target else sound.read(part))
    return held.getvalue()


def seeds() -> None:
    """Lay down what the fuzzer starts from."""
    folder = OUT / "workbooks"
    folder.mkdir(parents=True, exist_ok=True)
    form = md([["select_one yn", "a", "Một", "${a} = 'yes'"]], ("type", "name", "label", "relevant"),
              choices=[["list_name", "name", "label"], ["yn", "yes", "Có"]])  # fmt: skip
    (folder / "md").write_bytes(b"\x00" + form)
    (folder / "csv").write_bytes(b"\x01survey\n,type,name,label\n,text,a,b\n")
    with zipfile.ZipFile(io.BytesIO(_SOUND)) as sound:
        for number, part in enumerate(_PARTS):
            (folder / f"xlsx{number}").write_bytes(b"\x02" + bytes([number]) + sound.read(part))
    (folder / "zip").write_bytes(b"\x04" + _SOUND)


if __name__ == "__main__":
    seeds()
    seconds = os.environ.get("TIME", "60")
    limits = [f"-max_total_time={seconds}", "-max_len=20000", "-timeout=20", "-rss_limit_mb=2048"]
    atheris.Setup([sys.argv[0], str(OUT / "workbooks"), f"-artifact_prefix={OUT}/", *limits, *sys.argv[1:]], one)
    atheris.Fuzz()
