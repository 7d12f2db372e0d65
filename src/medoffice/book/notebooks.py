"""Run the labs and store their outputs in normal form: ``python -m medoffice.book.notebooks``.

Normal form leaves out what differs from one run to the next (times, addresses, the ids of live
widgets), so that running twice gives the same bytes and a diff shows only what a reader would see.
What a lab says of how it is worked is written into it from one place (``lab_words``).
"""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

from medoffice import command_line
from medoffice.book import lab_words
from medoffice.book.places import ROOT

KERNELSPEC = {"display_name": "Python 3", "language": "python", "name": "python3"}
LIVE_WIDGET = "application/vnd.jupyter.widget-view+json"
ADDRESS = re.compile(r"\b0x[0-9a-f]{6,}\b")
CELL_METADATA = ("tags",)


def labs(root: Path = ROOT) -> list[Path]:
    """Return every lab of the course, in alphabetical order."""
    found = (root / "notebooks").rglob("*.ipynb")
    return sorted(path for path in found if ".ipynb_checkpoints" not in path.parts)


def execute(path: Path) -> NotebookNode:
    """Run a lab from top to bottom in its own folder and return it with its outputs.

    Raises
    ------
    ValueError
        When a cell has no id of its own.
    nbclient.exceptions.CellExecutionError
        When a cell fails; the message shows the cell.
    """
    check_ids(path)
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook,
        timeout=600,
        kernel_name="python3",
        resources={"metadata": {"path": str(path.parent)}},
        store_widget_state=False,
        record_timing=False,
    )
    return client.execute()


def check_ids(path: Path) -> None:
    """Refuse a notebook in which a cell has no id, or another cell's.

    Ids are chosen by people, so that they stay. Where one is missing, Jupyter makes one up anew on
    each reading; so the file is looked at as it is.

    Raises
    ------
    ValueError
        Naming the file and the cell.
    """
    seen: set[str] = set()
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    for number, cell in enumerate(cells, start=1):
        name = cell.get("id", "")
        if name in seen | {""}:
            raise ValueError(
                f"{path.name}: cell {number} needs an id that no other cell has; it has {name!r}"
            )
        seen.add(name)


def normalize(notebook: NotebookNode) -> NotebookNode:
    """Strip a notebook, in place, of all that depends on the run or the machine; return it.

    *How a lab works* is told in the words of now.
    """
    notebook.metadata = nbformat.from_dict(
        {"kernelspec": KERNELSPEC, "language_info": {"name": "python"}}
    )
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict(
            {key: cell.metadata[key] for key in CELL_METADATA if cell.metadata.get(key)}
        )
        cell.pop("attachments", None)
        if cell.cell_type == "markdown" and cell.source.startswith(lab_words.HEADING):
            cell.source = lab_words.section(cell.source)
        if cell.cell_type == "code":
            cell.outputs = [_normal_output(output) for output in cell.outputs]
    return notebook


def edition(notebook: NotebookNode) -> str:
    """Return what tells one version of a notebook from another: a digest of its cells' sources."""
    sources = json.dumps([cell["source"] for cell in notebook["cells"]])
    return hashlib.sha256(sources.encode()).hexdigest()[:12]


def written(notebook: NotebookNode) -> str:
    """Return a notebook as the text of its file."""
    return nbformat.writes(notebook) + "\n"


def _normal_output(output: NotebookNode) -> NotebookNode:
    if "text" in output:
        output.text = ADDRESS.sub("0x0", output.text)
    if "data" in output:
        output.data.pop(LIVE_WIDGET, None)
        for kind, content in output.data.items():
            if kind.startswith("text/") and isinstance(content, str):
                output.data[kind] = ADDRESS.sub("0x0", content)
    return output


def main() -> None:
    """Run and store every lab, or the ones named on the command line."""
    parser = command_line.parser(__spec__, __doc__)
    parser.add_argument("labs", nargs="*", type=Path, help="files of labs; by default all labs")
    chosen = [path.resolve() for path in parser.parse_args().labs] or labs()
    for number, path in enumerate(chosen, start=1):
        print(f"[{number}/{len(chosen)}] {path.relative_to(ROOT)}", flush=True)
        text = written(normalize(execute(path)))
        if text != path.read_text(encoding="utf-8"):
            path.write_text(text, encoding="utf-8")
            print("      its outputs changed")


if __name__ == "__main__":
    main()
