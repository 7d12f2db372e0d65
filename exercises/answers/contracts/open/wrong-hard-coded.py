# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def still_open(short, window, day):
    age = (day - short["decided_on"]).dt.days
    return 19.5
