"""What each page loads: only what it uses, and nothing from another host."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config

from medoffice import __version__
from medoffice.book.places import BUILD

# A mark in a page's HTML, and the files a page with that mark needs.
ON_DEMAND = {
    'class="explorer"': ("explorer.css", "explorer.js"),
    'class="quiz': ("quiz.css", "quiz.js"),
    'class="codebook': ("codebook.css", None),
    'class="entity-diagram"': ("codebook.css", None),
    'class="fact"': ("facts.css", "facts.js"),
    'class="walk"': ("walk.css", "walk.js"),
    "sd-tab-set": (None, "design-tabs.js"),
}
GENERATED = BUILD / "assets"
VEGA = GENERATED / "vega-embed.js"


def _prepare(app: Sphinx, config: Config) -> None:
    config.templates_path.insert(0, str(Path(__file__).with_name("templates")))
    config.html_static_path.append(str(GENERATED))
    config.html_context["course_version"] = __version__
    config.html_additional_pages["index"] = "front-door.html"
    write_vega_bundle()


def write_vega_bundle() -> None:
    """Write Vega-Embed with all it needs as one ES module, once for each version of it."""
    import vl_convert

    stamp = VEGA.with_suffix(".version")
    if VEGA.is_file() and stamp.is_file() and stamp.read_text() == vl_convert.__version__:
        return
    GENERATED.mkdir(parents=True, exist_ok=True)
    newest = vl_convert.get_vegalite_versions()[-1]
    bundle = vl_convert.javascript_bundle("export { vegaEmbed, vega };", vl_version=newest)
    VEGA.write_text(bundle, encoding="utf-8")
    stamp.write_text(vl_convert.__version__)


def _choose(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    body = context.get("body", "")
    on_demand = tuple(name for files in ON_DEMAND.values() for name in files if name)
    # In place: Sphinx adds the files below to this same list.
    context["script_files"][:] = [
        script for script in context["script_files"] if not str(script.filename).endswith(on_demand)
    ]
    for mark, (style, script) in ON_DEMAND.items():
        if mark in body:
            if style:
                app.add_css_file(style)
            if script:
                app.add_js_file(script, loading_method="defer")


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
        label = "Show or hide the pages below"
        return str(toctree(*args, **kwargs)).replace("<summary>", f'<summary aria-label="{label}">')

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
    # After the theme and every other extension have had their say.
    app.connect("html-page-context", _choose, priority=999)
    app.connect("html-page-context", _name_the_toggles, priority=999)
    app.connect("html-page-context", _let_the_keyboard_scroll, priority=999)
