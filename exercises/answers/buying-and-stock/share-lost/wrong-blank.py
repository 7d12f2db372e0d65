# Left as handed out.
# score: 0
# says: "not answered yet"


def share_lost(doses):
    lost = doses["doses"].where(doses["reason"].isin(["wasted", "expired", "spoiled"]), 0)
    # Write your lines here, in place of the three dots.
    ...
