import ast
from pathlib import PurePosixPath

import nbformat
import pytest
import yaml
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from medoffice.book.notebooks import LIVE_WIDGET, execute, labs, normalize, written
from medoffice.book.places import ROOT

SOURCE = """import ipywidgets
class Plan:
    def _repr_html_(self): return "<p>still</p>"
print(object())
ipywidgets.IntSlider()"""


@pytest.fixture
def lab(tmp_path):
    cells = [new_markdown_cell("# Lab", id="title"), new_code_cell(SOURCE, id="slider")]
    cells[1].metadata = {"tags": ["keep"], "execution": {"iopub.execute_input": "2026-11-24"}}
    path = tmp_path / "lab.ipynb"
    notebook = new_notebook(cells=cells, metadata={"widgets": {"state": {}}, "author": "Ada"})
    nbformat.write(notebook, path)
    return path


def test_running_twice_gives_the_same_bytes(lab):
    once = written(normalize(execute(lab)))
    lab.write_text(once)
    assert written(normalize(execute(lab))) == once


def test_normal_form_keeps_what_a_reader_sees_and_nothing_of_the_run(lab):
    notebook = normalize(execute(lab))
    assert set(notebook.metadata) == {"kernelspec", "language_info"}
    code = notebook.cells[1]
    assert code.id == "slider"
    assert code.metadata == {"tags": ["keep"]}
    assert code.outputs[0].text == "<object object at 0x0>\n"
    assert LIVE_WIDGET not in code.outputs[1].data
    assert "IntSlider" in code.outputs[1].data["text/plain"]


def test_numbers_that_are_no_address_stay():
    output = new_output("stream", text="code 0x1F and 0xabc\n")
    notebook = new_notebook(cells=[new_code_cell("", id="a", outputs=[output])])
    assert normalize(notebook).cells[0].outputs[0].text == "code 0x1F and 0xabc\n"


@pytest.mark.parametrize("broken", ['"id": "title"', '"id": ""'])
def test_a_cell_needs_an_id_of_its_own(lab, broken):
    lab.write_text(lab.read_text().replace('"id": "slider"', broken))
    with pytest.raises(ValueError, match="cell 2"):
        execute(lab)


@pytest.mark.parametrize("path", labs(), ids=lambda path: path.stem)
def test_a_lab_is_kept_in_normal_form(path):
    text = path.read_text(encoding="utf-8")
    assert written(normalize(nbformat.reads(text, as_version=4))) == text


# In the browser only a library that some cell imports is fetched; here, everything is installed.
ASKED_FOR = {
    "lab.need_pandas": {"pandas"},
    "lab.need_scipy": {"pandas", "scipy"},
    "x12.read_remittances": {"pyx12"},
}


@pytest.mark.parametrize("path", labs(), ids=lambda path: path.stem)
def test_a_cell_that_needs_a_library_has_it_fetched(path):
    fetched = set()
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type != "code":
            continue
        for node in ast.walk(ast.parse(cell.source)):
            match node:
                case ast.Import():
                    fetched |= {name.name.partition(".")[0] for name in node.names}
                case ast.ImportFrom():
                    fetched.add(node.module.partition(".")[0])
        for words, libraries in ASKED_FOR.items():
            if words in cell.source:
                assert libraries <= fetched, f"cell {cell.id}: import {libraries - fetched}"


def test_no_lab_is_run_to_build_the_site():
    """Its stored outputs are published; to run all labs takes longer than all else."""
    settings = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))
    left_out = settings["execute"]["exclude_patterns"]
    # As MyST-NB does it: two stars mean one folder here, and not any number of them.
    run = [lab for lab in labs() if not any(PurePosixPath(lab).match(p) for p in left_out)]
    assert labs() and run == []
