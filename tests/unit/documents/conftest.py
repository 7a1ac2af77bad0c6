"""The sample papers, made once for all tests of this folder."""

import pytest

from cchc_desktop.documents.minutes import minutes
from cchc_desktop.documents.office import office_paper
from cchc_desktop.domain.minutes import MinutesForm, Paper
from tests.unit.documents import sample
from tests.unit.documents.measured import Measured


@pytest.fixture(scope="session")
def two_party() -> Paper:
    return minutes(sample.content(), made_at=sample.MADE_AT)


@pytest.fixture(scope="session")
def meeting() -> Paper:
    return minutes(sample.content(form=MinutesForm.MEETING), made_at=sample.MADE_AT)


@pytest.fixture(scope="session")
def blank() -> Paper:
    return minutes(sample.empty(), made_at=sample.MADE_AT)


@pytest.fixture(scope="session")
def page(two_party: Paper) -> Measured:
    return Measured(two_party.pdf)


@pytest.fixture(scope="session")
def meeting_page(meeting: Paper) -> Measured:
    return Measured(meeting.pdf)


@pytest.fixture(scope="session")
def office() -> dict[str, Paper]:
    return {name: office_paper(paper, made_at=sample.MADE_AT) for name, paper in sample.office_papers().items()}
