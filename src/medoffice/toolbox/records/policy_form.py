"""A policy to fill in: short enough to be read, and with what makes it work after the signature."""

from __future__ import annotations

from medoffice.toolbox import documents, law

SAYS = "hipaa.docs.retention"
HOW_TO = (
    "Write it with those who do the work, and try it for a day before anybody signs. Two pages are "
    "enough; what is longer belongs in a checklist beside it.",
    "Write who does what by when. “Staff should be careful” is no step.",
    "Keep apart what a law asks and what you ask of yourselves. A promise that nobody keeps is "
    "worse than none: an auditor reads it as your own standard.",
    "State law is yours to look up, and counsel reads what turns on it.",
)


def document() -> bytes:
    """Return the file of the policy, a ``.docx`` with fields to fill in."""
    (kept,) = law.says(SAYS)
    made = documents.begin(
        "Policy and procedure",
        "Goes with the chapter Policies, procedures and records. General education, not legal "
        "advice.",
        HOW_TO,
    )
    documents.table(
        made,
        ("What", "This policy"),
        (
            ("Title and number", "{title}, {number}"),
            ("Owner, by role", "{role}"),
            ("Version, and in force from", "{version}, {date: in force from}"),
            ("Replaces", "{version that it replaces}, kept in {place}"),
            ("Look at again by", "{date: next review}"),
            ("Approved by", "{name}, {date: approved}"),
        ),
        (2.4, 4.3),
        "The head of the policy",
    )
    documents.heading(made, "1. Why we have it")
    documents.text(made, "{one sentence: what goes wrong without it}")
    documents.heading(made, "2. Whom it binds")
    documents.text(made, "{roles}. Exceptions are granted by {role}, in writing.")
    documents.heading(made, "3. What it rests on")
    documents.table(
        made,
        ("What", "Who says so", "Checked on"),
        [
            (
                "{what is asked}",
                "{choose: source | federal law | state law | a contract | our own rule} {citation}",
                "{date: checked}",
            )
        ]
        * 4,
        (3.0, 2.4, 1.3),
        "What each part of the policy rests on",
    )
    documents.heading(made, "4. What we do")
    documents.table(
        made,
        ("Step", "Who", "By when", "What is left to show it was done"),
        [(f"{number}. {{step}}", "{role}", "{time}", "{record}") for number in range(1, 8)],
        (2.6, 1.2, 1.1, 1.8),
        "The procedure, step by step",
    )
    documents.text(made, "If a step cannot be done: {what to do, and whom to tell}.")
    documents.heading(made, "5. If it is not kept")
    documents.text(
        made,
        "Tell {role}, or {another role} if that is the person concerned. Nobody is punished for "
        "telling in good faith. What follows is decided by {role}, alike for all.",
    )
    documents.heading(made, "6. Papers, and how long they are kept")
    documents.text(
        made,
        "{papers that arise}, kept in {place} for {years}, counted from {day}.",
        f"For papers on privacy and security: {kept}",
    )
    documents.heading(made, "7. How we know that it works")
    documents.table(
        made,
        ("Figure", "Before", "Goal, and by when", "Who counts, how often"),
        [("{figure}", "{value}", "{value}, {date: by}", "{role}, {interval}")] * 2,
        (2.2, 1.0, 1.8, 1.7),
        "The figures that show whether the policy is kept",
    )
    documents.heading(made, "8. How it was brought in", new_page=True)
    documents.bullets(
        made,
        (
            "{check: Tried for a day by those who do the work}",
            "{check: Told to everybody it binds, with a chance to ask}",
            "{check: Signed as read, by name and version}",
            "{check: The old version taken away from desks and screens, and one copy kept}",
            "{check: Counted after a month}",
        ),
    )
    documents.heading(made, "9. Versions")
    documents.table(
        made,
        ("Version", "In force from", "What changed, and why", "Approved by"),
        [("{number}", "{date: from}", "{change}", "{name}")] * 4,
        (0.9, 1.4, 3.0, 1.4),
        "Versions of the policy",
    )
    return documents.saved(made)
