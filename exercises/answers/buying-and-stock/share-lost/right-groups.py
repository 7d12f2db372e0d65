# Adds up both columns by vaccine.
# score: 4


def share_lost(doses):
    lost = doses["doses"].where(doses["reason"].isin(["wasted", "expired", "spoiled"]), 0)
    counted = doses["doses"].where(doses["reason"] != "returned", 0)
    return lost.groupby(doses["vaccine"]).sum() / counted.groupby(doses["vaccine"]).sum()
