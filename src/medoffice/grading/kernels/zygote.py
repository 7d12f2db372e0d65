"""The warmed process: ``python -m medoffice.grading.kernels.zygote <descriptor> [module ...]``.

It imports, tells that it is ready, and then forks a kernel for each request on its control
channel. A request comes with a channel of the kernel's own: how the kernel fares is told on it,
signals for the kernel arrive on it, and the kernel is killed when its other end is closed. When the
control channel is closed, all kernels are killed and the process ends, so that none outlives the
process that grades.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import selectors
import signal
import socket
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from medoffice.grading.kernels.channels import LARGEST_MESSAGE, heard, tell
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


class Kernel:
    """A forked kernel, as the process that forked it sees it."""

    def __init__(self, pid: int, channel: socket.socket) -> None:
        self.pid = pid
        self.channel = channel
        self.ended = os.pidfd_open(pid)

    def send(self, signum: int) -> None:
        """Send a signal to the kernel and to all it has started."""
        try:
            os.killpg(self.pid, signum)
        except ProcessLookupError:  # it has not yet become a group of its own
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signum)

    def bury(self) -> None:
        """Tell how the kernel ended, end what it left running, and forget it."""
        # Its number stays its own until it is waited for, so this can meet no other process.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        _, status = os.waitpid(self.pid, 0)
        tell(self.channel, exit=os.waitstatus_to_exitcode(status))
        self.channel.close()
        os.close(self.ended)


class Zygote:
    """Waits for requests, and for its kernels to end. It has one thread, or it could not fork."""

    def __init__(self, control: socket.socket, environment: dict[str, str]) -> None:
        self.control = control
        self.environment = environment
        self.events = selectors.DefaultSelector()
        self.events.register(control, selectors.EVENT_READ, self._request)
        self.kernels: set[Kernel] = set()
        self.is_wanted = True

    def serve(self) -> None:
        """Fork kernels until nobody wants them any more."""
        while self.is_wanted:
            for key, _ in self.events.select():
                # An event before it may have closed what this one is about.
                if self.events.get_map().get(key.fd) is key:
                    key.data()
        for kernel in self.kernels:
            kernel.send(signal.SIGKILL)

    def _request(self) -> None:
        message, descriptors, _, _ = socket.recv_fds(self.control, LARGEST_MESSAGE, 1)
        if not message:
            self.is_wanted = False
            return
        channel = socket.socket(fileno=descriptors[0])
        try:
            pid = os.fork()
        except OSError as error:  # too many processes, or no memory
            tell(channel, failed=str(error))
            channel.close()
            return
        if pid == 0:
            self._let_go()
            request = json.loads(message)
            environment = self.environment | request["environment"]
            become_kernel(channel, request["arguments"], request["folder"], environment)
        kernel = Kernel(pid, channel)
        self.kernels.add(kernel)
        self.events.register(channel, selectors.EVENT_READ, lambda: self._order(kernel))
        self.events.register(kernel.ended, selectors.EVENT_READ, lambda: self._end(kernel))

    def _order(self, kernel: Kernel) -> None:
        message = heard(kernel.channel)
        if message is None:
            self.events.unregister(kernel.channel)
            kernel.send(signal.SIGKILL)
        else:
            kernel.send(message["signal"])

    def _end(self, kernel: Kernel) -> None:
        self.events.unregister(kernel.ended)
        with contextlib.suppress(KeyError):
            self.events.unregister(kernel.channel)
        self.kernels.remove(kernel)
        kernel.bury()

    def _let_go(self) -> None:
        """Close, in a kernel, all that belongs to the process it was forked from."""
        self.events.close()
        self.control.close()
        for other in self.kernels:
            other.channel.close()
            os.close(other.ended)


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
    threads = sum(1 for _ in Path("/proc/self/task").iterdir())
    if threads > 1:
        raise RuntimeError(f"Kernels cannot be forked: importing has started {threads - 1} threads")
    # Collecting garbage would write to each page of memory that kernels share.
    gc.collect()
    gc.freeze()
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
    Zygote(control, added).serve()


if __name__ == "__main__":
    main(*sys.argv[1:])
