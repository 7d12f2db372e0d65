"""Write the practice's tables: ``python -m medoffice.practice.generate``."""

from __future__ import annotations

import argparse
from pathlib import Path

from medoffice.practice.generate import Parameters, write
from medoffice.practice.package import folder


def main() -> None:
    """Read the command line and write the tables."""
    parser = argparse.ArgumentParser(
        prog="python -m medoffice.practice.generate",
        description="Simulate Willow Bend Family Medicine and write its tables as CSV files.",
    )
    parser.add_argument("--out", type=Path, help="folder to write to (default: datasets/)")
    parser.add_argument("--seed", type=int, default=Parameters.seed, help="default: %(default)s")
    arguments = parser.parse_args()
    out = arguments.out or folder()
    out.mkdir(parents=True, exist_ok=True)
    for name, rows in write(Parameters(seed=arguments.seed), out).items():
        print(f"{rows:>7,} rows  {out / name}.csv")


if __name__ == "__main__":
    main()
