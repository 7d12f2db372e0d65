"""What goes into a sandbox, what is around it, and that it is gone when nobody wants it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from medoffice.grading import sandbox
from medoffice.grading.sandbox import bubble, inside

GUIDE = Path(__file__).parents[3] / "book" / "instructors" / "safe-and-fair.md"
STAY = """
import os, sys, time
from medoffice.grading.sandbox.inside import enter
forked = os.fork()
if forked == 0:
    enter(sys.argv[1], "work", keep=[1])
    try:
        print("inside", flush=True)
        time.sleep(60)
    except KeyboardInterrupt:
        os._exit(7)
os.write(2, b"forked\\n")
sys.stdin.readline()
os.kill(forked, int(sys.argv[2]))
print(os.waitstatus_to_exitcode(os.waitpid(forked, 0)[1]), flush=True)
"""


@pytest.mark.parametrize(("number", "status"), [(signal.SIGKILL, -9), (signal.SIGINT, 7)])
def test_signals_for_the_process_that_was_forked_reach_it(shut_in, number, status):
    command = shut_in.command([sys.executable, "-c", STAY, shut_in.rules(), str(int(number))])
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, text=True, **pipes) as process:
        assert process.stdout.readline() == "inside\n"
        # The pipe is closed only when the last process that holds it has ended.
        said, _ = process.communicate("go\n", timeout=120)
    assert int(said) == status


@pytest.mark.parametrize("name", ["", ".", "..", "../peer", "/work", "a\0b"])
def test_a_folder_that_is_elsewhere_is_refused(name):
    with pytest.raises(ValueError, match="is not the name of a folder"):
        inside.enter("{}", name)


def test_a_folder_too_large_is_refused_before_it_is_carried(tmp_path):
    (tmp_path / "a").write_text("12345")
    with pytest.raises(ValueError, match="1 files of 5 bytes; a sandbox holds 2,000 files of 4 b"):
        sandbox.packed(tmp_path, sandbox.Limits(disk=4))


def test_links_and_notebooks_stay_outside(tmp_path):
    folder, elsewhere, out = (tmp_path / name for name in ("in", "elsewhere", "out"))
    for one in (folder, elsewhere, out, folder / "data"):
        one.mkdir()
    (elsewhere / "secret").write_text("secret")
    (folder / "data" / "a").write_text("a")
    (folder / "work.ipynb").write_text("{}")
    (folder / "to-file").symlink_to(elsewhere / "secret")
    (folder / "to-folder").symlink_to(elsewhere)
    os.mkfifo(folder / "pipe")
    pack = sandbox.packed(folder)
    for _ in range(2):  # it can be unpacked again
        inside.unpack(pack, str(out))
    os.close(pack)
    assert sorted(str(one.relative_to(out)) for one in out.rglob("*")) == ["data", "data/a"]


@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_is_above_zero(limit):
    with pytest.raises(ValueError, match=r"'memory' is .*; expected a number above zero"):
        sandbox.Limits(memory=limit)


def test_instructors_are_told_the_limits_that_are_kept():
    limits, mb = sandbox.Limits(), 1 << 20
    words = " ".join(GUIDE.read_text(encoding="utf-8").split())
    for told in (
        f"{limits.computing // 60} minutes in all and {limits.seconds} seconds in one cell",
        f"in {limits.memory >> 30} GB of memory, with {limits.threads} threads",
        f"and {limits.disk // mb} MB of files",
        f"is cut off after {limits.output // mb} MB, and an answer of more than "
        f"{limits.reply // mb} MB is wrong",
    ):
        assert told in words


def test_nothing_of_the_graders_environment_is_handed_on(monkeypatch):
    monkeypatch.setenv("DATABASE_PASSWORD", "secret")
    command = sandbox.Sandbox().command(["python"], {"PYTHONHASHSEED": "0"})
    assert "--clearenv" in command
    assert "secret" not in " ".join(command)
    assert "--setenv PYTHONHASHSEED 0" in " ".join(command)


def test_a_checkout_under_the_folder_for_temporary_files_is_shown(monkeypatch, tmp_path):
    monkeypatch.setattr(bubble, "_PACKAGE", tmp_path)
    monkeypatch.setattr(bubble.sys, "prefix", "/tmp")
    assert " --symlink student /tmp " not in " ".join(sandbox.Sandbox().command(["python"]))


def test_a_course_among_the_installed_packages_is_hidden():
    course = Path(sys.prefix).resolve() / "course"
    command = " ".join(sandbox.Sandbox(hidden=(course, Path("/srv/course"))).command(["python"]))
    assert f"--tmpfs {course} --remount-ro {course}" in command
    assert "/srv/course" not in command
