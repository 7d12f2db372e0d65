# Adds up each of the three by itself.
# score: 5


def who_owes(adjustments, reasons):
    rows = adjustments.merge(reasons, on="reason")
    rows["who"] = "patient"
    denied = rows["kind"] == "denial"
    unsure = rows["reason"].isin(["27", "31"])
    co = rows["group"] == "CO"
    work = (co & denied) | unsure
    return pd.Series(
        {
            "practice": rows.loc[co & ~denied, "amount"].sum(),
            "patient": rows.loc[~co & ~unsure, "amount"].sum(),
            "work": rows.loc[work, "amount"].sum(),
        }
    )
