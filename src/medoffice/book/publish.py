"""Put the built site into a folder for any host: ``python -m medoffice.book.publish --to FOLDER``.

The newest version lies under ``latest/``, each earlier one under ``v<version>/`` with a notice on
its pages, and nothing is ever removed. A new version is made ready beside the others and then takes
its place in one step, so that a reader never meets half of it. Packages of Pyodide's full
distribution lie once under ``engine/``, shared by all versions.
"""

from __future__ import annotations

import ctypes
import datetime
import gzip
import html
import json
import os
import re
import shutil
import tempfile
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from string import Template

from jupyterlite_pyodide_kernel.constants import PYODIDE_VERSION

from medoffice import __version__, command_line
from medoffice.book import engine, hosting, offline, reports
from medoffice.book.edition import edition
from medoffice.book.places import ROOT, SITE
from medoffice.labs.wording import long_date

LATEST = "latest"
ENGINE = "engine"
# Each version says in a file of its own what it is, so that a copy of it is complete.
ABOUT = "version.json"
VERSIONS = "versions.json"
VERSION = re.compile(r"\d+(?:\.\d+)*")
TEMPLATES = Path(__file__).with_name("templates") / "published"
NOTICE = re.compile(r"<!--older-->.*?<!--/older-->", re.DOTALL)
# Where a notice goes: after the link that skips to the text, else first on the page.
PLACES = ('<div id="pst-scroll-pixel-helper"></div>', re.compile("<body[^>]*>"))
NO_ROBOTS = '<meta name="robots" content="noindex">'
# What lies beside the versions: the title, and what its head says.
ENTRANCE = {
    "index.html": (
        "The Medical Office Manager",
        f'<meta http-equiv="refresh" content="0; url={LATEST}/index.html">',
    ),
    "versions.html": ("Versions of the course", NO_ROBOTS),
    "404.html": ("Page not found", NO_ROBOTS),
}
SMALL = 1000  # bytes; below, compression gains nothing
EXCHANGE = 2  # Linux's RENAME_EXCHANGE
HERE = -100  # Linux's AT_FDCWD


def publish(
    folder: Path,
    site: Path = SITE,
    version: str = __version__,
    address: str = "",
    day: datetime.date | None = None,
    compress: bool = True,
) -> Path:
    """Publish a built site as the newest version.

    Parameters
    ----------
    folder : Path
        The folder that is served. Earlier versions in it stay.
    site : Path
        The built site.
    version : str
        Its version, numbers with dots. The same as the newest one replaces that.
    address : str
        Where the folder will be found, such as `https://example.org/course`. Each page then tells
        search engines its address in the newest version.
    day : date, optional
        The day of its source, which each page's foot shows; that of this checkout by default.
    compress : bool
        Write a `.gz` beside each file that gets smaller.

    Returns
    -------
    Path
        Where the version lies.

    Raises
    ------
    SystemExit
        When there is no site, or it cannot be published there (`check`).
    """
    if not (site / "index.html").is_file():
        raise SystemExit(f"{site} holds no built site. Build it with: make site")
    check(folder, version, address)
    folder.mkdir(parents=True, exist_ok=True)
    before = _about(folder / LATEST)
    about = {"version": version, "day": (day or edition().day).isoformat()}
    with _workroom(folder) as room:
        new = room / LATEST
        shutil.copytree(site, new, ignore=shutil.ignore_patterns("built-from.txt", "*.gz"))
        (new / ABOUT).write_text(json.dumps(about), encoding="utf-8")
        _share_packages(new, folder)
        _name_the_newest(new, new, address)
        if compress:
            _compress(new)
        if before and before["version"] != version:
            _keep(folder, before, room)
        _put_in_place(new, folder / LATEST)
    for old in _earlier(folder):
        _mark(old, folder / LATEST, address)
        if compress:
            _compress(old)
    _write_entrance(folder, address)
    return folder / LATEST


def check(folder: Path, version: str = __version__, address: str = "") -> None:
    """Stop where a site cannot be published, before it takes the time to build one.

    Parameters
    ----------
    folder, version, address
        As `publish` takes them. Nothing is written.

    Raises
    ------
    SystemExit
        When the version or the address is none, the folder cannot be written or is somebody
        else's, or a later version is published already.
    """
    if not VERSION.fullmatch(version):
        raise SystemExit(f"A version is numbers with dots, such as 1.2.0, not {version!r}.")
    if address and not re.match(r"https?://[^/]", address):
        raise SystemExit(f"An address begins with https://, unlike {address!r}.")
    there = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    if not (there.is_dir() and os.access(there, os.W_OK | os.X_OK)):
        raise SystemExit(
            f"Nothing can be written into {there}. Make the folder first, and make it yours: "
            f"sudo install -d -o $USER {folder}"
        )
    if (folder / "index.html").exists() and not (folder / VERSIONS).is_file():
        raise SystemExit(
            f"{folder} holds another site, whose index.html would be lost. Name a folder of the "
            f"course's own, such as {folder / 'course'}."
        )
    before = _about(folder / LATEST)
    if before and _order(before["version"]) > _order(version):
        raise SystemExit(
            f"Version {before['version']} is published already, which is later than {version}."
        )


