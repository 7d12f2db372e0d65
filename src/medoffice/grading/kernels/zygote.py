"""The warmed process: ``python -m medoffice.grading.kernels.zygote <descriptor> [module ...]``.

It imports, tells that it is ready, and then forks a kernel for each request on its control
channel, as :mod:`medoffice.grading.forking.forker` has it.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import socket
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from medoffice.grading.forking.channels import tell
from medoffice.grading.forking.forker import Forker, settle
from medoffice.grading.kernels.forked import become_kernel

# What a kernel imports only when it starts, shows its first table or meets its first error.
NEEDED_BY_EVERY_KERNEL = (
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.logger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "ipykernel.debugger",
    "ipykernel.ipkernel",
    "ipykernel.kernelapp",
    "ipykernel.zmqshell",
    "pandas.io.formats.html",
    "pandas.io.formats.string",
    "pyarrow.pandas_compat",
    "pygments.formatters.terminal256",
    "sqlite3",
    "stack_data",
    "tornado.platform.asyncio",
    "tornado.queues",
)


def warm_up(modules: Sequence[str]) -> dict[str, str]:
    """Import what kernels need, without leaving a thread behind.

    Returns
    -------
    dict of str to str
        What importing has added to the environment.

    Raises
    ------
    RuntimeError
        If there is more than one thread: a forked kernel would wait for locks that they hold.
    """
    before = set(os.environ)
    for name in (*NEEDED_BY_EVERY_KERNEL, *modules):
        with contextlib.suppress(ModuleNotFoundError):
            importlib.import_module(name)
    settle()
    return {name: value for name, value in os.environ.items() if name not in before}


def main(descriptor: str, *modules: str) -> None:
    """Warm up, and serve the channel with the given file descriptor."""
    control = socket.socket(fileno=int(descriptor))
    # As in ipykernel's launcher: a file of the folder it was started in must not be imported.
    if Path(sys.path[0]) == Path.cwd():
        del sys.path[0]
    try:
        added = warm_up(modules)
    except Exception:
        tell(control, failed=traceback.format_exc())
        raise SystemExit(1) from None
    tell(control, ready=True)

    def become(request: dict, life: socket.socket, _: list[int]) -> None:
        environment = added | request["environment"]
        become_kernel(life, request["arguments"], request["folder"], environment)

    Forker(control, become).serve()


if __name__ == "__main__":
    main(*sys.argv[1:])
