"""What complaints, incidents, surveys, policies and quality measures must agree on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from medoffice.practice.agreement.form import Agreement, Complaint, Rows
from medoffice.practice.generate.oversight.complaints import NAMELESS
from medoffice.practice.generate.oversight.incidents import TO_STAFF
from medoffice.practice.generate.oversight.measures import counted
from medoffice.practice.generate.oversight.snooping import CLOSED_ON, STILL_OPEN
from medoffice.practice.generate.oversight.watched import FAMILY, PUBLIC
from medoffice.practice.months import add_months, month_end

# A complaint about somebody may come so long after that person left.
REMEMBERED = timedelta(days=30)
EVENING = 18  # the hour from which nobody is at the office


def _by(rows: Rows, *columns: str) -> dict[Any, dict[str, Any]]:
    return {
        tuple(row[c] for c in columns) if len(columns) > 1 else row[columns[0]]: row
        for _, row in rows
    }


def spans(tables: dict[str, Rows]) -> dict[str, tuple[date, date]]:
    """Give the first and last day of everybody who works or worked at the practice."""
    found = {
        row["staff_id"]: (row["hired_on"], row["left_on"] or date.max) for _, row in tables["staff"]
    }
    return found | {
        row["provider_id"]: (row["hired_on"], date.max) for _, row in tables["providers"]
    }


def _in_order(*columns: str) -> Callable[[Rows], Iterator[Complaint]]:
    """Make a rule that no day of a row lies before the one in an earlier column."""

    def rule(rows: Rows) -> Iterator[Complaint]:
        for number, row in rows:
            days = [(column, row[column]) for column in columns if row[column] is not None]
            for (earlier, first), (later, second) in pairwise(days):
                if second < first:
                    yield number, later, f"{first}, the day of {earlier}, or later"

    return rule


def complaint_about(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a complaint's visit is its writer's, and with the clinician it is about."""
    visits, here = _by(tables["appointments"], "appointment_id"), spans(tables)
    for number, row in tables["complaints"]:
        nameless = row["channel"] == NAMELESS
        if nameless != (row["patient_id"] is None):
            yield number, "patient_id", "a patient, except for an online review"
        if row["appointment_id"]:
            visit = visits[row["appointment_id"]]
            if visit["patient_id"] != row["patient_id"]:
                yield number, "appointment_id", f"a visit of {row['patient_id']}"
            elif row["provider_id"] not in (None, visit["provider_id"]):
                yield number, "provider_id", f"{visit['provider_id']}, who had the visit"
            elif visit["booked_on"] > row["received_on"]:
                yield number, "received_on", f"{visit['booked_on']}, the booking, or later"
        if row["staff_id"]:
            first, last = here[row["staff_id"]]
            if not (first <= row["received_on"] and row["received_on"] - REMEMBERED <= last):
                yield number, "staff_id", f"somebody who worked here before {row['received_on']}"


