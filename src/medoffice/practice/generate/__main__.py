"""Write the practice's tables: ``python -m medoffice.practice.generate``."""

from __future__ import annotations

import argparse
from pathlib import Path

from medoffice.practice import package
from medoffice.practice.generate import Parameters, formats, raw
from medoffice.practice.generate.scale import CLINICIANS, write_parquet
from medoffice.practice.generate.write import (
    simulate,
    write_key,
    write_package,
    write_rows,
    write_tables,
)

# What is planted in the data, what is wrong in the raw reports, and where. Beside the answers,
# because it is not for students.
KEYS = Path("exercises/answers/practice-data")
STORIES, RAW_FAULTS = KEYS / "stories.csv", KEYS / "raw-faults.csv"


def main() -> None:
    """Read the command line and write the tables."""
    parser = argparse.ArgumentParser(
        prog="python -m medoffice.practice.generate",
        description="Simulate Willow Bend Family Medicine and write its tables as CSV files; "
        "with --providers or --years, a group of such offices as Parquet files.",
    )
    parser.add_argument("--out", type=Path, help="folder to write to (default: datasets/)")
    parser.add_argument("--seed", type=int, default=Parameters.seed, help="default: %(default)s")
    parser.add_argument("--providers", type=int, help="clinicians in all, a multiple of 7")
    parser.add_argument("--years", type=int, help="calendar years, up to the end of 2025")
    arguments = parser.parse_args()
    many = arguments.providers or arguments.years
    if many and not arguments.out:
        parser.error("--providers and --years need --out: they do not replace datasets/")
    out = arguments.out or package.folder()
    out.mkdir(parents=True, exist_ok=True)
    parameters = Parameters(seed=arguments.seed)
    if many:
        write_many(out, parameters, arguments.providers or CLINICIANS, arguments.years or 2)
        return
    world = simulate(parameters)
    for name, rows in write_tables(world, out).items():
        print(f"{rows:>9,} rows  {out / name}.csv")
    reports = raw.export(world)
    for file, lines in raw.write(reports, out).items():
        print(f"{lines:>9,} lines {out / package.RAW / file}")
    for file, lines in formats.write(world, out).items():
        print(f"{lines:>9,} lines {out / file}")
    if not arguments.out:
        write_package(out)
        write_key(out.parent / STORIES, world.stories)
        for name, rows in world.keys.items():
            write_rows(out.parent / KEYS / f"{name}.csv", rows)
        write_key(out.parent / RAW_FAULTS, [fault for sheet in reports for fault in sheet.faults])


def write_many(out: Path, parameters: Parameters, providers: int, years: int) -> None:
    """Write a group of offices and say after each one how far it is."""
    try:
        for office, sizes in write_parquet(out, providers, years, parameters):
            count = providers // CLINICIANS
            print(f"office {office} of {count}: {sum(sizes.values()):,} rows", flush=True)
    except ValueError as problem:
        raise SystemExit(str(problem)) from None


if __name__ == "__main__":
    main()
