"""Serve the built site on this machine: ``python -m medoffice.book.serve``."""

from __future__ import annotations

import contextlib
import sys
import threading
import webbrowser
from collections.abc import Iterator
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from medoffice import command_line
from medoffice.book import hosting
from medoffice.book.places import SITE

HOST = "127.0.0.1"
FIRST_PORT = 8000


@cache
def _headers(folder: Path) -> dict[str, str]:
    return hosting.headers(folder)


class SiteHandler(SimpleHTTPRequestHandler):
    """Files with the types and headers of the published site, checked for changes on each visit."""

    extensions_map = {  # noqa: RUF012 - the base class's own form
        **SimpleHTTPRequestHandler.extensions_map,
        **hosting.TYPES,
    }
    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        """Have the browser ask whether its copy is still good, so that a rebuild is seen."""
        self.send_header("Cache-Control", hosting.ASK_EACH_TIME)
        # As a published site, so that what it would forbid is seen here first.
        for name, value in _headers(Path(self.directory)).items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Keep the terminal for the address."""


class SiteServer(ThreadingHTTPServer):
    """A server that says nothing when a browser leaves before an answer is complete."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Report all errors but a closed connection."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def server(folder: Path, port: int = 0) -> SiteServer:
    """Return a server of a folder, on the given port or on any free one (0)."""
    return SiteServer((HOST, port), partial(SiteHandler, directory=str(folder)))


@contextlib.contextmanager
def running(folder: Path) -> Iterator[str]:
    """Serve a folder in the background and yield its address, without a slash at the end."""
    with server(folder) as site:
        thread = threading.Thread(target=site.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://{HOST}:{site.server_port}"
        finally:
            site.shutdown()
            thread.join()


def _on_the_first_free_port(folder: Path) -> SiteServer:
    for port in range(FIRST_PORT, FIRST_PORT + 20):
        with contextlib.suppress(OSError):
            return server(folder, port)
    return server(folder)


def main() -> None:
    """Serve the site until Ctrl+C, and open a browser if there is one."""
    parser = command_line.parser(__spec__, __doc__)
    parser.add_argument("--no-browser", action="store_true", help="only print the address")
    arguments = parser.parse_args()
    if not (SITE / "index.html").is_file():
        raise SystemExit("There is no site yet. Build it with: make site")
    with _on_the_first_free_port(SITE) as site:
        address = f"http://{HOST}:{site.server_port}/"
        print(f"The course is at {address}  (stop with Ctrl+C)", flush=True)
        if not arguments.no_browser:
            threading.Timer(0.5, webbrowser.open, [address]).start()
        with contextlib.suppress(KeyboardInterrupt):
            site.serve_forever()
    print()


if __name__ == "__main__":
    main()
