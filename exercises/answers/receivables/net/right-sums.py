# Adds up, then divides.
# score: 5


def net_collection(visits, day):
    old = visits[(day - visits["quarter_end"]).dt.days > 180]
    total = old.sum(numeric_only=True)
    above = total["insurers"] + total["patients"] - total["refunds"]
    return above / (total["charges"] - total["contractual"] - total["discounts"])
