"""The Python that a lab goes on from is made from the wheels, and unpacked as they install."""

import gzip
import os
import shutil
import subprocess
from zipfile import ZipFile

import pytest

from medoffice.book import engine, started
from medoffice.book.offline import PYODIDE
from medoffice.book.places import LITE

LONG = "some/" + "/".join(["a-folder-with-a-long-name"] * 5) + "/module.py"
FILES = {
    "some/__init__.py": "",
    LONG: "x = 1\n",
    "some/words.txt": "Grüße\n" * 200,
}
NEXT_YEAR = """
const Today = Date;
const later = () => Today.now() + 365 * 86_400_000;
globalThis.Date = class extends Today {
  constructor(...given) { super(...(given.length ? given : [later()])); }
  static now() { return later(); }
};
"""


@pytest.fixture
def wheel(tmp_path):
    path = tmp_path / "some-1-py3-none-any.whl"
    with ZipFile(path, "w") as archive:
        for name, text in FILES.items():
            archive.writestr(name, text)
        archive.writestr("some-1.data/data/share/desk.json", "{}")
    return path


def test_the_same_wheels_give_the_same_archive(wheel, tmp_path):
    again = shutil.copy(wheel, tmp_path / "again.whl")
    assert started.pack([wheel]) == started.pack([again])


@pytest.mark.skipif(shutil.which("node") is None, reason="needs Node.js")
def test_a_browser_unpacks_the_archive_as_it_was_packed(wheel, tmp_path):
    shutil.copy(started.TEMPLATES / "unpack.mjs", tmp_path)
    (tmp_path / "files.gz").write_bytes(gzip.compress(started.pack([wheel])))
    (tmp_path / "unpack-here.mjs").write_text("""
        import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
        import { gunzipSync } from "node:zlib";
        import { unpack } from "./unpack.mjs";
        const FS = {
          mkdirTree: (path) => mkdirSync(path, { recursive: true }),
          writeFile: (path, bytes) => writeFileSync(path, bytes),
        };
        unpack(gunzipSync(readFileSync("files.gz")), FS, "out");
    """)
    subprocess.run(["node", "unpack-here.mjs"], cwd=tmp_path, check=True)
    out = tmp_path / "out"
    found = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    assert found == {*FILES}
    for name, text in FILES.items():
        assert (out / name).read_text(encoding="utf-8") == text


@pytest.mark.skipif(not (LITE / PYODIDE).is_dir(), reason="needs the labs, from a built site")
@pytest.mark.skipif(shutil.which("node") is None, reason="needs Node.js")
def test_a_started_python_has_the_same_memory_on_another_day_and_machine(wheel, tmp_path):
    def memory(place, *options, **environment):
        folder = tmp_path / place
        folder.mkdir(parents=True)
        for name in engine.RUNTIME_FILES:
            shutil.copy(LITE / PYODIDE / name, folder)
        for program in (started.TAKE, started.TEMPLATES / "unpack.mjs"):
            shutil.copy(program, folder)
        (folder / started.FILES).write_bytes(gzip.compress(started.pack([wheel])))
        take = ["node", *options, folder / started.TAKE.name, folder, folder / "memory"]
        # One draws numbers by chance when it is imported, the other reads a file.
        subprocess.run([*take, "random", "some"], env=os.environ | environment, check=True)
        return (folder / "memory").read_bytes()

    (tmp_path / "next-year.mjs").write_text(NEXT_YEAR)
    elsewhere = {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7", "HOME": str(tmp_path)}
    here = memory("here")
    there = memory("a/longer/way", "--import", tmp_path / "next-year.mjs", **elsewhere)
    assert here == there


def test_the_labs_own_modules_are_imported_in_advance():
    assert "medoffice.labs.patient_access" in started.lab_modules()
