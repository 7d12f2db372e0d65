"""Release of information: who asks, on what ground, how much goes out, and what is still missing.

The ground decides. A patient's own request is a right with a clock; treatment needs no permission;
others need an authorization, or a court that says so. Stricter law (substance use records under
42 CFR part 2, state law) comes first and is flagged.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from medoffice.compliance.privacy import requests

CORE = MappingProxyType(
    {
        "what": "what is to go out",
        "discloser": "who gives it",
        "receiver": "who gets it",
        "purpose": "why",
        "ends": "when it ends",
        "signed_on": "signature with date",
    }
)
STATEMENTS = MappingProxyType(
    {
        "may_revoke": "the right to revoke",
        "not_a_condition": "whether care depends on signing",
        "may_be_passed_on": "that the receiver may pass it on",
    }
)


@dataclass(frozen=True)
class Authorization:
    """A signed form that lets information out, as it lies on the desk.

    Parameters
    ----------
    what, discloser, receiver, purpose : str
        What the form says; empty if it does not.
    ends : datetime.date or str
        The last day, or an event in words; empty if it names none.
    signed_on : datetime.date or None
        The day beside the signature.
    may_revoke, not_a_condition, may_be_passed_on : bool
        Whether the three statements are on it.
    revoked_on : datetime.date or None
        When the patient took it back in writing.
    """

    what: str = ""
    discloser: str = ""
    receiver: str = ""
    purpose: str = ""
    ends: date | str = ""
    signed_on: date | None = None
    may_revoke: bool = False
    not_a_condition: bool = False
    may_be_passed_on: bool = False
    revoked_on: date | None = None

    def faults(self, on: date) -> list[str]:
        """Return why it cannot be used on a day; empty if it can."""
        parts = {**CORE, **STATEMENTS}
        found = [f"missing: {what}" for name, what in parts.items() if not getattr(self, name)]
        if isinstance(self.ends, date) and self.ends < on:
            found.append(f"it ended on {self.ends}")
        if self.signed_on and self.signed_on > on:
            found.append(f"it is signed {self.signed_on}, after {on}")
        if self.revoked_on and self.revoked_on <= on:
            found.append(f"the patient took it back on {self.revoked_on}")
        return found


class Ground(StrEnum):
    """Why somebody asks."""

    PATIENT = "the patient, for a copy"
    PATIENT_TO_OTHER = "the patient, for a copy to somebody else"
    TREATMENT = "a provider, to treat the patient"
    PAYMENT = "a health plan, to pay a bill"
    AUTHORIZATION = "somebody with the patient's authorization"
    COURT_ORDER = "a court, with an order"
    SUBPOENA = "a lawyer, with a subpoena"
    LETTER = "a lawyer, with a letter"


class Verdict(StrEnum):
    """What to do."""

    RELEASE = "release"
    NOT_YET = "not yet: something is missing"
    REFUSE = "do not release"


class Extent(StrEnum):
    """How much goes out."""

    ALL_ASKED = "what was asked for"
    MINIMUM = "only what the task needs"
    AS_AUTHORIZED = "what the authorization names"
    AS_ORDERED = "what the order says, and no more"
    NOTHING = "nothing yet"


@dataclass(frozen=True)
class Request:
    """A request for a patient's information.

    Parameters
    ----------
    ground : Ground
        Who asks, and why.
    received : datetime.date
        The day it came in.
    authorization : Authorization or None
        The form, if there is one.
    patient_told, order_sought : bool
        With a subpoena: proof that the patient was told in time to object, or that the court was
        asked to protect the record.
    from_ehr : bool
        Whether a copy for somebody else is an electronic one from the EHR.
    paid_in_full_and_asked : bool
        Whether the patient paid for this service in full and asked that the plan not hear of it.
    owes : bool
        Whether the patient owes the practice money. It changes nothing.
    substance_use, consent_on_file : bool
        Whether the record has parts under 42 CFR part 2, and whether the patient's one consent to
        treatment, payment and operations with them is on file.
    psychotherapy_notes : bool
        Whether psychotherapy notes are asked for.
    """

    ground: Ground
    received: date
    authorization: Authorization | None = None
    patient_told: bool = False
    order_sought: bool = False
    from_ehr: bool = False
    paid_in_full_and_asked: bool = False
    owes: bool = False
    substance_use: bool = False
    consent_on_file: bool = False
    psychotherapy_notes: bool = False


@dataclass(frozen=True)
class Decision:
    """What to do with a request.

    Parameters
    ----------
    verdict : Verdict
        What to do.
    extent : Extent
        How much goes out.
    rule : str
        The rule it rests on.
    missing : tuple of str
        What must come first.
    due : datetime.date or None
        Last day to act, where a rule sets one.
    """

    verdict: Verdict
    extent: Extent
    rule: str
    missing: tuple[str, ...] = ()
    due: date | None = None


PART_2 = "consent or a court order, as 42 CFR part 2 asks"


def decide(request: Request, on: date) -> Decision:
    """Return what to do with a request on a day.

    Parameters
    ----------
    request : Request
        The request.
    on : datetime.date
        The day.

    Returns
    -------
    Decision
        Under federal law alone; a stricter state law wins.

    Raises
    ------
    ValueError
        If the day is before the request came in.
    """
    if on < request.received:
        raise ValueError(f"on is {on}: expected {request.received}, the day it came in, or later")
    ground = request.ground
    if ground is Ground.PATIENT:
        return _to_patient(request)
    care = ground in (Ground.TREATMENT, Ground.PAYMENT)
    if request.psychotherapy_notes and care:
        return _authorized(request, on)
    consented = ground is Ground.AUTHORIZATION or (care and request.consent_on_file)
    if request.substance_use and not consented:
        return _wait("hipaa.part2.enforcement", PART_2)
    return _BY_GROUND[ground](request, on)


def _wait(rule: str, *missing: str) -> Decision:
    return Decision(Verdict.NOT_YET, Extent.NOTHING, rule, missing)


def _to_patient(request: Request) -> Decision:
    due = requests.clock(requests.Kind.COPY, request.received).first_due
    if request.psychotherapy_notes:
        ask = "advice: psychotherapy notes follow a law of their own"
        rule = "hipaa.authorization.elements"
        return Decision(Verdict.NOT_YET, Extent.NOTHING, rule, (ask,), due)
    return Decision(Verdict.RELEASE, Extent.ALL_ASKED, "hipaa.access.deadline", due=due)


def _to_other(request: Request, on: date) -> Decision:
    if request.from_ehr:
        due = requests.clock(requests.Kind.COPY, request.received).first_due
        return Decision(Verdict.RELEASE, Extent.ALL_ASKED, "hipaa.access.third_party", due=due)
    return _authorized(request, on)


def _to_plan(request: Request, on: date) -> Decision:
    del on
    if request.paid_in_full_and_asked:
        return Decision(Verdict.REFUSE, Extent.NOTHING, "hipaa.restrict.selfpay")
    return Decision(Verdict.RELEASE, Extent.MINIMUM, "hipaa.min_necessary")


def _authorized(request: Request, on: date) -> Decision:
    rule = "hipaa.authorization.elements"
    if request.authorization is None:
        return _wait(rule, "an authorization")
    faults = request.authorization.faults(on)
    if faults:
        return _wait(rule, *faults)
    return Decision(Verdict.RELEASE, Extent.AS_AUTHORIZED, rule)


def _subpoenaed(request: Request, on: date) -> Decision:
    del on
    if request.patient_told or request.order_sought:
        return Decision(Verdict.RELEASE, Extent.MINIMUM, "hipaa.legal_process")
    return _wait(
        "hipaa.legal_process",
        "proof that the patient was told in time to object, "
        "or that the court was asked to protect the record",
    )


_BY_GROUND = {
    Ground.PATIENT_TO_OTHER: _to_other,
    Ground.TREATMENT: lambda *_: Decision(Verdict.RELEASE, Extent.ALL_ASKED, "hipaa.use.tpo"),
    Ground.PAYMENT: _to_plan,
    Ground.AUTHORIZATION: _authorized,
    Ground.COURT_ORDER: lambda *_: Decision(
        Verdict.RELEASE, Extent.AS_ORDERED, "hipaa.legal_process"
    ),
    Ground.SUBPOENA: _subpoenaed,
    Ground.LETTER: lambda *_: _wait(
        "hipaa.legal_process", "an authorization, a court order, or a subpoena with its proof"
    ),
}
