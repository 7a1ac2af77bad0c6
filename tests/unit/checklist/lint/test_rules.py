"""Every rule of the linter, by a form that breaks it: the mistake is found at its cell."""

from functools import partial

import pytest

from cchc_desktop.checklist.lint.check import ALL_RULES, check_form
from cchc_desktop.cli.words import spoken
from tests.unit.checklist.authoring.forms import md

COLUMNS = (
    "type", "name", "label", "hint", "relevant", "required", "constraint", "calculation", "default", "appearance",
    "choice_filter", "parameters", "trigger", "repeat_count", "constraint_message", "media::big-image",
)  # fmt: skip
CCHC = ("role", "weight", "critical", "basis", "evidence", "finding", "remedy", "deadline_days")
CHOICES = [
    ["list_name", "name", "label", "region"],
    ["yn", "yes", "Yes", ""],
    ["yn", "no", "No", ""],
    ["many", "a", "A", "x"],
    ["many", "b", "B", "y"],
]


def row(kind: str, name: str = "", label: str = "Câu hỏi", **cells: str) -> list[str]:
    given = {"type": kind, "name": name, "label": label, **cells}
    return [given.get(column, given.get(column.replace("media::", "").replace("-", "_"), "")) for column in COLUMNS]


def found(source: bytes, name: str = "a.md", register: set[str] | None = None) -> set[tuple[str, str, str]]:
    report = check_form(source, name, register)
    return {(mistake.rule.key, mistake.sheet, mistake.cell) for mistake in report.mistakes}


def form(*rows: list[str], choices: list[list[str]] | None = None) -> bytes:
    return md(rows, COLUMNS, choices=CHOICES if choices is None else choices)


ASKED = row("text", "a")
ONE = row("select_one yn", "q")
MANY = row("select_multiple many", "m")

SILENT = {
    "bad syntax": ([ASKED, row("text", "b", relevant="1 = ")], ("syntax", "E3")),
    "open bracket": ([ASKED, row("text", "b", relevant="(1")], ("syntax", "E3")),
    "two values side by side": ([ASKED, row("text", "b", relevant="${a} ${a}")], ("syntax", "E3")),
    "unknown function": ([ASKED, row("calculate", "b", calculation="fooo(${a})")], ("function-unknown", "H3")),
    "if with one value": ([ASKED, row("calculate", "b", calculation="if(${a})")], ("function-arguments", "H3")),
    "selected with one value": ([ONE, row("text", "b", relevant="selected(${q})")], ("function-arguments", "E3")),
    "circular calculations": (
        [row("calculate", "a", calculation="${b} + 1"), row("calculate", "b", calculation="${a} + 1")],
        ("cycle", "H2"),
    ),
    "relevance of itself": ([row("text", "a", relevant="${a} = 'x'")], ("self-reference", "E2")),
    "double equals": ([ASKED, row("text", "b", relevant="${a} == 'x'")], ("double-equals", "E3")),
    "capital AND": ([ASKED, row("text", "b", relevant="${a} = 1 AND ${a} = 2")], ("operator", "E3")),
    "bare name": ([ASKED, row("text", "b", relevant="a = 'x'")], ("reference-bare", "E3")),
    "no such choice": ([ONE, row("text", "b", relevant="${q} = 'yess'")], ("choice-unknown", "E3")),
    "no such appearance": ([row("select_one yn", "q", appearance="minmal")], ("appearance-misspelt", "J2")),
    "filter on a missing column": (
        [row("select_one many", "m", choice_filter="regionn = 'x'")],
        ("choice-filter-column", "K2"),
    ),
    "required = ture": ([row("text", "a", required="ture")], ("boolean", "F2")),
}


@pytest.mark.parametrize("case", SILENT)
def test_what_the_compiler_accepts_silently_is_found_at_its_cell(case: str) -> None:
    rows, (rule, cell) = SILENT[case]
    assert (rule, "survey", cell) in found(form(*rows))


def test_a_misspelt_column_is_found_in_the_heading() -> None:
    source = md([["text", "a", "x", "1 = 1"]], ("type", "name", "label", "relevent"))
    assert ("column-misspelt", "survey", "D1") in found(source)


