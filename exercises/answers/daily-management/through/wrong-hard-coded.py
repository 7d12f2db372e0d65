# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def through(matters):
    return {"needle": 15, "fridge": 31, "gap": 34, "appeal": 59}
