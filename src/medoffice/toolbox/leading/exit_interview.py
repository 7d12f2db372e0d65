"""The exit interview: the same questions for everyone who leaves, to be read together."""

from __future__ import annotations

from medoffice.toolbox import documents

HOW_TO = (
    "Offer it to everyone who leaves, in the last week, by somebody who was not the supervisor. It "
    "is voluntary, and the last pay does not depend on it.",
    "Ask what happened rather than for a judgment, and write the person's own words. Nobody is "
    "asked to sign anything here.",
    "One interview is an opinion. Read them together twice a year, with how long each stayed, and "
    "show the owner what they have in common, without names.",
    "A report of harassment, discrimination, unpaid hours or danger is acted on at once, even if "
    "the person is gone tomorrow.",
)
FACTS = (
    ("Role, and team", "{role}"),
    ("First day, and last day", "{date: first day} to {date: last day}"),
    (
        "Main reason",
        "{choose: main reason | pay | hours or schedule | the work itself | supervisor | "
        "colleagues | school | moved | health or family, if named unasked | dismissed | other}",
    ),
    ("Second reason", "{in a few words}"),
    ("Where to, if told", "{kind of work; no need to name the employer}"),
)
QUESTIONS = (
    "When did you begin to look, and what happened then?",
    "What did we promise when you were hired, and what came of it?",
    "Who taught you the job? What were you never shown?",
    "Did you know what was expected of you, and how you were doing?",
    "Whom could you tell when something was wrong? What came of it?",
    "What made the work harder than it must be?",
    "What should stay exactly as it is?",
    "What would have kept you?",
)
MARKS = (
    "I knew what was expected of me.",
    "I had what I needed to do the work.",
    "I was told what I did well.",
    "I was treated as others were.",
    "I could say when something was wrong.",
    "I would work here again.",
)
SCALE = "{choose: mark | 1 no | 2 | 3 | 4 | 5 yes}"
LAST_DAY = (
    "{check: Access to the health record, e-mail, telephone and banking closed}",
    "{check: Keys, badge and devices are back}",
    "{check: Open tasks handed over, in writing, to a named colleague}",
    "{check: Last pay and unused time off by the day that state law sets}",
    "{check: Benefits: what ends when, and what can be continued, told in writing}",
    "{check: Address for the tax form}",
)


def document() -> bytes:
    """Return the Word document."""
    made = documents.begin(
        "Exit interview",
        "The same questions for everyone who leaves, and what must be done on the last day.",
        HOW_TO,
    )
    documents.lines(made, "On {date: day}, by {name}")
    documents.heading(made, "Facts")
    documents.table(made, ("What", "Yours to fill in"), FACTS, (2.5, 4.2), "Role, days and reasons")
    documents.heading(made, "Questions")
    documents.table(
        made,
        ("Ask", "In the person's words"),
        [(ask, "{answer}") for ask in QUESTIONS],
        (2.8, 3.9),
        "Eight questions with room for answers",
    )
    documents.heading(made, "Marks from 1 (no) to 5 (yes)")
    documents.table(
        made,
        ("Sentence", "Mark"),
        [(sentence, SCALE) for sentence in MARKS],
        (5.2, 1.5),
        "Six sentences to mark from 1 to 5",
    )
    documents.heading(made, "For the manager")
    documents.text(
        made,
        "What must be acted on now: {what, by whom, by when}",
        "Stayed for {months}. Others who left this job within their first year: {number}",
    )
    documents.heading(made, "The last day", level=2)
    documents.bullets(made, LAST_DAY)
    return documents.saved(made)
