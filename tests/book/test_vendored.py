"""A program of somebody else's is the one that was published, and its license is with it."""

import hashlib

import yaml

from medoffice.book.places import ROOT

FOLDER = ROOT / "book" / "assets" / "vendor"


def test_each_is_unchanged_and_licensed():
    listed = yaml.safe_load((FOLDER / "vendored.yml").read_text(encoding="utf-8"))
    assert set(listed) == {path.name for path in FOLDER.glob("*.js")}
    for name, entry in listed.items():
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == entry["sha256"]
        assert (FOLDER / entry["license"].rpartition(" ")[2]).is_file()
