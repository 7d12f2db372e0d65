"""Nothing that a student hands in runs in the browser of whoever opens it in Formgrader."""

import copy
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import nbgrader
import pytest
from nbconvert import HTMLExporter

from medoffice.grading.gradebook.harmless import harmless, text

MINE = "doWhatIWant"
HARMFUL = {
    "a script": f"<script>{MINE}()</script>",
    "a handler": f'<img src="x" onerror="{MINE}()">',
    "a frame": f'<iframe srcdoc="<script>{MINE}()</script>"></iframe>',
    "a link": f"[full marks](javascript:{MINE}())",
    "a link in disguise": f"[full marks](&#106;ava\tscript:{MINE}())",
    "a link on two lines": f"[full marks](\njavascript:{MINE}())",
    "a reference": f"[full marks][x]\n\n[x]: javascript:{MINE}()",
    "an autolink": f"<javascript:{MINE}()>",
    "a link of data": f"[full marks](data:text/html,<script>{MINE}()</script>)",
    "a svg": f'<svg onload="{MINE}()"></svg>',
    "a comment": f"<!-- --><script>{MINE}()</script>",
    "a form": f'<form action="/formgrader/api/grade/1"><input value="{MINE}"></form>',
    "a style": f"<style>body {{ background: url('/{MINE}') }}</style>",
}
ABOUT = {"grade_id": "x-memo", "grade": True, "solution": True, "locked": False, "points": 4}


def cell(source="", kind="markdown", **more):
    made = {"markdown": nbformat.v4.new_markdown_cell, "raw": nbformat.v4.new_raw_cell}
    new = made.get(kind, nbformat.v4.new_code_cell)(source)
    new.metadata.nbgrader = ABOUT | {"cell_type": kind}
    new.update(more)
    return new


def shown_as(**data):
    output = {"output_type": "display_data", "data": data, "metadata": {}}
    return cell(kind="code", outputs=[nbformat.from_dict(output)])


HTML = f"<table onmouseover='{MINE}()'><tr><td>1</td></tr></table>"
CELLS = {name: cell(source) for name, source in HARMFUL.items()} | {
    "raw HTML": cell(HARMFUL["a script"], "raw"),
    "HTML as output": shown_as(**{"text/html": HTML, "text/plain": "1"}),
    "Markdown as output": shown_as(**{"text/markdown": HARMFUL["a script"]}),
    "JavaScript as output": shown_as(**{"application/javascript": f"{MINE}()"}),
    "SVG as output": shown_as(**{"image/svg+xml": HARMFUL["a svg"]}),
    "LaTeX as output": shown_as(**{"text/latex": rf"$\href{{javascript:{MINE}()}}{{x}}$"}),
    "a picture that is none": shown_as(**{"image/png": f'" onerror="{MINE}()'}),
    "a widget": shown_as(
        **{"application/vnd.jupyter.widget-view+json": {"model_id": f"</script>{MINE}"}}
    ),
    "an attachment": cell(
        "![x](attachment:x)", attachments={"x": {"text/html": HARMFUL["a script"]}}
    ),
    "a grade id": cell(
        metadata=nbformat.from_dict({"nbgrader": ABOUT | {"grade_id": f'"onclick="{MINE}()'}})
    ),
    "a tag of a cell": cell(
        metadata=nbformat.from_dict({"tags": [f'"><script>{MINE}()</script>']})
    ),
}


class Obeyed(HTMLParser):
    """Collects what a browser would obey."""

    def __init__(self):
        super().__init__()
        self.found, self.inside = [], None

    def handle_starttag(self, tag, attributes):
        self.inside = tag
        for name, value in attributes:
            if MINE in (value or "") and name not in ("aria-label", "title", "alt"):
                self.found.append((tag, name, value))

    def handle_endtag(self, tag):
        self.inside = None

    def handle_data(self, data):
        if self.inside in ("script", "style") and MINE in data:
            self.found.append((self.inside, data))


@pytest.fixture(scope="module")
def formgrader():
    """Return how Formgrader draws a notebook."""
    templates = Path(nbgrader.__file__).parent / "server_extensions/formgrader/templates"
    exporter = HTMLExporter(template_name="formgrade", extra_template_basedirs=[str(templates)])
    resources = {
        "assignment_id": "x", "notebook_id": "x", "submission_id": "1", "index": 0, "total": 1,
        "base_url": "", "student": "ada", "last_name": None, "first_name": None,
        "notebook_path": "x",
    }  # fmt: skip

    def draw(notebook):
        drawn, _ = exporter.from_notebook_node(nbformat.from_dict(notebook), dict(resources))
        obeyed = Obeyed()
        obeyed.feed(drawn)
        return drawn, obeyed.found

    return draw


def notebook_of(*cells):
    return nbformat.v4.new_notebook(cells=[copy.deepcopy(one) for one in cells])


def test_formgrader_alone_would_obey_what_a_student_hands_in(formgrader):
    several = [one for name, one in CELLS.items() if "attachment" not in name]
    assert len(formgrader(notebook_of(*several))[1]) >= 12


@pytest.mark.parametrize("name", CELLS)
def test_nothing_of_a_students_is_obeyed(formgrader, name):
    shown = harmless(notebook_of(CELLS[name]), {"x-memo"})
    drawn, found = formgrader(shown)
    assert found == []
    nbformat.validate(nbformat.from_dict(shown))
    if name in HARMFUL:
        assert MINE in drawn  # the grader reads what was written


def test_what_does_no_harm_stays_as_it_was(formgrader):
    words = (
        "A memo: 3 < 5, a<b?\n\n> quoted\n\n| a | b |\n| - | - |\n| **1** | 2 |\n\n"
        "[HHS](https://www.hhs.gov) ![drawn](attachment:plan.png) $x^2$ `x[0](y)`"
    )
    picture = {"image/png": "aGVsbG8="}
    memo = cell(words, attachments={"plan.png": picture})
    code = cell("if a<b: print('x[0](1)')", "code")
    code.outputs = [
        nbformat.v4.new_output("stream", text="<b>12</b>"),
        nbformat.v4.new_output(
            "execute_result", data={"text/plain": "  a\n0 1"}, execution_count=3
        ),
        nbformat.v4.new_output("display_data", data=picture),
        nbformat.v4.new_output("error", ename="NotYet", evalue="", traceback=["Not yet."]),
    ]
    before = notebook_of(memo, code)
    before.metadata.kernelspec = {"name": "python3", "display_name": "Python 3 (ipykernel)"}
    after = harmless(before, {"x-memo"})
    assert after["cells"][1] == before.cells[1]
    assert after["cells"][0]["attachments"] == memo.attachments
    assert after["cells"][0]["metadata"] == memo.metadata
    assert after["metadata"]["kernelspec"]["name"] == "python3"
    drawn, _ = formgrader(after)
    for part in ("<blockquote>", "<strong>1</strong>", 'href="https://www.hhs.gov"', "3 &lt; 5"):
        assert part in drawn
    assert 'src="data:image/png;base64,aGVsbG8="' in drawn
    assert text("3 < 5 and [a](https://x.org) [1]") == "3 < 5 and [a](https://x.org) [1]"


def test_the_writer_files_the_harmless_notebook(classroom):
    classroom.enter(classroom.graded("ada", memo=HARMFUL["a script"]))
    file = next((classroom.course / "autograded").rglob("*.ipynb"))
    assert MINE in file.read_text()
    assert "<script" not in file.read_text()
