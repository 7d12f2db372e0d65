# Takes the longer of the two.
# score: 0
# says: "take the shorter"


def limit_to_set(days, share, safe):
    came = days.dropna()
    limit = 0
    while (came <= limit).mean() < share:
        limit = limit + 1
    return max(limit, safe)
