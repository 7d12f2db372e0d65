# Left as handed out.
# score: 0
# says: "not answered yet"


def out_of_range(log, low, high):
    log = log.set_index("read")
    hours = pd.Series(pd.to_datetime(log.index), log.index).diff().dt.total_seconds() / 3600
    # Write your lines here, in place of the three dots.
    ...
