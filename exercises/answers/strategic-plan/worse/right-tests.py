# Two tests, one for each way.
# score: 4


def worse_months(months):
    months = months.sort_values("month")
    change = months.groupby("line")["value"].diff()
    lower = months["better"] == "lower"
    worse = (lower & (change > 0)) | (~lower & (change < 0))
    return worse.groupby(months["line"]).sum()
