"""Ways to sign beside certificate file and pad: tokens, Windows store, ink on paper, other programs; no widgets."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from cchc_desktop.domain.handwriting import Handwriting
from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.workspace import keys, settings
from cchc_desktop.workspace.keys import Source
from cchc_desktop.workspace.late import LateEdit
from cchc_desktop.workspace.outside import Outside, Ready, Returned
from cchc_desktop.workspace.signing_task import Preparation, Signed


class Ways(QObject):
    """Carries one way of signing at a time; slow parts run beside the window."""

    working = Signal(str)
    sources_found = Signal(object)
    ready = Signal(object, str)
    signed_outside = Signal()
    scan_attached = Signal(int)

    def __init__(self, desk: Desk, visit: str) -> None:
        super().__init__()
        self._desk = desk
        self._visit = visit
        self.kind = PaperKind.MINUTES

    # --- tokens and Windows' store ------------------------------------------------------------------------------

    def library(self) -> Path | None:
        """Return the token library in use: the chosen one, else the first on this computer that fits."""
        chosen = str(self._desk.workspace.settings.get(settings.TOKEN_LIBRARY))
        if chosen:
            return Path(chosen)
        fitting = [one.path for one in keys.libraries() if one.fits]
        return fitting[0] if fitting else None

    def choose_library(self, path: Path) -> None:
        """Use another token library from now on."""
        self._desk.do(
            partial(self._desk.workspace.settings.change, settings.TOKEN_LIBRARY, str(path) if path.name else "")
        )

    def look_for_keys(self) -> None:
        """Look for certificates on tokens and in Windows' store."""
        self._go("keys", partial(_found, self.library(), self._desk.workspace.clock.now()), self.sources_found.emit)

    def sign_with(
        self,
        preparation: Preparation,
        source: Source,
        pin: str,
        drawn: Handwriting | None,
        picture: bytes | None,
        *,
        certain: bool,
    ) -> "partial[Signed]":
        """Return the work that signs with a key that was found."""
        if source.library is None:
            return partial(preparation.with_store, source.der, drawn, picture)
        return partial(
            preparation.with_token, source.library, source.slot, source.key_id, pin, drawn, picture, certain=certain
        )

    @property
    def _outside(self) -> Outside:
        return self._desk.workspace.to_sign[self.kind].outside

    # --- paper and other programs ---------------------------------------------------------------------------------

    def make_ready(self, purpose: str) -> None:
        """Make the file that goes out, for "print" or "export"; `ready` brings it."""
        outside = self._outside
        try:
            work = outside.prepare(self._visit)
        except Refusal as error:
            self._desk.decline(error)
            return
        self._go("preview", work, partial(self._keep_ready, outside, purpose))

    def read_scans(self, paths: list[Path], turn: AbstractContextManager[object]) -> None:
        """Read scanned files and attach them when they are whole."""
        files = self._bytes_of(paths)
        if files is None:
            return
        outside = self._outside
        try:
            work = outside.read(self._visit, files, turn)
        except Refusal as error:
            self._desk.decline(error)
            return
        self._go("scan", work, partial(self._attach, outside))

    def take_signed(self, path: Path) -> None:
        """Take a file back that another program signed."""
        files = self._bytes_of([path])
        if files is None:
            return
        pdf = files[0][1]
        outside = self._outside
        try:
            work = outside.check(self._visit, pdf)
        except Refusal as error:
            self._desk.decline(error)
            return
        self._go("verify", work, partial(self._take, outside, pdf))

    # --- refusals and late edits -------------------------------------------------------------------------------------

    def refuse(self, name: str, reason: str, witness: str) -> None:
        """Note that a representative refuses to sign."""
        visit = self._desk.workspace.visits.get(self._visit)
        person = next((one.id for one in visit.representatives if one.name == name and one.signs), "")
        if person:
            self._desk.do(partial(self._desk.workspace.minutes.refuse, self._visit, person, reason, witness))

    def late_edits(self) -> tuple[LateEdit, ...]:
        """Return what has arrived since the signature."""
        return self._desk.workspace.late.edits(self._visit)

    def set_late_aside(self) -> None:
        """Leave what was signed as it is; what arrived stays in the journal."""
        self._desk.do(partial(self._desk.workspace.late.set_aside, self._visit))

    def _keep_ready(self, outside: Outside, purpose: str, outcome: object) -> None:
        assert isinstance(outcome, Ready)
        if self._desk.do(partial(outside.keep, self._visit, outcome)) is not None:
            self.ready.emit(outcome, purpose)

    def _attach(self, outside: Outside, outcome: object) -> None:
        assert isinstance(outcome, Returned)
        if self._desk.do(partial(outside.take_scan, self._visit, outcome)):
            self.scan_attached.emit(outcome.outcome.pages)

    def _take(self, outside: Outside, pdf: bytes, report: Any) -> None:
        if self._desk.do(partial(outside.take_signed, self._visit, pdf, report)):
            self.signed_outside.emit()

    def _bytes_of(self, paths: list[Path]) -> list[tuple[str, bytes]] | None:
        from cchc_desktop.workspace.verifying import reading  # noqa: PLC0415  (start-up time: it brings pyHanko)

        try:
            found = []
            for path in paths:
                with reading(path):
                    found.append((path.name, path.read_bytes()))
        except Refusal as error:
            self._desk.decline(error)
            return None
        return found

    def _go(self, what: str, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self.working.emit(what)
        errand = Errand(work, self)
        errand.done.connect(lambda outcome: self._home(done, outcome))
        errand.failed.connect(self._failed)
        errand.start()

    def _home(self, done: Callable[[Any], None], outcome: object) -> None:
        self.working.emit("")
        done(outcome)

    def _failed(self, error: object) -> None:
        self.working.emit("")
        if isinstance(error, Refusal):
            self._desk.decline(error)
        elif isinstance(error, Exception):
            raise error


def _found(library: Path | None, at: datetime) -> tuple[Source, ...]:
    on_tokens = keys.on_tokens(library, at) if library is not None else ()
    return (*on_tokens, *keys.in_store(at))
