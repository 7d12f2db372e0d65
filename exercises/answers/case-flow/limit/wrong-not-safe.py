# Forgets what is safe.
# score: 3.57
# says: "You did not look at what the clinicians call safe"


def limit_to_set(days, share, safe):
    came = days.dropna()
    limit = 0
    while (came <= limit).mean() < share:
        limit = limit + 1
    return limit
