# Divides by the doses given.
# score: 0
# says: "divided by the doses given"


def share_lost(doses):
    lost = doses["doses"].where(doses["reason"].isin(["wasted", "expired", "spoiled"]), 0)
    given = doses["doses"].where(doses["reason"] == "given", 0)
    return lost.groupby(doses["vaccine"]).sum() / given.groupby(doses["vaccine"]).sum()
