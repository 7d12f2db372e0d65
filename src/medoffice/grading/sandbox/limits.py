"""How much of the machine a submission may use."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

MB = 1 << 20


@dataclass(frozen=True)
class Limits:
    """How much of the machine one submission may use. Each is far above what an assignment needs.

    Parameters
    ----------
    seconds : float
        Time by the clock for one cell, or for one call of a student's function. The process that
        grades keeps it; all others here are kept by Linux.
    computing : int
        Seconds of computing for the whole submission.
    memory : int
        Bytes of memory beyond what the warmed process has.
    threads : int
        Threads at one time. A submission has one process.
    open_files : int
        Files open at one time.
    file : int
        Bytes of one file.
    disk : int
        Bytes of all files, those that were handed in included. They are held in memory.
    files : int
        Number of files and folders.
    output : int
        Bytes that one cell may show; what comes after them is cut off by the process that grades.
    reply : int
        Bytes of one answer of a function. A larger one is a wrong answer.

    Raises
    ------
    ValueError
        If a limit is not above zero.
    """

    seconds: float = 30
    computing: int = 120
    memory: int = 1024 * MB
    threads: int = 32
    open_files: int = 128
    file: int = 50 * MB
    disk: int = 100 * MB
    files: int = 2_000
    output: int = 1 * MB
    reply: int = 8 * MB

    def __post_init__(self) -> None:
        """Refuse what makes no sense."""
        for name, limit in dataclasses.asdict(self).items():
            if not limit > 0:
                raise ValueError(f"The limit {name!r} is {limit!r}; expected a number above zero")
