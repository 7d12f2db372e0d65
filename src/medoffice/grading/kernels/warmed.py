"""Start a warmed process, and have it fork kernels."""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import json
import os
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence

from medoffice.grading.kernels import channels, zygote

MODULES = ("pandas", "pandas.testing", "medoffice.labs.needs", "medoffice.grading.check")
"""What assignments import. A module that is not installed is passed over."""

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


class KernelFailed(RuntimeError):  # noqa: N818 - it says what happened
    """A kernel, or the process it is forked from, did not start. The message holds why."""


# What is heard of a kernel when the process that forked it is gone, and the kernel with it.
_LOST = {"exit": 1}


class ForkedKernel:
    """A kernel that was asked for: its start, its end, and signals for it.

    Parameters
    ----------
    channel : socket.socket
        This end of the kernel's channel.
    """

    def __init__(self, channel: socket.socket) -> None:
        self._channel = channel
        self._status: int | None = None
        channel.setblocking(False)

    async def started(self) -> None:
        """Wait until the kernel listens.

        Raises
        ------
        KernelFailed
            If it never will.
        """
        message = await self._next()
        if "ready" not in message:
            self._note(message)
            raise KernelFailed(message.get("failed") or "A kernel ended before it was ready")

    async def ended(self) -> int:
        """Wait until the kernel has ended and return its exit status, negative for a signal."""
        while self._status is None:
            self._note(await self._next())
        return self._status

    def poll(self) -> int | None:
        """Return the exit status, or None while the kernel runs."""
        if self._status is None:
            with contextlib.suppress(BlockingIOError):
                self._note(channels.heard(self._channel) or _LOST)
        return self._status

    def signal(self, signum: int) -> None:
        """Send a signal to the kernel and to all it has started, unless it has ended."""
        if self.poll() is None:
            channels.tell(self._channel, signal=int(signum))

    def close(self) -> None:
        """Let go of the kernel. One that still runs is killed."""
        self._channel.close()

    async def _next(self) -> dict:
        loop = asyncio.get_running_loop()
        message = await loop.sock_recv(self._channel, channels.LARGEST_MESSAGE)
        return json.loads(message) if message else _LOST

    def _note(self, message: dict) -> None:
        self._status = message.get("exit", self._status)


class WarmedProcess:
    """A process that has imported what notebooks need, ready to fork kernels.

    Parameters
    ----------
    modules : sequence of str
        What to import.

    Raises
    ------
    KernelFailed
        If it cannot be started.
    """

    def __init__(self, modules: Sequence[str] = MODULES) -> None:
        self._control, its_end = channels.pair()
        with its_end:
            self._process = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    zygote.__name__,
                    str(its_end.fileno()),
                    *modules,
                ],
                pass_fds=[its_end.fileno()],
                env={**os.environ, **WHILE_IMPORTING},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                # Ctrl-C is for the process that grades; this one ends when that one does.
                start_new_session=True,
            )
        message = channels.heard(self._control) or {}
        if "ready" not in message:
            self.close()
            raise KernelFailed(message.get("failed") or "The process to fork kernels from ended")

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether it can still be asked for a kernel."""
        return self._process.poll() is None

    def fork(
        self, arguments: Sequence[str], folder: str, environment: Mapping[str, str]
    ) -> ForkedKernel:
        """Ask for a kernel.

        Parameters
        ----------
        arguments : sequence of str
            Command line of the kernel, from the name of its launcher on.
        folder : str
            Where it works.
        environment : mapping of str to str
            Its whole environment.

        Returns
        -------
        ForkedKernel
            It has not started yet: see :meth:`ForkedKernel.started`.
        """
        ours, its_end = channels.pair()
        request = {
            "arguments": list(arguments),
            "folder": folder,
            "environment": dict(environment),
        }
        with its_end:
            socket.send_fds(self._control, [json.dumps(request).encode()], [its_end.fileno()])
        return ForkedKernel(ours)

    def close(self) -> None:
        """End the process, and every kernel that still runs with it."""
        self._control.close()
        self._process.wait()


_shared: WarmedProcess | None = None


def shared(modules: Sequence[str] = MODULES) -> WarmedProcess:
    """Return the warmed process of this one, started when it is first asked for.

    Parameters
    ----------
    modules : sequence of str
        What it imports, if it has to be started.
    """
    global _shared
    if _shared is None or not _shared.is_alive:
        _shared = WarmedProcess(modules)
        atexit.register(_shared.close)
    return _shared
