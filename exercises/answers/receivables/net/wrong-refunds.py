# Forgets the refunds.
# score: 0
# says: "You did not take the refunds off"


def net_collection(visits, day):
    old = visits[(day - visits["quarter_end"]).dt.days > 180]
    collected = old["insurers"] + old["patients"]
    collectible = old["charges"] - old["contractual"] - old["discounts"]
    return collected.sum() / collectible.sum()
