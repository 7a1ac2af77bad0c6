"""Signing a field of a prepared PDF: PAdES baseline B (ETSI EN 319 142-1), offline, never rewriting what was signed.

The first signer certifies (only filling fields stays allowed), later ones approve; all fields exist before the first
signature. A worker thread without a running event loop may call this.
"""

import io
from datetime import datetime
from typing import Any

from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.general import SigningError
from pyhanko.stamp import StaticStampStyle

from cchc_desktop.signing.appearance import appearance
from cchc_desktop.signing.refusals import CannotSign
from cchc_desktop.signing.signer import SignatureRequest, SigningKey

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


class _Signer(PdfSigner):
    """pyHanko's signer with the time handed in instead of taken from the system."""

    at: datetime

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
        writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
        width, height = _field_size(writer, request.field)
        look = _Look(appearance(width, height, request.handwriting, request.note))
        details = PdfSignatureMetadata(
            field_name=request.field,
            subfilter=SigSeedSubFilter.PADES,
            md_algorithm="sha256",
            name=request.name,
            reason=request.reason or None,
            location=request.place or None,
            certify=request.certify,
            docmdp_permissions=MDPPerm.FILL_FORMS,
        )
        signer = _Signer(
            details,
            signer=key.pyhanko(),
            stamp_style=StaticStampStyle(background=look, border_width=0, background_opacity=1.0),
        )
        signer.at = request.signed_at
        out = io.BytesIO()
        signer.sign_pdf(writer, existing_fields_only=True, output=out)
    except (SigningError, PdfError, ValueError, KeyError) as error:
        raise CannotSign(reason=str(error) or type(error).__name__) from error
    signed = out.getvalue()
    if not signed.startswith(pdf):
        raise CannotSign(reason="the signed part would have been rewritten")
    return signed


def _field_size(writer: IncrementalPdfFileWriter, field: str) -> tuple[float, float]:
    for name, value, reference in enumerate_sig_fields(writer):
        if name == field:
            if value is not None:
                raise SigningError(f"field {field} is signed already")
            left, bottom, right, top = (float(edge) for edge in reference.get_object()["/Rect"])
            return abs(right - left), abs(top - bottom)
    raise SigningError(f"there is no field {field}")
