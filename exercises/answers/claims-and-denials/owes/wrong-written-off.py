# Gives up the denials.
# score: 0
# says: "You gave up the denials that carry CO"


def who_owes(adjustments, reasons):
    rows = adjustments.merge(reasons, on="reason")
    rows["who"] = "patient"
    rows.loc[rows["group"] == "CO", "who"] = "practice"
    rows.loc[rows["reason"].isin(["27", "31"]), "who"] = "work"
    return rows.groupby("who")["amount"].sum()
