"""What is put around the warmed process: a file system with little in it, made by bubblewrap."""

from __future__ import annotations

import base64
import dataclasses
import json
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from medoffice.grading.sandbox import denied
from medoffice.grading.sandbox.inside import HOME
from medoffice.grading.sandbox.limits import Limits

NOBODY = 65534
"""Who students' programs are when root grades: root itself is not held to every limit."""

_PACKAGE = Path(__file__).resolve().parents[2]
_DATA = _PACKAGE.parents[1] / "datasets"
_DEVICES = ("null", "zero", "full", "random", "urandom")


@dataclass(frozen=True)
class Sandbox:
    """A sandbox for students' programs.

    A warmed process is started with :meth:`command`. Each process that it forks calls
    :func:`medoffice.grading.sandbox.inside.enter` with :meth:`rules`.

    Parameters
    ----------
    limits : Limits
        How much of the machine a submission may use.
    hidden : tuple of Path
        Folders that must not be seen even if they lie in one that is shown, such as a course
        that was put among the installed packages.
    all_processes : bool, default False
        Whether the warmed process sees the processes of the whole machine. A container may allow
        no other way; students' programs see none in either.
    """

    limits: Limits = field(default_factory=Limits)
    hidden: tuple[Path, ...] = ()
    all_processes: bool = False

    def rules(self) -> str:
        """Return, as JSON, what a forked process needs to know to go into the sandbox."""
        program = base64.b64encode(denied.program()).decode()
        return json.dumps({"limits": dataclasses.asdict(self.limits), "filter": program})

    def command(
        self, command: Sequence[str], environment: Mapping[str, str] | None = None
    ) -> list[str]:
        """Return the command that runs another in the sandbox's file system.

        Descriptors that are passed on stay open. The command does not end with the thread that
        starts it, so it must end by itself, for example when its channel is closed.

        Parameters
        ----------
        command : sequence of str
            What to run: this Python with a module of the course's.
        environment : mapping of str to str, optional
            What is put into its environment, which holds nothing of the grader's.
        """
        return [
            shutil.which("bwrap") or "bwrap",
            *self._namespaces(),
            *_set({**_environment(), **(environment or {})}),
            *self._sight(),
            *(_as_nobody() if os.geteuid() == 0 else ()),
            *command,
        ]

    def _namespaces(self) -> list[str]:
        options = ["--unshare-pid", "--unshare-ipc", "--unshare-net", "--unshare-uts"]
        if os.geteuid() == 0:
            # In a user namespace of its own, root would stay root to the machine's limits.
            options += ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
        else:
            options += ["--unshare-user"]
        return [*options, "--unshare-cgroup-try", "--new-session", "--clearenv"]

    def _sight(self) -> list[str]:
        """Return bubblewrap's options for what there is to see."""
        folders = shown()
        options: list[str] = []
        for folder in _above(*folders, Path(HOME), Path("/dev/null"), Path("/etc/passwd")):
            options += ["--perms", "0755", "--dir", str(folder)]
        for folder in folders:
            options += ["--ro-bind", str(folder), str(folder)]
        for name in ("lib", "lib32", "lib64", "bin", "sbin"):
            place = Path("/", name)
            if place.is_symlink():
                options += ["--symlink", str(place.readlink()), str(place)]
            elif place.is_dir():
                options += ["--ro-bind", str(place), str(place)]
        for file in ("ld.so.cache", "localtime", "alternatives"):
            options += ["--ro-bind-try", f"/etc/{file}", f"/etc/{file}"]
        for name in _DEVICES:
            options += ["--dev-bind", f"/dev/{name}", f"/dev/{name}"]
        options += ["--bind", "/proc", "/proc"] if self.all_processes else ["--proc", "/proc"]
        for folder in self.hidden:
            inside = folder.resolve()
            if any(inside.is_relative_to(one) for one in folders):
                options += ["--tmpfs", str(inside), "--remount-ro", str(inside)]
        # Some libraries want to write when they are imported. Students' programs do not see it.
        options += ["--perms", "1777", "--tmpfs", HOME]
        if not any(one.is_relative_to("/tmp") for one in folders):
            options += ["--symlink", HOME.lstrip("/"), "/tmp"]
        return [*options, "--remount-ro", "/", "--chdir", "/"]


def shown() -> list[Path]:
    """Return the folders that can be read: Python, what is installed with it, and the course's."""
    wanted = [Path("/usr"), *map(Path, (sys.base_prefix, sys.prefix)), _PACKAGE, _DATA]
    wanted += [Path(sys.base_prefix).resolve(), Path(sys.prefix).resolve()]
    folders: list[Path] = []
    for folder in sorted({one for one in wanted if one.is_dir()}):
        if not any(folder.is_relative_to(one) for one in folders):
            folders.append(folder)
    return folders


def _environment() -> dict[str, str]:
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": HOME,
        "TMPDIR": HOME,
        "USER": "student",
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(_PACKAGE.parent),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONSAFEPATH": "1",
        # Arrow's own pool sets aside more room than it will use, and a limit on memory counts it.
        "ARROW_DEFAULT_MEMORY_POOL": "system",
        **({"TZ": os.environ["TZ"]} if "TZ" in os.environ else {}),
    }


def _above(*places: Path) -> list[Path]:
    """Return all folders that places lie in. Left to bubblewrap, only root could pass them."""
    return sorted({above for place in places for above in place.parents} - {Path("/")})


def _set(environment: Mapping[str, str]) -> list[str]:
    return [word for pair in environment.items() for word in ("--setenv", *pair)]


def _as_nobody() -> list[str]:
    name = str(NOBODY)
    return ["setpriv", "--reuid", name, "--regid", name, "--clear-groups", "--inh-caps=-all"]
