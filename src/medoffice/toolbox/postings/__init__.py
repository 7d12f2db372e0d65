"""Downloads of the chapter *What a medical office manager does*: postings, and a scoring sheet."""

from medoffice.toolbox.postings import scoring
from medoffice.toolbox.postings.templates import document
from medoffice.toolbox.workbooks import Workbook

__all__ = ["WORKBOOK", "document"]

WORKBOOK = Workbook(
    title="Résumé scoring sheet",
    chapter="What a medical office manager does",
    steps=(
        "Before the first application comes, type what the posting asks for and how much each line "
        "counts, and the minimum in months. Change neither later.",
        "Give each application a number. Keep names, addresses and photographs away from readers.",
        "Type the months in which somebody ran an office, a shift or a team. A month in two jobs "
        "is one month.",
        "Two people read, each alone in a copy of this file: 0 not shown, 1 named, 2 done with an "
        "example, 3 done with a result. Then copy both into one file.",
        "Talk over what Talk about shows: there the two readers differ by two points or more. Then "
        "read the places.",
    ),
    mind=(
        "The five shown are invented. A score orders papers. It does not tell how somebody works: "
        "that is for the interview.",
        "Write nothing on age, family, health, origin or faith into this file. Keep it with the "
        "applications as long as federal and state law ask.",
    ),
    parts={"Scoring": scoring.fill},
)
