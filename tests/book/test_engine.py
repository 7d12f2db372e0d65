"""The engine of the live labs is put together from what is on this machine."""

import json
from zipfile import ZipFile

import pytest

from medoffice.book import course_wheel, engine


def wheel(folder, name, version, modules):
    path = folder / f"{name}-{version}-py3-none-any.whl"
    with ZipFile(path, "w") as archive:
        archive.writestr(
            f"{name}-{version}.dist-info/METADATA", f"Name: {name}\nVersion: {version}\n"
        )
        for module in modules:
            archive.writestr(f"{module}/__init__.py", "")
    return path


def test_a_wheel_enters_the_lock_with_its_modules_and_checksum(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    packages = {}
    engine._add(wheel(tmp_path, "Some_Thing", "1.2", ["some", "thing"]), packages, site)
    entry = packages["some-thing"]
    assert entry["imports"] == ["some", "thing"]
    assert entry["version"] == "1.2"
    assert (site / entry["file_name"]).is_file()
    assert len(entry["sha256"]) == 64


def test_our_package_brings_the_widgets_it_imports():
    assert "ipywidgets" in engine.NEEDS["medoffice"]


def test_a_distribution_of_another_version_is_refused(tmp_path):
    (tmp_path / "pyodide-lock.json").write_text(json.dumps({"packages": {}}))
    (tmp_path / "pyodide.mjs").write_text('version = "0.1.0"')
    with pytest.raises(SystemExit, match="must be"):
        engine.prepare(tmp_path / "out", tmp_path)


def test_a_folder_without_a_distribution_is_refused(tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(SystemExit, match=r"pyodide-lock\.json"):
        engine.prepare(tmp_path / "out", empty)


@pytest.fixture
def without_wheels(monkeypatch, tmp_path):
    """Leave out the wheels that come from elsewhere: only what the lock says is looked at."""
    own = wheel(tmp_path, "medoffice", "1", ["medoffice"])
    monkeypatch.setattr(engine, "_wheels_from_pypi", lambda packages: [])
    monkeypatch.setattr(course_wheel, "build", lambda folder: own)


def test_with_a_distribution_no_package_is_asked_of_another_host(tmp_path, without_wheels):
    full = tmp_path / "full"
    full.mkdir()
    packages = {name: {"file_name": f"{name}.whl"} for name in ("numpy", "not-fetched")}
    (full / "pyodide-lock.json").write_text(json.dumps({"packages": packages}))
    (full / "pyodide.mjs").write_text(f'version = "{engine.PYODIDE_VERSION}"')
    (full / "numpy.whl").write_text("numbers")
    engine.prepare(tmp_path / "out", full)
    lock = json.loads((tmp_path / "out/pyodide-lock.json").read_text())["packages"]
    assert {"numpy", "medoffice"} <= set(lock)
    assert "not-fetched" not in lock
    assert [entry for entry in lock.values() if "://" in entry["file_name"]] == []
