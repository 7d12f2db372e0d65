# Turns the signs around.
# score: 0
# says: "The signs are turned around"


def rate_and_hours(planned_hours, hours, planned_pay, pay):
    planned_rate = planned_pay / planned_hours
    return {"rate": pay - planned_rate * hours, "hours": (hours - planned_hours) * planned_rate}
