"""The stay interview: five questions for somebody you want to keep, and what you promise."""

from __future__ import annotations

from medoffice.toolbox import documents, law

HOW_TO = (
    "Half an hour, in working time, with the door closed and the telephone off. Hold it with "
    "everyone new after two weeks and after two months, and with everyone once a year, well apart "
    "from the review.",
    "Say first what it is for, and that nothing said here goes into a review. Listen four minutes "
    "of five. Do not defend, and do not explain why something cannot be.",
    "If a complaint about harassment, discrimination, safety or unpaid hours comes up, it is no "
    "longer a stay interview: say that you must act on it, and to whom you go.",
)
QUESTIONS = (
    (
        "What do you look forward to when you come in?",
        "What in particular? When was it last like that?",
    ),
    ("What would you change tomorrow if you could?", "What does it cost you in a usual week?"),
    ("What would you like to learn, or do more of?", "Who here could show you?"),
    ("When did you last think of leaving, and what set it off?", "What would have helped then?"),
    (
        "What can I do, or stop doing, so that you can do your work better?",
        "What should I have asked?",
    ),
)
NEW = (
    ("What is as you expected, and what is not?", "What did we say in the interview about it?"),
    ("What were you never shown, or shown too late?", "Whom do you ask when you are stuck?"),
)
NOT_ASKED = (
    "**Against the law:** the health of relatives; and health, medicines or what a sick day was "
    "for, unless the job makes the question necessary",
    "**Evidence** against you, since no decision may turn on it: plans for children, pregnancy, "
    "faith, origin, age",
    "**Evidence**, too: whether staff talk with each other about pay. They may, and you do not ask",
    "**Lawful, and unwise:** politics, marriage, what somebody does after work",
)
LAWS = ("ada.medical_questions", "gina.family", "title7.decisions", "nlra",
    "title7_ada.threshold")  # fmt: skip


def document() -> bytes:
    """Return the Word document."""
    made = documents.begin(
        "Stay interview",
        "Questions for somebody you want to keep, room for answers, and one promise with a day.",
        HOW_TO,
    )
    documents.lines(
        made, "With {name}, {role}, here since {date: first day}", "On {date: day}, by {name}"
    )
    _asked(made, "Five questions for everyone", QUESTIONS, "The five questions with room")
    _asked(made, "Two more for somebody new", NEW, "Two questions for a new colleague")
    documents.heading(made, "What you do not ask")
    documents.text(
        made,
        "If it is brought up, answer kindly, do not follow it up and do not write it down. If "
        "somebody asks for a change because of health, pregnancy or faith, take that up by itself.",
    )
    documents.bullets(made, NOT_ASKED)
    documents.heading(made, law.HEADING, 2)
    documents.bullets(made, law.says(*LAWS))
    documents.heading(made, "What I promise")
    documents.table(
        made,
        ("What", "By when", "Done on"),
        [("{one thing you can do yourself}", "{date: within two weeks}", "{date: day}")]
        + [("{what you ask somebody else}", "{date: day}", "{date: day}")] * 2,
        (3.7, 1.5, 1.5),
        "Promises with a day",
    )
    documents.text(
        made,
        "What cannot be done, and why, told on {date: day}: {what}",
        "Next talk: {date: day}",
    )
    return documents.saved(made)


def _asked(made, heading: str, questions: tuple[tuple[str, str], ...], about: str) -> None:
    documents.heading(made, heading)
    documents.table(
        made,
        ("Ask", "Then", "In the person's words"),
        [(ask, then, "{answer}") for ask, then in questions],
        (2.2, 1.7, 2.8),
        about,
    )
