"""The channel of an S3 bucket (Ceph RGW, Garage, a cloud), by obstore. A put is whole or not there, by the protocol."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import obstore
from obstore.exceptions import BaseError, NotFoundError, PermissionDeniedError, UnauthenticatedError
from obstore.store import S3Store

from cchc_desktop.sync.channel import Missing, safe
from cchc_desktop.sync.reasons import reason_of
from cchc_desktop.sync.refusals import CannotReach, NotAllowed, PlaceFull

_TIMEOUT_S = 30


@dataclass(frozen=True, slots=True, repr=False)
class S3Address:
    """A bucket and, inside it, a prefix."""

    endpoint: str
    bucket: str
    access_key: str
    secret_key: str
    prefix: str = ""
    region: str = "us-east-1"


class S3Channel:
    """Files in a bucket."""

    def __init__(self, address: S3Address, name: str = "") -> None:
        self.name = name or address.bucket
        self._store = S3Store(
            address.bucket,
            prefix=address.prefix or None,
            endpoint=address.endpoint,
            access_key_id=address.access_key,
            secret_access_key=address.secret_key,
            region=address.region,
            virtual_hosted_style_request=False,
            client_options={"allow_http": address.endpoint.startswith("http://"), "timeout": f"{_TIMEOUT_S}s"},
            retry_config={"max_retries": 2, "retry_timeout": timedelta(seconds=20)},
        )

    def names(self, folder: str) -> list[str]:
        with self._refusing():
            found = obstore.list_with_delimiter(self._store, prefix=safe(folder) if folder else None)
            paths = [entry["path"] for entry in found["objects"]] + list(found["common_prefixes"])
            return sorted({path.rstrip("/").rpartition("/")[2] for path in paths})

    def get(self, path: str) -> bytes:
        with self._refusing():
            try:
                return bytes(obstore.get(self._store, safe(path)).bytes())
            except (NotFoundError, FileNotFoundError) as error:
                raise Missing(path) from error

    def put(self, path: str, data: bytes) -> None:
        with self._refusing():
            try:
                obstore.head(self._store, safe(path))
            except (NotFoundError, FileNotFoundError):
                obstore.put(self._store, path, data)

    def flush(self) -> None:
        """An answered put is kept."""

    def close(self) -> None:
        """Nothing is held open."""

    @contextlib.contextmanager
    def _refusing(self) -> Iterator[None]:
        try:
            yield
        except (PermissionDeniedError, UnauthenticatedError, PermissionError) as error:
            # RGW answers a full quota with 403 and a word of its own.
            if "QuotaExceeded" in str(error):
                raise PlaceFull(place=self.name) from error
            raise NotAllowed(place=self.name, reason=reason_of(error)) from error
        except (BaseError, OSError) as error:
            told = str(error)
            if "QuotaExceeded" in told or "status code: 507" in told:
                raise PlaceFull(place=self.name) from error
            if any(f"status code: {status}" in told for status in (401, 403)):
                # A refused listing comes as an error of no kind.
                raise NotAllowed(place=self.name, reason=reason_of(error)) from error
            raise CannotReach(place=self.name, reason=reason_of(error)) from error
