"""Grade a class: ``python -m medoffice.grading --help``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from inspect import cleandoc

from medoffice.grading.commands import COMMANDS, shared

STOPPED = 130
"""Exit code after Ctrl-C, as shells have it."""


def parser() -> argparse.ArgumentParser:
    """Return what reads the command line."""
    whole = argparse.ArgumentParser(
        prog="python -m medoffice.grading",
        description="Hand out, collect, grade and return the assignments of a class.",
        epilog="For one command's own help: python -m medoffice.grading COMMAND --help",
    )
    commands = whole.add_subparsers(metavar="COMMAND", required=True)
    for name, place in COMMANDS.items():
        command = import_module(place)
        about = cleandoc(command.__doc__)
        one = commands.add_parser(
            name,
            help=about.partition("\n")[0],
            description=about,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.add_arguments(one)
        one.set_defaults(run=command.run)
    return whole


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks, and return the exit code."""
    options = parser().parse_args(arguments)
    shared.there(options.course)
    try:
        return options.run(options) or 0
    except KeyboardInterrupt:
        print("Stopped. What was done so far is kept; the same command goes on.", file=sys.stderr)
        return STOPPED


if __name__ == "__main__":
    sys.exit(main())
