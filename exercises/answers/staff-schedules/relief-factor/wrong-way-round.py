# Divides hours worked by hours paid.
# score: 0
# says: "You divided the wrong way round"


def relief_factor(payroll):
    worked = payroll["regular_hours"].sum() + payroll["overtime_hours"].sum()
    paid = worked + payroll["time_off_hours"].sum() + payroll["holiday_hours"].sum()
    return worked / paid
