"""Facts about functions that the corpus does not hold."""

import pytest

from cchc_desktop.checklist.xpath.compiler import compile_expression
from cchc_desktop.checklist.xpath.context import Context
from cchc_desktop.checklist.xpath.values import text_of
from cchc_desktop.domain.refusal import Refusal
from tests.unit.checklist.xpath.documents import DocumentWorld, read

DOCUMENT = read("<d><a>3</a><a>4</a><b>x y</b><l><i>A</i><i>B</i><i>C</i><i>D</i><i>E</i><i>F</i></l></d>")


def said(expression: str) -> str:
    return text_of(compile_expression(expression).run(Context(DOCUMENT, DocumentWorld("Asia/Ho_Chi_Minh"))))


@pytest.mark.parametrize(
    ("seed", "order"),
    [("42", "AFCBDE"), ("-42", "EDAFBC"), ("1", "BFEACD"), ("1.1", "BFEACD"), ("0", "CBEAFD"), ("11111111", "ACDBFE")],
)
def test_a_seed_gives_the_order_every_client_gives(seed: str, order: str) -> None:
    assert said(f"join('', randomize(/d/l/i, {seed}))") == order


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("substr('hello', 1, -1)", "ell"),
        ("substring('12345', 0 div 0, 3)", ""),
        ("round(-12.345, 2)", "-12.35"),
        ("round(1234, -2)", "1200"),
        ("int(-3.9)", "-3"),
        ("-7 mod 3", "-1"),
        ("1 div 0", "Infinity"),
        ("sum(/d/a)", "7"),
        ("sum(/d/b)", "NaN"),
        ("max(/d/a)", "4"),
        ("count(/d/a[. > 3])", "1"),
        ("selected('a b', 'b')", "true"),
        ("selected-at('a b c', 2)", "c"),
        ("count-selected('a b  c')", "3"),
        ("coalesce('', 'x')", "x"),
        ("if(false(), 'a', 3)", "3"),
        ("regex('ĐỖ', '^\\p{Lu}+$')", "true"),
        ("regex('đỗ', '[\\p{Lu}]')", "false"),
        ("base64-decode('xJDhu5c=')", "Đỗ"),
        ("digest('abc', 'SHA-1', 'hex')", "a9993e364706816aba3e25717850c26c9cd0d89d"),
        ("date('2024-02-28' + 2)", "2024-03-01"),
        ("'2024-03-01' - '2024-02-28'", "2"),
        ("format-date('2024-02-05', '%d/%m/%Y %e %a')", "05/02/2024 5 Mon"),
        ("today()", "2026-11-24"),
        ("'2024-01-05' < '2024-01-06'", "true"),
        ("'2024-01-05' = '2024-01-05T00:00:00.000+07:00'", "true"),
        ("decimal-time('18:00:00.000+07:00')", "0.75"),
        ("0.1 + 0.2", "0.30000000000000004"),
        ("1000000 * 1000000 * 1000000", "1000000000000000000"),
        ("1 div 3000000000", "0.0000000003333333333333333"),
        ("checklist(2, 3, 1, 'x', '')", "true"),
        ("concat(/d/a, '-', /d/b)", "34-x y"),
        ("translate('abcabc', 'ab', 'x')", "xcxc"),
    ],
)
def test_functions(expression: str, value: str) -> None:
    assert said(expression) == value


def test_long_chains_run_without_depth() -> None:
    assert said("1" + " + 1" * 10_000) == "10001"
    assert said("1" + " = 1" * 10_000) == "true"
    assert said("'a'" + " or 'a'" * 10_000) == "true"


@pytest.mark.parametrize("expression", ["selected('a')", "nope()", "digest('a', 'MD4')", "regex('a', '(')", "sum(1)"])
def test_wrong_calls_are_declined(expression: str) -> None:
    with pytest.raises(Refusal):
        said(expression)


def test_a_random_id_comes_from_the_chance_handed_in() -> None:
    assert said("uuid()") == said("uuid()")
    assert len(said("uuid(12)")) == 12
