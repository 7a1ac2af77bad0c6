"""Verifying a signed file without opening a workspace: what the command line and the office do with a PDF.

Imports pyHanko (0.4 s), so the faces import this module when they need it.
"""

import contextlib
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path

from cchc_desktop.documents.verification import Slip, slip_pdf
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.system_error import why
from cchc_desktop.signing.anchors import Anchors, NotATrustFile, read_anchors
from cchc_desktop.signing.finding import (
    EvidenceFinding,
    Fault,
    FaultLine,
    How,
    Remark,
    RemarkLine,
    Report,
    SignatureFinding,
    Trust,
)
from cchc_desktop.signing.verify import verify
from cchc_desktop.workspace.readback import ReadBack

__all__ = [
    "Anchors",
    "EvidenceFinding",
    "Fault",
    "FaultLine",
    "FileUnreadable",
    "How",
    "Remark",
    "RemarkLine",
    "Report",
    "SignatureFinding",
    "Slip",
    "Trust",
    "as_json",
    "hashes_of",
    "read_certificates",
    "read_trust",
    "reading",
    "slip_pdf",
    "verify_file",
]


class FileUnreadable(Refusal):
    """A file that was named cannot be read."""

    what = "“{name}” cannot be read: {reason}"
    kept = "No file was changed."
    mend = "Check the name, and that the disk or USB stick is still there."


@contextlib.contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn what the system says about a file into a refusal a person can act on."""
    try:
        yield
    except OSError as error:
        raise FileUnreadable(name=path.name, reason=why(error)) from error


_PIECE = 1024 * 1024
_MOST_FILES = 5000


def read_trust(paths: Iterable[Path], *, pinned: bool) -> Anchors:
    """Return what certificates, bundles, revocation lists and folders of them say is trusted.

    Args:
        paths: files, or folders whose files are read.
        pinned: trust every certificate given as a file by itself, also one that is not self-signed.

    Raises:
        NotATrustFile: a file given by itself holds neither.
        FileUnreadable: it cannot be read.
    """
    whole = Anchors()
    for path in paths:
        with reading(path):
            if path.is_dir():
                for inner in sorted(path.iterdir()):
                    if inner.suffix.lower() in {".cer", ".crt", ".pem", ".der", ".p7b", ".p7c", ".crl"}:
                        whole = whole.joined(read_anchors(inner.read_bytes(), inner.name))
            else:
                whole = whole.joined(read_anchors(path.read_bytes(), path.name, pinned=pinned))
    return whole


def hashes_of(folder: Path) -> dict[str, str]:
    """Return the SHA-256 (hex) of each file below a folder, by its path below it; one file by its name.

    Raises:
        FileUnreadable: one cannot be read.
    """
    with reading(folder):
        files = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else [folder]
        return {path.name: _sha256(path) for path in files[:_MOST_FILES]}


def verify_file(
    pdf: bytes,
    *,
    anchors: Anchors,
    at: datetime,
    stored_sha256: str = "",
    evidence: Mapping[str, str] | None = None,
) -> Report:
    """Verify a file; see `signing.verify.verify`."""
    sha256 = hashlib.sha256(pdf).hexdigest() if stored_sha256 else ""
    return verify(pdf, anchors=anchors, at=at, stored_sha256=stored_sha256.lower(), sha256=sha256, evidence=evidence)


def as_json(report: Report, outcome: str, sha256: str, seen: ReadBack) -> str:
    """Return a report as JSON text: everything found, what reading back showed, and the outcome in a sentence."""
    verdicts = {name: getattr(report, name) for name in ("intact", "complete", "sound", "trust_checked", "trusted")}
    told = {"sha256": sha256, "outcome": outcome} | verdicts | asdict(report)
    told["seen"] = asdict(replace(seen, record={})) | {"alarming": seen.alarming}
    return json.dumps(told, ensure_ascii=False, indent=1, default=_plain)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as opened:
        while part := opened.read(_PIECE):
            digest.update(part)
    return digest.hexdigest()


def read_certificates(data: bytes, name: str) -> tuple[bytes, bytes]:
    """Return a laptop's certificate and the office's own out of the file the office gave (both DER).

    Raises:
        NotATrustFile: it does not hold both.
    """
    found = read_anchors(data, name)
    if len(found.others) != 1 or len(found.roots) != 1:
        raise NotATrustFile(name=name)
    return found.others[0], found.roots[0]
