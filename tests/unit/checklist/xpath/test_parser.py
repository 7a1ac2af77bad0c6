"""Facts about reading expressions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.checklist.xpath.parser import parse
from cchc_desktop.checklist.xpath.refusals import BadExpression
from cchc_desktop.checklist.xpath.signatures import SIGNATURES, misuse
from cchc_desktop.checklist.xpath.syntax import Call, Chain, Filtered, Negation, Number, Path, Text, walk


def test_tighter_operators_sit_deeper_and_one_rank_stays_flat() -> None:
    tree = parse("1 - 2 - 3 * 4 = 5 or a")
    assert isinstance(tree, Chain)
    assert tree.operators == ("or",)
    equality = tree.operands[0]
    assert isinstance(equality, Chain)
    subtraction = equality.operands[0]
    assert isinstance(subtraction, Chain)
    assert subtraction.operators == ("-", "-")
    assert subtraction.operands[2] == Chain((Number(3), Number(4)), ("*",))


@pytest.mark.parametrize("text", ["div div div", "and and and", "* * *", "or or mod mod mod"])
def test_words_of_operators_are_names_where_no_operator_can_stand(text: str) -> None:
    tree = parse(text)
    assert isinstance(tree, Chain)
    assert all(isinstance(operand, Path | Chain) for operand in tree.operands)


def test_a_minus_inside_a_name_belongs_to_the_name() -> None:
    assert isinstance(parse("a-1"), Path)
    assert isinstance(parse("a -1"), Chain)


def test_names_may_be_vietnamese() -> None:
    tree = parse("/dữ_liệu/họ_tên = 'Đỗ'")
    assert isinstance(tree, Chain)
    assert tree.operands[1] == Text("Đỗ")


def test_a_lookup_keeps_its_predicate_and_its_steps() -> None:
    tree = parse("instance('x')/root/item[name=current()/../a]/label")
    assert isinstance(tree, Filtered)
    assert [step.test.local for step in tree.steps] == ["root", "item", "label"]  # type: ignore[union-attr]
    assert [call.name for call in walk(tree) if isinstance(call, Call)] == ["instance", "current"]


@pytest.mark.parametrize("text", ["1" + "+1" * 10_000, "a" + "/a" * 10_000, "-" * 10_001 + "1", "a" + " or a" * 10_000])
def test_length_is_no_depth(text: str) -> None:
    assert parse(text) is not None


@pytest.mark.parametrize("opening", ["(", "not(", "a[", "if(a,b,", "-("])
def test_ten_thousand_levels_are_declined_by_name(opening: str) -> None:
    with pytest.raises(BadExpression, match="nested deeper than 100"):
        parse(opening * 10_000 + "1")


@pytest.mark.parametrize(
    ("text", "reason", "at"),
    [
        ("1 = ", "expected", 4),
        ("(1", "“)” is expected", 2),
        ("a b", "does not belong here", 2),
        ("a == b", "expected", 3),
        ("'open", "never closed", 0),
        ("“a”", "typographic", 0),
        ("${gone} > 1", "not in the form", 0),
        ("", "empty", 0),
        ("sideways::a", "no axis", 8),
        ("a/if(1,2,3)", "cannot stand inside a path", 4),
    ],
)
def test_mistakes_are_named_with_their_place(text: str, reason: str, at: int) -> None:
    with pytest.raises(BadExpression) as caught:
        parse(text)
    assert reason in str(caught.value.reason)
    assert caught.value.at == at


def test_every_function_knows_how_many_arguments_it_takes() -> None:
    assert misuse("selected", 2) is None
    assert "2 argument" in str(misuse("selected", 1))
    assert "no function" in str(misuse("Selected", 2))
    assert "pairs" in str(misuse("indexed-repeat", 4))
    assert all(signature.least <= signature.most for signature in SIGNATURES.values())
    assert len(SIGNATURES) >= 85


def test_minus_signs_are_counted() -> None:
    assert parse("---1") == Negation(Number(1), 3)


@given(st.text(max_size=60))
def test_any_text_is_read_or_declined(text: str) -> None:
    refused = _refusal(text)
    assert refused is None or 0 <= refused.at <= len(text)


@given(
    st.lists(
        st.sampled_from(
            [
                "a",
                "/d/x",
                ".",
                "..",
                "*",
                "(",
                ")",
                "[",
                "]",
                ",",
                "1",
                "2.5",
                "'x'",
                "=",
                "!=",
                "<",
                "+",
                "-",
                "div",
                "mod",
                "and",
                "or",
                "|",
                "::",
                "@",
                "jr:itext",
                "if",
                "(",
            ]
        )
    )
)
def test_any_heap_of_tokens_is_read_or_declined(parts: list[str]) -> None:
    refused = _refusal(" ".join(parts))
    assert refused is None or refused.reason


def _refusal(text: str) -> BadExpression | None:
    try:
        parse(text)
    except BadExpression as refused:
        return refused
    return None
