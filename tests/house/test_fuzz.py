"""The fuzz targets still stand on the readers they are for; the long run is `make fuzz`."""

import random

import pytest

from tests.fuzz.parsers import TARGETS, one, seeds


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_each_reader_takes_or_declines_sound_cut_and_scrambled_input(name: str) -> None:
    chance = random.Random(name)
    for sound in seeds(name):
        one(name, sound)
        for _ in range(6):
            harmed = bytearray(sound[: chance.randrange(1, len(sound) + 1)])
            for _ in range(chance.randrange(4)):
                harmed[chance.randrange(len(harmed))] = chance.randrange(256)
            one(name, bytes(harmed))
