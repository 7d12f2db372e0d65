"""Vaccines and patients' answers, beside what practices lose and hear."""

from __future__ import annotations

from collections.abc import Callable

from medoffice.book.facts.calibration.figure import Figure, at_most, in_range, table

PERCENT = "{:.1f}%"
LOST = ["wasted", "expired"]
ALWAYS, TOP_RATING = 4, 9
# Which questions make up a composite.
COMPOSITES = {
    "access": ["soon_when_ill", "soon_for_checkup", "answer_same_day"],
    "communication": ["explained", "listened", "respected", "enough_time"],
    "coordination": ["knew_history", "results_followed_up", "medicines_discussed"],
    "office-staff": ["desk_helpful", "desk_respectful"],
}
NATIONAL = "The range is near national results, which move by a point or two each year."


def _doses_lost() -> float:
    issues = table("stock_issues").merge(table("items")[["item_id", "category"]], on="item_id")
    doses = issues[issues["category"] == "vaccine"]
    by_reason = doses.groupby(doses["reason"].astype(str))["quantity"].sum()
    return 100 * by_reason[LOST].sum() / by_reason[["given", *LOST]].sum()


def _top_box(items: list[str]) -> Callable[[], float]:
    def measure() -> float:
        answers = table("survey_responses")[items]
        return 100 * (answers.eq(ALWAYS).sum() / answers.notna().sum()).mean()

    return measure


def _top_rating() -> float:
    rating = table("survey_responses")["rating"].dropna()
    return 100 * rating.ge(TOP_RATING).mean()


def figures() -> list[Figure]:
    """Return the figures of vaccines and surveys."""
    return [
        at_most("Vaccine doses wasted or expired", PERCENT, _doses_lost, "vaccines.wastage"),
        *(
            in_range(
                f"Best answers: {name.replace('-', ' ')}",
                PERCENT,
                _top_box(items),
                f"cahps.top-box.{name}",
                2,
                NATIONAL,
            )
            for name, items in COMPOSITES.items()
        ),
        in_range(
            "Clinician rated 9 or 10", PERCENT, _top_rating, "cahps.top-box.rating", 1, NATIONAL
        ),
    ]
