# Forgets the holidays.
# score: 0
# says: "You left the holidays out"


def relief_factor(payroll):
    worked = payroll["regular_hours"].sum() + payroll["overtime_hours"].sum()
    return (worked + payroll["time_off_hours"].sum()) / worked
