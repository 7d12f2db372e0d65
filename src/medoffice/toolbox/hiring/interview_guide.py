"""The interview guide: the call, the questions with anchors, a score sheet, what to leave out."""

from __future__ import annotations

from medoffice import practice
from medoffice.people.hiring.willow_bend import MUST
from medoffice.toolbox import documents, law

ROLE = "medical-assistant"
HOW_TO = (
    "Make one guide for each opening, before the first application comes: questions from the job "
    "analysis, anchors, weights. The questions shown are Willow Bend's for a medical assistant.",
    "Each interviewer has a copy for each candidate and fills it in alone, after each answer.",
    "Keep all guides with the applications, as long as federal and state law ask.",
)
CALL = (
    "{check: Same questions, same order, ten minutes, for everybody who met the minimum}",
    "{check: Here are the essential functions. Can you do them, with or without an accommodation?}",
    "{check: The shifts are those of the posting. Can you work them?}",
    "{check: The pay is as posted. Is that in your range?}",
    "{check: May you work in the United States, now and later?}",
    "{check: When could you begin?}",
)
BARRED, EVIDENCE, UNWISE = "Barred", "Evidence", "Unwise"
LAWS = ("interview", "title7_ada.threshold", "irca.discrimination")
LEAVE_OUT = (
    ("Health, sick days, medicines, an earlier injury, illness in the family", BARRED,
     "Can you do these tasks, with or without an accommodation?"),
    ("Children, plans for a family, who looks after whom", EVIDENCE,
     "Can you work the shifts of the posting?"),
    ("Where somebody or the parents come from, an accent, a passport", EVIDENCE,
     "May you work in the United States, now and later?"),
    ("Age, graduation year, plans to retire", EVIDENCE,
     "What would make this a good job for you?"),
    ("Religion, church, holidays kept", EVIDENCE, "Can you work the shifts of the posting?"),
    ("Arrests (state law may bar it)", UNWISE,
     "What the law of your state lets you check, and when"),
    ("Earlier pay (barred in many states)", UNWISE, "What pay do you ask for?"),
)  # fmt: skip
PANEL = (
    "{check: Each of us scored alone before we talked}",
    "{check: We talked about each answer on which we differed by two points or more}",
    "{check: The lead is more than two points of one interviewer, or we looked for more facts}",
    "{check: The reason for each candidate who was not chosen is written down, and is of the job}",
)
BEFORE = (
    "{check: Two references, with one list of questions and with consent}",
    "{check: Credential looked up at the body that gave it}",
    "{check: OIG exclusion list searched, and the state's}",
    "{check: Background check only with the notice on its own page and consent}",
    "{check: Nothing medical asked before the offer}",
    "{check: Offer in writing: post, pay, hours, supervisor, first day, what it depends on}",
)


def document() -> bytes:
    """Return the file of the interview guide.

    Returns
    -------
    bytes
        A ``.docx`` for Word 2010 or later and LibreOffice, with fields to fill in.
    """
    made = documents.begin(
        "Interview guide",
        "Goes with the chapter Hiring and onboarding. General education, not legal advice.",
        HOW_TO,
    )
    documents.text(
        made,
        "Opening: {post, hours, shifts}. Candidate: {number}. Interviewer: {name}. "
        "On {date: day of the interview}.",
    )
    documents.heading(made, "1. The call")
    documents.bullets(made, CALL)
    documents.text(
        made, "Goes on: {choose: result | yes | no | withdrew}. Because: {reason, of the job}."
    )
    _questions(made)
    documents.heading(made, "3. Leave out", new_page=True)
    documents.text(
        made,
        f"**{BARRED}:** before an offer federal law forbids the question itself. **{EVIDENCE}:** "
        "it forbids choosing by the answer, and the question is evidence. "
        f"**{UNWISE}:** no federal law bars it by itself; state law may, and it can weigh on some "
        "groups more. If a candidate tells you anyway, write nothing down and ask the next "
        "question.",
    )
    documents.table(
        made, ("Leave out", "It is", "Ask this of everybody instead"), LEAVE_OUT, (2.9, 0.9, 2.9),
        "What to leave out of an interview, what it is in law, and what to ask instead",
    )  # fmt: skip
    documents.heading(made, law.HEADING, 2)
    documents.bullets(made, law.says(*LAWS))
    documents.heading(made, "4. The panel")
    documents.bullets(made, PANEL)
    documents.heading(made, "5. Before the offer")
    documents.bullets(made, BEFORE)
    documents.text(made, "Chosen: {number}. Decided by {names} on {date: day}.")
    return documents.saved(made)


def _questions(made: documents.WordDocument) -> None:
    asked = [row for row in practice.records("interview_questions") if row["role"] == ROLE]
    documents.heading(made, "2. Questions and anchors", new_page=True)
    documents.text(
        made,
        "Read each question aloud as it stands. Ask once for more: “What happened then?” Give 2 or "
        "4 points where an answer lies between two anchors.",
    )
    for row in asked:
        if row["competency"] == MUST:
            continue
        documents.heading(made, row["competency"], 2)
        documents.text(made, f"**{row['question']}**")
        documents.table(
            made,
            ("1 point", "3 points", "5 points", "Weight", "Points"),
            [(row["anchor_1"], row["anchor_3"], row["anchor_5"], "{weight}",
              "{choose: points | 1 | 2 | 3 | 4 | 5}")],
            (1.65, 1.65, 1.65, 0.9, 0.9),
            f"Anchors and points: {row['competency']}",
        )  # fmt: skip
        documents.text(made, "What was said: {in a few words}")
