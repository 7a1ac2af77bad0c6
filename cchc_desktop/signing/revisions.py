"""Reading the revisions of a signed file once: pyHanko's difference analysis at a third of its cost.

To judge an update, the analysis wants to know by which paths each object was reached before it (ISO 32000-2, 7.5.6).
pyHanko copies every object of every revision and walks each value of it to find out. Here an object is looked through
once for the references it holds, for all revisions in which it is the same, and only references are walked. The rules
of that walk are pyHanko's; `tests/unit/signing/test_revisions.py` compares its answers object by object, forged files
included.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import BinaryIO

from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    PdfObject,
    Reference,
)
from pyhanko.pdf_utils.misc import PdfReadError
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader, RawPdfPath

Key = tuple[int, int]
"""Number and generation of an object."""
Path = tuple[str | int, ...]
"""Keys and places from the trailer to a reference."""

_TREE = ("/Root", "/StructTreeRoot", "/K")
_DEEPEST = 400
"""Steps of a path; ours have about thirty."""
_MOST_STEPS = 3_000_000
"""References followed in one revision; a thousand rows need fifty thousand."""


class Revisions(PdfFileReader):
    """A reader whose revisions share what is the same in them."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__(stream)
        self._states: dict[int, _Revision] = {}
        self._changes: dict[Key, int | None] = {}
        self._older: dict[tuple[Key, int], PdfObject] = {}
        self._held: dict[tuple[Key, int, bool], tuple[tuple[Path, Key], ...]] = {}

    def get_historical_resolver(self, revision: int) -> HistoricalResolver:
        """Return the file as it was in a revision, 0 the oldest."""
        if revision not in self._states:
            self._states[revision] = _Revision(self, revision)
        return self._states[revision]

    def state_of(self, key: Key, revision: int) -> PdfObject:
        """Return an object as it was in a revision; it is shared and not to be changed."""
        since = self._since(key, revision)
        if since is not None:
            return self._read(key, None)
        if (key, revision) not in self._older:
            self._older[key, revision] = self._read(key, revision)
        return self._older[key, revision]

    def _read(self, key: Key, revision: int | None) -> PdfObject:
        read: PdfObject = self.get_object(Reference(*key), revision, transparent_decrypt=False)  # type: ignore[no-untyped-call]
        return read

    def held_by(self, key: Key, revision: int) -> tuple[tuple[Path, Key], ...]:
        """Return the references an object held in a revision, with the way to each inside it."""
        since = self._since(key, revision)
        known = (key, revision if since is None else since, since is None)
        if known not in self._held:
            self._held[known] = tuple(_references(self.state_of(key, revision)))
        return self._held[known]

    def _since(self, key: Key, revision: int) -> int | None:
        """Return the revision of an object's last change; None if that came later than `revision`."""
        if key not in self._changes:
            try:
                self._changes[key] = self.xrefs.get_last_change(Reference(*key))
            except KeyError:
                self._changes[key] = None
        changed = self._changes[key]
        return changed if changed is not None and changed <= revision else None


