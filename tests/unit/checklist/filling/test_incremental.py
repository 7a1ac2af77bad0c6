"""Working out only what a change concerns comes to the same as working out everything anew."""

import random

import pytest

from cchc_desktop.checklist.filling.session import Session
from cchc_desktop.checklist.xform.reader import read_form
from tests.oracle.acting import acts, state
from tests.oracle.writing import FormWriter
from tests.unit.checklist.filling.scenario import around


@pytest.mark.parametrize("seed", range(100, 140))
def test_every_act_leaves_what_a_full_recalculation_finds(seed: int) -> None:
    form = read_form(FormWriter(random.Random(seed)).write())
    session = Session.begin(form, around())
    for act in acts(session, 25, random.Random(seed)):
        anew = Session.resume(form, around(), session.kept())
        assert state(session) == state(anew), act
