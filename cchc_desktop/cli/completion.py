"""`completion`: the script that completes commands and options in a shell."""

import argparse
import sys

import shtab

from cchc_desktop.cli.words import say

SHELLS = ("bash", "zsh")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("shell", choices=SHELLS, help=say("For which shell"))


def run(options: argparse.Namespace, whole: argparse.ArgumentParser) -> int:
    """Write the script for the shell to the standard output; returns 0."""
    sys.stdout.write(shtab.complete(whole, shell=options.shell) + "\n")
    return 0
