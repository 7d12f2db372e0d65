"""The figures and tables of the chapter *Patient experience and complaints*."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from medoffice import practice
from medoffice.explorers.tables import Table
from medoffice.labs.wording import in_words, long_date, sentence, short_day
from medoffice.operations.patient_experience import letters, willow_bend
from medoffice.operations.patient_experience.control_charts import D2
from medoffice.operations.patient_experience.log import Kept, Standing, kept, standing
from medoffice.operations.patient_experience.reading_level import HIGHEST_GRADE, reading_level
from medoffice.operations.patient_experience.sample_size import for_change, for_margin, margin
from medoffice.operations.patient_experience.series import Verdict, judge
from medoffice.operations.patient_experience.surveys import COMPOSITES, RATING, change, score
from medoffice.operations.patient_experience.themes import find_themes, our_themes
from medoffice.operations.patient_experience.triage import POLICY, Triage, triage
from medoffice.operations.patient_experience.willow_bend import BASELINE, NAMELESS, TODAY
from medoffice.scheduling.intervals import wilson

FIRST_FORM = date(2025, 10, 20)
"""Day of the request that lay in a tray: invented, as the page says."""
RECORDS, SHOT, MAT, SNOOP, TABLET, REVIEW = "K110", "K108", "K118", "K115", "K113", "K111"
SCREEN = "K103"
DESK = "desk-helpful"
SPANS = {
    "2024": (date(2024, 1, 1), date(2024, 12, 31)),
    "January to April 2025": (date(2025, 1, 1), date(2025, 4, 30)),
    "May to August 2025": (date(2025, 5, 1), date(2025, 8, 31)),
    "September to December 2025": (date(2025, 9, 1), date(2025, 12, 31)),
}
QUARTER, YEAR = (date(2025, 10, 1), date(2025, 12, 31)), (date(2025, 1, 1), date(2025, 12, 31))
# Stages of a patient's way, with the themes that complain of them, and what else measures them.
WAY = (
    (
        "Getting an appointment",
        ("phones", "appointment-wait", "cancelled-by-us", "portal"),
        "third next available appointment; callers who hang up",
    ),
    (
        "Arriving",
        ("front-desk", "facility", "language"),
        "share checked in within 10 minutes; interpreters booked",
    ),
    ("Waiting", ("office-wait", "video"), "minutes from the appointment to the clinician"),
    (
        "The visit",
        ("clinician", "medical-assistant", "vaccine", "privacy"),
        "visits that start with everything in the room",
    ),
    (
        "After the visit",
        ("results", "refill", "referral", "records"),
        "results told within 7 days; loops that are open too long",
    ),
    ("The bill", ("bill", "authorization"), "estimates given; denials for want of approval"),
)


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    parts = (_signals, _surveys, _samples, _clinicians, _log, _themes, _letters)
    return {name: figure for part in parts for name, figure in part().items()}


@cache
def _judged(name: str) -> list[Verdict]:
    made = willow_bend.series(name)
    points = made.chart(BASELINE)
    return [judge(points, place, made.rules) for place in range(len(points))]


def _signals() -> dict[str, str]:
    counts = willow_bend.series(willow_bend.COMPLAINTS)
    verdicts = _judged(willow_bend.COMPLAINTS)
    edge = verdicts[0].point
    first = next(at for at, verdict in enumerate(verdicts) if verdict.is_signal)
    since = counts.chart_anew(first, BASELINE)[first]
    values = {f"{month:%B}": value for month, value in zip(counts.months[12:], counts.values[12:],
                                                           strict=True)}  # fmt: skip
    desk = willow_bend.series(DESK)
    lows = [at for at, verdict in enumerate(_judged(DESK)) if verdict.is_signal]
    lowest = min(lows, key=lambda at: desk.values[at])
    return {
        "monday": f"{TODAY:%A}, {long_date(TODAY)}",
        "of-2024": f"{sum(counts.values[:12]):.0f}",
        "of-2025": f"{sum(counts.values[12:]):.0f}",
        "of-august": in_words(values["August"]),
        "of-november": in_words(values["November"]),
        "of-december": in_words(values["December"]),
        "mean": f"{edge.centre:.2f}",
        "moving-range": f"{edge.sigma * D2:.2f}",
        "lower": f"{edge.lower:.2f}",
        "upper": f"{edge.upper:.2f}",
        "first-signal": f"{counts.months[first]:%B %Y}",
        "signals": in_words(sum(verdict.is_signal for verdict in verdicts)),
        "since-lower": f"{since.lower:.1f}",
        "since-upper": f"{since.upper:.1f}",
        "desk-usual": _percent(_judged(DESK)[0].point.centre),
        "desk-lowest": _percent(desk.values[lowest]),
        "desk-lowest-month": f"{desk.months[lowest]:%B}",
        "desk-lower-limit": _percent(_judged(DESK)[lowest].point.lower),
        "desk-december": _percent(desk.values[-1]),
        "desk-first": f"{desk.months[lows[0]]:%B}",
    }


def _surveys() -> dict[str, str]:
    sent = list(practice.records("surveys_sent"))
    back = {row["appointment_id"] for row in practice.records("survey_responses")}
    patient_of = {row["appointment_id"]: row["patient_id"] for row in
                  practice.records("appointments")}  # fmt: skip
    language = {row["patient_id"]: row["language"] for row in practice.records("patients")}
    asked: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    for row in sent:
        spoken = language[patient_of[row["appointment_id"]]]
        asked[spoken] += 1
        answered[spoken] += row["appointment_id"] in back
    others = answered.total() - answered["English"]
    return {
        "sent": f"{len(sent):,}",
        "back": f"{len(back):,}",
        "response": _percent(len(back) / len(sent)),
        "response-english": _percent(answered["English"] / asked["English"]),
        "response-spanish": _percent(answered["Spanish"] / asked["Spanish"]),
        "asked-not-english": _percent(1 - asked["English"] / asked.total()),
        "answered-not-english": _percent(others / answered.total()),
        "a-month": f"{len(back) / 24:.0f}",
    }


def _samples() -> dict[str, str]:
    few, many = (wilson(0.82 * people, people) for people in (30, 300))
    needed, reach = for_change(0.82, 0.87), margin(0.82, 30)
    return {
        "usual-low": _percent(0.82 - reach),
        "usual-high": _percent(0.82 + reach),
        "few-low": _percent(few[0]),
        "few-high": _percent(few[1]),
        "many-low": _percent(many[0]),
        "many-high": _percent(many[1]),
        "for-margin": f"{for_margin(0.5, 0.05)}",
        "for-change": f"{needed}",
        "months-for-change": in_words(
            math.ceil(24 * needed / len(list(practice.records("survey_responses"))))
        ),
    }


def _clinicians() -> dict[str, str]:
    ranked = willow_bend.by_clinician(RATING, *QUARTER)
    first, *_, last = ranked.items()
    access = willow_bend.by_clinician(COMPOSITES["access"], *YEAR)
    others = [box.share for name, box in access.items() if name != "Renwick"]
    low, high = change(last[1], first[1])
    return {
        "best": first[0],
        "best-share": _percent(first[1].share),
        "best-people": f"{first[1].people}",
        "last": last[0],
        "last-share": _percent(last[1].share),
        "last-people": f"{last[1].people}",
        "apart-low": f"{100 * low:.0f}".replace("-", "−"),
        "apart-high": f"{100 * high:.0f}",
        "renwick-access": _percent(access["Renwick"].share),
        "next-access": _percent(min(others)),
        "strandquist-access": _percent(access["Strandquist"].share),
        "below-strandquist": _percent(
            max(box.share for name, box in access.items() if name != "Strandquist")
        ),
    }


def _standings(first: date, last: date) -> list[Standing]:
    return [
        standing(willow_bend.entry(row), TODAY)
        for row in willow_bend.complaints()
        if first <= row["received_on"] <= last and row["channel"] != NAMELESS
    ]


def _answered(first: date, last: date) -> Kept:
    return kept(each.answer_status for each in _standings(first, last))


def _log() -> dict[str, str]:
    before = _answered(*SPANS["2024"])
    after = _answered(date(2025, 7, 1), date(2025, 12, 31))
    waiting = willow_bend.open_on(TODAY)
    records = _triaged()[RECORDS]
    by_law = next(due for due in records.due if due.source != POLICY)
    return {
        "kept-2024": f"{before.kept} of {before.due}",
        "kept-late": f"{after.kept} of {after.due}",
        "waiting": in_words(len(waiting)),
        "no-reply": in_words(sum(row["acknowledged_on"] is None for row in waiting)),
        "first-form": long_date(FIRST_FORM),
        "records-due": long_date(by_law.day),
        "records-late": f"{(TODAY - by_law.day).days}",
        "records-came": long_date(willow_bend.complaint(RECORDS)["received_on"]),
        "screen-came": long_date(willow_bend.complaint(SCREEN)["received_on"]),
        "nameless": in_words(sum(row["channel"] == NAMELESS for row in willow_bend.complaints())),
    }


def _themes() -> dict[str, str]:
    rows = willow_bend.complaints()
    found = [find_themes(row["text"]) for row in rows]
    *before, spring, fall = (
        Counter(row["theme"] for row in _within(*days)) for days in SPANS.values()
    )
    first = sum(
        bool(hits) and hits[0].theme == row["theme"] for row, hits in zip(rows, found, strict=True)
    )
    return {
        "texts": f"{len(rows)}",
        "no-theme": in_words(sum(not hits for hits in found)),
        "agree": f"{first}",
        "desk-spring": in_words(spring["front-desk"]),
        "of-spring": f"{spring.total()}",
        "desk-fall": in_words(fall["front-desk"]),
        "of-fall": f"{fall.total()}",
        "themes-fall": in_words(len(set(fall) - {"front-desk"})),
        "plan-since-may": in_words(spring["authorization"] + fall["authorization"]),
        "plan-before-may": in_words(sum(each["authorization"] for each in before)),
        "of-since-may": f"{spring.total() + fall.total()}",
    }  # fmt: skip


def _within(first: date, last: date) -> list[Mapping[str, Any]]:
    return [row for row in willow_bend.complaints() if first <= row["received_on"] <= last]


def way() -> Table:
    """Return the stages of a patient's way, with the complaints of two years."""
    themes = Counter(row["theme"] for row in willow_bend.complaints())
    return Table(
        "From the first call to the final bill: complaints of two years",
        [
            {
                "Stage": stage,
                "Complaints": f"{sum(themes[theme] for theme in of_it)}",
                "About": ", ".join(our_themes()[theme].title.lower() for theme in of_it),
                "What else measures it": measured,
            }
            for stage, of_it, measured in WAY
        ],
    )


