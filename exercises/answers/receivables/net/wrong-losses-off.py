# Takes losses off below the line.
# score: 0
# says: "hides the loss"


def net_collection(visits, day):
    old = visits[(day - visits["quarter_end"]).dt.days > 180]
    collected = old["insurers"] + old["patients"] - old["refunds"]
    collectible = old["charges"] - old["contractual"] - old["discounts"]
    lost = old["denied"] + old["bad_debt"]
    return collected.sum() / (collectible - lost).sum()
