"""The calls of Linux that Python has no function for. Only the standard library is imported here.

The numbers are those of Linux's header files, and the same on every kind of processor.
"""

from __future__ import annotations

import ctypes
import os

# sched.h
CLONE_NEWNS = 0x00020000
CLONE_NEWUTS = 0x04000000
CLONE_NEWIPC = 0x08000000
CLONE_NEWUSER = 0x10000000
CLONE_NEWPID = 0x20000000
CLONE_NEWNET = 0x40000000

# sys/mount.h
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC = 0x1, 0x2, 0x4, 0x8
MS_REC, MS_PRIVATE = 0x4000, 0x40000

# linux/prctl.h
_PR_SET_PDEATHSIG = 1
_PR_SET_SECCOMP = 22
_PR_CAPBSET_DROP = 24
_PR_SET_NO_NEW_PRIVS = 38
_PR_CAP_AMBIENT = 47
_PR_CAP_AMBIENT_CLEAR_ALL = 4

# linux/capability.h
_CAPABILITY_VERSION_3 = 0x20080522
_LARGEST_CAPABILITY = 63

# linux/seccomp.h
_SECCOMP_MODE_FILTER = 2

_libc = ctypes.CDLL(None, use_errno=True)


class _Filter(ctypes.Structure):
    _fields_ = (("len", ctypes.c_ushort), ("filter", ctypes.c_void_p))


def _succeed(result: int, what: str) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")


def unshare(namespaces: int) -> None:
    """Leave namespaces for new ones. A new PID namespace is that of the next child."""
    _succeed(_libc.unshare(namespaces), "new namespaces")


def mount(source: str, target: str, kind: str | None, flags: int, options: str = "") -> None:
    """Mount a file system, or change how one is mounted."""
    kind_of = kind.encode() if kind else None
    result = _libc.mount(
        source.encode(), target.encode(), kind_of, ctypes.c_ulong(flags), options.encode()
    )
    _succeed(result, f"mounting {target}")


def die_with_parent(signal: int) -> None:
    """Have the kernel send this process a signal when the one that forked it ends."""
    _prctl(_PR_SET_PDEATHSIG, signal)


def drop_capabilities() -> None:
    """Give up every capability, and every way to gain one."""
    for capability in range(_LARGEST_CAPABILITY + 1):
        try:
            _prctl(_PR_CAPBSET_DROP, capability)
        except OSError:
            if capability == 0:  # the kernel knows this one, so it was refused
                raise
            break
    _prctl(_PR_CAP_AMBIENT, _PR_CAP_AMBIENT_CLEAR_ALL)
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION_3, 0)
    none = (ctypes.c_uint32 * 6)()
    _succeed(_libc.capset(header, none), "giving up capabilities")
    _prctl(_PR_SET_NO_NEW_PRIVS, 1)


def filter_calls(program: bytes) -> None:
    """Have the kernel ask a program of BPF about each system call, from now on for ever."""
    memory = ctypes.create_string_buffer(program, len(program))
    instructions = len(program) // 8
    install = _Filter(instructions, ctypes.cast(memory, ctypes.c_void_p))
    _prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(install))


def _prctl(option: int, *arguments: object) -> None:
    words = [ctypes.c_ulong(one) if isinstance(one, int) else one for one in arguments]
    words += [ctypes.c_ulong(0)] * (4 - len(words))
    _succeed(_libc.prctl(option, *words), f"prctl {option}")
