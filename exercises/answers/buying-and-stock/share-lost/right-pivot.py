# Turns reasons into columns.
# score: 4


def share_lost(doses):
    lost = doses["doses"].where(doses["reason"].isin(["wasted", "expired", "spoiled"]), 0)
    table = doses.assign(lost=lost, given=doses["doses"].where(doses["reason"] == "given", 0))
    table = table.pivot_table(index="vaccine", values=["lost", "given"], aggfunc="sum")
    return table["lost"] / (table["lost"] + table["given"])
