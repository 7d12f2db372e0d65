"""The log of absences that are told on the day, and what may be asked about them."""

from medoffice.toolbox.staff_schedules import sample
from medoffice.toolbox.staff_schedules.call_off_log import asking, counts, log
from medoffice.toolbox.workbooks import Workbook

STEPS = (
    "Log: one row for each call-off, on the day. Choose the person and what was told from the "
    "lists; that is all you need to know.",
    "Protected leave is logged, because the day has to be covered, but it is not counted against "
    "anyone.",
    "Counts: call-offs by weekday, by person and by cover. Few cases prove nothing: "
    "the sheet says what luck alone would do.",
    "Asking: what you may ask when somebody calls, and what you may not. Keep it by the phone.",
    f"Rows marked “{sample.MARK}” are invented. Clear their shaded cells first.",
)
MIND = (
    "Write no illness, no medicine and no family story into this workbook. Medical papers "
    "belong in a separate, locked file.",
    "Your state may protect more absences than federal law does.",
)
WORKBOOK = Workbook(
    title="Call-off log",
    chapter="Staff schedules and phones",
    steps=STEPS,
    mind=MIND,
    parts={
        "Log": log.fill,
        "Counts": counts.fill,
        "Asking": asking.fill,
    },
)
