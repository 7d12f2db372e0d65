"""A PostgreSQL server for a test: in a folder of its own, reached by a socket there only."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

IN_DEBIAN = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def programs() -> Path | None:
    """Return the folder of the server's programs, or None if it is not installed."""
    found = shutil.which("initdb")
    folders = [Path(found).resolve().parent] if found else IN_DEBIAN
    return next((folder for folder in folders if (folder / "pg_ctl").exists()), None)


@contextmanager
def server() -> Iterator[str]:
    """Start a server, give the address of an empty database, and stop it."""
    place = Path(tempfile.mkdtemp(prefix="pg-"))
    # The server refuses to run as root.
    account = {"user": "nobody", "group": "nogroup"} if os.geteuid() == 0 else {}
    if account:
        shutil.chown(place, **account)

    def run(program: str, *arguments: str) -> None:
        command = [str(programs() / program), "-D", str(place / "data"), *arguments]
        subprocess.run(command, check=True, capture_output=True, cwd=place, **account)

    options = f"-k {place} -c listen_addresses='' -c fsync=off -c shared_buffers=8MB"
    try:
        run("initdb", "-U", "grader", "-A", "trust", "--no-sync", "--no-locale", "-E", "UTF8")
        run("pg_ctl", "start", "-w", "-l", str(place / "log"), "-o", options)
        yield f"postgresql+psycopg://grader@/postgres?host={place}"
    finally:
        subprocess.run(
            [str(programs() / "pg_ctl"), "-D", str(place / "data"), "stop", "-m", "immediate"],
            check=False,
            capture_output=True,
            cwd=place,
            **account,
        )
        shutil.rmtree(place, ignore_errors=True)
