"""Kernels that grade fast: each is forked from one process that has imported everything already.

A fresh kernel spends a second or more on importing pandas; a forked one is ready in a twentieth of
that and shares the memory of what was imported. Everything else stays nbgrader's.

- `zygote` is the warmed process: it imports, then forks a process whenever it is asked to.
- `forked` is what that process does to become a kernel.
- `warmed` starts the zygote and asks it, over `channels`.
- `provisioner` gives its kernels to Jupyter.
- `execute` is nbgrader's step of running a notebook, with such a kernel.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jupyter_client.manager import KernelManager
    from traitlets.config import Config


def can_fork() -> bool:
    """Tell whether kernels can be forked here.

    Only Linux forks safely after NumPy is imported and tells when a child ends through a file.
    Everywhere else each notebook gets a fresh kernel, as nbgrader has it.
    """
    return sys.platform == "linux" and hasattr(os, "pidfd_open")


def manager_class() -> type[KernelManager]:
    """Return what starts a notebook's kernel: by forking where that can be done."""
    from jupyter_client.manager import AsyncKernelManager

    if not can_fork():
        return AsyncKernelManager
    from medoffice.grading.kernels.provisioner import ForkedKernelManager

    return ForkedKernelManager


def fork_kernels(config: Config) -> None:
    """Have nbgrader run students' notebooks in forked kernels, where that can be done.

    Parameters
    ----------
    config : traitlets.config.Config
        Configuration of a course. nbgrader's step that runs a notebook is put by ours, which
        takes the same settings (`c.Execute`); all other steps stay as they are set.
    """
    if not can_fork():
        return
    from nbgrader.converters import Autograde
    from nbgrader.preprocessors import Execute

    from medoffice.grading.kernels.execute import ExecuteInForkedKernel

    steps = config.Autograde.get("autograde_preprocessors")
    if not steps:
        steps = Autograde.class_traits()["autograde_preprocessors"].default()
    config.Autograde.autograde_preprocessors = [
        ExecuteInForkedKernel if step is Execute else step for step in steps
    ]


def fork_by_default(*modules: str) -> None:
    """Have every kernel that Jupyter starts in this process forked, where that can be done.

    Parameters
    ----------
    *modules : str
        What to import before.
    """
    if not can_fork():
        return
    from importlib.metadata import EntryPoint

    from jupyter_client.provisioning import KernelProvisionerFactory

    from medoffice.grading.kernels.provisioner import ForkProvisioner

    ForkProvisioner.modules = modules
    factory = KernelProvisionerFactory.instance()
    name, group = "forked", KernelProvisionerFactory.GROUP_NAME
    place = f"{ForkProvisioner.__module__}:{ForkProvisioner.__name__}"
    factory.provisioners[name] = EntryPoint(name, place, group)
    factory.default_provisioner_name = name
