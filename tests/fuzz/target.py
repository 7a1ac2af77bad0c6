"""One fuzz target in its own process: `python -m tests.fuzz.target NAME CORPUS [libFuzzer options]`."""

import logging
import sys
from functools import partial

import atheris

with atheris.instrument_imports(include=["cchc_desktop"]):
    from tests.fuzz.parsers import one


def main() -> None:
    """Fuzz until the options say stop."""
    logging.disable(logging.CRITICAL)
    name = sys.argv.pop(1)
    atheris.Setup(sys.argv, partial(one, name))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
