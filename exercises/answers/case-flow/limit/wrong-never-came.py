# Counts reports that never came.
# score: 1.43
# says: "You counted the reports that never came"


def limit_to_set(days, share, safe):
    came = days.dropna()
    limit = 0
    while limit < safe and (days <= limit).mean() < share:
        limit = limit + 1
    return min(limit, safe)
