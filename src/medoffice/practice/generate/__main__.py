"""Write the practice's tables: ``python -m medoffice.practice.generate``."""

from __future__ import annotations

import argparse
from pathlib import Path

from medoffice.practice.generate import Parameters
from medoffice.practice.generate.write import simulate, write_key, write_package, write_tables
from medoffice.practice.package import folder

# What is planted in the data, and where. Beside the answers, because it is not for students.
KEY = Path("exercises/answers/practice-data/stories.csv")


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
    world = simulate(Parameters(seed=arguments.seed))
    for name, rows in write_tables(world, out).items():
        print(f"{rows:>7,} rows  {out / name}.csv")
    if not arguments.out:
        write_package(out)
        write_key(out.parent / KEY, world.stories)


if __name__ == "__main__":
    main()
