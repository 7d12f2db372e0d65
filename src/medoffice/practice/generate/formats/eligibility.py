"""The eligibility checks of one day: the questions (270) and the payers' answers (271)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from medoffice.practice.generate.formats import identities
from medoffice.practice.generate.formats.parameters import FormatParameters
from medoffice.practice.generate.formats.records import Records
from medoffice.practice.generate.world import Row
from medoffice.practice.x12 import eligibility as x12
from medoffice.practice.x12.envelope import ELIGIBILITY_ANSWER, ELIGIBILITY_QUESTION, interchange

FROM = time(8, 0)
A_QUESTION_TAKES = timedelta(minutes=2)


def files(records: Records, parameters: FormatParameters) -> dict[str, str]:
    """Write the day's questions into one file and the answers into another, in the same order.

    Each question is a transaction of its own, as it is when the front desk asks while the patient
    waits.
    """
    day = parameters.checks_on
    checks = [row for row in records.tables["eligibility_checks"] if row["checked_on"] == day]
    if not checks:
        return {}
    moment = datetime.combine(day, FROM)
    questions, answers = [], []
    for number, check in enumerate(checks, 1):
        asked = _question(records, check, f"{day:%y%m%d}{number:04}")
        questions.append(x12.question(asked, moment))
        benefits = _benefits(records, check)
        answers.append(x12.answer(asked, moment, check["answer"], benefits))
        moment += A_QUESTION_TAKES
    there, back = identities.ROUTE, identities.ROUTE.back()
    return {
        f"270-{day}.x12": interchange(ELIGIBILITY_QUESTION, there, moment, 1, questions),
        f"271-{day}.x12": interchange(ELIGIBILITY_ANSWER, back, moment, 1, answers),
    }


def _question(records: Records, check: Row, trace: str) -> x12.Question:
    patient = records.insured(check["coverage_id"])
    if check["answer"] == x12.NOT_FOUND:
        patient = replace(patient, member_id=_mistyped(patient.member_id))
    return x12.Question(
        trace,
        records.payer(records.plan(check["coverage_id"])["payer_id"]),
        identities.PRACTICE,
        patient,
        records.visits[check["appointment_id"]]["date"],
    )


def _mistyped(number: str) -> str:
    """Swap the first two neighbouring digits that differ."""
    for at in range(1, len(number) - 1):
        one, other = number[at : at + 2]
        if one.isdigit() and other.isdigit() and one != other:
            return number[:at] + other + one + number[at + 2 :]
    raise ValueError(f"member id {number} has no two neighbouring digits that differ")


def _benefits(records: Records, check: Row) -> x12.Benefits:
    coverage, plan = records.coverages[check["coverage_id"]], records.plan(check["coverage_id"])
    return x12.Benefits(
        plan=plan["name"],
        insurance=identities.INSURANCE[plan["kind"]],
        starts_on=coverage["starts_on"],
        ends_on=coverage["ends_on"],
        copay=plan["copay"],
        deductible=plan["deductible"],
        coinsurance=plan["coinsurance"],
        out_of_pocket=plan["oop_max"],
    )
