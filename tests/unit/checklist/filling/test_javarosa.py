"""The same acts on the same forms, here and in JavaRosa: the same state after every act.

JavaRosa comes inside pyxform's wheel; where there is no Java these are skipped. docs/forms-engine.md lists where the
engines differ on purpose.
"""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc_desktop.checklist.authoring import compile_form
from cchc_desktop.checklist.filling.session import Session
from cchc_desktop.checklist.xform.reader import read_form
from cchc_desktop.domain.places import forms
from tests.oracle.acting import acts, state
from tests.oracle.javarosa import JavaRosa, available, compiled
from tests.oracle.writing import FormWriter
from tests.unit.checklist.filling.scenario import around

pytestmark = [pytest.mark.java, pytest.mark.skipif(not available(), reason="no Java compiler here")]


@pytest.fixture(scope="module")
def javarosa(tmp_path_factory: pytest.TempPathFactory) -> Iterator[JavaRosa]:
    engine = JavaRosa(compiled(tmp_path_factory.mktemp("replay")))
    yield engine
    engine.close()


@pytest.mark.parametrize("seed", range(25))
def test_random_acts_on_random_forms_come_to_the_same(seed: int, javarosa: JavaRosa, tmp_path: Path) -> None:
    _same_all_along(FormWriter(random.Random(seed)).write(), javarosa, tmp_path, seed, 25)


def test_random_acts_on_our_own_checklist_come_to_the_same(javarosa: JavaRosa, tmp_path: Path) -> None:
    source = forms() / "cchc-commune.md"
    _same_all_along(compile_form(source.read_bytes(), source.name).xform, javarosa, tmp_path, 1, 40)


def _same_all_along(xform: bytes, javarosa: JavaRosa, folder: Path, seed: int, count: int) -> None:
    path = folder / "form.xml"
    path.write_bytes(xform)
    javarosa.act("form", str(path))
    session = Session.begin(read_form(xform), around())
    done: list[tuple[str, ...]] = []
    assert _seen(state(session)) == _seen(javarosa.state())
    for act in acts(session, count, random.Random(seed), deep_removals=False):
        done.append(act)
        javarosa.act(*act)
        assert _seen(state(session)) == _seen(javarosa.state()), done


def _seen(leaves: dict[str, tuple[bool, str]]) -> dict[str, str]:
    """Return what is relevant; numbers as numbers, ids that are drawn at random left out."""
    found = {}
    for path, (relevant, text) in leaves.items():
        if relevant and not path.endswith("instanceID"):
            try:
                found[path] = str(float(text))
            except ValueError:
                found[path] = text
    return found
