"""Verifying a signed file without opening a workspace: what the command line and the office do with a PDF.

Imports pyHanko (0.4 s), so the faces import this module when they need it.
"""

import hashlib
from collections.abc import Sequence
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from cchc_desktop.signing.verify import Fault, FaultLine, How, Report, SignatureFinding, Trust, verify

__all__ = ["Fault", "FaultLine", "How", "Report", "SignatureFinding", "Trust", "read_root", "verify_file"]


def read_root(data: bytes) -> bytes:
    """Return a trusted certificate as DER, read from DER or PEM.

    Raises:
        ValueError: it is no certificate.
    """
    pem = data.lstrip().startswith(b"-----")
    certificate = x509.load_pem_x509_certificate(data) if pem else x509.load_der_x509_certificate(data)
    return certificate.public_bytes(Encoding.DER)


def verify_file(pdf: bytes, *, roots: Sequence[bytes], at: datetime, stored_sha256: str = "") -> Report:
    """Verify a file; see `signing.verify.verify`."""
    sha256 = hashlib.sha256(pdf).hexdigest() if stored_sha256 else ""
    return verify(pdf, roots=roots, at=at, stored_sha256=stored_sha256.lower(), sha256=sha256)
