"""Draw parallel forms of an exam from the bank: ``python -m medoffice.questions.build --help``.

Each form asks the same number of questions of each domain and is as hard as the others. Forms
share no question, or as few as the bank allows. The folder gets the papers to hand out. Its folder
with-answers gets the rest: for each form the key, the files for Moodle and Canvas and a table, and
forms.csv, which says what is in which.

Exit codes: 0 the forms are there, 1 nothing was written, 2 the command line could not be read.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from medoffice.questions.exports import Entry
    from medoffice.questions.parallel_forms import Form

OUTLINES = ("cmm", "cmpe")
SEED = 1
WITH_ANSWERS = "with-answers"
FORMS_FILE = "forms.csv"


class BuildError(ValueError):
    """The forms cannot be made as asked for. The message says what was expected."""


def parser() -> argparse.ArgumentParser:
    """Return what reads the command line."""
    asks = argparse.ArgumentParser(
        prog="python -m medoffice.questions.build",
        description=__doc__.partition(": ``")[0] + "." + __doc__.partition("--help``.")[2],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    asks.add_argument("folder", type=Path, help="where to; it must be new or empty")
    asks.add_argument("--exam", choices=OUTLINES, default="cmm", help="whose domains (default cmm)")
    asks.add_argument("--items", type=int, help="questions of a form (by default as the exam has)")
    asks.add_argument("--forms", type=int, default=2, help="how many forms (default 2)")
    asks.add_argument(
        "--shares",
        metavar="DOMAIN=SHARE,...",
        help="shares of your own in place of the exam's, such as CMM1=50,CMM4=50",
    )
    asks.add_argument(
        "--chapters",
        metavar="CHAPTER,...",
        help="only questions of these chapters; the shares are then those of what is there",
    )
    asks.add_argument(
        "--measured",
        type=Path,
        metavar="FILE",
        help="what `python -m medoffice.questions.statistics --to FILE` wrote: how hard "
        "questions were for a class, in place of our guess",
    )
    asks.add_argument("--seed", type=int, default=SEED, help=f"another draw (default {SEED})")
    asks.add_argument("--title", default="Practice exam", help="what stands on the forms")
    return asks


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw the forms and write them."""
    options = parser().parse_args(arguments)
    from medoffice.questions.item_table import TableError, read_shares
    from medoffice.questions.parallel_forms import FormError

    try:
        if options.folder.exists() and (
            not options.folder.is_dir() or any(options.folder.iterdir())
        ):
            raise BuildError(f"{options.folder}: expected a new or empty folder")
        measured = read_shares(options.measured) if options.measured else {}
        forms = draw_for(options, measured)
        files = contents(forms, options.title, options.exam)
    except (BuildError, FormError, TableError) as problem:
        print(problem, file=sys.stderr)
        print("Nothing was written.", file=sys.stderr)
        return 1
    for name, content in files.items():
        file = options.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    show(forms, options, len(measured))
    return 0


def draw_for(options: argparse.Namespace, measured: Mapping[str, float]) -> tuple[Form, ...]:
    """Return the forms that a command line asks for."""
    from medoffice.questions import load
    from medoffice.questions.exams import apportion, exams
    from medoffice.questions.exports import entries
    from medoffice.questions.parallel_forms import draw

    exam = exams()[options.exam]
    asked = entries(load())
    if options.chapters:
        known = {entry.chapter for entry in asked}
        chapters = [name.strip() for name in options.chapters.split(",")]
        for name in chapters:
            if name not in known:
                raise BuildError(
                    f"--chapters: found {name!r}, expected some of {', '.join(sorted(known))}"
                )
        asked = tuple(entry for entry in asked if entry.chapter in chapters)
    pools: dict[str, list[Entry]] = {domain: [] for domain in exam.shares}
    for entry in asked:
        pools[getattr(entry.part, options.exam)].append(entry)
    shares = dict(exam.shares)
    if options.shares:
        shares = own_shares(options.shares, list(exam.shares))
    elif options.chapters:
        shares = {domain: len(pool) for domain, pool in pools.items() if pool}
    items = exam.items if options.items is None else options.items
    if items < 1:
        raise BuildError(f"--items: found {items}, expected a whole number above 0")
    return draw(pools, apportion(items, shares), options.forms, options.seed, measured)