def versions(folder: Path) -> list[dict[str, str]]:
    """Return the published versions, newest first, each with its version, day and path."""
    found = [path for path in (folder / LATEST, *_earlier(folder)) if (path / ABOUT).is_file()]
    return [{**_about(path), "path": f"{path.name}/"} for path in found]


def _about(version: Path) -> dict[str, str]:
    file = version / ABOUT
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def _day(about: dict[str, str]) -> str:
    return long_date(datetime.date.fromisoformat(about["day"]))


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _earlier(folder: Path) -> list[Path]:
    found = [path for path in folder.glob("v*/") if VERSION.fullmatch(path.name[1:])]
    return sorted(found, key=lambda path: _order(path.name[1:]), reverse=True)


@contextmanager
def _workroom(folder: Path) -> Iterator[Path]:
    """Give a hidden folder on the same disk, which no host serves, and remove it in the end."""
    room = Path(tempfile.mkdtemp(prefix=".publishing-", dir=folder))
    try:
        yield room
    finally:
        shutil.rmtree(room)


def _share_packages(new: Path, folder: Path) -> None:
    """Move the packages that only a full distribution brings to where all versions share them."""
    lock_file = new / hosting.LOCK
    if not lock_file.is_file():
        return
    lock = json.loads(lock_file.read_text(encoding="utf-8"))
    packages = lock["packages"]
    of_each = engine.always_there(packages)
    shared = folder / ENGINE / PYODIDE_VERSION
    for name, package in packages.items():
        here = lock_file.parent / package["file_name"]
        if name in of_each or not here.is_file():
            continue
        shared.mkdir(parents=True, exist_ok=True)
        there = shared / here.name
        if there.is_file():
            here.unlink()
        else:
            here.replace(there)
        # From the lock's folder to the folder that is served.
        up = "../" * (len(Path(hosting.LOCK).parent.parts) + 1)
        package["file_name"] = f"{up}{ENGINE}/{PYODIDE_VERSION}/{there.name}"
    lock_file.write_text(json.dumps(lock), encoding="utf-8")
    offline.write_list(new / "lite")


def _pages(version: Path) -> list[Path]:
    """Return the pages of the book. The labs' own pages hold no text to mark."""
    return [
        path
        for path in sorted(version.rglob("*.html"))
        if path.relative_to(version).parts[0] not in {"lite", "_static"}
    ]


def _name_the_newest(version: Path, newest: Path, address: str, robots: str = "") -> None:
    """Tell search engines where the newest version of each page lies."""
    for page in _pages(version):
        text = page.read_text(encoding="utf-8")
        name = page.relative_to(version).as_posix()
        head = robots
        if address and (newest / name).is_file():
            here = html.escape(f"{address.rstrip('/')}/{LATEST}/{name}")
            head += f'<link rel="canonical" href="{here}">'
        if head and head not in text:
            text = re.sub('<link rel="canonical"[^>]*>', "", text)
            _write(page, text.replace("</head>", f"{head}</head>", 1))


def _keep(folder: Path, before: dict[str, str], room: Path) -> None:
    """Keep the version that was the newest so far under its number."""
    kept = room / f"v{before['version']}"
    # As links to the same content: only pages that are marked take room.
    shutil.copytree(folder / LATEST, kept, copy_function=os.link)
    _put_in_place(kept, folder / kept.name)


def _mark(old: Path, newest: Path, address: str) -> None:
    """Have each page of an earlier version say so, and link to the newest one."""
    about = _about(old)
    notice = _template("older-version.html")
    for page in _pages(old):
        name = page.relative_to(old)
        up = "../" * len(name.parts)
        target = name.as_posix() if (newest / name).is_file() else "index.html"
        said = notice.substitute(
            version=html.escape(about["version"]),
            day=_day(about),
            newest=f"{up}{LATEST}/{target}",
        )
        text = page.read_text(encoding="utf-8")
        _write(page, _with_notice(text, f"<!--older-->{said}<!--/older-->"))
    _name_the_newest(old, newest, address, NO_ROBOTS)


def _template(name: str) -> Template:
    return Template((TEMPLATES / name).read_text(encoding="utf-8"))


def _with_notice(text: str, notice: str) -> str:
    if NOTICE.search(text):
        return NOTICE.sub(lambda _: notice, text, count=1)
    mark, body = PLACES
    if mark in text:
        return text.replace(mark, mark + notice, 1)
    return body.sub(lambda found: found[0] + notice, text, count=1)


