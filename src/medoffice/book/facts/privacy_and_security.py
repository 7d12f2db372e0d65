"""The figures and tables of the chapter *Privacy and security*."""

from __future__ import annotations

import csv
from datetime import date
from functools import cache

from medoffice import practice
from medoffice.book.places import ROOT
from medoffice.compliance.privacy import access_audit, risk_register, willow_bend
from medoffice.compliance.privacy.access_audit import FIRST_SEVEN, NO_VISIT, QUESTIONS, Entry, Flag
from medoffice.compliance.privacy.cases import cases
from medoffice.compliance.privacy.notices import Notices, notices
from medoffice.compliance.privacy.requests import Kind, clock
from medoffice.compliance.privacy.safeguards import MEASURES, Asked
from medoffice.explorers.tables import Table
from medoffice.labs.wording import long_date, short_day

TODAY = date(2025, 12, 15)
STATE = "our state"
PROPOSED = Asked.PROPOSED
STATEMENTS, STICK, REFERRAL, RELATIVE, COPY = "I046", "I030", "I051", "I056", "I054"
# Closed as no breach: one where the careful reading says otherwise, and two said aloud.
NAMESAKE, ALOUD = "I049", ("I009", "I032")
KEY = ROOT / "exercises/answers/practice-data/access-log.csv"


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {**_incidents(), **_requests(), **_log(), **_register(), "cases": str(len(cases()))}


def _incidents() -> dict[str, str]:
    of = willow_bend.incidents()
    late = _due(STATEMENTS)
    printed = of[STATEMENTS]["happened_on"]
    return {
        "statements": str(of[STATEMENTS]["people_affected"]),
        "statements-printed": long_date(printed),
        "statements-found": long_date(of[STATEMENTS]["discovered_on"]),
        "statements-due": long_date(late),
        "statements-late": str((TODAY - late).days),
        "stick": str(of[STICK]["people_affected"]),
        "stick-due": long_date(_due(STICK)),
        "stick-late": str((TODAY - _due(STICK)).days),
        "stick-hhs": long_date(_notices(STICK).hhs),
        "referral-due": long_date(_due(REFERRAL)),
        "relative-due": long_date(_due(RELATIVE)),
        "namesake-number": NAMESAKE,
        "namesake-due": long_date(_due(NAMESAKE)),
        "namesake-left": str((_due(NAMESAKE) - TODAY).days),
        "aloud": " and ".join(ALOUD),
    }


def _notices(number: str) -> Notices:
    row = willow_bend.incidents()[number]
    return notices(row["discovered_on"], {STATE: row["people_affected"] or 1})


def _due(number: str) -> date:
    return _notices(number).patients


def _requests() -> dict[str, str]:
    (row,) = (one for one in practice.records("incidents") if one["incident_id"] == COPY)
    made = clock(Kind.COPY, row["happened_on"])
    contracts = [one for one in practice.records("vendor_contracts") if one["baa_needed"]]
    missing = [one for one in contracts if one["baa_signed_on"] is None]
    return {
        "copy-asked": long_date(row["happened_on"]),
        "copy-due": long_date(made.due),
        "copy-late": str(made.late(TODAY)),
        "associates": str(len(contracts)),
        "associates-unsigned": str(len(missing)),
        "associates-which": "; ".join(one["subject"].lower() for one in missing),
    }


@cache
def _flags() -> list[Flag]:
    return access_audit.audit(willow_bend.log(), willow_bend.office(), QUESTIONS)


def _of(*questions: str) -> list[Flag]:
    return [flag for flag in _flags() if set(flag.reasons) & set(questions)]


@cache
def planted() -> frozenset[Entry]:
    """Return the entries that the simulation planted and no audit should miss."""
    with KEY.open(encoding="utf-8", newline="") as file:
        return frozenset(
            Entry(
                date.fromisoformat(row["date"]),
                row["time"],
                row["user_id"],
                row["patient_id"],
                row["action"],
            )
            for row in csv.DictReader(file)
        )


