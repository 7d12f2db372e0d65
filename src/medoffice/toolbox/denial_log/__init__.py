"""The denial log: each denial with its last day and its place in the queue, and a Pareto."""

from medoffice.toolbox.denial_log import lists, log, sample, summary
from medoffice.toolbox.workbooks import Workbook

STEPS = (
    "In Lists, enter your payers with the days their contracts give to appeal or to correct. For "
    "Medicare count 125: 120 days from the presumed arrival of the notice.",
    "In Summary, set the date, and how near the last day must be for a denial to come first.",
    f"Rows marked “{sample.MARK}” in the log are invented. Clear their shaded cells first.",
    "Enter each denial on the day it is posted. The date that counts is that of the payer's "
    "notice. Closed denials stay in the log: they teach you the chances and the causes.",
    "Each morning set the date, sort by Place, and work from 1 down. What is due soon comes first, "
    "then what is worth most: price times chance.",
    "Each quarter put your own shares of denials paid into Lists, and look at the Pareto three "
    "times: by count, by dollars billed, by dollars lost.",
)
MIND = (
    "Use the number of the claim in place of names and birth dates. Keep the file where your "
    "policy says, and who may open it, too.",
)
PARETO = "Causes of denials, the largest first, by the measure chosen above the chart"
WORKBOOK = Workbook(
    title="Denial log",
    chapter="Claims, denials and appeals",
    steps=STEPS,
    mind=MIND,
    parts={
        "Summary": summary.fill,
        "Log": log.fill,
        "Lists": lists.fill,
    },
    charts={"Chart 1": PARETO},
)
