# Asks for both at once.
# score: 0
# says: "One of the two is enough"


def out_of_range(log, low, high):
    log = log.set_index("read")
    hours = pd.Series(pd.to_datetime(log.index), log.index).diff().dt.total_seconds() / 3600
    return hours[(log["lowest"] < low) & (log["highest"] > high)]
