"""The month-end workbook: receivables tied to the ledger, aging, credits, deposits, duties."""

from medoffice.toolbox.receivables import (
    credit_log,
    deposits,
    duties,
    month_measures,
    months,
    open_balances,
    sample,
    summary,
)
from medoffice.toolbox.workbooks import Workbook

STEPS = (
    "The workbook holds a month end of a fictional practice, Willow Bend, so that you see it work: "
    f"the lines marked “{sample.MARK}”, and the open balances. Clear the shaded cells first.",
    "Months: enter the totals of each month and the ledger's balance. The difference must be 0.00.",
    "Measures: enter the allowance and what billing costs. Days and rates are worked out.",
    "Open balances: paste the list of the last day. Aging sorts it; the balance must be the "
    "ledger's.",
    "Credit balances: enter each when you find it. Money of federal programs has a clock.",
    "Deposits: one line for each day, compared by somebody who neither takes money nor posts it.",
    "Duties: who does what, once a year and whenever somebody leaves.",
    "Summary: set the month end, and print it for the owner. Write beside each “look” what you do "
    "about it.",
)
MIND = (
    "Use the number of the account in place of names and birth dates. Keep the file where your "
    "policy says, and who may open it, too.",
)
WORKBOOK = Workbook(
    title="Month-end receivables",
    chapter="Receivables",
    steps=STEPS,
    mind=MIND,
    parts={
        "Summary": summary.fill,
        months.TITLE: months.fill,
        month_measures.TITLE: month_measures.fill,
        "Aging": open_balances.fill_aging,
        open_balances.TITLE: open_balances.fill,
        credit_log.TITLE: credit_log.fill,
        deposits.TITLE: deposits.fill,
        "Duties": duties.fill,
    },
)
