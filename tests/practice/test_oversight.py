"""Complaints, incidents, surveys, policies and quality: like life, in agreement, and findable."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import pytest

from medoffice import practice
from medoffice.practice.agreement import oversight as agreement
from medoffice.practice.generate.oversight.parameters import OversightParameters
from medoffice.practice.reading import rows

MANAGER_LEFT, YOU_CAME = "2025-11-14", "2025-12-01"
ACCESS = ["soon_when_ill", "soon_for_checkup", "answer_same_day"]
CLINICIAN = ["explained", "listened", "respected", "enough_time"]
DESK = ["desk_helpful", "desk_respectful"]
CARE = ["knew_history", "results_followed_up", "medicines_discussed"]


@pytest.fixture(scope="module")
def tables() -> dict:
    names = {name for table, others, _ in agreement.RULES for name in (table, *others)}
    return {name: [(number, row) for number, row, _ in rows(name)] for name in sorted(names)}


@pytest.fixture(scope="module")
def complaints() -> pd.DataFrame:
    return practice.load("complaints")


@pytest.fixture(scope="module")
def incidents() -> pd.DataFrame:
    return practice.load("incidents")


@pytest.fixture(scope="module")
def answers() -> pd.DataFrame:
    """Each answer with its visit."""
    visits = practice.load("appointments")[["appointment_id", "provider_id", "date", "patient_id"]]
    return practice.load("survey_responses").merge(visits, on="appointment_id")


def top_box(answers: pd.DataFrame, items: list[str]) -> float:
    """Give a composite: the mean of its items' shares of "always"."""
    return (answers[items].eq(4).sum() / answers[items].notna().sum()).mean()


@pytest.mark.parametrize(
    ("items", "low", "high"),
    [(ACCESS, 0.62, 0.68), (CLINICIAN, 0.85, 0.89), (DESK, 0.79, 0.84), (CARE, 0.72, 0.78)],
)
def test_composites_are_near_those_of_practice_md(answers, items, low, high):
    """Section 3.5, for calibration only, give or take two points."""
    assert low <= top_box(answers, items) <= high


def test_ratings_are_near_those_of_practice_md(answers):
    assert 0.80 <= answers["rating"].ge(9).mean() <= 0.85


def test_access_is_worst_for_the_clinician_with_the_longest_wait(answers):
    by_clinician = answers.groupby("provider_id")
    access = by_clinician.apply(top_box, ACCESS, include_groups=False)
    assert access.idxmin() == "TR"
    assert access.drop("TR").min() - access["TR"] > 0.08
    manner = by_clinician.apply(top_box, CLINICIAN, include_groups=False)
    assert manner.max() - manner.min() < 0.06, "in the rest they hardly differ"


def test_the_front_desk_sank_in_the_months_of_turnover(answers):
    dip = answers["date"].between("2025-05-01", "2025-08-31")
    assert top_box(answers[~dip], DESK) - top_box(answers[dip], DESK) > 0.10
    assert abs(top_box(answers[~dip], CLINICIAN) - top_box(answers[dip], CLINICIAN)) < 0.04


def test_response_rates_by_channel_and_age(answers):
    sent = practice.load("surveys_sent").merge(
        practice.load("appointments")[["appointment_id", "patient_id"]], on="appointment_id"
    )
    born = practice.load("patients").set_index("patient_id")["birth_date"]
    sent["age"] = (sent["sent_on"] - sent["patient_id"].map(born)).dt.days / 365.25
    answered = sent["appointment_id"].isin(answers["appointment_id"])
    assert 1_800 <= answered.sum() <= 2_500
    assert 0.14 <= answered.mean() <= 0.22
    rate = answered.groupby(sent["channel"].astype(str)).mean()
    assert rate["mail"] > rate["email"] > 0.1
    young, old = sent["age"].between(18, 35), sent["age"].ge(65)
    assert answered[old].mean() > 1.8 * answered[young].mean()


def test_complaints_are_as_many_and_as_varied_as_a_log_of_two_years(complaints):
    assert 100 <= len(complaints) <= 140
    assert complaints["text"].is_unique
    openings = complaints["text"].str.split().str[:3].str.join(" ")
    assert openings.value_counts().max() <= 3, "no template"
    assert complaints["text"].str.len().between(60, 420).all()
    assert not complaints["text"].str.contains(r"[{}]").any()


def test_complaints_about_waits_name_one_clinician_and_those_about_phones_mondays(complaints):
    wait = complaints[complaints["theme"] == "appointment-wait"]
    assert wait["provider_id"].eq("TR").all()
    phones = complaints[complaints["theme"] == "phones"]
    assert phones["received_on"].dt.day_of_week.eq(0).mean() == 1


def test_bills_follow_the_change_of_the_authorization_rule(complaints):
    bills = complaints[complaints["theme"] == "authorization"]
    payer = practice.load("patients").set_index("patient_id")["payer_id"]
    assert len(bills) == 8
    assert bills["patient_id"].map(payer).eq("UNI").all()
    assert bills["received_on"].min() > pd.Timestamp("2025-04-01")


