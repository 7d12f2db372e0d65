# Compares the months and forgets the days.
# score: 0
# says: "visits of the whole month"


def who_fell(compared, limit):
    change = compared["visits_now"] / compared["visits_then"] - 1
    return change[change < -limit]
