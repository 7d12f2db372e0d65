"""Give forked kernels to Jupyter: a provisioner, a manager that asks it, and a client."""

from __future__ import annotations

import asyncio
import shutil
import signal
import tempfile
from pathlib import Path
from queue import Empty
from typing import Any

from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning import KernelProvisionerBase

from medoffice.grading.kernels import warmed

LAUNCHER = "ipykernel_launcher"


class ForkProvisioner(KernelProvisionerBase):
    """Has a kernel forked where Jupyter's own provisioner starts a process."""

    modules = warmed.MODULES
    """What is imported before the first kernel is forked."""

    _kernel: warmed.ForkedKernel | None = None
    _folder: Path | None = None

    @property
    def has_process(self) -> bool:
        """Whether there is a kernel to look after."""
        return self._kernel is not None

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        """Choose where kernel and client meet: in files that only this user can open."""
        manager = self.parent
        self._folder = Path(tempfile.mkdtemp(prefix="kernel-"))
        manager.transport = "ipc"
        manager.ip = str(self._folder / "channel")
        manager.connection_file = str(self._folder / "connection.json")
        manager.write_connection_file()
        self.connection_info = manager.get_connection_info()
        kwargs.pop("transport_encryption", None)
        command = manager.format_kernel_cmd(extra_arguments=kwargs.pop("extra_arguments", []))
        return await super().pre_launch(cmd=command, **kwargs)

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> dict[str, Any]:
        """Have the kernel forked, and wait until it listens."""
        arguments = cmd[cmd.index(LAUNCHER) :]
        folder = str(kwargs.get("cwd") or Path.cwd())
        self._kernel = warmed.shared(self.modules).fork(arguments, folder, kwargs["env"])
        await self._kernel.started()
        return self.connection_info

    async def poll(self) -> int | None:
        """Return the exit status, or None while the kernel runs."""
        return self._kernel.poll() if self._kernel else 0

    async def wait(self) -> int | None:
        """Wait until the kernel has ended."""
        status = await self._kernel.ended() if self._kernel else None
        self._let_go()
        return status

    async def send_signal(self, signum: int) -> None:
        """Send a signal to the kernel and to all it has started."""
        if self._kernel:
            self._kernel.signal(signum)

    async def kill(self, restart: bool = False) -> None:
        """Kill the kernel, and return when it is gone: Jupyter would look ten times a second."""
        await self.send_signal(signal.SIGKILL)
        if self._kernel:
            await self._kernel.ended()

    async def terminate(self, restart: bool = False) -> None:
        """Ask the kernel to end."""
        await self.send_signal(signal.SIGTERM)

    async def cleanup(self, restart: bool = False) -> None:
        """Let go of the kernel and of the files it was reached by."""
        self._let_go()
        if self._folder and not restart:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _let_go(self) -> None:
        if self._kernel:
            self._kernel.close()
            self._kernel = None


class PromptClient(AsyncKernelClient):
    """Talks with a kernel that listened before there was a client, so it has missed nothing."""

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        """Wait until the kernel answers, without the time that others let old messages pass by."""
        async with asyncio.timeout(timeout):
            while True:
                await self.kernel_info(reply=True)
                try:
                    await self.get_iopub_msg(timeout=0.2)
                except Empty:  # what the kernel prints does not arrive here yet
                    continue
                return


class ForkedKernelManager(AsyncKernelManager):
    """Manages a forked kernel, if the notebook asks for Python; otherwise a fresh one."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        if self.kernel_spec is not None and LAUNCHER in self.kernel_spec.argv:
            self.client_factory = PromptClient
            self.provisioner = ForkProvisioner(parent=self, kernel_spec=self.kernel_spec)
