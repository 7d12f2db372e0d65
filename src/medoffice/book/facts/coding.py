"""The figures and tables of the chapter *Coding for managers*."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from statistics import median

from medoffice.billing.coding import visit_levels
from medoffice.billing.coding.coded_visits import CodedVisit, allowed, coded_visits, reviewed
from medoffice.billing.coding.coding_audit import (
    AGREES,
    NOT_SUPPORTED,
    TOO_HIGH,
    TOO_LOW,
    Finding,
    Score,
    draw_each,
    sample_size,
    score,
    score_by_provider,
)
from medoffice.book.facts import charge_capture
from medoffice.book.facts.charge_capture import clinicians, lag_by_clinician, lost_by_payer
from medoffice.explorers.coding import known_patient_visits
from medoffice.explorers.tables import Table

__all__ = ["audit_findings", "code_sets", "figures", "lag_by_clinician", "lost_by_payer"]

HIGH_CODER, CLEAN = "SO", "AV"
# The audit as it was planned before the draw.
FIRST, LAST, SIZE, SEED = date(2025, 10, 1), date(2025, 12, 31), 30, 2026
FEDERAL = ("MCR", "SIL", "MCD")


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {
        **_levels(),
        **_who_bills(),
        **charge_capture.lags(),
        **charge_capture.never_charged(),
        **_audit(),
        **_money(),
    }


def _levels() -> dict[str, str]:
    visits = known_patient_visits()
    mixes = visit_levels.mixes((visit.provider, visit.level) for visit in visits)
    both = visit_levels.against_peers(mixes, HIGH_CODER)
    highest = visit_levels.against_peers(mixes, HIGH_CODER, level=5)
    minutes = {
        whose: median(v.minutes for v in visits if (v.provider == HIGH_CODER) == whose)
        for whose in (True, False)
    }
    return {
        "high-share": f"{both.share:.0%}",
        "others-share": f"{both.compared_with:.0%}",
        "high-five": f"{highest.share:.0%}",
        "others-five": f"{highest.compared_with:.0%}",
        "difference-low": f"{100 * both.low:.0f}",
        "difference-high": f"{100 * both.high:.0f}",
        "minutes": f"{minutes[True]:.0f}",
        "others-minutes": f"{minutes[False]:.0f}",
    }


def _who_bills() -> dict[str, str]:
    physician, np_pa = (allowed("V-EST-4", "MCR", provider, LAST) for provider in ("MC", "CH"))
    return {
        "physician-price": _dollars(physician),
        "np-price": _dollars(np_pa),
        "price-difference": _dollars(physician - np_pa),
    }


@cache
def _visits() -> dict[str, CodedVisit]:
    return {visit.visit: visit for visit in coded_visits(FIRST, LAST)}


@cache
def _frames() -> dict[str, list[str]]:
    frames: dict[str, list[str]] = {}
    for visit in _visits().values():
        frames.setdefault(visit.provider, []).append(visit.visit)
    return frames


@cache
def _findings() -> tuple[Finding, ...]:
    return tuple(reviewed(_visits()[visit]) for visit in draw_each(_frames(), SIZE, SEED))


@cache
def _scores() -> dict[str, Score]:
    return score_by_provider(_findings())


def _audit() -> dict[str, str]:
    his, clean, everybody = _scores()[HIGH_CODER], _scores()[CLEAN], score(_findings())
    frame = len(_frames()[HIGH_CODER])
    all_of_his = score(reviewed(_visits()[visit]) for visit in _frames()[HIGH_CODER])
    all_of_clean = score(reviewed(_visits()[visit]) for visit in _frames()[CLEAN])
    return {
        "size": str(SIZE),
        "seed": str(SEED),
        "frame": f"{frame:,}",
        "frames": f"{len(_visits()):,}",
        "wrong": str(his.wrong),
        "rate": f"{his.rate:.0%}",
        "exact": _span(*his.exact()),
        "wilson": _span(*his.wilson()),
        "too-high": str(his.outcomes[TOO_HIGH]),
        "too-low": str(his.outcomes[TOO_LOW]),
        "clean-most": f"{clean.exact()[1]:.0%}",
        "clean-truth": f"{all_of_clean.rate:.0%}",
        "rate-truth": f"{all_of_his.rate:.0%}",
        "all-wrong": str(everybody.wrong),
        "all-reviewed": str(everybody.reviewed),
        "all-rate": f"{everybody.rate:.0%}",
        "size-ten": str(sample_size(0.1, his.rate, frame)),
        "size-five": str(sample_size(0.05, his.rate, frame)),
    }


def _money() -> dict[str, str]:
    his = [finding for finding in _findings() if finding.provider == HIGH_CODER]
    made = score(his)
    low, high = made.a_visit.interval()
    federal = [f for f in his if f.difference > 0 and _visits()[f.visit].payer in FEDERAL]
    (no_note,) = (f for f in _findings() if f.supported is None)
    return {
        "allowed": _dollars(made.allowed),
        "over": _dollars(made.over),
        "under": _dollars(made.under),
        "net": _dollars(made.net),
        "money-rate": f"{made.money_rate:.0%}",
        "a-visit": _dollars(round(made.a_visit.mean)),
        "a-visit-low": _dollars(round(low)),
        "a-visit-high": _dollars(round(high)),
        "federal": str(len(federal)),
        "federal-over": _dollars(sum(finding.difference for finding in federal)),
        "no-note-over": _dollars(no_note.difference),
    }


def code_sets() -> Table:
    """Return the sets of codes on a claim: what they say, and whose they are."""
    rows = (
        ("ICD-10-CM", "Why: the diagnosis", "high blood pressure (I10)",
         "Two federal agencies (NCHS and CMS)", "Yes"),
        ("CPT", "What a clinician did: visit, procedure, test", "none here; V-EST-4 stands for one",
         "American Medical Association", "With a license"),
        ("HCPCS Level II", "Drugs, supplies, and some services", "Medicare wellness visit (G0439)",
         "CMS, a federal agency", "Yes, but for dental codes"),
        ("Place of service", "Where", "the office (11); by video, patient at home (10)",
         "CMS", "Yes"),
        ("Modifier", "What is special about a line", "separate visit (25), by video (GT)",
         "AMA for some, CMS for others", "The sign itself; AMA's words with a license"),
    )  # fmt: skip
    names = ("Code set", "What it says", "At Willow Bend", "Kept by", "May others print it?")
    return Table(
        "The codes on a claim, and whose they are",
        [dict(zip(names, row, strict=True)) for row in rows],
    )


def audit_findings() -> Table:
    """Return what the audit found for each clinician."""
    return Table(
        f"The audit: {SIZE} visits of each, October to December {LAST.year}, seed {SEED}",
        [
            {
                "Clinician": clinicians()[provider],
                "Agree": str(made.outcomes[AGREES]),
                "Too high": str(made.outcomes[TOO_HIGH]),
                "Too low": str(made.outcomes[TOO_LOW]),
                "No signed note": str(made.outcomes[NOT_SUPPORTED]),
                "Wrong": f"{made.rate:.0%}",
                "95% interval": _span(*made.exact()),
            }
            for provider, made in _ordered(_scores().items())
        ],
    )


def _ordered(scores: Iterable[tuple[str, Score]]) -> list[tuple[str, Score]]:
    return sorted(scores, key=lambda entry: -entry[1].rate)


def _span(low: float, high: float) -> str:
    return f"{low:.0%} to {high:.0%}"


def _dollars(amount: int) -> str:
    return f"{'−' if amount < 0 else ''}${abs(amount) / 100:,.2f}"
