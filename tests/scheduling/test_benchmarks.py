"""Speed is measured, not asserted; but what is promised to be measured must be."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_make_runs_every_program_of_the_table():
    table = (ROOT / "benchmarks" / "README.md").read_text()
    programs = re.findall(r"^\| `(\w+\.py)` \|", table, re.MULTILINE)
    assert programs
    would_run = subprocess.run(
        ["make", "--dry-run", "bench", "lighthouse"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for program in programs:
        assert f"python benchmarks/{program}" in would_run
