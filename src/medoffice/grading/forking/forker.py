"""The loop of a process that forks others.

A request comes on its control channel, with a channel for the new process's *life*: how it fares
is told on it, signals for it arrive on it, and it is killed when its other end is closed. When the
control channel is closed, all forked processes are killed and this one ends, so that none outlives
whoever asked for it.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import selectors
import signal
import socket
import traceback
from collections.abc import Callable
from pathlib import Path

from medoffice.grading.forking.channels import LARGEST_MESSAGE, heard, tell

MOST_DESCRIPTORS = 8
"""File descriptors that may come with a request."""

Become = Callable[[dict, socket.socket, list[int]], object]
"""What a forked process does: it is given the request, its life's channel, and descriptors."""


class Child:
    """A forked process, as the process that forked it sees it."""

    def __init__(self, pid: int, life: socket.socket) -> None:
        self.pid = pid
        self.life = life
        self.ended = os.pidfd_open(pid)

    def send(self, signum: int) -> None:
        """Send a signal to the process and to all it has started."""
        try:
            os.killpg(self.pid, signum)
        except ProcessLookupError:  # it has not yet become a group of its own
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signum)

    def bury(self) -> None:
        """Tell how the process ended, end what it left running, and forget it."""
        # Its number stays its own until it is waited for, so this can meet no other process.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        _, status, used = os.wait4(self.pid, 0)
        tell(self.life, exit=os.waitstatus_to_exitcode(status), kilobytes=used.ru_maxrss)
        self.life.close()
        os.close(self.ended)


class Forker:
    """Waits for requests, and for its children to end. It has one thread, or it could not fork.

    Parameters
    ----------
    control : socket.socket
        Where requests come from.
    become : callable
        What a forked process does. Nothing of this process runs in it afterwards.
    """

    def __init__(self, control: socket.socket, become: Become) -> None:
        self.control = control
        self.become = become
        self.events = selectors.DefaultSelector()
        self.events.register(control, selectors.EVENT_READ, self._request)
        self.children: set[Child] = set()
        self.is_wanted = True

    def serve(self) -> None:
        """Fork until nobody wants it any more."""
        while self.is_wanted:
            for key, _ in self.events.select():
                # An event before it may have closed what this one is about.
                if self.events.get_map().get(key.fd) is key:
                    key.data()
        for child in self.children:
            child.send(signal.SIGKILL)

    def _request(self) -> None:
        message, descriptors, _, _ = socket.recv_fds(
            self.control, LARGEST_MESSAGE, MOST_DESCRIPTORS
        )
        if not message:
            self.is_wanted = False
            return
        life, *others = descriptors
        channel = socket.socket(fileno=life)
        try:
            pid = os.fork()
        except OSError as error:  # too many processes, or no memory
            tell(channel, failed=str(error))
            channel.close()
        else:
            if pid == 0:
                self._be_child(json.loads(message), channel, others)
            child = Child(pid, channel)
            self.children.add(child)
            self.events.register(channel, selectors.EVENT_READ, lambda: self._order(child))
            self.events.register(child.ended, selectors.EVENT_READ, lambda: self._end(child))
        finally:
            for descriptor in others:
                os.close(descriptor)

    def _be_child(self, request: dict, life: socket.socket, descriptors: list[int]) -> None:
        status = 1
        try:
            os.setsid()
            self._let_go()
            self.become(request, life, descriptors)
            status = 0
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else int(end.code is not None)
        except BaseException:
            tell(life, failed=traceback.format_exc())
        finally:
            # Nothing of the process it was forked from may run here, whatever happened.
            os._exit(status)

    def _order(self, child: Child) -> None:
        message = heard(child.life)
        if message is None:
            self.events.unregister(child.life)
            child.send(signal.SIGKILL)
        else:
            child.send(message["signal"])

    def _end(self, child: Child) -> None:
        self.events.unregister(child.ended)
        with contextlib.suppress(KeyError):
            self.events.unregister(child.life)
        self.children.remove(child)
        child.bury()

    def _let_go(self) -> None:
        """Close, in a child, all that belongs to the process it was forked from."""
        self.events.close()
        self.control.close()
        for other in self.children:
            other.life.close()
            os.close(other.ended)


def settle() -> None:
    """Make this process ready to be forked from, once all is imported and prepared.

    Raises
    ------
    RuntimeError
        If there is more than one thread: a forked process would wait for locks that they hold.
    """
    threads = sum(1 for _ in Path("/proc/self/task").iterdir())
    if threads > 1:
        raise RuntimeError(f"It cannot fork: importing has started {threads - 1} threads")
    # Collecting garbage would write to each page of memory that forked processes share.
    gc.collect()
    gc.freeze()
