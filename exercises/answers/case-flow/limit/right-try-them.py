# Tries whole numbers from zero up.
# score: 5


def limit_to_set(days, share, safe):
    came = days.dropna()
    limit = 0
    while (came <= limit).mean() < share:
        limit = limit + 1
    return min(limit, safe)
