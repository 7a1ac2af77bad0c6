"""The minutes step without widgets: what is previewed, who signs next, and the way a signature goes."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from cchc_desktop.domain.duty import Right
from cchc_desktop.domain.handwriting import Handwriting
from cchc_desktop.domain.minutes import Paper
from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui import role_words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.ui.minutes.ways import Ways
from cchc_desktop.workspace.changes import Changes
from cchc_desktop.workspace.contributions import Contribution
from cchc_desktop.workspace.keys import Source
from cchc_desktop.workspace.outside import Signable
from cchc_desktop.workspace.review import Condition, Review
from cchc_desktop.workspace.seals import load_signing
from cchc_desktop.workspace.signatures import SignatoryState
from cchc_desktop.workspace.signing_task import Preparation, Signed

REBUILD_MS = 500


@dataclass(frozen=True, slots=True)
class IdentityView:
    """A certificate as shown before signing."""

    holder: str
    issuer: str
    valid: str


class MinutesPresenter(QObject):
    """Keeps the preview fresh while the step is in view, and carries signatures through."""

    preview_ready = Signal(bytes)
    preview_failed = Signal(object)
    working = Signal(str)
    state_changed = Signal()
    signed = Signal()

    def __init__(self, desk: Desk, visit: str) -> None:
        super().__init__()
        self._desk = desk
        self.visit = visit
        self.kind = PaperKind.MINUTES
        self.ways = Ways(desk, visit)
        self.ways.working.connect(self.working)
        self.ways.signed_outside.connect(self.signed)
        Errand(load_signing).start()
        self._shown = False
        self._stale = True
        self._errand: Errand | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(REBUILD_MS)
        self._pause.timeout.connect(self.rebuild)
        desk.announcer.changed.connect(self._changed)

    @property
    def minutes(self) -> Signable:
        """The minutes in view: the visit's own, or supplementary or re-check minutes."""
        return self._desk.workspace.to_sign[self.kind].minutes

    def kinds(self) -> tuple[PaperKind, ...]:
        """Return the kinds of minutes there are for this visit."""
        return tuple(kind for kind, of in self._desk.workspace.to_sign.items() if of.minutes.offered(self.visit))

    def choose(self, kind: PaperKind) -> None:
        """Bring minutes of another kind into view."""
        self.kind = kind
        self.ways.kind = kind
        self._stale = True
        self.state_changed.emit()
        self.rebuild()

    def added(self) -> str:
        """Return what the supplementary minutes correct or add."""
        return self._desk.workspace.papers.particulars(self.visit, PaperKind.SUPPLEMENT).added

    def write_added(self, text: str) -> None:
        """Keep what the supplementary minutes correct or add."""
        change = self._desk.workspace.papers.change
        self._desk.do(lambda: change(self.visit, PaperKind.SUPPLEMENT, added=text))

    def may_refuse(self) -> bool:
        """Tell whether a refusal to sign can be noted: it stands in the visit, which a signature locks."""
        return self._desk.workspace.visits.get(self.visit).frozen_at is None

    def review(self) -> Review:
        """Return the conditions for signing."""
        return self.minutes.review(self.visit)

    def give_reason(self, condition: object, reason: str) -> None:
        """Keep why the team signs although a soft condition does not hold."""
        assert isinstance(condition, Condition)
        self._desk.do(lambda: self._desk.workspace.minutes.give_reason(self.visit, condition, reason))

    def contributions(self) -> tuple[Contribution, ...]:
        """Return who has which section and when their work last came in; that matters for the minutes alone."""
        if self.kind is not PaperKind.MINUTES:
            return ()
        return self._desk.workspace.contributions.of(self.visit)

    def signatories(self) -> tuple[SignatoryState, ...]:
        """Return who signs, in order."""
        return self.minutes.signatories(self.visit)

    def next_signatory(self) -> SignatoryState | None:
        """Return who signs next, None when all have."""
        return next((state for state in self.signatories() if not state.how), None)

    def locked_at(self) -> str:
        """Return when the content was locked, "" while it is open."""
        frozen = self._desk.workspace.visits.get(self.visit).frozen_at
        if self.kind is not PaperKind.MINUTES:
            given = [state.signed_at for state in self.signatories() if state.how and state.signed_at]
            frozen = min(given, default=None)
        return frozen.strftime("%H:%M %d/%m/%Y") if frozen else ""

    def set_shown(self, shown: bool) -> None:
        """Say whether the step is in view: nothing is rebuilt behind it."""
        self._shown = shown
        if shown and self._stale:
            self.rebuild()

    def rebuild(self) -> None:
        """Make the preview anew, beside the window; the old one stays in view."""
        if not self._shown or self._errand is not None:
            return
        self._stale = False
        signed = self.minutes.pdf(self.visit)
        if signed is not None:
            self.preview_ready.emit(signed)
            return
        self.working.emit("preview")
        self._errand = Errand(self.minutes.preview(self.visit), self)
        self._errand.done.connect(partial(self._made, self.kind))
        self._errand.failed.connect(self._not_made)
        self._errand.start()

    def may_sign(self) -> bool:
        """Tell whether the role of the person here carries signing."""
        return self._desk.may(Right.SIGNING)

    def role(self) -> tuple[str, str]:
        """Return what the person here is, and what that may do, in words."""
        mine = self._desk.workspace.permissions.mine()
        return role_words.duty(mine), role_words.duty_may(mine)

    def prepare(self, field: str) -> Preparation | None:
        """Gather what a signature needs; None when it was declined."""
        if not self._desk.allowed(Right.SIGNING):
            # Told before a key is asked for, not after.
            return None
        try:
            return self.minutes.prepare(self.visit, field)
        except Refusal as error:
            self._desk.decline(error)
            return None

    def identity(self, preparation: Preparation, p12: bytes, password: str) -> IdentityView | None:
        """Open a certificate file to show whose it is; None when it was declined."""
        try:
            who = preparation.identity(p12, password)
        except Refusal as error:
            self._desk.decline(error)
            return None
        return IdentityView(who.holder, who.issuer, f"{who.not_before:%d/%m/%Y} – {who.not_after:%d/%m/%Y}")

    def sign_with_certificate(
        self,
        preparation: Preparation,
        p12: bytes,
        password: str,
        drawn: Handwriting | None,
        picture: bytes | None = None,
    ) -> None:
        """Sign with a certificate file, beside the window; `picture` is an organisation's seal."""
        self._sign(partial(preparation.with_certificate, p12, password, drawn, picture))

    def sign_with_source(
        self,
        preparation: Preparation,
        source: Source,
        pin: str,
        drawn: Handwriting | None,
        picture: bytes | None,
        *,
        certain: bool,
    ) -> None:
        """Sign with a key on a token or in Windows' store, beside the window."""
        self._sign(self.ways.sign_with(preparation, source, pin, drawn, picture, certain=certain))

    def sign_by_hand(self, preparation: Preparation, drawn: Handwriting) -> None:
        """Keep a drawn signature, beside the window."""
        self._sign(partial(preparation.by_hand, drawn))

    def correct(self) -> None:
        """Begin a corrected version."""
        self._desk.do(partial(self.minutes.correct, self.visit))

    def _sign(self, work: "partial[Signed]") -> None:
        self.working.emit("signing")
        errand = Errand(work, self)
        errand.done.connect(partial(self._signed, self.minutes))
        errand.failed.connect(self._not_signed)
        errand.start()

    def _signed(self, of: Signable, outcome: object) -> None:
        assert isinstance(outcome, Signed)
        self.working.emit("")
        if self._desk.do(partial(of.record, self.visit, outcome)):
            self.signed.emit()

    def _not_signed(self, error: object) -> None:
        self.working.emit("")
        if isinstance(error, Refusal):
            self._desk.decline(error)
        elif isinstance(error, Exception):
            raise error

    def _made(self, kind: PaperKind, paper: object) -> None:
        assert isinstance(paper, Paper)
        self._errand = None
        self.working.emit("")
        if kind is self.kind:
            self.preview_ready.emit(paper.pdf)
        if self._stale:
            self._pause.start()

    def _not_made(self, error: object) -> None:
        self._errand = None
        self.working.emit("")
        if isinstance(error, Refusal):
            self.preview_failed.emit(error)
        elif isinstance(error, Exception):
            raise error

    def _changed(self, changes: object) -> None:
        assert isinstance(changes, Changes)
        if changes.scope in (self.visit, "workspace"):
            self._stale = True
            self._pause.start()
            self.state_changed.emit()