def complaint_clock(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that days come in their order, and that only what was answered has an outcome."""
    yield from _in_order("received_on", "acknowledged_on", "answered_on")(tables["complaints"])
    for number, row in tables["complaints"]:
        if row["answered_on"] and not row["acknowledged_on"]:
            yield number, "acknowledged_on", f"{row['answered_on']}, the answer, or earlier"
        closed = row["answered_on"] is not None or row["channel"] == NAMELESS
        if closed != (row["outcome"] is not None):
            yield number, "outcome", "an outcome" if closed else "nothing before the answer"


def incident_people(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that who reports, and who was hurt or is in question, worked here on the day."""
    here, complaints = spans(tables), _by(tables["complaints"], "complaint_id")
    for number, row in tables["incidents"]:
        for column, day in (("reported_by", "discovered_on"), ("person_id", "happened_on")):
            if row[column] is None:
                continue
            first, last = here.get(row[column], (date.max, date.min))
            if not first <= row[day] <= last:
                yield number, column, f"somebody who worked here on {row[day]}"
        if row["complaint_id"]:
            wanted = complaints[row["complaint_id"]]["patient_id"]
            if row["patient_id"] != wanted:
                yield number, "patient_id", f"{wanted}, who complained"


def incident_days(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that nobody notices before it happens, or tells before it is noticed."""
    yield from _in_order("happened_on", "discovered_on", "patients_told_on", "hhs_told_on")(
        tables["incidents"]
    )


def incident_columns(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a report has what its kind asks for, and nothing of another kind."""
    for number, row in tables["incidents"]:
        to_staff = row["kind"] in TO_STAFF
        for column in ("person_id", "work_related", "treatment", "days_away", "days_restricted"):
            if to_staff and row[column] is None:
                yield number, column, f"a value in a report of kind {row['kind']}"
            elif not to_staff and row[column] is not None and column != "person_id":
                yield number, column, f"nothing in a report of kind {row['kind']}"
        if row["kind"] == "privacy" and row["information"] is None:
            yield number, "information", "what the information was"


def away_is_away(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that who was away after an injury did not clock in on those days."""
    worked = {(row["staff_id"], row["date"]) for _, row in tables["time_clock"]}
    for number, row in tables["incidents"]:
        for day in range(1, (row["days_away"] or 0) + 1):
            on = row["happened_on"] + timedelta(days=day)
            if (row["person_id"], on) in worked:
                yield number, "days_away", f"{day - 1}: the time clock has a punch on {on}"
                break


def survey_of_a_visit(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a survey follows a completed visit."""
    visits = _by(tables["appointments"], "appointment_id")
    for number, row in tables["surveys_sent"]:
        visit = visits[row["appointment_id"]]
        if visit["outcome"] != "completed":
            yield number, "appointment_id", f"a completed visit; this one is {visit['outcome']}"
        elif row["sent_on"] <= visit["date"]:
            yield number, "sent_on", f"a day after {visit['date']}, the visit"


def answer_to_a_survey(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that an answer comes after its survey was sent."""
    sent = _by(tables["surveys_sent"], "appointment_id")
    for number, row in tables["survey_responses"]:
        survey = sent[row["appointment_id"]]
        if row["returned_on"] < survey["sent_on"]:
            yield number, "returned_on", f"{survey['sent_on']}, when it was sent, or later"


def versions_in_turn(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that versions are numbered by date and reviewed in the time set for the policy."""
    policies = _by(tables["policies"], "policy_id")
    by_policy: dict[str, Rows] = defaultdict(list)
    for number, row in tables["policy_versions"]:
        by_policy[row["policy_id"]].append((number, row))
        months = policies[row["policy_id"]]["review_months"]
        due = add_months(row["reviewed_on"] or row["effective_on"], months)
        if row["next_review_on"] != due:
            yield number, "next_review_on", f"{due}, {months} months later"
    for rows in by_policy.values():
        rows.sort(key=lambda entry: entry[1]["version"])
        for wanted, (number, row) in enumerate(rows, 1):
            if row["version"] != wanted:
                yield number, "version", str(wanted)
        for (_, first), (number, second) in pairwise(rows):
            if second["effective_on"] <= first["effective_on"]:
                yield number, "effective_on", f"a day after {first['effective_on']}"


def policy_has_versions(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a policy has a version, and was withdrawn after its last one, if at all."""
    last: dict[str, date] = {}
    for _, row in tables["policy_versions"]:
        known = last.get(row["policy_id"], date.min)
        last[row["policy_id"]] = max(known, row["effective_on"])
    for number, row in tables["policies"]:
        if row["policy_id"] not in last:
            yield number, "policy_id", "a policy with a version"
        elif row["retired_on"] and row["retired_on"] <= last[row["policy_id"]]:
            yield number, "retired_on", f"a day after {last[row['policy_id']]}"


def signed_in_force(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a version was signed while it was in force, by somebody who worked here."""
    here = spans(tables)
    versions = _by(tables["policy_versions"], "policy_id", "version")
    for number, row in tables["policy_attestations"]:
        version = versions.get((row["policy_id"], row["version"]))
        after = versions.get((row["policy_id"], row["version"] + 1))
        if version is None:
            yield number, "version", f"a version of {row['policy_id']}"
            continue
        until = after["effective_on"] if after else date.max
        if not version["effective_on"] <= row["signed_on"] < until:
            yield number, "signed_on", f"a day on which version {row['version']} was in force"
        first, last = here[row["staff_id"]]
        if not first <= row["signed_on"] <= last:
            yield number, "staff_id", f"somebody who worked here on {row['signed_on']}"


def measured(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that results are what patients, visits and charges give, as far as they can."""
    plain = {name: [r for _, r in tables[name]] for name in ("patients", "appointments", "charges")}
    quarters: dict[date, dict] = {}
    for number, row in tables["quality_results"]:
        end = month_end(add_months(row["quarter"], 2))
        if end not in quarters:
            quarters[end] = counted(plain, end)
        done, of = quarters[end].get((row["measure_id"], row["provider_id"]), (None, 0))
        if row["denominator"] != of:
            yield number, "denominator", str(of)
        elif done is not None and row["numerator"] != done:
            yield number, "numerator", str(done)
        elif row["numerator"] > of:
            yield number, "numerator", f"{of} or less, the denominator"


def watched_for(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a watched record names whose it is, and that family bears the surname."""
    names = {row["staff_id"]: row["name"] for _, row in tables["staff"]}
    patients = {row["patient_id"]: row["name"] for _, row in tables["patients"]}
    for number, row in tables["watched_records"]:
        if (row["staff_id"] is None) != (row["reason"] == PUBLIC):
            yield number, "staff_id", "a staff member, except for a public figure"
        elif row["reason"] == FAMILY:
            surname = names[row["staff_id"]].split(" ", 1)[1]
            if patients[row["patient_id"]].split(" ", 1)[1] != surname:
                yield number, "patient_id", f"somebody of the surname {surname}"


def account_of_somebody(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that an account's owner worked here, but for those that were left open."""
    here = spans(tables)
    names = {row["staff_id"]: row["name"] for _, row in tables["staff"]}
    for number, row in tables["ehr_access_log"]:
        user, day = row["user_id"], row["date"]
        first, last = here.get(user, (date.max, date.min))
        if names.get(user) in STILL_OPEN:
            last = max(last, CLOSED_ON)
        if not first <= day <= last:
            yield number, "user_id", f"somebody who worked here on {day}"


def opened_at_work(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that who is paid by the hour clocked in on a day, to open a record in its daytime."""
    clocked = {(row["staff_id"], row["date"]) for _, row in tables["time_clock"]}
    hourly = {
        row["staff_id"]
        for _, row in tables["staff"]
        if row["pay_basis"] == "hourly" and row["name"] not in STILL_OPEN
    }
    for number, row in tables["ehr_access_log"]:
        user, day = row["user_id"], row["date"]
        if user in hourly and row["time"].hour < EVENING and (user, day) not in clocked:
            yield number, "user_id", f"somebody who clocked in on {day}"


def opened_for_a_visit(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that patients were checked in and roomed when they came, and booked when they asked."""
    came, booked, cancelled = set(), set(), set()
    for _, row in tables["appointments"]:
        if row["outcome"] == "completed":
            came.add((row["patient_id"], row["date"]))
        booked.add((row["patient_id"], row["booked_on"]))
        cancelled.add((row["patient_id"], row["cancelled_on"]))
    days = {"check-in": came, "rooming": came, "book": booked, "cancel": cancelled}
    for number, row in tables["ehr_access_log"]:
        known = days.get(row["action"])
        if known is not None and (row["patient_id"], row["date"]) not in known:
            wanted = {"book": "a booking", "cancel": "a cancellation"}.get(row["action"], "a visit")
            yield number, "action", f"{wanted} of {row['patient_id']} on {row['date']}"


RULES: list[Agreement] = [
    ("watched_records", ("staff", "patients"), watched_for),
    ("complaints", ("appointments", "staff", "providers"), complaint_about),
    ("complaints", (), complaint_clock),
    ("incidents", ("staff", "providers", "complaints"), incident_people),
    ("incidents", (), incident_days),
    ("incidents", (), incident_columns),
    ("incidents", ("time_clock",), away_is_away),
    ("surveys_sent", ("appointments",), survey_of_a_visit),
    ("survey_responses", ("surveys_sent",), answer_to_a_survey),
    ("policy_versions", ("policies",), versions_in_turn),
    ("policies", ("policy_versions",), policy_has_versions),
    ("policy_attestations", ("policy_versions", "staff", "providers"), signed_in_force),
    ("ehr_access_log", ("staff", "providers"), account_of_somebody),
    ("ehr_access_log", ("staff", "time_clock"), opened_at_work),
    ("ehr_access_log", ("appointments",), opened_for_a_visit),
    ("quality_results", ("patients", "appointments", "charges"), measured),
]
