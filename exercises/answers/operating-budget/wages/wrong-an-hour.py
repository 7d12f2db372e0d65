# Gives the difference of the rates.
# score: 0
# says: "You gave the difference of the rates"


def rate_and_hours(planned_hours, hours, planned_pay, pay):
    planned_rate = planned_pay / planned_hours
    return {"rate": planned_rate - pay / hours, "hours": (planned_hours - hours) * planned_rate}
