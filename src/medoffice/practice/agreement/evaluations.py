"""What reviews, ratings, evidence and goals must agree on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from medoffice.practice.agreement.form import Agreement, Complaint, Rows
from medoffice.practice.agreement.time_clock import employed, people


def weights(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the criteria of each role, with the common ones, weigh 100 percent."""
    total: dict[str | None, int] = defaultdict(int)
    last: dict[str | None, int] = {}
    for number, row in tables["evaluation_criteria"]:
        total[row["role"]] += row["weight"]
        last[row["role"]] = number
    for role, number in last.items():
        if role and total[role] + total[None] != 100:
            wanted = f"weights that make 100 with the common ones, not {total[role] + total[None]}"
            yield number, "weight", wanted


def rater_and_rated(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that both were employed on the day, and that nobody rates himself or herself."""
    staff = people(tables)
    clinicians = {row["provider_id"] for _, row in tables["providers"]}
    for number, row in tables["evaluations"]:
        day, rater = row["completed_on"], row["rater_id"]
        if not employed(staff[row["staff_id"]], day):
            yield number, "completed_on", "a day on which the person was employed"
        if rater == row["staff_id"]:
            yield number, "rater_id", "somebody else"
        elif rater not in clinicians and (rater not in staff or not employed(staff[rater], day)):
            yield number, "rater_id", "a clinician, or someone employed on completed_on"


def form_is_whole(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask for one rating of each criterion of the form: of the role's, or the common ones."""
    staff = people(tables)
    forms: dict[str | None, set[str]] = defaultdict(set)
    for _, row in tables["evaluation_criteria"]:
        forms[row["role"]].add(row["criterion_id"])
    given: dict[str, set[str]] = defaultdict(set)
    for _, row in tables["evaluation_ratings"]:
        given[row["evaluation_id"]].add(row["criterion_id"])
    for number, row in tables["evaluations"]:
        wanted = set(forms[None])
        if row["purpose"] == "annual":
            wanted |= forms[staff[row["staff_id"]]["role"]]
        if given[row["evaluation_id"]] != wanted:
            wrong = ", ".join(sorted(given[row["evaluation_id"]] ^ wanted))
            yield number, "evaluation_id", f"a rating of each criterion of the form; see {wrong}"


def overall(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the overall rating is the weighted mean of the ratings."""
    weight = {row["criterion_id"]: row["weight"] for _, row in tables["evaluation_criteria"]}
    ratings: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for _, row in tables["evaluation_ratings"]:
        ratings[row["evaluation_id"]].append((weight[row["criterion_id"]], row["rating"]))
    for number, row in tables["evaluations"]:
        lines = ratings[row["evaluation_id"]]
        if not lines:
            continue
        mean = Decimal(sum(share * rating for share, rating in lines)) / sum(s for s, _ in lines)
        mean = mean.quantize(Decimal("0.01"), ROUND_HALF_UP)
        if Decimal(str(row["overall"])) != mean:
            yield number, "overall", f"{mean}, the ratings by their weights"


def evidence(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a note is on a criterion of the role, by someone there, about someone at work."""
    staff = people(tables)
    role_of = {row["criterion_id"]: row["role"] for _, row in tables["evaluation_criteria"]}
    off = {(row["staff_id"], row["date"]) for _, row in tables["time_off"]}
    for number, row in tables["evidence_notes"]:
        person, day = staff[row["staff_id"]], row["noted_on"]
        if role_of[row["criterion_id"]] not in (None, person["role"]):
            yield number, "criterion_id", f"a criterion of every role or of {person['role']}"
        if not employed(person, day) or (row["staff_id"], day) in off:
            yield number, "noted_on", "a day on which the person was at work"
        if not employed(staff[row["author_id"]], day):
            yield number, "author_id", "someone employed on that day"


def goals(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the status of a goal is what its figures say."""
    for number, row in tables["goals"]:
        if row["target"] == row["baseline"]:
            yield number, "target", "another figure than the baseline"
            continue
        if row["result"] is None:
            status = "dropped"
        else:
            way = (row["result"] - row["baseline"]) / (row["target"] - row["baseline"])
            status = "met" if way >= 1 else "partly met" if way >= 0.5 else "not met"
        if row["status"] != status:
            yield number, "status", f"{status}, from baseline, target and result"


RULES: list[Agreement] = [
    ("evaluation_criteria", (), weights),
    ("evaluations", ("staff", "providers"), rater_and_rated),
    ("evaluations", ("staff", "evaluation_criteria", "evaluation_ratings"), form_is_whole),
    ("evaluations", ("evaluation_criteria", "evaluation_ratings"), overall),
    ("evidence_notes", ("staff", "evaluation_criteria", "time_off"), evidence),
    ("goals", (), goals),
]
