"""The training attestation: proof of a session, of who came, and of what each can now say."""

from __future__ import annotations

from medoffice import practice
from medoffice.toolbox import documents


def _years(rule: str) -> str:
    return f"{practice.rule_value(rule, 'years'):.0f} years"


HOW_TO = (
    "One form for each session. It is the proof that a rule asks for, so write what was taught and "
    "by whom, and not only a title.",
    "A signature says that somebody was in the room. Ask each of them the three questions, too: "
    "that says whether it arrived.",
    f"Keep it as long as the rule says: HIPAA training {_years('hipaa.docs.retention')}, "
    f"bloodborne pathogens {_years('osha.bbp.training_records')} from the session. Look up what "
    "your state and your contracts ask for.",
)
LINES = 12


def attestation() -> bytes:
    """Return the file of the form.

    Returns
    -------
    bytes
        A ``.docx`` for Word 2010 or later and LibreOffice, with fields to fill in.
    """
    made = documents.begin(
        "Training attestation",
        "Goes with the chapter Training the staff. General education, not legal advice.",
        HOW_TO,
    )
    documents.heading(made, "1. The session")
    documents.table(
        made,
        ("Question", "Answer"),
        (
            ("What", "{title}"),
            ("On what ground", "{choose: ground | the law sets when | the law asks for it and we "
             "set when | guidance | our policy}, {rule or policy and version}"),
            ("Why now", "{choose: reason | new in the job | due again | the rule changed | our "
             "procedure changed | something went wrong}"),
            ("When and where", "{date: day}, {from} to {to}, {place}"),
            ("Who taught it, and what qualifies the person", "{name}, {qualification}"),
            ("What was covered, in five lines or with the slides attached", "{contents}"),
            ("Somebody who knows the subject answered questions", "{yes, name}"),
            ("Paid as working time", "{yes; if no, why it need not be}"),
        ),
        (2.6, 4.1),
        "What was taught, when, and by whom",
    )  # fmt: skip
    documents.heading(made, "2. Three questions that each person answers")
    documents.table(
        made,
        ("Question about the work", "Right answer, and where it is written"),
        [("{question}", "{answer}, {procedure}")] * 3,
        (3.3, 3.4),
        "Three questions, with their answers",
    )
    documents.heading(made, "3. Who came", new_page=True)
    documents.text(
        made,
        "I was there for the whole session, could ask questions, and know where the procedure is.",
    )
    documents.table(
        made,
        ("Name", "Role", "Answered, of 3", "Signature and day"),
        [("{name}", "{role}", "{number}", "{signature}, {date: day}")] * LINES,
        (2.1, 1.5, 1.2, 1.9),
        "Who came, and what each could answer",
    )
    documents.heading(made, "4. Afterward")
    documents.table(
        made,
        ("Question", "Answer"),
        (
            ("Who was due and did not come, and their new day", "{names}, {date: day}"),
            ("Who could not answer, and what happens before they work on", "{names}, {plan}"),
            ("What will show that it reached the work", "{figure}, {report or log}"),
            ("Looked at on, by, and what it was", "{date: day}, {name}, {figure}"),
            ("Entered in the matrix by", "{name}, {date: day}"),
        ),
        (3.3, 3.4),
        "What follows from the session",
    )
    return documents.saved(made)
