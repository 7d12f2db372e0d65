"""How the site wants to be served: headers, types, caching and compression, for any static host.

One source for all: the server on one's own machine, nginx, and hosts that read a ``_headers`` file.

A configuration of nginx is printed by ``python -m medoffice.book.hosting FOLDER``.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

from medoffice import command_line

TYPES = {
    ".bin": "application/octet-stream",
    ".css": "text/css",
    ".csv": "text/csv",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".epub": "application/epub+zip",
    ".html": "text/html",
    ".ico": "image/x-icon",
    ".ipynb": "application/json",
    ".jpg": "image/jpeg",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".parquet": "application/vnd.apache.parquet",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".whl": "application/zip",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
# Worth compressing once. Wheels, pictures and Office files are compressed already.
COMPRESSED = frozenset(
    {".css", ".csv", ".html", ".ico", ".ipynb", ".js", ".json", ".md", ".mjs", ".svg", ".txt"}
    | {".wasm", ".webmanifest", ".x12", ".xml"}
)

ASK_EACH_TIME = "no-cache"
KEEP = "public, max-age=31536000, immutable"
# What never changes under its address: a fingerprint in the query or the name, or a wheel.
KEPT_QUERY = r"(?:^|&)(?:v|_|digest)=[0-9a-f]{6,}"
KEPT_PATH = (
    r"(?:\.whl|/engine/[\d.]+/[^/]+|/lite/(?:build|extensions)/[\w./-]*\.[0-9a-f]{7,}\.\w+)$"
)

# The engine of the labs, when the site was built without Pyodide's full distribution.
LOCK = "lite/static/pyodide/pyodide-lock.json"


def headers(site: Path) -> dict[str, str]:
    """Return the headers that every answer carries.

    Parameters
    ----------
    site : Path
        A folder with the built site. It decides which other hosts the labs may ask: none, when it
        was built with Pyodide's full distribution.
    """
    ours = " ".join(("'self'", *other_hosts(site)))
    policy = {
        "default-src": "'self'",
        # The theme begins each page with a line of its own, the charts compile their formulas, and
        # Python is WebAssembly.
        "script-src": f"{ours} 'unsafe-inline' 'unsafe-eval' blob:",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "media-src": "'self' data: blob:",
        "connect-src": f"{ours} data: blob:",
        "worker-src": "'self' blob:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
    }
    return {
        "Content-Security-Policy": "; ".join(f"{what} {where}" for what, where in policy.items()),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }


def other_hosts(site: Path) -> list[str]:
    """Return the hosts that a lab of the site may ask for a package, as `https://name`."""
    lock = site / LOCK
    if not lock.is_file():
        return []
    packages = json.loads(lock.read_text(encoding="utf-8"))["packages"].values()
    addresses = (urlsplit(package["file_name"]) for package in packages)
    return sorted({f"{one.scheme}://{one.netloc}" for one in addresses if one.netloc})


def caching(path: str, query: str = "") -> str:
    """Return how long a browser may keep a file without asking again.

    Parameters
    ----------
    path, query : str
        The address, without the host.
    """
    keeps = re.search(KEPT_QUERY, query) or re.search(KEPT_PATH, path)
    return KEEP if keeps else ASK_EACH_TIME


def headers_file(site: Path) -> str:
    """Return a `_headers` file, as Netlify, Cloudflare Pages and others read it.

    Their own caching asks each time, which is right for all but the shared packages.
    """
    lines = ["/*", *(f"  {name}: {value}" for name, value in headers(site).items())]
    return "\n".join([*lines, "/engine/*", f"  Cache-Control: {KEEP}", ""])


def nginx(folder: Path, name: str = "_", listen: str = "80") -> str:
    """Return a configuration of nginx for a published folder.

    Parameters
    ----------
    folder : Path
        The folder that ``medoffice.book.publish`` wrote.
    name : str
        The server's name, `_` for any.
    listen : str
        A port, or an address with a port.
    """
    sent = "\n".join(
        f'    add_header {name} "{value}" always;'
        for name, value in headers(folder / "latest").items()
    )
    types = "\n".join(f"        {kind} {suffix[1:]};" for suffix, kind in TYPES.items())
    return f"""\
# The course as a static site. Made by: python -m medoffice.book.hosting
map $args $course_kept_by_query {{
    default "{ASK_EACH_TIME}";
    "~{KEPT_QUERY}" "{KEEP}";
}}
map $uri $course_caching {{
    default $course_kept_by_query;
    "~{KEPT_PATH}" "{KEEP}";
}}
server {{
    listen {listen};
    server_name {name};
    root "{folder.resolve()}";
    index index.html;
    charset utf-8;
    charset_types text/css text/csv text/javascript text/plain application/json;
    server_tokens off;

    types {{
{types}
    }}

    # Beside each file that gets smaller lies its .gz, made once.
    gzip_static on;
    gzip_vary on;

{sent}
    # Not "always": that an address leads nowhere is not for keeping.
    add_header Cache-Control $course_caching;

    error_page 404 /404.html;
    location ~ /\\. {{
        return 404;
    }}
}}
"""


def main() -> None:
    """Print a configuration of nginx."""
    parser = command_line.parser(__spec__, "Print a configuration of nginx for the course.")
    parser.add_argument("folder", type=Path, help="the folder that was published")
    parser.add_argument("--name", default="_", help="the server's name, such as course.example.org")
    parser.add_argument("--listen", default="80", help="a port, or an address with a port")
    asked = parser.parse_args()
    if not (asked.folder / "latest" / "index.html").is_file():
        # The policy follows what is published: without it the labs could be shut off.
        raise SystemExit(
            f"{asked.folder} holds no published course. First: make publish TO={asked.folder}"
        )
    print(nginx(asked.folder, asked.name, asked.listen), end="")


if __name__ == "__main__":
    main()
