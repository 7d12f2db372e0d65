# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def last_run(values):
    return 4
