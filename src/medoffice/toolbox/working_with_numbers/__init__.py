"""The report log: data requests, reports handed out, and checks of a number."""

from medoffice.toolbox.workbooks import Workbook
from medoffice.toolbox.working_with_numbers import (
    check_list,
    practice_table,
    report_log,
    requests,
    sample,
    words,
)

STEPS = (
    "Fill in the shaded cells. Everything under “Computed” works itself out.",
    f"Rows marked “{sample.MARK}” are invented, to show how it works. Clear their shaded cells "
    "first.",
    "Somebody asks for a number? Take it down in Data requests, together, before you run anything. "
    "One sentence for the question, one for the decision it serves.",
    "Before you count by a status, list all its words in Words and say what each of them means.",
    "Go through Number check. Then log the number in Report log with a second count from "
    "elsewhere. If the two differ by more than you allow, find out why before you hand it over.",
    "Practice a pivot in Practice table: the small table beside it shows what you should get.",
)
MIND = (
    "Keep patients' names, birth dates and record numbers out of this workbook. It needs "
    "counts, dates and words only.",
)
WORKBOOK = Workbook(
    title="Report log",
    chapter="Working with the numbers",
    steps=STEPS,
    mind=MIND,
    parts={
        "Data requests": requests.fill,
        "Words": words.fill,
        "Number check": check_list.fill,
        "Report log": report_log.fill,
        "Practice table": practice_table.fill,
    },
)
