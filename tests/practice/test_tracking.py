"""Eligibility checks, authorizations, referrals and results: like life, and in agreement."""

from __future__ import annotations

from datetime import date

import pytest

from medoffice import practice
from medoffice.practice.agreement import tracking as agreement
from medoffice.practice.generate.tracking.parameters import TrackingParameters
from medoffice.practice.reading import rows

CHANGED = ["R-JOINT", "R-WART", "R-FREEZE", "R-BIOPSY", "R-EXCISE", "R-NAIL", "R-SPIRO"]


@pytest.fixture(scope="module")
def tables() -> dict:
    names = {name for table, others, _ in agreement.RULES for name in (table, *others)}
    return {name: [(number, row) for number, row, _ in rows(name)] for name in sorted(names)}


@pytest.fixture(scope="module")
def visits():
    """Each completed visit with the first coverage of its day, where there was one."""
    visits = practice.load("appointments").query("outcome == 'completed'")
    plans = practice.load("plans")[["plan_id", "payer_id"]]
    coverage = practice.load("coverages").query("rank == 1").merge(plans, on="plan_id")
    days = visits[["appointment_id", "patient_id", "date"]].merge(coverage, on="patient_id")
    held = days["starts_on"].le(days["date"]) & ~days["ends_on"].lt(days["date"])
    payer = days[held].set_index("appointment_id")["payer_id"]
    return visits.assign(payer=visits["appointment_id"].map(payer))


def test_mondays_are_not_checked_since_january(visits):
    # Visits of the first days of the log were checked before it was switched on.
    insured = visits[visits["payer"].notna() & visits["date"].ge("2024-10-07")]
    checked = insured["appointment_id"].isin(practice.load("eligibility_checks")["appointment_id"])
    since = insured["date"].ge("2025-01-06")
    monday = insured["date"].dt.day_of_week.eq(0)
    assert 0.90 <= checked[~monday].mean() <= 0.96
    assert 0.90 <= checked[monday & ~since].mean() <= 0.96
    assert 0.30 <= checked[monday & since].mean() <= 0.42


def test_nearly_all_answers_are_active():
    answers = practice.load("eligibility_checks")["answer"].value_counts(normalize=True)
    assert answers["active"] > 0.94
    assert 0.003 <= answers["inactive"] <= 0.03


def test_authorizations_of_the_new_rule_come_late(visits):
    """Since March 2025 one payer wants to be asked; before, it did not."""
    charges = practice.load("charges").merge(
        visits[["appointment_id", "date", "payer"]], on="appointment_id"
    )
    group = charges[charges["service_id"].isin(CHANGED) & charges["payer"].eq("UNI")]
    requests = practice.load("authorizations").query("status == 'approved'")
    keys = ["appointment_id", "service_id"]
    group = group.merge(requests[[*keys, "number"]], on=keys, how="left")
    asked = group["number"].notna()
    assert not asked[group["date"].lt("2025-03-01")].any()
    first, last = group["date"].between("2025-03-01", "2025-06-30"), group["date"].ge("2025-09-01")
    assert len(group[group["date"].ge("2025-03-01")]) > 60
    assert asked[first].mean() < 0.35
    assert 0.35 <= asked[last].mean() <= 0.80


def test_other_rules_are_followed(visits):
    charges = practice.load("charges").merge(
        visits[["appointment_id", "date", "payer"]], on="appointment_id"
    )
    rules = practice.load("authorization_rules").rename(columns={"payer_id": "payer"})
    due = charges.merge(rules, on=["payer", "service_id"])
    due = due[due["date"].ge(due["starts_on"]) & due["starts_on"].lt("2025")]
    asked = due["appointment_id"].isin(practice.load("authorizations")["appointment_id"])
    assert asked.mean() > 0.9


def test_referrals_are_as_many_and_as_open_as_in_family_medicine(visits):
    referrals = practice.load("referrals")
    assert 0.05 <= len(referrals) / len(visits) <= 0.12
    old = referrals[referrals["ordered_on"].lt("2025-06-01")]
    assert 0.5 <= old["report_on"].notna().mul(old["closed_on"].notna()).mean() <= 0.67


def test_referrals_of_three_weeks_in_july_waited():
    referrals = practice.load("referrals").query("urgency == 'routine'")
    days = (referrals["sent_on"] - referrals["ordered_on"]).dt.days
    weeks = referrals["ordered_on"].between("2025-07-07", "2025-07-25")
    assert days[weeks].median() >= 9
    assert days[~weeks].median() <= 1
    assert referrals.loc[weeks, "sent_on"].min() > practice.load("referrals")["ordered_on"].min()
    assert referrals.loc[weeks, "sent_on"].dropna().ge("2025-07-28").all()