def scores() -> Table:
    """Return the composites over the spans, with how sure they are."""
    rows = []
    for name, questions in {**COMPOSITES, "rating of 9 or 10": RATING}.items():
        row = {"Best answers on": name}
        for span, days in SPANS.items():
            box = score(willow_bend.answers(*days), questions)
            low, high = box.interval()
            row[span] = f"{_percent(box.share)} ({100 * low:.0f} to {100 * high:.0f})"
        rows.append(row)
    return Table("Best answers with their 95% intervals, in percent", rows)


def ranking() -> Table:
    """Return the ranking of a quarter with its intervals."""
    rows = []
    for place, (name, box) in enumerate(
        willow_bend.by_clinician(RATING, *QUARTER).items(), start=1
    ):
        low, high = box.interval()
        rows.append(
            {
                "Place": f"{place}",
                "Clinician": name,
                "Answers": f"{box.people}",
                "Rated 9 or 10": _percent(box.share),
                "May be anywhere from": f"{100 * low:.0f} to {100 * high:.0f}%",
            }
        )
    return Table("The ranking that the owner asked for, October to December 2025", rows)


@cache
def _triaged() -> dict[str, Triage]:
    came = {number: willow_bend.complaint(number)["received_on"]
            for number in (RECORDS, SHOT, MAT, SNOOP, TABLET)}  # fmt: skip
    return {
        RECORDS: triage(came[RECORDS], failed=True, touches={"a copy of records": FIRST_FORM}),
        SHOT: triage(came[SHOT], harmed=True),
        SNOOP: triage(came[SNOOP], touches={"a disclosure": came[SNOOP]}),
        TABLET: triage(came[TABLET], discriminated=True),
        MAT: triage(came[MAT], failed=True, harmed=True),
    }


