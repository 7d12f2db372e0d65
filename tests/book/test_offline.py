"""What a lab keeps for later is known by its content, and all it starts with is on the list."""

import json

import pytest

from medoffice.book import offline, started
from medoffice.book.engine import LOCK, START


@pytest.fixture
def lite(tmp_path):
    folder = tmp_path / offline.PYODIDE
    folder.mkdir(parents=True)
    packages = {
        name: {"file_name": f"{name}.whl", "depends": []} for name in (*START, "six", "pandas")
    }
    for package in packages.values():
        (folder / package["file_name"]).write_text(package["file_name"])
    (folder / LOCK).write_text(json.dumps({"packages": packages}))
    (folder / started.MEMORY).write_bytes(b"0" * 5_000)
    (folder / "pyodide.asm.wasm").write_bytes(b"0" * 10_000)
    return tmp_path


def listed(lite):
    offline.write_list(lite)
    return json.loads((lite / offline.LIST).read_text(encoding="utf-8"))


def test_a_changed_file_is_another_one_to_the_browser(lite):
    name = f"{offline.PYODIDE}/six.whl"
    before = listed(lite)["files"]
    (lite / name).write_text("a new release")
    after = listed(lite)["files"]
    assert {path for path in after if after[path] != before[path]} == {name}
    assert after[name][1] == len("a new release")


def test_what_a_lab_starts_with_is_on_the_list_largest_first(lite):
    found = listed(lite)
    names = [path.removeprefix(f"{offline.PYODIDE}/") for path in found["start"]]
    assert names[0] == "pyodide.asm.wasm"
    assert {*names} == {"pyodide.asm.wasm", LOCK, started.MEMORY}
    assert {*found["start"]} <= {*found["files"]}
