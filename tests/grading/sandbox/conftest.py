import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from medoffice.grading import sandbox
from medoffice.grading.sandbox import probe

HERE = Path(__file__).parent
FORKING = (HERE / "forking.py").read_text(encoding="utf-8")
SHUTTING_IN = (HERE / "shutting_in.py").read_text(encoding="utf-8")
CONTAINER = ("bwrap", "--bind", "/", "/", "--dev-bind", "/dev", "/dev", "--unshare-pid")
AS_USER = ("--unshare-user", "--uid", "1000", "--gid", "1000", "--proc", "/proc")
MASKED = ("--tmpfs", "/proc/fs")


@pytest.fixture(scope="session")
def shut_in():
    """Give the sandbox of this machine, or say loudly that nothing is tested."""
    reason = sandbox.available()
    if reason is None:
        return sandbox.choose(limits=sandbox.Limits(computing=1, memory=600 << 20))
    if os.environ.get("CI") and probe.missing():
        pytest.fail(f"Students' programs are not shut in here. {reason}")
    pytest.skip(f"NO SANDBOX: {reason}")


@pytest.fixture(scope="session")
def in_container():
    """Return a command that begins another as an ordinary user, where a part of /proc is masked."""
    return [*CONTAINER, *AS_USER, *MASKED]


@pytest.fixture(scope="session")
def run_inside(shut_in):
    """Return a function that runs programs, each in a sandbox of its own, all at one start.

    It takes them with their folder, a command to begin all with and the seconds of computing that
    each is given. It gives what each printed, or the error it ended with, and the status it ended
    with.
    """

    def run(programs, folder, within=(), computing=60):
        pack = sandbox.packed(folder)
        inside = [sys.executable, "-c", SHUTTING_IN, FORKING, str(pack), str(computing)]
        command = [*within, *inside]
        ran = subprocess.run(
            command, input=json.dumps(programs), capture_output=True, text=True, pass_fds=[pack]
        )
        os.close(pack)
        assert ran.returncode == 0, ran.stderr
        return [tuple(json.loads(line)) for line in ran.stdout.splitlines()]

    return run
