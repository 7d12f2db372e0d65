"""What a page makes a reader wait for: all that it names, compressed as it is sent."""

import gzip
import re
from functools import cache
from pathlib import Path

import pytest
from lxml import html

from medoffice.book import lean_styles
from medoffice.book.places import SITE

MOST = 400_000
WAITED_FOR = "//link[@rel='stylesheet']/@href | //script/@src | //img[not(@loading='lazy')]/@src"


@cache
def sent(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), compresslevel=6))


@cache
def names_on(page: Path) -> set[str]:
    """Return the classes and ids of a page."""
    found = re.findall(r'\b(?:class|id)="([^"]*)"', page.read_text(encoding="utf-8"))
    return {name for names in found for name in names.split()}


@cache
def names_styled(sheet: Path) -> set[str]:
    """Return the classes and ids that a style sheet names."""
    return set(re.findall(r"[.#]([A-Za-z_][\w-]*)", sheet.read_text(encoding="utf-8")))


@cache
def words(script: Path) -> set[str]:
    return set(re.findall(r"[\w-]+", script.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def loaded(site):
    """Return a function that gives all files that a page loads at once, itself among them."""

    def files(path: str) -> set[Path]:
        page = SITE / path
        named = html.fromstring(page.read_bytes()).xpath(WAITED_FOR)
        ours = {name.partition("?")[0] for name in named if not name.startswith("data:")}
        return {page} | {(page.parent / name).resolve() for name in ours}

    return files


def test_a_page_is_light_before_the_reader_does_anything(loaded, every_path):
    weights = {path: sum(map(sent, loaded(path))) for path in every_path}
    assert {path: weight for path, weight in weights.items() if weight > MOST} == {}


def test_a_page_loads_no_style_sheet_that_styles_nothing_on_it(loaded, every_path):
    useless = {}
    for path in every_path:
        files = loaded(path)
        scripts = (words(file) for file in files if file.suffix == ".js")
        on_page = names_on(SITE / path).union(*scripts)
        for file in files:
            if file.suffix == ".css" and on_page.isdisjoint(names_styled(file)):
                useless.setdefault(path, []).append(file.name)
    assert useless == {}


def test_of_the_themes_styles_only_what_pages_use_is_sent(site):
    assert sent(SITE / "_static" / lean_styles.LEAN) < 20_000


@pytest.mark.parametrize(
    ("sheet", "left"),
    [
        (".on .off, .on > a {color: red}", ".on > a{color: red}\n"),
        (".on:not(.off, .none):is(a, .off:not(.x)) {top: 0}", True),
        ("@media print {.off {top: 0}}", ""),
        ("@media print {.on {top: 0} .off {top: 0}}", "@media print {\n.on{top: 0}\n}\n"),
        ("@font-face {font-family: icons; src: url(icons.woff2)} p {top: 0}", "p{top: 0}\n"),
        ("/* why */ [data-a='.off, x'] p {top: 0}", '[data-a=".off, x"] p{top: 0}\n'),
    ],
)
def test_a_rule_stays_if_a_page_can_use_it(sheet, left):
    kept = lean_styles.lean(sheet, {"on"})
    assert kept == left or (left is True and kept.startswith(".on:not(.off, .none):is("))
