"""What the disk did not take, kept in a second folder until it does: a power cut meanwhile loses nothing.

The folder is the second place where one is chosen and reachable, else this computer's own folder outside any
workspace. The file is sealed with a key of the workspace (AES-256-GCM, NIST SP 800-38D): whoever can open the
workspace can read it, nobody else.
"""

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.ids import Entropy
from cchc_desktop.storage.files import replace_file
from cchc_desktop.storage.journal import Register
from cchc_desktop.sync.keys import derived
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Changes

_NONCE_BYTES = 12
_BOUND = b"cchc/unsaved/1"
_ENDING = ".unsaved"
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Left:
    """What an earlier session could not write: when it was tried last, how many acts, in which file."""

    at: datetime
    acts: int
    file: Path


class Unsaved:
    """Keeps acts that wait for the disk, in their order, and takes them in after a restart."""

    def __init__(
        self,
        acts: Acts,
        secret: bytes,
        device: str,
        person: str,
        places: Callable[[], tuple[Path, ...]],
        check_open: Callable[[str], None],
        clock: Clock,
        entropy: Entropy,
    ) -> None:
        self._acts = acts
        self._cipher = AESGCM(derived(secret, "unsaved"))
        self._name = f"cchc-{device}{_ENDING}"
        self._person = person
        self._places = places
        self._check_open = check_open
        self._clock = clock
        self._entropy = entropy
        self._waiting: list[list[list[object]]] = []
        self._file: Path | None = None

    @property
    def file(self) -> Path | None:
        """Where what waits is kept, None while nothing waits or no second folder takes it."""
        return self._file

    def keep(self) -> None:
        """Keep the act that has just failed. An act that never came as far as the disk waits without its values."""
        missed = self._acts.missed
        self._waiting.append([[r.scope, r.kind, r.entity, r.field, value] for r, value in missed.items()])
        self._write()

    def written(self) -> None:
        """Let go of the first act that waits: the disk has it, or it was declined."""
        del self._waiting[:1]
        self._write()

    def left(self) -> Left | None:
        """Return what an earlier session of this person left; None if nothing, or if it cannot be read."""
        for file in self._files():
            told = self._read(file)
            if told is not None and told["person"] == self._person:
                return Left(datetime.fromisoformat(str(told["at"])), len(told["acts"]), file)  # type: ignore[arg-type]
        return None

    def take_in(self, left: Left) -> tuple[Changes, ...]:
        """Write what was left, in its order, and remove the file.

        Raises:
            Frozen: a visit was signed meanwhile; nothing was written and the file stays.
            DiskFull, ReadOnly, CannotWrite: the disk still does not take it; the file stays.
        """
        told = self._read(left.file)
        acts: list[list[list[object]]] = told["acts"] if told is not None else []  # type: ignore[assignment]
        steps = [{Register(*map(str, one[:4])): one[4] for one in act} for act in acts]
        for scope in {register.scope for step in steps for register in step if register.kind != "setting"}:
            if self._acts.values(scope).get(("visit", scope)):
                self._check_open(scope)
        done = tuple(changes for step in steps if step for changes in self._acts.restore(step))
        left.file.unlink(missing_ok=True)
        return done

    def _write(self) -> None:
        before, self._file = self._file, None
        if self._waiting:
            nonce = self._entropy(_NONCE_BYTES)
            told = {"at": self._clock.now().isoformat(), "person": self._person, "acts": self._waiting}
            sealed = nonce + self._cipher.encrypt(nonce, json.dumps(told, ensure_ascii=False).encode(), _BOUND)
            self._file = self._put(sealed)
        if before is not None and before != self._file and (not self._waiting or self._file is not None):
            before.unlink(missing_ok=True)

    def _put(self, sealed: bytes) -> Path | None:
        for place in self._places():
            file = place / self._name
            try:
                place.mkdir(parents=True, exist_ok=True)
                replace_file(file, sealed)
            except OSError as error:
                log.error("not kept in the second folder either: %s", error)
            else:
                return file
        return None

    def _files(self) -> list[Path]:
        return [file for place in self._places() if (file := place / self._name).is_file()]

    def _read(self, file: Path) -> dict[str, object] | None:
        try:
            sealed = file.read_bytes()
            return json.loads(self._cipher.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], _BOUND))  # type: ignore[no-any-return]
        except (OSError, InvalidTag, ValueError) as error:
            log.error("cannot read %s: %s", file.name, type(error).__name__)
            return None
