"""The data of the assignment `terminology`: words, notes, visits, and who may give a shot.

The visits are those of the practice. Words, notes and the people of the shot clinic are invented.
"""

from __future__ import annotations

from datetime import date
from random import Random
from typing import TYPE_CHECKING

from medoffice import practice
from medoffice.operations.terminology.lexicon import abbreviations, find
from medoffice.operations.visits.legs import STAMPS, stamped

if TYPE_CHECKING:
    import pandas as pd

FIRST, LAST = date(2025, 11, 17), date(2025, 11, 21)
# By the alphabet, so that now the first ending that fits is the longest, now the last one.
ENDINGS = (
    "-algia", "-ectomy", "-emia", "-ia", "-itis", "-logy", "-megaly", "-oma", "-opsy", "-pathy",
    "-penia", "-plasty", "-scopy", "-stomy", "-tomy", "-y",
)  # fmt: skip
TERMS = {
    "referral": (
        "gastroscopy", "colonoscopy", "cystoscopy", "arthroscopy", "nephrology", "cardiology",
        "dermatology", "oncology", "neurology", "tympanoplasty", "rhinoplasty", "arthroplasty",
        "otalgia", "neuralgia", "cardiomegaly",
    ),
    "problem list": (
        "gastritis", "arthritis", "dermatitis", "bronchitis", "sinusitis", "tonsillitis", "anemia",
        "hyperlipidemia", "hyponatremia", "lipoma", "neuropathy", "cardiomyopathy", "retinopathy",
        "thrombocytopenia", "pancytopenia", "myalgia", "fibromyalgia", "splenomegaly",
        "pneumonia", "insomnia", "dyspepsia", "melanoma", "polydactyly",
    ),
    "surgical history": (
        "appendectomy", "cholecystectomy", "tonsillectomy", "hysterectomy", "mastectomy",
        "colostomy", "tracheostomy", "craniotomy", "laparotomy", "thoracotomy", "angioplasty",
        "biopsy",
    ),
}  # fmt: skip
# A letter for the writer, and what was written; each word stands alone between blanks.
NOTES = (
    ("A", "levothyroxine .05 mg QD on an empty stomach"),
    ("A", "metformin 500 mg BID with meals"),
    ("A", "lisinopril 10 mg QD , check BP in 2 weeks"),
    ("A", "prednisone 10 mg QOD for ten days"),
    ("A", "patient feels well , return in 3 months"),
    ("A", "vitamin D 1000 IU QD"),
    ("A", "warfarin 5 mg daily , INR on Monday"),
    ("A", "flu vaccine IM , left arm"),
    ("B", "insulin glargine 10 U HS"),
    ("B", "insulin lispro 4 U AC , call if sugar is below 70"),
    ("B", "CC: cough for two weeks"),
    ("B", "amoxicillin 500 mg TID for 7 days"),
    ("B", "take with food , as the label says"),
    ("B", "D/C lisinopril , D/C aspirin"),
    ("B", "cough syrup 5 cc HS"),
    ("B", "no change , see me in June"),
    ("C", "amoxicillin 400 mg BID for ten days"),
    ("C", "2 drops AS BID for 5 days"),
    ("C", "ibuprofen 200 mg as needed for pain"),
    ("C", "refer to ENT for hearing"),
    ("C", "return in 2 weeks , sooner if worse"),
    ("C", "vaccines up to date"),
    ("C", "CC: ear pain since Sunday"),
    ("C", "wound clean and dry"),
    ("D", "enoxaparin 40 mg SQ QD"),
    ("D", "BP 150/92 , start amlodipine 5 mg daily"),
    ("D", "CXR today , call with the result"),
    ("D", "A1c 7.2% , walk 30 minutes a day"),
    ("D", "sertraline 50 mg QD , see in 4 weeks"),
    ("D", "form for school signed"),
    ("D", "hold aspirin , surgery on Friday"),
    ("E", "atorvastatin 20 mg at bedtime"),
    ("E", "insulin glargine 12 units at bedtime"),
    ("E", "K 4.1 , repeat in 3 months"),
    ("E", "physical therapy twice weekly"),
    ("E", "us of thyroid ordered"),
    ("E", "talked about diet and sleep"),
    ("F", "1 drop OD QID , 1 drop OS QID"),
    ("F", "levothyroxine 50 mcg daily"),
    ("F", "MS for pain is not refilled by phone"),
    ("F", "folic acid 1 mg QD"),
    ("F", "D/C home with the list of drugs"),
    ("F", "cc: the cardiologist and the patient"),
)
NEVER_MARKED = ("<", ">", "@", ".X mg", "X.0 mg", "µg")
"""Signs that do not stand as a word of their own in the notes."""
OCTOBER = {"A": (34, 0.5), "B": (41, 0.35), "C": (28, 0.1), "D": (36, 0.25), "E": (30, 0.0),
           "F": (22, 0.3)}  # fmt: skip
