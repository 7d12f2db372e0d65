"""The audit of an access log: who opened whose record without a visible reason to.

Each check is a question that a log can answer. What it finds is a reason to ask, and no proof: the
same entry may be work that left no other trace. HIPAA asks for a regular review of such logs; which
questions are asked, and how near a visit must be, is the practice's choice.
"""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

READING = frozenset({"chart", "results", "records"})
"""Actions that show what is in a record."""
NEAR = 10
OPENS, CLOSES = "07:00", "19:00"
WORKS_HERE, FAMILY, PUBLIC_FIGURE = "works-here", "family-works-here", "public-figure"


@dataclass(frozen=True, order=True)
class Entry:
    """One line of the log.

    Parameters
    ----------
    day : datetime.date
        The day.
    time : str
        Time of day as ``HH:MM``.
    user, patient, action : str
        Whose account opened whose record, and for what.
    """

    day: date
    time: str
    user: str
    patient: str
    action: str


@dataclass(frozen=True)
class User:
    """Who an account belongs to.

    Parameters
    ----------
    name : str
        Given name and surname.
    left_on : datetime.date or None
        The last day of work.
    clinician : bool
        Clinicians read charts in the evening and care for whoever comes.
    """

    name: str
    left_on: date | None = None
    clinician: bool = False

    @property
    def surname(self) -> str:
        """The surname."""
        return _surname(self.name)


@dataclass(frozen=True)
class Watched:
    """A record that is watched.

    Parameters
    ----------
    reason : str
        ``"works-here"``, ``"family-works-here"`` or ``"public-figure"``.
    staff : str or None
        Who the patient is or lives with.
    since : datetime.date
        First day of the entry.
    """

    reason: str
    staff: str | None
    since: date


