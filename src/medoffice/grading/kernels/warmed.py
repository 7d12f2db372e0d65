"""Start a warmed process, and have it fork kernels."""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import json
import socket
from collections.abc import Mapping, Sequence

from medoffice.grading.forking import channels, warmed
from medoffice.grading.forking.warmed import NotForked
from medoffice.grading.kernels import zygote

MODULES = ("pandas", "pandas.testing", "medoffice.labs.needs", "medoffice.grading.check")
"""What assignments import. A module that is not installed is passed over."""

KernelFailed = NotForked
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


class WarmedProcess(warmed.WarmedProcess):
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
        super().__init__(zygote.__name__, modules)

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
        request = {
            "arguments": list(arguments),
            "folder": folder,
            "environment": dict(environment),
        }
        return ForkedKernel(warmed.ask(self.control, request))


_shared: dict[tuple[str, ...], WarmedProcess] = {}


def shared(modules: Sequence[str] = MODULES) -> WarmedProcess:
    """Return the warmed process of this one that has imported some modules.

    It is started when it is first asked for.

    Parameters
    ----------
    modules : sequence of str
        What it imports.
    """
    found = _shared.get(tuple(modules))
    if found is None or not found.is_alive:
        found = _shared[tuple(modules)] = WarmedProcess(modules)
        atexit.register(found.close)
    return found
