# Takes a quantile between two waits.
# score: 3.57
# says: "lies between two waits"


def limit_to_set(days, share, safe):
    came = days.dropna()
    return min(came.quantile(share), safe)
