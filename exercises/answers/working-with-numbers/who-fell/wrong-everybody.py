# Gives the change of everybody.
# score: 0
# says: "You gave everybody"


def who_fell(compared, limit):
    now = compared["visits_now"] / compared["days_now"]
    then = compared["visits_then"] / compared["days_then"]
    return now / then - 1
