"""What a process does once it was forked to be a kernel."""

from __future__ import annotations

import os
import socket
import sys

from medoffice.grading.forking.channels import tell

COLUMNS_IN_A_NOTEBOOK = 20
"""What pandas sets when it is imported in a notebook."""


def become_kernel(
    channel: socket.socket, arguments: list[str], folder: str, environment: dict[str, str]
) -> None:
    """Become the kernel that ``python -m ipykernel_launcher`` would be, until it ends.

    Parameters
    ----------
    channel : socket.socket
        Where to tell that the kernel listens, or why it cannot.
    arguments : list of str
        Command line of the kernel, from its own name on.
    folder : str
        Where it works.
    environment : dict of str to str
        The whole environment.
    """
    os.chdir(folder)
    parent = os.getppid()
    os.environ.clear()
    os.environ.update(environment, JPY_PARENT_PID=str(parent))
    _draw_other_numbers()
    _print_as_in_a_notebook()
    from ipykernel.kernelapp import IPKernelApp

    sys.argv = arguments
    # It looks in the environment for its parent only when it is imported.
    app = IPKernelApp.instance(parent_handle=parent)
    app.initialize(arguments[1:])
    tell(channel, ready=True)
    channel.close()
    app.start()


def _draw_other_numbers() -> None:
    """Seed NumPy's generator anew, or all kernels would draw the same. Python does its own."""
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()


def _print_as_in_a_notebook() -> None:
    """Have pandas print as many columns as in a notebook.

    It was imported where no notebook was in sight, so it took itself to be in a terminal.
    """
    if "pandas" in sys.modules:
        sys.modules["pandas"].set_option("display.max_columns", COLUMNS_IN_A_NOTEBOOK)
