# Gives the share.
# score: 0
# says: "That is the share"


def worse_months(months):
    months = months.sort_values("month")
    change = months.groupby("line")["value"].diff()
    lower = months["better"] == "lower"
    return ((lower & (change > 0)) | (~lower & (change < 0))).groupby(months["line"]).mean()
