# Makes a table of all limits and takes the first that is enough.
# score: 5


def limit_to_set(days, share, safe):
    came = days.dropna()
    limits = pd.Series(range(0, int(came.max()) + 1))
    reached = limits.map(lambda limit: (came <= limit).mean())
    return min(limits[reached >= share].min(), safe)
