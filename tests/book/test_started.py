"""The Python that a lab goes on from is made from the wheels, and unpacked as they install."""

import gzip
import shutil
import subprocess
from zipfile import ZipFile

import pytest

from medoffice.book import started

LONG = "some/" + "/".join(["a-folder-with-a-long-name"] * 5) + "/module.py"
FILES = {
    "some/__init__.py": "",
    LONG: "x = 1\n",
    "some/words.txt": "Grüße\n" * 200,
}


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


def test_the_labs_own_modules_are_imported_in_advance():
    assert "medoffice.labs.patient_access" in started.lab_modules()
