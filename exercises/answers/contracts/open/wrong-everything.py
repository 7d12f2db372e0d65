# Adds up everything.
# score: 0
# says: "You added up everything"


def still_open(short, window, day):
    age = (day - short["decided_on"]).dt.days
    return short["missing"].sum()
