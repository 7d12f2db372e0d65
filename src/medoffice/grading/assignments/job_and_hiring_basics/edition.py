"""How the data of the assignment `job-and-hiring-basics` may vary."""

from __future__ import annotations

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import jiggle, nudge, shift, step
from medoffice.grading.classes.tables import Row, Tables

STAYS = {
    "684": "the federal floor of an exempt salary, in dollars a week",
    "2080": "hours of a year of full weeks",
}
ON_THE_LINE = "684"
"""The pay that is just enough."""
MINIMUMS = ("24", "30")
"""Months that just meet a minimum of the checks; they stay."""
FEW = ("1", "2", "3")
"""Workers directed, so many that one more or less decides."""


def vary(tables: Tables, stream: Stream) -> None:
    """Give a week, months, points, weights and pay of the class's own."""
    jiggle(tables["week"], stream("week"), ["minutes"], 0.85, 1.15)
    shift(tables["jobs"], stream("jobs"), ("start", "end"), -60, 60)
    step(tables["points"], stream("points"), "points", share=0.3, lowest=0, highest=3)
    nudge(tables["sheet"], stream("sheet"), "weight", 0, 4)
    rng = stream("earlier")
    nudge([row for row in tables["earlier"] if _free(row)], rng, "months", 1, 5)
    jiggle(tables["earlier"], rng, ["score"], 0.9, 1.05)
    jiggle(tables["posted"], stream("posted"), ["low", "high"], 0.92, 1.08)
    posts = [row for row in tables["posts"] if row["a_week"] != ON_THE_LINE]
    rng = stream("posts")
    nudge(posts, rng, "a_week", -15, 15)
    step([row for row in posts if row["directs"] in FEW], rng, "directs", share=0.6, lowest=1)


def _free(candidate: Row) -> bool:
    """Tell whether somebody may gain months without coming over the first minimum."""
    months = candidate["months"]
    return months not in MINIMUMS and not int(MINIMUMS[0]) - 5 <= int(months) < int(MINIMUMS[0])
