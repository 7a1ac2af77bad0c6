"""Order that survives a merge: each row holds a fraction as text, and a new row takes one in between.

Fractional indexing: keys are strings over 0-9A-Za-z compared as plain text; two laptops may insert at the
same place without touching any other row. Equal keys (both inserted at once) are told apart by the row's id.
"""

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)


def between(before: str, after: str) -> str:
    """Return a key that sorts after `before` and before `after`; "" stands for the open end.

    Raises:
        ValueError: `before` does not sort before `after`, or a key ends in the lowest digit.
    """
    if after and before >= after:
        raise ValueError(f"no key lies between {before!r} and {after!r}")
    if before.endswith("0") or after.endswith("0"):
        raise ValueError("a key never ends in 0")
    key: list[str] = []
    place = 0
    bounded = bool(after)
    while True:
        low = _DIGITS.index(before[place]) if place < len(before) else 0
        high = _DIGITS.index(after[place]) if bounded and place < len(after) else _BASE
        if high - low > 1:
            key.append(_DIGITS[_middle(low, high, open_end=not bounded, first=not before)])
            return "".join(key)
        key.append(_DIGITS[low])
        bounded = bounded and high == low
        place += 1


def _middle(low: int, high: int, *, open_end: bool, first: bool) -> int:
    # Rows are nearly always appended: small steps at the open end keep the keys short for long lists.
    return low + 1 if open_end and not first else (low + high) // 2