def own_shares(said: str, domains: Sequence[str]) -> dict[str, int]:
    """Return shares as they are said on the command line, such as ``CMM1=50,CMM4=50``.

    Raises
    ------
    BuildError
        If a domain is not known or named twice, or a share is not a whole number above 0.
    """
    shares: dict[str, int] = {}
    for piece in said.split(","):
        domain, _, share = (each.strip() for each in piece.partition("="))
        if domain not in domains or domain in shares or not share.isdecimal() or int(share) < 1:
            raise BuildError(
                f"--shares: found {piece.strip()!r}, expected each of some of "
                f"{', '.join(domains)} once, with a whole number above 0, such as {domains[0]}=50"
            )
        shares[domain] = int(share)
    return shares


def contents(forms: Sequence[Form], title: str, outline: str) -> dict[str, bytes]:
    """Return the files of the forms by their names in the folder.

    Parameters
    ----------
    forms : sequence of Form
        The forms.
    title : str
        What stands on them, before the letter of each.
    outline : str
        Whose domains the list names: ``cmm`` or ``cmpe``.
    """
    import csv
    import io

    from medoffice.questions.exports import canvas, moodle, printed, table

    files = {}
    for form in forms:
        name, whole = f"form-{form.name.lower()}", f"{title}, form {form.name}"
        inner = f"{WITH_ANSWERS}/{name}"
        files |= {
            f"{name}.html": printed.form(form.items, whole),
            f"{inner}-key.html": printed.key(form.items, f"{whole}: key"),
            f"{inner}-moodle.xml": moodle.quiz(form.items, whole),
            f"{inner}-canvas.zip": canvas.package(form.items, whole),
            f"{inner}.csv": table.table(form.items),
        }
    held = io.StringIO(newline="")
    writer = csv.writer(held, lineterminator="\r\n")
    writer.writerow(["form", "number", "item", "domain", "expected_right", "shared", "key"])
    for form in forms:
        for number, entry in enumerate(form.items, start=1):
            share = f"{form.difficulty[entry.id]:.3f}"
            in_all = "yes" if entry.id in form.shared else ""
            domain = getattr(entry.part, outline)
            writer.writerow([form.name, number, entry.id, domain, share, in_all, entry.key])
    files[f"{WITH_ANSWERS}/{FORMS_FILE}"] = held.getvalue().encode("utf-8-sig")
    return files


def show(forms: Sequence[Form], options: argparse.Namespace, measured: int) -> None:
    """Print how equal the forms are, and what to do next."""
    from rich.console import Console
    from rich.table import Table

    shown = Table(title="How equal the forms are")
    shown.add_column("")
    for form in forms:
        shown.add_column(f"Form {form.name}", justify="right")
    for name, figures in comparison(forms, options.exam):
        shown.add_row(name, *figures)
    console = Console()
    console.print(shown)
    apart = (max(form.mean for form in forms) - min(form.mean for form in forms)) * len(
        forms[0].items
    )
    common = len(forms[0].shared)
    console.print(
        f"{len(forms)} forms of {len(forms[0].items)} questions. The easiest and the hardest "
        f"differ by {apart:.2f} questions; chance alone moves one student's score by more."
    )
    if common:
        console.print(
            f"The bank has too few for forms of their own: {common} questions are in each form."
        )
    if measured:
        console.print(f"A class has answered {measured} questions. The others go by their label.")
    else:
        console.print(
            "How hard a question is, is our guess by its label. After the exam "
            "`python -m medoffice.questions.statistics` measures it."
        )
    inner = options.folder / WITH_ANSWERS
    console.print(f"The papers are in {options.folder}. Everything with answers is in {inner}.")


def comparison(forms: Sequence[Form], outline: str) -> list[tuple[str, list[str]]]:
    """Return what is compared, and the figure of each form.

    Parameters
    ----------
    forms : sequence of Form
        The forms.
    outline : str
        Whose domains: ``cmm`` or ``cmpe``.
    """
    from collections import Counter

    counts = [Counter(getattr(entry.part, outline) for entry in form.items) for form in forms]
    rows = [(domain, [str(each[domain]) for each in counts]) for domain in sorted(counts[0])]
    rows += [
        (f"{label} by label", [str(form.labels[label]) for form in forms])
        for label in ("easy", "medium", "hard")
    ]
    return [
        *rows,
        ("expected right", [f"{form.mean * len(form.items):.2f}" for form in forms]),
        ("± by chance, one student", [f"{form.spread:.1f}" for form in forms]),
        ("in all forms", [str(len(form.shared)) for form in forms]),
    ]


if __name__ == "__main__":
    sys.exit(main())
