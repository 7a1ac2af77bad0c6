"""Translations: collects the program's strings, checks them, compiles them.

    python .ci/i18n.py update    new strings into resources/i18n/cchc_vi.ts, gone ones out; translations are kept
    python .ci/i18n.py check     fails on missing or stale translations and on a stale .qm
    python .ci/i18n.py release   compiles resources/i18n/cchc_vi.qm

Qt's own lupdate does not know the strings of the lower rooms (acts, refusals, the command line), which must not
know Qt; so the strings are read from the syntax tree: `translate("Context", "Text")`, `Label("Text")` (context Act),
`say("Text")` (context Cli), the class sentences of every Refusal and `Reason("Text")` (context Refusal),
the sentences of a linter `Rule(…)` (context Rule).
"""

import ast
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "cchc_desktop"
TS = ROOT / "resources" / "i18n" / "cchc_vi.ts"
QM = TS.with_suffix(".qm")
Key = tuple[str, str]


def collected() -> dict[Key, bool]:
    """Return every (context, source) of the program, and whether it counts something (%n)."""
    found: dict[Key, bool] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                found |= _of_call(node)
            elif isinstance(node, ast.ClassDef):
                found |= _of_refusal(node)
    return found


def _of_call(node: ast.Call) -> dict[Key, bool]:
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
    if name == "translate" and len(texts) >= 2:
        return {(texts[0], texts[1]): "%n" in texts[1]}
    if name == "Label" and texts:
        return {("Act", texts[0]): False}
    if name == "Reason" and texts and texts[0]:
        return {("Refusal", texts[0]): False}
    if name == "Rule" and len(texts) == 4:
        return {("Rule", text): False for text in texts[1:]}
    if name == "say" and texts:
        return {("Cli", texts[0]): False}
    return {}


def _of_refusal(node: ast.ClassDef) -> dict[Key, bool]:
    found: dict[Key, bool] = {}
    for line in node.body:
        target = line.targets[0] if isinstance(line, ast.Assign) else getattr(line, "target", None)
        value = getattr(line, "value", None)
        if isinstance(target, ast.Name) and target.id in ("what", "kept", "mend"):
            text = ast.literal_eval(value) if value is not None else ""
            if isinstance(text, str) and text:
                found["Refusal", text] = False
    return found


def read() -> dict[Key, str]:
    """Return the translations there are."""
    if not TS.exists():
        return {}
    found: dict[Key, str] = {}
    for context in ET.parse(TS).getroot().iter("context"):
        for message in context.iter("message"):
            form = message.find("translation/numerusform")
            text = form.text if form is not None else message.findtext("translation")
            found[context.findtext("name") or "", message.findtext("source") or ""] = text or ""
    return found


def write(strings: dict[Key, bool], known: dict[Key, str]) -> None:
    """Write the catalogue, sorted, so that changes read well."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        '<TS version="2.1" language="vi_VN" sourcelanguage="en">',
    ]
    for context in sorted({context for context, _ in strings}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for (_, source), counts in sorted((key, value) for key, value in strings.items() if key[0] == context):
            text = escape(known.get((context, source), ""))
            state = "" if text else ' type="unfinished"'
            if counts:
                lines.append('    <message numerus="yes">')
                body = f"<translation{state}><numerusform>{text}</numerusform></translation>"
            else:
                lines.append("    <message>")
                body = f"<translation{state}>{text}</translation>"
            lines += [f"        <source>{escape(source)}</source>", f"        {body}", "    </message>"]
        lines.append("</context>")
    TS.write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8")


def release(target: Path) -> None:
    """Compile the catalogue with Qt's lrelease."""
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([str(tool), "-silent", str(TS), "-qm", str(target)], check=True)


def problems() -> list[str]:
    """Return what is wrong with the catalogue."""
    strings, known = collected(), read()
    wrong = [f"not translated: {context}: {source}" for context, source in strings if not known.get((context, source))]
    wrong += [
        f"gone from the program: {context}: {source}" for context, source in known if (context, source) not in strings
    ]
    for (context, source), text in known.items():
        if text and sorted(re.findall(r"\{\w*\}|%n", source)) != sorted(re.findall(r"\{\w*\}|%n", text)):
            wrong.append(f"places differ: {context}: {source}")
    if QM.exists() and TS.exists():
        fresh = QM.with_name("fresh.qm")
        try:
            release(fresh)
            if fresh.read_bytes() != QM.read_bytes():
                wrong.append("cchc_vi.qm is stale: make i18n")
        finally:
            fresh.unlink(missing_ok=True)
    else:
        wrong.append("cchc_vi.qm is missing: make i18n")
    return wrong


def main(command: str) -> int:
    """Run one command."""
    match command:
        case "update":
            write(collected(), read())
            return 0
        case "release":
            release(QM)
            return 0
        case "check":
            wrong = problems()
            print("\n".join(wrong) or "translations are complete")
            return 1 if wrong else 0
        case _:
            print(__doc__)
            return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
