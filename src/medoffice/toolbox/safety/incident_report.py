"""The incident report: what happened to whom, what was done at once, and what will change."""

from __future__ import annotations

from medoffice import practice
from medoffice.toolbox import documents

HOW_TO = (
    "Fill in page 1 on the day, with the person. Go through page 2 the same day, since a call to "
    "OSHA may be due within hours. Page 3 has a week. Write what was seen and said. No guesses, no "
    "blame, no diagnosis.",
    "After a stick, a cut or a splash: first wash, then the evaluation, then this form.",
    "Keep it apart from the personnel file. Medical findings do not belong here: they go into the "
    "locked medical record. Ask counsel which reports are protected.",
)
SAYS = (
    "osha.bbp.exposure_incident",
    "osha.recordable",
    "osha.first_aid",
    "osha.severe_reporting",
    "osha.severe_window",
    "osha.severe_how",
)


def document() -> bytes:
    """Return the file of the form, a ``.docx`` with fields to fill in."""
    rules = practice.rules()
    made = documents.begin(
        "Incident report",
        "Goes with the chapter A safe workplace. General education, not legal advice.",
        HOW_TO,
    )
    documents.heading(made, "1. What happened")
    documents.table(
        made,
        ("Question", "Answer"),
        (
            ("Kind", "{choose: kind | injury of staff | exposure to blood | patient or visitor "
             "hurt | violence or threat | building or equipment | near miss}"),
            ("Day, time, place", "{date: day}, {time}, {room}"),
            ("Who was hurt, and the job", "{name}, {job}"),
            ("Who saw it", "{names}"),
            ("What the person was doing", "{task}"),
            ("What happened, in the order it happened", "{account}"),
            ("With what: device, brand, safety feature used or not", "{device}"),
            ("If blood: through what", "{choose: way | stick or cut | bite that broke the skin | "
             "eye | mouth or nose | broken skin | whole skin | no contact}"),
        ),
        (2.6, 4.1),
        "What happened, when, where and to whom",
    )  # fmt: skip
    documents.heading(made, "2. What was done at once")
    documents.bullets(
        made,
        (
            "{check: Washed or rinsed, at} {time}",
            "{check: Work handed over, room made safe}",
            "{check: Seen by a clinician, at} {time}, {place}",
            "{check: Clinician has the papers: standard, duties, how it happened, source, vaccine}",
            "{check: Source patient asked; testing with consent}",
            "{check: Offered and refused: written down, with the person's signature}",
        ),
    )
    documents.text(made, "Told: {name}, {date: day}, {time}. Report written by {name}.")
    documents.heading(made, "3. Does it count, and must it be reported?", new_page=True)
    documents.text(made, *(rules[rule].statement for rule in SAYS))
    documents.table(
        made,
        ("Question", "Answer"),
        (
            ("Caused or made worse by work", "{yes or no, and why}"),
            ("Most that was done", "{choose: care | none | first aid | more than first aid}"),
            ("Calendar days away and restricted", "{days away}, {days restricted}"),
            ("Counts for the log, if one is kept", "{yes or no, and which reason}"),
            ("Reported to OSHA", "{not needed, or day and time}"),
            ("Workers' compensation carrier told", "{date: day}"),
        ),
        (3.3, 3.4),
        "Whether the injury counts and was reported",
    )
    documents.heading(made, "4. Why, and what changes", new_page=True)
    documents.table(
        made,
        ("Ask why again, until the answer is a thing and no person", "Answer"),
        [("Why did it happen?", "{answer}"), ("And why that?", "{answer}"),
         ("And why that?", "{answer}")],
        (3.3, 3.4),
        "Causes",
    )  # fmt: skip
    documents.table(
        made,
        ("What changes", "Who, by when", "Seen to work on"),
        [("{change}", "{name}, {date: day}", "{date: day}")] * 3,
        (3.1, 2.0, 1.6),
        "What changes, who does it and by when",
    )
    return documents.saved(made)
