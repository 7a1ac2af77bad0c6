"""A filled form with its files in one zip, as other ODK software takes it: `submission.xml` and `media/`.

Reading meets files from anywhere: nothing is unpacked to the disk, names are taken without their folders, and what is
too large, doubled or encrypted is refused.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from cchc_desktop.domain.refusal import Reason, Refusal

FILE = "submission.xml"
MEDIA = "media"
_ANSWERS = (FILE, "instance.xml")
LARGEST = 300 * 1024 * 1024
LARGEST_FILE = 50 * 1024 * 1024
LARGEST_ANSWERS = 20 * 1024 * 1024
MOST_FILES = 2_000
_STAMP = (1980, 1, 1, 0, 0, 0)
"""The same answers give the same bytes."""
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, struct.error, ValueError,
    IndexError,
)  # fmt: skip
"""What zipfile gives for a file that is cut off, altered or packed in a way it does not know, or without a name."""
_SAFE = re.compile(r"[^\w.\- ()]+")


class BrokenParcel(Refusal):
    """A zip or XML of answers cannot be read."""

    what = "“{name}” cannot be read as answers of a form: {reason}"
    kept = "Nothing of it was taken in; the visit stays as it is."
    mend = "Ask for the file again, or choose another one."


@dataclass(frozen=True, slots=True)
class Parcel:
    """Answers as XML, and the files they name by file name; `form` and `version` are what the XML says it answers."""

    answers: bytes
    form: str
    version: str
    media: Mapping[str, bytes] = field(default_factory=dict)


def pack(answers: bytes, media: Mapping[str, bytes]) -> bytes:
    """Return a zip of answers and files; the same content gives the same bytes."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(zipfile.ZipInfo(FILE, _STAMP), answers, zipfile.ZIP_DEFLATED)
        for name, data in sorted(media.items()):
            packed.writestr(zipfile.ZipInfo(f"{MEDIA}/{name}", _STAMP), data, zipfile.ZIP_STORED)
    return held.getvalue()


def file_name(written: str) -> str:
    """Return a name that is safe inside a zip and on every disk."""
    plain = _SAFE.sub("_", written.replace("\\", "/").rpartition("/")[2]).strip(" .")
    return plain[-120:] or "file"


def unpack(data: bytes, name: str) -> Parcel:
    """Read a zip, or an XML alone.

    Args:
        data: the file's bytes.
        name: its file name, for messages.

    Raises:
        BrokenParcel: it is damaged, encrypted, over 300 MB unpacked or 2,000 files, holds two files of one name or no
            answers, or its XML is broken.
    """
    if data[:2] != b"PK":
        return _parcel(data, {}, name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            files = _files(packed, name)
    except _DAMAGED as error:
        raise BrokenParcel(name=name, reason=Reason("the zip file is damaged")) from error
    answers = next((files.pop(known) for known in _ANSWERS if known in files), None)
    if answers is None:
        raise BrokenParcel(name=name, reason=Reason("there is no submission.xml in it"))
    return _parcel(answers, files, name)


def _files(packed: zipfile.ZipFile, name: str) -> dict[str, bytes]:
    entries = [entry for entry in packed.infolist() if not entry.is_dir()]
    if len(entries) > MOST_FILES:
        raise BrokenParcel(name=name, reason=Reason("it holds more than {most} files", {"most": MOST_FILES}))
    # zipfile never unpacks more than an entry declares, so the declared sizes bound the work.
    whole = sum(entry.file_size for entry in entries)
    if whole > LARGEST or any(entry.file_size > LARGEST_FILE for entry in entries):
        raise BrokenParcel(name=name, reason=Reason("it unpacks to {size} MB", {"size": whole // 1048576}))
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise BrokenParcel(name=name, reason=Reason("it is protected by a password"))
    files: dict[str, bytes] = {}
    for entry in entries:
        plain = entry.filename.replace("\\", "/").rpartition("/")[2]
        if not plain or plain in files:
            raise BrokenParcel(name=name, reason=Reason("two files in it are called “{file}”", {"file": plain}))
        files[plain] = packed.read(entry)
    return files


def _parcel(answers: bytes, media: Mapping[str, bytes], name: str) -> Parcel:
    if len(answers) > LARGEST_ANSWERS:
        raise BrokenParcel(name=name, reason=Reason("its answers are over 20 MB"))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(answers, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BrokenParcel(name=name, reason=Reason("its XML is broken: {error}", {"error": error})) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise BrokenParcel(name=name, reason=Reason("its XML defines entities"))
    version = root.get("version") or root.get("{http://openrosa.org/xforms}version") or ""
    return Parcel(answers, root.get("id") or "", version, media)
