"""A warmed process: ``python -m medoffice.grading.engine.warmed <descriptor> students|judges``.

From one, student processes are forked. It may stand in a sandbox, and it never reads a submission
or a line that students must not see, because whatever it has read they could find in their memory.
From another, judges are forked.

Each forks a process for an assignment first, which prepares what all submissions need: for
students it imports what the cells import, for judges it runs the source's locked cells. From
these a process is forked for each submission.
"""

from __future__ import annotations

import contextlib
import importlib
import socket
import sys
import traceback
from collections.abc import Iterable
from pathlib import Path

from medoffice.grading.forking.channels import tell
from medoffice.grading.forking.forker import Become, Forker, settle

NEEDED_BY_EVERY_CELL = (
    "IPython.core.completerlib",
    "IPython.core.oinspect",
    "medoffice.grading.check",
    "medoffice.grading.engine.student",
    "medoffice.labs.needs",
    "pandas.io.formats.html",
    "pandas.io.formats.string",
    "pandas.testing",
    "pyarrow.pandas_compat",
    "stack_data",
)
"""Among them is what is imported only when the first table is shown, or the first error met."""


def import_all(names: Iterable[str]) -> None:
    """Import modules; one that is not there is passed over, for the cell that wants it to tell."""
    for name in names:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)


def fork_from_here(control: socket.socket, become: Become) -> None:
    """Settle, tell on the control channel that all is ready, and fork until nobody wants it."""
    settle()
    tell(control, ready=True)
    Forker(control, become).serve()


def for_students(request: dict, _: socket.socket, descriptors: list[int]) -> None:
    """Prepare for an assignment: be the process from which its student processes are forked."""
    from medoffice.grading.engine import student

    (control,) = descriptors
    import_all(request["modules"])
    fork_from_here(socket.socket(fileno=control), student.become)


def for_judges(_: dict, __: socket.socket, descriptors: list[int]) -> None:
    """Prepare for an assignment: be the process from which its judges are forked."""
    from medoffice.grading.engine import judge

    judge.be_prepared(*descriptors)


KINDS = {"students": for_students, "judges": for_judges}


def main(descriptor: str, kind: str) -> None:
    """Warm up, and serve the control channel with the given file descriptor."""
    control = socket.socket(fileno=int(descriptor))
    # A file of the folder it was started in must not be imported.
    if Path(sys.path[0]) == Path.cwd():
        del sys.path[0]
    try:
        import_all(NEEDED_BY_EVERY_CELL)
        if kind == "judges":
            import_all(["medoffice.grading.engine.judge"])
        from medoffice.grading.engine.shell import Shell

        Shell.instance()
        fork_from_here(control, KINDS[kind])
    except Exception:
        tell(control, failed=traceback.format_exc())
        raise SystemExit(1) from None


if __name__ == "__main__":
    main(*sys.argv[1:])
