"""Count the lines of the scorecard anew and keep them: ``python -m`` this module."""

from __future__ import annotations

from pathlib import Path

from medoffice.operations.strategy import months

FILE = Path(__file__).with_name("months.csv")


def main() -> None:
    """Count, and write the file."""
    FILE.write_text(months.as_csv(months.count()), encoding="utf-8")
    print(f"{FILE.name} is written.")


if __name__ == "__main__":
    main()
