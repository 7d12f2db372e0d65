"""What every command says to ``--help``: what it is for, under the name by which it is called."""

from __future__ import annotations

import argparse
import re
from importlib.machinery import ModuleSpec
from inspect import cleandoc

_ITSELF = re.compile(r"[:.]?\s``python -m medoffice[^`]*``")


def parser(spec: ModuleSpec | None, about: str | None) -> argparse.ArgumentParser:
    """Return what reads the command line of a module that is run as ``python -m module``.

    Parameters
    ----------
    spec : ModuleSpec or None
        The module's ``__spec__``, which also knows its name while it runs. None if it is run as a
        file; then it is called by the file's name.
    about : str or None
        What the command is for: the module's docstring, or a sentence. How docstrings mark code is
        left out, and that the first line names the command.
    """
    told = _ITSELF.sub("", cleandoc(about or ""), count=1).replace("``", "")
    return argparse.ArgumentParser(
        prog=f"python -m {spec.name.removesuffix('.__main__')}" if spec else None,
        description=told,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def takes_nothing(spec: ModuleSpec | None, about: str | None) -> None:
    """Answer ``--help`` for a command without options, and refuse whatever else is asked of it.

    Parameters
    ----------
    spec, about
        As for :func:`parser`.
    """
    parser(spec, about).parse_args()
