# Counts each rise.
# score: 1
# says: "For a line that should be high"


def worse_months(months):
    months = months.sort_values("month")
    change = months.groupby("line")["value"].diff()
    return (change > 0).groupby(months["line"]).sum()