LOUD = {
    "type-missing": ([row("", "a")], "A2"),
    "type-unknown": ([row("txet", "a")], "A2"),
    "type-list": ([row("select_one", "a")], "A2"),
    "type-not-asked": ([row("geotrace", "a")], "A2"),
    "name-missing": ([row("text")], "B2"),
    "name-invalid": ([row("text", "a b")], "B2"),
    "name-not-ascii": ([row("text", "kế_hoạch")], "B2"),
    "name-double": ([ASKED, ASKED], "B3"),
    "name-case": ([ASKED, row("text", "A")], "B3"),
    "name-repeat-double": (
        [row("begin_group", "g"), row("begin_repeat", "r"), ASKED, row("end_repeat"), row("end_group"),
         row("begin_repeat", "r"), row("text", "c"), row("end_repeat")],
        "B7",
    ),
    "name-reserved": ([row("begin_group", "meta"), ASKED, row("end_group")], "B2"),
    "label-missing": ([row("text", "a", "")], "C2"),
    "label-group": ([row("begin_repeat", "r", ""), ASKED, row("end_repeat")], "C2"),
    "image-missing": ([row("text", "a", big_image="b.png")], "P2"),
    "group-open": ([row("begin_group", "g"), ASKED], "A2"),
    "group-end": ([ASKED, row("end_group")], "A3"),
    "group-empty": ([row("begin_group", "g"), row("end_group"), ASKED], "A2"),
    "appearance-unknown": ([row("text", "a", appearance="qqqqq")], "J2"),
    "appearance-type": ([row("text", "a", appearance="field-list")], "J2"),
    "parameters": ([row("select_one yn", "a", parameters="seed=3")], "L2"),
    "default-choice": ([row("select_one yn", "a", default="yess")], "I2"),
    "default-value": ([row("integer", "a", default="năm")], "I2"),
    "message-alone": ([row("text", "a", constraint_message="Sai")], "O2"),
    "calculation-missing": ([row("calculate", "a")], "H2"),
    "repeat-count": ([row("begin_repeat", "r", repeat_count="17000000"), ASKED, row("end_repeat")], "N2"),
    "audit": ([row("audit", "nhatky"), ASKED], "B2"),
    "trigger": ([row("background-geopoint", "a"), ASKED], "M2"),
    "list-missing": ([row("select_one yesno", "a")], "A2"),
    "choice-filter-other": ([row("select_one yn or_other", "a", choice_filter="region = 'x'")], "K2"),
    "table-list": (
        [row("begin_group", "g", appearance="table-list"), ONE, row("select_one many", "w"), row("end_group")],
        "A4",
    ),
    "file-ending": ([row("select_one_from_file xa.pdf", "a")], "A2"),
    "search-file": ([row("select_one_from_file xa.csv", "a", appearance="search('xa')")], "J2"),
    "reference-broken": ([ASKED, row("text", "b", relevant="${a = 1")], "E3"),
    "reference-unknown": ([ASKED, row("text", "b", relevant="${aa} = 1")], "E3"),
    "reference-ambiguous": (
        [row("begin_group", "g"), ASKED, row("end_group"), row("begin_group", "h"), ASKED, row("end_group"),
         row("text", "b", relevant="${a} = 1")],
        "E8",
    ),
    "too-deep": ([row("calculate", "b", calculation="(" * 200 + "1" + ")" * 200)], "H2"),
    "multiple-compared": ([MANY, row("text", "b", relevant="${m} = 'a'")], "E3"),
    "not-selectable": ([row("integer", "n"), row("text", "b", relevant="selected(${n}, '1')")], "E3"),
    "instance-unknown": ([row("calculate", "b", calculation="count(instance('manny')/root/item)")], "H2"),
    "pattern": ([row("text", "a", constraint="regex(., '[0-9')")], "G2"),
    "never-changes": ([row("text", "a", relevant="'có'")], "E2"),
    "geometry": ([row("geopoint", "a", parameters="capture-accuracy=xa")], "L2"),
    "compiler": ([row("begin loop over yn", "l"), row("begin_repeat", "r"), ASKED, row("end_repeat"),
                  row("end loop")], "B3"),
}  # fmt: skip


@pytest.mark.parametrize("rule", LOUD)
def test_each_rule_of_rows_points_at_its_cell(rule: str) -> None:
    rows, cell = LOUD[rule]
    assert (rule, "survey", cell) in found(form(*rows))


