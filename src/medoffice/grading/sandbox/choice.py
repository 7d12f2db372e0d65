"""Refuse to run students' programs without a sandbox, unless the instructor says otherwise."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from medoffice.grading.sandbox import probe
from medoffice.grading.sandbox.bubble import Sandbox
from medoffice.grading.sandbox.limits import Limits

OPTION = "--allow-unsandboxed"


class NoSandbox(RuntimeError):  # noqa: N818 - it says what is the case
    """There is no sandbox here, and nobody has allowed to do without."""


def choose(
    allow_unsandboxed: bool = False,
    limits: Limits | None = None,
    hidden: Sequence[Path] = (),
) -> Sandbox | None:
    """Return the sandbox to grade in.

    Parameters
    ----------
    allow_unsandboxed : bool, default False
        Whether students' programs may run without, where there is none. They can then do on this
        machine whatever the one who grades can do.
    limits : Limits, optional
        How much of the machine a submission may use.
    hidden : sequence of Path
        Folders that must not be seen, such as the course's.

    Returns
    -------
    Sandbox or None
        None if there is no sandbox here and that is allowed.

    Raises
    ------
    NoSandbox
        If there is none and that is not allowed. The message says what is missing, and how to
        go on.
    """
    sandbox = probe.with_limits(limits=limits or Limits(), hidden=tuple(hidden))
    if sandbox is None and not allow_unsandboxed:
        raise NoSandbox(
            f"No submission was run: a submission is a program, and here it cannot be shut in. "
            f"{probe.available()}\nIf you know every student, or this machine holds nothing "
            f"private, grade without: {OPTION}"
        )
    return sandbox


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the option to a command that runs students' programs."""
    parser.add_argument(
        OPTION,
        action="store_true",
        help="run submissions even where they cannot be shut in: they can then read and change "
        "whatever you can",
    )
