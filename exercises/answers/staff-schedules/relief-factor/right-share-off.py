# Divides one by the share that is worked.
# score: 4


def relief_factor(payroll):
    worked = payroll["regular_hours"].sum() + payroll["overtime_hours"].sum()
    off = (payroll["time_off_hours"] + payroll["holiday_hours"]).sum()
    share_off = off / (worked + off)
    return round(1 / (1 - share_off), 4)
