# Hours at the actual rate.
# score: 0
# says: "Hours are counted at the planned rate"


def rate_and_hours(planned_hours, hours, planned_pay, pay):
    planned_rate = planned_pay / planned_hours
    actual_rate = pay / hours
    rate = (planned_rate - actual_rate) * hours
    return {"rate": rate, "hours": (planned_hours - hours) * actual_rate}
