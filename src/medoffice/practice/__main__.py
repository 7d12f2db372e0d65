"""Check the practice's tables: ``python -m medoffice.practice``."""

from __future__ import annotations

import sys

from medoffice import command_line, practice

SHOWN = 50


def main() -> int:
    """Print the faults, and tell the shell whether there are any."""
    faults = practice.check()
    for fault in faults[:SHOWN]:
        print(fault)
    if len(faults) > SHOWN:
        print(f"… and {len(faults) - SHOWN:,} more.")
    print(f"{len(faults)} faults." if faults else f"{len(practice.tables())} tables are in order.")
    return 1 if faults else 0


if __name__ == "__main__":
    command_line.takes_nothing(__spec__, __doc__)
    sys.exit(main())
