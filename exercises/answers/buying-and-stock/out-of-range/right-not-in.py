# Keeps what is not in range.
# score: 5


def out_of_range(log, low, high):
    log = log.set_index("read")
    hours = pd.Series(pd.to_datetime(log.index), log.index).diff().dt.total_seconds() / 3600
    fine = (log["lowest"] >= low) & (log["highest"] <= high)
    return hours[~fine]
