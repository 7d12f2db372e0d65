# Puts the hours at the planned rate between the two.
# score: 4


def rate_and_hours(planned_hours, hours, planned_pay, pay):
    planned_rate = planned_pay / planned_hours
    at_planned_rate = planned_rate * hours
    return {"rate": at_planned_rate - pay, "hours": planned_pay - at_planned_rate}
