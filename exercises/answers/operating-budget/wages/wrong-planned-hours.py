# Rate on planned hours.
# score: 0
# says: "Rate is worth what it changes on the hours that were paid"


def rate_and_hours(planned_hours, hours, planned_pay, pay):
    planned_rate = planned_pay / planned_hours
    rate = (planned_rate - pay / hours) * planned_hours
    return {"rate": rate, "hours": (planned_hours - hours) * planned_rate}
