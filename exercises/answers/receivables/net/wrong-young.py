# Counts young visits.
# score: 0
# says: "You counted visits that are too young"


def net_collection(visits, day):
    old = visits[(day - visits["quarter_end"]).dt.days > 180]
    collected = visits["insurers"] + visits["patients"] - visits["refunds"]
    collectible = visits["charges"] - visits["contractual"] - visits["discounts"]
    return collected.sum() / collectible.sum()
