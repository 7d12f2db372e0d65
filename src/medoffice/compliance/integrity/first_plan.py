"""The first work plan of Willow Bend's compliance program: what is done, by whom, how often.

How often is the practice's own choice, except where a rule is named; risks are teaching values.
"""

from __future__ import annotations

from datetime import date

from medoffice.compliance.integrity.program import ELEMENTS, Task

POLICIES, LEADERS, TRAINING, LINES, CONSEQUENCES, AUDITS, RESPONSE = ELEMENTS
MANAGER, OWNER, NURSE, BILLER, CODER = (
    "office manager", "medical director", "nurse lead", "lead biller", "outside coder",
)  # fmt: skip
BEGINS = date(2026, 1, 2)
PLAN = (
    Task(AUDITS, "Look up staff, clinicians and vendors on the exclusion list", MANAGER, 1,
         date(2025, 12, 29), 5, 3),
    Task(AUDITS, "Review 10 visits of each clinician, drawn at random", CODER, 12, None, 4, 4),
    Task(AUDITS, "Look through credit balances and send back what is not ours", BILLER, 1,
         date(2025, 11, 28), 4, 4),
    Task(AUDITS, "Ask what could go wrong this year, and put it in order", MANAGER, 12, None, 3, 3),
    Task(RESPONSE, "Read the log of overpayments: day known, day due, day returned", MANAGER, 1,
         None, 5, 3),
    Task(RESPONSE, "See whether last quarter’s corrections still hold", MANAGER, 3, None, 3, 3),
    Task(POLICIES, "Read the policies on coding, copays, gifts and overpayments anew", MANAGER, 12,
         None, 3, 2),
    Task(LEADERS, "Report to the owner in writing: findings, money, what is open", MANAGER, 3,
         None, 4, 2),
    Task(LEADERS, "Look at leases, gifts and payments to whoever refers patients", OWNER, 12,
         None, 5, 2),
    Task(TRAINING, "Train everybody on fraud, and billers and clinicians on coding", NURSE, 12,
         date(2025, 6, 18), 3, 3),
    Task(LINES, "Show everybody how to speak up, also without a name", MANAGER, 6, None, 4, 2),
    Task(CONSEQUENCES, "Look whether rules were applied alike, and thank who spoke up", OWNER, 12,
         None, 3, 2),
)  # fmt: skip
