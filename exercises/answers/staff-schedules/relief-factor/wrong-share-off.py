# Gives the share of hours off.
# score: 0
# says: "the share of the hours paid that nobody worked"


def relief_factor(payroll):
    worked = payroll["regular_hours"].sum() + payroll["overtime_hours"].sum()
    off = payroll["time_off_hours"].sum() + payroll["holiday_hours"].sum()
    return off / (worked + off)
