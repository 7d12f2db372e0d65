# Takes the longest wait.
# score: 1.43
# says: "the longest wait there ever was"


def limit_to_set(days, share, safe):
    came = days.dropna()
    return min(came.max(), safe)
