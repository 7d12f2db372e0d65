"""The system calls that a student's program is denied: what only an attack needs.

All others are allowed, so that pandas and whatever it rests on work as everywhere. A call that is
denied raises PermissionError in Python, and the program goes on.
"""

from __future__ import annotations

import errno
import functools
import tempfile

NEW_PROCESSES = ("fork", "vfork", "execve", "execveat")
"""Programs and processes: a submission has one process, so that its limits are limits of all."""

NETWORK = ("socket", "bind", "connect", "listen", "accept", "accept4")
"""The network, and sockets of other programs on this machine. A pair of its own is allowed."""

OTHER_PROCESSES = (
    "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "pidfd_open",
    "pidfd_getfd", "kcmp", "perf_event_open",
)  # fmt: skip
"""Looking into other processes, or into how they run."""

FILE_SYSTEMS = (
    "mount", "umount2", "pivot_root", "chroot", "move_mount", "open_tree", "fsopen", "fsconfig",
    "fsmount", "fspick", "mount_setattr", "unshare", "setns", "swapon", "swapoff", "quotactl",
    "name_to_handle_at", "open_by_handle_at", "fanotify_init",
)  # fmt: skip
"""Taking the file system apart, or leaving it."""

UNCOUNTED_MEMORY = (
    "memfd_create", "memfd_secret", "shmget", "shmat", "msgget", "msgsnd", "semget", "mq_open",
)  # fmt: skip
"""Memory that the limit on a process's memory does not count."""

OF_THE_KERNEL = (
    "io_uring_setup", "io_uring_enter", "io_uring_register", "userfaultfd", "bpf", "keyctl",
    "add_key", "request_key", "kexec_load", "kexec_file_load", "init_module", "finit_module",
    "delete_module", "reboot", "syslog", "acct", "settimeofday", "clock_settime", "adjtimex",
    "clock_adjtime", "sethostname", "setdomainname", "personality", "ioperm", "iopl", "vhangup",
)  # fmt: skip
"""Parts of the kernel that no notebook needs and that holes were found in, and its settings."""

DENIED = NEW_PROCESSES + NETWORK + OTHER_PROCESSES + FILE_SYSTEMS + UNCOUNTED_MEMORY + OF_THE_KERNEL

_CLONE_THREAD = 0x00010000
_PR_SET_PDEATHSIG = 1
_TIOCSTI = 0x5412


@functools.cache
def program() -> bytes:
    """Return the filter as a program for the kernel, made by libseccomp for this processor.

    Raises
    ------
    RuntimeError
        If libseccomp is not installed.
    """
    import pyseccomp as seccomp

    refuse = seccomp.ERRNO(errno.EPERM)
    rules = seccomp.SyscallFilter(seccomp.ALLOW)  # calls of another kind of processor end it
    for name in DENIED:
        if seccomp.resolve_syscall(seccomp.system_arch(), name) != -1:
            rules.add_rule(refuse, name)
    # A thread is a clone that shares its process. The newer call hides that from a filter; the C
    # library falls back to the older one when it hears that there is none.
    is_no_thread = seccomp.Arg(0, seccomp.MASKED_EQ, _CLONE_THREAD, 0)
    rules.add_rule(refuse, "clone", is_no_thread)
    rules.add_rule(seccomp.ERRNO(errno.ENOSYS), "clone3")
    # It must end with the process that watches it, and push no keys into a terminal.
    rules.add_rule(refuse, "prctl", seccomp.Arg(0, seccomp.EQ, _PR_SET_PDEATHSIG))
    rules.add_rule(refuse, "ioctl", seccomp.Arg(1, seccomp.MASKED_EQ, 0xFFFFFFFF, _TIOCSTI))
    with tempfile.TemporaryFile() as file:
        rules.export_bpf(file)
        file.seek(0)
        return file.read()
