"""The depot: this laptop's end of the exchange. Bundles of all laptops lie in it as at any place, and the workspace's
attachments are reached through it as if their sealed pieces lay there."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from cchc_desktop.sync import pieces
from cchc_desktop.sync.bundle import ENDING
from cchc_desktop.sync.channel import Missing, safe
from cchc_desktop.sync.folder import FolderChannel
from cchc_desktop.sync.keys import Epoch

BUNDLES = "bundles"
SHARD = 100
"""Bundles in one folder: small enough that one look shows what is new."""

_OWN = "own"
"""Nobody else writes here, so what a crash leaves over is written over."""


class Files(Protocol):
    """The workspace's attachments; safe to use from any thread."""

    def holds(self, key: str) -> bool: ...

    def read(self, key: str) -> bytes: ...

    def add_bytes(self, data: bytes) -> str: ...


@dataclass(frozen=True, slots=True)
class Parcel:
    """An attachment some bundle spoke of: its key, size and the epoch it travels under."""

    key: str
    size: int
    epoch: Epoch

    def paths(self) -> list[str]:
        """Return the paths of its pieces."""
        return pieces.paths(self.epoch, self.key, self.size)


class Depot:
    """Bundles in a folder, attachments sealed on the fly; what comes in by pieces waits until it is whole."""

    def __init__(self, folder: Path, files: Files) -> None:
        self._spool = FolderChannel(folder / "spool", "spool", above=folder.parent, tag=_OWN)
        self._incoming = FolderChannel(folder / "incoming", "incoming", above=folder.parent, tag=_OWN)
        self._files = files
        self._parcels: dict[str, Parcel] = {}
        self._sealed: tuple[str, list[bytes]] = ("", [])
        self._lock = threading.Lock()

    def know(self, parcels: Iterable[Parcel]) -> None:
        """Take note of attachments that bundles spoke of."""
        with self._lock:
            for parcel in parcels:
                self._parcels[parcel.epoch.file_name(parcel.key)] = parcel

    def holds(self, parcel: Parcel) -> bool:
        """Tell whether an attachment is here."""
        return self._files.holds(parcel.key)

    def waits(self, path: str) -> bool:
        """Tell whether a piece has come in already and waits for the others."""
        return self._incoming.holds(path)

    def names(self, folder: str) -> list[str]:
        """Return what lies right inside a folder, as at any place."""
        if not folder.startswith(pieces.FOLDER):
            return self._spool.names(folder)
        prefix = folder.removeprefix(pieces.FOLDER).strip("/")
        with self._lock:
            here = [(name, parcel) for name, parcel in self._parcels.items() if name.startswith(prefix)]
        held = [(name, parcel) for name, parcel in here if self._files.holds(parcel.key)]
        if not prefix:
            return sorted({name[:2] for name, _ in held} | set(self._incoming.names(folder)))
        whole = {path.rpartition("/")[2] for _, parcel in held for path in parcel.paths()}
        return sorted(whole | set(self._incoming.names(folder)))

    def get(self, path: str) -> bytes:
        """Return a bundle or a sealed piece.

        Raises:
            Missing: it is not here.
        """
        if not path.startswith(pieces.FOLDER):
            return self._spool.get(path)
        name, _, number = safe(path).rpartition("/")[2].partition(".")
        with self._lock:
            parcel = self._parcels.get(name)
        if parcel is None or not number.isdecimal() or not self._files.holds(parcel.key):
            return self._incoming.get(path)
        sealed = self._pieces(name, parcel)
        if int(number) >= len(sealed):
            raise Missing(path)
        return sealed[int(number)]

    def put(self, path: str, data: bytes) -> None:
        """Keep a bundle or a sealed piece; one that is here already is left as it is."""
        (self._incoming if path.startswith(pieces.FOLDER) else self._spool).put(path, data)

    def adopt(self) -> int:
        """Make attachments of what has come in whole; return how many. What does not fit is fetched again."""
        arrived = {f"{pieces.FOLDER}/{shard}/{name}" for shard in self._incoming.names(pieces.FOLDER)
                   for name in self._incoming.names(f"{pieces.FOLDER}/{shard}")}  # fmt: skip
        names = {path.rpartition("/")[2].partition(".")[0] for path in arrived}
        with self._lock:
            waiting = [self._parcels[name] for name in names if name in self._parcels]
        return sum(
            self._adopted(parcel)
            for parcel in waiting
            if arrived.issuperset(parcel.paths()) and not self._files.holds(parcel.key)
        )

    def bundle_path(self, device: str, number: int) -> str:
        """Return where a bundle lies, here and at every place."""
        return f"{BUNDLES}/{device}/{number // SHARD:06d}/{number:08d}{ENDING}"

    def numbers(self, device: str, after: int = 0) -> set[int]:
        """Return which bundles of a device lie here, from the folder on in which `after` is."""
        folder = f"{BUNDLES}/{device}"
        shards = [name for name in self._spool.names(folder) if name.isdecimal() and int(name) >= after // SHARD]
        return set().union(*(numbers_in(self._spool.names(f"{folder}/{name}")) for name in shards))

    def devices(self) -> list[str]:
        """Return the devices whose bundles lie here."""
        return self._spool.names(BUNDLES)

    def drop(self, path: str) -> None:
        """Make room for a sound copy of a bundle that is broken."""
        self._spool.root.joinpath(*safe(path).split("/")).unlink(missing_ok=True)

    def _adopted(self, parcel: Parcel) -> bool:
        paths = parcel.paths()
        try:
            data = b"".join(
                pieces.open_piece(parcel.epoch, parcel.key, parcel.size, number, self._incoming.get(path))
                for number, path in enumerate(paths)
            )
            good = self._files.add_bytes(data) == parcel.key
        except pieces.BadPiece:
            good = False
        for path in paths:
            self._incoming.root.joinpath(*path.split("/")).unlink(missing_ok=True)
        return good

    def _pieces(self, name: str, parcel: Parcel) -> list[bytes]:
        with self._lock:
            if self._sealed[0] == name:
                return self._sealed[1]
        sealed = list(pieces.seal(parcel.epoch, parcel.key, self._files.read(parcel.key)))
        with self._lock:
            # One attachment is handed out piece after piece: sealing it once is enough.
            self._sealed = (name, sealed)
        return sealed


def numbers_in(names: Iterable[str]) -> set[int]:
    """Return the numbers in bundles' names."""
    return {int(name.removesuffix(ENDING)) for name in names if name.removesuffix(ENDING).isdecimal()}
