"""The package works installed from a wheel, away from the checkout, with the data it carries."""

import os
import subprocess
import sys
import zipfile

import pytest

from medoffice.book.places import ROOT
from medoffice.practice import package

PROGRAM = """
import sys
sys.path.insert(0, sys.argv[1])
import medoffice
from medoffice import practice
print(medoffice.__file__)
print(practice.folder())
print(len(practice.load("appointments")), sum(1 for _ in practice.records("appointments")))
print(*practice.tables())
"""


@pytest.fixture(scope="module")
def site_packages(tmp_path_factory):
    """The wheel, unpacked as an installer does."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [
            sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation",
            "--wheel-dir", folder / "dist", ROOT,
        ],
        check=True,
        capture_output=True,
    )  # fmt: skip
    (wheel,) = (folder / "dist").iterdir()
    with zipfile.ZipFile(wheel) as file:
        file.extractall(folder / "lib" / "site-packages")
    return folder / "lib" / "site-packages"


def test_tables_load_from_an_installed_wheel(site_packages, tmp_path):
    environment = {name: text for name, text in os.environ.items() if name != package.VARIABLE}
    # -I: neither the working directory nor PYTHONPATH is looked at.
    answer = subprocess.run(
        [sys.executable, "-I", "-c", PROGRAM, site_packages],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    module, folder, counts, tables = answer.stdout.splitlines()
    assert module == str(site_packages / "medoffice" / "__init__.py")
    assert folder == str(site_packages / "medoffice" / "datasets")
    rows = str(package.path("appointments").read_bytes().count(b"\n") - 1)
    assert counts.split() == [rows, rows]
    assert tables.split() == package.tables()


def test_the_wheel_carries_every_file_of_the_data_unchanged(site_packages):
    data = ROOT / "datasets"
    kept = [path.relative_to(data) for path in data.rglob("*") if path.is_file()]
    carried = site_packages / "medoffice" / "datasets"
    assert kept
    for path in kept:
        assert (carried / path).read_bytes() == (data / path).read_bytes(), path


def test_the_wheel_requires_nothing(site_packages):
    (metadata,) = site_packages.glob("medoffice-*.dist-info/METADATA")
    required = [
        line
        for line in metadata.read_text().splitlines()
        if line.startswith("Requires-Dist:") and "extra ==" not in line
    ]
    assert required == []
