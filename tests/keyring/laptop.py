"""One run of the program on a laptop with a key store: `set` a PIN, or `open` with one; says how it ended.

Arguments: what to do, the workspace's folder, the digits. A run of its own each time, as between two days of work.
"""

import json
import random
import sys
from pathlib import Path

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.storage import pin, vault

PERSON, PASSWORD, MACHINE = "Hoa", "mật khẩu dài", "máy-thử"
CHEAP = vault.Cost(1, 8, 1)


def main() -> int:
    """Print a line of JSON: the key store's name and how it ended."""
    what, folder, digits = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    told = {"store": "", "ended": ""}
    try:
        keys = vault.unlock(folder, PERSON, PASSWORD)
        store = pin.system_store()
        told["store"] = f"{type(store).__module__}.{type(store).__name__}"
        if what == "set":
            entropy = random.SystemRandom().randbytes
            pin.set_pin(folder, keys, PERSON, digits, machine=MACHINE, entropy=entropy, cost=CHEAP, store=store)
            told["ended"] = "set"
        else:
            same = pin.unlock(folder, PERSON, digits, machine=MACHINE, store=store) == keys
            told["ended"] = "opened" if same else "other keys"
    except Refusal as refusal:
        told["ended"] = type(refusal).__name__
    print(json.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
