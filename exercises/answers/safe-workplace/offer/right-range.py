# Takes the tenth day of a range.
# score: 6


def offer_late(workers, holidays, today):
    workers = workers.set_index("worker")

    def due(day):
        after = day + pd.Timedelta(days=1)
        return pd.bdate_range(after, periods=10, freq="C", holidays=holidays)[-1]

    days = (workers["offered"].fillna(today) - workers["began"].map(due)).dt.days
    return days[days > 0]
