# Uses the course's own function.
# score: 4

from medoffice.scheduling import coverage


def relief_factor(payroll):
    sums = payroll[["regular_hours", "overtime_hours", "time_off_hours", "holiday_hours"]].sum()
    off = sums["time_off_hours"] + sums["holiday_hours"]
    return coverage.relief_factor(off, sums.sum())
