"""Find out whether a sandbox can be had here, by going into one."""

from __future__ import annotations

import dataclasses
import functools
import shutil
import subprocess
import sys
from pathlib import Path

from medoffice.grading.sandbox import denied
from medoffice.grading.sandbox.bubble import Sandbox

_TRY = "from medoffice.grading.sandbox.probe import _try; _try({!r})"
_WORKED = "inside"
_PATIENCE = 30

BY_SYSTEM = (
    "Students' programs can be shut in on Linux only. On Windows, use WSL or a container; on a "
    "Mac, a container or a virtual machine."
)
NO_BUBBLEWRAP = "The program bwrap is not installed. On Debian or Ubuntu: apt install bubblewrap"
NO_FILTER = "The library libseccomp is not installed. On Debian or Ubuntu: apt install libseccomp2"
NO_NAMESPACES = (
    "This machine does not let programs make namespaces. On a machine of your own: sysctl "
    "kernel.apparmor_restrict_unprivileged_userns=0 on Ubuntu, kernel.unprivileged_userns_clone=1 "
    "on older Debian, user.max_user_namespaces=10000 elsewhere. In a container: start it with "
    "--security-opt seccomp=unconfined --security-opt apparmor=unconfined, and --cap-add "
    "SYS_ADMIN if root grades in it."
)


def available() -> str | None:
    """Tell why students' programs cannot be shut in here: None if they can.

    Returns
    -------
    str or None
        Sentences: what is missing, how to get it, and what the system said.
    """
    return found()[1]


@functools.cache
def found() -> tuple[Sandbox | None, str | None]:
    """Return the sandbox that works here, or the reason why there is none. It is tried once."""
    reason = missing()
    if reason:
        return None, reason
    refused = []
    # Where a part of /proc is masked, as in many containers, nobody may mount another.
    for all_processes in (False, True):
        sandbox = Sandbox(all_processes=all_processes)
        said = _refusal(sandbox)
        if said is None:
            return sandbox, None
        refused.append(said)
    return None, f"{NO_NAMESPACES} The system said: {refused[0]}"


def missing() -> str | None:
    """Tell what has to be installed, or that the system is another one: None if all is there."""
    if sys.platform != "linux":
        return BY_SYSTEM
    if not shutil.which("bwrap"):
        return NO_BUBBLEWRAP
    try:
        denied.program()
    except (ImportError, RuntimeError):
        return NO_FILTER
    return None


def _refusal(sandbox: Sandbox) -> str | None:
    """Go into a sandbox and tell what was refused, or None."""
    command = sandbox.command([sys.executable, "-c", _TRY.format(sandbox.rules())])
    try:
        ran = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=_PATIENCE
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    if ran.stdout.strip() == _WORKED:
        return None
    return (ran.stderr.strip() or f"it ended with status {ran.returncode}").splitlines()[-1]


def _try(rules: str) -> None:
    """Go into the sandbox, in a process made for that, and say so."""
    from medoffice.grading.sandbox.inside import enter

    enter(rules, "probe")
    Path("probe.txt").write_text("This is the one place to write to.")
    print(_WORKED, flush=True)


def with_limits(**changes: object) -> Sandbox | None:
    """Return the sandbox that works here, with some of its fields changed."""
    sandbox, _ = found()
    return dataclasses.replace(sandbox, **changes) if sandbox else None
