"""The downloads of the chapter *Before the visit*: financial policy and estimate workbook."""

from medoffice.toolbox import holidays
from medoffice.toolbox.front_end import bill_check, estimate, good_faith_log
from medoffice.toolbox.front_end.policy import document
from medoffice.toolbox.workbooks import Workbook

__all__ = ["WORKBOOK", "document"]

STEPS = (
    "Estimate: before a visit of an insured patient, enter what the payer told you and one line "
    "for each service you expect. Tell the patient the amount, and keep a copy in the record.",
    "Good-faith log: one row for each booking of a patient without insurance, or who will not use "
    "it. The log says by when the written estimate is due.",
    "Bill check: before a bill goes out to such a patient, compare it with the estimate, for each "
    "provider by itself.",
    "Rows marked “Sample: type over” are invented. Clear their shaded cells first. Put your own "
    "office holidays below the federal ones in Holidays if your state counts them.",
)
MIND = (
    "An estimate is no promise: say so to the patient. What you collect above the true share "
    "goes back without being asked for.",
)
WORKBOOK = Workbook(
    title="Visit estimates",
    chapter="Before the visit",
    steps=STEPS,
    mind=MIND,
    parts={
        "Estimate": estimate.fill,
        "Good-faith log": good_faith_log.fill,
        "Bill check": bill_check.fill,
        "Holidays": holidays.fill,
    },
)
