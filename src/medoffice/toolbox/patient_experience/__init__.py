"""Downloads of the chapter *Patient experience*: complaint log, survey, letters."""

from medoffice.toolbox.patient_experience import log, months, summary
from medoffice.toolbox.patient_experience.letters import document as letters
from medoffice.toolbox.patient_experience.survey import document as survey
from medoffice.toolbox.workbooks import Workbook

__all__ = ["WORKBOOK", "letters", "survey"]

WORKBOOK = Workbook(
    title="Complaint log",
    chapter="Patient experience and complaints",
    steps=(
        "In Summary, set the date and the days that you promise for each severity. They are yours: "
        "no federal law sets them for a private office.",
        f"Rows marked “{log.MARK}” are invented. Clear their shaded cells first.",
        "In Log, write a line for each complaint on the day it comes, in the patient's words, "
        "whoever it is about. The log says by when to reply and to answer, and what is overdue.",
        "If a law has a clock of its own, such as for a copy of records, write its last day in the "
        "column Day of the law. It does not replace yours.",
        "On the first of each month, look at Months: what lies outside the limits, or eight in a "
        "row on one side, is a signal. All else is noise.",
    ),
    mind=(
        "Use the number of the record in place of names and birth dates. Keep the file where your "
        "policy says, and who may open it, too.",
        "A log that is used against people stays empty. Ask what happened, and not who.",
        "Where somebody may have been harmed, tell the clinician and the malpractice carrier "
        "before anything is written.",
    ),
    parts={
        summary.TITLE: summary.fill,
        log.TITLE: log.fill,
        months.TITLE: months.fill,
    },
    charts={"Chart 1": "Complaints in each month, with the centre and both limits"},
)