COLD = (
    "Unfortunately your authorization documentation was not processed in accordance with our "
    "policy following the departure of the responsible administrative employee. We apologize for "
    "any inconvenience. Please be assured that we take the confidentiality and availability of "
    "medical information very seriously."
)
"""What many offices write: invented, and to be read on the page beside the answer."""
WARM = {
    "name": "Ms. Sample",
    "told_on": "November 28",
    "what": "you had asked three times for a copy of your record, and nobody sent it.",
    "found": "Your form came on October 20. It lay in the tray of somebody who has left. The law "
    "gave us 30 days, until November 19. We missed that day, and then your letter.",
    "done": "Your whole record went out this morning by secure e-mail, as you had asked, and there "
    "is no charge.",
    "next": "Our nurse lead reads that tray twice a day from now on. I look at the list of open "
    "requests each Monday.",
    "contact": "me at 555-0142",
    "signed": "The office manager, Willow Bend Family Medicine",
}


def answer() -> Table:
    """Return the answer to the third request for records, paragraph by paragraph."""
    draft = letters.write("recovery", WARM, ["privacy"])
    parts = (
        "What you told us", "Sorry, and what we found", "What we have done", "What comes next",
        "Whom to call", "Your right",
    )  # fmt: skip
    rows = zip(parts, draft.paragraphs[1:-1], strict=True)
    return Table(
        f"The answer, at reading grade {draft.level.grade:.1f}",
        [{"Part": part, "What it says": words} for part, words in rows],
    )


