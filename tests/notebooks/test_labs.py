"""Labs keep their outputs, and the strict comparison with them can fail.

The comparison itself is nbval's: plain ``pytest`` runs every lab under ``notebooks/`` (see
``pyproject.toml``). It passes a lab without outputs whatever that prints, so outputs are asked
for here.
"""

import re
import subprocess
import sys
from copy import deepcopy
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from medoffice.book.notebooks import execute, labs, normalize
from medoffice.book.places import ROOT


def not_run(notebook: nbformat.NotebookNode) -> list[str]:
    """Name what shows that a notebook was not run from top to bottom and stored so."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    wrong = [
        f"cell {cell.id} was run as number {cell.execution_count}, expected {number}"
        for number, cell in enumerate(code, start=1)
        if cell.execution_count != number
    ]
    if not any(cell.outputs for cell in code):
        wrong.append("no cell has an output")
    return wrong


@pytest.mark.parametrize("path", labs(), ids=lambda path: path.stem)
def test_a_lab_is_stored_with_its_outputs(path):
    assert not_run(nbformat.read(path, as_version=4)) == [], "make notebooks stores them"


@pytest.mark.parametrize("path", labs(), ids=lambda path: path.stem)
def test_a_lab_shows_no_failure_and_no_warning(path):
    notebook = nbformat.read(path, as_version=4)
    kinds = {
        output.get("name", output.output_type)
        for cell in notebook.cells
        for output in cell.get("outputs", ())
    }
    assert not kinds & {"error", "stderr"}


def notebook(*sources: str) -> nbformat.NotebookNode:
    cells = [new_code_cell(source, id=f"cell-{at}") for at, source in enumerate(sources)]
    return new_notebook(cells=cells)


@pytest.fixture(scope="module")
def kept(tmp_path_factory) -> nbformat.NotebookNode:
    path = tmp_path_factory.mktemp("lab") / "lab.ipynb"
    nbformat.write(
        notebook("rate = 0.12", "print(f'{rate:.0%} did not come')", "rate", "print('Call them.')"),
        path,
    )
    return normalize(execute(path))


@pytest.fixture
def stored(kept) -> nbformat.NotebookNode:
    """A small lab with its outputs, as ``make notebooks`` stores them."""
    return deepcopy(kept)


def test_a_lab_without_outputs_is_found_out(stored):
    assert not_run(stored) == []
    bare = notebook(*(cell.source for cell in stored.cells))
    assert not_run(bare)[-1] == "no cell has an output"
    assert len(not_run(bare)) == len(bare.cells) + 1
    stored.cells[1].execution_count = 9
    assert not_run(stored) == ["cell cell-1 was run as number 9, expected 2"]


def run_by_pytest(folder: Path) -> dict[tuple[str, str], str]:
    """Run the notebooks of a folder as the course's own are; return each cell's fate."""
    answer = subprocess.run(
        [
            sys.executable, "-m", "pytest", "-c", ROOT / "pyproject.toml", "--rootdir", folder,
            "-p", "no:cacheprovider", "--color=no", "-rA", folder,
        ],
        cwd=folder,
        capture_output=True,
        text=True,
    )  # fmt: skip
    fates = re.findall(r"^(PASSED|FAILED) (\S+)\.ipynb::Cell (\d+)", answer.stdout, re.MULTILINE)
    assert fates, answer.stdout + answer.stderr
    return {(name, cell): fate for fate, name, cell in fates}


def test_what_a_lab_prints_must_be_what_is_stored(stored, tmp_path):
    nbformat.write(stored, tmp_path / "as-stored.ipynb")

    _, printed, value, said = stored.cells
    printed.outputs[0].text = "13% did not come\n"
    value.outputs[0].data["text/plain"] = "0.13"
    said.outputs = []
    nbformat.write(stored, tmp_path / "stored-otherwise.ipynb")

    fates = run_by_pytest(tmp_path)
    assert [cell for name, cell in fates if name == "as-stored"] == ["0", "1", "2", "3"]
    assert {at for at, fate in fates.items() if fate == "FAILED"} == {
        ("stored-otherwise", "1"),
        ("stored-otherwise", "2"),
        ("stored-otherwise", "3"),
    }
