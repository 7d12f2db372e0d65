"""An item analysis as a page, and as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from datetime import date

from medoffice.grading import pages
from medoffice.grading.items import charts
from medoffice.grading.items.class_items import ClassItems
from medoffice.questions.items import SMALL

MOST_MISTAKES = 5
HEADINGS = [
    "task", "title", "of", "students", "mean_share", "all_points", "no_points", "discrimination",
    "from", "to", "waiting", "mistake", "students_with_it",
]  # fmt: skip


def html(analysis: ClassItems, day: date | None = None) -> str:
    """Return the analysis as one self-contained page.

    Parameters
    ----------
    analysis : ClassItems
        The analysis.
    day : date, optional
        When it was made; by default today.
    """
    drawn = (charts.shares(analysis), charts.discrimination(analysis), charts.totals(analysis))
    return pages.render(
        "items.html",
        analysis=analysis,
        day=(day or date.today()).isoformat(),
        small=SMALL,
        most=MOST_MISTAKES,
        figures=[figure for figure in drawn if figure],
        signs=[
            (task.task.title, sentence)
            for task in analysis.tasks
            if task.item
            for sentence in task.item.signs()
        ],
        waiting=[task for task in analysis.tasks if task.waiting],
        handed_in=pages.table(
            "Submissions by when they came in",
            [{"When": when, "Students": count} for when, count in analysis.handed_in.items()],
        )
        if analysis.handed_in
        else "",
    )


def table(analysis: ClassItems) -> str:
    """Return the analysis as CSV: a line for each task and mistake.

    The coefficients of a small class are left out, as on the page.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADINGS)
    for task in analysis.tasks:
        item = task.item
        figures: list[object] = ["", "", "", ""]
        if item:
            figures = [item.people, f"{item.difficulty:.3f}", item.full, item.none]
        coefficients = ["", "", ""]
        if item and item.discrimination is not None and item.interval and not analysis.is_small:
            coefficients = [f"{one:.3f}" for one in (item.discrimination, *item.interval)]
        about = [task.task.name, task.task.title, f"{task.task.points:g}"]
        for mistake, count in task.mistakes or [("", "")]:
            writer.writerow([*about, *figures, *coefficients, task.waiting, mistake, count])
    return text.getvalue()
