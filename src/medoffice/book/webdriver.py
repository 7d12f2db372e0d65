"""A window of a browser that is driven by the WebDriver protocol, without a package for it."""

from __future__ import annotations

import contextlib
import json
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from typing import Any

PATIENCE = 240  # seconds
PHONE = {"x": 0, "y": 0, "width": 390, "height": 844}  # a window may not go as narrow as that


class Window:
    """A window, by the address of its session."""

    def __init__(self, session: str) -> None:
        self._session = session
        _ask(f"{session}/window/rect", PHONE)

    def open(self, address: str) -> None:
        """Go to a page."""
        _ask(f"{self._session}/url", {"url": address})

    def run(self, script: str) -> Any:
        """Run a script as the body of a function in the page and return what it returns."""
        return _ask(f"{self._session}/execute/sync", {"script": script, "args": []})

    def wait(self, script: str) -> None:
        """Wait until a script returns something true; raise TimeoutError after `PATIENCE`."""
        end = time.monotonic() + PATIENCE
        while not self.run(script):
            if time.monotonic() > end:
                raise TimeoutError(f"never came true: {script}")
            time.sleep(0.2)


@contextlib.contextmanager
def window(program: str) -> Iterator[Window]:
    """Start a driver's program and yield a window of its browser; both end with the block."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with subprocess.Popen([program, "-p", str(port)]) as driver:
        sessions = f"http://127.0.0.1:{port}/session"
        try:
            while driver.poll() is None and not _listens(port):
                time.sleep(0.1)
            session = f"{sessions}/{_ask(sessions, {'capabilities': {}})['sessionId']}"
            try:
                yield Window(session)
            finally:
                _ask(session, None, "DELETE")
        finally:
            driver.terminate()


def _ask(address: str, what: dict[str, Any] | None, method: str = "POST") -> Any:
    data = None if what is None else json.dumps(what).encode()
    headers = {"Content-Type": "application/json"}
    asked = urllib.request.Request(address, data, headers, method=method)
    with urllib.request.urlopen(asked, timeout=PATIENCE) as answer:
        return json.load(answer)["value"]


def _listens(port: int) -> bool:
    with socket.socket() as line:
        return line.connect_ex(("127.0.0.1", port)) == 0
