"""The lives of claims written for a page: whole without a script, one stop at a time with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from medoffice.explorers.claim_life.events import written
from medoffice.explorers.claim_life.stops import VISITS, Account, life_of
from medoffice.explorers.templates import templates_in
from medoffice.operations.trail import dollars

CHAPTERS = {
    "front-end": "Before the visit",
    "coding": "Coding for managers",
    "claims-and-denials": "Claims, denials and appeals",
    "receivables": "Receivables",
}
TRY_THIS = (
    "Choose “Paid at the first try” and go through it with “Next stop”. Count the people who had "
    "it in hand before anybody was paid.",
    "Choose “Sent back and corrected”. Between which two stops did it only lie there?",
    "Compare “Refused by Medicare, appealed and won” with “Appealed and lost”. Which was written "
    "sooner, and how many days were left?",
    "Choose the last one. At which of the first stops could the patient have been told?",
)
NOTICE = (
    "Most of what decides whether a claim is paid happens before it is sent.",
    "Each stop starts or stops a clock. Most of the time passes between the stops, and there it is "
    "nobody's work.",
    "The account adds up at every stop: charged = given up + paid + written off + open.",
)
# The parts of the account, each with its name; the colors only add to the figures in words.
PARTS = (
    ("given_up", "given up by contract"),
    ("insurers", "paid by insurers"),
    ("patient", "paid by the patient"),
    ("written_off", "written off"),
    ("open", "open"),
)


@dataclass(frozen=True)
class Addresses:
    """Where links lead, from the page at hand; what is not there is named without a link.

    Parameters
    ----------
    chapters : mapping of str to str
        Slug to address, of the chapters there are.
    rules : mapping of str to str
        Rule id to address.
    tables : mapping of str to str
        Name of a table to address.
    """

    chapters: Mapping[str, str] = field(default_factory=dict)
    rules: Mapping[str, str] = field(default_factory=dict)
    tables: Mapping[str, str] = field(default_factory=dict)


def to_html(addresses: Addresses | None = None) -> str:
    """Return the visits as one figure of a page.

    Parameters
    ----------
    addresses : Addresses, optional
        Where links lead; without it there are none.

    Notes
    -----
    What a test in a browser can hold on to: ``figure.walk``; ``[data-live]`` once the script runs;
    ``select.walk-choice``; ``section.walk-visit`` for each visit, of which one is not ``hidden``;
    ``details.walk-stop`` for each stop, of which one is ``open``; ``button.walk-back`` and
    ``button.walk-next``; ``.walk-place[role=status]`` says "Stop 3 of 8".
    """
    template = _TEMPLATES.get_template("walk.html")
    return template.render(
        lives=[life_of(title) for title in VISITS],
        addresses=addresses or Addresses(),
        chapters=CHAPTERS,
        try_this=TRY_THIS,
        notice=NOTICE,
        account=account_in_words,
        left=left,
        shares=shares,
        written=written,
        dollars=_unbroken,
        day_name=day_name,
    )


def _unbroken(cents: int) -> str:
    # A browser may break a line behind a minus; a word joiner keeps it with its figure.
    return dollars(cents).replace("−", "−\N{WORD JOINER}")


def day_name(number: int) -> str:
    """Name a day by its distance from the visit: ``Day 0``, ``Day −22``, ``Day 11``."""
    return f"Day {'−' if number < 0 else ''}{abs(number)}"


def account_in_words(account: Account) -> str:
    """Say what has become of the charges so far."""
    if not account.charged:
        held = f" {dollars(-account.open)} was paid ahead." if account.open < 0 else ""
        return f"Nothing is charged yet.{held}"
    told = [
        f"{dollars(getattr(account, part))} {words}"
        for part, words in PARTS
        if getattr(account, part) or part == "open"
    ]
    return f"Of {dollars(account.charged)} charged: {', '.join(told)}."


def left(account: Account) -> str:
    """Say in two words what is open, or held of somebody else's."""
    if account.open < 0:
        return f"{dollars(-account.open)} held"
    return f"{dollars(account.open)} open"


def shares(account: Account) -> list[tuple[str, float]]:
    """Give the parts of the account as percent of the charges, for the bar beside the words."""
    if not account.charged:
        return []
    parts = [(part, max(0, getattr(account, part))) for part, _ in PARTS]
    whole = max(account.charged, sum(amount for _, amount in parts))
    return [(part, round(100 * amount / whole, 2)) for part, amount in parts if amount]


_TEMPLATES = templates_in(Path(__file__).parent)
