# Gives percentages.
# score: 0
# says: "figure for"


def who_fell(compared, limit):
    now = compared["visits_now"] / compared["days_now"]
    then = compared["visits_then"] / compared["days_then"]
    change = now / then - 1
    return change[change < -limit] * 100
