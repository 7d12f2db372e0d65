"""The huddle agenda: ten minutes, four questions, and a sheet for the board."""

from __future__ import annotations

from medoffice.toolbox import documents

HOW_TO = (
    "Ten minutes, standing, at the same time each day, ten minutes before the doors open. Who "
    "comes late listens. When the time is over, it is over.",
    "Each line gets one name and one time. A problem that needs more than a minute gets a time and "
    "two names, and is taken out of the huddle.",
    "No patient's name on the board where others can see it: say initials, or the time of the "
    "visit.",
)
MINUTES = (
    ("1", "Yesterday", "What was left open? What do we thank somebody for?"),
    ("2", "Who", "Who is out? Who does that person's most important task today?"),
    ("3", "Where", "Which hour, clinician or room is tight? Who needs an interpreter, a ride or "
     "a long visit? Who did not confirm?"),
    ("2", "Not to forget", "Vendors, deliveries, visitors, last days of today: appeals, replies, "
     "notices"),
    ("1", "Ready?", "One question for today, from the list below"),
    ("1", "Back", "Each repeats her line, with its time"),
)  # fmt: skip
READY = (
    "If the screens go dark now, where is the kit, and who hands it out?",
    "If somebody is stuck by a needle, where does she go? And if the nurse lead is off today?",
    "If a patient shouts, which word do we say, and who comes?",
    "If the vaccine refrigerator is too warm, what do you do first, and what not?",
    "If ice falls before dawn, by when do you know whether you come?",
    "If a caller says that she cannot breathe, what do you say, and to whom do you hand her?",
    "Where is the number of the interpreter?",
    "If the laboratory calls with a critical result and the clinician is gone, who takes it?",
)


def huddle_agenda() -> bytes:
    """Return the Word document."""
    made = documents.begin(
        "Huddle agenda",
        "Goes with the chapter Running the day: ten minutes in the morning, and a sheet for the "
        "board.",
        HOW_TO,
    )
    documents.lines(made, "{practice}, {date: day}", "Led by {name}; clinicians: {name}")
    documents.heading(made, "Ten minutes")
    documents.table(
        made,
        ("Minutes", "About", "Ask", "What we do, who, by when"),
        [(minutes, about, ask, "{answer}") for minutes, about, ask in MINUTES],
        (0.8, 1.1, 2.6, 2.2),
        "The questions of the huddle with their minutes",
    )
    documents.heading(made, "For the board")
    documents.table(
        made,
        ("What", "Name", "Time", "Done"),
        [("{what}", "{name}", "{time}", "{check: done}")] * 8,
        (3.6, 1.5, 0.9, 0.7),
        "Lines for the board, each with a name and a time",
    )
    documents.heading(made, "One question a day", new_page=True)
    documents.text(
        made,
        "Ask one, wait for the answer of whoever would be alone with it, and put right what is "
        "wrong. Add your own.",
    )
    documents.table(
        made,
        ("Question", "Asked on", "What we changed"),
        [(question, "{date: day}", "{change}") for question in READY]
        + [("{your question}", "{date: day}", "{change}")] * 2,
        (3.6, 1.1, 2.0),
        "Questions about being ready",
    )
    documents.heading(made, "Once a month")
    documents.bullets(
        made,
        (
            "{check: It begins on time, and ends after ten minutes}",
            "{check: Everybody speaks at least once a week}",
            "{check: Of last week's lines, most were done by the time that was said}",
            "{check: A clinician, or somebody who speaks for one, was there}",
        ),
    )
    return documents.saved(made)
