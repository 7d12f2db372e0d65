# Divides whole columns.
# score: 5


def who_fell(compared, limit):
    now = compared["visits_now"] / compared["days_now"]
    then = compared["visits_then"] / compared["days_then"]
    change = now / then - 1
    return change[change < -limit]
