"""Making a signed file last: from PAdES baseline B to B-LTA (ETSI EN 319 142-1, 5.4 and 5.5), online, later.

A timestamp shows that the signatures existed while their certificates held; certificates, OCSP answers and revocation
lists are put into the file (DSS); a second timestamp covers those. What was signed stays the beginning of the file.
The service is asked for nothing but a hash: no content leaves the computer.
"""

import asyncio
import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

import aiohttp
from asn1crypto import crl as asn1_crl
from asn1crypto import x509 as asn1_x509
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfTimeStamper
from pyhanko.sign.timestamps.aiohttp_client import HTTPTimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError
from pyhanko.sign.validation import DocumentSecurityStore
from pyhanko.sign.validation.dss import collect_validation_info
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import PathBuildingError, PathValidationError, ValidationError
from pyhanko_certvalidator.fetchers.aiohttp_fetchers import AIOHttpFetcherBackend
from pyhanko_certvalidator.path import ValidationPath

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.signing.anchors import Anchors
from cchc_desktop.signing.logs import keep_quiet
from cchc_desktop.signing.sign import Appending

keep_quiet()
STEPS = 3
_LARGEST_LIST = 64 * 1024 * 1024


class NoTimestampService(Refusal):
    """No timestamp authority is set, or what is set is no web address."""

    what = "“{address}” is no address of a timestamp authority."
    kept = "The signed files are unharmed."
    mend = "Enter the address your authority gave out, such as http://ca.example.vn/tsa."


class ServiceFails(Refusal):
    """The authority does not answer, or answers wrongly."""

    what = "The service of the authority does not answer as it should: {reason}"
    kept = "The signed files are unharmed; they wait in the queue."
    mend = "Check the network and the addresses in the settings, then try again."


class CannotRenew(Refusal):
    """The file takes no timestamp."""

    what = "This file cannot take a timestamp: {reason}"
    kept = "The signed file is unharmed."
    mend = "Verify the file; if it was altered, use the copy that was kept when it was signed."


class Stopped(Refusal):
    """The person stopped the work."""

    what = "Stopped."
    kept = "Files finished before are kept; the others wait in the queue."
    mend = ""


@dataclass(frozen=True, slots=True)
class Services:
    """Whom to ask: timestamp authority (URL, user and password or ""), more revocation lists (URLs), seconds to wait.

    OCSP responders and lists named inside the certificates are asked as well.
    """

    timestamp_url: str
    user: str = ""
    password: str = ""
    list_urls: tuple[str, ...] = ()
    patience_s: float = 20.0


@dataclass(frozen=True, slots=True)
class Renewed:
    """The file with its timestamps, and the fields whose certificates nobody could answer for."""

    pdf: bytes
    unanswered: tuple[str, ...]


