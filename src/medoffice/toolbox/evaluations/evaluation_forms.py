"""The evaluation forms: for each of six roles its criteria, with anchors in behavior."""

from __future__ import annotations

from medoffice.people.evaluations.forms import ROLES, Form, forms
from medoffice.toolbox import documents, law
from medoffice.toolbox.evaluations import ABOUT

HOW_TO = (
    "Six forms, one for each role, each on pages of its own. Keep the one you need and delete the "
    "others. Change anchors and weights to fit your jobs before the year begins, not at its end.",
    "Rate one criterion for the whole team before you go on to the next. It keeps one strong "
    "impression of a person from coloring every line.",
    "No number without evidence from the whole year: a day, what was seen or heard, and what came "
    "of it. If you have none, write “not seen” and go and look.",
    "Compare your ratings with those of a second rater before anyone hears them.",
)
NOT_SEEN = "If a line was not seen, leave it out, and divide by the weights that are left."
RATING = "{choose: rating | 1 | 2 | 3 | 4 | 5 | not seen}"
FULFILLED = "{choose: status | met | partly met | not met | dropped}"
BEFORE = (
    "{check: Each line says what was done, and not what the person is like}",
    "{check: Nothing in it is new to the person: each concern was talked about when it happened}",
    "{check: Evidence comes from every quarter, and not only from the last weeks}",
    "{check: Nothing on health, pregnancy, age, family, faith, origin, or leave the law protects}",
    "{check: Nothing on a complaint, a report to an agency, or talk about pay or hours}",
    "{check: Anyone else with the same evidence has the same rating}",
)
LAWS = (
    "title7.decisions", "retaliation.work", "ada.medical_questions", "fmla.call_in", "nlra",
    "title7_ada.threshold",
)  # fmt: skip
SIGNED = (
    ("Employee. Signing says that I have read it, not that I agree", "{name}", "{date: day}"),
    ("Supervisor", "{name}", "{date: day}"),
    ("Second reader, before the talk", "{name}", "{date: day}"),
)


def document() -> bytes:
    """Return the file of the evaluation forms.

    Returns
    -------
    bytes
        A ``.docx`` for Word 2010 or later and LibreOffice, with fields to fill in.
    """
    made = documents.begin("Evaluation forms for six roles", ABOUT, HOW_TO)
    documents.heading(made, "What the numbers mean")
    documents.text(
        made,
        "**1, 3 and 5** are described in each line. **2** and **4** lie between: some of both, "
        "with evidence for each. **3 is good work**: the job as it should be done. Most ratings of "
        "a good team are 3 and 4. Nobody must get a 5, and nobody must be kept from it.",
    )
    documents.heading(made, law.HEADING)
    documents.bullets(made, law.says(*LAWS))
    documents.text(
        made,
        "The rest of these pages is good practice: no federal law asks for reviews or ratings.",
    )
    for form in forms():
        _form(made, form)
    return documents.saved(made)


def _form(made: documents.WordDocument, form: Form) -> None:
    role = ROLES[form.role]
    documents.heading(made, f"Evaluation: {role.lower()}", new_page=True)
    documents.lines(
        made,
        "Employee: {name}. Rated by: {name}, who saw the work {how often}.",
        "Time: {date: from} to {date: to}. Talk on {date: day}, at {time}, in {room}.",
    )
    documents.heading(made, "1. Ratings", 2)
    documents.table(
        made,
        ("Criterion, weight", "1", "3", "5", "Rating"),
        [
            (f"**{line.title}**, {line.weight}%", *(line.anchors[at] for at in (1, 3, 5)), RATING)
            for line in form.criteria
        ],
        (1.35, 1.5, 1.5, 1.5, 0.85),
        f"Ratings of the {role.lower()}, with what 1, 3 and 5 look like",
    )
    weights = " + ".join(f"{line.weight}×{{{line.title}}}" for line in form.criteria)
    documents.text(made, f"Overall = ({weights}) ÷ 100 = {{overall}}", keep_together=True)
    documents.text(made, NOT_SEEN, keep_together=True)
    documents.heading(made, "2. Evidence", 2)
    documents.table(
        made,
        ("Criterion", "Day, what was seen, what came of it", "And another one"),
        [
            (
                line.title,
                "{date: day}: {what was done, and what came of it}",
                "{date: day}: {what was done, and what came of it}",
            )
            for line in form.criteria
        ],
        (1.5, 2.6, 2.6),
        f"Evidence for each rating of the {role.lower()}",
    )
    documents.heading(made, "3. Goals", 2)
    documents.table(
        made,
        ("Goal, and how it is measured", "From", "To", "By", "Stands at", "Status"),
        [
            ("Last year: {goal}, {measure}", "{figure}", "{figure}", "{date: day}", "{figure}",
             FULFILLED),
            ("Last year: {goal}, {measure}", "{figure}", "{figure}", "{date: day}", "{figure}",
             FULFILLED),
            ("Next year: {goal}, {measure}", "{figure}", "{figure}", "{date: day}", "", ""),
            ("Next year: {goal}, {measure}", "{figure}", "{figure}", "{date: day}", "", ""),
        ],
        (2.4, 0.75, 0.75, 0.95, 0.85, 1.0),
        f"Goals of the {role.lower()}",
    )  # fmt: skip
    documents.heading(made, "4. In a few words", 2)
    documents.lines(
        made,
        "Keep doing: {one thing, with its day}",
        "Change first: {one thing, and what it should look like}",
        "The practice will: {training, tool or time, by when}",
        "The employee says: {in their own words, or a page attached}",
    )
    documents.heading(made, "5. Read again before the talk", 2)
    documents.bullets(made, BEFORE)
    documents.table(
        made, ("Who", "Name", "On"), SIGNED, (3.7, 1.7, 1.3), f"Who signed, {role.lower()}"
    )
