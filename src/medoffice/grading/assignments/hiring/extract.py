"""The data of the assignment `hiring`: candidates, scores of summer, a step by group, a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medoffice import practice
from medoffice.people.hiring import willow_bend
from medoffice.people.hiring.first_weeks import steps_for

if TYPE_CHECKING:
    import pandas as pd

PANEL_OF = "O2"
ROLE = "medical-assistant"
# Made up, so that weights matter: in the chapter the questions count the same. The question on
# shifts is a must and not scored.
WEIGHTS = {"Q21": 4, "Q22": 2, "Q23": 1, "Q24": 3, "Q25": 0}


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``candidates``, ``scores``, ``weights``, ``screened``, ``steps``.
    """
    return {
        "candidates": _candidates(),
        "scores": _scores(),
        "weights": _weights(),
        "screened": _screened(),
        "steps": _steps(),
    }


def _candidates() -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "candidate": each.candidate,
                "opening": each.opening,
                "source": each.source,
                "met_minimum": "yes" if each.qualified else "no",
                "stage": each.stage,
                "outcome": each.outcome,
            }
            for each in willow_bend.applications()
        ]
    )


def _scores() -> pd.DataFrame:
    import pandas as pd

    panel = willow_bend.interviewed(PANEL_OF)
    return pd.DataFrame(panel.answers)


def _weights() -> pd.DataFrame:
    import pandas as pd

    names = willow_bend.questions(PANEL_OF)
    return pd.DataFrame(
        [(question, names[question], weight) for question, weight in WEIGHTS.items()],
        columns=["question", "competency", "weight"],
    )


def _screened() -> pd.DataFrame:
    """Give who met the minimum, by what they said in the voluntary survey."""
    import pandas as pd

    sex = {row["candidate_id"]: row["sex"] for row in practice.records("candidate_survey")}
    name = willow_bend.in_words("sex")
    return pd.DataFrame(
        [
            (each.candidate, name(sex[each.candidate]), "yes" if each.qualified else "no")
            for each in willow_bend.applications()
            if each.candidate in sex
        ],
        columns=["candidate", "group", "passed"],
    )


def _steps() -> pd.DataFrame:
    """Give the steps of the first day and later."""
    import pandas as pd

    return pd.DataFrame(
        [
            (step.step_id, step.name, step.days, step.count.value.split()[0], step.basis.value)
            for step in steps_for(ROLE)
            if step.days >= 0
        ],
        columns=["step", "what", "days", "counted", "asked_by"],
    )
