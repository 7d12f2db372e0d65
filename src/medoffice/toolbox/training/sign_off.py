"""The competence sign-off: a task watched step by step until somebody may do it alone."""

from __future__ import annotations

from medoffice.toolbox import documents

HOW_TO = (
    "One form for each person and each task that can hurt somebody: an injection, a test in the "
    "office, a vaccine taken from the refrigerator, a call about a result.",
    "Copy the steps from your own written procedure. A critical step is one that can hurt somebody "
    "if it is done wrong; write C before it. Two people who watch must see alike, so write what is "
    "done and not how well.",
    "The assessor is somebody who may do the task and is named for it by the practice, and never "
    "the person himself or herself. What a medical assistant may do at all is state law.",
)
STEPS = (
    "C  Asks the patient for two identifiers and compares them with the order",
    "C  Asks about allergies and earlier reactions",
    "C  Takes the right vial, reads name, dose and last day of use aloud",
    "Cleans the hands before and after",
    "C  Chooses needle, site and angle by the procedure",
    "C  Puts the needle into the sharps box at once, without the cap",
    "Watches the patient for the time the procedure says",
    "Writes vaccine or drug, lot, site, time and name into the record before the next patient",
)
EMPTY = 3
SEEN = "{yes/no}"
SAID = (
    "{check: Says what to do if a patient faints or swells}",
    "{check: Says what to do after a needle stick, and whom to call}",
    "{check: Says when to stop and ask}",
)


def sign_off() -> bytes:
    """Return the file of the form.

    Returns
    -------
    bytes
        A ``.docx`` for Word 2010 or later and LibreOffice, with fields to fill in.
    """
    made = documents.begin(
        "Competence sign-off",
        "Goes with the chapter Training the staff. General education, not legal advice.",
        HOW_TO,
    )
    documents.heading(made, "1. Who, and which task")
    documents.table(
        made,
        ("Question", "Answer"),
        (
            ("Who is watched", "{name}, {role}"),
            ("Task, and the written procedure it follows", "{task}, {procedure and its version}"),
            ("Who may watch", "{names of the assessors}"),
            ("Each step must be done right, in a row if it is critical", "{3} times"),
            ("Until then the person does the task", "only with {name} in the room"),
        ),
        (3.2, 3.5),
        "Who is watched, and which task",
    )
    documents.heading(made, "2. What was watched")
    documents.text(
        made,
        "Write yes or no, and your initials below. After a **no** at a critical step the count of "
        "that step begins anew: use another form if the columns do not suffice. The steps shown "
        "are an example.",
    )
    documents.table(
        made,
        ("Step", "1st time", "2nd time", "3rd time", "4th time"),
        [
            ("Day", *["{date: day}"] * 4),
            *((step, *[SEEN] * 4) for step in STEPS),
            *[("{step}", *[SEEN] * 4)] * EMPTY,
            ("Watched by", *["{initials}"] * 4),
        ],
        (3.1, 0.9, 0.9, 0.9, 0.9),
        "Each step of the task, and what was seen on each day",
    )
    documents.heading(made, "3. What was said")
    documents.bullets(made, SAID)
    documents.heading(made, "4. May do it alone")
    documents.text(
        made,
        "Every step was done right as often as asked, and the last critical one was not a no. "
        "Good until {date: day}, or until the procedure changes.",
    )
    documents.table(
        made,
        ("Who", "Name", "On"),
        (
            ("Assessor: {choose: result | may do it alone | not yet}", "{name}", "{date: day}"),
            ("I can do this, and know when to stop and ask", "{name}", "{date: day}"),
            ("Entered in the matrix by", "{name}", "{date: day}"),
        ),
        (3.3, 2.0, 1.4),
        "Who signs, and when",
    )
    documents.text(
        made,
        "Not yet? To practice: {steps}. With whom: {name}. Watched again on {date: day}. No task "
        "alone until then.",
    )
    return documents.saved(made)
