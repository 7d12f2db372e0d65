# Works out the last day that is in time for each.
# score: 6


def closed_on_time(log, limit, day):
    age = (day - log["ordered_on"]).dt.days
    old_enough = log[age > limit]
    last_day = old_enough["ordered_on"] + pd.Timedelta(days=limit)
    return (old_enough["closed_on"] <= last_day).sum() / len(old_enough)