CHOICE_SHEETS = {
    "list-unused": ([*CHOICES, ["xa", "x", "X", ""]], "A6"),
    "list-name-missing": ([*CHOICES, ["", "x", "X", ""]], "A6"),
    "choice-name-missing": ([*CHOICES, ["yn", "", "X", ""]], "B6"),
    "choice-name-blank": ([*CHOICES, ["many", "c d", "X", ""]], "B6"),
    "choice-double": ([*CHOICES, ["yn", "no", "X", ""]], "B6"),
    "choice-label-missing": ([*CHOICES, ["yn", "maybe", "", ""]], "C6"),
    "column-blank": ([["list_name", "name", "label", "a b"], *CHOICES[1:]], "D1"),
}


@pytest.mark.parametrize("rule", CHOICE_SHEETS)
def test_each_rule_of_choices_points_at_its_cell(rule: str) -> None:
    choices, cell = CHOICE_SHEETS[rule]
    assert (rule, "choices", cell) in found(form(ONE, MANY, choices=choices))


def item(name: str = "A1", kind: str = "select_one ketqua", **cells: str) -> list[str]:
    given = {"role": "item", "finding": "Chưa đạt: {note}.", "remedy": "Làm.", **cells}
    return [kind, name, "Nội dung", *(given.get(column, "") for column in CCHC)]


SECTION = ["begin_group", "A", "Lĩnh vực", "section", *[""] * 7]
END = ["end_group", *[""] * 10]
INSPECTION = {
    "role-unknown": ([SECTION, item(role="itme"), END], "D3"),
    "item-type": ([SECTION, item(kind="text"), END], "A3"),
    "item-repeat": ([["begin_repeat", "r", "x", *[""] * 8], item(), ["end_repeat", *[""] * 10]], "B3"),
    "item-outside": ([item()], "B2"),
    "section-type": ([["text", "a", "x", "section", *[""] * 7], item()], "D2"),
    "section-empty": ([SECTION, ["text", "a", "x", *[""] * 8], END], "B2"),
    "section-nested": ([SECTION, ["begin_group", "B", "x", "section", *[""] * 7], item(), END, END], "B3"),
    "weight": ([SECTION, item(weight="nhiều"), END], "E3"),
    "critical": ([SECTION, item(critical="yess"), END], "F3"),
    "basis-unknown": ([SECTION, item(basis="nd118-2024:11"), END], "G3"),
    "evidence": ([SECTION, item(evidence="allways"), END], "H3"),
    "finding-place": ([SECTION, item(finding="Chưa đạt {ghichu}."), END], "I3"),
    "finding-missing": ([SECTION, item(finding=""), END], "I3"),
    "remedy-missing": ([SECTION, item(remedy=""), END], "J3"),
    "deadline": ([SECTION, item(deadline_days="một tháng"), END], "K3"),
    "inspection-no-effect": ([SECTION, item(), ["text", "a", "x", "", "2", *[""] * 6], END], "E4"),
    "name-generated": ([SECTION, item(), ["text", "A1_note", "x", *[""] * 8], END], "B4"),
}  # fmt: skip


@pytest.mark.parametrize("rule", INSPECTION)
def test_each_rule_of_the_inspection_points_at_its_cell(rule: str) -> None:
    rows, cell = INSPECTION[rule]
    source = md(rows, ("type", "name", "label", *(f"bind::cchc:{column}" for column in CCHC)))
    assert (rule, "survey", cell) in found(source, register={"nd118-2025"})