def test_nobody_answered_after_the_manager_left(complaints):
    writers = complaints[complaints["patient_id"].notna()]
    gap = writers["received_on"].gt(MANAGER_LEFT) & writers["received_on"].lt(YOU_CAME)
    assert gap.sum() >= 3
    assert writers.loc[gap, "acknowledged_on"].isna().all()
    answered = complaints["answered_on"].dropna()
    assert not (answered.gt(MANAGER_LEFT) & answered.lt(YOU_CAME)).any()
    forgotten = writers["received_on"].lt(YOU_CAME) & writers["answered_on"].isna()
    assert forgotten.sum() == 10
    before = writers[writers["received_on"] < "2025-07-01"]
    days = (before["answered_on"] - before["received_on"]).dt.days
    assert 10 <= days.median() <= 18


def test_few_injuries_count_and_one_case_moves_the_rate(incidents):
    """Recordable as 29 CFR 1904.7 and 1904.8 have it: beyond first aid, away, or restricted."""
    at_work = incidents[incidents["work_related"].eq("True") | incidents["work_related"].eq(True)]
    recordable = at_work[
        at_work["treatment"].eq("medical")
        | at_work["days_away"].gt(0)
        | at_work["days_restricted"].gt(0)
    ]
    assert recordable["happened_on"].dt.year.value_counts().to_dict() == {2024: 2, 2025: 2}
    payroll = practice.load("payroll")
    hours = payroll[["regular_hours", "overtime_hours"]].sum().sum()
    assert 4 <= 200_000 / (hours / 2) <= 10
    assert len(at_work) > 2 * len(recordable), "more of what does not count"


def test_breaches_for_every_kind_of_answer(incidents):
    privacy = incidents[incidents["kind"] == "privacy"]
    assert 12 <= len(privacy) <= 20
    assert privacy["people_affected"].ge(500).sum() == 1
    lost = privacy[privacy["encrypted"].notna()]
    assert set(lost["encrypted"].astype(str)) == {"True", "False"}
    large = privacy[privacy["people_affected"] >= 500].iloc[0]
    assert pd.isna(large["patients_told_on"])
    assert large["discovered_on"] + timedelta(days=60) < pd.Timestamp("2025-12-31")
    stick = privacy[privacy["what_happened"].str.contains("memory stick")].iloc[0]
    assert (stick["judged"], str(stick["encrypted"])) == ("not-a-breach", "False")
    told = privacy["hhs_told_on"].dropna()
    assert told.eq("2025-02-20").all(), "once a year, for the year before"


def test_what_the_other_tables_tell_is_reported(incidents):
    warm = incidents[incidents["what_happened"].str.contains("12.9 C")].iloc[0]
    log = practice.load("refrigerator_log")
    reading = log[log["date"].eq(warm["happened_on"]) & log["session"].eq("morning")]
    assert reading["current"].max() == 12.9
    assert warm["reported_by"] in set(reading["staff_id"])
    expired = incidents[incidents["what_happened"].str.contains("expired on August 31")].iloc[0]
    assert expired["people_affected"] == 2


def test_some_policies_are_past_their_review():
    versions = practice.load("policy_versions").sort_values(["policy_id", "version"])
    policies = practice.load("policies").set_index("policy_id")
    newest = versions.groupby("policy_id").last()
    in_force = newest[policies["retired_on"].isna().reindex(newest.index)]
    overdue = in_force.index[in_force["next_review_on"] < "2026-01-01"]
    assert 40 <= len(in_force) <= 50
    assert 8 <= len(overdue) <= 14
    assert "osha.bbp.exposure_plan" in set(policies.loc[overdue, "rule_id"])
    rules = policies["rule_id"].dropna()
    assert len(rules) > 0.7 * len(policies)


def test_one_signature_in_twenty_or_so_is_missing():
    staff = practice.load("staff")
    here = staff[staff["left_on"].isna() & staff["hired_on"].between("2024-06-01", "2025-10-31")]
    signed = practice.load("policy_attestations")
    count = signed[signed["staff_id"].isin(here["staff_id"])].groupby("staff_id").size()
    assert count.min() >= 8


def test_quality_results_by_quarter():
    results = practice.load("quality_results")
    assert results["quarter"].nunique() == 5
    assert results.groupby("measure_id")["provider_id"].nunique().eq(7).all()
    share = results.groupby("measure_id")[["numerator", "denominator"]].sum()
    share = share["numerator"] / share["denominator"]
    assert 0.60 <= share["QM1"] <= 0.72, "blood pressure"
    assert 0.50 <= share["QM2"] <= 0.75, "hemoglobin A1c"
    assert share.between(0.3, 0.92).all()


def first(tables: dict, table: str, fits) -> int:
    """Give the number of the first row that fits."""
    return next(number for number, row in tables[table] if fits(row))


