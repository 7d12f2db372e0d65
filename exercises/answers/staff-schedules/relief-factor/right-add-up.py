# Adds time off and holidays to the hours worked.
# score: 4


def relief_factor(payroll):
    worked = payroll["regular_hours"].sum() + payroll["overtime_hours"].sum()
    off = payroll["time_off_hours"].sum() + payroll["holiday_hours"].sum()
    return (worked + off) / worked
