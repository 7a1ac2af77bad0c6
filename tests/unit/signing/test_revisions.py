"""The shared reading of revisions answers what pyHanko itself answers, about sound files and forged ones."""

import io
from collections.abc import Callable

import pytest
from pyhanko.pdf_utils.generic import Reference
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader

from cchc_desktop.signing.revisions import Revisions
from tests.unit.signing import attacks

Answers = list[dict[tuple[int, int], frozenset[tuple[str | int, ...]]]]


def _answers(reader: PdfFileReader) -> Answers | str:
    """Return for each revision by which paths each object is reached, or what kind of failure came of asking."""
    answers: Answers = []
    try:
        for revision in range(reader.xrefs.total_revisions):
            state = reader.get_historical_resolver(revision)
            state._load_reverse_xref_cache()
            numbers = range(1, int(reader.trailer["/Size"]))
            found = {(number, 0): state._get_usages_of_ref(Reference(number, 0)) for number in numbers}
            answers.append({key: frozenset(one.path for one in paths) for key, paths in found.items() if paths})
    except (PdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        return type(error).__name__
    return answers


def answered_alike(pdf: bytes) -> bool:
    """Tell whether both give the same answers; a file neither reads counts as answered alike."""
    kinds: tuple[Callable[[io.BytesIO], PdfFileReader], ...] = (PdfFileReader, Revisions)
    told: list[Answers | str] = []
    for kind in kinds:
        try:
            told.append(_answers(kind(io.BytesIO(pdf))))
        except (PdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            told.append(type(error).__name__)
    return told[0] == told[1]


def test_a_sound_file_is_answered_alike_and_the_answer_is_not_empty(three: bytes) -> None:
    answers = _answers(Revisions(io.BytesIO(three)))
    assert isinstance(answers, list)
    assert len(answers) == 4
    assert all(len(answer) > 20 for answer in answers)
    assert answers[0] != answers[1]
    assert answered_alike(three)


@pytest.mark.parametrize("name", sorted(attacks.INCREMENTS))
def test_what_was_appended_is_answered_alike(three: bytes, name: str) -> None:
    assert answered_alike(attacks.appended(three, attacks.INCREMENTS[name]))


@pytest.mark.parametrize("name", sorted(attacks.BYTES))
def test_changed_bytes_are_answered_alike(three: bytes, name: str) -> None:
    assert answered_alike(attacks.BYTES[name](three))


def test_a_tree_that_loops_is_declined_by_both(base: bytes) -> None:
    def loop(writer: attacks.IncrementalPdfFileWriter) -> None:
        top = writer.root["/StructTreeRoot"]
        first = top["/K"] if not isinstance(top["/K"], list) else top["/K"][0]
        first["/K"].append(first["/K"].raw_get(0))
        writer.update_container(first["/K"])

    looped = attacks.appended(base, loop)
    assert _answers(Revisions(io.BytesIO(looped))) == "PdfReadError"
    assert answered_alike(looped)


def test_links_that_multiply_without_end_are_declined(base: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc_desktop.signing.revisions._MOST_STEPS", 20)
    assert _answers(Revisions(io.BytesIO(base))) == "PdfReadError"
