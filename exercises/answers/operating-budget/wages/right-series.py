# Gives a table.
# score: 4


def rate_and_hours(planned_hours, hours, planned_pay, pay):
    planned_rate = planned_pay / planned_hours
    by_hours = planned_rate * (planned_hours - hours)
    return pd.Series({"hours": by_hours, "rate": planned_pay - pay - by_hours})
