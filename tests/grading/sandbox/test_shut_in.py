"""What a program in the sandbox can and cannot do, as the kernel has it."""

from pathlib import Path

import pytest

README = Path(__file__).parents[3] / "exercises" / "README.md"
DENIED = "PermissionError"
NOT_THERE = "FileNotFoundError"
CALL = "import ctypes, os; call = ctypes.CDLL(None, use_errno=True)\n"
SAID = "; print(os.strerror(ctypes.get_errno()))"
REFUSED = "Operation not permitted"

# What a program does, and what comes of it.
ATTEMPTS = {
    # It can work.
    "reads its own file": ("print(open('data/a.csv').read())", "1,2"),
    "writes a file": ("open('b', 'w').write('x'); print(open('b').read())", "x"),
    "writes where others write": ("import tempfile; tempfile.TemporaryFile(); print(1)", "1"),
    "has threads": (
        "import threading; t = threading.Thread(target=print, args=(1,)); t.start(); t.join()",
        "1",
    ),
    "has a loop of asyncio": ("import asyncio; print(asyncio.run(asyncio.sleep(0, 1)))", "1"),
    "imports pandas": ("import pandas; print(pandas.Series([1, 2]).sum())", "3"),
    "keeps text as pandas does": (
        "import pyarrow; print(pyarrow.default_memory_pool().backend_name)",
        "system",
    ),
    "loads the course's data": (
        "from medoffice.practice import rule_value as value; "
        "print(value('hipaa.access.deadline', 'days'))",
        "30.0",
    ),
    # It sees nothing but what it works with.
    "where it is": ("import os; print(os.getcwd(), *os.listdir())", "/student/work data"),
    "sees what was written before it": ("import os; print(os.listdir('..'))", "['work']"),
    "follows a link that was handed in": ("open('link')", NOT_THERE),
    "lists processes": ("import os; print(os.listdir('/proc'))", "[]"),
    "who it is to itself": ("import os; print(os.getpid(), os.getppid())", "1 0"),
    "reads who has an account": ("open('/etc/passwd')", NOT_THERE),
    "reads the course": (f"open({str(README)!r})", NOT_THERE),
    "reads this test": (f"open({__file__!r})", NOT_THERE),
    "reads another's memory": ("open('/proc/1/mem', 'rb')", NOT_THERE),
    "reads the grader's environment": (
        "import os; print(*sorted(os.environ))",
        "ARROW_DEFAULT_MEMORY_POOL HOME LANG PATH PWD PYTHONDONTWRITEBYTECODE PYTHONPATH "
        "PYTHONSAFEPATH TMPDIR USER",
    ),
    "finds open files": (
        "import os\nfor one in range(3, 200):\n"
        " try: os.fstat(one); print(one)\n except OSError: pass",
        "",
    ),
    # It can write nowhere else.
    "writes at the top": ("open('/x', 'w')", "OSError"),
    "writes into a library": ("import os; print(os.access(os.__file__, os.W_OK))", "False"),
    "writes to shared memory": ("open('/dev/shm/x', 'w')", NOT_THERE),
    "writes to a process": ("open('/proc/self/oom_score_adj', 'w')", NOT_THERE),
    # It reaches nobody.
    "opens a socket": ("import socket; socket.socket()", DENIED),
    "opens a local socket": ("import socket; socket.socket(socket.AF_UNIX)", DENIED),
    "asks for a name": ("import socket; socket.getaddrinfo('example.org', 80)", "gaierror"),
    "looks into a process": (CALL + "call.ptrace(0, 0, 0, 0)" + SAID, REFUSED),
    "kills its group": ("import os; os.kill(0, 9); print('alive')", "alive"),
    "kills everybody": ("import os; os.kill(-1, 9)", "ProcessLookupError"),
    "kills the first process": ("import os; os.kill(1, 9); print('alive')", "alive"),
    # It cannot take the sandbox apart.
    "takes the cover off": (CALL + "call.umount2(b'/proc', 2)" + SAID, REFUSED),
    "mounts": (CALL + "call.mount(b'x', b'/usr', b'tmpfs', 0, b'')" + SAID, REFUSED),
    "makes a user namespace": (CALL + "call.unshare(0x10000000)" + SAID, REFUSED),
    "outlives whoever watches it": (CALL + "call.prctl(1, 0, 0, 0, 0)" + SAID, REFUSED),
    "asks for a process in the newer way": (
        CALL + "call.syscall(435, 0, 0)" + SAID,
        "Function not implemented",
    ),
    "has a right": (CALL + "print(sum(call.prctl(23, one) > 0 for one in range(64)))", "0"),
    "has a right at this time": (
        CALL + "held = (ctypes.c_uint32 * 6)()\n"
        "call.capget((ctypes.c_uint32 * 2)(0x20080522, 0), held); print(*held)",
        "0 0 0 0 0 0",
    ),
    "changes who it is": ("import os; os.setuid(0)", "OSError"),
    "gives a file to another": ("import os; open('c', 'w'); os.chown('c', 0, 0)", "OSError"),
    # It cannot use up the machine.
    "starts a process": ("import os; os.fork()", DENIED),
    "starts a program": ("import subprocess; subprocess.run(['true'])", DENIED),
    "becomes a program": ("import os; os.execv('/usr/bin/true', ['true'])", DENIED),
    "takes memory": ("bytearray(1 << 40)", "MemoryError"),
    "takes memory bit by bit": ("a = []\nwhile True: a.append(bytearray(1 << 28))", "MemoryError"),
    "takes shared memory": (
        "import mmap; a = []\nwhile True: a.append(mmap.mmap(-1, 1 << 28))",
        "OSError",
    ),
    "takes memory as a file": ("import os; os.memfd_create('x')", DENIED),
    "starts threads": (
        "import threading, time; threading.stack_size(1 << 16)\n"
        "try:\n"
        " while True: threading.Thread(target=time.sleep, args=(60,), daemon=True).start()\n"
        "except RuntimeError: print(threading.active_count() <= 33)",
        "True",
    ),
    "opens files": (
        "a = []\ntry:\n while True: a.append(open('b', 'w'))\nexcept OSError: print(len(a) < 128)",
        "True",
    ),
    "writes a large file": ("file = open('b', 'w'); file.truncate(1 << 30)", "OSError"),
    "writes many large files": (
        "import os\nfor n in range(9): open(str(n), 'wb').write(bytes(30 << 20))",
        "OSError",
    ),
    "writes many files": ("for n in range(9999): open(str(n), 'w')", "OSError"),
    "raises its limits": (
        "import resource as r; r.setrlimit(r.RLIMIT_CPU, (-1, -1))",
        "ValueError",
    ),
}  # fmt: skip

