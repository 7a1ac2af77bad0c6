"""What pyHanko logs about keys and hostile files is no output of ours: the report says it in words."""

import logging


def keep_quiet() -> None:
    """Keep pyHanko's log lines from the last-resort handler (standard error); set handlers still get them."""
    for name in ("pyhanko", "pyhanko_certvalidator"):
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
