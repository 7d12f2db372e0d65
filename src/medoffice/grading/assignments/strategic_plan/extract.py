"""The data of the assignment `strategic-plan`: months, published figures, results, pay, ideas.

Months are those of the practice. Objectives, other practices and ideas are invented.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medoffice.operations.strategy.measures import MEASURES, Shown
from medoffice.operations.strategy.willow_bend import lines

if TYPE_CHECKING:
    import pandas as pd

# Our line, the figure, whether it is counted as ours, whether we saw the source, and its year.
FIGURES = (
    ("no-shows", "survey of medical groups", True, False, 2023),
    ("no-shows", "clinics in another country", True, True, 2016),
    ("no-shows", "county association", True, True, 2024),
    ("no-shows", "vendor of reminders", False, True, 2025),
    ("no-shows", "state report", True, True, 2020),
    ("denials", "goal on a website", False, False, None),
    ("denials", "clearinghouse, first claims", True, True, 2025),
    ("denials", "hospital report", False, True, 2024),
    ("denials", "undated slide", True, True, None),
    ("denials", "billing association", True, True, 2021),
    ("phones", "goal of call centers", True, True, 2010),
    ("phones", "clinics of our network", True, True, 2025),
    ("phones", "blog", True, False, 2025),
    ("rating", "course’s own span", True, False, None),
    ("rating", "plan’s survey of its members", False, True, 2024),
    ("days-in-ar", "family medicine journal", False, True, 2022),
    ("days-in-ar", "our own bank’s panel", True, True, 2023),
)
# An objective, a key result, where it began, where it should be, and where it is now.
RESULTS = (
    ("answer the phones", "callers who hang up", 9.6, 5.0, 6.9),
    ("answer the phones", "minutes until a call back", 190, 60, 55),
    ("results in a week", "told within 7 days", 84.1, 95.0, 91.3),
    ("results in a week", "letters returned", 31, 10, 37),
    ("results in a week", "complaints on results", 14, 4, 8),
    ("clean claims", "denied at first", 10.2, 6.0, 8.3),
    ("clean claims", "days from visit to claim", 4.6, 2.0, 1.7),
    ("one team", "left within a year", 6, 2, 4),
)
PRACTICES = (
    ("A", 501_755, 67.0), ("B", 310_400, 12.0), ("C", 288_120, 18.75), ("D", 420_900, 18.8),
    ("E", 154_300, 75.0), ("F", 266_040, 88.5), ("G", 701_220, 100.0), ("H", 198_760, 74.6),
)  # fmt: skip
# An idea, its worth a year, the chance that it works, its cost, and the hours it takes.
IDEAS = (
    ("results in a week", 24_000, 0.7, 1_500, 45),
    ("end three causes of denials", 60_000, 0.6, 4_000, 50),
    ("second line at 8:00", 22_000, 0.5, 6_000, 20),
    ("new website", 15_000, 0.3, 12_000, 60),
    ("open on Saturdays", 90_000, 0.3, 58_000, 90),
    ("texts for canceled slots", 18_000, 0.6, 2_400, 25),
    ("chart prep the day before", 12_000, 0.8, 500, 40),
)


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``months`` (of the scorecard), ``figures`` (published), ``results`` (of objectives),
        ``practices`` (and their scores) and ``ideas``.
    """
    return {
        "months": _months(),
        "figures": _frame(("line", "figure", "counted_as_ours", "seen", "year"), FIGURES),
        "results": _frame(("objective", "result", "baseline", "target", "value"), RESULTS),
        "practices": _frame(("practice", "charges", "points"), PRACTICES),
        "ideas": _frame(("idea", "worth", "chance", "cost", "hours"), IDEAS),
    }


def _frame(columns: tuple[str, ...], rows: tuple[tuple[Any, ...], ...]) -> pd.DataFrame:
    import pandas as pd

    made = pd.DataFrame(rows, columns=list(columns))
    return made.assign(year=made["year"].astype("Int64")) if "year" in made else made


def _months() -> pd.DataFrame:
    import pandas as pd

    rows = []
    for measure in MEASURES:
        scale = 100 if measure.shown is Shown.SHARE else 1
        line = lines()[measure.key]
        rows += [
            (measure.key, each.month, round(value * scale, 2), measure.better.value)
            for each, value in zip(line.counted, line.chart.values, strict=True)
        ]
    made = pd.DataFrame(rows, columns=["line", "month", "value", "better"])
    return made.assign(month=pd.to_datetime(made["month"]))
