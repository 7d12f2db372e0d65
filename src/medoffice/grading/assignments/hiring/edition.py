"""How the data of the assignment `hiring` may vary."""

from __future__ import annotations

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import leave_out, nudge, step, whole, without
from medoffice.grading.classes.tables import Row, Tables

TRAINING, TO_INJECT = "T", "T11"
"""How the step of a training begins; and the one on whose day another step rests."""


def vary(tables: Tables, stream: Stream) -> None:
    """Leave out some candidates, score the panel a little otherwise, and weigh it otherwise."""
    lost = leave_out(tables["candidates"], stream("candidates"), 0.1, keep=_was_met)
    without(tables["screened"], "candidate", {row["candidate"] for row in lost})
    step(tables["scores"], stream("scores"), "score", share=0.3)
    rng = stream("weights")
    for row in tables["weights"]:
        if row["weight"] != "0":
            row["weight"] = str(int(row["weight"]) + whole(rng, 0, 2))
    trainings = [row for row in tables["steps"] if row["step"].startswith(TRAINING)]
    ours = [row for row in trainings if row["asked_by"] != "law" and row["step"] != TO_INJECT]
    nudge(ours, stream("steps"), "days", -5, 5)


def _was_met(candidate: Row) -> bool:
    """Tell whether the panel met somebody, so that the scores are of people in the table."""
    return candidate["stage"] in ("interview", "offer")
