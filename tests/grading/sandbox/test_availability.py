"""Where there is no sandbox it is said what is missing, and nothing is graded unasked."""

import argparse
import json
import subprocess
import sys

import pytest

from medoffice.grading import sandbox
from medoffice.grading.sandbox import bubble, denied, probe

LOOK = (
    "import json, os; from medoffice.grading.sandbox import probe; sandbox, reason = probe.found();"
    "print(json.dumps([os.getuid(), reason, bool(sandbox and sandbox.all_processes)]))"
)


def found_in(container, *options):
    """Return what is found by a program in a container: user, reason, whether it sees processes."""
    command = [*container, *options, sys.executable, "-c", LOOK]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(ran.stdout)


@pytest.fixture
def afresh():
    probe.found.cache_clear()
    yield
    probe.found.cache_clear()


@pytest.mark.usefixtures("shut_in")
def test_it_needs_no_rights_over_the_machine(in_container):
    assert found_in(in_container) == [1000, None, True]


@pytest.mark.usefixtures("shut_in")
def test_it_says_that_namespaces_are_forbidden_and_how_to_allow_them(in_container):
    _, reason, _ = found_in(in_container, "--disable-userns")
    assert reason.startswith("This machine does not let programs make namespaces.")
    assert "sysctl" in reason
    assert "--security-opt" in reason
    assert "The system said: bwrap: Creating new namespace failed" in reason


@pytest.mark.usefixtures("afresh")
@pytest.mark.parametrize(
    ("place", "name", "put", "reason"),
    [
        (probe.sys, "platform", "darwin", "on Linux only"),
        (probe.shutil, "which", lambda _: None, "apt install bubblewrap"),
        (denied, "program", lambda: __import__("no_such_library"), "apt install libseccomp2"),
        (bubble.Sandbox, "command", lambda *_: ["false"], "said: it ended with status 1"),
    ],
)  # fmt: skip
def test_what_is_missing_is_said_and_nothing_is_run(monkeypatch, place, name, put, reason):
    monkeypatch.setattr(place, name, put)
    assert reason in sandbox.available()
    with pytest.raises(sandbox.NoSandbox, match="No submission was run") as refused:
        sandbox.choose()
    assert reason in str(refused.value)
    assert "--allow-unsandboxed" in str(refused.value)
    assert sandbox.choose(allow_unsandboxed=True) is None


@pytest.mark.parametrize(("line", "allowed"), [([], False), (["--allow-unsandboxed"], True)])
def test_it_is_refused_by_default_on_the_command_line(line, allowed):
    parser = argparse.ArgumentParser()
    sandbox.add_arguments(parser)
    assert parser.parse_args(line).allow_unsandboxed is allowed