def _letters() -> dict[str, str]:
    warm = letters.write("recovery", WARM, ["privacy"])
    return {
        "cold": COLD,
        "cold-grade": f"{reading_level(COLD).grade:.0f}",
        "cold-marks": in_words(len(letters.remarks(COLD))),
        "warm-grade": f"{warm.level.grade:.0f}",
        "highest-grade": f"{HIGHEST_GRADE:.0f}",
    }


IN_SHORT = {
    RECORDS: "third request for a copy of the record",
    SHOT: "was my tetanus shot out of date?",
    SNOOP: "who has looked at my chart?",
    TABLET: "the tablet speaks no Spanish",
    MAT: "the mat at the door slides",
}


def sorted_out() -> Table:
    """Return five complaints sorted, with their clocks."""
    rows = []
    for number, found in _triaged().items():
        filed = willow_bend.complaint(number)
        rows.append(
            {
                "Complaint": f"{number}: {IN_SHORT[number]}",
                "Came on": short_day(filed["received_on"]),
                "Filed as": f"{filed['severity']}",
                "Is": f"{found.severity}",
                "Why": sentence("; ".join(found.why)),
                "Clocks": _clocks(found),
            }
        )
    return Table("Five complaints of last fall, sorted anew", rows)


def _clocks(found: Triage) -> str:
    reply, answered = (due.day for due in found.due if due.source == POLICY)
    law = [f"law: by {short_day(due.day)} {due.what}." for due in found.due if due.source != POLICY]
    ours = f"our policy: reply by {short_day(reply)}, answer by {short_day(answered)}."
    return " ".join(sentence(each) for each in (*law, ours))


def promises() -> Table:
    """Return how many promises were kept, by half-year."""
    halves = {
        "January to June 2024": (date(2024, 1, 1), date(2024, 6, 30)),
        "July to December 2024": (date(2024, 7, 1), date(2024, 12, 31)),
        "January to June 2025": (date(2025, 1, 1), date(2025, 6, 30)),
        "July to December 2025": (date(2025, 7, 1), date(2025, 12, 31)),
    }
    rows = []
    for name, days in halves.items():
        found = _standings(*days)
        replied, answered = (
            kept(getattr(each, status) for each in found)
            for status in ("reply_status", "answer_status")
        )
        rows.append(
            {
                "Came in": name,
                "Complaints": f"{len(found)}",
                "First reply in time": f"{replied.kept} of {replied.due}",
                "Answer in time": f"{answered.kept} of {answered.due}",
            }
        )
    return Table("Promises kept, by our policy; online reviews are left out", rows)


def themes() -> Table:
    """Return the themes of the log over time."""
    counted = {
        span: Counter(row["theme"] for row in _within(*days)) for span, days in SPANS.items()
    }
    total = sum(counted.values(), Counter())
    rows = [
        {"Theme": our_themes()[theme].title}
        | {span: f"{found[theme]}" for span, found in counted.items()}
        for theme, _ in total.most_common(8)
    ]
    shown = [theme for theme, _ in total.most_common(8)]
    rows.append(
        {"Theme": "All others"}
        | {
            span: f"{sum(number for theme, number in found.items() if theme not in shown)}"
            for span, found in counted.items()
        }
    )
    rows.append({"Theme": "All"} | {span: f"{found.total()}" for span, found in counted.items()})
    return Table("What the complaints were about; 2024 has twelve months, the others four", rows)


def _percent(share: float) -> str:
    return f"{share:.0%}"