# How a program ends, and the status that whoever forked it hears of.
ENDS = {
    "ends": ("", 0),
    "ends with a status": ("import os; os._exit(5)", 5),
    "reads where nothing is": ("import ctypes; ctypes.string_at(0)", -11),
    "computes without end": ("while True: pass", -9),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a folder that was handed in."""
    folder = tmp_path_factory.mktemp("handed-in")
    (folder / "data").mkdir()
    (folder / "data" / "a.csv").write_text("1,2")
    (folder / "link").symlink_to("/etc/passwd")
    (folder / "work.ipynb").write_text("{}")
    return folder


@pytest.fixture(scope="module")
def outcomes(run_inside, folder):
    """Give what came of each attempt."""
    codes = [code for code, _ in ATTEMPTS.values()]
    return dict(zip(ATTEMPTS, run_inside(codes, folder), strict=True))


@pytest.fixture(scope="module")
def ends(run_inside, folder):
    """Give the status that each end was heard of with."""
    codes = [code for code, _ in ENDS.values()]
    return dict(zip(ENDS, run_inside(codes, folder, computing=1), strict=True))


@pytest.mark.parametrize("name", ATTEMPTS)
def test_what_comes_of_it(outcomes, name):
    assert outcomes[name][0] == ATTEMPTS[name][1]


@pytest.mark.parametrize("name", ENDS)
def test_how_it_ends(ends, name):
    assert ends[name][1] == ENDS[name][1]


def test_the_same_comes_of_it_for_an_ordinary_user_in_a_container(run_inside, folder, in_container):
    # Whoever is root outside the container is held to no number of threads.
    told = {name: told for name, (_, told) in ATTEMPTS.items() if name != "starts threads"}
    came = run_inside([ATTEMPTS[name][0] for name in told], folder, in_container)
    assert {name: said for name, (said, _) in zip(told, came, strict=True)} == told
