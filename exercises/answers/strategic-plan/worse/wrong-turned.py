# Counts the better months.
# score: 1
# says: "months that are better"


def worse_months(months):
    months = months.sort_values("month")
    change = months.groupby("line")["value"].diff()
    lower = months["better"] == "lower"
    return ((lower & (change < 0)) | (~lower & (change > 0))).groupby(months["line"]).sum()
