"""What openings, candidates and interviews must agree on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from medoffice.practice.agreement.form import Agreement, Complaint, Rows
from medoffice.practice.agreement.time_clock import people

# How far somebody came with each outcome.
STAGES = {
    "not qualified": ("applied",),
    "not selected": ("phone call", "interview"),
    "withdrew": ("phone call", "interview"),
    "declined": ("offer",),
    "hired": ("offer",),
    "in process": ("phone call", "interview", "offer"),
}


def openings(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that an opening follows someone of the role who left, and precedes who was hired."""
    staff = people(tables)
    for number, row in tables["openings"]:
        before, after = staff[row["replaces_id"]], staff.get(row["hired_id"])
        if before["role"] != row["role"] or before["left_on"] is None:
            yield number, "replaces_id", "someone of the role who left"
        elif before["left_on"] > row["posted_on"]:
            yield number, "posted_on", f"{before['left_on']}, the last day of who left, or later"
        if after and (after["role"] != row["role"] or after["hired_on"] <= row["posted_on"]):
            yield number, "hired_id", "someone of the role who was hired after posted_on"
        if row["pay_to"] < row["pay_from"]:
            yield number, "pay_to", f"{row['pay_from']:.2f}, the lowest pay, or more"


def candidates(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a candidate came as far as the outcome says, and that one is hired, or none yet."""
    opening = {row["opening_id"]: row for _, row in tables["openings"]}
    hired: dict[str, str] = {}
    for number, row in tables["candidates"]:
        one = opening[row["opening_id"]]
        minimum = row["can_work_shifts"] and (
            row["years_experience"] >= 1 or row["credential"] is not None
        )
        if row["meets_minimum"] != minimum:
            wanted = "true" if minimum else "false"
            yield number, "meets_minimum", f"{wanted}, from shifts, experience and certification"
        if not minimum and row["stage"] != "applied":
            yield number, "stage", "applied, as the minimum is not met"
        elif row["stage"] not in STAGES[row["outcome"]]:
            stages = " or ".join(STAGES[row["outcome"]])
            yield number, "stage", f"{stages} for a candidate who is {row['outcome']}"
        if row["applied_on"] < one["posted_on"]:
            yield number, "applied_on", f"{one['posted_on']}, the posting, or later"
        if (row["decided_on"] is None) != (row["outcome"] == "in process"):
            yield number, "decided_on", "a date, unless the candidate is in process"
        elif row["decided_on"] and row["decided_on"] < row["applied_on"]:
            yield number, "decided_on", f"{row['applied_on']}, the application, or later"
        if row["outcome"] == "hired":
            if one["hired_id"] is None:
                yield number, "outcome", "no hired candidate for a post that is open"
            elif row["opening_id"] in hired:
                other = hired[row["opening_id"]]
                yield number, "outcome", f"one hired candidate; {other} was hired"
            hired[row["opening_id"]] = row["candidate_id"]


def interviews(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that those who were interviewed, and no others, answered every question of the role."""
    role = {row["opening_id"]: row["role"] for _, row in tables["openings"]}
    asked: dict[str, set[str]] = defaultdict(set)
    for _, row in tables["interview_questions"]:
        asked[row["role"]].add(row["question_id"])
    scored: dict[tuple[str, str], set[str]] = defaultdict(set)
    raters: dict[str, set[str]] = defaultdict(set)
    for _, row in tables["interview_scores"]:
        scored[row["candidate_id"], row["interviewer_id"]].add(row["question_id"])
        raters[row["candidate_id"]].add(row["interviewer_id"])
    for number, row in tables["candidates"]:
        who = row["candidate_id"]
        interviewed = row["stage"] in ("interview", "offer")
        if interviewed != bool(raters[who]):
            wanted = "interview or offer" if raters[who] else "no interview without scores"
            yield number, "stage", wanted
        for rater in sorted(raters[who]):
            if scored[who, rater] != asked[role[row["opening_id"]]]:
                yield number, "candidate_id", f"a score of {rater} for each question of the role"


RULES: list[Agreement] = [
    ("openings", ("staff",), openings),
    ("candidates", ("openings",), candidates),
    ("candidates", ("openings", "interview_questions", "interview_scores"), interviews),
]
