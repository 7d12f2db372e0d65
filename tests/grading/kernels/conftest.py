import nbformat
import pytest
from nbclient import NotebookClient

from medoffice.grading import kernels
from medoffice.grading.kernels.provisioner import ForkedKernelManager


@pytest.fixture(autouse=True)
def where_kernels_are_forked():
    if not kernels.can_fork():
        pytest.skip("Kernels are forked on Linux only")


@pytest.fixture
def run(tmp_path):
    """Return a function that runs cells as a notebook, and returns what each of them gave."""

    def ran(*sources, manager=ForkedKernelManager, **settings):
        cells = [nbformat.v4.new_code_cell(source) for source in sources]
        notebook = nbformat.v4.new_notebook(cells=cells)
        NotebookClient(
            notebook,
            kernel_manager_class=manager,
            shutdown_kernel="immediate",
            allow_errors=True,
            resources={"metadata": {"path": str(tmp_path)}},
            **settings,
        ).execute()
        return ["".join(map(text, cell.outputs)) for cell in notebook.cells]

    return ran


def text(output):
    """Return what an output says."""
    if output.output_type == "stream":
        return output.text
    if output.output_type == "error":
        return output.ename
    return output.data["text/plain"]
