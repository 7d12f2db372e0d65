"""Count the scorecard anew: ``python -m medoffice.operations.strategy.store_months``.

It is run after a change of the practice's records, and writes ``months.csv`` beside this file.
"""

from __future__ import annotations

from pathlib import Path

from medoffice import command_line
from medoffice.operations.strategy import months

FILE = Path(__file__).with_name("months.csv")


def main() -> None:
    """Count, and write the file."""
    FILE.write_text(months.as_csv(months.count()), encoding="utf-8")
    print(f"{FILE.name} is written.")


if __name__ == "__main__":
    command_line.takes_nothing(__spec__, __doc__)
    main()
