# Goes through the vaccines.
# score: 4


def share_lost(doses):
    lost = doses["doses"].where(doses["reason"].isin(["wasted", "expired", "spoiled"]), 0)
    shares = {}
    for vaccine, rows in doses.groupby("vaccine"):
        gone = lost[rows.index].sum()
        given = rows.loc[rows["reason"] == "given", "doses"].sum()
        shares[vaccine] = gone / (gone + given)
    return shares
