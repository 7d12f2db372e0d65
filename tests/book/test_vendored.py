"""A program of somebody else's is the one that was published, and its license is with it."""

import hashlib
import json

import yaml

from medoffice.book.places import ROOT

FOLDER = ROOT / "book" / "assets" / "vendor"
LISTED = yaml.safe_load((FOLDER / "vendored.yml").read_text(encoding="utf-8"))


def test_each_is_unchanged_and_licensed():
    assert set(LISTED) == {path.name for path in FOLDER.iterdir() if path.suffix in {".js", ".css"}}
    for name, entry in LISTED.items():
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == entry["sha256"]
        assert (FOLDER / entry["license"].rpartition(" ")[2]).is_file()


def test_what_is_put_together_here_can_be_made_anew():
    for entry in (entry for entry in LISTED.values() if "made_in" in entry):
        recipe = ROOT / entry["made_in"]
        asked = json.loads((recipe / "package.json").read_text(encoding="utf-8"))["dependencies"]
        lock = json.loads((recipe / "package-lock.json").read_text(encoding="utf-8"))
        locked = {
            path.removeprefix("node_modules/"): package
            for path, package in lock["packages"].items()
            if path
        }
        licenses = (FOLDER / entry["license"].rpartition(" ")[2]).read_text(encoding="utf-8")
        for name, version in entry["packages"].items():
            assert asked[name] == locked[name]["version"] == version
            assert f"{name} {version} (" in licenses
        assert all("integrity" in package for package in locked.values())
