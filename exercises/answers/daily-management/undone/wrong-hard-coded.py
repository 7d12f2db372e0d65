# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def left_undone(checks):
    return {"coverage": 2}
