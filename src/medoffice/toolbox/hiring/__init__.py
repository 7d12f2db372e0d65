"""Downloads of the chapter *Hiring and onboarding*: interview guide and orientation checklist."""

from medoffice.toolbox import holidays
from medoffice.toolbox.hiring import checklist, talks
from medoffice.toolbox.hiring.interview_guide import document
from medoffice.toolbox.workbooks import Workbook

__all__ = ["WORKBOOK", "document"]

WORKBOOK = Workbook(
    title="Orientation checklist",
    chapter="Hiring and onboarding",
    steps=(
        "Make a copy of this file for each new colleague. In Checklist, type the name, the role "
        "and the first day. Every last day follows.",
        "Go through the steps: strike what the role does not need, add what your practice and "
        "your state ask for, and put a name beside each.",
        "Type the day on which a step is done. State says what is late, what waits for another "
        "step, and what comes next.",
        "Use Talks on days 30, 60 and 90: the same sheet, so that day 90 is no surprise.",
        "Keep Form I-9 and medical papers apart from the personnel file; here stands only that "
        "they are done, and when.",
    ),
    mind=(
        "The steps shown are Willow Bend's for a medical assistant. Law in the column Asked by is "
        "federal law; “law (our day)” means that the law asks and the day is the practice's own. "
        "Your state may set shorter days, as for the report of a new hire.",
        "Write no diagnosis, no vaccine result and nothing of a family into this workbook.",
    ),
    parts={"Checklist": checklist.fill, "Talks": talks.fill, "Holidays": holidays.fill},
)
