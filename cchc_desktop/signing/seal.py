"""The laptop's own seal: a certificate that seals a handwritten signature so that later changes show.

It identifies a machine, not a person, and says so in its name; what it seals is never called a digital signature.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID

from cchc_desktop.domain.ids import Entropy
from cchc_desktop.signing.certificate_file import CertificateFile

MARK = "Niem phong chu ky tay"
"""Organisational unit of every seal certificate: how `verify` knows a sealed picture from a digital signature."""
BITS = 3072
_YEARS = 10


@dataclass(frozen=True, slots=True, repr=False)
class Seal:
    """A laptop's seal as it is kept: PKCS#12 bytes and their random password, both inside the encrypted workspace."""

    p12: bytes
    password: str

    def key(self) -> CertificateFile:
        """Open the seal."""
        return CertificateFile(self.p12, self.password)

    def certificate(self) -> bytes:
        """Return the seal's certificate (DER): what this laptop trusts of its own."""
        _, certificate, _ = pkcs12.load_key_and_certificates(self.p12, self.password.encode())
        assert certificate is not None
        return certificate.public_bytes(Encoding.DER)


def new_seal(machine: str, at: datetime, entropy: Entropy) -> Seal:
    """Make a seal for this laptop: RSA-3072, self-signed, ten years (RSA keeps the file a PDF 1.7)."""
    key = rsa.generate_private_key(65537, BITS)
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, machine[:64]),
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, MARK),
        ]
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(int.from_bytes(entropy(16), "big") >> 1)
        .not_valid_before(at - timedelta(days=1))
        .not_valid_after(at + timedelta(days=365 * _YEARS))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(
            x509.KeyUsage(
                digital_signature=True,
                content_commitment=True,
                key_encipherment=False,
                data_encipherment=False,
                key_agreement=False,
                key_cert_sign=False,
                crl_sign=False,
                encipher_only=False,
                decipher_only=False,
            ),
            critical=True,
        )
        .sign(key, hashes.SHA256())
    )
    password = entropy(16).hex()
    # The password is random: a slow derivation (papers.md 8) would only make every signature slower.
    p12 = serialize_key_and_certificates(None, key, certificate, None, BestAvailableEncryption(password.encode()))
    return Seal(p12, password)
