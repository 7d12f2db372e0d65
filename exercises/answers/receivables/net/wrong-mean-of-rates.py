# Averages rates.
# score: 1
# says: "add up first, divide once"


def net_collection(visits, day):
    old = visits[(day - visits["quarter_end"]).dt.days > 180]
    collected = old["insurers"] + old["patients"] - old["refunds"]
    collectible = old["charges"] - old["contractual"] - old["discounts"]
    return (collected / collectible).mean()
