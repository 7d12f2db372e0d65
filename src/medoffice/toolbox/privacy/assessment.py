"""The breach assessment: the questions in their order, the four factors, and the letter."""

from __future__ import annotations

from medoffice import practice
from medoffice.toolbox import documents, law

HOW_TO = (
    "One form for each incident, also for those that are no breach. Begin on the day you hear of "
    "it: the clock runs from the day anybody here knew or should have known.",
    "Go through part 2 in its order and stop where it ends. A factor that nobody knows shows "
    "nothing. The law gives no points; a second person reads your reasons.",
    "Your state may ask for more, for less time, or for other receivers. Ask counsel where many "
    "people, a crime or a close case is involved.",
)
WHAT = (
    ("Number, and who reported it", "{number}, {name}"),
    ("Happened on, discovered on", "{date: happened}, {date: discovered}"),
    ("What happened, as a camera would have seen it", "{what}"),
    ("At whose office", "{choose: where | here | at a business associate | at an agent of ours}"),
    ("People affected, by state", "{number} in {state}"),
    ("What was done at once", "{what, by whom, when}"),
)
ORDER = (
    ("1. Does HIPAA allow it?", "{yes or no}, {why}",
     "Yes: no breach. File this form."),
    ("2. Was it encrypted by a method HHS accepts, and is the key safe?",
     "{yes or no}, {proof}", "Yes: no HIPAA notice. Keep the proof."),
    ("3. Does one of the three exceptions fit, and did it go no further?",
     "{choose: exception | none | honest mistake within the job | slip to another here who may see "
     "it | receiver could not have kept it}, {why}", "Yes: no breach. Keep the reason."),
    ("4. Do the four factors show a low chance?", "Part 3", "No, or not known: tell the people."),
)  # fmt: skip
FACTORS = (
    ("What the information was", "How sensitive is it, and can a person be known by it?"),
    ("Who got it", "Somebody bound by the same law, or anybody?"),
    ("Whether it was really seen", "Who says so, and how do we know?"),
    ("How far the risk was reduced", "Returned, shredded, promised: in writing?"),
)
READING = "{choose: reading | low chance | not low | not known}"
RULES = (
    "hipaa.breach.definition", "hipaa.breach.exceptions", "hipaa.breach.encryption",
    "hipaa.breach.individual_deadline", "hipaa.breach.hhs_large", "hipaa.breach.hhs_small",
    "hipaa.breach.media", "hipaa.breach.notice_content",
)  # fmt: skip
DAYS = ("hipaa.breach.individual_deadline", "days")


def assessment() -> bytes:
    """Return the file of the form.

    Returns
    -------
    bytes
        A ``.docx`` for Word 2010 or later and LibreOffice, with fields to fill in.
    """
    made = documents.begin(
        "Breach assessment and notice",
        "Goes with the chapter Privacy and security. General education, not legal advice.",
        HOW_TO,
    )
    documents.heading(made, "1. The incident")
    documents.table(made, ("Question", "Answer"), WHAT, (2.6, 4.1), "What happened, and when")
    documents.heading(made, "2. The questions in their order")
    documents.table(
        made, ("Question", "Answer, with the reason", "What follows"), ORDER, (2.6, 2.4, 1.7),
        "Four questions, and where each ends",
    )  # fmt: skip
    documents.heading(made, "3. The four factors", new_page=True)
    documents.table(
        made,
        ("Factor", "Ask", "It speaks for", "Why, and how we know"),
        [(factor, ask, READING, "{reason}") for factor, ask in FACTORS],
        (1.6, 1.9, 1.4, 1.8),
        "The four factors, each with its reason",
    )
    documents.heading(made, "4. The decision")
    days = int(practice.rule_value(*DAYS))
    documents.table(
        made,
        ("What", "Yours to fill in"),
        (
            ("Decision", "{choose: decision | a breach | no breach}, because {reason}"),
            ("Decided by, read by", "{name}, {name}, {date: day}"),
            (f"Patients: by day {days} after discovery", "{date: last day}, sent {date: day}"),
            ("HHS", "{date: last day}, sent {date: day}"),
            ("Media, if more than 500 in one state", "{date: last day or none}, sent {date: day}"),
            ("State, insurer, counsel", "{who was asked, and what they said}"),
            ("What keeps it from happening again", "{measure}, {owner}, {date: day}"),
        ),
        (2.8, 3.9),
        "The decision, the last days, and what follows",
    )  # fmt: skip
    documents.heading(made, "5. The letter to the patient", new_page=True)
    documents.lines(made, "{name of the patient}", "{address}", "{date: day of the letter}")
    documents.text(
        made,
        "Dear {name},",
        "On {date: day it happened}, {what happened, in one sentence}. We found out on {date: day "
        "of discovery}.",
        "**What was involved.** {Kinds of information, such as your name and the dates of your "
        "visits}. {What was not involved, if that is sure}.",
        "**What you can do.** {Steps that fit this incident, such as looking through your "
        "statements}.",
        "**What we have done.** {What was done to find out, to reduce the harm, and to keep it "
        "from happening again}.",
        "**Whom to ask.** Call {name} at {toll-free number}, or write to {e-mail, website or "
        "address}. We are sorry that this happened.",
        "{name and role of who signs}",
    )
    documents.heading(made, "Before it goes out", level=2)
    documents.bullets(
        made,
        (
            "{check: It says what happened and when, what was involved, what to do, what we do, "
            "and whom to ask.}",
            "{check: It goes by first-class mail, or by e-mail to those who agreed to it.}",
            "{check: The day on it is the day it leaves. Nothing is dated back.}",
            "{check: What went to the wrong person stands in the patient’s list of disclosures.}",
            "{check: An adult without a lawyer understands it at once.}",
        ),
    )
    documents.heading(made, law.HEADING, level=2)
    documents.bullets(made, law.says(*RULES))
    return documents.saved(made)
