# Counts the lines.
# score: 0
# says: "You counted the lines"


def still_open(short, window, day):
    age = (day - short["decided_on"]).dt.days
    return age.between(0, window).sum()
