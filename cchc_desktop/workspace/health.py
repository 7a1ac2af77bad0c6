"""The doctor: is everything here as it should be? Each check says what it found, in words that a face translates.

Nothing is changed. What is wrong says what to do; what only deserves a look is a warning and does not fail the whole.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from pathlib import Path

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.places import resources
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.storage.keeping import Keeper
from cchc_desktop.workspace.said import Said, say
from cchc_desktop.workspace.seals import Seals
from cchc_desktop.workspace.second_place import SecondPlace
from cchc_desktop.workspace.trusting import TrustKeeper
from cchc_desktop.workspace.visits import Visits

_SCARCE = 2 * 1024**3
_OLD_COPY = timedelta(days=1)
_NEAR_EXPIRY = timedelta(days=60)
_FIRST_YEAR = 2026
"""No clock of a working laptop can stand before the year this program was written in."""
_PRINTERS_S = 5


class State(StrEnum):
    """How a check ended: tốt, cần xem, hỏng."""

    GOOD = "good"
    LOOK = "look"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found: its name as a code ("journal"), the state, the sentence."""

    check: str
    state: State
    said: Said


class Doctor:
    """Looks a workspace and its laptop over."""

    def __init__(
        self,
        folder: Path,
        store: Keeper,
        attachments: Attachments,
        visits: Visits,
        second_place: SecondPlace,
        seals: Seals,
        trust: TrustKeeper,
        clock: Clock,
        damage: Callable[[], str | None],
    ) -> None:
        self._folder = folder
        self._store = store
        self._attachments = attachments
        self._visits = visits
        self._second_place = second_place
        self._seals = seals
        self._trust = trust
        self._clock = clock
        self._damage = damage

    def examine(self) -> Iterator[Finding]:
        """Make one check after the other; a check that itself fails is a bad finding, never the end."""
        for name, check in (
            ("database", self._database),
            ("journal", self._journal),
            ("aside", self._aside),
            ("attachments", self._files),
            ("second_copy", self._copy),
            ("clock", self._time),
            ("space", self._space),
            ("fonts", self._fonts),
            ("printers", self._printers),
            ("tokens", self._tokens),
            ("seal", self._seal),
            ("anchors", self._anchors),
        ):
            try:
                state, said = check()
            except (Refusal, OSError, ValueError) as error:
                state, said = State.BAD, say("The check itself failed: {reason}", reason=str(error))
            yield Finding(name, state, said)

    def _database(self) -> tuple[State, Said]:
        trouble = self._damage()
        if trouble:
            return State.BAD, say(
                "The data base is damaged: {reason}. Close the program and open it again.", reason=trouble
            )
        return State.GOOD, say("The data base is sound.")

    def _journal(self) -> tuple[State, Said]:
        broken = self._store.check_chains()
        if broken:
            return State.BAD, say("The journal was changed outside the app: {line}", line="; ".join(broken))
        return State.GOOD, say(
            "The journal is whole: {number} entries, every chain unbroken.", number=self._store.number
        )

    def _aside(self) -> tuple[State, Said]:
        kept = self._store.barred()
        if kept:
            people = ", ".join(sorted({one.entry.person for one in kept}))
            return State.LOOK, say(
                "{number} entries were written without leave and are kept aside: {people}.",
                number=len(kept),
                people=people,
            )
        return State.GOOD, say("Nobody wrote anything without leave.")

    def _files(self) -> tuple[State, Said]:
        wanted = {
            key
            for line in self._visits.all()
            for piece in self._visits.get(line.id).evidence
            for key in (piece.original, piece.paper, piece.thumbnail)
            if key
        }
        lacking = [key for key in wanted if not self._attachments.holds(key)]
        broken = []
        here = self._attachments.keys()
        for key in here:
            try:
                for _ in self._attachments.chunks(key):
                    pass
            except Refusal:
                broken.append(key[:12])
        if broken:
            return State.BAD, say(
                "{number} files are damaged: {names}. Restore them from the second copy.",
                number=len(broken),
                names=", ".join(broken[:5]),
            )
        if lacking:
            return State.LOOK, say("{number} files have not arrived on this laptop yet.", number=len(lacking))
        return State.GOOD, say("All {number} files are sound.", number=len(here))

    def _copy(self) -> tuple[State, Said]:
        state = self._second_place.state()
        if state.place is None:
            return State.LOOK, say("No place for a second copy was chosen.")
        if state.at is None:
            return State.LOOK, say("No second copy has been made yet in {place}.", place=state.place)
        if self._clock.now() - state.at > _OLD_COPY:
            return State.LOOK, say("The second copy is of {at}: make a new one.", at=f"{state.at:%H:%M %d/%m/%Y}")
        work = self._second_place.check()
        if work is None:
            return State.LOOK, say("The second copy of {at} is not connected now.", at=f"{state.at:%H:%M %d/%m/%Y}")
        found = work()
        if found.damaged:
            return State.BAD, say(
                "{number} parts of the second copy cannot be read: choose another stick or disk.",
                number=len(found.damaged),
            )
        return State.GOOD, say(
            "The second copy is of {at} and was read to its end: {entries} entries, {files} files.",
            at=f"{state.at:%H:%M %d/%m/%Y}",
            entries=found.entries,
            files=found.attachments,
        )

    def _time(self) -> tuple[State, Said]:
        behind = self._store.clock_behind()
        now = self._clock.now()
        if now.year < _FIRST_YEAR:
            return State.BAD, say("The computer's clock says {at}: set it right.", at=f"{now:%H:%M %d/%m/%Y}")
        if behind is not None:
            minutes = behind // timedelta(minutes=1)
            return State.LOOK, say("The clock is {minutes} minutes behind what was written already.", minutes=minutes)
        return State.GOOD, say("The clock says {at}.", at=f"{now:%H:%M %d/%m/%Y}")

    def _space(self) -> tuple[State, Said]:
        free = shutil.disk_usage(self._folder).free
        said = say("{free} GB are free where the workspace lies.", free=f"{free / 1024**3:.1f}".replace(".", ","))
        return (State.LOOK if free < _SCARCE else State.GOOD), said

    def _fonts(self) -> tuple[State, Said]:
        lacking = [
            name
            for name in ("LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf", "NotoSans_400Regular.ttf")
            if not (resources() / "fonts" / name).is_file()
        ]
        if lacking:
            return State.BAD, say("Fonts are missing: {names}. Install the program again.", names=", ".join(lacking))
        return State.GOOD, say("The fonts of papers and screens are there.")

    def _printers(self) -> tuple[State, Said]:
        lister = shutil.which("lpstat")
        if sys.platform == "win32" or lister is None:
            return State.GOOD, say("Printers are asked for when something is printed.")
        done = subprocess.run(  # noqa: S603  (a fixed command)
            [lister, "-e"], capture_output=True, text=True, timeout=_PRINTERS_S, check=False
        )
        names = done.stdout.split()
        if not names:
            return State.LOOK, say("No printer is set up.")
        return State.GOOD, say("Printers: {names}.", names=", ".join(names))

    def _tokens(self) -> tuple[State, Said]:
        from cchc_desktop.signing.token_libraries import found_libraries  # noqa: PLC0415  (start-up time)

        found = found_libraries()
        unfit = [library.path.name for library in found if not library.fits]
        if unfit:
            return State.LOOK, say(
                "The token library {name} is of another width than the program and cannot be loaded.", name=unfit[0]
            )
        if not found:
            return State.GOOD, say("No token library is installed; it is needed only for signing with a token.")
        return State.GOOD, say("Token libraries: {names}.", names=", ".join(library.path.name for library in found))

    def _seal(self) -> tuple[State, Said]:
        seal = self._seals.get()
        if seal is None:
            return State.GOOD, say("This laptop has no seal yet; it is made with the first signature by hand.")
        until = seal.key().identity.not_after
        if until - self._clock.now() < _NEAR_EXPIRY:
            return State.LOOK, say("The laptop's certificate ends on {day}: renew it.", day=f"{until:%d/%m/%Y}")
        return State.GOOD, say("The laptop's certificate holds until {day}.", day=f"{until:%d/%m/%Y}")

    def _anchors(self) -> tuple[State, Said]:
        """Tell which imported authority ends soonest: what it vouched for cannot be judged anew afterwards."""
        ends = [(view.not_after, view.holder) for view in self._trust.views() if view.not_after and view.kind != "list"]
        if not ends:
            return State.GOOD, say("No authority was imported; laptops' own certificates are known.")
        until, holder = min(ends)
        said = {"holder": holder, "day": f"{until:%d/%m/%Y}"}
        if until < self._clock.now():
            return State.LOOK, say(
                "The trusted certificate of “{holder}” ended on {day}: import its successor.", **said
            )
        if until - self._clock.now() < _NEAR_EXPIRY:
            return State.LOOK, say("The trusted certificate of “{holder}” ends on {day}: import its successor.", **said)
        return State.GOOD, say("Trusted certificates hold; the first ends on {day} (“{holder}”).", **said)


def load_checks() -> None:
    """Load the libraries that the checks use; slow the first time, and any thread may call it."""
    import cchc_desktop.signing.seal  # noqa: PLC0415  (start-up time)
    import cchc_desktop.signing.token  # noqa: F401, PLC0415  (start-up time)
