# Takes the mean.
# score: 1.43
# says: "You took the mean"


def limit_to_set(days, share, safe):
    came = days.dropna()
    return min(came.mean(), safe)
