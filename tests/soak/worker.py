"""A process that works as fast as it can and says on its output what has been acknowledged; made to be killed."""

import io
import itertools
import random
import secrets
import sys
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from sqlite_utils import Migrations
from sqlite_utils.db import Database

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.clock import SystemClock
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.storage import vault
from cchc_desktop.storage.engine import connect
from cchc_desktop.storage.refusals import RestartToMend
from cchc_desktop.storage.schema import migrate, migrations
from cchc_desktop.storage.store import FILE
from cchc_desktop.workspace.workspace import Surroundings, Workspace

PERSON, PASSWORD = "Trần Quốc Bảo", "mật khẩu để thử"


def around() -> Surroundings:
    """Return the surroundings of the worker and of its judge: one machine, cheap keys."""
    return Surroundings(SystemClock(), secrets.token_bytes, "soak", vault.Cost(1, 8, 1))


def said(*words: object) -> None:
    """Acknowledge: what is said here must be there after any kill."""
    sys.stdout.write("\t".join(map(str, words)) + "\n")
    sys.stdout.flush()


def photo(seed: int) -> bytes:
    """Return a small JPEG that is like no other."""
    out = io.BytesIO()
    Image.frombytes("RGB", (96, 64), random.Random(seed).randbytes(96 * 64 * 3)).save(out, "JPEG")
    return out.getvalue()


class Worker:
    """Answers, attaches, copies: whichever `what` names, over and over."""

    def __init__(self, folder: Path, visit: str, first: int) -> None:
        self.workspace = Workspace.open(folder, person=PERSON, password=PASSWORD, around=around())
        self.visit = visit
        try:
            self.items = [item.code for item in self.workspace.visits.checklist(visit).items]
        except RestartToMend:
            self.workspace.close()
            raise
        self.numbers = itertools.count(first)

    def write(self) -> tuple[str, int]:
        number = next(self.numbers)
        item = self.items[number % len(self.items)]
        self.workspace.answers.give(self.visit, item, list(Verdict)[number % 4])
        self.workspace.answers.note(self.visit, item, f"ghi chú số {number}")
        said("note", item, number)
        return item, number

    def attach(self) -> None:
        number = next(self.numbers)
        keeper = self.workspace.evidence
        prepared = keeper.prepare(photo(number), f"ảnh {number}.jpg")
        made = keeper.attach(self.visit, self.items[0], prepared).made
        said("photo", made, prepared.sha256)
        if number % 3 == 0:
            self.workspace.visits.evidence.remove(self.visit, made)
            said("gone", made, prepared.sha256)

    def copy(self) -> None:
        copy = self.workspace.second_place.copy_now()
        if copy is not None:
            said("copy", copy.number, copy.attachments)

    def undo(self) -> None:
        item, number = self.write()
        said("undoing", item)
        self.workspace.visits.undo(self.visit)
        self.workspace.visits.redo(self.visit)
        said("note", item, number)


def grown() -> Migrations:
    """Return the app's migrations and three more that rewrite whole tables, as a later version may."""
    more = Migrations("cchc")
    for known in migrations._migrations:
        more(name=known.name)(known.fn)
    for step in (1, 2, 3):
        more(name=f"90{step:02d}_rewritten")(_rewritten(step))
    return more


def _rewritten(step: int) -> Callable[[Database], None]:
    def rewrite(db: Database) -> None:
        db.execute(f"CREATE TABLE entry_{step} AS SELECT * FROM entry")
        db.execute(f"CREATE INDEX entry_{step}_chain ON entry_{step} (device, sequence)")
        db.execute(f"UPDATE entry_{step} SET person = person || ''")

    return rewrite


def migrating(folder: Path) -> None:
    """Bring a file to the grown tables."""
    db = connect(folder / FILE, vault.unlock(folder, PERSON, PASSWORD).database)
    said("began")
    migrate(db, grown())
    said("migrated")
    db.conn.close()


def main() -> None:
    """worker MODE FOLDER VISIT FIRST"""
    mode, folder, visit, first = sys.argv[1], Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
    if mode == "migrate":
        migrating(folder)
        return
    try:
        worker = Worker(folder, visit, first)
    except RestartToMend:
        # What a person is asked to do when a large file turns out to be damaged while it is read.
        worker = Worker(folder, visit, first)
    said("open")
    modes = {
        "write": (worker.write,),
        "attach": (worker.attach, worker.write),
        "copy": (worker.copy, worker.write),
        "rescue": (worker.write,),
        "undo": (worker.undo,),
        "all": (worker.write, worker.attach, worker.copy, worker.undo),
    }
    for act in itertools.cycle(modes[mode]):
        try:
            act()
        except RestartToMend:
            said("damage")
            return
        except Refusal as error:
            raise AssertionError(error.sentence()) from error


if __name__ == "__main__":
    main()
