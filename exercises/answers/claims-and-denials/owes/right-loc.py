# Writes the words with conditions.
# score: 5


def who_owes(adjustments, reasons):
    rows = adjustments.merge(reasons, on="reason")
    rows["who"] = "patient"
    co, denied = rows["group"] == "CO", rows["kind"] == "denial"
    rows.loc[co & ~denied, "who"] = "practice"
    rows.loc[co & denied, "who"] = "work"
    rows.loc[rows["reason"].isin(["27", "31"]), "who"] = "work"
    return rows.groupby("who")["amount"].sum()
