# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def could_go(log):
    return {"printer": 12, "key": 11}
