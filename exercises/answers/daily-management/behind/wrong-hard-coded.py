# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def minutes_behind(visits, now):
    return {"Ames": 10, "Cole": 10}
