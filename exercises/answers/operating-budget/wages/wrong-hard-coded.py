# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def rate_and_hours(planned_hours, hours, planned_pay, pay):
    planned_rate = planned_pay / planned_hours
    return {"rate": 520, "hours": -800}
