# Left as handed out.
# score: 0
# says: "not answered yet"


def relief_factor(payroll):
    worked = payroll["regular_hours"].sum() + payroll["overtime_hours"].sum()
    # Write your lines here, in place of the three dots.
    ...
