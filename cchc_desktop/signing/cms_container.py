"""What of a signature's own container no signature covers: looked at so that not one byte of it can be changed unseen.

A CMS signature (RFC 5652) covers the content and its signed attributes; the algorithm list, the certificates that come
along and whatever is not signed are covered by nothing. Here they must be exactly what they have to be.
"""

from collections.abc import Iterator, Sequence

from asn1crypto import cms
from cryptography import x509
from cryptography.exceptions import InvalidSignature

_UNSIGNED = {"signature_time_stamp_token"}


def loose(signed: cms.SignedData, anchors: Sequence[bytes]) -> Iterator[str]:
    """Yield, in English for whoever looks closer, what of a container is not as it has to be.

    Args:
        signed: the container.
        anchors: certificates (DER) the verifier knows besides those that came along.
    """
    signers = signed["signer_infos"]
    if len(signers) != 1:
        yield "not one signer"
        return
    signer = signers[0]
    named = [one["algorithm"].native for one in signed["digest_algorithms"]]
    if named != [signer["digest_algorithm"]["algorithm"].native]:
        yield "other digest algorithms"
    content = signed["encap_content_info"]
    if content["content_type"].native not in ("data", "tst_info"):
        yield "another kind of content"
    unsigned = signer["unsigned_attrs"]
    if unsigned.native and any(one["type"].native not in _UNSIGNED for one in unsigned):
        yield "unsigned attributes"
    if signed["crls"].native:
        yield "revocation data outside the file's own store"
    yield from _certificates(signed, signer, anchors)


def _certificates(signed: cms.SignedData, signer: cms.SignerInfo, anchors: Sequence[bytes]) -> Iterator[str]:
    """Go up from the signer's certificate: each must be signed by the next, what is left over by somebody known."""
    # Some signers send the same certificate along twice.
    given = [
        x509.load_der_x509_certificate(der)
        for der in dict.fromkeys(one.chosen.dump() for one in signed["certificates"])
    ]
    known = [x509.load_der_x509_certificate(one) for one in anchors]
    sid = signer["sid"].chosen
    own = [one for one in given if _is_signer(one, sid)]
    if len(own) != 1:
        yield "no certificate of the signer"
        return
    left = [one for one in given if one is not own[0]]
    current = own[0]
    while current.subject != current.issuer:
        above = next((one for one in left if one.subject == current.issuer), None)
        if above is None:
            outside = [one for one in known if one.subject == current.issuer]
            if outside and not any(_signed_by(current, one) for one in outside):
                yield "a certificate that its issuer did not sign"
            break
        if not _signed_by(current, above):
            yield "a certificate that its issuer did not sign"
        left.remove(above)
        current = above
    if current.subject == current.issuer and not _signed_by(current, current):
        yield "a root that did not sign itself"
    # Authorities like to send a cross certificate along: it is welcome as far as somebody known signed it.
    if not all(any(_signed_by(one, above) for above in (*given, *known)) for one in left):
        yield "a certificate that belongs to nobody"


def _is_signer(certificate: x509.Certificate, sid: cms.IssuerAndSerialNumber) -> bool:
    if not isinstance(sid, cms.IssuerAndSerialNumber):
        return False
    issuer: bytes = sid["issuer"].dump()
    return certificate.serial_number == sid["serial_number"].native and certificate.issuer.public_bytes() == issuer


def _signed_by(certificate: x509.Certificate, above: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(above)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True
