"""Run cells as a Jupyter kernel would, without one, and keep what they show."""

from __future__ import annotations

import io
import sys
from types import ModuleType
from typing import Any

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets import Type
from traitlets.config import Config

LARGEST_OUTPUT = 1 << 20
"""Characters that one cell may show by default."""

CUT_OFF = "\n… The rest of what this cell shows is left out: it is too much.\n"


class Shown:
    """The outputs of a cell, in nbformat's form."""

    def __init__(self, largest: int = LARGEST_OUTPUT) -> None:
        self.outputs: list[dict[str, Any]] = []
        self.left = largest

    def add(self, output: dict[str, Any]) -> None:
        """Add an output, unless it is too large."""
        if self._fits(sum(len(str(part)) for part in output.get("data", output).values())):
            self.outputs.append(output)

    def write(self, name: str, text: str) -> None:
        """Add what was printed; what is printed in a row is one output."""
        if not self._fits(len(text)):
            text = text[: max(self.left + len(text), 0)]
        if not text:
            return
        last = self.outputs[-1] if self.outputs else {}
        if last.get("name") == name:
            last["text"] += text
        else:
            self.outputs.append({"output_type": "stream", "name": name, "text": text})

    def _fits(self, size: int) -> bool:
        if self.left < 0:
            self.left -= size
            return False
        self.left -= size
        return self.left >= 0

    def taken(self) -> list[dict[str, Any]]:
        """Return the outputs."""
        if self.left < 0:
            note = {"output_type": "stream", "name": "stdout", "text": CUT_OFF}
            return [*self.outputs, note]
        return self.outputs


class _Printed(io.TextIOBase):
    """Standard output or error of a shell."""

    def __init__(self, shell: Shell, name: str) -> None:
        self.shell = shell
        self.name = f"<{name}>"
        self._stream = name

    encoding = "utf-8"

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self.shell.shown.write(self._stream, text)
        return len(text)


class _Results(DisplayHook):
    """Shows the value of a cell's last line."""

    def write_output_prompt(self) -> None:
        self._result: dict[str, Any] = {}

    def write_format_data(self, format_dict: dict, md_dict: dict | None = None) -> None:
        self._result = {"data": _as_json(format_dict), "metadata": _as_json(md_dict or {})}

    @staticmethod
    def semicolon_at_end_of_expression(expression: str) -> bool:
        # IPython takes the whole cell apart, each time that something is shown.
        return ";" in expression and DisplayHook.semicolon_at_end_of_expression(expression)

    def finish_displayhook(self) -> None:
        if self._result.get("data"):
            count = self.prompt_count
            self.shell.shown.add(
                {"output_type": "execute_result", "execution_count": count, **self._result}
            )


class _Displays(DisplayPublisher):
    """Shows what a cell displays."""

    def publish(self, data: dict, metadata: dict | None = None, **_: object) -> None:  # type: ignore[override]
        shown = {"data": _as_json(data), "metadata": _as_json(metadata or {})}
        self.shell.shown.add({"output_type": "display_data", **shown})

    def clear_output(self, wait: bool = False) -> None:
        self.shell.shown.outputs.clear()


class Shell(InteractiveShell):
    """IPython, keeping what its cells show. It becomes the ``__main__`` of its process."""

    displayhook_class = Type(_Results)
    display_pub_class = Type(_Displays)

    def __init__(self) -> None:
        self.shown = Shown()
        config = Config()
        config.HistoryManager.enabled = False
        config.HistoryManager.hist_file = ":memory:"
        super().__init__(config=config, user_module=ModuleType("__main__"))
        sys.modules["__main__"] = self.user_module
        self.enable_html_pager = False

    def init_ipython_dir(self, ipython_dir: str | None) -> None:
        """Leave alone what the person who grades has set up for their own IPython."""

    def init_profile_dir(self, profile_dir: str | None) -> None:
        """Keep nothing in files."""
        self.db = {}

    def init_io(self) -> None:
        """Take what is printed."""
        sys.stdout, sys.stderr = _Printed(self, "stdout"), _Printed(self, "stderr")

    def init_display_formatter(self) -> None:
        """Show tables as a notebook does."""
        super().init_display_formatter()
        self.display_formatter.active_types = self.display_formatter.format_types
        # Whoever opens the notebook sees the table. Its plain twin, which takes as long to make,
        # is seen by nobody.
        plain = self.display_formatter.formatters["text/plain"]
        plain.for_type_by_name("pandas", "DataFrame", _size_of)

    def system(self, cmd: str) -> None:
        """Run a line that starts with “!”, and show what it prints."""
        self.system_piped(cmd)

    def _showtraceback(self, etype: type, evalue: BaseException, stb: list[str]) -> None:
        self.shown.add(
            {
                "output_type": "error",
                "ename": etype.__name__,
                "evalue": str(evalue),
                "traceback": list(map(str, stb)),
            }
        )

    def run(self, source: str, largest: int = LARGEST_OUTPUT) -> list[dict[str, Any]]:
        """Run a cell and return its outputs.

        Parameters
        ----------
        source : str
            The cell.
        largest : int, optional
            Characters that it may show. What comes after them is left out.

        Returns
        -------
        list of dict
            Outputs in nbformat's form.
        """
        self.shown = Shown(largest)
        self.run_cell(source, store_history=True)
        return self.shown.taken()


def _size_of(table: Any, printer: Any, _: bool) -> None:
    """Print how large a table is."""
    rows, columns = table.shape
    printer.text(f"[{rows} rows x {columns} columns]")


def _as_json(bundle: dict[str, Any]) -> dict[str, Any]:
    """Return a bundle of representations as a notebook holds it."""
    import base64

    return {
        kind: base64.b64encode(data).decode() if isinstance(data, bytes) else data
        for kind, data in bundle.items()
        if isinstance(data, str | bytes | dict | list | int | float)
    }
