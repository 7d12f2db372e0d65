"""A remittance explained in plain words, segment by segment. The standard library is enough.

The sentences are ours. The official wording of the codes belongs to X12 and is not printed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from medoffice.billing.x12.segments import Segment

STATUS = {
    "1": "decided as the first payer",
    "2": "decided as the second payer",
    "3": "decided as the third payer",
    "4": "refused: the payer does not find the patient",
    "19": "decided as the first payer and passed on to the next one",
    "20": "decided as the second payer and passed on to the next one",
    "21": "decided as the third payer and passed on to the next one",
    "22": "an earlier decision, taken back: all amounts have a minus",
    "23": "not decided here, passed on to another payer",
}
GROUPS = {
    "CO": "the practice may bill nobody for it",
    "PR": "the patient owes it, or the next payer",
    "OA": "settled elsewhere, mostly by an earlier payer",
    "PI": "the payer's own decision, without a contract",
}
METHODS = {"ACH": "bank transfer", "CHK": "check", "NON": "no money moves", "FWT": "bank transfer"}
PARTIES = {"PR": "The payer", "PE": "The practice that is paid"}
NAMES = {
    "QC": "The patient",
    "82": "The clinician who gave the care",
    "TT": "The payer it was passed on to",
    "IL": "The insured",
    "74": "The patient's name as the payer has it",
}
DAYS = {
    "405": "The day of the payer's run",
    "232": "First day of the care on this claim",
    "233": "Last day of the care on this claim",
    "050": "The day the payer received the claim",
    "472": "Day of this service",
    "150": "First day of this service",
    "151": "Last day of this service",
}
NUMBERS = {
    "2U": "The payer's electronic id",
    "TJ": "The practice's tax id",
    "6R": "The number of the line, as we sent it",
    "EV": "Who the file was made for",
    "1L": "Number of the group or policy",
    "EA": "Number of the medical record",
}
AMOUNTS = {"B6": "Allowed by the contract", "AU": "Covered", "D8": "Discount", "I": "Interest"}
KEPT_BACK = {
    "WO": "an overpayment that is taken back",
    "L6": "interest",
    "72": "a refund we had sent",
    "FB": "moved from or to another payment",
    "CS": "a correction",
}
QUALIFIERS = {"ER": "a code of our own", "HC": "a public code (HCPCS)"}

Reasons = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Explained:
    """A segment and what it says."""

    segment: Segment
    says: str


def explain(segments: Sequence[Segment], reasons: Reasons) -> list[Explained]:
    """Explain the segments of a remittance.

    Parameters
    ----------
    segments : sequence of Segment
        In the order of the file.
    reasons : mapping of str to str
        What reason and remark codes mean, in our own words.

    Returns
    -------
    list of Explained
        One for each segment; of one that is not known here, it says so.
    """
    return [Explained(one, _SAYS.get(one.name, _unknown)(one, reasons)) for one in segments]


def dollars(segment: Segment, place: int) -> str:
    """Write an amount of a segment as a reader sees it."""
    cents = segment.amount(place)
    return f"−${-cents / 100:,.2f}" if cents < 0 else f"${cents / 100:,.2f}"


def _written(day: date | None) -> str:
    return f"{day:%B} {day.day}, {day.year}" if day else "no date"


def _meaning(code: str, reasons: Reasons) -> str:
    """Give what a code means, as a part of a sentence."""
    told = reasons.get(code, "ask the payer what it means")
    return told if told.startswith("Medicare") else told[0].lower() + told[1:]


def _name(segment: Segment) -> str:
    return " ".join(filter(None, (segment.get(4), segment.get(3)))).title()


def _isa(one: Segment, _: Reasons) -> str:
    return (
        f"The envelope of the file: from {one.get(6).strip()} to {one.get(8).strip()}, number "
        f"{one.get(13).lstrip('0')}. Its form is fixed, and it names the signs of the file: * "
        "between elements, : between parts, ~ at the end."
    )


def _bpr(one: Segment, _: Reasons) -> str:
    method = METHODS.get(one.get(4), one.get(4))
    return f"The payment: {dollars(one, 2)} by {method}, on {_written(one.day(16))}."


def _clp(one: Segment, _: Reasons) -> str:
    status = STATUS.get(one.get(2), f"status {one.get(2)}")
    return (
        f"Claim {one.get(1)}: {status}. Charged {dollars(one, 3)}, paid {dollars(one, 4)}, left to "
        f"the patient {dollars(one, 5)}. The payer's number of it is {one.get(7)}."
    )


def _svc(one: Segment, _: Reasons) -> str:
    modifier = f" with modifier {one.get(1, 3)}" if one.get(1, 3) else ""
    kind = QUALIFIERS.get(one.get(1, 1), "a code")
    units = f", {one.get(5)} units" if one.get(5) not in ("", "1") else ""
    return (
        f"Service {one.get(1, 2)}{modifier} ({kind}){units}: charged {dollars(one, 2)}, paid "
        f"{dollars(one, 3)}."
    )


def _cas(one: Segment, reasons: Reasons) -> str:
    group = one.get(1)
    parts = [
        f"{dollars(one, at + 1)} for reason {one.get(at)} ({_meaning(one.get(at), reasons)})"
        for at in range(2, 20, 3)
        if one.get(at)
    ]
    return f"Not paid, under {group} ({GROUPS.get(group, 'no known group')}): {'; '.join(parts)}."


def _plb(one: Segment, _: Reasons) -> str:
    parts = [
        f"{dollars(one, at + 1)} for {KEPT_BACK.get(one.get(at, 1), 'reason ' + one.get(at, 1))}"
        for at in range(3, 15, 2)
        if one.get(at)
    ]
    return f"Kept from the payment as a whole (a minus means added): {'; '.join(parts)}."


def _named(words: Mapping[str, str]) -> Callable[[Segment, Reasons], str]:
    def says(one: Segment, _: Reasons) -> str:
        who = words.get(one.get(1), "Somebody else")
        name, number = _name(one), one.get(9)
        return f"{who}: {name}{f', number {number}' if number else ''}."

    return says


def _dtm(one: Segment, _: Reasons) -> str:
    return f"{DAYS.get(one.get(1), 'A date')}: {_written(one.day(2))}."


def _unknown(one: Segment, _: Reasons) -> str:
    return f"{one.name}: not explained here. Ask your clearinghouse."


_SAYS: dict[str, Callable[[Segment, Reasons], str]] = {
    "ISA": _isa,
    "GS": lambda one, _: f"A group of messages of one kind begins, made on {_written(one.day(4))}.",
    "ST": lambda one, _: f"A message begins: {one.get(1)} is a remittance. One for each payment.",
    "BPR": _bpr,
    "TRN": lambda one, _: (
        f"The trace number {one.get(2)}. The bank statement shows it beside the deposit."
    ),
    "DTM": _dtm,
    "N1": lambda one, _: f"{PARTIES.get(one.get(1), 'A party')}: {one.get(2).title()}.",
    "N3": lambda one, _: f"Street or box: {one.get(1)}.",
    "N4": lambda one, _: f"Place: {one.get(1).title()} {one.get(3)}.",
    "REF": lambda one, _: f"{NUMBERS.get(one.get(1), 'A number')}: {one.get(2)}.",
    "PER": lambda one, _: f"Whom to ask: {one.get(2).title()}, {one.get(4)}.",
    "LX": lambda one, _: "The claims begin.",
    "CLP": _clp,
    "NM1": _named(NAMES),
    "SVC": _svc,
    "CAS": _cas,
    "AMT": lambda one, _: f"{AMOUNTS.get(one.get(1), 'An amount')}: {dollars(one, 2)}.",
    "LQ": lambda one, reasons: f"Remark {one.get(2)}: {_meaning(one.get(2), reasons)}.",
    "MOA": lambda one, _: "Remarks on the claim as a whole.",
    "PLB": _plb,
    "SE": lambda one, _: f"The message ends. It has {one.get(1)} segments, with ST and SE.",
    "GE": lambda one, _: f"The group ends. It has {one.get(1)} messages.",
    "IEA": lambda one, _: "The file ends.",
}
