"""The retention schedule: each kind of paper, and each federal rule that says how long to keep it.

Several rules may ask for one paper, each with a clock of its own. Which one wins is in
:mod:`medoffice.compliance.records.retention`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from medoffice import practice


class Event(StrEnum):
    """A day from which a clock may run."""

    SERVICE = "the last service it is about"
    CONTRACT_PERIOD_END = "the end of the plan's contract period it falls in"
    AUDIT_DONE = "the end of the plan's audit of that period"
    MADE = "the day it was made"
    OUT_OF_FORCE = "the last day it was in force"
    DECIDED = "the decision it is about"
    LAST_ENTRY = "its last entry"
    TAX_PAID = "the day its payroll tax was due or paid, whichever is later"
    TRAINED = "the training"
    HIRED = "the first day of work"
    LEFT = "the last day of work"
    FILED = "the day it was filed, or would have been"
    YEAR_COVERED_END = "the end of the calendar year it covers"


class Who(StrEnum):
    """Whom a rule of a schedule reaches, if not every paper of the kind."""

    EVERYBODY = "everybody"
    MEDICARE = "Original Medicare pays"
    ADVANTAGE = "a Medicare Advantage plan pays"
    FIFTEEN = "the practice has 15 or more employees"
    LET_GO = "somebody who was let go"


@dataclass(frozen=True)
class Duty:
    """A rule that asks to keep a paper.

    Parameters
    ----------
    rule, figure : str
        Id of the rule, and its figure in years.
    after : tuple of Event
        The clock runs from the latest of these. Until all have come, it has not begun.
    who : Who
        Whom it reaches.
    if_later : Event or None
        A day that need not come; if it did and is later, the clock runs from it.
    """

    rule: str
    figure: str
    after: tuple[Event, ...]
    who: Who = Who.EVERYBODY
    if_later: Event | None = None

    @property
    def years(self) -> int:
        """How long, from the table of the rules' figures."""
        return _years(self.rule, self.figure)


@cache
def _years(rule: str, figure: str) -> int:
    return int(practice.rule_value(rule, figure))


@dataclass(frozen=True)
class Series:
    """A kind of paper.

    Parameters
    ----------
    title : str
        What it is.
    duties : tuple of Duty
        The federal rules; none of them if only a state says how long.
    state_decides : bool
        Whether state law sets a time for this kind in most states, so that no answer is final
        without it.
    """

    title: str
    duties: tuple[Duty, ...]
    state_decides: bool = False


_MEDICARE = Duty("rec.medicare_7", "years", (Event.SERVICE,), Who.MEDICARE)
_ADVANTAGE = Duty(
    "rec.ma_10", "years", (Event.CONTRACT_PERIOD_END,), Who.ADVANTAGE, Event.AUDIT_DONE
)
_HIPAA = "hipaa.docs.retention", "years"
_PERSONNEL = "eeoc.charges_records", "record_years"

SCHEDULE = MappingProxyType(
    {
        "chart": Series(
            "Medical record, with its orders and referrals",
            (_MEDICARE, _ADVANTAGE),
            state_decides=True,
        ),
        "claim": Series("Claim, with the papers behind it", (_MEDICARE, _ADVANTAGE)),
        "abn": Series(
            "Advance beneficiary notice", (Duty("abn.rules", "retention_years", (Event.SERVICE,)),)
        ),
        "estimate": Series(
            "Good-faith estimate, part of the medical record",
            (Duty("nsa.gfe_timing", "copies_years", (Event.MADE,)),),
            state_decides=True,
        ),
        "privacy-paper": Series(
            "Privacy policy, notice, authorization, risk analysis or business associate agreement",
            (Duty(*_HIPAA, (Event.MADE, Event.OUT_OF_FORCE)),),
        ),
        "privacy-proof": Series(
            "Proof of HIPAA training, of a sanction, or of how a breach was judged",
            (Duty(*_HIPAA, (Event.MADE,)),),
        ),
        "receipt": Series(
            "Signed receipt of the privacy notice",
            (Duty("hipaa.npp.delivery", "retention_years", (Event.MADE,)),),
        ),
        "blood-training": Series(
            "Record of bloodborne pathogens training",
            (Duty("osha.bbp.training_records", "years", (Event.TRAINED,)),),
        ),
        "staff-medical": Series(
            "Employee's record of exposure and vaccination",
            (Duty("osha.bbp.medical_records", "years_after_employment", (Event.LEFT,)),),
        ),
        "staff-health": Series(
            "Other medical record of an employee, such as the clearance for a respirator",
            (Duty("osha.records.medical", "years_after_employment", (Event.LEFT,)),),
        ),
        "staff-health-given": Series(
            "Other medical record of somebody here less than a year, given to them on leaving", ()
        ),
        "exposure": Series(
            "Measurement of what employees are exposed to, such as a gas in the air",
            (Duty("osha.records.exposure", "years", (Event.MADE,)),),
        ),
        "injury-log": Series(
            "OSHA injury log, with its summary and reports, or sharps log, where you must keep one",
            (Duty("osha.records.retention", "years", (Event.YEAR_COVERED_END,)),),
        ),
        "lab-paper": Series(
            "Order, control, log or report of a laboratory test that is not waived",
            (Duty("clia.records", "years", (Event.MADE,)),),
        ),
        "waived-test": Series("Log of waived tests and their controls", ()),
        "controlled-drugs": Series(
            "Inventory, invoice or log of controlled drugs that the practice stocks",
            (Duty("rec.controlled_drugs", "years", (Event.LAST_ENTRY,)),),
        ),
        "personnel": Series(
            "Personnel and application papers",
            (
                Duty(*_PERSONNEL, (Event.MADE,), Who.FIFTEEN, Event.DECIDED),
                Duty(*_PERSONNEL, (Event.LEFT,), Who.LET_GO),
            ),
        ),
        "i9": Series(
            "Form I-9",
            (
                Duty("i9.retention", "years_after_hire", (Event.HIRED,)),
                Duty("i9.retention", "years_after_end", (Event.LEFT,)),
            ),
        ),
        "payroll": Series(
            "Payroll record",
            (
                Duty("flsa.records_minwage", "payroll_years", (Event.LAST_ENTRY,)),
                Duty("payroll.tax_records", "years", (Event.TAX_PAID,)),
            ),
        ),
        "time-card": Series(
            "Time card", (Duty("flsa.records_minwage", "time_card_years", (Event.LAST_ENTRY,)),)
        ),
        "benefits": Series(
            "Record behind a benefit plan's report",
            (Duty("erisa", "record_years", (Event.FILED,)),),
        ),
    }
)
