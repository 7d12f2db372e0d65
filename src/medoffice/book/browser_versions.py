"""Pin what labs compute with to what a browser has: ``python -m medoffice.book.browser_versions``.

A lab in the browser has the pandas, NumPy and SciPy that Pyodide was built with, which are not
always those pinned for everyone else. With what this prints, an ordinary Python checks the labs and
the exercises as a reader in a browser runs them (``make browser-versions``).
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from medoffice import command_line
from medoffice.book import engine
from medoffice.book.places import ROOT

# What the figures in labs and answers are computed with.
COMPUTING = ("numpy", "pandas", "scipy")
PINNED = re.compile(r"^([\w.-]+)==([^\s;]+)", re.MULTILINE)


def as_in_the_browser(requirements: str, versions: Mapping[str, str]) -> str:
    r"""Return pinned requirements with other versions of some packages.

    Parameters
    ----------
    requirements : str
        The text of ``requirements.lock``.
    versions : mapping of str to str
        The versions to take, by the packages' names.

    Raises
    ------
    KeyError
        When a package is not pinned, so that its version would be nobody's.

    Examples
    --------
    >>> as_in_the_browser("numpy==2.4.6\npandas==3.1.1\n", {"pandas": "3.0.2"})
    'numpy==2.4.6\npandas==3.0.2\n'
    """
    unpinned = versions.keys() - {name for name, _ in PINNED.findall(requirements)}
    if unpinned:
        raise KeyError(f"requirements.lock does not pin {', '.join(sorted(unpinned))}")
    return PINNED.sub(lambda pin: f"{pin[1]}=={versions.get(pin[1], pin[2])}", requirements)


def main() -> None:
    """Print the requirements, one a line, as pip takes them."""
    with tempfile.TemporaryDirectory() as folder:
        engine.unpack_runtime(Path(folder))
        packages = json.loads((Path(folder) / engine.LOCK).read_text(encoding="utf-8"))["packages"]
    versions = {name: packages[name]["version"] for name in COMPUTING}
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    print(as_in_the_browser(lock, versions), end="")


if __name__ == "__main__":
    command_line.takes_nothing(__spec__, __doc__)
    main()
