# Left as handed out.
# score: 0
# says: "not answered yet"


def worse_months(months):
    months = months.sort_values("month")
    change = months.groupby("line")["value"].diff()
    # Write your lines here, in place of the three dots.
    ...
