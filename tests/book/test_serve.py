import urllib.request

import pytest

from medoffice.book import hosting
from medoffice.book.serve import running


@pytest.fixture
def folder(tmp_path):
    for name in ("index.html", "engine.wasm", "engine.mjs", "course.whl", "lab.ipynb"):
        (tmp_path / name).write_text(name)
    return tmp_path


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("engine.wasm", "application/wasm"),
        ("engine.mjs", "text/javascript"),
        ("course.whl", "application/zip"),
        ("lab.ipynb", "application/json"),
        ("", "text/html"),
    ],
)
def test_files_are_served_as_what_they_are_and_looked_at_anew(folder, name, kind):
    with running(folder) as address, urllib.request.urlopen(f"{address}/{name}") as answer:
        assert answer.headers["Content-Type"].startswith(kind)
        assert answer.headers["Cache-Control"] == "no-cache"


def test_only_this_machine_is_served(folder):
    with running(folder) as address:
        assert address.startswith("http://127.0.0.1:")


def test_pages_are_under_the_policy_of_the_published_site(folder):
    with running(folder) as address, urllib.request.urlopen(address) as answer:
        for name, value in hosting.headers(folder).items():
            assert answer.headers[name] == value
