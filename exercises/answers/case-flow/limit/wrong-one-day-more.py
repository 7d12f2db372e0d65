# Leaves the last day out.
# score: 1.43
# says: "one day more than is needed"


def limit_to_set(days, share, safe):
    came = days.dropna()
    limit = 0
    while (came < limit).mean() < share:
        limit = limit + 1
    return min(limit, safe)