"""How many notes of October a colleague looked at, of each writer, and how often one was marked."""
# Role, last day of the license or certificate, and whether signed off here for giving shots.
PEOPLE = (
    ("registered-nurse", "2026-06-30", "yes"),
    ("registered-nurse", "2025-12-09", "yes"),
    ("registered-nurse", "2027-03-31", "no"),
    ("lpn", "2026-02-28", "yes"),
    ("lpn", "2025-12-10", "yes"),
    ("lpn", "2025-09-30", "yes"),
    ("medical-assistant", "2026-10-31", "yes"),
    ("medical-assistant", "2026-04-01", "yes"),
    ("medical-assistant", "2025-06-30", "yes"),
    ("medical-assistant", "", "yes"),
    ("medical-assistant", "2026-11-14", "no"),
    ("medical-assistant", "2027-01-31", "yes"),
    ("medical-assistant", "2025-12-10", "yes"),
    ("medical-assistant", "2026-08-31", "yes"),
    ("pharmacist", "2026-12-31", "yes"),
    ("pharmacist", "2026-07-31", "no"),
    ("front-desk", "", "no"),
    ("front-desk", "", "yes"),
    ("nursing-student", "", "yes"),
    ("nursing-student", "", "no"),
    ("emergency-technician", "2026-05-31", "yes"),
    ("emergency-technician", "2025-11-30", "yes"),
)
# What the board of the state and our policy say of the role, in the story: may it give a shot that
# was ordered, and does it need a license or certificate in date?
ROLES = (
    ("registered-nurse", "yes", "yes"),
    ("lpn", "yes", "yes"),
    ("medical-assistant", "yes", "yes"),
    ("pharmacist", "yes", "yes"),
    ("nursing-student", "yes", "no"),
    ("emergency-technician", "no", "yes"),
    ("front-desk", "no", "no"),
)


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``terms``, ``endings``, ``notes``, ``listed`` (what is not to be written), ``october``
        (notes that a colleague has looked through), ``visits``, ``people`` and ``roles``.
    """
    import pandas as pd

    return {
        "terms": pd.DataFrame(
            [(term, source) for source, terms in TERMS.items() for term in terms],
            columns=["term", "where"],
        ),
        "endings": pd.DataFrame(
            [(part.strip("-"), _meaning(part)) for part in ENDINGS], columns=["ending", "means"]
        ),
        "notes": pd.DataFrame(
            [(f"N{n:02}", writer, text) for n, (writer, text) in enumerate(NOTES, start=1)],
            columns=["note", "writer", "text"],
        ),
        "listed": pd.DataFrame(
            [
                (entry.part, entry.write_instead)
                for entry in abbreviations()
                if entry.causes_errors and entry.part not in NEVER_MARKED
            ],
            columns=["written", "instead"],
        ),
        "october": pd.DataFrame(_october(), columns=["note", "writer", "marks"]),
        "visits": _visits(),
        "people": pd.DataFrame(
            [(f"P{n:02}", *person) for n, person in enumerate(PEOPLE, start=1)],
            columns=["person", "role", "valid_until", "signed_off"],
        ),
        "roles": pd.DataFrame(ROLES, columns=["role", "allowed", "needs_paper"]),
    }


def _meaning(part: str) -> str:
    return find(part)[0].meaning.partition(",")[0]


def _october() -> list[tuple[str, str, int]]:
    luck = Random(10)
    return [
        (f"O{writer}{number:02}", writer, sum(luck.random() < often for _ in range(2)))
        for writer, (notes, often) in OCTOBER.items()
        for number in range(1, notes + 1)
    ]


def _visits() -> pd.DataFrame:
    """Give the completed visits of a week, with their stamps to the minute."""
    import pandas as pd

    week = stamped(row for row in practice.records("appointments") if FIRST <= row["date"] <= LAST)
    return pd.DataFrame(
        [
            {
                "visit": row["appointment_id"],
                "clinician": row["provider_id"],
                **{name: f"{row[name]:%Y-%m-%d %H:%M}" for name in ("start", *STAMPS)},
            }
            for row in week
        ]
    )
