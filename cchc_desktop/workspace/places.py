"""Places data goes to and comes from: a stick, a shared folder, the office's server. Each laptop has its own list."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from cchc_desktop.domain.ids import Entropy
from cchc_desktop.domain.refusal import NotFound
from cchc_desktop.storage.store import Store
from cchc_desktop.sync.channel import Channel
from cchc_desktop.sync.folder import FolderChannel
from cchc_desktop.sync.networks import Network, NetworkKind, networks

__all__ = ["Network", "NetworkKind", "Place", "PlaceKind", "Places", "networks", "open_channel"]
_NAME = "exchange/places"


class PlaceKind(StrEnum):
    """What kind of place it is."""

    STICK = "stick"
    FOLDER = "folder"
    SMB = "smb"
    SFTP = "sftp"
    WEBDAV = "webdav"
    S3 = "s3"
    LAPTOP = "laptop"


@dataclass(frozen=True, slots=True, repr=False)
class Place:
    """A place. `settings` holds what its channel needs (never shown, never journaled): address, user, password…"""

    id: str
    kind: PlaceKind
    name: str
    settings: Mapping[str, str] = field(default_factory=dict)
    last_at: str = ""
    trouble: str = ""


class Places:
    """The list of places of this laptop."""

    def __init__(self, store: Store, entropy: Entropy) -> None:
        self._store = store
        self._entropy = entropy

    def all(self) -> tuple[Place, ...]:
        """Return the places, as they were added."""
        kept: list[dict[str, str]] = json.loads(self._store.local(_NAME) or "[]")
        return tuple(Place(**(line | {"kind": PlaceKind(line["kind"])})) for line in kept)  # type: ignore[arg-type]

    def get(self, place: str) -> Place:
        """Return one.

        Raises:
            NotFound: there is none of this id.
        """
        found = next((known for known in self.all() if known.id == place), None)
        if found is None:
            raise NotFound(kind="place", name=place)
        return found

    def add(self, kind: PlaceKind, name: str, settings: Mapping[str, str]) -> Place:
        """Add a place, or change the one that leads to the same folder."""
        kept = self.all()
        same = next((p for p in kept if p.kind is kind and p.settings.get("folder") == settings.get("folder")
                     and p.settings.get("host", p.settings.get("url")) == settings.get("host", settings.get("url"))
                     and p.settings.get("bucket") == settings.get("bucket")), None)  # fmt: skip
        place = Place(same.id if same else self._entropy(8).hex(), kind, name, dict(settings))
        self._save([known for known in kept if known.id != place.id] + [place])
        return place

    def remove(self, place: str) -> None:
        """Take a place off the list; what lies there stays."""
        self._save([known for known in self.all() if known.id != place])

    def note(self, place: str, *, at: str = "", trouble: str = "", **settings: str) -> None:
        """Note how the last journey ended."""
        self._save(
            [
                replace(
                    known,
                    last_at=at or known.last_at,
                    trouble=trouble,
                    settings=dict(known.settings) | settings,
                )
                if known.id == place
                else known
                for known in self.all()
            ]
        )

    def _save(self, places: list[Place]) -> None:
        self._store.keep_local(_NAME, json.dumps([asdict(place) for place in places], ensure_ascii=False))


def open_channel(place: Place, workspace: str, tag: str = "") -> Channel:
    """Go to a place; slow, and best done beside the window. `tag` marks this laptop's unfinished files there.

    Raises:
        CannotReach, NotAllowed, OtherHost: it is not to be had now.
    """
    given, folder = place.settings, f"cchc-{workspace[:12]}"
    match place.kind:
        case PlaceKind.STICK | PlaceKind.FOLDER:
            return FolderChannel(Path(given["folder"]) / folder, place.name, tag=tag)
        case PlaceKind.SFTP:
            from cchc_desktop.sync.sftp import SftpAddress, SftpChannel  # noqa: PLC0415  (start-up time)

            return SftpChannel(
                SftpAddress(
                    given["host"],
                    _under(given.get("folder", ""), folder),
                    given["user"],
                    given.get("password", ""),
                    given.get("key_file", ""),
                    int(given.get("port") or 22),
                    given.get("host_key", ""),
                ),
                place.name,
                tag,
            )
        case PlaceKind.SMB:
            from cchc_desktop.sync.smb import SmbAddress, SmbChannel  # noqa: PLC0415  (start-up time)

            share = SmbAddress(
                given["host"],
                given["share"],
                _under(given.get("folder", ""), folder),
                given["user"],
                given["password"],
                int(given.get("port") or 445),
            )
            return SmbChannel(share, place.name, tag)
        case PlaceKind.WEBDAV:
            from cchc_desktop.sync.webdav import WebdavAddress, WebdavChannel  # noqa: PLC0415  (start-up time)

            address = WebdavAddress(given["url"], folder, given.get("user", ""), given.get("password", ""))
            return WebdavChannel(address, place.name, tag)
        case PlaceKind.S3:
            from cchc_desktop.sync.s3 import S3Address, S3Channel  # noqa: PLC0415  (start-up time)

            return S3Channel(
                S3Address(
                    given["url"],
                    given["bucket"],
                    given["user"],
                    given["password"],
                    _under(given.get("folder", ""), folder),
                    given.get("region") or "us-east-1",
                ),
                place.name,
            )
        case _:
            raise NotFound(kind="place", name=place.name)


def _under(folder: str, name: str) -> str:
    return f"{folder.rstrip('/')}/{name}" if folder.strip("/") or folder == "/" else name
