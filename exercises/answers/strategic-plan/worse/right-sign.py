# Turns the sign of the lines that should be high.
# score: 4


def worse_months(months):
    months = months.sort_values("month")
    change = months.groupby("line")["value"].diff()
    sign = months["better"].map({"lower": 1, "higher": -1})
    return (change * sign > 0).groupby(months["line"]).sum()
