"""What a student's program has tried to do that no answer needs, for the instructor to look at.

Python tells it of itself, through the events that it raises for auditing (PEP 578). This denies
nothing: what must not succeed, the kernel refuses. And a program that sets its mind to it can hide
what it tried, so that nothing noted is no proof of anything.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Any

from medoffice.grading.sandbox.bubble import shown
from medoffice.grading.sandbox.inside import HOME

SENTENCES = {
    "network": "The program tried to reach the network, or another program on this machine.",
    "program": "The program tried to start another program, or to double itself.",
    "signal": "The program tried to send a signal to a process.",
    "outside": "The program looked for something outside its folder",
    "memory": "The program looked through the memory it shares with what runs it.",
    "system": "The program called the operating system past Python.",
}
"""What an instructor is told of each kind of attempt."""

LONGEST_PLACE = 200
"""Characters of a place outside that are told."""

_KINDS = {
    "network": (
        "socket.__new__", "socket.bind", "socket.connect", "socket.getaddrinfo",
        "socket.gethostbyaddr", "socket.gethostbyname", "socket.sendmsg", "socket.sendto",
    ),
    "program": (
        "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.system",
        "pty.spawn", "subprocess.Popen",
    ),
    "signal": ("os.kill", "os.killpg", "signal.pthread_kill"),
    "outside": (
        "open", "os.chdir", "os.chmod", "os.chown", "os.link", "os.listdir", "os.mkdir",
        "os.remove", "os.rename", "os.rmdir", "os.scandir", "os.symlink", "os.truncate",
        "shutil.rmtree", "sqlite3.connect",
    ),
    "memory": (
        "gc.get_objects", "gc.get_referents", "gc.get_referrers", "sys._current_frames",
        "sys.setprofile", "sys.settrace",
    ),
    "system": ("ctypes.dlopen", "ctypes.dlsym", "ctypes.string_at"),
}  # fmt: skip
_KIND_OF = {event: kind for kind, events in _KINDS.items() for event in events}

# Libraries look there by themselves.
_HARMLESS = (
    HOME, "/dev/null", "/dev/urandom", "/etc/localtime", "/etc/mime.types", "/etc/os-release",
    "/etc/zoneinfo", "/sys/fs/cgroup",
)  # fmt: skip


class Tried:
    """Notes what this process tries from now on.

    Parameters
    ----------
    folder : str
        Where the program works.
    """

    def __init__(self, folder: str) -> None:
        self.noted: dict[str, str] = {}
        self._harmless = (*_HARMLESS, folder, *map(str, shown()), *filter(None, sys.path))
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple) -> None:
        kind = _KIND_OF.get(event)
        if kind is None or kind in self.noted:
            return
        if kind == "outside":
            place = next(filter(None, map(self._outside, arguments[:2])), None)
            if place:
                self.noted[kind] = place
        # A pair of sockets of its own reaches nobody; loops of asyncio need one.
        elif event != "socket.__new__" or sys._getframe(2).f_code.co_name != "socketpair":
            self.noted[kind] = ""

    def _outside(self, place: Any) -> str | None:
        """Return a place if it is a name, and of something outside."""
        if isinstance(place, bytes):
            place = os.fsdecode(place)
        if not isinstance(place, str) or place.startswith(":"):  # a database in memory
            return None
        full = os.path.abspath(place)  # noqa: PTH100 - pathlib raises such events itself
        if any(full == one or full.startswith(f"{one}/") for one in self._harmless):
            return None
        return full[:LONGEST_PLACE]


def sentences(noted: Any) -> tuple[str, ...]:
    """Return what an instructor is told of what a process has noted.

    Parameters
    ----------
    noted : object
        As the process tells it; it may be anything.
    """
    if not isinstance(noted, Mapping):
        return ()
    told = []
    for kind, sentence in SENTENCES.items():
        if kind not in noted:
            continue
        place = noted[kind]
        if kind == "outside":
            place = place if isinstance(place, str) and place.isprintable() else "?"
            sentence += f": {place[:LONGEST_PLACE]}"
        told.append(sentence)
    return tuple(told)
