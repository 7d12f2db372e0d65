"""Pages that tell of others: read again when what they tell of has changed, and only then.

Sphinx reads a page again when a file it depends on was touched. A page that lists chapters asks
for less than their files: what they say of themselves, a heading, the day. What it asks for is
looked at when it is read, and again when a build starts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

SEEN = "seen_elsewhere"  # in a page's metadata: what it looked at, and what it saw there

Look = Callable[..., object]


def follow(env: BuildEnvironment, look: Look, *of: Hashable) -> None:
    """Have the page that is being read be read again when a look elsewhere shows another thing.

    Parameters
    ----------
    env : BuildEnvironment
        Which knows the page.
    look : callable
        A function of a module, since the environment is kept from build to build. What it returns
        has a ``repr`` that says all of it, and the same in each process.
    of : hashable
        What it is called with.
    """
    seen = env.metadata[env.docname].setdefault(SEEN, {})
    seen[look, of] = shown(look, *of)


def shown(look: Look, *of: Hashable) -> str:
    """Return a digest of what a look shows; that it is refused also tells something."""
    try:
        told = repr(look(*of))
    except (LookupError, OSError, ValueError) as refused:
        told = repr(refused)
    return hashlib.sha256(told.encode()).hexdigest()


def behind(env: BuildEnvironment) -> list[str]:
    """Name the pages that would see something else if they were read now."""
    every = {look for told in env.metadata.values() for look in told.get(SEEN, ())}
    now = {(look, of): shown(look, *of) for look, of in every}
    return [
        page
        for page, told in env.metadata.items()
        if any(now[look] != seen for look, seen in told.get(SEEN, {}).items())
    ]


def _read_again(app: Sphinx, env: BuildEnvironment, *changes: set[str]) -> list[str]:
    return behind(env)


def register(app: Sphinx) -> None:
    """Ask when a build starts."""
    app.connect("env-get-outdated", _read_again)