def _write(file: Path, text: str) -> None:
    """Replace a file in one step, and drop what was made from it."""
    if file.is_file() and file.read_text(encoding="utf-8") == text:
        return
    new = file.with_name(f".{file.name}.new")
    new.write_text(text, encoding="utf-8")
    new.replace(file)
    file.with_name(f"{file.name}.gz").unlink(missing_ok=True)


def _compress(version: Path) -> None:
    """Write the missing `.gz` files of a version."""
    wanted = [
        path
        for path in version.rglob("*")
        if path.suffix in hosting.COMPRESSED
        and path.stat().st_size >= SMALL
        and not path.with_name(f"{path.name}.gz").is_file()
    ]
    # The compressor works outside Python's lock, so threads are enough.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(_compress_one, wanted))


def _compress_one(file: Path) -> None:
    content = file.read_bytes()
    # The same content gives the same bytes, whenever it is compressed.
    small = gzip.compress(content, mtime=0)
    if len(small) < 0.9 * len(content):
        file.with_name(f"{file.name}.gz").write_bytes(small)


def _put_in_place(new: Path, place: Path) -> None:
    """Have a folder take a place in one step; what was there is then where the new one was."""
    if not place.exists():
        new.replace(place)
    elif not _exchange(new, place):
        # Between these two a request finds nothing, for less than a millisecond.
        old = new.with_name(f"{new.name}-before")
        place.replace(old)
        new.replace(place)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step, where the system can."""
    try:
        rename = ctypes.CDLL(None).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    return rename(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE) == 0


def _write_entrance(folder: Path, address: str) -> None:
    """Write what lies beside the versions: the entrance, the list of versions, 404, headers."""
    found = versions(folder)
    start = html.escape(re.sub(r"^\w+://[^/]*", "", address).rstrip("/") + "/")
    rows = "\n".join(
        f'<li><a href="{one["path"]}index.html">Version {html.escape(one["version"])}</a>, '
        f"of {_day(one)}</li>"
        for one in found
    )
    page = _template("page.html")
    for name, (title, head) in ENTRANCE.items():
        body = _template(name).substitute(start=start, versions=rows)
        _write(folder / name, page.substitute(title=title, head=head, body=body))
    _write(folder / VERSIONS, json.dumps(found, indent=1) + "\n")
    _write(folder / "_headers", hosting.headers_file(folder / LATEST))
    # GitHub Pages would leave out folders whose names begin with an underscore.
    _write(folder / ".nojekyll", "")


def reminders(address: str, reports_to: str) -> list[str]:
    """Return in sentences what readers go without, since the publisher has not said it.

    Parameters
    ----------
    address : str
        Where the folder will be found, or nothing.
    reports_to : str
        Where readers report an error, or nothing.
    """
    said = []
    if not address:
        said.append(
            "No address was given. Search engines are not told which version of a page is the "
            "newest, and an EPUB or PDF does not link to labs and downloads. To tell them: "
            "make publish TO=/folder URL=https://example.org"
        )
    if not reports_to:
        said.append(
            "Readers who find an error are given no address to write to. To give one, set "
            f"{reports.SETTING} in _config.yml to a mail address or to https://..., and publish "
            "again."
        )
    return said


def _agree() -> None:
    """Stop where the project says two versions: one would be published under the other's number."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    number = declared["project"]["version"]
    if number != __version__:
        raise SystemExit(
            f"pyproject.toml says version {number}, src/medoffice/__init__.py says {__version__}. "
            "Give both the same number."
        )


def main() -> None:
    """Read the command line, publish, and say what lies where and what is left to set."""
    parser = command_line.parser(__spec__, "Put the built site into a folder, versions kept.")
    parser.add_argument(
        "--to", type=Path, required=True, metavar="FOLDER", help="the folder that is served"
    )
    parser.add_argument("--site", type=Path, default=SITE, metavar="FOLDER", help="the built site")
    parser.add_argument("--version", default=__version__, help="its version, such as 1.2.0")
    parser.add_argument("--url", default="", help="where the folder will be found, https://...")
    parser.add_argument("--no-gzip", action="store_true", help="for a host that compresses itself")
    parser.add_argument(
        "--check", action="store_true", help="only say whether it could be put there"
    )
    asked = parser.parse_args()
    _agree()
    if asked.check:
        check(asked.to, asked.version, asked.url)
        return
    publish(asked.to, asked.site, asked.version, asked.url, compress=not asked.no_gzip)
    for one in versions(asked.to):
        files = [path for path in (asked.to / one["path"]).rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files) / 1e6
        print(f"  {one['path']:12} version {one['version']}, of {_day(one)}, {size:,.0f} MB")
    others = hosting.other_hosts(asked.to / LATEST)
    if others:
        print(
            f"The labs ask {', '.join(others)} for packages. To serve them yourself: make publish"
        )
    for reminder in reminders(asked.url, reports.set_to()):
        print(reminder)


if __name__ == "__main__":
    main()
