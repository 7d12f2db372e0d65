"""Labs are run in forked kernels where that can be done: a fresh one imports for seconds."""

import nbval.kernel
from jupyter_client.manager import KernelManager

from medoffice.grading import kernels

WHAT_LABS_IMPORT = ("pandas", "altair", "ipywidgets", "medoffice.labs.needs")

if kernels.can_fork():
    from medoffice.grading.kernels.provisioner import ForkProvisioner

    class ForkedKernel(KernelManager):
        """Starts the kernel of one lab."""

        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.provisioner = ForkProvisioner(parent=self, kernel_spec=self.kernel_spec)
            self.provisioner.modules = WHAT_LABS_IMPORT

    nbval.kernel.KernelManager = ForkedKernel