class _Revision(HistoricalResolver):
    """One revision of a file."""

    reader: Revisions

    def __init__(self, reader: Revisions, revision: int) -> None:
        super().__init__(reader, revision)
        self._paths: dict[Key, set[Path]] | None = None

    def _load_reverse_xref_cache(self) -> None:
        if self.reader.encrypted:
            super()._load_reverse_xref_cache()  # type: ignore[no-untyped-call]
        elif self._paths is None:
            self._paths = self._walked()

    def _get_usages_of_ref(self, ref: Reference) -> set[RawPdfPath]:
        if self._paths is None:
            return super()._get_usages_of_ref(ref)
        return {RawPdfPath(*path) for path in self._paths.get((ref.idnum, ref.generation), ())}

    def _walked(self) -> dict[Key, set[Path]]:
        """Return by which paths each object is reached.

        A node of the page tree is entered by its own path only, an element of the structure tree only from above, and
        never by its way back up.
        """
        pages, elements = self._pages(), self._elements()
        paths: dict[Key, set[Path]] = defaultdict(set)
        left: list[tuple[Path, Key, tuple[Key, ...]]] = [
            (path, key, ()) for path, key in _references(self.trailer_view) if not _goes_up(path, 0)
        ]
        steps = 0
        while left:
            path, key, behind = left.pop()
            if key in behind:
                continue
            steps += 1
            if steps > _MOST_STEPS or len(path) > _DEEPEST:
                raise PdfReadError("objects are linked too often or too deep")
            paths[key].add(path)
            if pages.get(key, path) != path or (key in elements and path[:3] != _TREE):
                continue
            behind = (*behind, key)
            for inner, other in self.reader.held_by(key, self.revision):
                whole = path + inner
                if not _goes_up(whole, len(path)):
                    left.append((whole, other, behind))
        return paths

    def _pages(self) -> dict[Key, Path]:
        """Return the path of each node of the page tree."""
        found: dict[Key, Path] = {}
        top = self.root.raw_get("/Pages")
        path: Path = ("/Root", "/Pages")
        if isinstance(top, IndirectObject):
            found[top.idnum, top.generation] = path
        for key, place in _kids(top.get_object(), path):
            if key in found:
                raise PdfReadError("the page tree loops")
            found[key] = place
        return found

    def _elements(self) -> set[Key]:
        """Return the elements of the structure tree that are objects of their own."""
        found: set[Key] = set()
        try:
            top = self._state(self.root.raw_get("/StructTreeRoot"))
            for key in self._below(top):
                if key in found:
                    raise PdfReadError("the structure tree loops")
                found.add(key)
        except KeyError:
            pass
        return found

    def _below(self, element: PdfObject) -> Iterator[Key]:
        if not isinstance(element, DictionaryObject):
            raise PdfReadError("the structure tree is not made of dictionaries")
        if "/K" not in element:
            return
        inner = self._state(element.raw_get("/K"))
        for child in inner if isinstance(inner, ArrayObject) else (inner,):
            state = self._state(child)
            if not isinstance(state, DictionaryObject):
                continue
            if "/Type" in state and str(self._state(state.raw_get("/Type"))) != "/StructElem":
                continue
            if isinstance(child, IndirectObject):
                yield child.idnum, child.generation
            yield from self._below(state)

    def _state(self, value: PdfObject) -> PdfObject:
        if isinstance(value, IndirectObject):
            return self.reader.state_of((value.idnum, value.generation), self.revision)
        return value


def _kids(node: DictionaryObject, path: Path) -> Iterator[tuple[Key, Path]]:
    for place, kid in enumerate(node["/Kids"]):
        below = (*path, "/Kids", place)
        if isinstance(kid, IndirectObject):
            yield (kid.idnum, kid.generation), below
        state = kid.get_object()
        if state.get("/Type", None) == "/Pages":
            yield from _kids(state, below)


def _references(value: PdfObject, path: Path = ()) -> Iterator[tuple[Path, Key]]:
    """Yield the references inside an object with the way to each; the way back to a parent is left out."""
    if isinstance(value, DictionaryObject):
        entries: Iterator[tuple[str | int, PdfObject]] = iter(value.items())
    elif isinstance(value, ArrayObject):
        entries = enumerate(value)
    else:
        return
    for key, inner in entries:
        if isinstance(inner, IndirectObject):
            if key != "/Parent":
                yield (*path, key), (inner.idnum, inner.generation)
        elif isinstance(inner, DictionaryObject | ArrayObject) and key != "/Parent":
            yield from _references(inner, (*path, key))


def _goes_up(path: Path, known: int) -> bool:
    """Tell whether a path goes from an element of the structure tree to its parent; `known` steps were asked before."""
    return path[:3] == _TREE and "/P" in path[max(known, 3) :]
