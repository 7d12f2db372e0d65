# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def one_number(ratings):
    return {"Hale": 2 / 3, "Lund": 1 / 3}
