"""The shell is told every command, and asks nothing of the program while it completes."""

import argparse
import subprocess

import pytest

from cchc_desktop.cli.main import command_parser, main


def _commands() -> set[str]:
    action = next(a for a in command_parser()._actions if isinstance(a, argparse._SubParsersAction))
    return set(action.choices)


def test_bash_completes_commands_and_options(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "bash"]) == 0
    script = capsys.readouterr().out

    def complete(*words: str) -> set[str]:
        typed = " ".join(f"'{word}'" for word in ("cchc-desktop", *words))
        text = f"{script}\nCOMP_WORDS=({typed}); COMP_CWORD={len(words)}; _shtab_cchc_desktop\n"
        text += 'printf "%s\\n" "${COMPREPLY[@]}"\n'
        ran = subprocess.run(["bash", "-c", text], capture_output=True, text=True, check=True)
        return set(ran.stdout.split())

    assert _commands() <= complete("")
    assert "verify" in complete("ver")
    assert {"--json", "--root"} <= complete("verify", "--")


def test_zsh_is_told_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "zsh"]) == 0
    script = capsys.readouterr().out
    assert script.startswith("#compdef cchc-desktop")
    assert all(f"{command}:" in script for command in _commands())


def test_another_shell_is_a_wrong_call() -> None:
    with pytest.raises(SystemExit) as left:
        main(["completion", "fish"])
    assert left.value.code == 2
