"""Make the monthly report to the owner from the practice's data.

One command: ``python -m medoffice.toolbox.owner_report --month 2025-12``. It counts every line of
the scorecard and writes a Word document and a PDF, both ready to print.
"""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path

from medoffice.operations.strategy import months
from medoffice.operations.strategy.scorecard import scorecard
from medoffice.toolbox.owner_report.document import document, file_name, pdf
from medoffice.toolbox.owner_report.money import money
from medoffice.toolbox.owner_report.words import Report


def main(arguments: list[str] | None = None) -> int:
    """Make the report that the command line asks for; 0 if the files were written."""
    options = _parser().parse_args(arguments)
    month = options.month or months.all_months()[-1]
    try:
        report = make(month, options.ask)
    except ValueError as problem:
        print(f"No report was made: {problem}.")
        return 1
    options.out.mkdir(parents=True, exist_ok=True)
    for ending, content in (("docx", document(report)), ("pdf", pdf(report))):
        file = options.out / file_name(report, ending)
        file.write_bytes(content)
        print(f"Written: {file}")
    return 0


def make(month: date, asks: list[str] | tuple[str, ...] = ()) -> Report:
    """Count everything anew, and return the report of a month.

    Raises
    ------
    ValueError
        If there is no figure for the month; the message says what there is.
    """
    known = months.all_months()
    if month not in known:
        raise ValueError(
            f"{month:%B %Y} is not in the data; expected a month from {known[0]:%B %Y} to "
            f"{known[-1]:%B %Y}"
        )
    lines = scorecard(month, counted=months.count())
    return Report(month, lines, money(month), asks)


def _parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog="python -m medoffice.toolbox.owner_report", description=__doc__.splitlines()[0]
    )
    made.add_argument(
        "--month", type=_month, metavar="YYYY-MM", help="the month; by default the last of the data"
    )
    made.add_argument(
        "--out", type=Path, default=Path(), metavar="FOLDER", help="where to; by default here"
    )
    made.add_argument(
        "--ask", action="append", default=[], metavar="TEXT",
        help="what you ask the owner to decide; may be given more than once",
    )  # fmt: skip
    return made


def _month(text: str) -> date:
    found = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r}: expected a month such as 2025-12")
    return date(int(found[1]), int(found[2]), 1)


if __name__ == "__main__":
    raise SystemExit(main())
