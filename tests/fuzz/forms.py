"""Coverage-guided fuzzing of expressions and forms (atheris): `make fuzz-forms`, `python -m tests.fuzz.forms 60`.

Whatever comes in is read and worked out, or declined with a Refusal; anything else, and anything that takes over
five seconds, stops the run with the input that did it.
"""

import contextlib
import sys

import atheris

with atheris.instrument_imports(include=["cchc_desktop.checklist"]):
    from cchc_desktop.checklist.filling.session import Session
    from cchc_desktop.checklist.xform.reader import read_form
    from cchc_desktop.checklist.xpath.compiler import compile_expression
    from cchc_desktop.checklist.xpath.context import Context
    from cchc_desktop.checklist.xpath.nodes import DOCUMENT, Node
    from cchc_desktop.domain.refusal import Refusal
from tests.unit.checklist.filling.scenario import around, xform
from tests.unit.checklist.xpath.documents import DocumentWorld

WORDS = (
    "/data/a", "/data/r/c", "../", "current()", "instance('l')/root/item[n = ", "]", "position(..)", "if(", "(", ")",
    ",", "'", " and ", " div ", "sum(", "indexed-repeat(", "2024-01-05", "*", "::", "//", "-", "1e9", "jr:choice-name(",
)  # fmt: skip


def _expression(data: bytes) -> str:
    provider = atheris.FuzzedDataProvider(data)
    parts = []
    while provider.remaining_bytes() and len(parts) < 60:
        if provider.ConsumeBool():
            parts.append(WORDS[provider.ConsumeIntInRange(0, len(WORDS) - 1)])
        else:
            parts.append(provider.ConsumeUnicodeNoSurrogates(6))
    return "".join(parts)


def one(data: bytes) -> None:
    """Try one input as an expression on its own, as an expression of a form, and as a form."""
    text = _expression(data)
    with contextlib.suppress(Refusal):
        compile_expression(text).run(Context(Node(DOCUMENT), DocumentWorld()))
    clean = "".join(sign for sign in text if sign.isprintable()).replace("&", "").replace("<", "&lt;").replace('"', "")
    form = xform(
        '<data id="f"><a/><r jr:template=""><c/><k/></r></data>',
        f'<bind nodeset="/data/r/k" calculate="{clean}"/>',
        '<repeat nodeset="/data/r"><input ref="/data/r/c"/></repeat>',
        '<instance id="l"><root><item><n>1</n></item></root></instance>',
    )
    for candidate in (form, data):
        with contextlib.suppress(Refusal):
            session = Session.begin(read_form(candidate), around())
            repeat = session.form.fields.get("/data/r")
            if repeat is not None and repeat.repeat is not None:
                session.add(session.root, repeat)


def main() -> None:
    """Fuzz for so many seconds (60 when none are given)."""
    seconds = sys.argv[1] if len(sys.argv) > 1 else "60"
    atheris.Setup([sys.argv[0], f"-max_total_time={seconds}", "-timeout=5", "-max_len=400"], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
