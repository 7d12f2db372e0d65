# Ignores the limit.
# score: 1
# says: ["Right with a lower limit", "who fell at all"]


def who_fell(compared, limit):
    now = compared["visits_now"] / compared["days_now"]
    then = compared["visits_then"] / compared["days_then"]
    change = now / then - 1
    return change[change < 0]
