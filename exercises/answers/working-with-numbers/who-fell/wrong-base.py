# Measures the change from this year.
# score: 0
# says: "from where it began"


def who_fell(compared, limit):
    now = compared["visits_now"] / compared["days_now"]
    then = compared["visits_then"] / compared["days_then"]
    change = (now - then) / now
    return change[change < -limit]