@dataclass(frozen=True)
class Office:
    """What an auditor lays beside the log.

    Parameters
    ----------
    users : mapping of str to User
        By account.
    patients : mapping of str to str
        Names of patients.
    visits : mapping of str to list of datetime.date
        Days of visits by patient, kept or not.
    watched : mapping of str to Watched
        Watched records by patient.
    """

    users: Mapping[str, User]
    patients: Mapping[str, str]
    visits: Mapping[str, Collection[date]]
    watched: Mapping[str, Watched] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Sort the visits once, so that each question is quick."""
        ordered = {patient: sorted(days) for patient, days in self.visits.items()}
        object.__setattr__(self, "visits", ordered)

    def visit_near(self, entry: Entry, days: int) -> bool:
        """Tell whether the patient has a visit so near to an entry."""
        visits: list[date] = self.visits.get(entry.patient, [])  # type: ignore[assignment]
        at = bisect.bisect_left(visits, entry.day - timedelta(days))
        return at < len(visits) and visits[at] <= entry.day + timedelta(days)

    def watch(self, entry: Entry, reason: str) -> Watched | None:
        """Return the watch on a record, if it is kept for a reason on the day."""
        found = self.watched.get(entry.patient)
        return found if found and found.reason == reason and found.since <= entry.day else None


@dataclass(frozen=True)
class Settings:
    """How the questions are asked.

    Parameters
    ----------
    near : int, default 10
        Days around an entry within which a visit explains it.
    opens, closes : str
        Outside these times an entry of somebody who is no clinician is after hours.
    """

    near: int = NEAR
    opens: str = OPENS
    closes: str = CLOSES

    def __post_init__(self) -> None:
        """Refuse what is no time or no span."""
        if self.near < 0:
            raise ValueError(f"near is {self.near}: expected days, 0 or more")
        if not self.opens < self.closes:
            raise ValueError(f"opens is {self.opens}: expected a time before {self.closes}")


Question = Callable[[Entry, Office, Settings], str | None]
"""Gives why an entry is flagged, or None."""


def _left(entry: Entry, office: Office, _: Settings) -> str | None:
    left = office.users[entry.user].left_on
    return (
        f"the account's owner left on {left:%b} {left.day}, {left.year}"
        if left and entry.day > left
        else None
    )


def _own(entry: Entry, office: Office, _: Settings) -> str | None:
    watch = office.watch(entry, WORKS_HERE)
    return "the user's own record" if watch and watch.staff == entry.user else None


def _household(entry: Entry, office: Office, _: Settings) -> str | None:
    watch = office.watch(entry, FAMILY)
    return "somebody the user lives with" if watch and watch.staff == entry.user else None


def _coworker(entry: Entry, office: Office, _: Settings) -> str | None:
    watch = office.watch(entry, WORKS_HERE)
    if not watch or watch.staff == entry.user or not _reads(entry, office):
        return None
    return "a coworker's record"


def _surname_of_user(entry: Entry, office: Office, settings: Settings) -> str | None:
    same = office.users[entry.user].surname == _surname(office.patients[entry.patient])
    if not same or not _reads(entry, office) or office.visit_near(entry, settings.near):
        return None
    return f"the same surname as the user, and no visit within {settings.near} days"


def _public_figure(entry: Entry, office: Office, settings: Settings) -> str | None:
    if not office.watch(entry, PUBLIC_FIGURE) or not _reads(entry, office):
        return None
    if office.visit_near(entry, settings.near):
        return None
    return f"somebody known in town, and no visit within {settings.near} days"


def _after_hours(entry: Entry, office: Office, settings: Settings) -> str | None:
    if office.users[entry.user].clinician or settings.opens <= entry.time < settings.closes:
        return None
    return f"at {entry.time}, by somebody who is no clinician"


def _no_visit(entry: Entry, office: Office, settings: Settings) -> str | None:
    if not _reads(entry, office) or office.visit_near(entry, settings.near):
        return None
    return f"read, and no visit within {settings.near} days"


LEFT, OWN, HOUSEHOLD, COWORKER, SURNAME, PUBLIC, AFTER_HOURS, NO_VISIT = (
    "account of somebody who left", "own record", "same household", "coworker", "same surname",
    "public figure", "after hours", "no appointment",
)  # fmt: skip
QUESTIONS: dict[str, Question] = {
    LEFT: _left,
    OWN: _own,
    HOUSEHOLD: _household,
    COWORKER: _coworker,
    SURNAME: _surname_of_user,
    PUBLIC: _public_figure,
    AFTER_HOURS: _after_hours,
    NO_VISIT: _no_visit,
}
FIRST_SEVEN = tuple(name for name in QUESTIONS if name != NO_VISIT)
"""Those that find little that is in order. The last one finds hundreds."""


@dataclass(frozen=True)
class Flag:
    """An entry to ask about.

    Parameters
    ----------
    entry : Entry
        The entry.
    reasons : dict of str to str
        Which questions it answered, and why.
    """

    entry: Entry
    reasons: dict[str, str]


def audit(
    log: Iterable[Entry],
    office: Office,
    questions: Collection[str] = FIRST_SEVEN,
    settings: Settings | None = None,
) -> list[Flag]:
    """Ask questions of each entry of a log.

    Parameters
    ----------
    log : iterable of Entry
        The log.
    office : Office
        What lies beside it.
    questions : collection of str
        Some of ``QUESTIONS``.
    settings : Settings, optional
        How they are asked.

    Returns
    -------
    list of Flag
        Entries with at least one reason, in the order of the log.

    Raises
    ------
    ValueError
        If a question, an account or a patient is not known.
    """
    settings = settings or Settings()
    for name in questions:
        if name not in QUESTIONS:
            raise ValueError(f"{name!r} is no question: expected one of {', '.join(QUESTIONS)}")
    asked = {name: QUESTIONS[name] for name in QUESTIONS if name in set(questions)}
    flags = []
    for entry in log:
        if entry.user not in office.users:
            raise ValueError(
                f"user {entry.user!r} is in the log: expected an account of the office"
            )
        if entry.patient not in office.patients:
            raise ValueError(f"patient {entry.patient!r} is in the log: expected a known patient")
        reasons = {
            name: why for name, ask in asked.items() if (why := ask(entry, office, settings))
        }
        if reasons:
            flags.append(Flag(entry, reasons))
    return flags


def by_user(flags: Iterable[Flag]) -> dict[str, list[Flag]]:
    """Group flags by account, the one with the most first."""
    groups: dict[str, list[Flag]] = defaultdict(list)
    for flag in flags:
        groups[flag.entry.user].append(flag)
    return dict(sorted(groups.items(), key=lambda pair: (-len(pair[1]), pair[0])))


@dataclass(frozen=True)
class Measured:
    """How well an audit found what was there.

    Parameters
    ----------
    flagged, right, there : int
        Entries flagged; those of them that should not have been in the log; all that should not.
    """

    flagged: int
    right: int
    there: int

    @property
    def precision(self) -> float | None:
        """Share of the flagged that were right; None if nothing was flagged."""
        return self.right / self.flagged if self.flagged else None

    @property
    def recall(self) -> float | None:
        """Share of what was there that was flagged; None if nothing was there."""
        return self.right / self.there if self.there else None


def measure(flags: Iterable[Flag], planted: Collection[Entry]) -> Measured:
    """Hold flags against what is known to be wrong.

    Parameters
    ----------
    flags : iterable of Flag
        What the audit found.
    planted : collection of Entry
        What should not be in the log.
    """
    found = {flag.entry for flag in flags}
    wrong = set(planted)
    return Measured(len(found), len(found & wrong), len(wrong))


def _reads(entry: Entry, office: Office) -> bool:
    return entry.action in READING and not office.users[entry.user].clinician


def _surname(name: str) -> str:
    return name.rpartition(" ")[2].casefold()
