"""Start a warmed process, and ask it to fork."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence

from medoffice.grading.forking import channels

# A process with more than one thread cannot be forked safely. What NumPy computes with would start
# one for each core when it is loaded, and what pandas keeps its text in one that returns memory.
WHILE_IMPORTING = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "JE_ARROW_MALLOC_CONF": "background_thread:false",
    # The debugger that a kernel imports would tell that it cannot look into Python itself.
    "PYDEVD_DISABLE_FILE_VALIDATION": "1",
}


class NotForked(RuntimeError):  # noqa: N818 - it says what happened
    """A process, or the one it is to be forked from, did not start. The message holds why."""


def ask(control: socket.socket, request: Mapping, *descriptors: int) -> socket.socket:
    """Ask for a process, and return the channel of its life.

    Parameters
    ----------
    control : socket.socket
        Control channel of the process to fork from.
    request : mapping
        What JSON can hold.
    *descriptors : int
        What the new process is given besides. They stay open here.

    Returns
    -------
    socket.socket
        The new process is killed when it is closed.
    """
    ours, its_end = channels.pair()
    with its_end:
        try:
            message = json.dumps(request).encode()
            socket.send_fds(control, [message], [its_end.fileno(), *descriptors])
        except OSError as error:
            ours.close()
            raise NotForked(f"The process to fork from has ended ({error})") from error
    return ours


class WarmedProcess:
    """A process that has imported what others need, ready to fork them.

    Parameters
    ----------
    module : str
        What it runs: ``python -m module <descriptor> arguments``, where it serves the descriptor.
    arguments : sequence of str
        More of its command line.
    within : callable, optional
        Turns a command and what is put into its environment into a command that runs it within
        something, such as a sandbox.
    environment : mapping of str to str, optional
        What is put into its environment.

    Raises
    ------
    NotForked
        If it cannot be started.
    """

    def __init__(
        self,
        module: str,
        arguments: Sequence[str] = (),
        within: Callable[[list[str], Mapping[str, str]], list[str]] | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.control, its_end = channels.pair()
        given = {**WHILE_IMPORTING, **(environment or {})}
        with its_end:
            python = [sys.executable, "-m", module, str(its_end.fileno()), *arguments]
            self._process = subprocess.Popen(
                within(python, given) if within else python,
                pass_fds=[its_end.fileno()],
                env={**os.environ, **given},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                # Ctrl-C is for the process that grades; this one ends when that one does.
                start_new_session=True,
            )
        message = channels.heard(self.control) or {}
        if "ready" not in message:
            self.close()
            raise NotForked(message.get("failed") or "The process to fork from ended")

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether it can still be asked."""
        return self._process.poll() is None

    def close(self) -> None:
        """End the process, and every process that it has forked and still runs."""
        self.control.close()
        self._process.wait()
