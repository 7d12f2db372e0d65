# Leaves the last day out.
# score: 0.83
# says: "The last day of the window counts"


def still_open(short, window, day):
    age = (day - short["decided_on"]).dt.days
    return short.loc[(age >= 0) & (age < window), "missing"].sum()
