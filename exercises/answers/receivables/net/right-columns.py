# Makes two columns.
# score: 5


def net_collection(visits, day):
    old = visits[(day - visits["quarter_end"]).dt.days > 180]
    collected = old["insurers"] + old["patients"] - old["refunds"]
    collectible = old["charges"] - old["contractual"] - old["discounts"]
    return round(collected.sum() / collectible.sum(), 4)
