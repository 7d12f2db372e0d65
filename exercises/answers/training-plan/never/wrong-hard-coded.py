# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def never_done(lines):
    return {"Fire": 2, "Privacy": 1}
