"""The figures and tables of the chapter *The language of the clinic*."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from medoffice import practice
from medoffice.explorers.tables import Table
from medoffice.explorers.terminology import LAST, names, visits
from medoffice.labs.wording import in_words, long_date
from medoffice.operations.care_team import scope
from medoffice.operations.terminology import plain_notes
from medoffice.operations.terminology.builder import build
from medoffice.operations.terminology.decoder import decode
from medoffice.operations.terminology.lexicon import (
    Entry,
    abbreviations,
    find,
    word_parts,
)
from medoffice.operations.terminology.plain_notes import rewritten, to_rewrite
from medoffice.operations.visits.legs import (
    CLINICIAN,
    EXAM_ROOM,
    LEGS,
    WAITING_ROOM,
    Measured,
    measure,
)
from medoffice.operations.visits.stages import BEFORE, VISIT, stages

TODAY = date(2025, 12, 4)
FAX = "levothyroxine .05 mg QD, insulin glargine 10U HS, D/C lisinopril"
NOTE = "SOB on stairs, hx of HTN, BP 152/94. R/O CHF. CXR today, F/U 2 weeks."
VIDEO = "TELE"
WRONG = ("-algia", "-emia", "-itis", "-megaly", "-oma", "-osis", "-pathy", "-penia", "-rrhea")
DONE = (
    "-centesis", "-ectomy", "-gram", "-graphy", "-plasty", "-scopy", "-stomy", "-therapy", "-tomy",
)  # fmt: skip
DECODED = ("cholecystectomy", "polyneuropathy", "hypothyroidism", "pericarditis")
LOOK_ALIKE = (
    ("ile/o", "ili/o"),
    ("ureter/o", "urethr/o"),
    ("my/o", "myel/o"),
    ("hyper-", "hypo-"),
    ("inter-", "intra-"),
    ("-stomy", "-tomy"),
)
# The specialty of the referral log, the plain word for it, and the part behind its name.
SPECIALTIES: Mapping[str, tuple[str, str]] = {
    "allergy": ("allergies, asthma", ""),
    "behavioral-health": ("mind, mood, addiction", ""),
    "cardiology": ("heart", "cardi/o"),
    "dermatology": ("skin", "dermat/o"),
    "ear-nose-throat": ("ear, nose, throat (otolaryngology)", "ot/o"),
    "endocrinology": ("glands, hormones, diabetes", ""),
    "eye-care": ("eyes (ophthalmology)", "ophthalm/o"),
    "gastroenterology": ("stomach, bowel, liver", "gastr/o"),
    "gynecology": ("women’s health", "gynec/o"),
    "nephrology": ("kidneys", "nephr/o"),
    "neurology": ("brain, nerves", "neur/o"),
    "orthopedics": ("bones, joints", "orth/o"),
    "physical-therapy": ("moving again after injury or illness", ""),
    "pulmonology": ("lungs", "pulmon/o"),
    "sleep-medicine": ("sleep apnea, sleeplessness", ""),
    "urology": ("urinary tract; men’s health", "ur/o"),
}


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {**_lexicon(), **_notes(), **_minutes(), **_people()}


def _lexicon() -> dict[str, str]:
    unsafe = _unsafe()
    build_of = {"myocarditis": ("my/o", "cardi/o", "-itis"), "carditis": ("cardi/o", "-itis")}
    for term, parts in build_of.items():
        assert build([find(part)[0] for part in parts]) == term
    return {
        "parts": str(len(word_parts())),
        "abbreviations": str(len(abbreviations())),
        "unsafe": str(len(unsafe)),
        "split": decode("cholecystectomy")[0].split,
    }


def _notes() -> dict[str, str]:
    return {
        "fax": FAX,
        "fax-found": in_words(len(to_rewrite(FAX))),
        "fax-words": rewritten(FAX),
        "note": NOTE,
        "note-words": _sentences(plain_notes.in_words(NOTE)),
        "understood": f"{practice.benchmarks()['abbreviations.patients'].value:.0f}",
    }


def _sentences(text: str) -> str:
    return ". ".join(part[:1].upper() + part[1:] for part in text.split(". "))


@cache
def _measured(provider_id: str | None = None) -> Measured:
    return measure(visit.taken for visit in visits() if provider_id in (None, visit.provider_id))


def _minutes() -> dict[str, str]:
    whole = _measured()
    rooms = {who: _measured(provider_id=who).means[EXAM_ROOM] for who in names()["provider_id"]}
    longest, shortest = max(rooms, key=rooms.__getitem__), min(rooms, key=rooms.__getitem__)
    return {
        "visits": f"{whole.visits:,}",
        "video": f"{sum(visit.type_id == VIDEO for visit in visits()):,}",
        "door": f"{sum(map(_shown, whole.means.values())):.1f}",
        "lobby": f"{whole.means[WAITING_ROOM]:.1f}",
        "room": f"{whole.means[EXAM_ROOM]:.1f}",
        "with": f"{whole.means[CLINICIAN]:.1f}",
        "with-share": f"{whole.share_with_clinician:.0%}",
        "room-nine": f"{whole.nine_of_ten[EXAM_ROOM]:.0f}",
        "longest": names()["provider_id"][longest],
        "longest-room": f"{rooms[longest]:.1f}",
        "longest-with": f"{_measured(provider_id=longest).means[CLINICIAN]:.1f}",
        "shortest": names()["provider_id"][shortest],
        "shortest-room": f"{rooms[shortest]:.1f}",
        "shortest-with": f"{_measured(provider_id=shortest).means[CLINICIAN]:.1f}",
    }


def _shown(minutes: float) -> float:
    return round(minutes, 1)


@cache
def _assistants() -> Sequence[Mapping[str, object]]:
    return [
        row
        for row in practice.records("staff")
        if row["role"] == "medical-assistant" and (not row["left_on"] or row["left_on"] > TODAY)
    ]


def _people() -> dict[str, str]:
    there = _assistants()
    valid = [row for row in there if row["credential"] and row["licence_expires"] >= TODAY]
    without = [row["name"] for row in there if not row["credential"]]
    (lapsed,) = [row for row in there if row["credential"] and row["licence_expires"] < TODAY]
    (bare,) = without
    return {
        "assistants": in_words(len(there)),
        "certified": in_words(len(valid)),
        "bare": str(bare),
        "lapsed": str(lapsed["name"]),
        "lapsed-on": long_date(lapsed["licence_expires"]),
        "tasks": in_words(len(scope.tasks())),
        "tasks-state": in_words(sum(task.state_decides for task in scope.tasks())),
    }


def _unsafe() -> list[Entry]:
    return [entry for entry in abbreviations() if entry.causes_errors]


def decoded() -> Table:
    """Return some terms, their parts, and how they are read."""
    readings = {term: decode(term)[0] for term in DECODED}
    return Table(
        "Read from the end",
        [
            {
                "Term": term,
                "Its parts": reading.split,
                "Read from the end, then from the front": reading.meaning,
            }
            for term, reading in readings.items()
        ],
    )


def what_is_wrong() -> Table:
    """Return suffixes that say what is wrong."""
    return _suffixes("Endings that say what is wrong", WRONG)


def what_was_done() -> Table:
    """Return suffixes that say what was done."""
    return _suffixes("Endings that say what was done", DONE)


def _suffixes(caption: str, parts: Sequence[str]) -> Table:
    entries = [find(part)[0] for part in parts]
    return Table(
        caption,
        [
            {
                "Ending": entry.part,
                "Means": entry.meaning,
                "As in": f"{entry.example}: {entry.example_meaning}",
            }
            for entry in entries
        ],
    )


def look_alikes() -> Table:
    """Return pairs of parts that are mixed up."""
    return Table(
        "Parts that differ by a letter or two",
        [
            {"This": f"{one.part}: {one.meaning}", "Not this": f"{other.part}: {other.meaning}"}
            for one, other in ((find(a)[0], find(b)[0]) for a, b in LOOK_ALIKE)
        ],
    )


def not_to_be_written() -> Table:
    """Return the abbreviations that cause errors, those of the official list first."""
    return Table(
        "Do not write these; say it in words",
        [
            {
                "Not this": entry.part,
                "Write": entry.write_instead,
                "Why": entry.why_not,
                "Listed by": entry.listed_by,
            }
            for entry in sorted(_unsafe(), key=lambda one: one.listed_by != "Joint Commission")
        ],
    )


def specialties() -> Table:
    """Return where the practice sends patients, and the word behind the name."""
    year = Counter(
        row["specialty"]
        for row in practice.records("referrals")
        if row["ordered_on"].year == LAST.year
    )
    assert set(year) <= set(SPECIALTIES)
    return Table(
        f"Referrals ordered in {LAST.year}, by specialty",
        [
            {
                "Specialty": name.replace("-", " "),
                "Referrals": f"{number:,}",
                "Looks after": SPECIALTIES[name][0],
                "The root in its name": _part(SPECIALTIES[name][1]),
            }
            for name, number in year.most_common()
        ],
    )


def _part(part: str) -> str:
    return f"{part}: {find(part)[0].meaning}" if part else "none"


def who_is_who() -> Table:
    """Return the roles, who gives their license, and their work."""
    return Table(
        "Who is who, and who gives the license",
        [
            {
                "Role": role.title,
                "Behind the name": role.initials or "nothing",
                "Licensed by": role.licensed_by,
                "Does": role.does,
            }
            for role in scope.roles().values()
        ],
    )


def who_may() -> Table:
    """Return the tasks, and who may do each; the flag stands where state law decides."""
    heads = {
        "physician": "MD, DO", "nurse-practitioner": "NP", "physician-assistant": "PA",
        "registered-nurse": "RN", "lpn": "LPN", "medical-assistant": "MA", "front-desk": "Desk",
    }  # fmt: skip
    return Table(
        "Who may do what; ⚑ is where you look up your state’s law",
        [
            {
                "Task": task.name,
                **{heads[slug]: answer.in_words for slug, answer in task.answers.items()},
                "Ask the board": task.look_up,
            }
            for task in scope.tasks()
        ],
    )


def visit_map() -> Table:
    """Return the stages of a visit: when, who, in which system, and what goes wrong."""
    when = {BEFORE: "before", VISIT: "the visit"}
    whole = _measured()
    taken = {(leg.begins, leg.ends): whole.means[leg] for leg in LEGS}
    return Table(
        "The visit from door to door",
        [
            {
                "Stage": stage.name,
                "When": when.get(stage.when, "after"),
                "Minutes": f"{taken[stage.stamps]:.1f}" if stage.stamps else "",
                "Who": stage.people,
                "In which system": stage.system,
                "What goes wrong": stage.wrong,
            }
            for stage in stages()
        ],
    )
