"""Two plans side by side: a table of results, and one sentence that says what changed."""

from __future__ import annotations

from medoffice.labs.plans import DAYS
from medoffice.labs.wording import is_clear, table, with_error
from medoffice.scheduling.day import Summary, difference

MEASURES = {
    "seen": "Patients seen in a morning",
    "mean_wait": "Minutes a patient waits",
    "share_long_waits": "Patients who wait over 30 minutes",
    "idle": "Minutes the clinician has no patient",
    "overtime": "Minutes past noon",
}

HEADINGS = ["On average", "Plan A", "Plan B", "Change from A to B"]
CAPTION = f"Both plans over {DAYS} simulated mornings"

# What more and less of a measure means to the people in it.
_CHANGES = {
    "seen": ("{} more patients are seen in a morning", "{} fewer patients are seen in a morning"),
    "mean_wait": (
        "each patient waits {} minutes longer",
        "each patient waits {} minutes less",
    ),
    "idle": (
        "the clinician is without a patient {} minutes longer",
        "the clinician is without a patient {} minutes less",
    ),
    "overtime": ("the morning ends {} minutes later", "the morning ends {} minutes earlier"),
}


def rows(a: Summary, b: Summary) -> list[list[str]]:
    """Return one row for each measure: both plans, and the difference on the same mornings."""
    return [
        [
            name,
            with_error(a.estimate(measure), share=measure.startswith("share")),
            with_error(b.estimate(measure), share=measure.startswith("share")),
            with_error(
                difference(b, a, measure), share=measure.startswith("share"), sign=True
            ).replace("%", " points"),
        ]
        for measure, name in MEASURES.items()
    ]


def as_table(a: Summary, b: Summary) -> str:
    """Return the comparison as an HTML table."""
    return table(CAPTION, HEADINGS, rows(a, b))


def in_a_sentence(a: Summary, b: Summary) -> str:
    """Say in one sentence what plan B changes, leaving out what luck alone could explain."""
    clear = []
    for measure, (more, less) in _CHANGES.items():
        change = difference(b, a, measure)
        if is_clear(change):
            clear.append((more if change.mean > 0 else less).format(f"{abs(change.mean):.1f}"))
    if (a.template.slots, a.clinic) == (b.template.slots, b.clinic):
        return "Plan B is the same as plan A. Change a setting to see what it does."
    if not clear:
        return "With plan B instead of plan A, nothing changes by more than luck explains."
    *first, last = clear
    return f"With plan B instead of plan A, {', '.join(first)}{' and ' if first else ''}{last}."