def test_urgent_referrals_were_lost_in_the_summer():
    urgent = practice.load("referrals").query("urgency == 'urgent'")
    weeks = urgent["ordered_on"].between("2025-07-07", "2025-08-15")
    assert urgent.loc[weeks, "sent_on"].isna().mean() > 0.4
    assert urgent.loc[~weeks, "sent_on"].isna().mean() < 0.06


def test_results_of_one_clinician_were_not_read_while_she_was_away(visits):
    results = practice.load("results").query("resulted_on < '2025-12-01'")
    results = results.merge(visits[["appointment_id", "provider_id"]], on="appointment_id")
    unread = results[results["reviewed_on"].isna()]
    assert unread["provider_id"].mode()[0] == "LS"
    away = practice.load("closures").rename(columns={"date": "resulted_on"})
    hers = unread[unread["provider_id"].eq("LS")].merge(away, on=["provider_id", "resulted_on"])
    assert len(hers) >= 10
    assert hers["resulted_on"].ge("2025-02-01").mean() > 0.85
    assert hers["abnormal"].eq("yes").any()
    others = results[results["provider_id"].ne("LS")]
    assert others["reviewed_on"].isna().mean() < 0.01


def complaints(tables: dict, table: str) -> set[tuple[str, int, str]]:
    """Run the rules of a table; return table, row and column of each complaint."""
    return {
        (name, number, column)
        for name, _, rule in agreement.RULES
        if name == table
        for number, column, _ in rule(tables)
    }


EARLY, LATE = date(2024, 1, 1), date(2025, 12, 31)
DAMAGES = [
    ("eligibility_checks", lambda r: r["answer"] == "active", {"checked_on": LATE}),
    ("eligibility_checks", lambda r: r["answer"] == "active", {"answer": "inactive"}),
    ("eligibility_checks", lambda r: r["answer"] == "inactive", {"answer": "active"}),
    ("eligibility_checks", lambda r: r["answer"] == "no-answer", {"coverage_id": "V00001"}),
    ("authorizations", lambda r: r["status"] == "approved", {"service_id": "V-EST-3"}),
    ("authorizations", lambda r: r["status"] == "approved", {"number": None}),
    ("authorizations", lambda r: r["status"] == "denied", {"number": "UNI-1234567"}),
    ("authorizations", lambda r: r["status"] == "approved", {"decided_on": LATE}),
    ("authorizations", lambda r: True, {"decided_on": EARLY}),
    ("authorizations", lambda r: r["payer_id"] == "MCD", {"payer_id": "BRD"}),
    ("referrals", lambda r: True, {"ordered_on": LATE}),
    ("referrals", lambda r: r["sent_on"], {"sent_on": EARLY}),
    ("referrals", lambda r: r["seen_on"], {"seen_on": EARLY}),
    ("referrals", lambda r: r["report_on"] and r["closed_on"], {"closed_on": EARLY}),
    (
        "referrals",
        lambda r: r["booked_for"] and not r["report_on"] and not r["closed_on"],
        {"closed_on": LATE},
    ),
    ("results", lambda r: r["reviewed_on"], {"reviewed_on": EARLY}),
    ("results", lambda r: r["resulted_on"] is None, {"reviewed_on": LATE}),
    ("results", lambda r: r["resulted_on"] is None, {"abnormal": "no"}),
]


@pytest.mark.parametrize(("table", "fits", "change"), DAMAGES)
def test_a_damaged_row_is_named(tables, table, fits, change):
    number = next(number for number, row in tables[table][20:] if fits(row))
    damaged = [(n, row | change if n == number else row) for n, row in tables[table]]
    assert (table, number, next(iter(change))) in complaints(tables | {table: damaged}, table)


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        ({"checked": 1.2}, "checked is 1.2; a share from 0 to 1"),
        ({"asked_after_change": (0.1, -0.2)}, "asked_after_change is -0.2; a share"),
        ({"asked_after_change": ()}, "asked_after_change is empty"),
        ({"unsent_to": date(2025, 1, 1)}, "unsent_to is 2025-01-01, before unsent_from"),
    ],
)
def test_parameters_out_of_range_are_refused(bad, message):
    with pytest.raises(ValueError, match=message):
        TrackingParameters(**bad)
