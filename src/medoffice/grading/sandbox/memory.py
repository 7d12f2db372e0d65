"""How much memory this process may lay out. Only the standard library is imported here."""

from __future__ import annotations

import resource


def laid_out() -> int:
    """Return the bytes of memory this process has laid out, most of it shared with others."""
    with open("/proc/self/statm") as file:  # noqa: PTH123
        return int(file.read().split()[0]) * resource.getpagesize()


def hold(more: int, so_far: int | None = None) -> None:
    """Let this process lay out no more memory than it has, and some. It cannot be undone.

    Parameters
    ----------
    more : int
        Bytes.
    so_far : int, optional
        What it has, if that has been asked for.
    """
    limit = (laid_out() if so_far is None else so_far) + more
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    if most != resource.RLIM_INFINITY:
        limit = min(limit, most)
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
