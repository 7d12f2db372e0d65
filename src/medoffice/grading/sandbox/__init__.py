"""Where students' programs run: a process that sees its own files and can reach nothing else.

A submission is a program by somebody else. It runs in a process that was forked from a warmed one,
and that has gone into a sandbox of Linux before the first line of the student's:

- **Sight.** The file system holds Python, what is installed with it, the course's package and data,
  and the student's own folder. There are no sources of assignments, no answers, no gradebook, no
  other student, no other process, no network.
- **Means.** It has no capability and can gain none. The kernel refuses what only an attack needs:
  starting a program or a process, opening a socket, mounting, looking into processes.
- **Measure.** Memory, threads, computing time, open files, the size of a file and of all files.

Four things do it: `bubblewrap` builds the file system around the warmed process (`bubble`), each
forked process moves into namespaces of its own (`inside`), `libseccomp` makes the filter of system
calls (`denied`), and Linux's resource limits do the rest (`limits`). Control groups are not used:
as a submission cannot start a process, the limits of its one process are those of the
whole, and groups need a right over the machine that an instructor seldom has.

`choose` is where to start: it gives the `Sandbox`, or refuses to go on without one.
"""

from __future__ import annotations

from medoffice.grading.sandbox.bubble import Sandbox
from medoffice.grading.sandbox.choice import NoSandbox, add_arguments, choose
from medoffice.grading.sandbox.files import packed
from medoffice.grading.sandbox.limits import Limits
from medoffice.grading.sandbox.probe import available

__all__ = ["Limits", "NoSandbox", "Sandbox", "add_arguments", "available", "choose", "packed"]
