"""What a class's answers say of each question: ``python -m medoffice.questions.statistics --help``.

The file of answers is a CSV with the columns student, item and answer: the id of a question, and
the letter that was chosen. It prints how hard each question was, whether it goes with the rest,
who took which option, and what to look at. Groups under 30 get counts and no coefficients.

Exit codes: 0 all is said, 1 the file cannot be read and nothing was written, 2 the command line
could not be read, 3 the key of a question may be wrong.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from medoffice.questions.answered import Answered, Test

DOUBT = 3


def parser() -> argparse.ArgumentParser:
    """Return what reads the command line."""
    asks = argparse.ArgumentParser(
        prog="python -m medoffice.questions.statistics",
        description=__doc__.partition(": ``")[0] + "." + __doc__.partition("--help``.")[2],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    asks.add_argument("answers", type=Path, help="the file of answers")
    asks.add_argument("--to", type=Path, metavar="FILE", help="also write the table as CSV")
    return asks


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the answers, and say what they tell."""
    options = parser().parse_args(arguments)
    from medoffice.questions import load, load_scenarios
    from medoffice.questions.answered import analyze
    from medoffice.questions.exports import entries
    from medoffice.questions.item_table import written
    from medoffice.questions.responses import ResponseError, read

    try:
        given = read(options.answers, entries(load(), load_scenarios()))
    except ResponseError as problem:
        print(problem, file=sys.stderr)
        print("Nothing was written.", file=sys.stderr)
        return 1
    test = analyze(given)
    show(test)
    if options.to:
        try:
            options.to.write_bytes(written(test))
        except OSError as problem:
            print(f"{options.to}: cannot be written ({problem.strerror})", file=sys.stderr)
            return 1
        print(f"The table is in {options.to}. Give it to the exam builder with --measured.")
    return DOUBT if any(one.key_in_doubt for one in test.items) else 0


def show(test: Test) -> None:
    """Print what the answers say."""
    from rich.console import Console
    from rich.table import Table

    console = Console()
    shown = Table(title=f"{len(test.items)} questions, {test.people} students")
    shown.add_column("Question", overflow="fold")
    shown.add_column("Right", justify="right", no_wrap=True)
    if not test.is_small:
        shown.add_column("With the rest", justify="right", no_wrap=True)
    shown.add_column("Options", no_wrap=True)
    for one in test.items:
        shown.add_row(*_row(one))
    console.print(shown)
    console.print("* is the key.")
    if not test.is_small:
        console.print(
            "In brackets: where the share lies with 95% confidence (Wilson). With the rest: the "
            "point-biserial correlation with the other questions, from -1 to +1."
        )
    flagged = [(one, one.signs()) for one in test.items if one.signs()]
    # What may be wrong before what is only hard or easy.
    flagged.sort(key=lambda each: each[0].key_in_doubt is None)
    if flagged:
        console.print("\n[bold]To look at[/bold]")
        for one, signs in flagged:
            console.print(f"{one.entry.id}: {' '.join(signs)}", highlight=False)
    console.print("")
    for line in sentences(test):
        console.print(line, highlight=False)


def sentences(test: Test) -> list[str]:
    """Return what is to be said of the test as a whole."""
    said = [f"On average {test.mean:.1f} of {len(test.items)} questions right."]
    if test.is_small:
        said.append(
            f"{test.people} students are too few for coefficients: expected 30 or more. The counts "
            "tell what there is."
        )
    elif test.reliability is None:
        said.append("How reliable the scores are cannot be told: all of them are the same.")
    else:
        alpha, error = test.reliability.alpha, test.reliability.error
        enough = (
            "Enough for a test that counts for much."
            if alpha >= 0.80
            else "Enough for a class."
            if alpha >= 0.70
            else "Not enough to decide about a person by this test alone."
        )
        said += [
            f"KR-20 is {alpha:.2f}. {enough} It grows with the number of questions and with how "
            "different the students are, so compare it with tests of the same length only.",
            f"The standard error of a score is {error:.1f} questions: two scores that lie closer "
            "than that are not told apart.",
        ]
    return said


def _row(one: Answered) -> list[str]:
    low, high = one.interval
    share = f"{one.item.difficulty:.0%}"
    right = share if one.item.is_small else f"{share} ({low:.0%}–{high:.0%})"
    r = one.item.discrimination
    goes = [] if one.item.is_small else ["" if r is None else f"{r:+.2f}"]
    options = [f"{each.letter}{'*' if each.right else ''} {each.people}" for each in one.taken] or [
        f"right {one.item.full}"
    ]
    if one.blank:
        options.append(f"blank {one.blank}")
    return [one.entry.id, right, *goes, "  ".join(options)]


if __name__ == "__main__":
    sys.exit(main())
