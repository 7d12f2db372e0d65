"""The theme's style sheets as one file, without the rules that no page can use.

Bootstrap alone is 200 KB, of which our pages use a tenth; a phone reads all of it before it shows
a line. A rule stays if each class it asks for stands on a page or anywhere in a script.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import tinycss2
from sphinx.application import Sphinx

# In the order in which the theme has a browser read them.
SHEETS = ("basic.css", "styles/bootstrap.css", "styles/pydata-sphinx-theme.css")
LEAN = "styles/course-theme.css"
# Scripts that no page loads, or that bring their own styles: their words would keep everything.
NOT_ASKED = {"bootstrap.js", "fontawesome.js", "vega-embed.js", "searchtools.js"}
# Blocks that hold other rules. Of the rest, only icon fonts are left out: no page has one.
HOLD_RULES = {"media", "supports"}
CLASSES = re.compile(r'class="([^"]*)"')


def names_in_use(site: Path) -> frozenset[str]:
    """Return each class that stands on a page, and each word of the scripts, of a built site."""
    pages = (site / name for name in ("book", "notebooks"))
    found = {
        name
        for page in [*site.glob("*.html"), *(one for top in pages for one in top.rglob("*.html"))]
        for names in set(CLASSES.findall(page.read_text(encoding="utf-8")))
        for name in names.split()
    }
    for script in [*site.glob("_static/*.js"), *site.glob("_static/scripts/*.js")]:
        if script.name not in NOT_ASKED:
            found.update(re.findall(r"[\w-]+", script.read_text(encoding="utf-8")))
    return frozenset(found)


def asked_for(selector: Iterable[tinycss2.ast.Node]) -> Iterator[str]:
    """Return the classes that a selector asks for, but not those it excludes or offers a choice of.

    Those stand inside `:not()`, `:is()` and the like, and are not looked at.
    """
    for mark, name in pairwise(selector):
        if mark == "." and name.type == "ident":
            yield name.value


def used(prelude: Iterable[tinycss2.ast.Node], names: Container[str]) -> str:
    """Return those of a rule's selectors that can meet anything, as they stand in a style sheet."""
    selectors: list[list[tinycss2.ast.Node]] = [[]]
    for token in prelude:
        if token == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    return ",".join(
        tinycss2.serialize(one).strip()
        for one in selectors
        if all(name in names for name in asked_for(one))
    )


def lean(sheet: str, names: Container[str]) -> str:
    """Return a style sheet without comments, icon fonts, and rules for names not in use."""
    rules = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    return "".join(_kept(rules, names))


def _kept(rules: Iterable[tinycss2.ast.Node], names: Container[str]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            if selectors := used(rule.prelude, names):
                yield f"{selectors}{{{_tight(rule.content)}}}\n"
        elif rule.type == "at-rule" and rule.lower_at_keyword in HOLD_RULES:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            if held := "".join(_kept(inner, names)):
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{\n{held}}}\n"
        elif rule.type == "at-rule" and rule.lower_at_keyword not in {"font-face", "import"}:
            yield rule.serialize() + "\n"
        elif rule.type == "error":
            raise ValueError(f"Style sheet, line {rule.source_line}: {rule.message}")


def _tight(content: list[tinycss2.ast.Node]) -> str:
    parts = (" " if one.type == "whitespace" else one.serialize() for one in content)
    return re.sub(r" *([;{}]) *", r"\1", "".join(parts)).strip(" ;")


def _write(app: Sphinx, failed: Exception | None) -> None:
    if failed or app.builder.format != "html":
        return
    static = Path(app.outdir) / "_static"
    names = names_in_use(Path(app.outdir))
    sheets = [(static / name).read_text(encoding="utf-8") for name in SHEETS]
    made_from = "\0".join([Path(__file__).read_text(encoding="utf-8"), *sorted(names), *sheets])
    head = f"/* {hashlib.sha256(made_from.encode()).hexdigest()} */\n"
    file = static / LEAN
    if not file.is_file() or not file.read_text(encoding="utf-8").startswith(head):
        file.write_text(head + "".join(lean(one, names) for one in sheets), encoding="utf-8")


def register(app: Sphinx) -> None:
    """Write the sheet when all pages stand."""
    app.connect("build-finished", _write)
