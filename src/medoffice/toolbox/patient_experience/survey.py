"""A short survey of our own, in plain words, with how to send, count and show it."""

from __future__ import annotations

from medoffice.operations.patient_experience.sample_size import for_change, for_margin
from medoffice.operations.patient_experience.surveys import FEWEST_PEOPLE
from medoffice.toolbox import documents, law

SAYS = ("s1557.interpreters",)
HOW_TO = (
    "The questions are ours, on the subjects of the CG-CAHPS survey of AHRQ, which is longer and "
    "free to use. If a plan or Medicare asks for CG-CAHPS, use theirs, word for word.",
    "Send it to a random part of the visits, the day after, and to nobody twice in half a year. "
    "Have it translated by a person, and offer to ask by telephone.",
    "Ask nobody for a good answer, and give nothing for one.",
    "Goes with the chapter Patient experience and complaints. General education, not legal advice.",
)
SCALE = ("Never", "Sometimes", "Usually", "Always", "Does not apply")
PARTS = {
    "Getting care": (
        "When you were ill, did you get an appointment as soon as you needed?",
        "For a check-up, did you get an appointment as soon as you wanted?",
        "When you called with a question, did you get an answer the same day?",
    ),
    "The person who treated you": (
        "Was everything explained so that you could understand it?",
        "Did this person listen to you?",
        "Did this person respect what you said?",
        "Did this person spend enough time with you?",
    ),
    "The front desk": (
        "Were the people at the front desk as helpful as they should be?",
        "Were they polite and respectful?",
    ),
    "How it fits together": (
        "Did this person know the important facts about your health?",
        "If you had a test, did somebody tell you the result?",
        "Did somebody talk with you about all the medicines you take?",
    ),
}


def document() -> bytes:
    """Return the file of the survey, a ``.docx`` with fields to fill in."""
    made = documents.begin(
        "Patient survey",
        "Goes with the chapter Patient experience and complaints. General education, not legal "
        "advice.",
        HOW_TO,
    )
    documents.heading(made, "How was it with us?")
    documents.text(
        made,
        "Please think of the last 6 months at {name of the practice}. Answer what applies to you. "
        "It takes 5 minutes. You need not give your name, and your care does not depend on it.",
        "You can answer by telephone, in your language, at no cost: {telephone number}.",
    )
    for title, questions in PARTS.items():
        documents.heading(made, title, 2)
        documents.table(
            made,
            ("How often was it so?", *SCALE),
            [(question, *("☐" for _ in SCALE)) for question in questions],
            (2.6, 0.7, 0.9, 0.8, 0.75, 0.95),
            f"Questions: {title.lower()}",
        )
    documents.heading(made, "In sum", 2)
    documents.text(
        made,
        "From 0, the worst possible, to 10, the best possible: how would you rate the person who "
        "treated you?   0   1   2   3   4   5   6   7   8   9   10",
        "What should we do differently? {room for the patient's words}",
        "May we call you about it? If so: {name and telephone number}",
    )
    documents.heading(made, "For the office: how to count it", new_page=True)
    documents.bullets(
        made,
        (
            "Top box: “Always”, or a rating of 9 or 10, divided by those who answered the "
            "question. “Does not apply” and empty count for nobody.",
            "A part's score is the mean of the top boxes of its questions.",
            "Write beside each score how many answered, and how many of those asked.",
            f"Below {FEWEST_PEOPLE} answers show the count and no percentage.",
            f"To know a share within 5 points takes up to {for_margin(0.5, 0.05)} answers; to tell "
            f"82 percent from 87 takes {for_change(0.82, 0.87)} in each of two periods.",
            "Put the share of each month on a p chart, and look for a cause only at a signal.",
            "Compare the languages and ages of those who answered with those who were asked.",
            "Read every comment. What is a complaint goes into the log the same day.",
        ),
    )
    documents.heading(made, "What the law says", 2)
    documents.bullets(made, law.says(*SAYS))
    return documents.saved(made)
