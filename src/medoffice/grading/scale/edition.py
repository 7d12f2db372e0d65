"""Two machines give the same scores only with the same course and the same packages below it."""

from __future__ import annotations

import hashlib
import platform
from functools import cache
from importlib.metadata import version
from pathlib import Path

import medoffice

PACKAGES = ("numpy", "pandas", "ipython", "nbgrader")
"""What students' answers and their judging rest on."""


class Unusable(OSError):  # noqa: N818 - it says what is the case
    """Nothing can be graded on a cluster as it is. The message says why."""


class OtherEdition(Unusable):
    """A worker has another course, or other packages, than the machine with the gradebook."""


@cache
def edition() -> tuple[str, ...]:
    """Return what must be the same on two machines, in words that name what differs."""
    return (
        f"the course's programs {_programs()}",
        f"Python {'.'.join(platform.python_version_tuple()[:2])}",
        *(f"{name} {version(name)}" for name in PACKAGES),
    )


def must_be(expected: tuple[str, ...]) -> None:
    """Make sure that this process grades as one of an edition does.

    Parameters
    ----------
    expected : tuple of str
        What :func:`edition` returned there.

    Raises
    ------
    OtherEdition
        If it does not. The message names the machine and all that differs.
    """
    differing = [
        f"{here} instead of {there}"
        for here, there in zip(edition(), expected, strict=True)
        if here != there
    ]
    if differing:
        raise OtherEdition(
            f"The worker on {platform.node()} would grade by another edition: "
            f"{'; '.join(differing)}. Install the same one there, and start its workers anew."
        )


def _programs() -> str:
    """Return a short name for the whole text of the course's programs."""
    root = Path(medoffice.__file__).parent
    text = hashlib.sha256()
    for file in sorted(root.rglob("*.py")):
        text.update(f"{file.relative_to(root)}\n".encode() + file.read_bytes())
    return text.hexdigest()[:12]
