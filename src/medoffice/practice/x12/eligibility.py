"""Is a patient insured? The question to a payer (270) and its answer (271)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from medoffice.practice.x12.parties import Organization, Person
from medoffice.practice.x12.segments import amount, day, segment, share, text

ACTIVE, INACTIVE, NOT_FOUND, NO_ANSWER = "active", "inactive", "not-found", "no-answer"
# Service types: the plan's benefits as a whole, and an office visit to a physician.
HEALTH_BENEFIT_PLAN, OFFICE_VISIT = "30", "98"
CALENDAR_YEAR = "23"


@dataclass(frozen=True)
class Question:
    """A question about one patient on the day of a visit, under a trace number."""

    trace: str
    payer: Organization
    practice: Organization
    patient: Person
    visit_on: date


@dataclass(frozen=True)
class Benefits:
    """What a plan asks of its member; amounts in cents, None or 0 where it asks nothing."""

    plan: str
    insurance: str
    starts_on: date
    ends_on: date | None
    copay: int = 0
    deductible: int = 0
    coinsurance: float = 0.0
    out_of_pocket: int | None = None


def question(asked: Question, moment: datetime) -> list[str]:
    """Write a question as the segments of one transaction."""
    return [
        segment("BHT", "0022", "13", asked.trace, day(moment), f"{moment:%H%M}"),
        *_parties(asked),
        segment("HL", 3, 2, 22, 0),
        segment("TRN", "1", asked.trace, f"9{asked.practice.tax_id}"),
        asked.patient.named("IL"),
        asked.patient.born(),
        segment("DTP", "291", "D8", day(asked.visit_on)),
        segment("EQ", HEALTH_BENEFIT_PLAN),
    ]


def answer(asked: Question, moment: datetime, result: str, benefits: Benefits) -> list[str]:
    """Write the answer as the segments of one transaction.

    Parameters
    ----------
    asked : Question
        The question.
    moment : datetime.datetime
        When the answer was given.
    result : str
        ``"active"``; ``"inactive"``; ``"not-found"``, no member of that number; or
        ``"no-answer"``, the payer's system was down.
    benefits : Benefits
        The coverage asked about; used if the member was found.

    Raises
    ------
    ValueError
        If there is no such result.
    """
    if result not in (ACTIVE, INACTIVE, NOT_FOUND, NO_ANSWER):
        raise ValueError(f"result is {result!r}; active, inactive, not-found or no-answer expected")
    return [
        segment("BHT", "0022", "11", asked.trace, day(moment), f"{moment:%H%M}"),
        *_parties(asked, silent=result == NO_ANSWER),
        segment("HL", 3, 2, 22, 0),
        segment("TRN", "2", asked.trace, f"9{asked.practice.tax_id}"),
        asked.patient.named("IL"),
        *_told(asked, result, benefits),
    ]


def _parties(asked: Question, silent: bool = False) -> Iterator[str]:
    """Write the payer, whose system may be down, and the practice."""
    payer, practice = asked.payer, asked.practice
    yield segment("HL", 1, None, 20, 1)
    yield segment("NM1", "PR", "2", text(payer.name), *[None] * 4, "PI", payer.identifier)
    if silent:
        # Unable to respond at the current time; the question may be sent again.
        yield segment("AAA", "Y", None, "42", "R")
    yield segment("HL", 2, 1, 21, 1)
    yield segment("NM1", "1P", "2", text(practice.name), *[None] * 4, "XX", practice.identifier)


def _told(asked: Question, result: str, benefits: Benefits) -> Iterator[str]:
    if result == NO_ANSWER:
        return
    if result == NOT_FOUND:
        # Subscriber or insured not found; to be corrected and sent again.
        yield segment("AAA", "N", None, "75", "C")
        return
    yield asked.patient.born()
    yield segment("DTP", "346", "D8", day(benefits.starts_on))
    if benefits.ends_on:
        yield segment("DTP", "347", "D8", day(benefits.ends_on))
    plan = text(benefits.plan, longest=50)
    if result == INACTIVE:
        yield segment("EB", "6", None, HEALTH_BENEFIT_PLAN, benefits.insurance, plan)
        return
    yield segment("EB", "1", None, HEALTH_BENEFIT_PLAN, benefits.insurance, plan)
    if benefits.deductible:
        yield _yearly("C", benefits.deductible)
    if benefits.out_of_pocket:
        yield _yearly("G", benefits.out_of_pocket)
    if benefits.coinsurance:
        part = share(benefits.coinsurance)
        yield segment("EB", "A", "IND", HEALTH_BENEFIT_PLAN, *[None] * 4, part)
    if benefits.copay:
        yield segment("EB", "B", "IND", OFFICE_VISIT, *[None] * 3, amount(benefits.copay))


def _yearly(kind: str, cents: int) -> str:
    return segment("EB", kind, "IND", HEALTH_BENEFIT_PLAN, None, None, CALENDAR_YEAR, amount(cents))
