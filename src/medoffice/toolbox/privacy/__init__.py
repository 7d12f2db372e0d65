"""Downloads of the chapter *Privacy and security*: a breach assessment and a workbook of logs."""

from medoffice.toolbox.privacy import associates, breaches, risks, sanctions
from medoffice.toolbox.privacy.assessment import assessment
from medoffice.toolbox.privacy.frame import MARK
from medoffice.toolbox.workbooks import Workbook

__all__ = ["WORKBOOK", "assessment"]

WORKBOOK = Workbook(
    title="Privacy workbook",
    chapter="Privacy and security",
    steps=(
        f"Rows marked “{MARK}” are invented. Clear their shaded cells first.",
        "In Risks, set the date. Enter each place where patient information lies, with what could "
        "happen to it. The sheet puts a level to it and says what is wrong with the line.",
        "In Breaches, enter each incident on the day it is discovered. The sheet works out the "
        "last day for the patients and for HHS, and whether the media must be told.",
        "In Sanctions, write down each step, so that like conduct is treated alike.",
        "In Associates, list each firm that handles patient information. No agreement, no "
        "information.",
        "Read all four sheets on the first Monday of each month, and once a year with the owner.",
    ),
    mind=(
        "The last days are the outer limit of federal law. It asks for notice without unreasonable "
        "delay, and your state may give less time.",
        "No names of patients in this file: use the number of the incident. Keep it where only "
        "those see it who need to.",
    ),
    parts={
        "Risks": risks.fill,
        "Breaches": breaches.fill,
        "Sanctions": sanctions.fill,
        "Associates": associates.fill,
    },
)
