"""Drawing a sample that anyone can draw again: a list, a seed, and SHA-256 (FIPS 180-4) instead of a secret dice.

Each code is weighed by SHA-256 of "seed|code"; the lowest weights are drawn. The result depends on nothing but the
list and the seed, so it can be checked with any tool, and adding a code at the end of the list changes nothing else.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from cchc_desktop.domain.vietnamese import nfc

METHOD = "sha256-lowest"


@dataclass(frozen=True, slots=True)
class Population:
    """A list to draw from: codes in their order, and the codes that stood in it more than once."""

    codes: tuple[str, ...]
    repeated: tuple[str, ...]


def population(codes: Sequence[str]) -> Population:
    """Return the list to draw from: blanks left out, each code once, in the order given, NFC."""
    kept: dict[str, int] = {}
    for code in codes:
        clean = nfc(code).strip()
        if clean:
            kept[clean] = kept.get(clean, 0) + 1
    return Population(tuple(kept), tuple(code for code, times in kept.items() if times > 1))


def weight(seed: int, code: str) -> str:
    """Return what a code weighs under a seed: 64 hex digits."""
    return hashlib.sha256(f"{seed}|{code}".encode()).hexdigest()


def draw(codes: Sequence[str], count: int, seed: int) -> tuple[str, ...]:
    """Return the drawn codes in the order of the list; all of them when the list is not longer than `count`.

    Args:
        codes: the list, each code once.
        count: how many to draw, at least 0.
        seed: any whole number; the same list and seed give the same sample.
    """
    lowest = sorted(codes, key=lambda code: weight(seed, code))[: max(count, 0)]
    chosen = set(lowest)
    return tuple(code for code in codes if code in chosen)
