# Asks whether the age lies between.
# score: 5


def still_open(short, window, day):
    age = (day - short["decided_on"]).dt.days
    return short.loc[age.between(0, window), "missing"].sum()
