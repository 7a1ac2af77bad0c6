"""Checks of the column parameters: known names for the type, and values that can be used."""

import re
from collections.abc import Callable, Mapping

from cchc_desktop.checklist.lint import row_rules as rules
from cchc_desktop.checklist.lint.mistake import Findings
from cchc_desktop.checklist.lint.references import is_whole
from cchc_desktop.checklist.lint.survey import FILES, Question, Survey
from cchc_desktop.domain.refusal import Reason

_PAIR = re.compile(r"\s*([^\s=,;]+)\s*=\s*([^\s=,;]+)\s*(?:[,;]|\s|\Z)")
_PACKAGE = re.compile(r"[A-Za-z]\w*(?:\.[A-Za-z]\w*)+")
_WHOLE = re.compile(r"-?\d+")
_NUMBER = re.compile(r"-?(?:\d+(?:\.\d*)?|\.\d+)")
_NAME = re.compile(r"[^\W\d][\w.:\-]*")
_TRUE_FALSE = frozenset(("true", "false"))

Test = Callable[[str], bool]
_QUALITY = frozenset(("normal", "low", "voice-only", "external"))
_SELECT: Mapping[str, Test] = {
    "randomize": _TRUE_FALSE.__contains__,
    "seed": lambda text: _NUMBER.fullmatch(text) is not None or is_whole(text),
}
_FILE: Mapping[str, Test] = {
    **_SELECT,
    "value": lambda text: _NAME.fullmatch(text) is not None,
    "label": lambda text: _NAME.fullmatch(text) is not None,
}


def _at_least_nothing(text: str) -> bool:
    return _WHOLE.fullmatch(text) is not None and int(text) >= 0


_AUDIT: Mapping[str, Test] = {
    "location-priority": frozenset(("no-power", "low-power", "balanced", "high-accuracy")).__contains__,
    "location-min-interval": _at_least_nothing,
    "location-max-age": _at_least_nothing,
    "track-changes": _TRUE_FALSE.__contains__,
    "track-changes-reasons": frozenset(("on-form-edit",)).__contains__,
    "identify-user": _TRUE_FALSE.__contains__,
}
_IMAGE: Mapping[str, Test] = {
    "max-pixels": lambda text: _WHOLE.fullmatch(text) is not None,
    "app": lambda text: _PACKAGE.fullmatch(text) is not None,
}
_KNOWN: Mapping[str, Mapping[str, Test]] = {
    "text": {"rows": lambda text: _WHOLE.fullmatch(text) is not None},
    "image": _IMAGE,
    "photo": _IMAGE,
    "audio": {"quality": _QUALITY.__contains__},
    "background-audio": {"quality": (_QUALITY - {"external"}).__contains__},
    "audit": _AUDIT,
    "select_one": _SELECT,
    "select_multiple": _SELECT,
    "select_one_external": _SELECT,
    "rank": _SELECT,
}
_EXAMPLES = {"audit": "track-changes=true", "audio": "quality=normal", "text": "rows=3", "image": "max-pixels=1024"}


def check_parameters(survey: Survey, found: Findings) -> None:
    """Check the parameters of every row whose type takes a fixed set; ranges and places are left to the compiler."""
    for question in survey.rows:
        written = question.row.get("parameters")
        known = _FILE if question.kind.base in FILES else _KNOWN.get(question.kind.base)
        if not written or known is None:
            continue
        if _PAIR.sub("", written).strip():
            continue  # the compiler says so, with its place
        pairs = dict(_PAIR.findall(written))
        if question.row.get("appearance") not in ("", "annotate"):
            pairs.pop("app", None)  # it has no effect then
        for reason in _wrong(pairs, known):
            found.add(
                rules.PARAMETERS, survey.sheet, question.number, "parameters",
                found=written, reason=reason, example=_EXAMPLES.get(question.kind.base, "randomize=true"),
            )  # fmt: skip
        _several(survey, question, pairs, written, found)


def _wrong(pairs: Mapping[str, str], known: Mapping[str, Test]) -> list[Reason]:
    wrong: list[Reason] = []
    for name, value in pairs.items():
        test = known.get(name)
        if test is None:
            names = ", ".join(known)
            wrong.append(Reason("“{name}” is none of {known}", {"name": name, "known": names}))
        elif not test(value) and not test(value.lower()):
            wrong.append(Reason("“{value}” is no value of “{name}”", {"value": value, "name": name}))
    return wrong


def _several(survey: Survey, question: Question, pairs: Mapping[str, str], written: str, found: Findings) -> None:
    """Check parameters that need one another."""
    reason = None
    if "seed" in pairs and "randomize" not in pairs:
        reason = Reason("a seed needs randomize=true")
    place = [name for name in ("location-priority", "location-min-interval", "location-max-age") if name in pairs]
    if place and len(place) < 3:
        reason = Reason("location-priority, location-min-interval and location-max-age go together")
    elif len(place) == 3 and not any(_wrong({name: pairs[name]}, _AUDIT) for name in place):
        late = int(pairs["location-max-age"]) < int(pairs["location-min-interval"])
        reason = Reason("location-max-age must not be below location-min-interval") if late else reason
    if reason is not None:
        example = _EXAMPLES.get(question.kind.base, "randomize=true seed=42")
        found.add(
            rules.PARAMETERS, survey.sheet, question.number, "parameters",
            found=written, reason=reason, example=example,
        )  # fmt: skip
