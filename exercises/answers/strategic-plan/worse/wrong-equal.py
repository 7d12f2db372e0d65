# Counts an equal month as worse.
# score: 2
# says: "equals the one before"


def worse_months(months):
    months = months.sort_values("month")
    change = months.groupby("line")["value"].diff()
    lower = months["better"] == "lower"
    return ((lower & (change >= 0)) | (~lower & (change <= 0))).groupby(months["line"]).sum()
