"""A process that answers as fast as it can and says on its output what has been acknowledged; made to be killed."""

import secrets
import sys
from pathlib import Path

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.clock import SystemClock
from cchc_desktop.storage.vault import Cost
from cchc_desktop.workspace.workspace import Surroundings, Workspace


def main() -> None:
    folder, visit = Path(sys.argv[1]), sys.argv[2]
    around = Surroundings(SystemClock(), secrets.token_bytes, "writer", Cost(1, 8, 1))
    workspace = Workspace.open(folder, person="Trần Quốc Bảo", password="mật khẩu để thử", around=around)
    items = [item.code for item in workspace.visits.checklist(visit).items]
    number = int(sys.argv[3])
    while True:
        item = items[number % len(items)]
        note = f"ghi chú số {number}"
        workspace.answers.give(visit, item, list(Verdict)[number % 4])
        workspace.answers.note(visit, item, note)
        sys.stdout.write(f"{item}\t{note}\n")
        sys.stdout.flush()
        number += 1


if __name__ == "__main__":
    main()
