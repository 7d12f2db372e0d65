"""The data of the assignment `safe-workplace`: one exposure's file, vaccine offers, two years."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from medoffice import practice
from medoffice.compliance.safety import willow_bend
from medoffice.compliance.safety.exposure import Exposure, Way, timeline
from medoffice.practice.workdays import federal_holidays

if TYPE_CHECKING:
    import pandas as pd

STICK = "I043"
YEARS = (2024, 2025)
# Invented for the assignment, in keeping with the report: the person was seen, the paper was not.
IN_THE_FILE = {
    "wash": date(2025, 9, 3),
    "tell": date(2025, 9, 3),
    "evaluate": date(2025, 9, 3),
    "write": date(2025, 9, 8),
    "source": date(2025, 9, 4),
    "blood": date(2025, 9, 3),
    "opinion": date(2025, 10, 2),
    "cause": date(2025, 9, 5),
}
OFFERED = {
    "S22": date(2024, 4, 12),
    "S25": date(2024, 12, 27),
    "S26": date(2025, 2, 18),
    "S27": None,
    "S30": date(2025, 9, 9),
}


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``steps`` of one exposure, ``workers`` with the vaccine offer, ``holidays``, ``reports`` of
        two years and the ``hours`` worked in them.
    """
    import pandas as pd

    holidays = federal_holidays(date(YEARS[0], 1, 1), date(YEARS[-1] + 1, 1, 31))
    return {
        "steps": _steps(),
        "workers": _workers(),
        "holidays": pd.DataFrame([{"day": day, "name": name} for day, name in holidays.items()]),
        "reports": _reports(),
        "hours": pd.DataFrame(
            [{"year": year, "hours": round(willow_bend.hours(year))} for year in YEARS]
        ),
    }


def _steps() -> pd.DataFrame:
    import pandas as pd

    day = willow_bend.reports()[STICK]["happened_on"]
    of = Exposure(datetime.combine(day, datetime.min.time()), Way.STICK, evaluated=day)
    return pd.DataFrame(
        [
            {"step": s.key, "words": s.words, "due": s.due, "done": IN_THE_FILE.get(s.key)}
            for s in timeline(of)
        ]
    )


def _workers() -> pd.DataFrame:
    import pandas as pd

    staff = {row["staff_id"]: row for row in practice.records("staff")}
    return pd.DataFrame(
        [
            {"worker": staff[who]["name"], "began": staff[who]["hired_on"], "offered": offered}
            for who, offered in OFFERED.items()
        ]
    )


def _reports() -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "report": number,
                "year": row["happened_on"].year,
                "work": "yes" if row["work_related"] else "no",
                "care": row["treatment"],
                "days_away": row["days_away"] or 0,
                "days_restricted": row["days_restricted"] or 0,
                "used_sharp": "yes" if willow_bend.stuck(row) else "no",
            }
            for number, row in willow_bend.reports().items()
        ]
    )
