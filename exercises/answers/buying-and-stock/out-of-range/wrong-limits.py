# Counts the limits as out of range.
# score: 1
# says: "The limits themselves are allowed"


def out_of_range(log, low, high):
    log = log.set_index("read")
    hours = pd.Series(pd.to_datetime(log.index), log.index).diff().dt.total_seconds() / 3600
    return hours[(log["lowest"] <= low) | (log["highest"] >= high)]
