import nbformat
import pytest

from medoffice.grading import kernels


@pytest.fixture(autouse=True)
def where_kernels_are_forked():
    if not kernels.can_fork():
        pytest.skip("Kernels are forked on Linux only")


@pytest.fixture
def run(tmp_path):
    """Return a function that runs cells as a notebook, and returns what each of them gave."""

    def ran(*sources, step=None, **settings):
        from medoffice.grading.kernels.execute import ExecuteInForkedKernel

        cells = [nbformat.v4.new_code_cell(source) for source in sources]
        notebook = nbformat.v4.new_notebook(cells=cells)
        resources = {"metadata": {"path": str(tmp_path)}}
        executed, _ = (step or ExecuteInForkedKernel)(**settings).preprocess(notebook, resources)
        return ["".join(map(text, cell.outputs)) for cell in executed.cells]

    return ran


def text(output):
    """Return what an output says."""
    if output.output_type == "stream":
        return output.text
    if output.output_type == "error":
        return output.ename
    return output.data["text/plain"]
