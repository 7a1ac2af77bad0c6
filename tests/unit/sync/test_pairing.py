"""Six digits on both screens: what they show, and what somebody who sits in between cannot do about it."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from cchc_desktop.sync.direct import DirectChannel, Reception
from cchc_desktop.sync.folder import FolderChannel
from cchc_desktop.sync.keys import Signer
from cchc_desktop.sync.pairing import Self
from cchc_desktop.sync.reasons import ENDED, NO_SENSE
from cchc_desktop.sync.refusals import NotPaired

HERE = "127.0.0.1"
OURS, THEIRS, BETWEEN = (Signer(bytes([number]) * 32) for number in (1, 2, 3))


@dataclass
class Screen:
    """What a person sees, and what they say to it once both screens show a code."""

    says: bool = True
    shown: list[tuple[str, str]] = field(default_factory=list)
    wait_for: threading.Barrier | None = None

    def confirm(self, code: str, label: str) -> bool:
        self.shown.append((code, label))
        if self.wait_for is not None:
            self.wait_for.wait(20)
        return self.says


def laptop(device: str, signer: Signer, screen: Screen, workspace: str = "ab" * 16) -> Self:
    return Self(device, f"Máy {device}", workspace, signer, set(), screen.confirm)


def test_both_screens_show_the_same_code_and_the_next_time_none(tmp_path: Path) -> None:
    ours, theirs = Screen(), Screen()
    me, they = laptop("a", OURS, ours), laptop("b", THEIRS, theirs)
    reception = Reception(FolderChannel(tmp_path), they, host=HERE)
    try:
        met = DirectChannel.call(HERE, reception.port, me)
        met.close()
        ((code, label),) = ours.shown
        assert theirs.shown == [(code, "Máy a")]
        assert (label, met.met.code, len(code)) == ("Máy b", code, 6)
        again = DirectChannel.call(HERE, reception.port, me)
        assert again.met.code == ""
        again.close()
        assert len(ours.shown) == len(theirs.shown) == 1
    finally:
        reception.close()


@pytest.mark.parametrize("who", ["caller", "called"])
def test_one_person_who_says_no_is_enough(tmp_path: Path, who: str) -> None:
    ours, theirs = Screen(says=who != "caller"), Screen(says=who != "called")
    reception = Reception(FolderChannel(tmp_path), laptop("b", THEIRS, theirs), host=HERE)
    try:
        with pytest.raises(NotPaired):
            DirectChannel.call(HERE, reception.port, laptop("a", OURS, ours))
    finally:
        reception.close()


def test_somebody_in_between_makes_the_two_screens_differ(tmp_path: Path) -> None:
    both = threading.Barrier(2)
    ours, theirs, between = Screen(wait_for=both), Screen(wait_for=both), Screen()
    reception = Reception(FolderChannel(tmp_path), laptop("b", THEIRS, theirs), host=HERE)
    # It knows the workspace, takes the name of each towards the other and says yes to everything.
    trap = Reception(FolderChannel(tmp_path), replace(laptop("b", BETWEEN, between), label="Máy b"), host=HERE)
    try:
        with ThreadPoolExecutor(2) as people:
            caught = people.submit(DirectChannel.call, HERE, trap.port, laptop("a", OURS, ours))
            passed = people.submit(DirectChannel.call, HERE, reception.port, laptop("a", BETWEEN, between))
            for channel in (caught.result(), passed.result()):
                channel.close()
        ((here, label),), ((there, caller),) = ours.shown, theirs.shown
        assert (label, caller) == ("Máy b", "Máy a")
        assert here != there
    finally:
        trap.close()
        reception.close()


def test_a_laptop_of_another_workspace_is_shown_no_code(tmp_path: Path) -> None:
    ours, theirs = Screen(), Screen()
    reception = Reception(FolderChannel(tmp_path), laptop("b", THEIRS, theirs, "cd" * 16), host=HERE)
    try:
        with pytest.raises(NotPaired) as told:
            DirectChannel.call(HERE, reception.port, laptop("a", OURS, ours))
        assert told.value.params["reason"] not in (ENDED, NO_SENSE)
        assert ours.shown == theirs.shown == []
    finally:
        reception.close()
