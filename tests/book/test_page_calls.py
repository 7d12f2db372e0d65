"""What a page asks of its modules is there: found in a second, without building the book."""

import ast
import re
from pathlib import Path

import pytest

BOOK = Path(__file__).parents[2] / "book"
CELL = re.compile(
    r"^```\{code-cell\}[^\n]*\n(?::tags:[^\n]*\n)?(.*?)^```$", re.MULTILINE | re.DOTALL
)


def pages():
    return [page for page in sorted(BOOK.rglob("*.md")) if CELL.search(page.read_text())]


def lacking(source):
    """Return the names that code asks of the modules it imports, and that are not there."""
    known, missing = {}, []
    tree = ast.parse(source)
    for node in tree.body:
        opens = isinstance(node, ast.Assign) and ast.unparse(node.value).startswith("facts.of(")
        if isinstance(node, ast.Import | ast.ImportFrom) or opens:
            exec(compile(ast.Module([node], []), "page", "exec"), known)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            module = known.get(node.value.id)
            if module is not None and not hasattr(module, node.attr):
                missing.append(f"{node.value.id}.{node.attr}")
    return missing


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.stem)
def test_a_page_finds_all_it_asks_for(page):
    assert lacking("\n".join(CELL.findall(page.read_text()))) == []


def test_the_cells_of_a_page_are_read():
    (page,) = [page for page in pages() if page.stem == "staff-evaluations"]
    assert {"raters.effects()", 'facts.glue_figures("staff-evaluations")'} <= {
        line for cell in CELL.findall(page.read_text()) for line in cell.splitlines()
    }


def test_a_name_that_is_not_there_is_found():
    asked = "from medoffice.book import facts\nshow = facts.of('coding')\nshow.no_such_table()\n"
    assert lacking(asked) == ["show.no_such_table"]
