"""The letters that answer a complaint, one to a page, with the paragraphs on rights."""

from __future__ import annotations

import re

from medoffice.operations.patient_experience.letters import clauses, fields, templates
from medoffice.toolbox import documents, law

SAYS = ("grievance", "grievance.hospital", "grievance.plan", "s1557.interpreters")
HOW_TO = (
    "Sort the complaint first. Where harm or a right is at stake, the medical director reads the "
    "letter, and the malpractice carrier hears of the matter before anything is written.",
    "Take the letter that fits, put it on your letterhead, and keep it to one page. Write days, "
    "minutes and what was done. Short sentences: about grade 8 or less.",
    "Leave out what an employee was told, “our policy”, “any inconvenience”, and “never again”.",
    "What your state says of an apology, of complaints to the medical board, and of a time to "
    "answer is yours to look up.",
    "Goes with the chapter Patient experience and complaints. General education, not legal advice.",
)
CHECKS = (
    "{check: What happened stands in it, in the patient's terms, with its day}",
    "{check: It is sorry for what happened, without an “if”}",
    "{check: It says what was done, what comes next, who does it, and by when}",
    "{check: A name and a direct line stand in it}",
    "{check: A right that is at stake is named, with where to complain}",
    "{check: No other patient and no employee can be recognized}",
    "{check: Somebody who was not part of it has read it aloud}",
    "{check: It is in the log, with the day it went out}",
)


def document() -> bytes:
    """Return the file of the letters, a ``.docx`` with fields to fill in."""
    made = documents.begin(
        "Letters to patients",
        "Goes with the chapter Patient experience and complaints. General education, not legal "
        "advice.",
        HOW_TO,
    )
    documents.heading(made, "Before it goes out")
    documents.bullets(made, CHECKS)
    for template in templates().values():
        documents.heading(made, template.title, new_page=True)
        documents.box(made, (template.use_when,))
        documents.text(made, "", *(_asked(words) for words in template.paragraphs))
    documents.heading(made, "Paragraphs on rights", new_page=True)
    documents.text(made, "They stand before the signature, where the right is at stake.")
    documents.table(
        made,
        ("When", "Paragraph"),
        [(clause.title, _asked(clause.text)) for clause in clauses().values()],
        (1.8, 4.9),
        "Paragraphs on rights, and when each belongs into a letter",
    )
    documents.heading(made, "What the law says")
    documents.bullets(made, law.says(*SAYS))
    return documents.saved(made)


def _asked(words: str) -> str:
    """Put what belongs into a field in place of its name."""
    return re.sub(r"\{(\w+)\}", lambda match: f"{{{fields()[match.group(1)]}}}", words)
