# Bills the patient for doubtful coverage.
# score: 0
# says: "Look first, and bill afterwards"


def who_owes(adjustments, reasons):
    rows = adjustments.merge(reasons, on="reason")
    rows["who"] = "patient"
    co, denied = rows["group"] == "CO", rows["kind"] == "denial"
    rows.loc[co & ~denied, "who"] = "practice"
    rows.loc[co & denied, "who"] = "work"
    return rows.groupby("who")["amount"].sum()
