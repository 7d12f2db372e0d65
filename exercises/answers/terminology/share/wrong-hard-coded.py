# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def share(counted):
    return {"X": 0.5, "Y": 0.5, "Z": 0}
