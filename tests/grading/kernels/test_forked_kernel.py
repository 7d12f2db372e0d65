"""A forked kernel is what a fresh one would be, and nothing of it is left behind."""

import json
import os
import signal
from pathlib import Path

import pytest
from jupyter_client import connect
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning import KernelProvisionerFactory
from jupyter_core.utils import run_sync

from medoffice.grading import kernels
from medoffice.grading.kernels import warmed
from medoffice.grading.kernels.provisioner import ForkedKernelManager, ForkProvisioner

# All that a student's code could see of how its kernel came to be.
LOOK = """
import json, os, pandas, signal, sys, threading, warnings
env = {k: v for k, v in os.environ.items() if k not in {"JPY_PARENT_PID", "JPY_SESSION_NAME"}}
print(json.dumps({
    "argv": [part for part in sys.argv[1:] if not part.endswith(".json")],
    "path": sys.path,
    "folder": os.getcwd(),
    "environment": env,
    "options": [list(sys.flags), sys._xoptions, sys.warnoptions],
    "main": [__name__, sys.modules["__main__"].__dict__ is globals(), sorted(globals())],
    "warnings": sorted(str(one) for one in warnings.filters),
    "threads": sorted(type(one).__name__ for one in threading.enumerate()),
    "leads its group": os.getpid() == os.getpgid(0) == os.getsid(0),
    "signals": str([signal.getsignal(n) for n in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD)]),
    "files": len(os.listdir("/proc/self/fd")),
    "standard input": sys.stdin.read(),
    "limit": sys.getrecursionlimit(),
    "tables": [pandas.get_option(f"display.{at}") for at in ("max_columns", "max_rows", "width")],
}))
"""


def test_it_looks_like_a_fresh_one_from_inside(run):
    fresh, forked = (
        json.loads(run(LOOK, manager=manager)[0])
        for manager in (AsyncKernelManager, ForkedKernelManager)
    )
    # Fresh kernels meet the grader over TCP, with other sockets.
    assert abs(forked.pop("files") - fresh.pop("files")) <= 4
    assert forked == fresh


def test_it_need_not_import_pandas(run):
    (missing,) = run(f"import sys; set({warmed.MODULES}) - set(sys.modules)")
    assert missing == "set()"


def test_each_draws_its_own_random_numbers(run):
    draw = "import random, numpy; (random.random(), numpy.random.random())"
    (first,), (second,) = (run(draw) for _ in range(2))
    assert not set(first.strip("()").split(", ")) & set(second.strip("()").split(", "))


def test_one_knows_nothing_of_another(run):
    run("import pandas; pandas.DataFrame.sum = None; mine = 1; import os; os.environ['MINE'] = '1'")
    told = run(
        "import pandas, os; pandas.DataFrame([1]).sum().iloc[0]", "mine", "'MINE' in os.environ"
    )
    assert told == ["np.int64(1)", "NameError", "False"]


def test_an_endless_loop_costs_its_cell_and_no_other(run):
    endless, after = "while True: pass", "'still here'"
    patience = {endless: 1, after: 60}
    told = run(
        endless, after, timeout_func=lambda cell: patience[cell.source], interrupt_on_timeout=True
    )
    assert told == ["KeyboardInterrupt", after]


@pytest.mark.parametrize("end", ["os._exit(3)", "os.kill(os.getpid(), 9)"])
def test_a_kernel_that_ends_is_told_as_jupyter_tells_it(run, end):
    from nbclient.exceptions import DeadKernelError

    with pytest.raises(DeadKernelError):
        run(f"import os; {end}")


def test_nothing_it_started_runs_on(run, tmp_path):
    (pid,) = run("import subprocess; print(subprocess.Popen(['sleep', '60']).pid)")
    assert not is_running(int(pid))


def test_its_files_are_gone_with_it(run):
    (name,) = run("import sys, pathlib; print(pathlib.Path(sys.argv[2]).parent)")
    assert not Path(name.strip()).exists()


def test_another_process_is_warmed_when_the_first_was_lost(run):
    lost = warmed.shared().pid
    os.kill(lost, signal.SIGKILL)
    os.waitid(os.P_PID, lost, os.WEXITED | os.WNOWAIT)
    assert run("2") == ["2"]
    assert warmed.shared().pid != lost


def test_a_kernel_ends_with_the_process_it_was_forked_from(tmp_path):
    process = warmed.WarmedProcess(modules=())
    listens_at = connect.write_connection_file(str(tmp_path / "kernel.json"), transport="ipc")[0]

    async def started():
        arguments = ["kernel", "-f", listens_at]
        kernel = process.fork(arguments, str(tmp_path), dict(os.environ))
        await kernel.started()
        assert kernel.poll() is None
        process.close()
        return await kernel.ended()

    # A browser in another test of this process leaves a loop running, which asyncio.run refuses.
    assert run_sync(started)() != 0


def test_a_process_can_have_all_its_kernels_forked(run, monkeypatch):
    factory = KernelProvisionerFactory.instance()
    monkeypatch.setattr(factory, "default_provisioner_name", factory.default_provisioner_name)
    monkeypatch.setattr(ForkProvisioner, "modules", ForkProvisioner.modules)
    kernels.fork_by_default(*warmed.MODULES)
    # What Jupyter itself starts now has imported pandas before it is asked to.
    assert run("import sys; 'pandas' in sys.modules", manager=AsyncKernelManager) == ["True"]


def test_why_a_kernel_cannot_start_is_told(tmp_path):
    async def started():
        kernel = warmed.shared().fork([], str(tmp_path / "nowhere"), {})
        await kernel.started()

    with pytest.raises(warmed.KernelFailed, match="No such file or directory"):
        run_sync(started)()


def test_a_process_with_threads_is_not_forked(tmp_path, monkeypatch):
    (tmp_path / "threaded.py").write_text(
        "import threading\nthreading.Thread(target=threading.Event().wait, daemon=True).start()"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=os.pathsep)
    with pytest.raises(warmed.KernelFailed, match="started 1 threads"):
        warmed.WarmedProcess(modules=["threaded"])


def is_running(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"
