# Goes by the group alone.
# score: 0
# says: "You went by the group alone"


def who_owes(adjustments, reasons):
    rows = adjustments.merge(reasons, on="reason")
    rows["who"] = "patient"
    rows.loc[rows["group"] == "CO", "who"] = "practice"
    return rows.groupby("who")["amount"].sum()
