"""Saying in one sentence what a cell needs, where Python would print a page in red."""

from __future__ import annotations

from importlib.util import find_spec


class MissingPackageError(ImportError):
    """Something a cell needs is not installed; a notebook shows only the message."""

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


def need_pandas() -> None:
    """Stop with one sentence if pandas is not there.

    Raises
    ------
    MissingPackageError
        If pandas cannot be imported.
    """
    _need("pandas", "pandas")


def need_scipy() -> None:
    """Stop with one sentence if pandas or SciPy is not there.

    Raises
    ------
    MissingPackageError
        If one of them cannot be imported.
    """
    _need("pandas", "pandas")
    _need("scipy", "SciPy")


def _need(package: str, name: str) -> None:
    if find_spec(package) is None:
        raise MissingPackageError(
            f"The cells from here on need {name}, and it is not here. In the browser it comes with "
            "the first cell that needs it: check your connection, load the page again and run this "
            "cell again. On your own computer, set up the course as its README says. What a lab's "
            "cells give can also be read on its page of the course."
        )
