"""The clocks of OSHA: what to report, post, offer, review and keep, and by when.

29 CFR 1903 (citations), 1904 (injuries), 1910.1020 and 1910.1030 (records, blood), 1910.134
(respirators). Each due day is the last one the law leaves.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from medoffice import practice
from medoffice.practice.months import add_months
from medoffice.practice.workdays import Workdays, federal_holidays


class Severe(StrEnum):
    """What is reported to OSHA at once."""

    DEATH = "death"
    ADMISSION = "hospital admission"
    AMPUTATION = "amputation"
    EYE = "loss of an eye"


def report_by(
    what: Severe,
    accident: datetime,
    came: datetime,
    learned: datetime,
    *,
    only_watched: bool = False,
) -> datetime | None:
    """Return by when OSHA must hear of it; no office is exempt.

    Parameters
    ----------
    what : Severe
        What came of the accident at work.
    accident, came, learned : datetime.datetime
        When the accident was, when the death or the injury came of it, and when the practice
        learned of that and that work was the cause.
    only_watched : bool, default False
        Whether the stay in the hospital was for watching or tests alone.

    Returns
    -------
    datetime.datetime or None
        None if it came too late after the accident to be reported, or was no admission.

    Raises
    ------
    ValueError
        If the times are out of order.
    """
    if not accident <= came <= learned:
        raise ValueError(
            f"accident {accident}, came {came}, learned {learned}: expected in this order"
        )
    if what == Severe.DEATH:
        window = timedelta(days=_figure("osha.severe_window", "death_within_days"))
        hours = _figure("osha.severe_reporting", "death_hours")
    else:
        window = timedelta(hours=_figure("osha.severe_window", "severe_within_hours"))
        hours = _figure("osha.severe_reporting", "severe_injury_hours")
    if came - accident > window or (what == Severe.ADMISSION and only_watched):
        return None
    return learned + timedelta(hours=hours)


def must_keep_log(
    most_workers_last_year: int, *, physicians_office: bool = True, asked_in_writing: bool = False
) -> bool:
    """Tell whether an employer must keep the 300 log under federal law.

    Parameters
    ----------
    most_workers_last_year : int
        The most people the whole firm had at any time last year.
    physicians_office : bool, default True
        Whether it is on OSHA's low-hazard list, as offices of physicians are.
    asked_in_writing : bool, default False
        Whether OSHA, the Bureau of Labor Statistics or a state agency asked for it.
    """
    if most_workers_last_year < 1:
        raise ValueError(f"most_workers_last_year is {most_workers_last_year}: expected 1 or more")
    small = most_workers_last_year <= _figure("osha.records.partial_exempt", "small_firm_workers")
    return asked_in_writing or not (small or physicians_office)


def posting(year: int) -> tuple[date, date]:
    """Return the first and the last day on which the summary of a year hangs (form 300A)."""
    return date(year + 1, 2, 1), date(year + 1, 4, 30)


def vaccine_offer_by(first_exposed_work: date) -> date:
    """Return the last day to offer the hepatitis B vaccine; the training comes before it.

    Parameters
    ----------
    first_exposed_work : datetime.date
        The first day of work with exposure, not the day of hire.
    """
    return _working_days_after(first_exposed_work, _figure("osha.bbp.hepb", "working_days"))


def plan_review_by(last_review: date) -> date:
    """Return by when the exposure control plan is due, by its own last day."""
    years = _figure("osha.bbp.exposure_plan", "review_every")
    return add_months(last_review, 12 * years)


def training_by(last: date | None, first_exposed_work: date) -> date:
    """Return by when the training on bloodborne pathogens is due: at first, then yearly."""
    if last is None:
        return first_exposed_work
    return add_months(last, _figure("osha.bbp.training", "every"))


def fit_test_by(last: date) -> date:
    """Return by when a respirator that must be worn needs its next fit test."""
    return add_months(last, 12 * _figure("osha.respirator", "fit_test_every"))


def records_for_worker_by(asked: date) -> date:
    """Return by when a worker gets the own exposure and medical records that were asked for."""
    return _working_days_after(asked, _figure("osha.record_access", "working_days"))


def opinion_by(evaluated: date) -> date:
    """Return by when the worker has the clinician's written opinion after an exposure."""
    return evaluated + timedelta(_figure("osha.bbp.post_exposure", "opinion_days"))


def log_entry_by(learned: date) -> date:
    """Return by when an employer that keeps the 300 log has entered a case it learned of."""
    return learned + timedelta(_figure("osha.log_entry", "within_days"))


def blood_kept_until(drawn: date) -> date:
    """Return until when a first sample is kept if the worker wants no HIV test yet."""
    return drawn + timedelta(_figure("osha.bbp.baseline_blood", "keep_days"))


def medical_record_until(left: date) -> date:
    """Return until when the record of a worker's exposures and vaccines is kept."""
    years = _figure("osha.bbp.medical_records", "years_after_employment")
    return add_months(left, 12 * years)


def training_record_until(trained: date) -> date:
    """Return until when the record of a training on blood is kept."""
    return add_months(trained, 12 * _figure("osha.bbp.training_records", "years"))


@dataclass(frozen=True)
class Citation:
    """The clocks of a violation.

    Parameters
    ----------
    cite_by : datetime.date
        The last day on which OSHA may cite it.
    contest_by : datetime.date
        The last day to contest; after it the citation is final.
    """

    cite_by: date
    contest_by: date


def citation(occurred: date, received: date) -> Citation:
    """Return the clocks of a citation.

    Parameters
    ----------
    occurred, received : datetime.date
        The day of the violation and the day the citation came.

    Raises
    ------
    ValueError
        If the citation came before the violation.
    """
    if received < occurred:
        raise ValueError(f"received is {received}: expected {occurred} or later")
    return Citation(
        add_months(occurred, _figure("osha.contest", "citation_months")),
        _working_days_after(received, _figure("osha.contest", "contest_working_days")),
    )


def retaliation_complaint_by(act: date) -> date:
    """Return the last day for a worker's complaint of retaliation."""
    return act + timedelta(_figure("osha.contest", "retaliation_days"))


def certificate_ends(issued: date) -> date:
    """Return the day on which a CLIA certificate of waiver ends: two years after it began."""
    return add_months(issued, 12 * _figure("clia.waiver.term", "years"))


def renewal_bill_about(issued: date) -> date:
    """Return about when the bill for the renewal of a CLIA certificate comes."""
    return add_months(certificate_ends(issued), -_figure("clia.waiver.term", "bill_months_ahead"))


def _figure(rule: str, name: str) -> int:
    return int(practice.rule_value(rule, name))


def _working_days_after(day: date, count: int) -> date:
    # 60 days reach past every count of working days in the rules.
    closed = federal_holidays(day, day + timedelta(60))
    return Workdays(closed).after(day, count)
