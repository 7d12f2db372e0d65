# Counts returned doses below the line.
# score: 0
# says: "returned doses below the line"


def share_lost(doses):
    lost = doses["doses"].where(doses["reason"].isin(["wasted", "expired", "spoiled"]), 0)
    return lost.groupby(doses["vaccine"]).sum() / doses.groupby("vaccine")["doses"].sum()
