"""A machine to try things on: this one, with accounts, folders and a network of its own.

A program that is started in here sees a copy of ``/etc``, an empty ``/home`` and ``/srv``, and no
network but itself. So it can make accounts and listen on ports, and nothing of that is left. Linux
does it with namespaces, for root only.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import socket
import struct
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

NEEDED = (sys.prefix, sys.base_prefix, Path(__file__).parents[1])
"""What every account must be able to read: Python, the environment and the course."""


def missing() -> str:
    """Return why there can be no such machine here, or nothing."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "accounts can be made by root on Linux only"
    if not shutil.which("unshare") or not shutil.which("useradd"):
        return "unshare or useradd is not installed (Debian: util-linux, passwd)"
    tried = subprocess.run(
        ["unshare", "--mount", "--net", "--pid", "--fork", "true"], capture_output=True, check=False
    )
    return "" if tried.returncode == 0 else "this machine does not let root make namespaces"


def command(*program: str) -> Sequence[str]:
    """Return the command that starts a program on such a machine. It calls :func:`settle`."""
    own = ["--mount", "--net", "--pid", "--fork", "--mount-proc", "--kill-child"]
    return ["unshare", *own, *program]


def settle(stage: Path) -> None:
    """Take possession. Call it first in the program that :func:`command` started.

    Parameters
    ----------
    stage : Path
        An empty folder, to mount things on. It stays empty for the rest of the world.
    """
    _run("mount", "-t", "tmpfs", "none", stage)
    _run("cp", "-a", "/etc", stage / "etc")
    _run("mount", "--bind", stage / "etc", "/etc")
    needed = [Path(one).resolve() for one in NEEDED]
    for number, hidden in enumerate(_hidden(needed)):
        inside = [one for one in needed if one.is_relative_to(hidden) and one != hidden]
        kept = []
        for place in inside:
            beside = stage / f"kept-{number}-{len(kept)}"
            beside.mkdir()
            _run("mount", "--bind", place, beside)
            kept.append(beside)
        _run("mount", "-t", "tmpfs", "-o", "mode=755", "none", hidden)
        for place, beside in zip(inside, kept, strict=True):
            place.mkdir(parents=True, exist_ok=True)
            _run("mount", "--bind", beside, place)
    _loopback_up()


def _hidden(needed: Sequence[Path]) -> list[Path]:
    """Return the folders to be replaced by empty ones: people's, and what shuts off the needed."""
    shut = [
        above
        for one in needed
        for above in reversed(one.parents)
        if not above.stat().st_mode & 0o001
    ]
    outermost = [one for one in shut if not any(other in one.parents for other in shut)]
    return list(dict.fromkeys([Path("/home"), Path("/srv"), *outermost]))


def _loopback_up() -> None:
    get_flags, set_flags, up = 0x8913, 0x8914, 0x1
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        request = struct.pack("16sh", b"lo", 0)
        flags = struct.unpack("16sh", fcntl.ioctl(any_socket, get_flags, request))[1]
        fcntl.ioctl(any_socket, set_flags, struct.pack("16sh", b"lo", flags | up))


def _run(*words: object) -> None:
    subprocess.run([str(word) for word in words], check=True)
