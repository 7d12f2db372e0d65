"""Which of two plans pays first.

For Medicare the order is federal law (42 USC 1395y(b), 42 CFR part 411; rule ``msp.rules``), and
Medicaid pays last (42 USC 1396a(a)(25)). Between two private plans it is what the plans and state
law say; most states follow the model of the insurance commissioners, and this module follows it
too. So such an answer says that state law and the plans decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from medoffice import practice

GROUP, MEDICARE, SUPPLEMENT, MEDICAID, ACCIDENT = (
    "group plan",
    "Medicare",
    "Medicare supplement",
    "Medicaid",
    "workers' compensation, no-fault or liability insurance",
)
KINDS = (GROUP, MEDICARE, SUPPLEMENT, MEDICAID, ACCIDENT)
SELF, SPOUSE, PARENT = "self", "spouse", "parent"
AGE, DISABILITY, KIDNEY_FAILURE = "age", "disability", "kidney failure"


@dataclass(frozen=True)
class Cover:
    """A plan as it covers one patient.

    Parameters
    ----------
    name : str
        What to call it.
    kind : str
        One of ``KINDS``.
    through : str, default "self"
        Whose plan it is: the patient's own, a spouse's or a parent's.
    working : bool, default True
        Whether that person works for the employer whose plan it is, and is not retired.
    employer_size : int, optional
        Employees of that employer; decides beside Medicare.
    since : datetime.date, optional
        Since when that person has had it.
    birthday : datetime.date, optional
        Birthday of that person; decides between two parents. The year plays no part.
    has_custody : bool, optional
        For a child of parents who live apart: whether this parent has custody.
    named_by_court : bool, default False
        Whether a court has made this parent responsible for the child's health care.
    """

    name: str
    kind: str = GROUP
    through: str = SELF
    working: bool = True
    employer_size: int | None = None
    since: date | None = None
    birthday: date | None = None
    has_custody: bool | None = None
    named_by_court: bool = False

    def __post_init__(self) -> None:
        """Refuse a kind or a person that is not known."""
        if self.kind not in KINDS:
            raise ValueError(f"kind is {self.kind!r}: expected one of {', '.join(KINDS)}")
        if self.through not in (SELF, SPOUSE, PARENT):
            raise ValueError(f"through is {self.through!r}: expected self, spouse or parent")


@dataclass(frozen=True)
class Order:
    """Which plan pays first, and why.

    Parameters
    ----------
    first, second : Cover
        The two plans.
    why : str
        The rule that decided, in a sentence.
    by_state_law : bool
        Whether the plans and state law decide, so that the answer must be confirmed.
    """

    first: Cover
    second: Cover
    why: str
    by_state_law: bool


class NotDecidedError(ValueError):
    """What is needed to tell the order is not known; the message says what to ask."""


def order(
    one: Cover,
    other: Cover,
    medicare_through: str = AGE,
    kidney_months: int | None = None,
) -> Order:
    """Tell which of two plans pays first.

    Parameters
    ----------
    one, other : Cover
        The plans of one patient.
    medicare_through : str, default "age"
        Why the patient has Medicare: ``"age"``, ``"disability"`` or ``"kidney failure"``.
    kidney_months : int, optional
        With kidney failure, for how many months the patient could have had Medicare for it.

    Returns
    -------
    Order

    Raises
    ------
    NotDecidedError
        If something must be asked first, such as how many employees there are.
    """
    pair = {cover.kind: cover for cover in (other, one)}
    if ACCIDENT in pair and len(pair) == 2:
        why = "What pays for the accident or the injury at work comes before any health plan."
        return _put_first(pair[ACCIDENT], one, other, why)
    if MEDICAID in pair and len(pair) == 2:
        first = other if one.kind == MEDICAID else one
        return _put_first(first, one, other, "Medicaid pays after everybody else.")
    if {MEDICARE, SUPPLEMENT} == set(pair):
        return _put_first(pair[MEDICARE], one, other, "A supplement pays after Medicare.")
    if {MEDICARE, GROUP} == set(pair):
        return _beside_medicare(pair[MEDICARE], pair[GROUP], medicare_through, kidney_months)
    if one.through == other.through == PARENT:
        return _of_a_child(one, other)
    return _of_an_adult(one, other)


def _put_first(
    first: Cover, one: Cover, other: Cover, why: str, by_state_law: bool = False
) -> Order:
    return Order(first, other if first is one else one, why, by_state_law)


def _beside_medicare(medicare: Cover, group: Cover, through: str, months: int | None) -> Order:
    """Apply the rules of Medicare as second payer."""
    if through == KIDNEY_FAILURE:
        limit = int(practice.rule_value("msp.rules", "esrd_months"))
        if months is None:
            raise NotDecidedError("Ask since when the patient could have had Medicare.")
        if months <= limit:
            why = f"In the first {limit} months of kidney failure a group plan pays first."
            return Order(group, medicare, why, by_state_law=False)
        why = f"After the first {limit} months of kidney failure Medicare pays first."
        return Order(medicare, group, why, by_state_law=False)
    if through not in (AGE, DISABILITY):
        raise ValueError(f"medicare_through is {through!r}: expected age, disability or "
                         "kidney failure")  # fmt: skip
    if not group.working:
        why = "The plan is not one of a person who works, so Medicare pays first."
        return Order(medicare, group, why, by_state_law=False)
    if group.employer_size is None:
        raise NotDecidedError("Ask how many people the employer has.")
    name = "aged_employer" if through == AGE else "disabled_employer"
    least = int(practice.rule_value("msp.rules", name))
    if group.employer_size >= least:
        why = f"The plan comes from work at an employer of {least} or more: it pays first."
        return Order(group, medicare, why, by_state_law=False)
    why = f"The employer has fewer than {least} people: Medicare pays first."
    return Order(medicare, group, why, by_state_law=False)


def _of_a_child(one: Cover, other: Cover) -> Order:
    """Apply the birthday rule, and the rules for parents who live apart before it."""
    for cover in (one, other):
        if cover.named_by_court:
            why = "A court has made this parent responsible for the child's health care."
            return _put_first(cover, one, other, why, by_state_law=True)
    for cover in (one, other):
        if cover.has_custody and (other if cover is one else one).has_custody is False:
            why = "The parents live apart: the plan of the one with custody pays first."
            return _put_first(cover, one, other, why, by_state_law=True)
    if one.birthday is None or other.birthday is None:
        raise NotDecidedError("Ask for both parents' birthdays.")
    days = [(cover.birthday.month, cover.birthday.day) for cover in (one, other)]
    if days[0] != days[1]:
        first = one if days[0] < days[1] else other
        why = "The birthday rule: the parent whose birthday comes first in the calendar year."
        return _put_first(first, one, other, why, by_state_law=True)
    return _longer(one, other)


def _of_an_adult(one: Cover, other: Cover) -> Order:
    own = [cover for cover in (one, other) if cover.through == SELF]
    if len(own) == 1:
        why = "A plan of the patient's own comes before one through a relative."
        return _put_first(own[0], one, other, why, by_state_law=True)
    if one.working != other.working:
        why = "A plan from work comes before one from a former employer."
        return _put_first(one if one.working else other, one, other, why, by_state_law=True)
    return _longer(one, other)


def _longer(one: Cover, other: Cover) -> Order:
    if one.since is None or other.since is None or one.since == other.since:
        raise NotDecidedError("Ask since when each plan has been in force, and call both plans.")
    first = one if one.since < other.since else other
    why = "Neither rule decides, so the plan that has been in force longer pays first."
    return _put_first(first, one, other, why, by_state_law=True)
