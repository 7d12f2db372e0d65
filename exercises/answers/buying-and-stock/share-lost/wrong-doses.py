# Gives the doses.
# score: 0
# says: "You gave the doses"


def share_lost(doses):
    lost = doses["doses"].where(doses["reason"].isin(["wasted", "expired", "spoiled"]), 0)
    return lost.groupby(doses["vaccine"]).sum()
