"""What a process does once it was forked to run a student's program: go into the sandbox.

It runs in the warmed process, so only the standard library is imported here.

The warmed process and this one have one memory until the fork. Whatever the warmed process has ever
read, a student's program can find. So it must read nothing of any submission: the request for
a process comes with a channel, and only the forked process reads from it.
"""

from __future__ import annotations

import base64
import json
import os
import resource
import signal
import sys
from collections.abc import Collection, Sequence
from typing import Any, NoReturn

from medoffice.grading.sandbox import linux, memory
from medoffice.grading.sandbox.files import unpack

HOME = "/student"
"""The one place that a student's program can write to. It is gone with the process."""

_EVERYTHING_NEW = (
    linux.CLONE_NEWUSER
    | linux.CLONE_NEWNS
    | linux.CLONE_NEWPID
    | linux.CLONE_NEWIPC
    | linux.CLONE_NEWNET
    | linux.CLONE_NEWUTS
)
_HANDED_ON = (signal.SIGINT, signal.SIGTERM, signal.SIGUSR1, signal.SIGUSR2)
_NOTHING_RUNS_FROM_IT = linux.MS_NOSUID | linux.MS_NODEV | linux.MS_NOEXEC


def enter(rules: str, folder: str, packs: Sequence[int] = (), keep: Collection[int] = ()) -> None:
    """Go into the sandbox. Call it in a process that has just been forked, and has one thread.

    It forks once more, since a process cannot change its own PID namespace. The new process is
    the one that returns from here: the first of its namespace, leader of its own session, standing
    in the student's folder. The old one stays outside and watches: it hands signals on to the new
    one, ends as that one ends, and takes it along when it is killed. So whoever forked the old
    one need not know of the new one.

    Parameters
    ----------
    rules : str
        As :meth:`medoffice.grading.sandbox.Sandbox.rules` gives them.
    folder : str
        Name of the student's folder, which becomes the working directory.
    packs : sequence of int
        Descriptors of packed folders (see :func:`medoffice.grading.sandbox.packed`). A later
        one replaces files of an earlier one.
    keep : collection of int
        Descriptors that stay open, besides the standard three. All others are closed.

    Raises
    ------
    OSError
        If a step is refused. The student's program must not be run then.
    ValueError
        If the folder's name is that of another place.
    """
    if not folder or folder in {".", ".."} or "/" in folder or "\0" in folder:
        raise ValueError(f"{folder!r} is not the name of a folder")
    given = json.loads(rules)
    memory_so_far = memory.laid_out()
    user, group = os.getuid(), os.getgid()  # in the new namespace they have no names yet
    linux.unshare(_EVERYTHING_NEW)
    _be_the_only_user(user, group)
    # Held back until they are waited for: one that came a moment too early would be lost.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (*_HANDED_ON, signal.SIGCHLD))
    watched = os.fork()
    if watched:
        _watch(watched, before)
    linux.die_with_parent(signal.SIGKILL)
    signal.pthread_sigmask(signal.SIG_SETMASK, before)
    os.setsid()
    _move_in(given["limits"], os.path.join(HOME, folder), packs)  # noqa: PTH118
    _close_all_but(keep)
    _limit(given["limits"], memory_so_far)
    linux.drop_capabilities()
    linux.filter_calls(base64.b64decode(given["filter"]))


def _be_the_only_user(user: int, group: int) -> None:
    """Be, in the new user namespace, who one was outside. There is no other user in it."""
    for name, content in (
        ("setgroups", "deny"),
        ("uid_map", f"{user} {user} 1"),
        ("gid_map", f"{group} {group} 1"),
    ):
        with open(f"/proc/self/{name}", "w") as file:  # noqa: PTH123
            file.write(content)


def _move_in(limits: dict[str, Any], folder: str, packs: Sequence[int]) -> None:
    """Make the only place to write to, put the files there, and hide all processes."""
    linux.mount("none", "/", None, linux.MS_REC | linux.MS_PRIVATE)
    holds = f"size={limits['disk']},nr_inodes={limits['files'] + 2},mode=0700"
    linux.mount("files", HOME, "tmpfs", _NOTHING_RUNS_FROM_IT, holds)
    nothing = _NOTHING_RUNS_FROM_IT | linux.MS_RDONLY
    linux.mount("nothing", "/proc", "tmpfs", nothing, "size=4k,nr_inodes=1,mode=0555")
    os.mkdir(folder)  # noqa: PTH102
    for pack in packs:
        unpack(pack, folder)
    os.chdir(folder)


def _close_all_but(keep: Collection[int]) -> None:
    low = 3
    for descriptor in sorted(one for one in keep if one >= low):
        os.closerange(low, descriptor)
        low = descriptor + 1
    os.closerange(low, os.sysconf("SC_OPEN_MAX"))


def _limit(limits: dict[str, Any], memory_so_far: int) -> None:
    memory.hold(limits["memory"], memory_so_far)
    for what, limit in (
        (resource.RLIMIT_CPU, limits["computing"]),
        (resource.RLIMIT_NPROC, limits["threads"]),
        (resource.RLIMIT_NOFILE, limits["open_files"]),
        (resource.RLIMIT_FSIZE, limits["file"]),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MEMLOCK, 0),
        (resource.RLIMIT_MSGQUEUE, 0),
    ):
        _, most = resource.getrlimit(what)
        if most != resource.RLIM_INFINITY:
            limit = min(limit, most)
        resource.setrlimit(what, (limit, limit))


def _watch(pid: int, signals: Collection[int]) -> NoReturn:
    """Hand signals on to a process, and end as it ends, by a signal where that ended it."""
    try:
        _close_all_but(())
        ended, status = 0, 0
        while not ended:
            given = signal.sigwait((*_HANDED_ON, signal.SIGCHLD))
            if given != signal.SIGCHLD:
                os.kill(pid, given)
            ended, status = os.waitpid(pid, os.WNOHANG)
        code = os.waitstatus_to_exitcode(status)
        if code >= 0:
            os._exit(code)
        if -code != signal.SIGKILL:
            signal.signal(-code, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, signals)
        os.kill(os.getpid(), -code)
    except BaseException as error:
        print(f"a sandbox was left: {error!r}", file=sys.stderr)
    finally:
        os._exit(1)
