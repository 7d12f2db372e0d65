# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def scores(points, offers):
    share = points["weight"] / points["weight"].sum()
    musts = ["agreement", "works_with_ehr", "data_back"]
    return {"P": 3.2, "R": 2.7}
