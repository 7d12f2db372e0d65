# Counts lines that are not decided yet.
# score: 1.67
# says: "not decided yet"


def still_open(short, window, day):
    age = (day - short["decided_on"]).dt.days
    return short.loc[age <= window, "missing"].sum()