def renewed(
    pdf: bytes,
    services: Services,
    anchors: Anchors,
    at: datetime,
    *,
    step: Callable[[int], None] = lambda _done: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Renewed:
    """Return a signed file made to last; the given bytes stay its beginning. Runs in a worker, with the network.

    Args:
        pdf: the signed file.
        services: whom to ask.
        anchors: trusted roots: only chains that lead to one are worth keeping.
        at: now.
        step: told how many of `STEPS` steps are done.
        stopped: asked between steps.

    Raises:
        NoTimestampService, ServiceFails, CannotRenew, Stopped.
    """
    address = urlsplit(services.timestamp_url)
    if address.scheme not in ("http", "https") or not address.hostname:
        raise NoTimestampService(address=services.timestamp_url)
    with _refusing():
        outcome = asyncio.run(_Renewal(services, anchors, at, step, stopped).run(pdf))
    if not outcome.pdf.startswith(pdf):
        raise CannotRenew(reason="the signed part would have been rewritten")
    return outcome


class _Renewal:
    """One file on its way."""

    def __init__(
        self,
        services: Services,
        anchors: Anchors,
        at: datetime,
        step: Callable[[int], None],
        stopped: Callable[[], bool],
    ) -> None:
        self._services = services
        self._anchors = anchors
        self._at = at
        self._step = step
        self._stopped = stopped

    async def run(self, pdf: bytes) -> Renewed:
        patience = aiohttp.ClientTimeout(total=self._services.patience_s)
        async with aiohttp.ClientSession(timeout=patience, trust_env=True) as session:
            first = await self._stamped(pdf, session, "first timestamp")
            self._told(1)
            known, unanswered = await self._with_answers(first, session)
            self._told(2)
            second = await self._stamped(known, session, "second timestamp")
            self._told(3)
        return Renewed(second, unanswered)

    def _told(self, done: int) -> None:
        self._step(done)
        if done < STEPS and self._stopped():
            raise Stopped

    async def _stamped(self, pdf: bytes, session: aiohttp.ClientSession, purpose: str) -> bytes:
        services = self._services
        auth = (services.user, services.password) if services.user else None
        stamper = HTTPTimeStamper(services.timestamp_url, timeout=services.patience_s, auth=auth, session=session)
        out = io.BytesIO()
        await PdfTimeStamper(stamper).async_timestamp_pdf(Appending(pdf, purpose), "sha256", output=out)
        return out.getvalue()

    async def _with_answers(self, pdf: bytes, session: aiohttp.ClientSession) -> tuple[bytes, tuple[str, ...]]:
        reader = PdfFileReader(io.BytesIO(pdf))
        context = self._context(await self._lists(session), session)
        paths: list[ValidationPath] = []
        unanswered: list[str] = []
        for signature in (*reader.embedded_regular_signatures, *reader.embedded_timestamp_signatures):
            found = await _paths(signature, context)
            paths += found
            if not found:
                unanswered.append(signature.field_name)
        writer = Appending(pdf, "answers")
        DocumentSecurityStore.supply_dss_in_writer(writer, None, paths=paths, validation_context=context)
        out = io.BytesIO()
        writer.write(out)  # type: ignore[no-untyped-call]
        return out.getvalue(), tuple(unanswered)

    def _context(self, lists: Sequence[asn1_crl.CertificateList], session: aiohttp.ClientSession) -> ValidationContext:
        anchors = self._anchors
        return ValidationContext(
            trust_roots=[asn1_x509.Certificate.load(root) for root in anchors.roots],
            other_certs=[asn1_x509.Certificate.load(other) for other in anchors.others],
            crls=[*lists, *(asn1_crl.CertificateList.load(one) for one in anchors.crls)],
            allow_fetching=True,
            fetcher_backend=AIOHttpFetcherBackend(session, per_request_timeout=int(self._services.patience_s)),
            revocation_mode="require",
            moment=self._at,
        )

    async def _lists(self, session: aiohttp.ClientSession) -> list[asn1_crl.CertificateList]:
        found = []
        for url in self._services.list_urls:
            async with session.get(url) as answer:
                answer.raise_for_status()
                data = await answer.content.read(_LARGEST_LIST)
            one = asn1_crl.CertificateList.load(data)
            _ = one["tbs_cert_list"]["this_update"].native  # asn1crypto parses lazily
            found.append(one)
        return found


async def _paths(signature: EmbeddedPdfSignature, context: ValidationContext) -> list[ValidationPath]:
    """Return the chains of a signature with what was answered for them; none if an answer is missing."""
    try:
        return list(await collect_validation_info(signature, context))
    except (PathBuildingError, PathValidationError, ValidationError):
        return []


@contextmanager
def _refusing() -> Iterator[None]:
    try:
        yield
    except (TimestampRequestError, aiohttp.ClientError, TimeoutError, OSError) as error:
        raise ServiceFails(reason=str(error) or type(error).__name__) from error
    except (SigningError, PdfError, ValueError, KeyError, TypeError) as error:
        raise CannotRenew(reason=str(error) or type(error).__name__) from error
