"""JupyterLab in the browser, for assignments and for who knows it: it starts and keeps work."""

import json
from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Page, expect

from medoffice.book.lab_links import JUPYTERLAB_MEGABYTES
from medoffice.book.lite import KERNEL
from medoffice.book.places import LITE

DESKTOP = {"width": 1280, "height": 900}
LAB = "notebooks/scheduling/patient-access.ipynb"
# A busy build machine may need minutes; a kernel that never starts needs forever.
PATIENCE = 240_000
# A lab in this state has cells, but nothing to run them; a quick reader is there before it ends.
HOLD_THE_KERNEL_BACK = """() => {
  const { sessions } = jupyterapp.serviceManager;
  const start = sessions.startNew.bind(sessions);
  sessions.startNew = (...asked) => new Promise((go) => {
    window.letTheKernelStart = () => go(start(...asked));
  });
}"""


def open_lab(window, notebook, held_back=False):
    """Open a lab and wait until its cells can be seen; its kernel may not answer yet."""
    address = f"{window.address}/lite/notebooks/index.html?path={notebook}"
    window.page.goto(address, wait_until="commit")
    if held_back:
        window.page.wait_for_function("'jupyterapp' in window && jupyterapp", timeout=PATIENCE)
        window.page.evaluate(HOLD_THE_KERNEL_BACK)
    window.page.locator(".jp-CodeCell").first.wait_for(timeout=PATIENCE)
    return window


def run(page, source):
    """Run the first code cell that holds the given text."""
    cell = page.locator(".jp-CodeCell", has_text=source).first
    cell.locator(".cm-content").click()
    page.keyboard.press("Shift+Enter")
    return cell


@dataclass(frozen=True)
class FirstVisit:
    """A lab in which cells were run before it had a kernel, and what was seen then."""

    page: Page
    said_meanwhile: str
    bytes_fetched: int


@pytest.fixture(scope="module")
def first_visit(shared_windows):
    # One lab for all tests that need no other: a kernel takes far longer to start than a lab.
    window = shared_windows()
    page = window.page
    open_lab(window, LAB, held_back=True)
    page.wait_for_function("'letTheKernelStart' in window", timeout=PATIENCE)
    # One cell by a key, a second by a menu; then the reader is in the second when the kernel comes.
    first = run(page, "import patient_access")
    page.locator(".jp-CodeCell", has_text="lab.need_pandas()").locator(".cm-content").click()
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Above Selected Cell").click()
    said_meanwhile = page.get_by_role("region", name="This lab").inner_text()
    second = page.locator(".jp-CodeCell", has_text="lab.compare_templates()").first
    second.locator(".cm-content").click()
    page.evaluate("letTheKernelStart()")
    second.locator("select").first.wait_for(timeout=PATIENCE)
    expect(first.locator(".jp-InputPrompt")).to_have_text("[1]:")
    expect(second.locator(".jp-InputPrompt")).to_have_text("[2]:")
    page.keyboard.press("Shift+Enter")
    expect(second.locator(".jp-InputPrompt")).to_have_text("[3]:", timeout=PATIENCE)
    sizes = page.evaluate(
        "performance.getEntriesByType('resource').map(entry => entry.encodedBodySize)"
    )
    yield FirstVisit(page, said_meanwhile, sum(sizes))
    window.was_clean()


def test_cells_run_before_there_is_a_kernel_run_once_there_is(first_visit):
    assert "The 2 cells you ran will run as soon as it is ready." in first_visit.said_meanwhile
    assert first_visit.page.locator(".jp-Dialog").count() == 0


def test_an_assignments_card_says_how_much_jupyterlab_fetches(first_visit):
    assert first_visit.bytes_fetched / 1e6 == pytest.approx(JUPYTERLAB_MEGABYTES, rel=0.25)


def test_a_lab_visited_once_answers_without_a_network_and_keeps_what_was_written(first_visit):
    page = first_visit.page
    page.locator("html[data-kept=yes]").wait_for(state="attached", timeout=PATIENCE)
    cell = page.locator(".jp-CodeCell").first
    cell.locator(".cm-content").click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(
        "from medoffice.labs import patient_access as mine\nmine.compare_templates()"
    )
    page.keyboard.press("Control+Enter")
    cell.locator("select").first.wait_for(timeout=PATIENCE)
    page.evaluate("jupyterapp.shell.currentWidget.context.save()")
    page.context.set_offline(True)
    page.reload()
    page.locator("html[data-lab=ready]").wait_for(state="attached", timeout=PATIENCE)
    # What a widget showed is there again as a picture; the widget itself went with its Python.
    cell = page.locator(".jp-CodeCell", has_text="mine.compare_templates()")
    expect(cell.locator(".lab-still")).to_be_visible()
    expect(page.get_by_text("model not found")).to_have_count(0)
    bar = page.get_by_role("region", name="This lab")
    expect(bar).to_contain_text("The lab is ready. Press Run > Run All Cells")
    back = bar.get_by_role("link", name="Back to the chapter")
    assert back.get_attribute("href").endswith("/book/scheduling/patient-access.html")
    cell = run(page, "mine.compare_templates()")
    cell.locator("select").first.wait_for(timeout=PATIENCE)
    expect(bar).not_to_contain_text("The lab is ready.")
    page.context.set_offline(False)


