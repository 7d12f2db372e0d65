"""Build JupyterLite with our notebooks, assignments, data and Python, under ``lite/``.

The labs' own pages take their Python and their files from there, too.

Run as ``python -m medoffice.book.lite``. Every build starts from nothing, because JupyterLite
loses its settings when it builds over an older result.
"""

from __future__ import annotations

import json
import shutil
import sys
from os.path import relpath
from pathlib import Path

import jupyterlite_core
import nbformat

from medoffice import command_line
from medoffice.book import engine, lab_pages, offline, started
from medoffice.book.chapters import chapters_of_the_book
from medoffice.book.commands import quietly
from medoffice.book.notebooks import edition
from medoffice.book.offline import PYODIDE
from medoffice.book.places import BUILD, LITE, ROOT, SITE
from medoffice.book.progress.outline import topics
from medoffice.grading.course import EXERCISES, assignments
from medoffice.grading.release import release

STAGE = BUILD / "lite-stage"
COURSE = BUILD / "lite-course"
CONTENTS = ("notebooks", "datasets")
LAB_EXTENSIONS = Path(sys.prefix) / "share/jupyter/labextensions"
KERNEL = "@jupyterlite/pyodide-kernel-extension"
ENGINE = f"./{PYODIDE}/{started.PROGRAM}"
BROWSER_KERNEL = {"name": "python", "display_name": "Python (Pyodide)", "language": "python"}
# On a lab's own page, in this order: lab-start.js notes with the first that the lab was opened.
LAB_SCRIPTS = {
    "progress.js": "text/javascript",
    "lab-wanted.js": "text/javascript",
    "lab-start.js": "text/javascript",
    "lab-copies.js": "module",
}
# Where the pages hold to which page of the book a lab belongs; lab-start.js reads it.
PAGES = "lab-pages"
EXTENSIONS = (KERNEL, "@jupyter-widgets/jupyterlab-manager")


def build(distribution: Path | None = None) -> None:
    """Build the live labs into the site.

    Parameters
    ----------
    distribution : Path, optional
        A folder with Pyodide's full distribution, so that the labs call no other host at all.
    """
    for folder in (STAGE, COURSE, LITE):
        if folder.exists():
            shutil.rmtree(folder)
    _stage_contents()
    _stage_assignments()
    _fit_notebooks()
    engine.prepare(STAGE / PYODIDE, distribution)
    started.prepare(STAGE / PYODIDE)
    _write_settings()
    # By a process of its own: JupyterLite's task runner takes over the one it runs in.
    quietly(
        [sys.executable, "-m", "jupyterlite_core", "build", "--lite-dir", str(STAGE)], cwd=STAGE
    )
    _finish_pages(LITE)
    _go_on_from_started(LITE)
    check(LITE)
    offline.join_workers(LITE)
    lab_pages.prepare(SITE)
    offline.write_list(LITE)


def check(lite: Path) -> None:
    """Refuse labs that would fetch their engine from another host, or start it anew.

    Raises
    ------
    SystemExit
        When the setting is missing or the file it names is not there.
    """
    settings = json.loads((lite / "jupyter-lite.json").read_text(encoding="utf-8"))
    plugins = settings["jupyter-config-data"].get("litePluginSettings", {})
    address = plugins.get(f"{KERNEL}:kernel", {}).get("pyodideUrl", "")
    if address != ENGINE or not (lite / address).is_file():
        raise SystemExit(
            f"The live labs would start with {address or 'an engine from elsewhere'}, not {ENGINE}."
        )


def pages() -> dict[str, str]:
    """Return the page of the book to which each lab and assignment belongs, without suffixes.

    An assignment of several chapters belongs to the first of them.
    """
    entries = [entry for topic in topics() for entry in topic.entries]
    found = {lab.page: entry.page for entry in entries for lab in entry.labs}
    taught = chapters_of_the_book()
    for page in (entry.page for entry in entries if entry.chapter):
        name = taught[page].assignment
        found.setdefault(f"exercises/{name}/{name}", page)
    return found


def _stage_contents() -> None:
    unwanted = shutil.ignore_patterns(".ipynb_checkpoints", "__pycache__", ".*")
    for name in CONTENTS:
        shutil.copytree(ROOT / name, STAGE / "files" / name, ignore=unwanted)


def _stage_assignments() -> None:
    """Put the student versions beside the labs, for readers who have no instructor.

    They are made in a course of their own, so that a teacher's gradebook is left alone.
    """
    COURSE.mkdir(parents=True)
    shutil.copy(EXERCISES / "nbgrader_config.py", COURSE)
    shutil.copytree(EXERCISES / "source", COURSE / "source")
    for name in assignments(COURSE):
        shutil.copytree(release(name, COURSE), STAGE / "files" / "exercises" / name)


