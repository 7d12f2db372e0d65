"""Kernels that start fast: each is forked from one process that has imported everything already.

A fresh kernel spends a second or more on importing pandas; a forked one is ready in a twentieth of
that and shares the memory of what was imported. The pages of the site are run in such kernels.

- `zygote` is the warmed process: it imports, then forks a process whenever it is asked to.
- `forked` is what that process does to become a kernel.
- `warmed` starts the zygote and asks it.
- `provisioner` gives its kernels to Jupyter.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jupyter_client.manager import KernelManager


def can_fork() -> bool:
    """Tell whether kernels can be forked here.

    Only Linux forks safely after NumPy is imported and tells when a child ends through a file.
    Everywhere else each notebook gets a fresh kernel.
    """
    return sys.platform == "linux" and hasattr(os, "pidfd_open")


def manager_class() -> type[KernelManager]:
    """Return what starts a notebook's kernel: by forking where that can be done."""
    from jupyter_client.manager import AsyncKernelManager

    if not can_fork():
        return AsyncKernelManager
    from medoffice.grading.kernels.provisioner import ForkedKernelManager

    return ForkedKernelManager


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
