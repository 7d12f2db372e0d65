"""JupyterLite, in which the assignments are done: what it starts with, and what a reader may do."""

import json
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import expect

from medoffice.book.lite import KERNEL
from medoffice.book.places import LITE

ENGINE = "pyodide.asm.wasm"
ASSIGNMENT = "exercises/patient-access/patient-access.ipynb"
WRITTEN = '.jp-CodeCell:has-text("my own work") .jp-OutputArea-output'
# A busy build machine may need minutes; a kernel that never starts needs forever.
PATIENCE = 240_000


def open_notebook(window, notebook):
    """Open a notebook and wait until its cells can be seen; its kernel may not answer yet."""
    window.page.goto(f"{window.address}/lite/notebooks/index.html?path={notebook}")
    window.page.locator(".jp-CodeCell").first.wait_for(timeout=PATIENCE)
    return window


def ready(window):
    """Wait until a notebook's kernel answers."""
    window.page.locator("html[data-lab=ready]").wait_for(state="attached", timeout=PATIENCE)
    return window


def write(page, code):
    """Put code in the place of what the first code cell holds."""
    page.locator(".jp-CodeCell .cm-content").first.click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(code)


@pytest.fixture(scope="module")
def opened(shared_windows):
    """An assignment in which a cell was run before its kernel answered."""
    window = shared_windows()
    page, held = window.page, []
    page.context.route(f"**/{ENGINE}", lambda route: held.append(route))
    open_notebook(window, ASSIGNMENT)
    write(page, 'print("my own work")')
    page.keyboard.press("Shift+Enter")
    page.get_by_role("status").filter(has_text="The cell you ran").wait_for(timeout=PATIENCE)
    assert page.locator(WRITTEN).count() == 0
    while not held:
        page.wait_for_timeout(50)
    for route in held:
        route.continue_()
    page.context.unroute(f"**/{ENGINE}")
    ready(window)
    yield page
    window.was_clean()


def test_a_cell_run_before_the_kernel_answers_runs_once_it_does(opened):
    expect(opened.locator(WRITTEN)).to_have_text("my own work", timeout=PATIENCE)
    assert opened.locator(".jp-Dialog").count() == 0
    back = opened.get_by_role("region", name="This lab").get_by_role(
        "link", name="Back to the chapter"
    )
    assert back.get_attribute("href").endswith("/book/scheduling/patient-access.html")


def test_a_copy_is_saved_for_a_jupyter_of_ones_own(opened):
    with opened.expect_download() as saved:
        opened.get_by_role("button", name="Save a copy (.ipynb)").press("Enter")
    assert saved.value.suggested_filename == "patient-access.ipynb"
    notebook = json.loads(Path(saved.value.path()).read_text(encoding="utf-8"))
    nbformat.validate(notebook)
    assert notebook["metadata"]["kernelspec"]["name"] == "python3"
    assert "my own work" in json.dumps(notebook)


def test_it_starts_afresh_after_a_question_and_back_again(opened):
    mine = opened.locator(".jp-CodeCell", has_text="my own work")

    def asked(button, answer):
        opened.get_by_role("button", name=button).press("Enter")
        opened.get_by_role("dialog").get_by_role("button", name=answer).press("Enter")

    asked("Start this lab afresh", "Leave it as it is")
    expect(mine).to_have_count(1)
    asked("Start this lab afresh", "Start afresh")
    opened.get_by_role("button", name="Bring back my version").wait_for(timeout=PATIENCE)
    expect(opened.locator(".jp-CodeCell", has_text="need_pandas()").first).to_be_visible()
    expect(mine).to_have_count(0)
    asked("Bring back my version", "Bring it back")
    expect(mine).to_have_count(1, timeout=PATIENCE)


@pytest.mark.parametrize("width", [320, 1280])
def test_a_newer_version_than_the_readers_own_is_told(opened, width):
    opened.set_viewport_size({"width": width, "height": 900})
    opened.locator(".lab-actions:not([hidden])").wait_for(timeout=PATIENCE)
    opened.evaluate(
        """async () => {
          const { context } = jupyterapp.shell.currentWidget;
          context.model.setMetadata("medoffice", { published: "of last year" });
          await context.save();
        }"""
    )
    opened.reload()
    newer = opened.locator(".lab-newer")
    expect(newer).to_contain_text("This lab has a newer version.", timeout=PATIENCE)
    bar = opened.get_by_role("region", name="This lab")
    assert bar.evaluate("bar => bar.scrollHeight <= bar.clientHeight"), "the bar is too small"


def test_stored_outputs_read_as_on_the_page(visit):
    page = open_notebook(visit(), "notebooks/orientation/meet-willow-bend.ipynb").page
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
