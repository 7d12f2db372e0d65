"""What each page loads: only what it uses, and nothing from another host."""

from __future__ import annotations

import re
from html import escape, unescape
from pathlib import Path
from typing import Any

from docutils import nodes
from myst_nb.sphinx_ext import add_global_html_resources
from sphinx.application import Sphinx
from sphinx.config import Config

from medoffice.book.freshness import is_of
from medoffice.book.places import BUILD

# How a page loads a file: a style sheet as it is; a script, and one that imports others, once the
# page has been read; and one that need not wait for the rest of its page, as soon as it is here.
STYLE: dict[str, str] = {}
SCRIPT = {"defer": "defer"}
MODULE = {"type": "module"}
MODULE_AT_ONCE = {"type": "module", "async": "async"}
# A mark in a page's HTML, and the files a page with that mark needs.
ON_DEMAND = {
    'class="explorer"': {"explorer.css": STYLE, "explorer.js": SCRIPT},
    'class="quiz"': {"quiz.css": STYLE, "quiz.js": SCRIPT},
    'class="practice ': {
        "quiz.css": STYLE,
        "exams/exams.css": STYLE,
        "exams/practice.js": MODULE,
    },
    'class="mock-exam ': {
        "quiz.css": STYLE,
        "exams/exams.css": STYLE,
        "exams/mock-exam.js": MODULE,
    },
    'class="codebook': {"codebook.css": STYLE},
    'class="entity-diagram"': {"codebook.css": STYLE},
    'class="fact"': {"facts.css": STYLE, "facts.js": SCRIPT},
    'class="walk"': {"walk.css": STYLE, "walk.js": SCRIPT},
    'class="flashcards"': {"flashcards.css": STYLE, "flashcards.js": SCRIPT},
    "#term-": {"term-notes.css": STYLE, "term-notes.js": SCRIPT},
    'class="progress-': {"your-progress.css": STYLE, "your-progress.js": MODULE},
    'class="study-cards': {"study-cards.css": STYLE, "card-desk.js": MODULE},
    'class="study-planner': {"study-planner.css": STYLE, "study-planner.js": MODULE},
    'class="lab-button"': {"lab-ahead.js": SCRIPT},
    'class="lab-card lab-live"': {"live-lab/lab.js": MODULE_AT_ONCE, "sideways.js": MODULE},
    'class="page-table': {"sideways.js": MODULE},
    "sd-tab-set": {"design-tabs.js": SCRIPT},
}
# What Sphinx and its extensions add to every page, and a mark of those that use it (None: none).
OF_OTHERS = {
    "documentation_options.js": None,
    "doctools.js": None,
    "sphinx_highlight.js": None,
    "pygments.css": 'class="highlight',
    "sphinx-design.min.css": "sd-",
    "mystnb.": 'class="cell',
}
# In the contents: the link to a page that has others below it, and the button that unfolds them.
TOGGLE = re.compile(
    r"(?P<before><a [^>]*>(?P<page>(?:(?!</a>).)*)</a><details[^>]*>)<summary>", re.DOTALL
)
TAG = re.compile(r"<[^>]*>")
GENERATED = BUILD / "assets"
VEGA = GENERATED / "vega-embed.js"


def _prepare(app: Sphinx, config: Config) -> None:
    config.templates_path.insert(0, str(Path(__file__).with_name("templates")))
    config.html_static_path.append(str(GENERATED))
    config.html_additional_pages["index"] = "front-door.html"
    write_vega_bundle()


def write_vega_bundle() -> None:
    """Write Vega-Embed with all it needs as one ES module, once for each version of it."""
    import vl_convert

    stamp = VEGA.with_suffix(".version")
    if VEGA.is_file() and is_of(stamp, vl_convert.__version__):
        return
    GENERATED.mkdir(parents=True, exist_ok=True)
    newest = vl_convert.get_vegalite_versions()[-1]
    bundle = vl_convert.javascript_bundle("export { vegaEmbed, vega };", vl_version=newest)
    VEGA.write_text(bundle, encoding="utf-8")
    stamp.write_text(vl_convert.__version__)


def _put_styles_of_notebooks(app: Sphinx) -> None:
    """Put MyST-NB's style sheet where it will be: it comes when all pages are written.

    A page names it with its digest only if it is there, which it is from the second build on.
    """
    Path(app.outdir, "_static").mkdir(parents=True, exist_ok=True)
    add_global_html_resources(app, None)


def _choose(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    body = context.get("body", "")
    on_demand = tuple(name for files in ON_DEMAND.values() for name in files)
    # In place: Sphinx adds the files below to this same list.
    context["script_files"][:] = [
        script for script in context["script_files"] if not str(script.filename).endswith(on_demand)
    ]
    for files in ("css_files", "script_files"):
        context[files][:] = [
            _waiting(one) for one in context[files] if not _is_idle(str(one.filename or ""), body)
        ]
    for files in (files for mark, files in ON_DEMAND.items() if mark in body):
        for name, loading in files.items():
            add = app.add_css_file if name.endswith(".css") else app.add_js_file
            add(name, **loading)


def _is_idle(name: str, body: str) -> bool:
    """Say whether a file of others has nothing to do on a page."""
    file = name.rpartition("/")[2]
    marks = (mark for start, mark in OF_OTHERS.items() if file.startswith(start))
    return any(mark is None or mark not in body for mark in marks)


def _waiting(file: Any) -> Any:
    """Return a file of a page, the theme's script as one that does not hold the page up."""
    if str(file.filename or "").endswith("sphinx-book-theme.js"):
        return type(file)(file.filename, priority=file.priority, defer="defer", **file.attributes)
    return file


def name_toggles(contents: str) -> str:
    """Return the contents as HTML, each button that unfolds pages named by the page above them."""
    return TOGGLE.sub(_named_toggle, contents)


def _named_toggle(found: re.Match[str]) -> str:
    page = escape(unescape(TAG.sub("", found["page"])).strip())
    return f'{found["before"]}<summary aria-label="Pages below {page}">'


def _name_the_toggles(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Give the theme's buttons that unfold the table of contents a name to read aloud."""
    toctree = context["generate_toctree_html"]

    def named(*args: object, **kwargs: object) -> str:
        return name_toggles(str(toctree(*args, **kwargs)))

    context["generate_toctree_html"] = named


def _let_the_keyboard_scroll(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Let the keyboard reach the boxes in which the theme makes wide tables scroll."""
    box = '<div class="pst-scrollable-table-container"'
    first, *others = context.get("body", "").split(box)
    context["body"] = first + "".join(
        f'{box} role="region" tabindex="0" aria-label="Table {number}"{other}'
        for number, other in enumerate(others, start=1)
    )


def register(app: Sphinx) -> None:
    """Prepare the shared files, and choose each page's own."""
    app.connect("config-inited", _prepare)
    app.connect("builder-inited", _put_styles_of_notebooks)
    # After the theme and every other extension have had their say.
    app.connect("html-page-context", _choose, priority=999)
    app.connect("html-page-context", _name_the_toggles, priority=999)
    app.connect("html-page-context", _let_the_keyboard_scroll, priority=999)
