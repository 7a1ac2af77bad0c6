"""The PIN of one laptop: half in the workspace, half in the system's key store."""

import random
from pathlib import Path

import pytest

from cchc_desktop.storage import pin, vault
from cchc_desktop.storage.refusals import KeyStoreLocked, NoKeyStore, WeakPin, WrongPin

CHEAP = vault.Cost(1, 8, 1)


class Drawer:
    """A key store in memory."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


class Broken(Drawer):
    def set_password(self, service: str, username: str, password: str) -> None:
        raise RuntimeError("no bus")

    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError("no bus")


@pytest.fixture
def keys(tmp_path: Path) -> vault.Keys:
    return vault.create(tmp_path, "A", "mật khẩu dài", entropy=random.Random(1).randbytes, cost=CHEAP)[0]


def give(folder: Path, keys: vault.Keys, digits: str, store: Drawer, machine: str = "máy") -> None:
    pin.set_pin(folder, keys, "A", digits, machine=machine, entropy=random.Random(2).randbytes, cost=CHEAP, store=store)


def test_the_pin_opens_the_same_keys_on_this_laptop_only(tmp_path: Path, keys: vault.Keys) -> None:
    store = Drawer()
    assert not pin.has_pin(tmp_path, "A", "máy")
    give(tmp_path, keys, "482913", store)
    assert pin.has_pin(tmp_path, "A", "máy")
    assert pin.unlock(tmp_path, "A", "482913", machine="máy", store=store) == keys
    for digits, machine, drawer in (("482914", "máy", store), ("482913", "khác", store), ("482913", "máy", Drawer())):
        with pytest.raises(WrongPin):
            pin.unlock(tmp_path, "A", digits, machine=machine, store=drawer)
    # The password goes on opening it everywhere.
    assert vault.unlock(tmp_path, "A", "mật khẩu dài") == keys


@pytest.mark.parametrize("digits", ["12345", "abcdef", "000000", ""])
def test_a_pin_that_is_none_is_refused(tmp_path: Path, keys: vault.Keys, digits: str) -> None:
    with pytest.raises(WeakPin):
        give(tmp_path, keys, digits, Drawer())
    assert not (tmp_path / pin.FILE).exists()


def test_a_key_store_that_fails_leaves_no_half_a_pin(tmp_path: Path, keys: vault.Keys) -> None:
    with pytest.raises(NoKeyStore):
        give(tmp_path, keys, "482913", Broken())
    assert not pin.has_pin(tmp_path, "A", "máy")


def test_a_key_store_that_does_not_answer_is_no_wrong_pin(tmp_path: Path, keys: vault.Keys) -> None:
    give(tmp_path, keys, "482913", Drawer())
    with pytest.raises(KeyStoreLocked):
        pin.unlock(tmp_path, "A", "482913", machine="máy", store=Broken())
    assert pin.has_pin(tmp_path, "A", "máy")


@pytest.mark.parametrize("text", ["", "[]", '{"máy": {"A": {}}}', '{"máy": {"A": {"salt": "zz", "cost": [1]}}}'])
def test_a_harmed_file_of_pins_opens_nothing_and_breaks_nothing(tmp_path: Path, keys: vault.Keys, text: str) -> None:
    (tmp_path / pin.FILE).write_text(text, encoding="utf-8")
    with pytest.raises(WrongPin):
        pin.unlock(tmp_path, "A", "482913", machine="máy", store=Drawer())
