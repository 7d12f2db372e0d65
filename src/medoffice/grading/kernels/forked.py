"""What a process does once it was forked to be a kernel."""

from __future__ import annotations

import os
import socket
import sys
import traceback
from typing import NoReturn

from medoffice.grading.kernels.channels import tell


def become_kernel(
    channel: socket.socket, arguments: list[str], folder: str, environment: dict[str, str]
) -> NoReturn:
    """Become the kernel that ``python -m ipykernel_launcher`` would be. Return never.

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
    status = 1
    try:
        os.setsid()
        os.chdir(folder)
        parent = os.getppid()
        os.environ.clear()
        os.environ.update(environment, JPY_PARENT_PID=str(parent))
        _draw_other_numbers()
        from ipykernel.kernelapp import IPKernelApp

        sys.argv = arguments
        # It looks in the environment for its parent only when it is imported.
        app = IPKernelApp.instance(parent_handle=parent)
        app.initialize(arguments[1:])
        tell(channel, ready=True)
        channel.close()
        app.start()
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        tell(channel, failed=traceback.format_exc())
    finally:
        # Nothing of the process it was forked from may run here, whatever happened.
        os._exit(status)


def _draw_other_numbers() -> None:
    """Seed NumPy's generator anew, or all kernels would draw the same. Python does its own."""
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()
