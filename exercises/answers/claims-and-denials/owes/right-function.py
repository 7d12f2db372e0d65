# Asks a function for each row.
# score: 5


def who_owes(adjustments, reasons):
    rows = adjustments.merge(reasons, on="reason")
    rows["who"] = "patient"

    def who(row):
        if row["reason"] in ("27", "31"):
            return "work"
        if row["group"] == "PR":
            return "patient"
        return "work" if row["kind"] == "denial" else "practice"

    return rows["amount"].groupby(rows.apply(who, axis=1)).sum()
