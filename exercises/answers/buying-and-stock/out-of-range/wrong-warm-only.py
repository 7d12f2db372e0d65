# Looks for warmth alone.
# score: 0
# says: "Too cold is out of range as well"


def out_of_range(log, low, high):
    log = log.set_index("read")
    hours = pd.Series(pd.to_datetime(log.index), log.index).diff().dt.total_seconds() / 3600
    return hours[log["highest"] > high]
