"""`manual`: the manual page (man 1), written from the parser itself so that it stays true.

Source of the format: man-pages(7), groff_man(7).
"""

import argparse
import re
import sys
from collections.abc import Iterator

from cchc_desktop import __version__
from cchc_desktop.cli.verifier import verifier_parser
from cchc_desktop.cli.words import say

PROGRAMS = ("cchc-desktop", "cchc-verify")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("program", nargs="?", choices=PROGRAMS, default=PROGRAMS[0], help=say("Of which program"))


def run(options: argparse.Namespace, whole: argparse.ArgumentParser) -> int:
    """Write the manual page to the standard output, in the language of CCHC_LANGUAGE; returns 0."""
    sys.stdout.write(manual(whole) if options.program == PROGRAMS[0] else manual_of_verifier())
    return 0


def manual(whole: argparse.ArgumentParser) -> str:
    """Return the manual page of a parser and all commands below it, as roff."""
    name = PROGRAMS[0]
    lines = [
        *_front(name, say("Inspection of administrative reform")),
        f".B {_text(name)}",
        f"[\\fB\\-\\-workspace\\fR \\fI{_text(say('FOLDER'))}\\fR] [\\fI{_text(say('FILE'))}\\fR ...]",
        ".br",
        f".B {_text(name)}",
        f"\\fI{_text(say('COMMAND'))}\\fR ...",
        f".SH {_text(say('DESCRIPTION'))}",
        _text(
            say(
                "Without a command the window is opened. Files that are named are opened in it: a workspace (.cchc), a "
                "bundle (.cchcb), an invitation (.cchci), an update (.cchcu), signed minutes (.pdf); where a window of "
                "the workspace is open already, it takes them over. With a command it works without a window."
            )
        ),
        f".SH {_text(say('COMMANDS'))}",
    ]
    for path, help_text, parser in commands(whole):
        lines += [f".SS {_text(' '.join(path))}", _text(help_text or parser.description or ""), *_taken(parser)]
    lines += _back()
    lines += [
        f".SH {_text(say('FILES'))}",
        ".TP",
        ".I ~/.local/share/cchc\\-desktop/KiemTraCCHC/",
        _text(say("The person's workspace, log, and versions of the program.")),
        f".SH {_text(say('SEE ALSO'))}",
        ".BR cchc\\-verify (1)",
    ]
    return "\n".join(lines) + "\n"


def manual_of_verifier() -> str:
    """Return the manual page of the small verifier, as roff."""
    name, parser = PROGRAMS[1], verifier_parser()
    lines = [
        *_front(name, parser.description or ""),
        f".B {_text(name)}",
        f"[\\fI{_text(say('OPTION'))}\\fR ...] \\fI{_text(say('FILE'))}\\fR",
        f".SH {_text(say('DESCRIPTION'))}",
        _text(say("Tell who signed a file, and whether it is intact and complete")) + ".",
        *_taken(parser),
        *_back(),
        f".SH {_text(say('SEE ALSO'))}",
        ".BR cchc\\-desktop (1)",
    ]
    return "\n".join(lines) + "\n"


def _front(name: str, told: str) -> list[str]:
    return [
        f'.TH {_text(name.upper())} 1 "" "{_text(name)} {__version__}" "{_text(say("User commands"))}"',
        f".SH {_text(say('NAME'))}",
        f"{_text(name)} \\- {_text(told)}",
        f".SH {_text(say('SYNOPSIS'))}",
    ]


def _back() -> list[str]:
    lines = [f".SH {_text(say('EXIT STATUS'))}"]
    for code, meaning in (
        ("0", say("Done, or intact.")),
        ("1", say("Not done, or not intact; the reason goes to the standard error.")),
        ("2", say("A wrong call; how to call it goes to the standard error.")),
    ):
        lines += [".TP", f".B {code}", _text(meaning)]
    lines += [f".SH {_text(say('ENVIRONMENT'))}"]
    for variable, meaning in (
        ("CCHC_LANGUAGE", say("vi (the default) or en: the language of what is written.")),
        ("CCHC_PASSWORD", say("The password of the person who opens the workspace, where nobody can be asked.")),
    ):
        lines += [".TP", f".B {variable}", _text(meaning)]
    return lines


def commands(
    parser: argparse.ArgumentParser, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], str, argparse.ArgumentParser]]:
    """Yield every command below a parser: its words, its help, its own parser."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            told = {choice.dest: choice.help or "" for choice in action._choices_actions}
            for name, below in action.choices.items():
                yield (*path, name), told.get(name, ""), below
                yield from commands(below, (*path, name))


def own_actions(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """Return what a command takes itself, without -h and without the commands below it."""
    skipped = (argparse._HelpAction, argparse._SubParsersAction)
    return [action for action in parser._actions if not isinstance(action, skipped)]


def _taken(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in own_actions(parser):
        yield ".TP"
        yield _head(action)
        yield _text(_told(action))


def _head(action: argparse.Action) -> str:
    value = _text(action.metavar if isinstance(action.metavar, str) else action.dest.upper())
    if action.choices:
        # \\: lets a long list go on in the next line.
        value = "{" + ",\\:".join(_text(str(choice)) for choice in action.choices) + "}"
    if not action.option_strings:
        return f"\\fI{value}\\fR"
    takes = "" if action.nargs == 0 else f" \\fI{value}\\fR"
    return ", ".join(f"\\fB{_text(option)}\\fR" for option in action.option_strings) + takes


def _told(action: argparse.Action) -> str:
    text = (action.help or "").replace("%%", "%")
    return re.sub(r"%\((\w+)\)s", lambda found: str(getattr(action, found[1], "")), text)


def _text(text: str) -> str:
    """Return text for roff: its own signs escaped, no line that begins like a request."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("\n", " ")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped
