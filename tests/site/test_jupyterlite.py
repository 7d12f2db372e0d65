"""JupyterLite, in which the assignments are done: what it starts with, and what a reader may do."""

import json

from playwright.sync_api import expect

from medoffice.book.lite import KERNEL
from medoffice.book.places import LITE

# A busy build machine may need minutes; a kernel that never starts needs forever.
PATIENCE = 240_000


def open_notebook(window, notebook):
    """Open a notebook and wait until its cells can be seen; its kernel may not answer yet."""
    window.page.goto(f"{window.address}/lite/notebooks/index.html?path={notebook}")
    window.page.locator(".jp-CodeCell").first.wait_for(timeout=PATIENCE)
    return window


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