def _log() -> dict[str, str]:
    seven, wide = _of(*FIRST_SEVEN), _of(NO_VISIT)
    narrow, broad = (access_audit.measure(found, planted()) for found in (seven, wide))
    assert narrow.precision and broad.precision and broad.recall
    return {
        "log": f"{len(willow_bend.log()):,}",
        "flagged": str(narrow.flagged),
        "flagged-right": str(narrow.right),
        "planted": str(narrow.there),
        "accounts": str(len({flag.entry.user for flag in seven})),
        "wide": str(broad.flagged),
        "wide-right": str(broad.right),
        "wide-precision": f"{broad.precision:.0%}",
        "wide-recall": f"{broad.recall:.0%}",
    }


def _register() -> dict[str, str]:
    risks = willow_bend.register()
    return {
        "risks": str(len(risks)),
        "risks-high": str(sum(risk.level == "high" for risk in risks)),
        "risks-wrong": str(len(risk_register.faults(risks, TODAY))),
    }


def open_incidents() -> Table:
    """Return what lies on the desk: the incidents whose clock runs or has run out."""
    said = {
        STATEMENTS: "two patients on one sheet of statements",
        STICK: "memory stick lost, closed as no breach",
        REFERRAL: "another patient’s note sent with a referral",
        RELATIVE: "a relative at the front desk knew a diagnosis",
    }
    rows = []
    for number, words in said.items():
        row, due = willow_bend.incidents()[number], _due(number)
        days = (due - TODAY).days
        rows.append(
            {
                "Incident": f"{number}: {words}",
                "People": str(row["people_affected"] or "not known yet"),
                "Discovered": short_day(row["discovered_on"]),
                "Last day for the patients": short_day(due),
                f"On {short_day(TODAY)}": f"{-days} days late" if days < 0 else f"{days} days left",
            }
        )
    return Table("If each of these is a breach: the last day to tell the patients", rows)


def asked_of_the_log() -> Table:
    """Return what each question finds, and how much of it was planted."""
    rows = []
    for name in QUESTIONS:
        made = access_audit.measure(_of(name), planted())
        rows.append(
            {
                "Question": name,
                "Flagged": f"{made.flagged}",
                "Should not be there": f"{made.right}",
                "Of those flagged": f"{made.precision:.0%}",
            }
        )
    made = access_audit.measure(_of(*FIRST_SEVEN), planted())
    rows.append(
        {
            "Question": "the first seven together",
            "Flagged": f"{made.flagged}",
            "Should not be there": f"{made.right}",
            "Of those flagged": f"{made.precision:.0%}",
        }
    )
    return Table("Eight questions to the log, October to December 2025", rows)


def register() -> Table:
    """Return the register, the greatest risk first."""
    return Table(
        f"The risk register on {short_day(TODAY)}",
        [
            {
                "Where": risk.asset,
                "What could happen": risk.threat,
                "Now": risk.level,
                "Plan and owner": f"{risk.plan.measure} ({risk.plan.owner})"
                if risk.plan
                else "none yet",
                "Left after it": risk.level_after,
            }
            for risk in risk_register.in_order(willow_bend.register())
        ],
    )


def tiers() -> Table:
    """Return the four tiers of penalties."""
    on = date(2026, 11, 23)
    words = (
        "did not know",
        "reasonable cause",
        "willful neglect, put right in 30 days",
        "willful neglect, not put right",
    )
    value = practice.rule_value
    return Table(
        "Civil penalties for one violation",
        [
            {
                "What the office knew and did": name,
                "Least": f"${value('hipaa.cmp.tiers', f'tier{tier}_least', on):,.0f}",
                "Most": f"${value('hipaa.cmp.tiers', f'tier{tier}_most', on):,.0f}",
            }
            for tier, name in enumerate(words, start=1)
        ],
    )


def measures() -> Table:
    """Return what the Security Rule asks of each measure, and what is only proposed."""
    return Table(
        "Measures of security: asked for today, and only proposed",
        [
            {
                "Measure": measure.words,
                "Asked for?": measure.asked.value,
                "Where": f"45 CFR {measure.cite}"
                if measure.asked is not PROPOSED
                else measure.cite,
            }
            for measure in MEASURES.values()
        ],
    )
