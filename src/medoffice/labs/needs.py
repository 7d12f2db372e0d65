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
            f"The cells from here on need {name}, and it is not here: perhaps your browser could "
            "not reach the server it comes from. Reload the page to try again. Or download the "
            "notebook and open it in JupyterLab. A lab can also be read as a page of the course, "
            "with its results."
        )
