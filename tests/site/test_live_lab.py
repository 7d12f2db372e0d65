"""A live lab starts in the browser with no other host in reach, and its first widget answers."""

import json
import time

import pytest
from playwright.sync_api import expect

from medoffice.book.lab_links import FIRST_VISIT_MEGABYTES
from medoffice.book.lite import KERNEL
from medoffice.book.notebooks import labs
from medoffice.book.places import LITE

LAB = "notebooks/scheduling/patient-access.ipynb"
# A busy build machine may need minutes; a kernel that never starts needs forever.
PATIENCE = 240_000


def open_lab(window, notebook):
    """Open a lab and wait until its cells can be seen; its kernel may not answer yet."""
    window.page.goto(f"{window.address}/lite/notebooks/index.html?path={notebook}")
    window.page.locator(".jp-CodeCell").first.wait_for(timeout=PATIENCE)
    return window


def ready(window):
    """Wait until a lab's kernel answers."""
    window.page.locator("html[data-lab=ready]").wait_for(state="attached", timeout=PATIENCE)
    return window


@pytest.fixture
def starting_lab(visit):
    """A lab whose cells can be seen, though its kernel does not answer yet."""
    return open_lab(visit(), LAB)


@pytest.fixture
def lab(starting_lab):
    return ready(starting_lab)


def run(page, source):
    """Run the first code cell that holds the given text."""
    cell = page.locator(".jp-CodeCell", has_text=source).first
    cell.locator(".cm-content").click()
    page.keyboard.press("Shift+Enter")
    return cell


def opening(notebook):
    """Return the code with which a lab starts, and that shows its first widget."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    return code[0], next(source for source in code if source.startswith("lab."))


def test_the_first_widget_of_every_lab_answers(lab, subtests, capsys):
    # In one kernel, as starting a kernel takes far longer than starting a lab.
    page = lab.page
    cell = page.locator(".jp-CodeCell").first
    for notebook in labs():
        with subtests.test(notebook.stem):
            started = time.monotonic()
            cell.locator(".cm-content").click()
            page.keyboard.press("Control+A")
            page.keyboard.insert_text("\n".join([f"# {notebook.stem}", *opening(notebook)]))
            page.keyboard.press("Shift+Enter")
            results = cell.locator(".jp-OutputArea")
            results.locator("select").first.wait_for(timeout=PATIENCE)
            waited = time.monotonic() - started
            before = results.inner_html()
            control = results.locator("select").first
            options = control.locator("option").evaluate_all("all => all.map(o => o.value)")
            chosen = control.input_value()
            control.select_option(next(value for value in options if value != chosen))
            page.wait_for_function(
                "([element, before]) => element.innerHTML !== before",
                arg=[results.element_handle(), before],
                timeout=PATIENCE,
            )
            with capsys.disabled():
                print(f"\n  first live widget of {notebook.stem}: {waited:.0f} s")


def test_stored_outputs_read_as_on_the_page(visit):
    page = ready(open_lab(visit(), "notebooks/orientation/meet-willow-bend.ipynb")).page
    still = page.locator(".lab-still").first
    expect(still).to_contain_text("charged $302.00, given up by contract $96.29")
    printed = page.locator(".jp-OutputArea-output pre").all_inner_texts()
    assert printed
    assert not [text for text in printed if "\n," in text]
    assert page.locator(".jp-mod-outputsScrolled").count() == 0


def test_cells_run_before_the_kernel_answers_run_once_it_does(starting_lab):
    page = starting_lab.page
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    run(page, "import patient_access")
    cell = run(page, "lab.compare_templates()")
    expect(page.get_by_role("status").filter(has_text="2 cells you ran")).to_be_visible()
    cell.locator("select").first.wait_for(timeout=PATIENCE)
    assert page.locator(".jp-Dialog").count() == 0


def test_the_page_says_how_much_a_first_visit_fetches(lab):
    page = lab.page
    run(page, "import patient_access")
    run(page, "lab.compare_templates()").locator("select").first.wait_for(timeout=PATIENCE)
    sizes = page.evaluate(
        "performance.getEntriesByType('resource').map(entry => entry.encodedBodySize)"
    )
    engine = sum(file.stat().st_size for file in (LITE / "static/pyodide").iterdir())
    assert (sum(sizes) + engine) / 1e6 == pytest.approx(FIRST_VISIT_MEGABYTES, rel=0.25)


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
