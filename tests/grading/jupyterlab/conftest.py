"""JupyterLab in a real browser, on a course with an exchange of its own.

One JupyterLab serves student and instructor, as nbgrader's own demonstration does.
"""

import json
import os
import subprocess
import sys
import sysconfig
import time
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from playwright.sync_api import FrameLocator, Locator, Page, expect

SECONDS = 180
# It asks nobody whether to fetch news, and fetches no list of extensions.
QUIET = {"fetchNews": "false", "checkForUpdates": False}


@dataclass
class Lab:
    """JupyterLab, as a person uses it."""

    page: Page

    def open(self, *entries: str) -> None:
        """Choose an entry of a menu, by the words that stand there."""
        menu, entry = entries
        self.page.locator(".lm-MenuBar-item", has_text=menu).first.click()
        self.page.locator(".lm-Menu-item", has_text=entry).first.click()

    def go_to(self, tab: str) -> None:
        """Show a tab that is open."""
        self.page.locator(".lm-TabBar-tab", has_text=tab).click()

    def listed(self, assignment: str, status: str) -> Locator:
        """Return an assignment's row in the assignment list: released, fetched or submitted."""
        return self.page.locator(f"#{status}_assignments_list > .list_item", has_text=assignment)

    def open_notebook(self, assignment: str) -> None:
        """Open the notebook of an assignment that was fetched, from the assignment list."""
        row = self.listed(assignment, "fetched")
        row.locator(".assignment-notebooks-link").click()
        row.locator(".collapse.in a", has_text=assignment).first.click()

    def answer(self, placeholder: str, text: str) -> None:
        """Write over what stands in a cell of the notebook that is open."""
        cell = self.page.locator(".jp-Notebook:visible .jp-Cell", has_text=placeholder)
        cell.dblclick()
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)
        self.page.keyboard.press("Escape")
        expect(cell).to_have_count(0)  # its placeholder is gone

    def run_all(self) -> None:
        """Run the notebook that is open, once there is a kernel: before, nothing would run."""
        # The sign above the notebook is that of an idle kernel before there is one.
        self.page.locator("#jp-main-statusbar").get_by_text(
            "Python 3 (ipykernel) | Idle"
        ).wait_for()
        self.open("Run", "Run All Cells")

    @property
    def formgrader(self) -> FrameLocator:
        """What stands in Formgrader's tab."""
        return self.page.frame_locator('iframe[src*="formgrader"]')

    def html(self, file: str) -> FrameLocator:
        """Open an HTML file from the file browser."""
        self.page.locator(".jp-DirListing-item", has_text=file).dblclick()
        return self.page.frame_locator(".jp-HTMLViewer iframe")


@pytest.fixture
def course(small_course, tmp_path):
    """Return the course, with an exchange, in the folder that JupyterLab serves."""
    exchange = tmp_path / "exchange"
    exchange.mkdir()
    exchange.chmod(0o777)
    line = f"c.Exchange.root = {str(exchange)!r}\n"
    config = small_course / "nbgrader_config.py"
    config.write_text(f"{config.read_text()}\n{line}")
    # The student's own, for the assignment list.
    (tmp_path / "nbgrader_config.py").write_text(f"c = get_config()\n{line}")
    return small_course


@pytest.fixture
def lab(browser, course, tmp_path):
    """Return JupyterLab, in a window of its own."""
    with running(tmp_path, course) as address:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        context.set_default_timeout(SECONDS * 1000)
        page = context.new_page()
        page.goto(address)
        page.locator("#jp-main-dock-panel").wait_for()
        yield Lab(page)
        context.close()


@contextmanager
def running(folder, course):
    """Run JupyterLab on a folder as `make lab` does, and give its address."""
    home = folder / "home"
    settings = home / "lab" / "user-settings" / "@jupyterlab" / "apputils-extension"
    settings.mkdir(parents=True)
    (settings / "notification.jupyterlab-settings").write_text(json.dumps(QUIET))
    environment = {
        **os.environ,
        "HOME": str(home),
        "JUPYTER_CONFIG_DIR": str(home),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
        "IPYTHONDIR": str(home / "ipython"),
        "PATH": os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]]),
    }
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"]
    command += ["--LabApp.extension_manager=readonly"]
    command += [f"--ServerApp.root_dir={folder}", "--ServerApp.ip=127.0.0.1", "--ServerApp.port=0"]
    log = folder / "jupyterlab.log"
    with log.open("w") as written:
        server = subprocess.Popen(
            command, cwd=course, env=environment, stdout=written, stderr=written
        )
    try:
        yield _address(home / "runtime", server, log)
    finally:
        server.terminate()
        server.wait(SECONDS)


def _address(runtime, server, log):
    end = time.monotonic() + SECONDS
    while server.poll() is None and time.monotonic() < end:
        for file in runtime.glob("jpserver-*.json"):
            if text := file.read_text():  # it is there a moment before it is written
                told = json.loads(text)
                return f"{told['url']}lab?token={told['token']}"
        time.sleep(0.1)
    pytest.fail(f"JupyterLab does not start:\n{log.read_text()[-2000:]}")
