"""Files signed once for all tests of this folder: signing costs a tenth of a second each."""

import pytest

from cchc_desktop.domain.handwriting import Handwriting, Point
from cchc_desktop.signing.certificate_file import CertificateFile
from cchc_desktop.signing.sign import sign
from cchc_desktop.signing.signer import SignatureRequest
from tests.unit.signing import office, paper


def request_for(
    field: str, name: str = "", *, first: bool = False, drawn: Handwriting | None = None
) -> SignatureRequest:
    """Return a signature request for a field."""
    note = (f"Ký số bởi: {name}", "14/04/2026 11:30:00 +07:00")
    return SignatureRequest(field, name, "Đại diện đơn vị", "xã Hòa Thạnh", office.SIGNED_AT, drawn, note, first)


def signed_by(pdf: bytes, number: int, *, first: bool | None = None) -> bytes:
    """Return `pdf` signed by the signatory with this number, from 0."""
    one = paper.SIGNATORIES[number]
    key = CertificateFile(office.person(one.name).p12(), office.PASSWORD)
    begins = number == 0 if first is None else first
    return sign(pdf, request_for(one.field, one.name, first=begins), key)


@pytest.fixture(scope="session")
def base() -> bytes:
    return paper.unsigned()


@pytest.fixture(scope="session")
def one(base: bytes) -> bytes:
    return signed_by(base, 0)


@pytest.fixture(scope="session")
def two(one: bytes) -> bytes:
    return signed_by(one, 1)


@pytest.fixture(scope="session")
def three(two: bytes) -> bytes:
    return signed_by(two, 2)


@pytest.fixture(scope="session")
def drawn() -> Handwriting:
    stroke = tuple(Point(20 + i * 6, 60 + 30 * (i % 5), i * 14, 0.2 + 0.1 * (i % 7)) for i in range(40))
    return Handwriting(400, 160, (stroke, (Point(200, 20, 900),)))
