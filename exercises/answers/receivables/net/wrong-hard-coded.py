# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def net_collection(visits, day):
    old = visits[(day - visits["quarter_end"]).dt.days > 180]
    return 0.9
