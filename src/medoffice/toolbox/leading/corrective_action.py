"""The corrective action form: what was done, what came of it, what is agreed, and both views."""

from __future__ import annotations

from medoffice.toolbox import documents, law

HOW_TO = (
    "Fill in what you know before the talk, and the rest in it or right after, the same day. Write "
    "what a camera would have seen. Leave out what you think of the person, and anything about "
    "health, family, faith or a complaint.",
    "Take the same step for the same conduct, whoever it is. Before a last warning or a dismissal, "
    "ask counsel: state law, a contract or your handbook may set other steps.",
    "Keep it in the personnel file, for at least a year after it was made. Medical papers and the "
    "file of an investigation are kept apart.",
)
STEPS = ("talk that is noted", "written warning", "last written warning", "other, with counsel")
ABOUT = (
    ("Name, and role", "{name}, {role}"),
    ("Supervisor", "{name}"),
    ("Day of the talk, and who was there", "{date: day}, {names}"),
    ("Step", "{choose: step | " + " | ".join(STEPS) + "}"),
    ("Earlier steps on the same matter", "{step and day, or none}"),
)
WHAT = (
    ("What was done or not done", "{behavior, as a camera would have seen it}"),
    ("When, and where", "{day, time, place}"),
    ("What came of it", "{effect on patients, colleagues, money or safety}"),
    ("What is expected, and where that is written", "{policy, job description, or earlier talk}"),
    ("How we know", "{records looked at, what was seen, by whom}"),
)
AGREED = (
    ("What will be different", "{what, so that both can see it}"),
    ("By when, and how it is measured", "{number} by {date: day}"),
    ("When we look, together", "{date: first day}, {date: second day}, {date: third day}"),
    ("What the practice does", "{tool, training, time, change of a process}"),
    ("What follows if it is met", "{such as: closed, told in writing}"),
    ("What follows if it is not met", "{next step}"),
)
BEFORE = (
    "{check: I looked at the records myself, and heard the other side before I decided.}",
    "{check: The expectation was known: it is written, and was told.}",
    "{check: Others were treated alike for the same. If not, I can say why.}",
    "{check: It is not about talk of pay, a complaint, a report, a question about hours, a leave "
    "or an accommodation. If it touches one of these, counsel was asked.}",
    "{check: If the cause is a fault of ours, it is mended first.}",
)
SIGNED = (
    ("Staff member", "My signature says that I have read this, and not that I agree."),
    ("Supervisor", "I have talked about it with the staff member, and given a copy."),
)
RULES = ("nlra", "flsa.retaliation", "retaliation.work", "eeoc.charges_records")


def document() -> bytes:
    """Return the Word document."""
    made = documents.begin(
        "Corrective action",
        "A step of corrective action on paper: behavior, effect, agreement, and both views.",
        HOW_TO,
    )
    for heading, rows, about in (
        ("Who, and which step", ABOUT, "Name, role, day and step"),
        ("What happened", WHAT, "Behavior, day, effect and expectation"),
        ("What is agreed", AGREED, "What will be different, by when, and what the practice does"),
    ):
        documents.heading(made, heading, new_page=rows is AGREED)
        documents.table(made, ("What", "Yours to fill in"), rows, (2.5, 4.2), about)
    documents.heading(made, "The staff member's view")
    documents.text(made, "{In your own words. Add pages if you need them}")
    documents.heading(made, "Signatures")
    documents.table(
        made,
        ("Who", "What the signature says", "Name and day"),
        [(who, says, "{name}, {date: day}") for who, says in SIGNED],
        (1.4, 3.1, 2.2),
        "Who signs, and what that means",
    )
    documents.text(made, "If the staff member does not sign, note it, with a witness: {name}.")
    documents.heading(made, "Before you hand it over", new_page=True)
    documents.text(made, "For the supervisor; this page is no part of the form.")
    documents.bullets(made, BEFORE)
    documents.heading(made, law.HEADING, level=2)
    documents.bullets(made, law.says(*RULES))
    return documents.saved(made)
