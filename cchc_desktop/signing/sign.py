"""Signing a field of a prepared PDF: PAdES baseline B (ETSI EN 319 142-1), offline, never rewriting what was signed.

The first signer certifies (only filling fields stays allowed), later ones approve; all fields exist before the first
signature. A worker thread without a running event loop may call this.
"""

import hashlib
import io
from datetime import datetime
from typing import Any

from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.generic import ArrayObject, ByteStringObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1
from pyhanko.stamp import StaticStampStyle

from cchc_desktop.signing.appearance import appearance
from cchc_desktop.signing.logs import keep_quiet
from cchc_desktop.signing.refusals import CannotSign
from cchc_desktop.signing.signer import SignatureRequest, SigningKey

keep_quiet()
_RESOURCE = "/Look"


class _Look(PdfContent):
    """A one-page PDF in memory as the content of a stamp (pyHanko's own importer wants a file on disk)."""

    def __init__(self, pdf: bytes) -> None:
        super().__init__()
        self._pdf = pdf

    def render(self) -> bytes:
        writer = self._ensure_writer
        page = writer.import_page_as_xobject(PdfFileReader(io.BytesIO(self._pdf)))
        self.resources.xobject[_RESOURCE] = page
        left, bottom, right, top = page.get_object()["/BBox"]
        self.box = BoxConstraints(width=abs(right - left), height=abs(top - bottom))
        return f"{_RESOURCE} Do".encode()


class Appending(IncrementalPdfFileWriter):
    """Appends to a file and leaves what is not the act itself alone.

    pyHanko would write the system's time into the document information and the XMP packet with every signature, and a
    random file identifier: then the same signature made twice differs, and a verifier cannot tell pyHanko's change of
    the information from a forger's.
    """

    def __init__(self, pdf: bytes, purpose: str) -> None:
        super().__init__(io.BytesIO(pdf))
        # ISO 32000-2, 14.4: the second identifier belongs to this state of the file; the first one stays.
        changed = hashlib.sha256(pdf + purpose.encode()).digest()[:16]
        self._document_id = ArrayObject([self._document_id[0], ByteStringObject(changed)])

    def _update_meta(self) -> None:
        """Leave the metadata as they were signed."""


class _Signer(PdfSigner):
    """pyHanko's signer with the time handed in instead of taken from the system, and PDF 1.7 kept for every key.

    For an ECDSA key pyHanko raises the catalogue's version to 2.0 and names ISO/TS 32002, which contradicts PDF/A-3
    (ISO 19005-3, 6.1.2: PDF 1.7). ETSI EN 319 142-1 allows ECDSA in PDF 1.7 with its own extension (ESIC).
    """

    at: datetime

    def register_extensions(self, pdf_out: BasePdfFileWriter, *, md_algorithm: str) -> None:
        del md_algorithm
        pdf_out.register_extension(ESIC_EXTENSION_1)

    def init_signing_session(self, *args: Any, **options: Any) -> Any:
        session = super().init_signing_session(*args, **options)
        session.system_time = self.at
        return session


def sign(pdf: bytes, request: SignatureRequest, key: SigningKey) -> bytes:
    """Return `pdf` with one signature more, appended: the given bytes stay its beginning.

    Raises:
        CannotSign: the field is missing or signed already, or the document forbids this change.
    """
    try:
        writer = Appending(pdf, request.field)
        width, height, permissions = _field(writer, request)
        look = _Look(appearance(width, height, request.handwriting, request.note, request.picture))
        details = PdfSignatureMetadata(
            field_name=request.field,
            subfilter=SigSeedSubFilter.PADES,
            md_algorithm="sha256",
            name=request.name,
            reason=request.reason or None,
            location=request.place or None,
            certify=request.certify,
            docmdp_permissions=permissions,  # type: ignore[arg-type]  # None leaves it to the lock
        )
        signer = _Signer(
            details,
            signer=key.pyhanko(),
            stamp_style=StaticStampStyle(background=look, border_width=0, background_opacity=1.0),
        )
        signer.at = request.signed_at
        out = io.BytesIO()
        signer.sign_pdf(writer, existing_fields_only=True, output=out)
    except (SigningError, PdfError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise CannotSign(reason=str(error) or type(error).__name__) from error
    signed = out.getvalue()
    if not signed.startswith(pdf):
        raise CannotSign(reason="the signed part would have been rewritten")
    return signed


def _field(writer: IncrementalPdfFileWriter, request: SignatureRequest) -> tuple[float, float, MDPPerm | None]:
    """Return width and height of the field and what its signature still allows: the field's own lock decides."""
    field = request.field
    fields = {name: (value, reference.get_object()) for name, value, reference in enumerate_sig_fields(writer)}
    if field not in fields:
        raise SigningError(f"there is no field {field}")
    value, widget = fields[field]
    if value is not None:
        raise SigningError(f"field {field} is signed already")
    lock = widget["/Lock"] if "/Lock" in widget else {}  # noqa: SIM401  (pyHanko's `get` does not dereference)
    open_fields = sorted(name for name, (signed, _) in fields.items() if signed is None and name != field)
    if open_fields and lock.get("/Action") == "/All":
        raise SigningError(f"field {field} locks the whole file; {', '.join(open_fields)} must be signed before")
    left, bottom, right, top = (float(edge) for edge in widget["/Rect"])
    locked = MDPPerm(int(lock["/P"])) if "/P" in lock else None
    return abs(right - left), abs(top - bottom), locked or (MDPPerm.FILL_FORMS if request.certify else None)