def _fit_notebooks() -> None:
    """Write the notebooks as JupyterLite wants them."""
    for path in (STAGE / "files").rglob("*.ipynb"):
        # Reading joins the lines of a stored output; JupyterLite would join them with commas.
        notebook = nbformat.read(path, as_version=nbformat.NO_CONVERT)
        # JupyterLab's name for the kernel is unknown here, and an unknown name opens a dialog.
        notebook["metadata"]["kernelspec"] = BROWSER_KERNEL
        # A reader's own version carries this along: lab-copies.js tells when a newer one is out.
        notebook["metadata"]["medoffice"] = {"published": edition(notebook)}
        path.write_text(json.dumps(notebook, ensure_ascii=False, indent=1), encoding="utf-8")


def _finish_pages(lite: Path) -> None:
    """Give JupyterLite's pages their language, the site's icon and, for a lab, its start."""
    # A "<" would let a text end the script element that holds it.
    known = json.dumps(pages()).replace("<", "\\u003c")
    version = f'data-jupyterlite="{jupyterlite_core.__version__}"'
    for page in lite.rglob("index.html"):
        start = "../" * len(page.parent.relative_to(lite.parent).parts)
        ours = f'<link rel="icon" href="{start}_static/favicon.svg">'
        if page.parent.name == "notebooks":
            ours += f'<script type="application/json" id="{PAGES}">{known}</script>'
            for script, kind in LAB_SCRIPTS.items():
                ours += f'<script type="{kind}" src="{start}_static/{script}" {version}></script>'
        text = page.read_text(encoding="utf-8")
        text = text.replace("<html>", '<html lang="en">', 1)
        page.write_text(text.replace("<head>", f"<head>{ours}", 1), encoding="utf-8")


def _go_on_from_started(lite: Path) -> None:
    """Have the labs' kernel go on from the Python that was started when the site was built.

    JupyterLite's build writes Pyodide's own address over any other in the settings.
    """
    (theirs,) = lite.glob(f"extensions/{KERNEL}/static/comlink.worker.*.js")
    worker = (started.TEMPLATES / "worker.js").read_text(encoding="utf-8")
    address = relpath(theirs, lite / PYODIDE)
    (lite / PYODIDE / "worker.js").write_text(worker.replace("JUPYTERLITE", address))
    path = lite / "jupyter-lite.json"
    settings = json.loads(path.read_text(encoding="utf-8"))
    plugins = settings["jupyter-config-data"]["litePluginSettings"]
    plugins[f"{KERNEL}:kernel"]["pyodideUrl"] = ENGINE
    path.write_text(json.dumps(settings, indent=1), encoding="utf-8")


def _write_settings() -> None:
    lock = json.loads((STAGE / PYODIDE / engine.LOCK).read_text(encoding="utf-8"))["packages"]
    start = {"packages": sorted(engine.closure(engine.START, lock))}
    _write(
        "jupyter-lite.json",
        {
            "jupyter-lite-schema-version": 0,
            "jupyter-config-data": {
                "appName": "The Medical Office Manager: labs",
                # Between two dollar signs it would set words and amounts as a formula.
                "disabledExtensions": ["@jupyterlab/mathjax-extension"],
                # For lab-start.js, which waits for the kernel.
                "exposeAppInBrowser": True,
                # Named for the course, so that another course on the same host keeps its own files.
                "contentsStorageName": "medical-office-manager",
                "settingsStorageName": "medical-office-manager-settings",
                "litePluginSettings": {
                    f"{KERNEL}:kernel": {"disablePyPIFallback": True, "loadPyodideOptions": start}
                },
            },
        },
    )
    _write(
        "overrides.json",
        {
            "@jupyterlab/apputils-extension:themes": {"adaptive-theme": True},
            "@jupyterlab/apputils-extension:notification": {"fetchNews": "false"},
            # Seconds. A reader who leaves finds what they did when they come back.
            "@jupyterlab/docmanager-extension:plugin": {"autosaveInterval": 10},
            # All cells stay in the page, where a search and a screen reader find them.
            "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"},
            # A long output is read with the page, not in a small window of its own.
            "@jupyter-notebook/notebook-extension:scroll-output": {"autoScrollOutputs": False},
        },
    )
    _write(
        "jupyter_lite_config.json",
        {
            "LiteBuildConfig": {
                "apps": ["edit", "lab", "notebooks", "tree"],
                "cache_dir": str(STAGE / ".cache"),
                "output_dir": str(LITE),
                "no_sourcemaps": True,
                "no_unused_shared_packages": True,
                # Only the two extensions the labs use: nbgrader's, for one, needs a server.
                "ignore_sys_prefix": ["federated_extensions"],
                "federated_extensions": [str(LAB_EXTENSIONS / name) for name in EXTENSIONS],
            }
        },
    )


def _write(name: str, content: dict[str, object]) -> None:
    (STAGE / name).write_text(json.dumps(content, indent=1), encoding="utf-8")


def main() -> None:
    """Read the command line and build."""
    parser = command_line.parser(__spec__, "Build the live labs into the site.")
    parser.add_argument("--pyodide", type=Path, help="a folder with Pyodide's full distribution")
    build(parser.parse_args().pyodide)


if __name__ == "__main__":
    main()
