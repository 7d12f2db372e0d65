# Left as handed out.
# score: 0
# says: "not answered yet"


def who_owes(adjustments, reasons):
    rows = adjustments.merge(reasons, on="reason")
    rows["who"] = "patient"
    # Write your lines here, in place of the three dots.
    ...
