"""nbgrader's step that runs a notebook, with a forked kernel."""

from __future__ import annotations

from typing import Any

from nbgrader.preprocessors import Execute

from medoffice.grading.kernels.provisioner import ForkedKernelManager


class ExecuteInForkedKernel(Execute):
    """Run a notebook in a forked kernel. It takes the settings of nbgrader's own `Execute`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("kernel_manager_class", ForkedKernelManager)
        # All is done by then, and an orderly end takes longer than a notebook.
        kwargs.setdefault("shutdown_kernel", "immediate")
        super().__init__(*args, **kwargs)
