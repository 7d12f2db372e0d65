"""Where style sheets cannot tell whether a table scrolls, a script has the words above it shown."""

import pytest

pytestmark = pytest.mark.browser
# As a browser without scroll timelines, whichever the tests run in.
WITHOUT_TIMELINES = "CSS.supports = () => false"
WIDE = '<table><tr><td style="min-width: 40rem">wide</td></tr></table>'
PAGE = f"""<style>.widget-html {{ overflow-x: auto }} table {{ width: 100% }}</style>
  <link rel="stylesheet" href="/course.css"><script type="module" src="/sideways.js"></script>
  <main>
    <div class="page-table" id="narrow"><table><tr><td>narrow</td></tr></table></div>
    <div class="page-table" id="hidden" hidden>{WIDE}</div>
    <div class="widget-html"><div class="lab-results" id="around">{WIDE}</div></div>
  </main>"""
MARKED = """ids => JSON.stringify(ids) === JSON.stringify(
  [...document.querySelectorAll(".scrolls-sideways")].map((table) => table.id))"""


def test_tables_that_scroll_are_marked_as_they_come_and_as_the_window_changes(browser, assets):
    with browser.new_context(viewport={"width": 400, "height": 600}, base_url=assets) as context:
        page, errors = context.new_page(), []
        page.on("pageerror", lambda error: errors.append(error))
        page.add_init_script(WITHOUT_TIMELINES)
        page.goto("/facts.css")
        page.set_content(PAGE)
        page.wait_for_function(MARKED, arg=["around"])
        page.locator("#hidden").evaluate("(table) => { table.hidden = false }")
        page.wait_for_function(MARKED, arg=["hidden", "around"])
        page.locator("#narrow td").evaluate(f"(cell) => {{ cell.innerHTML = `{WIDE}` }}")
        page.wait_for_function(MARKED, arg=["narrow", "hidden", "around"])
        words = "getComputedStyle(document.querySelector('#narrow'), '::before').height"
        assert page.evaluate(words) == "24px"
        page.set_viewport_size({"width": 1280, "height": 600})
        page.wait_for_function(MARKED, arg=[])
        assert errors == []
