"""Three postings as templates: the parts, with fields where each practice differs."""

from __future__ import annotations

from medoffice import practice
from medoffice.people.postings import profiles, wording, written
from medoffice.people.postings.posting import Posting
from medoffice.toolbox import documents, law

LAWS = (
    "ads.title7", "ads.age", "ads.citizenship", "ada.criteria", "ada.essential_functions",
    "irca.discrimination", "flsa.exempt_tests", "flsa.overtime", "pay.posting",
)  # fmt: skip
HOW_TO = (
    "Three postings to begin with: a small office, a practice of seven clinicians, a practice that "
    "a hospital owns. Take the nearest and delete the others.",
    "Go through the tasks with somebody who does the job: strike, add, weigh. Weights are shares "
    "of a usual week and add up to 100.",
    "Pay by salary alone does not end overtime. Let the tests of the job decide, and write what "
    "they say.",
    "Look up what your state asks of a posting, such as the range of pay.",
)
FILL_IN = {
    "employer": "{name of the practice}",
    "place": "{town}",
    "about": "{two sentences on the practice}",
    "reports_to": "{job of the supervisor}",
    "hours": "{days and hours}",
    "apply_to": "{address for applications}",
}


def document() -> bytes:
    """Return the file of the templates.

    Returns
    -------
    bytes
        A ``.docx`` for Word 2010 or later and LibreOffice, with fields to fill in.
    """
    made = documents.begin(
        "Posting templates",
        "Goes with the chapter What a medical office manager does. General education, not legal "
        "advice.",
        HOW_TO,
    )
    for at, (key, name) in enumerate(profiles.names().items()):
        documents.heading(made, f"{name[0].upper()}{name[1:]}", new_page=at > 0)
        _write(made, profiles.profile(key))
    documents.heading(made, "Words to leave out", new_page=True)
    documents.text(
        made,
        "**Unlawful** words break a rule of federal law, from the size of employer that the rule "
        f"names: {_from('ads.age')} for age, {_from('ads.title7')} for sex, faith and disability, "
        f"{_from('ads.citizenship')} for citizenship. **Unwise** words break none by themselves, "
        "and cost you applicants. Comp time is barred where overtime is owed: in a post that is "
        "not exempt.",
    )
    documents.table(
        made,
        ("It touches", "It is", "Such as", "Instead"),
        [
            (entry.title, entry.kind, f"“{entry.catches[0]}”", entry.instead)
            for entry in wording.of_postings()
        ],
        (1.5, 0.8, 1.9, 2.5),
        "Words to leave out of a posting, what they are in law, and what to write instead",
    )
    documents.heading(made, law.HEADING, 2)
    documents.bullets(made, law.says(*LAWS))
    return documents.saved(made)


def _write(made: documents.WordDocument, posting: Posting) -> None:
    """Write a posting, with a field in place of what is the invented employer's own."""
    documents.text(made, f"{{title, such as {posting.title}}}")
    for part in written.parts(posting):
        if part.heading:
            documents.heading(made, part.heading, 2)
        documents.text(made, *(_with_fields(posting, words) for words in part.sentences))
        documents.bullets(made, part.points)


def _with_fields(posting: Posting, words: str) -> str:
    fields = {getattr(posting, name): field for name, field in FILL_IN.items()}
    fields |= {
        written.money(posting.pay): "{range of pay}",
        written.day(posting.apply_by): "{date: last day to apply}",
    }
    for said, field in sorted(fields.items(), key=lambda pair: -len(pair[0])):
        words = words.replace(said, field)
    return words


def _from(rule: str) -> str:
    return (practice.rules()[rule].applies or "").removesuffix(" or more employees") + " employees"
