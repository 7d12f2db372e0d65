"""A build with a warning is not taken as done: the next one finds the same fault again.

Sphinx keeps what it has read even then, and would next look at changed pages only. The fault would
be in the site, and nothing would tell of it.
"""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment


def succeeded(app: Sphinx, failed: Exception | None) -> bool:
    """Say, at a build's end, whether it has had neither an error nor a warning."""
    # Sphinx has no public name for the number, and sets its status after this.
    return failed is None and not app._warncount


def register(app: Sphinx) -> None:
    """Note which pages are read, and have them read again after a build with a warning."""
    read: set[str] = set()

    def note(app: Sphinx, env: BuildEnvironment, names: list[str]) -> None:
        read.update(names)

    def forget(app: Sphinx, failed: Exception | None) -> None:
        if not succeeded(app, failed):
            for name in read:
                Path(app.doctreedir, f"{name}.doctree").unlink(missing_ok=True)

    app.connect("env-before-read-docs", note)
    app.connect("build-finished", forget)
