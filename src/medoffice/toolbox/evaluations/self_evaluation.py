"""The self-evaluation: what the employee brings to the talk."""

from __future__ import annotations

from medoffice.toolbox import documents
from medoffice.toolbox.evaluations import ABOUT

HOW_TO = (
    "Hand it out two weeks before the talk, with the form of the role, and give an hour of paid "
    "time for it. Work on it is work time.",
    "Ask for it three days before the talk and read it before you fix your ratings. You may have "
    "missed something. Do not average it with yours: people differ in how they judge themselves.",
    "Where you and the employee differ by two steps or more, begin the talk there: ask, listen.",
)
QUESTIONS = (
    ("What went well this year? Name three things, with about when it was.", 3),
    ("What was hard? What stood in the way?", 2),
    ("What did you learn, and what would you like to learn next?", 2),
    ("What should the practice change so that you can do your job better?", 2),
    ("What should I, your supervisor, do more, less, or in another way?", 2),
    ("Has anything you did this year not been noticed?", 1),
    ("Two goals for next year: what, measured how, from where to where, by when?", 2),
)


def document() -> bytes:
    """Return the file of the self-evaluation.

    Returns
    -------
    bytes
        A ``.docx`` for Word 2010 or later and LibreOffice, with fields to fill in.
    """
    made = documents.begin("Self-evaluation", ABOUT, HOW_TO)
    documents.heading(made, "Before we talk")
    documents.lines(
        made,
        "Name: {name}. Job: {job}. We talk on {date: day} at {time}.",
        "Please give it to {name} by {date: day}.",
    )
    documents.text(
        made,
        "Write a few words for each question, on paper if you like. Days and numbers help. What "
        "you write goes into your file. Please leave out anything on your health or your family's: "
        "if you need a change at work for such a reason, ask {name}, and it is kept apart.",
    )
    for number, (question, answers) in enumerate(QUESTIONS, 1):
        documents.heading(made, f"{number}. {question}", 2)
        documents.lines(made, *["{your answer}"] * answers)
    documents.heading(made, "My own ratings")
    documents.text(
        made,
        "Take the form of your job, read what 1, 3 and 5 look like, and write down what fits, with "
        "one example. Leave out what you cannot judge.",
    )
    documents.table(
        made,
        ("Criterion", "My rating", "Because, with an example"),
        [(f"{{criterion {n}}}", "{1 to 5}", "{what I did, and when}") for n in range(1, 8)],
        (2.0, 1.0, 3.7),
        "My own rating of each criterion",
    )
    return documents.saved(made)
