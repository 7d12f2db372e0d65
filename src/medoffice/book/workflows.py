"""Check the workflows that GitHub runs for us: ``python -m medoffice.book.workflows``.

actionlint finds what GitHub would refuse. What it lets pass is checked here: each action is pinned
to a commit, since a tag can be moved to other code, and each workflow states what it may do.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from medoffice import command_line
from medoffice.book.places import ROOT

FOLDER = ROOT / ".github" / "workflows"
PINNED = re.compile(r"[\w./-]+@[0-9a-f]{40}\s+# v\d+\.\d+\.\d+")
USES = re.compile(r"^[\s-]*uses:\s*(.*?)\s*$", re.MULTILINE)


def check(folder: Path = FOLDER) -> list[str]:
    """Return all findings in the workflows of a folder, one sentence each."""
    files = sorted(folder.glob("*.yml"))
    return [finding for file in files for finding in _ours(file)] + _actionlint(files)


def _ours(file: Path) -> list[str]:
    text = file.read_text(encoding="utf-8")
    found = [
        f"{file.name}: {used} is not pinned to a commit with its version beside it"
        for used in USES.findall(text)
        if not PINNED.fullmatch(used)
    ]
    if "permissions" not in yaml.safe_load(text):
        found.append(f"{file.name}: it says nothing about permissions, so it has too many")
    return found


def _actionlint(files: list[Path]) -> list[str]:
    beside = Path(sys.executable).parent
    program = shutil.which("actionlint", path=str(beside)) or shutil.which("actionlint")
    if program is None:
        print("No actionlint for this system: the workflows are checked in part.")
        return []
    # Without helpers that one machine has and another has not.
    command = [program, "-shellcheck=", "-pyflakes=", "-oneline", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True)
    said = (done.stdout + done.stderr).splitlines()
    return said or ([f"actionlint failed ({done.returncode})"] if done.returncode else [])


def main() -> None:
    """Check all workflows and fail when there is a finding."""
    found = check()
    for finding in found:
        print(finding)
    if found:
        raise SystemExit(1)


if __name__ == "__main__":
    command_line.takes_nothing(__spec__, __doc__)
    main()
