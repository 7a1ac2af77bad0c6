"""The channel of a WebDAV server (RFC 4918: Nextcloud, IIS, nginx), by webdav4."""

import contextlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

import httpx
from webdav4.client import (
    Client,
    ClientError,
    ForbiddenOperation,
    HTTPError,
    InsufficientStorage,
    ResourceAlreadyExists,
    ResourceConflict,
    ResourceNotFound,
)

from cchc_desktop.sync.channel import PART, Missing, new_tag, safe
from cchc_desktop.sync.reasons import ENDED, SILENT, reason_of
from cchc_desktop.sync.refusals import CannotReach, NotAllowed, PlaceFull

_TIMEOUT_S = 30
_INSUFFICIENT_STORAGE, _TOO_LARGE, _SERVER_ERROR = 507, 413, 500


@dataclass(frozen=True, slots=True, repr=False)
class WebdavAddress:
    """A folder of a server: `url` leads to one that is there, `folder` to one inside it, which is made."""

    url: str
    folder: str = ""
    user: str = ""
    password: str = ""


class WebdavChannel:
    """Files in a folder of a WebDAV server."""

    def __init__(self, address: WebdavAddress, name: str = "", tag: str = "") -> None:
        self.name = name or httpx.URL(address.url).host
        auth = (address.user, address.password) if address.user else None
        self._client = Client(address.url, auth=auth, timeout=_TIMEOUT_S)
        self._root = address.folder.strip("/")
        self._part = f".{tag or new_tag()}{PART}"
        self._made: set[str] = set()

    def names(self, folder: str) -> list[str]:
        with self._refusing():
            try:
                found = self._client.ls(self._path(folder), detail=False)
            except ResourceNotFound:
                return []
            names = (str(path).rstrip("/").rpartition("/")[2] for path in found)
            return sorted(name for name in names if name and not name.endswith(PART))

    def get(self, path: str) -> bytes:
        with self._refusing():
            into = io.BytesIO()
            try:
                self._client.download_fileobj(self._path(path), into)
            except ResourceNotFound as error:
                raise Missing(path) from error
            return into.getvalue()

    def put(self, path: str, data: bytes) -> None:
        place = self._path(safe(path))
        with self._refusing():
            if self._client.exists(place):
                return
            self._make_folders(place.rpartition("/")[0])
            try:
                self._client.upload_fileobj(io.BytesIO(data), place + self._part, overwrite=True, size=len(data))
            except HTTPError as error:
                if error.status_code >= _SERVER_ERROR and self._room(place.rpartition("/")[0]) < len(data):
                    # Not every server has a word for a full disk (507): WsgiDAV says 500.
                    raise PlaceFull(place=self.name) from error
                raise
            try:
                self._client.move(place + self._part, place, overwrite=False)
            except ResourceAlreadyExists:
                # Another laptop put the same file a moment ago.
                self._client.remove(place + self._part)

    def flush(self) -> None:
        """The server answers when it has written; more it cannot be asked."""

    def close(self) -> None:
        self._client.http.close()

    def _make_folders(self, folder: str) -> None:
        if not folder or folder in self._made:
            return
        self._make_folders(folder.rpartition("/")[0])
        if not self._client.exists(folder):
            with contextlib.suppress(ResourceAlreadyExists):
                self._client.mkdir(folder)
        self._made.add(folder)

    def _room(self, folder: str) -> int:
        """Return the bytes that are left (RFC 4331), many if the server does not tell."""
        answer = self._client.get_props(folder, name="quota-available-bytes", namespace="DAV:").response_xml
        told = answer.findtext(".//{DAV:}quota-available-bytes") if answer is not None else None
        return int(told) if told and told.isdecimal() else 1 << 62

    def _path(self, path: str) -> str:
        return "/".join(part for part in (self._root, safe(path) if path else "") if part)

    @contextlib.contextmanager
    def _refusing(self) -> Iterator[None]:
        try:
            yield
        except InsufficientStorage as error:
            raise PlaceFull(place=self.name) from error
        except ForbiddenOperation as error:
            raise NotAllowed(place=self.name, reason=reason_of(error)) from error
        except HTTPError as error:
            status = error.status_code
            if status in (_INSUFFICIENT_STORAGE, _TOO_LARGE):
                raise PlaceFull(place=self.name) from error
            if status in (401, 403):
                raise NotAllowed(place=self.name, reason=reason_of(error)) from error
            raise CannotReach(place=self.name, reason=reason_of(error)) from error
        except httpx.TimeoutException as error:
            raise CannotReach(place=self.name, reason=SILENT) from error
        except (httpx.RemoteProtocolError, ElementTree.ParseError) as error:
            raise CannotReach(place=self.name, reason=ENDED) from error
        except (ClientError, ResourceConflict, httpx.HTTPError, OSError, ValueError) as error:
            raise CannotReach(place=self.name, reason=reason_of(error)) from error
