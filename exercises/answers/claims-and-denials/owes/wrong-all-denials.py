# Takes every denial for work.
# score: 0
# says: "You took every denial for work"


def who_owes(adjustments, reasons):
    rows = adjustments.merge(reasons, on="reason")
    rows["who"] = "patient"
    rows.loc[rows["group"] == "CO", "who"] = "practice"
    rows.loc[rows["kind"] == "denial", "who"] = "work"
    return rows.groupby("who")["amount"].sum()
