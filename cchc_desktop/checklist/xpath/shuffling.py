"""The reproducible shuffle of `randomize(nodes, seed)`: inside-out Fisher-Yates over Park-Miller numbers.

The algorithm is fixed by ODK XForms, so that every client shows the same order for the same seed.
"""

import hashlib
import math
import random
from collections.abc import Callable, Sequence
from typing import TypeVar

_T = TypeVar("_T")
_MODULUS = 2_147_483_647
_MULTIPLIER = 16_807


def seed_of(number: float, text: str) -> int:
    """Return the seed a value means: its whole number, or for other texts the head of its SHA-256."""
    if math.isnan(number):
        if not text or text == "NaN":
            return 0
        return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big", signed=True)
    if math.isinf(number):
        return (1 << 63) - 1 if number > 0 else -(1 << 63)
    return int(number)


def shuffled(values: Sequence[_T], seed: int | None, chance: random.Random) -> list[_T]:
    """Return the values in the order the seed gives; without seed in a chance order."""
    draw = chance.random if seed is None else _park_miller(seed)
    order: list[_T] = []
    for at, value in enumerate(values):
        place = int(draw() * (at + 1))
        order.append(value)
        order[at] = order[place]
        order[place] = value
    return order


def _park_miller(seed: int) -> Callable[[], float]:
    state = int(math.fmod(float(seed), _MODULUS))
    if state <= 0:
        state += _MODULUS - 1

    def draw() -> float:
        nonlocal state
        state = state * _MULTIPLIER % _MODULUS
        return (state - 1) / (_MODULUS - 1)

    return draw