def test_a_copy_is_saved_for_a_jupyter_of_ones_own(first_visit):
    page = first_visit.page
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save a copy (.ipynb)").press("Enter")
    assert saved.value.suggested_filename == "patient-access.ipynb"
    notebook = json.loads(Path(saved.value.path()).read_text(encoding="utf-8"))
    nbformat.validate(notebook)
    assert notebook["metadata"]["kernelspec"]["name"] == "python3"
    assert "mine.compare_templates()" in json.dumps(notebook)


def test_a_lab_starts_afresh_after_a_question_and_back_again(first_visit):
    page = first_visit.page
    written = page.locator(".jp-CodeCell", has_text="mine.compare_templates()")

    def asked(button, answer):
        page.get_by_role("button", name=button).press("Enter")
        page.get_by_role("dialog").get_by_role("button", name=answer).press("Enter")

    asked("Start this lab afresh", "Leave it as it is")
    expect(written).to_have_count(1)
    asked("Start this lab afresh", "Start afresh")
    page.get_by_role("button", name="Bring back my version").wait_for(timeout=PATIENCE)
    expect(page.locator(".jp-CodeCell", has_text="import patient_access").first).to_be_visible()
    expect(written).to_have_count(0)
    asked("Bring back my version", "Bring it back")
    expect(written).to_have_count(1, timeout=PATIENCE)


def test_a_newer_version_than_the_readers_own_is_told(first_visit):
    page = first_visit.page
    page.set_viewport_size({"width": 320, "height": 900})
    newer = page.locator(".lab-newer")

    def open_own(published):
        page.evaluate(
            """async (published) => {
              const { context } = jupyterapp.shell.currentWidget;
              context.model.setMetadata("medoffice", { published });
              await context.save();
            }""",
            published,
        )
        page.reload()
        page.locator(".lab-actions:not([hidden])").wait_for(timeout=PATIENCE)

    before = page.evaluate(
        "jupyterapp.shell.currentWidget.context.model.getMetadata('medoffice').published"
    )
    open_own("of last year")
    expect(newer).to_contain_text("There is a newer version.", timeout=PATIENCE)
    bar = page.get_by_role("region", name="This lab")
    assert bar.evaluate("bar => bar.scrollHeight <= bar.clientHeight"), "the bar is too small"
    open_own(before)
    expect(newer).to_be_hidden()
    page.set_viewport_size(DESKTOP)


def test_stored_outputs_read_as_on_the_page(visit):
    page = open_lab(visit(), "notebooks/orientation/meet-willow-bend.ipynb").page
    still = page.locator(".lab-still").first
    expect(still).to_contain_text("charged $302.00, given up by contract $96.29")
    printed = page.locator(".jp-OutputArea-output pre").all_inner_texts()
    assert printed
    assert not [text for text in printed if "\n," in text]
    assert page.locator(".jp-mod-outputsScrolled").count() == 0


def test_the_engine_and_all_a_lab_starts_with_are_on_this_site():
    settings = json.loads((LITE / "jupyter-lite.json").read_text())["jupyter-config-data"]
    kernel = settings["litePluginSettings"][f"{KERNEL}:kernel"]
    assert kernel["pyodideUrl"].startswith("./")
    lock = json.loads((LITE / "static/pyodide/pyodide-lock.json").read_text())["packages"]
    needed = {*kernel["loadPyodideOptions"]["packages"], "ipywidgets", "medoffice"}
    while needed:
        package = lock[needed.pop()]
        assert (LITE / "static/pyodide" / package["file_name"]).is_file(), package["file_name"]
        needed |= {name.lower().replace("_", "-") for name in package["depends"]}


def test_only_extensions_the_labs_use_are_in_them():
    settings = json.loads((LITE / "jupyter-lite.json").read_text())["jupyter-config-data"]
    assert {extension["name"] for extension in settings["federated_extensions"]} == {
        "@jupyter-widgets/jupyterlab-manager",
        KERNEL,
    }