EARLY, LATE = date(2020, 1, 1), date(2030, 1, 1)
DAMAGES = {
    "stranger": ("complaints", lambda r: r["appointment_id"], {"patient_id": "P00001"}),
    "other clinician": ("complaints", lambda r: r["theme"] == "office-wait" and r["appointment_id"]
                        and r["provider_id"] != "LS", {"provider_id": "LS"}),
    "before booking": ("complaints", lambda r: r["appointment_id"], {"received_on": EARLY}),
    "not here yet": ("complaints", lambda r: r["staff_id"], {"staff_id": "S01"}),
    "named online": ("complaints", lambda r: r["patient_id"] is None, {"patient_id": "P00001"}),
    "answered first": ("complaints", lambda r: r["answered_on"], {"answered_on": EARLY}),
    "no outcome": ("complaints", lambda r: r["answered_on"], {"outcome": None}),
    "never acknowledged": ("complaints", lambda r: r["answered_on"], {"acknowledged_on": None}),
    "reporter": ("incidents", lambda r: r["discovered_on"].year == 2024, {"reported_by": "S01"}),
    "nobody": ("incidents", lambda r: True, {"reported_by": "ZZ"}),
    "other writer": ("incidents", lambda r: r["complaint_id"], {"patient_id": "P00001"}),
    "foreseen": ("incidents", lambda r: True, {"discovered_on": EARLY}),
    "told too soon": ("incidents", lambda r: r["patients_told_on"], {"patients_told_on": EARLY}),
    "no treatment": ("incidents", lambda r: r["kind"] == "injury", {"treatment": None}),
    "treated files": ("incidents", lambda r: r["kind"] == "privacy", {"days_away": 0}),
    "no information": ("incidents", lambda r: r["kind"] == "privacy", {"information": None}),
    "clocked in": ("incidents", lambda r: r["days_away"], {"days_away": 60}),
    "sent before": ("surveys_sent", lambda r: True, {"sent_on": EARLY}),
    "returned before": ("survey_responses", lambda r: True, {"returned_on": EARLY}),
    "review": ("policy_versions", lambda r: True, {"next_review_on": LATE}),
    "number": ("policy_versions", lambda r: r["version"] == 2, {"version": 9}),
    "turn": ("policy_versions", lambda r: r["version"] == 2, {"effective_on": EARLY.replace(2001)}),
    "retired": ("policies", lambda r: r["retired_on"], {"retired_on": EARLY}),
    "signed": ("policy_attestations", lambda r: True, {"signed_on": EARLY}),
    "gone": ("policy_attestations", lambda r: True, {"staff_id": "S01"}),
    "who counts": ("quality_results", lambda r: True, {"denominator": 1}),
    "who had it": ("quality_results", lambda r: r["measure_id"] == "QM2", {"numerator": 0}),
    "impossible": ("quality_results", lambda r: r["measure_id"] == "QM1", {"numerator": 9_999}),
    "no one's family": ("watched_records", lambda r: r["staff_id"], {"staff_id": None}),
    "other surname": ("watched_records", lambda r: r["reason"] == "family-works-here",
                      {"patient_id": "P00001"}),
}  # fmt: skip
# Where the column complained of is not the one that was changed.
COLUMNS = {
    "stranger": "appointment_id",
    "treated files": "days_away",
    "foreseen": "discovered_on",
    "other surname": "patient_id",
}


def test_the_tables_agree(tables):
    for _, _, rule in agreement.RULES:
        assert list(rule(tables)) == []


@pytest.mark.parametrize("name", DAMAGES)
def test_damage_is_named_by_row_and_column(tables, name):
    table, fits, change = DAMAGES[name]
    number = first(tables, table, fits)
    damaged = [(n, row | change if n == number else row) for n, row in tables[table]]
    column = COLUMNS.get(name, next(iter(change)))
    rules = [rule for rule_table, _, rule in agreement.RULES if rule_table == table]
    found = {(n, c) for rule in rules for n, c, _ in rule(tables | {table: damaged})}
    assert (number, column) in found


def test_a_survey_of_a_visit_that_never_was_is_named(tables):
    number, row = tables["surveys_sent"][0]
    visits = [
        (n, r | {"outcome": "no-show"} if r["appointment_id"] == row["appointment_id"] else r)
        for n, r in tables["appointments"]
    ]
    found = list(agreement.survey_of_a_visit(tables | {"appointments": visits}))
    assert [(n, column) for n, column, _ in found] == [(number, "appointment_id")]


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        ({"survey_share": 1.2}, "survey_share is 1.2; a share from 0 to 1"),
        ({"answers_mail": -0.1}, "answers_mail is -0.1; 0 or more"),
        ({"survey_pause_days": -1}, "survey_pause_days is -1; 0 or more"),
        ({"dip_to": date(2025, 1, 1)}, "dip_to is 2025-01-01, before dip_from"),
    ],
)
def test_parameters_out_of_range_are_refused(bad, message):
    with pytest.raises(ValueError, match=message):
        OversightParameters(**bad)
