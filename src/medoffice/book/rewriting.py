"""Every page is written again when what pages show of each other has changed.

Sphinx writes a page that was read again, and those that list it. Yet the contents beside each page
have all titles, and links anywhere say where a label is or was. A link that leads nowhere since
then is found only when its page is written.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from medoffice.book.strictness import succeeded


def shown(env: BuildEnvironment) -> dict[str, Any]:
    """Return titles, contents and the targets of links, as JSON knows them."""
    standard = env.get_domain("std")
    found = {f"title {page}": str(title) for page, title in env.titles.items()}
    found |= {f"contents {page}": _contents(toc) for page, toc in env.tocs.items()}
    for kind in ("labels", "anonlabels", "objects"):
        found |= {f"{kind} {name}": place for name, place in getattr(standard, kind).items()}
    return json.loads(json.dumps(found, default=str))


def _contents(toc: Any) -> list[tuple[str | None, Any]]:
    return [(node.get("caption"), node["entries"]) for node in toc.findall(addnodes.toctree)]


def differs(before: Mapping[str, Any], now: Mapping[str, Any]) -> bool:
    """Say whether something that pages may show is another or gone; what is new, none shows."""
    return any(name not in now or now[name] != told for name, told in before.items())


def _file(app: Sphinx) -> Path:
    return Path(app.doctreedir, f"shown-{app.builder.name}.json")


def _write_again(app: Sphinx, env: BuildEnvironment) -> Iterable[str]:
    file = _file(app)
    known = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else None
    return env.found_docs if known is None or differs(known, shown(env)) else ()


def _keep(app: Sphinx, failed: Exception | None) -> None:
    # After a build with a dead link, all pages are written again until no link is dead.
    if succeeded(app, failed):
        _file(app).write_text(json.dumps(shown(app.env)), encoding="utf-8")


def register(app: Sphinx) -> None:
    """Compare when all pages are read, and keep what is shown when all are written."""
    app.connect("env-updated", _write_again)
    app.connect("build-finished", _keep)
