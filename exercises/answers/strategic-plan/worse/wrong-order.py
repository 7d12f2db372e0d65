# Takes the months as they stand.
# score: 1
# says: "in order of time"


def worse_months(months):
    change = months.groupby("line")["value"].diff()
    lower = months["better"] == "lower"
    return ((lower & (change > 0)) | (~lower & (change < 0))).groupby(months["line"]).sum()