VERDICTS = [["list_name", "name", "label"], ["ketqua", "met", "Đạt"], ["ketqua", "tot", "Tốt"]]
SIMPLE = ("type", "name", "label")
BOOKS = {
    "sheet-missing": (b"| cau |\n| | type | name |\n| | text | a |\n| khac |\n| | x |\n| | y |", "cau", "A1"),
    "sheet-empty": (md([], SIMPLE), "survey", "A1"),
    "sheet-misspelt": (md([["text", "a", "x"]], SIMPLE, choicess=[["list_name"], ["x"]]), "choicess", "A1"),
    "sheet-double": (
        md([["text", "a", "x"]], SIMPLE, settings=[["form_id"], ["x"]], **{"cài đặt": [["form_id"], ["x"]]}),
        "cài đặt",
        "A1",
    ),
    "column-missing": (md([["a", "x"]], ("name", "label")), "survey", "A1"),
    "column-unknown": (md([["text", "a", "x", "y"]], (*SIMPLE, "mã nội bộ khác")), "survey", "D1"),
    "column-double": (md([["text", "a", "b", "x"]], ("type", "name", "Mã", "label")), "survey", "C1"),
    "heading-missing": (md([["text", "a", "x", "lạc"]], SIMPLE), "survey", "D2"),
    "language-missing": (md([["text", "a", "x", ""]], ("type", "name", "label::vi", "label::en")), "survey", "D2"),
    "language-unknown": (
        md([["text", "a", "x"]], ("type", "name", "label::en"), settings=[["default_language"], ["vn"]]),
        "settings",
        "A2",
    ),
    "settings-value": (md([["text", "a", "x"]], SIMPLE, settings=[["namespaces"], ["cchc"]]), "settings", "A2"),
    "settings-missing": (
        md([["select_one ketqua", "a", "x", "item"]], (*SIMPLE, "bind::cchc:role"), settings=[["form_id"], ["f"]]),
        "settings",
        "A2",
    ),
    "settings-rows": (md([["text", "a", "x"]], SIMPLE, settings=[["form_id"], ["f"], ["g"]]), "settings", "A3"),
    "verdicts": (
        md([["select_one ketqua", "a", "x", "item"]], (*SIMPLE, "bind::cchc:role"), choices=VERDICTS), "choices", "B2"
    ),
    "verdict-foreign": (
        md([["select_one ketqua", "a", "x", "item"]], (*SIMPLE, "bind::cchc:role"), choices=VERDICTS), "choices", "B3"
    ),
    "instance-conflict": (
        md([["select_one xa", "a", "x"], ["select_one_from_file xa.csv", "b", "x"]], SIMPLE,
           choices=[["list_name", "name", "label"], ["xa", "x", "X"]]),
        "survey",
        "A3",
    ),
    "entities": (
        md([["text", "a", "x", "p"]], (*SIMPLE, "save_to")),
        "survey",
        "D2",
    ),
    "unsupported": (
        md([["text", "a", "x"]], SIMPLE, settings=[["public_key", "submission_url"], ["MIIB", "https://example.org"]]),
        "survey",
        "A1",
    ),
    "compiler-warning": (md([["text", "a", "x", "yes"]], (*SIMPLE, "disabled")), "survey", "A2"),
    "stopped": (
        md([["range", f"q{n}", "x", "start=1 end=10 step=0"] for n in range(60)], (*SIMPLE, "parameters")),
        "survey",
        "A1",
    ),
}  # fmt: skip


@pytest.mark.parametrize("rule", BOOKS)
def test_each_rule_of_sheets_and_settings_points_at_its_cell(rule: str) -> None:
    source, sheet, cell = BOOKS[rule]
    assert (rule, sheet, cell) in found(source)


def test_every_rule_is_broken_by_a_form_of_these_tests() -> None:
    shown = {rule for _, (rule, _) in SILENT.values()} | {"column-misspelt"}
    shown |= LOUD.keys() | CHOICE_SHEETS.keys() | INSPECTION.keys() | BOOKS.keys()
    assert {rule.key for rule in ALL_RULES} == shown


def test_rules_have_keys_of_their_own() -> None:
    keys = [rule.key for rule in ALL_RULES]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ("start=0 end=10 step=0", "“step”"),
        ("start=a end=10 step=1", "“start”"),
        ("start=0 end=10 step=20", "“step”"),
        ("start=0 end=10 step=1 hoo=1", "“hoo”"),
    ],
)
def test_what_the_compiler_says_of_parameters_is_said_in_vietnamese(parameters: str, said: str) -> None:
    report = check_form(md([["range", "r", "R", parameters]], ("type", "name", "label", "parameters")), "a.md", ())
    (mistake,) = (mistake for mistake in report.mistakes if mistake.rule.key == "parameters")
    assert mistake.cell == "D2"
    what = mistake.say(partial(spoken, wanted="vi"))[0]
    assert said in what
    assert not {"parameter", "must", "value", "has"} & set(what.lower().replace("“", " ").split())
