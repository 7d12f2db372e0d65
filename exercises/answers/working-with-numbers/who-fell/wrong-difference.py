# Gives the difference in visits a day.
# score: 0
# says: "Divide it by last"


def who_fell(compared, limit):
    now = compared["visits_now"] / compared["days_now"]
    then = compared["visits_then"] / compared["days_then"]
    return (now - then)[now / then - 1 < -limit]
