"""Signing and verifying a file of 5 MB against plain pyHanko: RSA-3072 from a certificate file and from a token.

SoftHSM stands for the token; beside each stands what the key alone costs. Then: three signatures with two timestamps.

Ratios come from one run: the bare key signs the same digest in turn with the whole signature.
"""

import hashlib
import io
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pikepdf
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from cchc_desktop.signing.anchors import Anchors
from cchc_desktop.signing.certificate_file import CertificateFile
from cchc_desktop.signing.renew import Services, renewed
from cchc_desktop.signing.sign import sign
from cchc_desktop.signing.token import TokenKey
from cchc_desktop.signing.verify import verify
from tests.unit.signing import authority, office, paper
from tests.unit.signing.conftest import request_for

ROUNDS = 7
MEGABYTES = 5
LIBRARY = Path("/usr/lib/softhsm/libsofthsm2.so")
PIN = "250499"
AT = office.SIGNED_AT + timedelta(days=2)


def measure() -> dict[str, object]:
    """Return medians in milliseconds of processor time; verification also in wall time."""
    base = large()
    leader = office.issue(paper.SIGNATORIES[0].name, office.root(), own=office.key("bench 3072", 3072))
    figures: dict[str, object] = {"file_mb": round(len(base) / 1e6, 2), "rounds": ROUNDS}
    figures["certificate_file"] = _certificate_file(base, leader)
    figures["token_softhsm"] = _token(base, leader)
    figures["verification"] = _verification(base)
    return figures


def large() -> bytes:
    """Return the tests' paper with pictures that make it as large as minutes with twenty photos."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(paper.unsigned(pages=10))) as pdf:
        for number, page in enumerate(pdf.pages):
            noise = random.Random(number).randbytes(MEGABYTES * 100_000)
            image = pdf.make_stream(noise, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=1000)
            image.Height, image.BitsPerComponent = len(noise) // 1000, 8
            image.ColorSpace = pikepdf.Name.DeviceGray
            page.obj.Resources.XObject = pikepdf.Dictionary(P=image)
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def _certificate_file(base: bytes, leader: office.Issued) -> dict[str, float]:
    p12 = leader.p12()
    request = request_for("Sig1", paper.SIGNATORIES[0].name, first=True)
    opened = CertificateFile(p12, office.PASSWORD)
    bare = _cpu(lambda: leader.key.sign(b"x" * 300, padding.PKCS1v15(), hashes.SHA256()))  # type: ignore[call-arg,union-attr]
    whole = _cpu(lambda: sign(base, request, opened))
    plain = _cpu(lambda: _plainly_signed(base, opened))
    loading = _cpu(lambda: CertificateFile(p12, office.PASSWORD))
    return {
        "opening_ms": loading,
        "signing_ms": whole,
        "plain_pyhanko_ms": plain,
        "to_plain_pyhanko": round(whole / plain, 2),
        "bare_key_ms": bare,
        "beyond_the_key_ms": round(whole - bare, 1),
    }


def _plainly_signed(base: bytes, key: CertificateFile) -> bytes:
    """Sign with pyHanko alone: the same field and profile, its own look, its own metadata."""
    writer = IncrementalPdfFileWriter(io.BytesIO(base))
    details = signers.PdfSignatureMetadata(
        field_name="Sig1", subfilter=SigSeedSubFilter.PADES, md_algorithm="sha256", certify=True
    )
    out = io.BytesIO()
    signers.PdfSigner(details, signer=key.pyhanko()).sign_pdf(writer, existing_fields_only=True, output=out)
    return out.getvalue()


def _plainly_verified(pdf: bytes, root: bytes) -> None:
    """Verify with pyHanko alone: each signature with its difference analysis, nothing of what else a forger may do."""
    reader = PdfFileReader(io.BytesIO(pdf))
    for signature in reader.embedded_regular_signatures:
        context = ValidationContext(trust_roots=[asn1_x509.Certificate.load(root)], moment=AT, allow_fetching=False)
        assert validate_pdf_signature(signature, context).intact


def _token(base: bytes, leader: office.Issued) -> dict[str, float]:
    from tests.unit.signing.test_token import _import, _initialised

    with tempfile.TemporaryDirectory() as place:
        settings = Path(place) / "softhsm2.conf"
        settings.write_text(f"directories.tokendir = {place}\nobjectstore.backend = file\nlog.level = ERROR\n")
        os.environ["SOFTHSM2_CONF"] = str(settings)
        slot = _initialised("bench")
        _import(slot, leader, b"\x01")
        request = request_for("Sig1", paper.SIGNATORIES[0].name, first=True)
        with TokenKey(LIBRARY, slot, "01", PIN) as key:
            handle = key.pyhanko()
            own = _cpu(lambda: _raw(handle))
            whole = _cpu(lambda: sign(base, request, key))
        login = _cpu(lambda: TokenKey(LIBRARY, slot, "01", PIN).close())
    return {
        "login_ms": login,
        "signing_ms": whole,
        "tokens_own_ms": own,
        "beyond_the_token_ms": round(whole - own, 1),
    }


def _raw(handle: object) -> None:
    import asyncio

    asyncio.run(handle.async_sign_raw(b"x" * 300, "sha256"))  # type: ignore[attr-defined]


def _verification(base: bytes) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as place, authority.running(Path(place), AT) as online:
        signed = base
        for number, one in enumerate(paper.SIGNATORIES):
            key = CertificateFile(online.issued[one.name].p12(), office.PASSWORD)
            signed = sign(signed, request_for(one.field, one.name, first=number == 0), key)
        lasting = renewed(signed, Services(online.timestamp_url), Anchors((online.root,)), AT).pdf
        root = online.root

    def once() -> None:
        report = verify(lasting, roots=[root], at=AT + timedelta(days=1))
        assert report.sound
        assert len(report.timestamps) == 2

    plain = _cpu(lambda: verify(signed, roots=[root], at=AT))
    bare = _cpu(lambda: _plainly_verified(signed, root))
    walls = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        once()
        walls.append((time.perf_counter() - begun) * 1000)
    digest = _cpu(lambda: [hashlib.sha256(lasting).digest() for _ in range(5)])
    return {
        "three_signatures_ms": plain,
        "three_signatures_plain_pyhanko_ms": bare,
        "to_plain_pyhanko": round(plain / bare, 2),
        "three_signatures_two_timestamps_ms": _cpu(once),
        "wall_ms": round(statistics.median(walls), 1),
        "hashing_alone_ms": digest,
        "growth_kb": round((len(lasting) - len(base)) / 1024, 1),
    }


def _cpu(work: Callable[[], object]) -> float:
    work()
    times = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        work()
        times.append((time.process_time() - begun) * 1000)
    return round(statistics.median(times), 1)
