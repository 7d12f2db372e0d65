# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def usable(figures, year):
    return {"phones": 1, "rating": 1}
