# Follows the formula.
# score: 4


def rate_and_hours(planned_hours, hours, planned_pay, pay):
    planned_rate = planned_pay / planned_hours
    rate = (planned_rate - pay / hours) * hours
    return {"rate": rate, "hours": (planned_hours - hours) * planned_rate}
