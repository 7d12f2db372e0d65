"""The form *Who may do what*: tasks and roles, with room for what the state and the policy say."""

from __future__ import annotations

from medoffice.operations.care_team.scope import Answer, roles, tasks
from medoffice.toolbox import documents

HOW_TO = (
    "For each task, look up what your state's boards say, and write it with the day and the place "
    "where you read it. “State law” in the middle column is where the answer differs by state.",
    "Then write who does it here, by name. A name stands there only if the role is allowed, the "
    "license or certificate is in date, and the person is signed off.",
    "Have the medical director decide and sign. Look at it again each year, and whenever a law, a "
    "contract or the staff changes.",
)


def document() -> bytes:
    """Return the file of the form.

    Returns
    -------
    bytes
        A ``.docx`` for Word 2010 or later and LibreOffice, with fields to fill in.
    """
    made = documents.begin(
        "Who may do what",
        "Goes with the chapter The language of the clinic. General education, not legal advice.",
        HOW_TO,
    )
    documents.heading(made, "1. Tasks")
    documents.table(
        made,
        ("Task", "In general", "What our state says; read where and when", "Here: who, by name"),
        [
            (
                task.name,
                _in_general(task.answers),
                f"{task.look_up} {{answer}}, {{place}}, {{date: day}}",
                "{names}",
            )
            for task in tasks()
        ],
        (1.6, 1.7, 2.1, 1.3),
        "Tasks, who may do them in general, and who does them here",
    )
    documents.heading(made, "2. Licenses and certificates", new_page=True)
    documents.table(
        made,
        ("Name and role", "License or certificate, and who gave it", "Good through", "Looked up"),
        [("{name}, {role}", "{which}, {board or body}", "{date: day}", "{date: day}, {place}")]
        * 12,
        (1.8, 2.2, 1.2, 1.5),
        "Licenses and certificates, with their last days",
    )
    documents.heading(made, "3. Decided")
    documents.table(
        made,
        ("Question", "Answer"),
        (
            ("Medical director", "{name}, {signature}, {date: day}"),
            ("Staff were told on, by", "{date: day}, {name}"),
            ("Looked at again on", "{date: day}"),
        ),
        (3.2, 3.5),
        "Who decided, and when it is looked at again",
    )
    return documents.saved(made)


def _in_general(answers: dict[str, Answer]) -> str:
    """Say in words which roles have which answer."""
    said = {
        Answer.LICENSE: "By license",
        Answer.STATE: "State law",
        Answer.ANYBODY: "If trained",
        Answer.NO: "Not",
    }
    parts = []
    for answer, words in said.items():
        who = [roles()[slug].title for slug, given in answers.items() if given is answer]
        if len(who) == len(answers):
            return f"{words}: everybody"
        if who:
            parts.append(f"{words}: {', '.join(who)}")
    return ". ".join(parts)
