"""What is wrong in a registration, found before the claim is: rules as data.

Each rule says what it looks at, what is wrong, how to put it right, and what it costs if nobody
does. A record may break more than one. The share of records that break none is the clean rate.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

VISIT, NUMBER, BORN, PAYER, MEMBER, PHONE, ZIP = (
    "visit",
    "number",
    "born",
    "payer",
    "member",
    "phone",
    "zip",
)
OLDEST = 120  # years
# Words that stand in a field because the system would not let it be empty.
_FILLERS = re.compile(
    r"(?:0+|9+|x+|n/?a|none|unknown|unk|tbd|pending|same|test|see card|-+|\.+|\?+)"
)
_SELF_PAY = re.compile(r"self.?pay|cash|uninsured|no insurance|none", re.IGNORECASE)

Record = Mapping[str, Any]
"""One registration: text by role, and dates for ``VISIT`` and ``BORN``; an empty cell is None."""


@dataclass(frozen=True)
class Rule:
    """One thing that must be right in a registration.

    Parameters
    ----------
    rule_id : str
        Its name.
    role : str
        The field it looks at.
    wrong : str
        What is wrong, in words that follow the field.
    fix : str
        What to do about it.
    costs : str
        What happens if nobody does.
    broken_by : callable
        Tells whether a record breaks the rule.
    """

    rule_id: str
    role: str
    wrong: str
    fix: str
    costs: str
    broken_by: Callable[[Record], bool]


def is_filler(text: str) -> bool:
    """Tell whether a field holds a word only so that it is not empty, such as ``unknown``."""
    return bool(_FILLERS.fullmatch(text.strip().casefold()))


def is_self_pay(payer: str) -> bool:
    """Tell whether the word for the payer says that the patient has no insurance."""
    return bool(_SELF_PAY.search(payer))


def _insured(record: Record) -> bool:
    payer = record.get(PAYER)
    return bool(payer) and not is_self_pay(payer)


def _member_missing(record: Record) -> bool:
    member = record.get(MEMBER)
    return _insured(record) and (not member or is_filler(member))


def _member_malformed(record: Record) -> bool:
    member = record.get(MEMBER)
    if not member or is_filler(member):
        return False
    letters = re.sub(r"[\s-]", "", member)
    return len(letters) < 6 or not letters.isalnum() or not any(map(str.isdigit, letters))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _phone_bad(record: Record) -> bool:
    digits = _digits(record.get(PHONE) or "")
    return len(digits.removeprefix("1")) not in (7, 10) or len(set(digits)) == 1


def _zip_bad(record: Record) -> bool:
    return not re.fullmatch(r"\d{5}(?:-?\d{4})?", (record.get(ZIP) or "").strip())


def _born_impossible(record: Record) -> bool:
    born, visit = record.get(BORN), record.get(VISIT)
    if born is None or visit is None:
        return False
    return born > visit or visit.year - born.year > OLDEST


RULES: tuple[Rule, ...] = (
    Rule("birth-date-missing", BORN, "is empty or no date", "Ask the patient, and read it back.",
         "The payer does not find the patient: denied, reason 31.",
         lambda record: record.get(BORN) is None),
    Rule("birth-date-impossible", BORN, "cannot be", "Compare with a photo ID.",
         "The payer does not find the patient: denied, reason 31.", _born_impossible),
    Rule("payer-missing", PAYER, "is empty", "Ask for the card, or note self-pay.",
         "No claim can be sent, or it goes to the wrong payer: denied, reason 109.",
         lambda record: not record.get(PAYER) or (is_filler(record[PAYER])
         and not is_self_pay(record[PAYER]))),
    Rule("member-number-missing", MEMBER, "is missing", "Copy the card, both sides.",
         "The payer does not find the patient: denied, reason 31.", _member_missing),
    Rule("member-number-malformed", MEMBER, "has not the form of a member number",
         "Compare with the card, sign by sign.",
         "The payer does not find the patient: denied, reason 31.", _member_malformed),
    Rule("telephone-bad", PHONE, "is no telephone number", "Ask for one that is answered.",
         "Nobody can be reached about coverage, estimate or bill.", _phone_bad),
    Rule("zip-bad", ZIP, "is no ZIP code", "Ask for the mailing address.",
         "Statements come back, and the claim may: reason 16.", _zip_bad),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slip:
    """A rule that a record breaks."""

    at: int
    rule: Rule
    value: str


@dataclass(frozen=True)
class Quality:
    """What was found in some registrations.

    Parameters
    ----------
    records : int
        How many were looked at.
    slips : tuple of Slip
        What is wrong, in the order of the records.
    """

    records: int
    slips: tuple[Slip, ...]

    @property
    def clean(self) -> int:
        """Records that break no rule."""
        return self.records - len({slip.at for slip in self.slips})

    @property
    def clean_rate(self) -> float:
        """Share of the records that break no rule."""
        return self.clean / self.records

    def by_rule(self) -> Counter[str]:
        """Count the slips by rule, the most common first."""
        return Counter(slip.rule.rule_id for slip in self.slips)


def look_over(records: Sequence[Record], roles: Sequence[str]) -> Quality:
    """Try every rule on every record.

    Parameters
    ----------
    records : sequence of mapping
        The registrations.
    roles : sequence of str
        The fields the records have; rules on other fields are left out.

    Returns
    -------
    Quality

    Raises
    ------
    ValueError
        If there is no record, or no rule looks at any of the fields.
    """
    rules = [rule for rule in RULES if rule.role in roles]
    if not records or not rules:
        raise ValueError("expected at least one record, and a field that a rule looks at")
    slips = tuple(
        Slip(at, rule, str(record.get(rule.role) or ""))
        for at, record in enumerate(records)
        for rule in rules
        if rule.broken_by(record)
    )
    return Quality(len(records), slips)
