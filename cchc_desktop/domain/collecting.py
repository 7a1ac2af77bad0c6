"""Pausing Python's cyclic garbage collector while much is made that stays."""

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def without_collecting() -> Iterator[None]:
    """Keep the collector from walking what is only growing again and again, with nothing to free.

    Reading a form or a bundle makes hundreds of thousands of values, all of which stay; the walks took a quarter to
    two fifths of the time. Where the collector is off already (the window runs it by a timer), nothing changes.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
