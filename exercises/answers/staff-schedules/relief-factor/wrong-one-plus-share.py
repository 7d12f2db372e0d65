# Adds the share of hours off to one.
# score: 0
# says: "You added the share of hours off to one"


def relief_factor(payroll):
    worked = payroll["regular_hours"].sum() + payroll["overtime_hours"].sum()
    off = payroll["time_off_hours"].sum() + payroll["holiday_hours"].sum()
    return 1 + off / (worked + off)
