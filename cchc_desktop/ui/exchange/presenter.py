"""Makes journeys: what waits for a stick or a network runs beside the window, what touches the workspace in it."""

import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.workspace.exchange import Outcome, Step, Stopped
from cchc_desktop.workspace.incoming import Taken
from cchc_desktop.workspace.places import Place

if TYPE_CHECKING:
    from cchc_desktop.workspace.meeting import Meeting, Neighbour

_CONFIRM_S = 120


class ExchangePresenter(QObject):
    """One journey at a time; `moved` tells how far it is, `ended` what it did (None when it was broken off)."""

    begun = Signal(object)
    moved = Signal(object)
    ended = Signal(object, object)
    changed = Signal()
    asked = Signal(str, str, object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.place: Place | None = None
        self.meeting: Meeting | None = None
        self.opening = False
        self._stop = threading.Event()
        self._outcome = Outcome()
        self._steps: list[Step] = []
        self._met.connect(self._on_met)

    _met = Signal(object)

    @property
    def travelling(self) -> bool:
        """True while a journey is under way."""
        return self.place is not None

    def start(self, place: Place, channel: object = None) -> None:
        """Begin a journey to a place."""
        if self.travelling:
            return
        self.place, self._outcome = place, Outcome()
        self._stop.clear()
        exchange = self._desk.workspace.exchange
        steps = exchange.journey(
            place,
            watch=self._watch,
            channel=channel,  # type: ignore[arg-type]
            outcome=self._outcome,
            changed=self._took_in,
        )
        self._steps = list(steps)
        self.begun.emit(place)
        self._go_on()

    def stop(self) -> None:
        """Break the journey off after the file that is under way."""
        self._stop.set()

    def take_in_file(self, path: Path) -> None:
        """Take in a bundle that came by hand."""
        try:
            self._took_in(self._desk.workspace.exchange.bring_in(path))
        except Refusal as refusal:
            self._desk.decline(refusal)
        self.changed.emit()

    def open_meeting(self, address: str) -> None:
        """Let laptops in the network of this address find this one."""
        if self.meeting is not None or self.opening:
            return
        # Looking for neighbours brings zeroconf along; most days nobody looks.
        from cchc_desktop.workspace.meeting import Meeting  # noqa: PLC0415  (start-up time)

        meeting = Meeting(
            self._desk.workspace.exchange,
            self._desk.workspace.person,
            confirm=self._confirm,
            met=self._met.emit,
            changed=self.changed.emit,
            address=address,
        )
        # A window that is built anew (another look, the lock) leaves no door open behind it.
        self.destroyed.connect(meeting.close)
        self.opening = True
        errand = Errand(meeting.open, self)
        errand.done.connect(self._opened)
        errand.failed.connect(self._not_opened)
        errand.start()
        self.changed.emit()

    def close_meeting(self) -> None:
        """Be found no more."""
        if self.meeting is not None:
            meeting, self.meeting = self.meeting, None
            # It says good-bye to the others first, which takes a moment.
            errand = Errand(meeting.close, self)
            errand.failed.connect(self._declined)
            errand.start()
            self.changed.emit()

    def _opened(self, meeting: "Meeting") -> None:
        self.opening, self.meeting = False, meeting
        self.changed.emit()

    def _not_opened(self, error: object) -> None:
        self.opening = False
        self.changed.emit()
        self._declined(error)

    def call(self, neighbour: "Neighbour") -> None:
        """Call a laptop nearby and make a journey to it."""
        if self.meeting is None or self.travelling:
            return
        errand = Errand(partial(self.meeting.call, neighbour), self)
        errand.done.connect(self._called)
        errand.failed.connect(self._declined)
        errand.start()

    def _called(self, reached: object) -> None:
        from cchc_desktop.workspace.meeting import Reached  # noqa: PLC0415  (start-up time)

        assert isinstance(reached, Reached)
        if self.meeting is not None:
            self.meeting.remember(reached.channel.met)
        self.start(reached.place, reached.channel)

    def _on_met(self, met: object) -> None:
        """A laptop has been here: take in what it left."""
        if self.meeting is None:
            return
        self.meeting.remember(met)  # type: ignore[arg-type]
        self._took_in(self._desk.workspace.exchange.take_in())
        self._desk.workspace.exchange.pack()
        self.changed.emit()

    def _confirm(self, code: str, label: str) -> bool:
        """Ask the person, from another thread; no answer is a no."""
        answer: list[bool] = []
        answered = threading.Event()

        def tell(agreed: bool) -> None:
            answer.append(agreed)
            answered.set()

        self.asked.emit(code, label, tell)
        return answered.wait(_CONFIRM_S) and answer[0]

    def _watch(self, progress: object) -> None:
        self.moved.emit(progress)
        if self._stop.is_set():
            raise Stopped

    def _go_on(self) -> None:
        while self._steps:
            step = self._steps.pop(0)
            if step.away:
                errand = Errand(step.act, self)
                errand.done.connect(lambda _result: self._go_on())
                errand.failed.connect(self._failed)
                errand.start()
                return
            try:
                step.act()
            except Refusal as refusal:
                self._failed(refusal)
                return
        self._finish(self._outcome)

    def _failed(self, error: object) -> None:
        assert self.place is not None
        refusal = error if isinstance(error, Refusal) else None
        if refusal is None and not isinstance(error, Stopped):
            self._finish(None)
            raise error  # type: ignore[misc]  # a bug: said once, calmly, by the window
        self._desk.workspace.exchange.broken_off(self.place, refusal)
        self._finish(None)
        if refusal is not None:
            self._desk.decline(refusal)

    def _declined(self, error: object) -> None:
        if isinstance(error, Refusal):
            self._desk.decline(error)
            return
        raise error  # type: ignore[misc]

    def _finish(self, outcome: Outcome | None) -> None:
        place, self.place, self._steps = self.place, None, []
        self.ended.emit(place, outcome)
        self.changed.emit()

    def _took_in(self, taken: Taken) -> None:
        for changes in taken.changes:
            self._desk.announcer.tell(changes)
