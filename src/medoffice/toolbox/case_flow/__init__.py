"""The tracking logs: referrals, results, and records released, with their counts."""

from medoffice.toolbox.case_flow import referral_log, release_log, results_log, sample, summary
from medoffice.toolbox.workbooks import Workbook

STEPS = (
    "Set the date and your limits in Summary. Agree on the limits with your clinicians first.",
    f"Rows marked “{sample.MARK}” are invented, to show how it works. Clear their shaded cells "
    "first.",
    "Enter each order on the day it is made. Fill in a date for each step as it happens. The log "
    "says what it waits for, when that was due, and how late it is.",
    "Each Monday: set the date, filter the state on “overdue”, urgent and abnormal first. Give "
    "each line a next step and a date. One on which nothing has moved for weeks is lost: first "
    "find out what happened.",
    "Enter each request for records on the day it comes. The federal clock runs from that day. "
    "Your state may ask for less time.",
)
MIND = (
    "Use the number of the record in place of names and birth dates. Keep the file where your "
    "policy says, and who may open it, too.",
)
WORKBOOK = Workbook(
    title="Tracking logs",
    chapter="Records and case flow",
    steps=STEPS,
    mind=MIND,
    parts={
        "Summary": summary.fill,
        "Referrals": referral_log.fill,
        "Results": results_log.fill,
        "Records released": release_log.fill,
    },
)
