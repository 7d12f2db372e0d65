# Keeps those who rose.
# score: 0
# says: "kept those who rose"


def who_fell(compared, limit):
    now = compared["visits_now"] / compared["days_now"]
    then = compared["visits_then"] / compared["days_then"]
    change = now / then - 1
    return change[change > limit]
