# Goes through the readings.
# score: 5


def out_of_range(log, low, high):
    log = log.set_index("read")
    hours = pd.Series(pd.to_datetime(log.index), log.index).diff().dt.total_seconds() / 3600
    found = {}
    for moment, row in log.iterrows():
        if row["lowest"] < low or row["highest"] > high:
            found[moment] = hours[moment]
    return found
