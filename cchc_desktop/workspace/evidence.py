"""Evidence (minh chứng): documents that are noted down, photos and files that are taken in.

Taking in has two moves: `prepare` is slow and may run in a worker (hash, checks, encrypted copies); `attach` is one
transaction in the window's thread. What was prepared and never attached is only an unused encrypted file.
"""

import contextlib
import io
import mimetypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from cchc_desktop.domain.answer import Evidence, EvidenceKind
from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.picture_edit import PictureEdit
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.system_error import why
from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.storage.picture_edits import edited
from cchc_desktop.storage.pictures import LARGEST_PHOTO, LARGEST_VISIT, copies
from cchc_desktop.storage.refusals import AttachmentTooLarge
from cchc_desktop.workspace.changes import Changes
from cchc_desktop.workspace.visits import Visits

MB = 1024 * 1024
LARGEST_FILE = 50 * MB
PICTURE_ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff", ".gif"})


class FileTooLarge(Refusal):
    """A file or a visit's files together are too large."""

    what = "“{name}” was not added: {size} MB is more than {most} MB."
    kept = "The file itself was not touched; the evidence so far stays."
    mend = "Split or shrink the file, or note the document's number and date instead."


class VisitTooLarge(FileTooLarge):
    """The files of one visit together are too large."""

    what = "“{name}” was not added: the files of this visit would be {size} MB together; at most {most} MB."
    mend = "Remove photos that show the same thing: removed ones no longer count. Documents can be noted by number."


class CannotRead(Refusal):
    """A file cannot be read."""

    what = "“{name}” cannot be read: {reason}"
    kept = "Nothing was added; the evidence so far stays."
    mend = "Check that the file still exists and that the stick is plugged in, then choose it again."


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file that was taken in and only needs its place: keys of the encrypted copies, hash of the original."""

    name: str
    kind: EvidenceKind
    media_type: str
    size: int
    sha256: str
    original: str
    paper: str
    thumbnail: str


_EDITED = " (đã chỉnh).jpg"


class EvidenceKeeper:
    """Take in evidence and hand it out."""

    def __init__(
        self, visits: Visits, attachments: Attachments, clock: Clock, person: str, device: Callable[[], str]
    ) -> None:
        self._visits = visits
        self._attachments = attachments
        self._clock = clock
        self._person = person
        self._device = device

    def prepare(self, source: Path | bytes, name: str) -> Prepared:
        """Take a file in: hash it, check it, keep it encrypted; pictures get a copy for paper and a thumbnail.

        Raises:
            CannotRead: the file cannot be read.
            FileTooLarge: over 50 MB.
            NotAPicture, WrongEnding, PictureTooLarge: it says it is a picture and is none, another kind, or a bomb.
            DiskFull, ReadOnly, CannotWrite: it could not be kept.
        """
        with _opened(source, name) as file:
            if Path(name).suffix.lower() in PICTURE_ENDINGS:
                return self._photo(file, name)
            try:
                kept = self._attachments.add(file, LARGEST_FILE)
            except AttachmentTooLarge as error:
                raise FileTooLarge(name=name, size=f"> {LARGEST_FILE // MB}", most=LARGEST_FILE // MB) from error
        guessed = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return Prepared(name, EvidenceKind.FILE, guessed, kept.size, kept.sha256, kept.key, "", "")

    def _photo(self, file: BinaryIO, name: str) -> Prepared:
        # One byte more than is allowed tells that there is more, without reading a gigabyte to say so.
        data = file.read(LARGEST_PHOTO + 1)
        made = copies(data, name)
        original = self._attachments.add(io.BytesIO(data))
        return Prepared(
            name,
            EvidenceKind.PHOTO,
            made.media_type,
            original.size,
            original.sha256,
            original.key,
            self._attachments.add_bytes(made.paper),
            self._attachments.add_bytes(made.thumbnail),
        )

    def edit(self, piece: Evidence, change: PictureEdit) -> Prepared:
        """Make an edited copy of a photo, with a hash of its own; may run beside the window.

        Raises:
            NotFound: the original has not arrived on this laptop yet.
            DiskFull, ReadOnly, CannotWrite: the copy could not be kept.
        """
        name = f"{Path(piece.file_name).stem}{_EDITED}"
        return self._photo(io.BytesIO(edited(self.original(piece), change)), name)

    def attach_edited(self, visit: str, piece: str, prepared: Prepared) -> Changes:
        """Put an edited copy beside its original, to the same item; it stands for it on paper."""
        source = self._visits.evidence.get(visit, piece)
        return self.attach(
            visit,
            source.item,
            prepared,
            caption=source.caption,
            dossier=source.dossier,
            derived_from=source.derived_from or source.id,
        )

    def attach(
        self, visit: str, item: str, prepared: Prepared, *, caption: str = "", dossier: str = "", derived_from: str = ""
    ) -> Changes:
        """Put a prepared file to an item (or dossier) of the visit; `Changes.made` is the evidence's id.

        Raises:
            VisitTooLarge: the visit's files together would exceed 200 MB.
        """
        together = prepared.size + sum(piece.size for piece in self._visits.get(visit).evidence)
        if together > LARGEST_VISIT:
            raise VisitTooLarge(name=prepared.name, size=together // MB, most=LARGEST_VISIT // MB)
        return self._visits.evidence.add(
            visit,
            kind=prepared.kind,
            item=item,
            dossier=dossier,
            caption=caption or Path(prepared.name).stem,
            file_name=prepared.name,
            media_type=prepared.media_type,
            sha256=prepared.sha256,
            size=prepared.size,
            taken_at=self._clock.now(),
            added_by=self._person,
            device=self._device(),
            original=prepared.original,
            paper=prepared.paper,
            thumbnail=prepared.thumbnail,
            derived_from=derived_from,
        )

    def note_document(self, visit: str, item: str, number: str, issued_on: date | None, caption: str = "") -> Changes:
        """Note a document by number and date, without taking it in."""
        return self._visits.evidence.add(
            visit,
            kind=EvidenceKind.DOCUMENT,
            item=item,
            number=number.strip(),
            issued_on=issued_on,
            caption=caption.strip(),
            taken_at=self._clock.now(),
            added_by=self._person,
        )

    def original(self, piece: Evidence) -> bytes:
        """Return the untouched original.

        Raises:
            NotFound: it was only noted down, or has not arrived on this laptop yet.
        """
        return self._attachments.read(piece.original)

    def picture(self, piece: Evidence) -> bytes:
        """Return the copy for paper (JPEG, at most 1600 px), b"" if there is none."""
        return self._attachments.read(piece.paper) if piece.paper else b""

    def thumbnail(self, piece: Evidence) -> bytes:
        """Return the thumbnail (JPEG, at most 320 px), b"" if there is none."""
        return self._attachments.read(piece.thumbnail) if piece.thumbnail else b""


@contextlib.contextmanager
def _opened(source: Path | bytes, name: str) -> Iterator[BinaryIO]:
    """Open what is taken in; reading it may fail at any moment, when a stick is pulled out."""
    try:
        with io.BytesIO(source) if isinstance(source, bytes) else source.open("rb") as file:
            yield file
    except OSError as error:
        raise CannotRead(name=name, reason=why(error)) from error
