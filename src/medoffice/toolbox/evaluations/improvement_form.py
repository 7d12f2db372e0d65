"""The improvement plan: what was seen, what is to be seen, who helps, and the days of looking."""

from __future__ import annotations

from medoffice.toolbox import documents, law
from medoffice.toolbox.evaluations import ABOUT

HOW_TO = (
    "A plan is meant to succeed. If you have decided to let somebody go, do not write one: it "
    "wastes weeks and misleads the person. Talk to counsel instead.",
    "One to three expectations, each counted in the person's own work. Draw the cases by chance: "
    "every third claim of the week, say, and not those that caught your eye.",
    "Keep every day of looking. If you miss one, the plan is not failed; you are late. Set a new "
    "day and tell the person.",
    "Federal law asks for no plan before a job ends. A contract, a handbook or state law may. What "
    "the law does forbid: treating people unequally for who they are, and paying them back for a "
    "right they used.",
)
CHECKED = (
    "{check: The person was told of this before, on} {date: day} and {date: day}",
    "{check: It can be learned, and the person has been shown how}",
    "{check: The tools, the time and the instructions to do it right are there}",
    "{check: Others with the same results are treated in the same way}",
    "{check: No leave, illness, disability, pregnancy or faith is behind it. If it may be: stop, "
    "ask what is needed, and get advice}",
    "{check: The person did not lately complain, report, ask for leave or talk about pay or hours. "
    "If so: somebody else reads the plan first, and asks whether it would exist without that}",
    "{check: A second person has read it, and signs below}",
)
LAWS = ("title7.decisions", "retaliation.work", "ada.interactive", "title7_ada.threshold", "atwill")
EXPECTED = ("What is to be done", "Counted how, in how many", "Now", "At the end")
FOUND = "{number} of {sample}"
SUPPORT = (
    ("Shown how, by watching and doing", "{name}", "{date: day}"),
    ("A card, template or setting that helps", "{name}", "{date: day}"),
    ("Time set aside for it", "{name}", "{hours a week}"),
    ("Whom to ask, and when", "{name}", "{times}"),
)
ENDS = (
    ("Met", "The last look reaches the target", "The plan ends. We look again on {date: day}"),
    ("Extend, once", "More than half of the way, and not falling back", "Until {date: day}"),
    ("Not met", "Neither", "{what follows, in plain words}"),
    ("Cannot be judged", "We did not look on a day we had set", "We set a new day"),
)
SIGNED = (
    ("Employee. Signing says that I have read it, not that I agree", "{name}", "{date: day}"),
    ("Supervisor", "{name}", "{date: day}"),
    ("Second reader", "{name}", "{date: day}"),
)


def document() -> bytes:
    """Return the file of the improvement plan.

    Returns
    -------
    bytes
        A ``.docx`` for Word 2010 or later and LibreOffice, with fields to fill in.
    """
    made = documents.begin("Improvement plan", ABOUT, HOW_TO)
    documents.heading(made, "1. Before you write it")
    documents.text(made, "For you alone. Take this part off before you hand the plan over.")
    documents.bullets(made, CHECKED)
    documents.heading(made, law.HEADING, 2)
    documents.bullets(made, law.says(*LAWS))
    documents.heading(made, "2. The plan", new_page=True)
    documents.lines(
        made,
        "For {name}, {job}, with {supervisor}. It begins on {date: day} and ends on {date: day}.",
        "It is about: {criterion of the evaluation form}.",
    )
    documents.heading(made, "What was seen", 2)
    documents.table(
        made,
        ("Day", "What was done, in how many cases", "What came of it", "What we said then"),
        [("{date: day}", "{seen, counted}", "{effect}", "{agreed}")] * 3,
        (1.2, 2.2, 1.6, 1.7),
        "What was seen, with days and counts",
    )
    documents.heading(made, "What is to be seen", 2)
    documents.table(
        made,
        EXPECTED,
        [("{behavior}", "{measure}, {sample}", FOUND, FOUND)] * 2,
        (2.4, 2.1, 1.1, 1.1),
        "What is expected, how it is counted, now and at the end",
    )
    documents.heading(made, "What the practice does", 2)
    documents.table(
        made, ("Help", "Who", "When"), SUPPORT, (3.3, 1.7, 1.7), "Help, by whom and when"
    )
    documents.heading(made, "Days of looking", 2)
    documents.text(
        made,
        "Steps rise evenly: a quarter of the way at the first look, half at the second. We look "
        "together, for {minutes} minutes. A talk that does not happen is set anew within a week.",
    )
    documents.table(
        made,
        ("Look", "On", "To be right", "Were right", "Said, and next"),
        [(str(n), "{date: day}", FOUND, FOUND, "{note}") for n in range(1, 5)],
        (0.6, 1.4, 1.3, 1.3, 2.1),
        "Four days of looking, with what is asked for and what was found",
    )
    documents.heading(made, "How it ends", 2)
    documents.table(
        made, ("End", "When", "Then"), ENDS, (1.4, 2.8, 2.5), "Four ways in which the plan ends"
    )
    documents.heading(made, "What the employee says", 2)
    documents.lines(made, "{in their own words}", "{what else would help}")
    documents.table(made, ("Who", "Name", "On"), SIGNED, (3.7, 1.7, 1.3), "Who signed, and when")
    return documents.saved(made)
