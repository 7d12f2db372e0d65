# Gives what is too late.
# score: 0
# says: "That is what is too late"


def still_open(short, window, day):
    age = (day - short["decided_on"]).dt.days
    return short.loc[age > window, "missing"].sum()
