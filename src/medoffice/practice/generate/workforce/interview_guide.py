"""The interview guide: the questions everyone is asked, and what weak and strong answers are."""

from __future__ import annotations

from medoffice.practice.generate.workforce.roster import ASSISTANT, FRONT_DESK
from medoffice.practice.generate.world import Row

COLUMNS = ("question_id", "role", "competency", "question", "anchor_1", "anchor_3", "anchor_5")

QUESTIONS = (
    (
        "Q11",
        FRONT_DESK,
        "Service",
        "Tell us about a time a customer or patient was angry with you or your office. What did "
        "you do?",
        "Blames the customer; no step of one's own.",
        "Listened, explained, passed it on or solved it.",
        "Found out what was behind it, settled it, and says what changed afterward.",
    ),
    (
        "Q12",
        FRONT_DESK,
        "Accuracy",
        "Tell us about a mistake you made with data or money, and how it was found.",
        "Remembers none, or hid it.",
        "Corrected it when it was pointed out.",
        "Found it, told those concerned, and changed how the work is done.",
    ),
    (
        "Q13",
        FRONT_DESK,
        "Privacy",
        "A caller says she is a patient's sister and asks when his visit is. What do you do?",
        "Tells her.",
        "Says that it cannot be told.",
        "Gives nothing away, not even that he is a patient, and offers a way that is allowed.",
    ),
    (
        "Q14",
        FRONT_DESK,
        "Priorities",
        "Two lines ring, a patient stands at the desk and a colleague asks for help. What is "
        "first, and why?",
        "No order, or whoever is loudest.",
        "Greets, answers, promises to return.",
        "Sorts by urgency, says so to everyone, and keeps the promise.",
    ),
    (
        "Q15",
        FRONT_DESK,
        "Schedule",
        "The shift is Monday to Friday from half past eight to half past five. Can you work it?",
        "No.",
        "Yes, with a start later than we need.",
        "Yes, from the date we need.",
    ),
    (
        "Q21",
        ASSISTANT,
        "Safety",
        "You are about to give an injection and the label does not match the order. What do "
        "you do?",
        "Goes on, or asks nobody.",
        "Stops and asks the clinician.",
        "Stops, asks, documents, and reports the near miss.",
    ),
    (
        "Q22",
        ASSISTANT,
        "Rooming",
        "Walk us through rooming a patient with diabetes for a follow-up visit.",
        "Vital signs only.",
        "Vital signs, medicines, reason for the visit.",
        "Also what is due: foot check, eye report, vaccine, laboratory results.",
    ),
    (
        "Q23",
        ASSISTANT,
        "Teamwork",
        "Tell us about a time a colleague was behind. What did you do?",
        "Saw to own work.",
        "Helped when asked.",
        "Offered help early, agreed who does what, and told the clinician.",
    ),
    (
        "Q24",
        ASSISTANT,
        "Limits of the role",
        "A patient asks you whether to double a dose. What do you say?",
        "Gives advice.",
        "Says that the clinician must answer.",
        "Does not advise, finds out why the patient asks, and gets the answer today.",
    ),
    (
        "Q25",
        ASSISTANT,
        "Schedule",
        "The shifts are those in the posting. Can you work them?",
        "No.",
        "Yes, with a start later than we need.",
        "Yes, from the date we need.",
    ),
)


def rows() -> list[Row]:
    """Give the table of interview questions."""
    return [dict(zip(COLUMNS, row, strict=True)) for row in QUESTIONS]
